"""What a word is to the lists: the groups with anything that begins with it, and what tables of few words tell of it.

One look-up a word, and not one a word and group or table.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.few import Few
    from newslint.language import Group

# By group (its name) or table: a word of the text with what begins with it, or with what the table tells.
Told = dict["str | Few[Any]", list[tuple[str, Any]]]
_Entry = tuple["str | Few[Any]", Any]

# A process that reads millions of articles forgets words rather than grow.
_MOST = 50_000


class _Met(dict[str, tuple[_Entry, ...]]):
    """The words that were met, with what is told of them; `fresh` are those that were looked up in vain."""

    def __init__(self) -> None:
        self.fresh: list[str] = []

    def __missing__(self, word: str) -> tuple[_Entry, ...]:
        self.fresh.append(word)
        return ()


class Beginnings:
    """The groups and tables that were asked for so far; a single draft, which asks for each but once, builds nothing here."""

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        self.tables: dict[Few[Any], None] = {}
        self._new: list[str] = []
        self._latest: list[Few[Any]] = []
        # By word, the groups with anything that begins with it.
        self._known: dict[str, tuple[Group, ...]] = {}
        # What is told of the words that were met: fewer, so that they are found sooner, and ready for use.
        self._met = _Met()

    def add(self, name: str, group: Group) -> None:
        if name not in self.groups:
            self.groups[name] = group
            self._new.append(name)

    def add_table(self, table: Few[Any]) -> None:
        if table not in self.tables:
            self.tables[table] = None
            self._latest.append(table)

    def among(self, words: Mapping[str, object]) -> Told:
        """For each of the groups and tables, those of the words of which it has something, with that; in no order."""
        if self._new or self._latest:
            self._index()
        keys: list[str | Few[Any]] = [*self.groups, *self.tables]
        found: Told = {key: [] for key in keys}
        if found:
            met = self._met
            if len(met) >= _MOST:
                met.clear()
            told = list(map(met.__getitem__, words))
            if met.fresh:
                self._meet(met.fresh)
                met.fresh.clear()
                told = list(map(met.__getitem__, words))
            for word, entries in compress(zip(words, told, strict=True), told):
                for key, what in entries:
                    found[key].append((word, what))
        return found

    def _meet(self, new: list[str]) -> None:
        """Note what is told of new words."""
        met, known = self._met, self._known
        for word in new:
            met[word] = tuple([(group.name, group.uses[word]) for group in known.get(word, ())])
        for table in self.tables:
            self._enter(table, table.tell(new))

    def _enter(self, table: Few[Any], told: Mapping[str, Any]) -> None:
        for word, what in told.items():
            self._met[word] = (*self._met[word], (table, what))

    def _index(self) -> None:
        known, met = self._known, self._met
        for name in self._new:
            group = self.groups[name]
            entry = (group,)
            for word in group.forms.keys() | group.phrases.keys():
                known[word] = (*known[word], *entry) if word in known else entry
                # It is told anew when it is met again.
                met.pop(word, None)
        self._new.clear()
        for table in self._latest:
            self._enter(table, table.tell(met))
        self._latest.clear()
