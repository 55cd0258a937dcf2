"""An allegation with a hedge and no source: the hedge does not say who claims it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Finding, Rule, Severity

if TYPE_CHECKING:
    from newslint import Document


class HedgedAllegation(Rule):
    """Finds hedged charges whose source is neither in the sentence nor in reach."""

    name: ClassVar[str] = "hedged-allegation"
    severity: ClassVar[Severity] = "warning"
    needs: ClassVar[tuple[type, ...]] = (Allegation,)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        hedged = [a for a in document.facts(Allegation) if a.sourcing == "hedged" and a.below is None]
        if not hedged:
            return
        from newslint_accusation.evidence import details, first_of_each, hedge_shown

        for a in first_of_each(hedged):
            yield self.finding(hedge_shown(document, a), **details(document, a, hedge=True))
