"""The words of the lists in each German sentence, without those that can begin nothing where they stand.

What is asked here is asked of every such word of a text. Most verbs lack the particle that they need, most nouns have no clause
behind them; for what is left, in half of the sentences, clauses are looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Set

    from newslint import Document, Hit
    from newslint_speech.german_grammar import Grammar
    from newslint_speech.german_reading import GermanReading

# A clause that a noun or a predicate governs begins not further behind it than this many words.
_BEHIND = 8


class Listed:
    """`found`: sentence → group → its words there; `nouns`: the sentences with a noun of saying, whatever follows it."""

    def __init__(self, document: Document, reading: GermanReading, grammar: Grammar, as_they_say: Set[int]) -> None:
        """`as_they_say`: the sentences with so or wie, where any verb may be one of theirs."""
        self.r, self.g, self.as_they_say = reading, grammar, as_they_say
        self.places = document.tokens.places
        self.found: dict[int, dict[str, list[Hit]]] = {}
        self.nouns: set[int] = set()
        self._enter(document, "reporting-verbs", self._may_say)
        self._enter(document, "source-prepositions", self._may_frame)
        for group in ("saying-impersonal", "content-markers", "evidentials"):
            self._enter(document, group, None)
        for group in ("cue-nouns", "cue-predicates"):
            self._enter(document, group, self._may_govern)

    def _enter(self, document: Document, group: str, may: Callable[[Hit, int], bool] | None) -> None:
        owners, stops, found = self.r.owners, self.r.stops, self.found
        for hit in document.hits(group):
            number = owners[hit.first]
            if hit.first >= stops[number]:
                continue
            there = found.get(number)
            if there is None:
                there = found[number] = {}
            if may is not None and not may(hit, number):
                continue
            if group in there:
                there[group].append(hit)
            else:
                there[group] = [hit]

    def _may_say(self, hit: Hit, number: int) -> bool:
        """Whether a verb may be a predicate: a form that stands apart from its particle only where that follows."""
        if number in self.as_they_say:
            return True
        i = hit.first
        if self.r.quoted[i] or (self.r.caps[i] and "pp" not in hit.tag):
            return False
        particle = hit.entry.get("particle")
        if not particle or not self.g.tags[hit.tag].only_apart:
            return True
        places = self.places.get(particle, ())
        at = bisect_right(places, i)
        return at < len(places) and places[at] < self.r.stops[number]

    def _may_frame(self, hit: Hit, number: int) -> bool:
        """Whether what a preposition needs, a noun of statement (nach Angaben), stands in the sentence."""
        return number in self.r.papers or hit.entry.get("needs") != "noun"

    def _may_govern(self, hit: Hit, number: int) -> bool:
        """Whether a clause may begin behind a noun or a predicate."""
        noun = "term" not in hit.entry
        if noun:
            self.nouns.add(number)
        if self.r.quoted[hit.first] or (noun and not self.r.caps[hit.first]):
            return False
        behind = hit.last + 1
        return any(self.r.marks[behind : min(behind + _BEHIND, self.r.stops[number])])
