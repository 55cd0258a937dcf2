"""How a text writes its words: with or without a capital, together with others or alone."""

from __future__ import annotations

from itertools import compress
from operator import not_
from typing import TYPE_CHECKING

from newslint import cached_property

if TYPE_CHECKING:
    from newslint_speech.names_runs import Capitals


class Habits:
    """Sets of words, each built once when it is asked for; headlines in which every word has a capital tell nothing."""

    def __init__(self, capitals: Capitals) -> None:
        # Not the capitals themselves, which hold these habits: such a circle stays until Python looks for it.
        self.document, self._blocks = capitals.document, capitals.headlines
        self._words, self._capital, self._begins = capitals.words, capitals.capital, capitals.begins
        self._large = capitals.large

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The tokens that stand in such headlines."""
        blocks = (self.document.blocks[number] for number in self._blocks)
        return frozenset(i for block in blocks for i in self.document.tokens.range(block.start, block.end))

    @cached_property
    def body(self) -> list[int]:
        """The tokens with a capital outside such headlines."""
        return [i for i in self._large if i not in self.headlines] if self.headlines else self._large

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that stand somewhere without a capital."""
        return frozenset(compress(self._words, map(not_, self._capital)))

    @cached_property
    def large(self) -> frozenset[str]:
        """Words that have a capital outside headlines."""
        return frozenset(map(self._words.__getitem__, self.body))

    @cached_property
    def inner(self) -> frozenset[str]:
        """Words that have a capital inside a sentence."""
        words, begins = self._words, self._begins
        return frozenset(words[i] for i in self.body if not begins[i])

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Words with a capital and what follows them, outside headlines."""
        words = self._words
        return frozenset((words[i], words[i + 1]) for i in self.body if i + 1 < len(words))

    @cached_property
    def unfollowed(self) -> frozenset[str]:
        """Words with a capital that no other such word follows, outside headlines."""
        capital, words = self._capital, self._words
        last = len(words) - 1
        return frozenset(words[i] for i in self.body if i == last or not capital[i + 1])
