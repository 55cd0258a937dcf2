"""Which groups of a language have anything that begins with a word: told once a word, and not once a group and draft."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newslint.by_word import ByWord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.language import Group, Uses


class Beginnings:
    """The groups that were looked for so far; a single draft, which looks for each but once, builds nothing here."""

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        self._told = ByWord(self._tell)

    def add(self, name: str, group: Group) -> None:
        self.groups[name] = group
        self._told.clear()

    def _tell(self, word: str) -> tuple[tuple[str, Uses], ...]:
        groups = [(n, group) for n, group in self.groups.items() if word in group.forms or word in group.phrases]
        return tuple([(name, group.uses[word]) for name, group in groups])

    def among(self, words: Mapping[str, object]) -> dict[str, list[tuple[str, Uses]]]:
        """For each of the groups, those of the words with which something of it begins, with what that is."""
        found: dict[str, list[tuple[str, Uses]]] = {name: [] for name in self.groups}
        if found:
            told = list(map(self._told.__getitem__, words))
            for word, groups in zip(compress(words, told), filter(None, told), strict=True):
                for name, uses in groups:
                    found[name].append((word, uses))
        return found
