"""An allegation stated as a fact: no source, no hedge, no ruling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Finding, Rule, Severity, Span

if TYPE_CHECKING:
    from newslint import Document


class UnattributedAllegation(Rule):
    """Finds charges against an identifiable party in the newsroom's own voice."""

    name: ClassVar[str] = "unattributed-allegation"
    severity: ClassVar[Severity] = "warning"
    needs: ClassVar[tuple[type, ...]] = (Allegation,)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        import newslint_accusation.evidence as evidence

        allegations = document.facts(Allegation)
        ruled = {(a.party, a.field) for a in allegations if evidence.settled(a)}
        for a in evidence.first_of_each([a for a in allegations if a.sourcing == "asserted"]):
            if evidence.outruns(a, allegations) or (a.place == "headline" and (a.party, a.field) in ruled):
                continue
            yield self.finding(Span(a.start, a.end), **evidence.details(document, a))
