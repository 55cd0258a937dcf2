"""Which groups of a language have anything that begins with a word: told once a word, and not once a group and draft."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newslint.by_word import ByWord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.language import Group


class Beginnings:
    """The groups that were looked for so far; a single draft, which looks for each but once, builds nothing here."""

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        self._names = ByWord(self._tell)

    def add(self, name: str, group: Group) -> None:
        self.groups[name] = group
        self._names.clear()

    def _tell(self, word: str) -> tuple[str, ...]:
        return tuple(name for name, group in self.groups.items() if word in group.forms or word in group.phrases)

    def among(self, words: Mapping[str, object]) -> dict[str, list[str]]:
        """For each of the groups, those of the words with which something of it begins."""
        found: dict[str, list[str]] = {name: [] for name in self.groups}
        if found:
            names = list(map(self._names.__getitem__, words))
            for word, groups in zip(compress(words, names), filter(None, names), strict=True):
                for name in groups:
                    found[name].append(word)
        return found
