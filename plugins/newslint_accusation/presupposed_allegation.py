"""A definite phrase takes for established what the text introduced only as alleged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Finding, Related, Rule, Severity

if TYPE_CHECKING:
    from newslint import Document


class PresupposedAllegation(Rule):
    """Finds *die Scheinfirmen*, *his fraud* where an earlier sentence had it only under a hedge or a source."""

    name: ClassVar[str] = "presupposed-allegation"
    severity: ClassVar[Severity] = "info"
    needs: ClassVar[tuple[type, ...]] = (Allegation,)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        import newslint_accusation.presupposed as presupposed

        for span, first in presupposed.presupposed(document):
            related = (Related(first, "related.first"),)
            yield self.finding(span, values={"phrase": span, "first": first}, related=related, suggestion="suggestion")
