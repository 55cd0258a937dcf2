"""The words of the lists in each German sentence, without those that can begin nothing where they stand.

What is asked here is asked of every such word of a text. Most verbs lack the particle that they need, most nouns have no clause
behind them; for what is left, in half of the sentences, clauses are looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Set

    from newslint import Document
    from newslint_speech.german_grammar import Grammar
    from newslint_speech.german_reading import GermanReading

# A clause that a noun or a predicate governs begins not further behind it than this many words.
_BEHIND = 8


class Listed:
    """`found`: sentence → group → its words there; `nouns`: the sentences with a noun of saying, whatever follows it."""

    def __init__(self, document: Document, reading: GermanReading, grammar: Grammar, as_they_say: Set[int]) -> None:
        """`as_they_say`: the sentences with so or wie, where any verb may be one of theirs."""
        self.r, self.g, self.as_they_say = reading, grammar, as_they_say
        self.found: dict[int, dict[str, list[Hit]]] = {}
        self.nouns: set[int] = set()
        self._enter_verbs()
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

    def _enter_verbs(self) -> None:
        """The verbs of saying: most of their readings are dropped before they are hits."""
        r, words, stops, found = self.r, self.r.words, self.r.stops, self.found
        make, told, count = tuple.__new__, self.g.sayings, len(words)
        for i in r.sayings:
            number = r.owners[i]
            stop = stops[number]
            if i >= stop:
                continue
            readings, particles, phrases = told[words[i]]
            begun = self._begun(i, phrases) if phrases and i + 1 < count and words[i + 1] in phrases else ()
            if not (readings or begun):
                continue
            there = found.get(number)
            if there is None:
                there = found[number] = {}
            # With so or wie any verb may be what they say.
            every, behind = number in self.as_they_say, words[i + 1 : stop]
            if not every and (r.quoted[i] or (particles and not begun and particles.isdisjoint(behind))):
                continue
            small = not r.caps[i]
            kept = [
                make(Hit, (r.starts[i], r.ends[i], i, i, entry, tag))
                for entry, tag, particle in readings
                if every or ((small or "pp" in tag) and (not particle or particle in behind))
            ]
            kept = [*(hit for hit in begun if every or small or "pp" in hit.tag), *kept] if begun else kept
            if kept:
                there["reporting-verbs"] = [*there.get("reporting-verbs", ()), *kept]

    def _begun(self, i: int, phrases: Mapping[str, str]) -> list[Hit]:
        """The verbs of several words that begin with a word and the one behind it ("bekannt gab")."""
        r, words = self.r, self.r.words
        return [
            Hit(r.starts[i], r.ends[i + len(rest)], i, i + len(rest), entry, tag)
            for rest, entry, tag in self.g.reporting.unpacked(phrases[words[i + 1]])
            if words[i + 1 : i + 1 + len(rest)] == rest
        ]

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
