"""Which groups of a language have anything that begins with a word: one look-up a word, and not one a word and group."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.language import Group, Uses


class Beginnings:
    """The groups that were looked for so far; a single draft, which looks for each but once, builds nothing here."""

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        self._new: list[str] = []
        # By word, the groups with anything that begins with it, each with what tells what that is.
        self._known: dict[str, tuple[tuple[str, Mapping[str, Uses]], ...]] = {}

    def add(self, name: str, group: Group) -> None:
        if name not in self.groups:
            self.groups[name] = group
            self._new.append(name)

    def among(self, words: Mapping[str, object]) -> dict[str, list[tuple[str, Uses]]]:
        """For each of the groups, those of the words with which something of it begins, with what that is."""
        if self._new:
            self._index()
        found: dict[str, list[tuple[str, Uses]]] = {name: [] for name in self.groups}
        if found:
            known = list(map(self._known.get, words))
            for word, groups in zip(compress(words, known), filter(None, known), strict=True):
                for name, uses in groups:
                    found[name].append((word, uses[word]))
        return found

    def _index(self) -> None:
        known = self._known
        for name in self._new:
            group = self.groups[name]
            entry = ((name, group.uses),)
            for word in group.forms.keys() | group.phrases.keys():
                known[word] = (*known[word], *entry) if word in known else entry
        self._new.clear()
