"""How a text writes its words: with or without a capital, together with others or alone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

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
        return [i for i in range(len(self.capitals)) if i not in self.headlines]

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that stand somewhere without a capital."""
        capital = self.capitals.capital
        return frozenset(word for i, word in enumerate(self.capitals.words) if not capital[i])

    @cached_property
    def large(self) -> frozenset[str]:
        """Words that have a capital outside headlines."""
        return frozenset(self.capitals.words[i] for i in self.body if self.capitals.capital[i])

    @cached_property
    def inner(self) -> frozenset[str]:
        """Words that have a capital inside a sentence."""
        capitals = self.capitals
        return frozenset(capitals.words[i] for i in self.body if capitals.capital[i] and not capitals.begins[i])

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Words with a capital and what follows them, outside headlines."""
        words = self.capitals.words
        return frozenset((words[i], words[i + 1]) for i in self.body if self.capitals.capital[i] and i + 1 < len(words))

    @cached_property
    def unfollowed(self) -> frozenset[str]:
        """Words with a capital that no other such word follows, outside headlines."""
        capital, words = self.capitals.capital, self.capitals.words
        last = len(words) - 1
        return frozenset(words[i] for i in self.body if capital[i] and (i == last or not capital[i + 1]))

    @cached_property
    def alone(self) -> frozenset[str]:
        """Words with a capital that are not joined to another such word before them."""
        capitals = self.capitals
        capital, words = capitals.capital, capitals.words
        return frozenset(
            words[i] for i in range(1, len(words)) if capital[i] and not (capital[i - 1] and capitals.joined(i - 1))
        )
