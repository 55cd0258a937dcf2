"""What can be told of a single word, worked out when the word is met: few words of a pack stand in a draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

# A process that reads millions of articles meets as many words; it forgets them rather than grow.
_MOST = 50_000


class ByWord(dict[str, T]):
    """`table[word]` is what `tell(word)` gives, kept for the next time; `tell` depends on the word alone.

    `word in table` says whether that is anything, and `table.get(word)` is the same as `table[word]`: neither depends on which
    words were met before.
    """

    def __init__(self, tell: Callable[[str], T]) -> None:
        self._tell = tell

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._tell(word)
        return found

    def get(self, word: str, default: object = None) -> T:
        return self[word]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and bool(self[word])
