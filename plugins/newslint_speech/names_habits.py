"""How a text writes its words: with or without a capital, together with others or alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import ByWord, cached_property

if TYPE_CHECKING:
    from newslint_speech.names_runs import Capitals


class Habits:
    """What the text does somewhere with a word, told when it is asked; headlines in which every word has a capital tell nothing."""

    def __init__(self, capitals: Capitals) -> None:
        self.capitals = capitals
        self.places = capitals.document.tokens.places

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The tokens that stand in such headlines."""
        document = self.capitals.document
        blocks = (document.blocks[number] for number in self.capitals.headlines)
        return frozenset(i for block in blocks for i in document.tokens.range(block.start, block.end))

    @cached_property
    def body(self) -> ByWord[list[int]]:
        """Where the word has a capital outside such headlines."""
        capital, headlines, places = self.capitals.capital, self.headlines, self.places
        return ByWord(lambda word: [i for i in places.get(word, ()) if capital[i] and i not in headlines])

    @cached_property
    def small(self) -> ByWord[bool]:
        """Whether the word stands somewhere without a capital."""
        capital, places = self.capitals.capital, self.places
        return ByWord(lambda word: not all(map(capital.__getitem__, places.get(word, ()))))

    @cached_property
    def inner(self) -> ByWord[bool]:
        """Whether the word has a capital inside a sentence."""
        begins, body = self.capitals.begins, self.body
        return ByWord(lambda word: not all(map(begins.__getitem__, body[word])))

    @cached_property
    def followers(self) -> ByWord[set[str]]:
        """What follows the word with its capital, outside headlines."""
        words, body = self.capitals.words, self.body
        return ByWord(lambda word: {words[i + 1] for i in body[word] if i + 1 < len(words)})

    @cached_property
    def unfollowed(self) -> ByWord[bool]:
        """Whether somewhere no other word with a capital follows this one, outside headlines."""
        capital, body = self.capitals.capital, self.body
        last = len(capital) - 1
        return ByWord(lambda word: not all(i < last and capital[i + 1] for i in body[word]))

    @cached_property
    def alone(self) -> ByWord[bool]:
        """Whether the word with its capital is somewhere not joined to another such word before it."""
        capital, joined, places = self.capitals.capital, self.capitals.joined, self.places
        return ByWord(
            lambda word: any(capital[i] and not (capital[i - 1] and joined(i - 1)) for i in places.get(word, ()) if i)
        )
