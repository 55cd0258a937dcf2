"""A headline that states as a fact what the text only reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Finding, Related, Rule, Severity, Span

if TYPE_CHECKING:
    from newslint import Document


class HeadlineOutrunsBody(Rule):
    """Finds headlines and sub-headings that drop the source or the hedge of the text below them."""

    name: ClassVar[str] = "headline-outruns-body"
    severity: ClassVar[Severity] = "warning"
    needs: ClassVar[tuple[type, ...]] = (Allegation,)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        import newslint_accusation.evidence as evidence

        allegations = document.facts(Allegation)
        for a in evidence.first_of_each([a for a in allegations if evidence.outruns(a, allegations)]):
            below = next(o for o in allegations if o.start > a.start and o.place != "headline" and o.party == a.party)
            found = evidence.details(document, a)
            found["related"] = (Related(Span(below.start, below.end), "related.body"), *found["related"])
            yield self.finding(Span(a.start, a.end), **found)
