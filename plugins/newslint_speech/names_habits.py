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
        self.capitals = capitals

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The tokens that stand in such headlines."""
        document = self.capitals.document
        blocks = (document.blocks[number] for number in self.capitals.headlines)
        return frozenset(i for block in blocks for i in document.tokens.range(block.start, block.end))

    @cached_property
    def body(self) -> list[int]:
        """The tokens with a capital outside such headlines."""
        large = self.capitals.large
        return [i for i in large if i not in self.headlines] if self.headlines else large

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that stand somewhere without a capital."""
        return frozenset(compress(self.capitals.words, map(not_, self.capitals.capital)))

    @cached_property
    def large(self) -> frozenset[str]:
        """Words that have a capital outside headlines."""
        return frozenset(map(self.capitals.words.__getitem__, self.body))

    @cached_property
    def inner(self) -> frozenset[str]:
        """Words that have a capital inside a sentence."""
        words, begins = self.capitals.words, self.capitals.begins
        return frozenset(words[i] for i in self.body if not begins[i])

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Words with a capital and what follows them, outside headlines."""
        words = self.capitals.words
        return frozenset((words[i], words[i + 1]) for i in self.body if i + 1 < len(words))

    @cached_property
    def unfollowed(self) -> frozenset[str]:
        """Words with a capital that no other such word follows, outside headlines."""
        capital, words = self.capitals.capital, self.capitals.words
        last = len(words) - 1
        return frozenset(words[i] for i in self.body if i == last or not capital[i + 1])

    @cached_property
    def alone(self) -> frozenset[str]:
        """Words with a capital that are not joined to another such word before them."""
        capital, words, joined = self.capitals.capital, self.capitals.words, self.capitals.joined
        return frozenset(words[i] for i in self.capitals.large if i and not (capital[i - 1] and joined(i - 1)))
