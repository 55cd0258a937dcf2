"""What few words are, told when a word is met for the first time: which hold one of some strings, which are compounds of a list.

The words of a text are held once against all that were met before. What few of them are is then told by small tables, where a
look for each word, or for each string through the whole text, would cost more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from newslint.expressions import expression, small

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from newslint.document import Document

T = TypeVar("T")

# Letters that are in no text part of another sign; together they are never parts of two words. So many tell enough.
_PART = expression("[a-zß-öø-ÿ]{3,}")
# A process that reads millions of articles forgets words rather than grow.
_MOST = 50_000


class Few(Generic[T]):
    """The words of a language of which something is to be told, with that; `tell` gives it for those of some new words that have it."""

    def __init__(self, tell: Callable[[Collection[str]], Mapping[str, T]]) -> None:
        self.tell = tell
        self.known: dict[str, T] = {}


class Met:
    """All words of a language that were met, and the tables that were asked for: each is told of every word once."""

    def __init__(self) -> None:
        self._words = set[str]()
        self._tables = list[Few[Any]]()
        self._listed = set[int]()

    def meet(self, words: Collection[str]) -> bool:
        """Have the tables told of the words that are new to them; whether all others were forgotten."""
        if self._words.issuperset(words):
            return False
        forgotten = len(self._words) >= _MOST
        if forgotten:
            self._words.clear()
            for table in self._tables:
                table.known.clear()
        new = set(words).difference(self._words)
        for table in self._tables:
            table.known.update(table.tell(new))
        self._words |= new
        return forgotten

    def among(self, table: Few[T], words: Mapping[str, object]) -> list[tuple[str, T]]:
        """The words, all of which were met, of which the table tells something, with that; in no order."""
        known = table.known
        if id(table) not in self._listed:
            self._listed.add(id(table))
            self._tables.append(table)
            known.update(table.tell(self._words))
        return [(word, known[word]) for word in known.keys() & words.keys()]


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
