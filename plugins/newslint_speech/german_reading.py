"""A German text read for grammar: its finite verbs and their moods, and which of its words name somebody."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint import Name, NotCovered, Span
from newslint_speech.german_grammar import (
    AUXILIARY,
    FINITE,
    FIRST,
    FIRST_ONLY,
    FRAME,
    OPEN,
    SAYING,
    SECOND,
    SECOND_ONLY,
)
from newslint_speech.names_words import GRAMMAR
from newslint_speech.reading import Clause, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint import Document
    from newslint_speech.german_grammar import Grammar

# Of these words grammar says something.
_GRAMMATICAL = 1 << GRAMMAR
# What fewer words are than finite verbs.
_SELDOM = FRAME | SECOND | FIRST | OPEN
_PEOPLE = frozenset({"person", "organisation", "authority", "group"})


class GermanReading(Reading):
    """`finite`, `subjunctive` and `second` say of every word whether it is such a form, so that a stretch is looked through at once.

    `finite`: plainly a finite verb: an auxiliary, a modal, or a finite form of a verb that the pack knows; `subjunctive`: a form of
    Konjunktiv I that differs from the indicative; `second`: one of Konjunktiv II (or würde).
    """

    def __init__(self, document: Document, grammar: Grammar) -> None:
        super().__init__(document)
        self.g = grammar
        count = len(self.words)
        self.finite, self.subjunctive, self.second = [False] * count, [False] * count, [False] * count
        # The sentences in which a form of the Konjunktiv stands; nouns for papers and reports, and the sentences with one.
        self.moods: set[int] = set()
        self.statements: set[int] = set()
        self.papers: set[int] = set()
        # The words with which a verb of saying may begin.
        self.sayings: list[int] = []
        self._tell()

    def _tell(self) -> None:
        kinds, caps, finite, doubtful = self.kinds, self.caps, self.finite, []
        for i in [i for i, kind in enumerate(kinds) if kind >= _GRAMMATICAL]:
            form = kinds[i] >> GRAMMAR
            # A capital is a noun's, but for the words of closed classes that open a sentence.
            small = not caps[i]
            if form == OPEN:  # the most
                if small and not self.gaps[i]:
                    doubtful.append(i)
                continue
            if form & FINITE and (small or form & AUXILIARY):
                finite[i] = True
            if form & SAYING:
                self.sayings.append(i)
            if not form & _SELDOM:
                continue
            if form & FRAME and not small:
                self.statements.add(i)
                self.papers.add(self.owners[i])
            if form & SECOND and (small or form & SECOND_ONLY):
                self.second[i] = True
                self.moods.add(self.owners[i])
            if form & FIRST and (small or (form & FIRST_ONLY and self.gaps[i] != "")):
                self.subjunctive[i] = True
                self.moods.add(self.owners[i])
            if form & OPEN and small and not self.gaps[i]:
                doubtful.append(i)
        for i in doubtful:
            if self._seems_subjunctive(i):
                self.subjunctive[i] = True
                self.moods.add(self.owners[i])

    def _seems_subjunctive(self, token: int) -> bool:
        """A verb that the pack does not know, in -e behind a noun or a pronoun of the third person ("die Partei stagniere").

        No adjective stands there, and a weak preterite ends in -te.
        """
        words, caps, g = self.words, self.caps, self.g
        if token == 0 or token + 1 >= len(words) or caps[token + 1]:
            return False
        before, behind = words[token - 1], words[token + 1]
        named = caps[token - 1] and before not in g.closed
        opening = caps[token - 1] and before in g.adverbs
        if not (named or opening or before in ("er", "sie", "es", "man", "dies")):
            return False
        if (named or opening) and not (behind in g.articles or behind in g.small or behind in g.reflexive):
            return False
        return not self._verb_beside(token)

    def _verb_beside(self, token: int) -> bool:
        """Whether another finite verb stands in the same stretch without a mark."""
        for step in (-1, 1):
            at = token + step
            while 0 <= at < len(self.words) and not self.gaps[at if step > 0 else at + 1]:
                if self.finite[at] and not self.caps[at]:
                    return True
                at += step
        return False

    def finite_last(self, clause: Clause) -> bool:
        """Whether one of the last two words of the clause is finite, as in a subordinate clause."""
        return True in self.finite[max(clause.first, clause.stop - 2) : clause.stop]

    def name_kind(self, token: int) -> str:
        """The kind of the name that a word is part of, "" where it is part of none."""
        at = self.starts[token]
        return next((name.kind for name in self._names(at, at + 1) if name.form == "name"), "")

    def names_people(self, first: int, stop: int) -> bool:
        """Whether one of the words is part of a mention of people or bodies."""
        starts = self.starts
        for name in self._names(starts[first], starts[stop - 1] + 1) if first < stop else ():
            if name.kind in _PEOPLE and starts[bisect_left(starts, name.start, first, stop - 1)] < name.end:
                return True
        return False

    def _names(self, start: int, end: int) -> Sequence[Name]:
        try:
            return self.document.facts_in(Name, Span(start, end))
        except NotCovered:
            return ()
