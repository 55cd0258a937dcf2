"""A source that readers cannot assess, or an accusation of nobody in particular."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Attribution, Finding, Related, Rule, Sentence, Severity, Span

if TYPE_CHECKING:
    from newslint import Document

_LONGEST = 60
# What nobody claims who denies, asks, demands or praises.
_TURNED = frozenset({"deny", "ask", "demand", "praise"})


class VagueAttribution(Rule):
    """Finds charges carried by nobody in particular, and undescribed collectives as sources of other claims."""

    name: ClassVar[str] = "vague-attribution"
    severity: ClassVar[Severity] = "warning"
    grades: ClassVar[Mapping[str, Severity]] = {"claim": "info", "impersonal": "info"}
    needs: ClassVar[tuple[type, ...]] = (Attribution,)

    def check(self, document: Document) -> Iterator[Finding]:
        facts = document.facts(Attribution)
        believed = [a for a in facts if a.kind == "belief" and a.source and a.cue and not a.distance]
        vague = [a for a in facts if a.quality == "vague" and a.act not in _TURNED and a.distance == 0]
        allegations = document.facts(Allegation) if document.covers(Allegation) else ()
        seen: set[int] = set()
        for a in allegations:
            if a.sourcing == "vague" and a.below is None and not a.implied and a.sentence not in seen:
                seen.add(a.sentence)
                yield self._charge(a, document)
        if not believed and not vague:
            return
        starts = [sentence.start for sentence in document.facts(Sentence)]
        for number, span in self._impersonal(document, believed, starts):
            if number not in seen:
                seen.add(number)
                yield self.finding(span, values={"source": span}, grade="impersonal")
        for number, attribution in self._vague(document, vague, starts) if vague else ():
            if number not in seen:
                seen.add(number)
                yield self._claim(attribution)

    def _impersonal(
        self, document: Document, believed: list[Attribution], starts: list[int]
    ) -> Iterator[tuple[int, Span]]:
        """`ist man überzeugt`: a belief of nobody in a named house; (sentence, words)."""
        words, tokens = document.words.words("impersonal-sources"), document.tokens
        for a in believed:
            part = next((p for p in a.source if document.slice(p).lower() in words), None)
            if part is None:
                continue
            first = tokens.first_at(part.start)
            yield (
                bisect_right(starts, part.start) - 1,
                Span(tokens.starts[max(0, first - 1)], max(part.end, a.cue[-1].end)),
            )

    def _charge(self, a: Allegation, document: Document) -> Finding:
        words = a.evidence or Span(a.start, a.end)
        related = () if a.target_span.overlaps(words) else (Related(a.target_span, "related.accused"),)
        values = {"source": _spoken(words, document), "target": a.target_span}
        return self.finding(
            words,
            values=values,
            target=a.target_span,
            related=related,
            message="message.charge",
            suggestion="suggestion",
        )

    def _claim(self, attribution: Attribution) -> Finding:
        words = (attribution.source or attribution.cue or (Span(attribution.start, attribution.end),))[0]
        return self.finding(
            words, values={"source": words}, grade="impersonal" if attribution.kind == "belief" else "claim"
        )

    def _vague(
        self, document: Document, vague: list[Attribution], starts: list[int]
    ) -> Iterator[tuple[int, Attribution]]:
        """Those for which no named source speaks in their sentence or the one behind it; (sentence, attribution)."""
        impersonal = document.words.words("impersonal-sources")
        parts = [part for a in document.facts(Attribution) if a.quality == "named" for part in a.source]
        named = sorted(bisect_right(starts, part.start) - 1 for part in parts)
        for a in vague:
            shown = document.slice(a.source[0]).lower() if a.source else ""
            if "eigene" in shown or shown in impersonal:
                continue
            number = bisect_right(starts, (a.source or a.cue or (a,))[0].start) - 1
            at = bisect_right(named, number)
            if at < len(named) and named[at] - number <= 1:
                continue
            yield number, a


def _spoken(words: Span, document: Document) -> Span:
    """A bare verb of saying with the subject it follows or precedes: `sources say`, not `say`."""
    if not document.covers(Attribution):
        return words
    for a in document.facts_in(Attribution, words):
        if a.source and any(cue.overlaps(words) for cue in a.cue) and not a.source[0].overlaps(words):
            whole = Span(min(a.source[0].start, words.start), max(a.source[0].end, words.end))
            if any(one.start in range(whole.start + 1, whole.end) for one in document.facts_in(Sentence, whole)):
                return words
            return whole if whole.end - whole.start <= _LONGEST else a.source[0]
    return words
