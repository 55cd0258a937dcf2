"""A verb that presupposes the truth of a charge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Finding, Rule, Sentence, Severity, Span

if TYPE_CHECKING:
    from newslint import Document


class FactiveVerbAllegation(Rule):
    """Finds *enthüllt*, *exposed*, *proves* over a charge that no ruling bears out."""

    name: ClassVar[str] = "factive-verb-allegation"
    severity: ClassVar[Severity] = "off"
    needs: ClassVar[tuple[type, ...]] = (Allegation, Sentence)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        hits = document.hits("factive-verbs")
        sentences = document.facts(Sentence)
        seen: set[int] = set()
        for a in document.facts(Allegation):
            if a.sourcing == "established" or a.sentence in seen:
                continue
            sentence = sentences[a.sentence]
            hit = next((h for h in hits if sentence.start <= h.start < sentence.end), None)
            if hit is not None:
                seen.add(a.sentence)
                span = Span(hit.start, hit.end)
                values = {"verb": span, "target": a.target_span}
                yield self.finding(span, values=values, target=a.target_span, suggestion="suggestion")
