"""Which groups of a language have anything that begins with a word: one look-up a word, and not one a word and group.

The same look-up tells which words were never met before, of which the tables of `few.py` are to be told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.by_word import ByWord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.few import Met
    from newslint.language import Group, Uses


class Beginnings:
    """The groups that were looked for so far; a single draft, which looks for each but once, builds nothing here."""

    def __init__(self, met: Met) -> None:
        self.words = met
        self.groups: dict[str, Group] = {}
        self._new: list[str] = []
        # By word, the groups with anything that begins with it.
        self._known: dict[str, tuple[Group, ...]] = {}
        # What is told of the words that were met: fewer, so that they are found sooner, and ready for use.
        self._met = ByWord(self._tell)
        # Those of them that are new.
        self._fresh: list[str] = []

    def add(self, name: str, group: Group) -> None:
        if name not in self.groups:
            self.groups[name] = group
            self._new.append(name)

    def among(self, words: Mapping[str, object]) -> dict[str, list[tuple[str, Uses]]]:
        """For each of the groups, those of the words with which something of it begins, with what that is; all of them are met."""
        if self._new:
            self._index()
        found: dict[str, list[tuple[str, Uses]]] = {name: [] for name in self.groups}
        if not found:
            self.words.meet(words)
            return found
        for begun in filter(None, map(self._met.__getitem__, words)):
            for name, begin in begun:
                found[name].append(begin)
        if self._fresh:
            if self.words.meet(self._fresh):
                # The others were forgotten.
                self._met.clear()
                self.words.meet(words)
            self._fresh.clear()
        return found

    def _tell(self, word: str) -> tuple[tuple[str, tuple[str, Uses]], ...]:
        """The groups with anything that begins with a word, each with the word and what that is."""
        self._fresh.append(word)
        return tuple([(group.name, (word, group.uses[word])) for group in self._known.get(word, ())])

    def _index(self) -> None:
        known = self._known
        for name in self._new:
            group = self.groups[name]
            entry = (group,)
            for word in group.forms.keys() | group.phrases.keys():
                known[word] = (*known[word], *entry) if word in known else entry
        self._new.clear()
        self._met.clear()
