"""A claim about everybody, next to a charge, without a source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Attribution, Finding, Quote, Rule, Sentence, Severity, Span

if TYPE_CHECKING:
    from newslint import Document


class UnsourcedSweepingClaim(Rule):
    """Finds *alle müssen*, *every … must* in the newsroom's voice in the sentence of a charge or next to it."""

    name: ClassVar[str] = "unsourced-sweeping-claim"
    severity: ClassVar[Severity] = "info"
    needs: ClassVar[tuple[type, ...]] = (Allegation, Attribution, Sentence)
    only_with: ClassVar[type] = Allegation
    silent_in: ClassVar[frozenset[str]] = frozenset({"opinion", "satire"})

    def check(self, document: Document) -> Iterator[Finding]:
        words, places = document.words, document.tokens.places
        universals, deontic = words.words("sweeping-words", "universals"), words.words("sweeping-words", "deontic")
        if places.keys().isdisjoint(universals) or places.keys().isdisjoint(deontic):
            return
        sentences = document.facts(Sentence)
        near = {n for a in document.facts(Allegation) for n in (a.sentence - 1, a.sentence, a.sentence + 1)}
        for number in sorted(n for n in near if 0 <= n < len(sentences)):
            sentence = sentences[number]
            span = self._claim(document, sentence, universals, deontic)
            if span is not None and not self._carried(document, sentence):
                yield self.finding(span, values={"words": span})

    def _claim(
        self, document: Document, sentence: Sentence, universals: frozenset[str], deontic: frozenset[str]
    ) -> Span | None:
        tokens = document.tokens
        inside = tokens.range(sentence.start, sentence.end)
        if universals.isdisjoint(tokens.words[inside.start : inside.stop]):
            return None
        for i in inside:
            if tokens.words[i] in universals:
                around = range(max(0, i - 2), min(len(tokens), i + 3))
                verb = next((j for j in around if tokens.words[j] in deontic), -1)
                if verb >= 0:
                    first, last = min(i, verb), max(i, verb)
                    return Span(tokens.starts[first], tokens.ends[last])
        return None

    def _carried(self, document: Document, sentence: Sentence) -> bool:
        links = document.derived(_link_starts)
        first = bisect_left(links, sentence.start)
        if first < len(links) and links[first] < sentence.end:
            return True
        if document.covers(Quote) and any(q.kind == "speech" for q in document.facts_in(Quote, sentence)):
            return True
        return any(a.quality not in ("none", "vague") for a in document.facts_in(Attribution, sentence))


def _link_starts(document: Document) -> list[int]:
    return sorted(anchor.start for anchor in document.anchors)
