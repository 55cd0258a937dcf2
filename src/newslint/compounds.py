"""Compounds: words found by how they end or begin, as German makes them by the dozen (Bürokratie-Wahnsinn).

A group of the word lists holds them under `endings` and `beginnings`, each a table with `ending` or `beginning` and, where it
helps, `only` (whole words that count), `not` (whole words that do not), `hyphen` (only behind a hyphen).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from newslint.few import Few
from newslint.guards import matches
from newslint.tokens import Hit

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.language import Group

_FEW = 3
_CASES = ("", "s", "es", "e", "n", "en", "er", "ern")


class Compounds:
    """The compounds of a group; `few` has each that was met, with the entry by whose ending or beginning it counts."""

    def __init__(self, group: Group) -> None:
        endings: Mapping[str, Mapping[str, Any]] = {
            e["ending"] + case: e for e in group.facts.get("endings", ()) for case in _CASES
        }
        self.endings = endings
        self.beginnings: Mapping[str, Mapping[str, Any]] = {
            e["beginning"]: e for e in group.facts.get("beginnings", ())
        }
        self.tails, self.heads = tuple(sorted(self.endings, key=len, reverse=True)), tuple(self.beginnings)
        # Most words are ruled out by their last or first letters, so that none is held against all endings.
        self._few = min([_FEW, *map(len, self.tails), *map(len, self.heads)])
        self._last, self._first = dict[str, list[str]](), dict[str, list[str]]()
        for tail in self.tails:
            self._last.setdefault(tail[-self._few :], []).append(tail)
        for head in self.heads:
            self._first.setdefault(head[: self._few], []).append(head)
        self.few: Few[Mapping[str, Any]] = Few(self._tell)

    def _tell(self, new: Collection[str]) -> dict[str, Mapping[str, Any]]:
        return {word: entry for word in new if (entry := self._ends(word) or self._begins(word))}

    def _ends(self, word: str) -> Mapping[str, Any] | None:
        for tail in self._last.get(word[-self._few :], ()):
            entry = self.endings[tail]
            before = word[: -len(tail)]
            if word.endswith(tail) and len(before) > 2 and counts(word, tail, entry):
                return None if entry.get("hyphen") and not before.endswith("-") else entry
        return None

    def _begins(self, word: str) -> Mapping[str, Any] | None:
        for head in self._first.get(word[: self._few], ()):
            entry = self.beginnings[head]
            if word.startswith(head) and len(word) > len(head) + 2 and counts(word, "", entry):
                return entry
        return None


def compounds(document: Document, group: Group) -> Iterator[Hit]:
    """Where compounds of a group stand, in order of the text."""
    tokens, text = document.tokens, document.text
    few = group.derived(Compounds).few
    found = [(i, entry) for word, entry in document.few(few) for i in tokens.places[word]]
    for i, entry in sorted(found, key=itemgetter(0)):
        if text[tokens.starts[i]].isupper():
            yield Hit(tokens.starts[i], tokens.ends[i], i, i, {"case": "upper", **entry}, "")


def counts(word: str, tail: str, entry: Mapping[str, Any]) -> bool:
    """Whether the entry's `only` and `not` let the word through; case endings are left out of account."""
    stem = word[: -len(tail)] + entry["ending"] if tail else word
    if matches(stem, entry.get("not", ())) or matches(word, entry.get("not", ())):
        return False
    return "only" not in entry or stem in entry["only"] or word in entry["only"]
