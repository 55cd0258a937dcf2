"""A suspect is named while proceedings are open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Finding, Party, Rule, Severity, Span
from newslint_accusation.stages import OPEN

if TYPE_CHECKING:
    from newslint import Document


class IdentifiedSuspect(Rule):
    """Finds people named in full as suspects or defendants, once each: a reminder to weigh identification."""

    name: ClassVar[str] = "identified-suspect"
    severity: ClassVar[Severity] = "off"
    needs: ClassVar[tuple[type, ...]] = (Allegation, Party)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        people = {p.key: p for p in document.facts(Party) if p.kind == "person" and p.named and " " in p.name}
        ruled = {a.party for a in document.facts(Allegation) if a.stage in ("verdict", "fine", "acquittal")}
        seen: set[str] = set()
        for a in document.facts(Allegation):
            if a.stage in OPEN and a.party in people and a.party not in seen and a.party not in ruled:
                seen.add(a.party)
                party = people[a.party]
                span = Span(party.fullest.start, party.fullest.end) if party.fullest.end else a.target_span
                yield self.finding(span, values={"target": span, "stage": a.stage}, target=span)
