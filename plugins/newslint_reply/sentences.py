"""In which sentence something stands, and which names stand in a stretch of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from newslint import Document, Hit, Name, Sentence


class _Sentences:
    """The sentences of a document, and where they begin."""

    def __init__(self, document: Document) -> None:
        self.all = document.facts(Sentence)
        self.starts = [sentence.start for sentence in self.all]


def sentence_at(document: Document, offset: int) -> Sentence | None:
    """The sentence in which the offset stands."""
    known = document.derived(_Sentences)
    at = bisect_right(known.starts, offset) - 1
    return found if at >= 0 and offset < (found := known.all[at]).end else None


class Names:
    """The names of a document, to be found many times in short stretches."""

    def __init__(self, document: Document) -> None:
        self._all = document.facts(Name)
        self._starts = [name.start for name in self._all]
        ends = [name.end for name in self._all]
        self._reach = ends if ends == sorted(ends) else list(accumulate(ends, max))

    def between(self, start: int, end: int) -> list[Name]:
        """The names that overlap text[start:end], in order."""
        first = bisect_left(self._starts, start)
        # Hardly ever does one begin before.
        while first and self._reach[first - 1] > start:
            first -= 1
        stop = bisect_left(self._starts, end, first)
        return [name for name in self._all[first:stop] if name.end > start] if first < stop else []


class _Placed(dict[str, list[tuple[Hit, Sentence]]]):
    """The hits of a group of words, each with its sentence."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __missing__(self, group: str) -> list[tuple[Hit, Sentence]]:
        known = self._document.derived(_Sentences)
        found = self[group] = []
        for hit in self._document.hits(group):
            at = bisect_right(known.starts, hit.start) - 1
            if at >= 0 and hit.start < known.all[at].end:
                found.append((hit, known.all[at]))
        return found


def numbers_with(document: Document, words: frozenset[str]) -> frozenset[int]:
    """The numbers of the sentences in which one of the words stands."""
    starts, tokens = document.derived(_Sentences).starts, document.tokens
    found = [at for word in tokens.places.keys() & words for at in tokens.places[word]]
    return frozenset([bisect_right(starts, tokens.starts[at]) - 1 for at in found])


def placed(document: Document, group: str) -> list[tuple[Hit, Sentence]]:
    """Where words of a group stand, in order, each with its sentence."""
    return document.derived(_Placed)[group]
