"""What few words are, told when a word is met for the first time: which hold one of some strings, which are compounds of a list.

The look-up that tells what the lists have of a word tells this with it, where a look for each string through the whole text would
cost more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from newslint.expressions import expression, small

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from newslint.document import Document

T = TypeVar("T")

# Letters that are in no text part of another sign; together they are never parts of two words. So many tell enough.
_PART = expression("[a-zß-öø-ÿ]{3,}")


class Few(Generic[T]):
    """The words of a language of which something is to be told, with that; `tell` gives it for those of some new words that have it.

    It depends on the words alone: a document is asked by `few`, which tells each word once (see `beginnings.py`).
    """

    def __init__(self, tell: Callable[[Collection[str]], Mapping[str, T]]) -> None:
        self.tell = tell


class Stems:
    """Strings of which a text has mostly none: its words tell which may stand in it."""

    def __init__(self, strings: Iterable[str]) -> None:
        parts = {string: max(_PART.findall(small(string)), key=len, default="") for string in strings}
        self._untold = [string for string, part in parts.items() if not part]
        self._parts: dict[str, list[str]] = {}
        for string, part in parts.items():
            if part:
                self._parts.setdefault(part, []).append(string)
        self._holding: Few[list[str]] = Few(self._tell)

    def within(self, document: Document) -> set[str]:
        """Those that may stand in the text, in small letters or others: a word holds their longest part, or no word can tell."""
        return {string for _, held in document.few(self._holding) for string in held}.union(self._untold)

    def _tell(self, new: Collection[str]) -> dict[str, list[str]]:
        # A part that none of them holds is ruled out for all of them at once.
        everything, found = "\n".join(new), dict[str, list[str]]()
        for part, strings in self._parts.items():
            for word in new if part in everything else ():
                if part in word:
                    found.setdefault(word, []).extend(strings)
        return found
