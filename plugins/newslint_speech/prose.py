"""The words of a document and what stands between them, told once for names and for grammar."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from newslint import ByWord, expression
from newslint_speech.names_words import NameWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint import Document

_OPENERS = frozenset("\"“„”»«‚‘'›‹([")
_ENDERS = frozenset(".!?:;…–—-•|")
_BREAKS = ",;:–—"
# Signs that belong to no word, and for which the tokens have a space.
_FIGURES = "²³¹¼½¾"
_FIGURE = expression(f"[{_FIGURES}]")
# What stands between words in every text is told once for all of them; what is longer is hardly met again.
_SHORT = 12


class Prose:
    """A document's words as parallel lists.

    `capital`: whether a word begins with one; `before` and `behind`: all that stands between it and its neighbours; `gaps`:
    the signs before it, without spaces; `marks`: the sign that parts it from the word before ("," ";" ":" "–"), or "";
    `begins`: whether it begins a block, a sentence, a quotation or what follows a colon or dash.

    `kinds`: what the lists say of each word, as bits (see names_words).

    Before most words stands a space and no more: `parted` are the indices of the others, and what is looked at.
    """

    def __init__(self, document: Document) -> None:
        self.text = text = document.text
        tokens = document.tokens
        self.words, self.starts, self.ends = tokens.words, tokens.starts, tokens.ends
        self.kinds = list(map(document.words.derived(NameWords).kinds.__getitem__, self.words))
        count = len(self.words)
        # All first letters at once; of a single place itemgetter makes no tuple.
        firsts = itemgetter(*self.starts)(text) if count > 1 else map(text.__getitem__, self.starts)
        self.capital = list(map(str.isupper, firsts))
        between = tokens.gaps.copy()
        self.gaps, self.marks, self.begins = [""] * count, [""] * count, [False] * count
        self.parted = self._told(between)
        self.before, self.behind = between[:-1], between[1:]
        if self.begins:
            self.begins[0] = True

    def _told(self, between: list[str]) -> list[int]:
        """Fill in what stands before the words where that is more than a space, as printed, and say where that is."""
        text, starts, ends, count = self.text, self.starts, self.ends, len(self.words)
        gaps, marks, begins = self.gaps, self.marks, self.begins
        # A text of any length may have a fraction: only what stands around one is looked at for it.
        figured = not text.isascii() and any(map(text.__contains__, _FIGURES))
        aside = (
            {bisect_left(starts, found.start()) for found in _FIGURE.finditer(text)} if figured else frozenset[int]()
        )
        parted = [i for i, gap in enumerate(between) if gap != " "]
        if aside:
            parted = sorted(aside.union(parted))
            # No table tells what stands around one.
            for i in aside:
                between[i] = _FIGURES
        if parted and parted[-1] == count:
            between[count] = text[ends[count - 1] if count else 0 :]
            parted.pop()
        usual = _USUAL.get
        for i in parted:
            told = usual(between[i])
            if told is None:
                gap = between[i] = text[ends[i - 1] if i else 0 : starts[i]]
                told = _SIGNS[gap] if len(gap) < _SHORT else _signs(gap)
            gaps[i], marks[i], begins[i] = told
        return parted

    def capitals(self) -> Iterable[int]:
        """The indices of the words with a capital."""
        return compress(range(len(self.words)), self.capital)


def _signs(gap: str) -> tuple[str, str, bool]:
    """What a stretch between words says: its signs, the one of them that parts, whether something begins behind it."""
    signs = gap.strip()
    return signs, _mark(gap, signs), "\n" in gap or not _ENDERS.isdisjoint(gap) or not _OPENERS.isdisjoint(gap)


def _mark(gap: str, signs: str) -> str:
    for sign in _BREAKS if signs else "":
        if sign in signs:
            # A comma without a space is one inside a number, and so is a colon (14:30).
            return "" if len(gap) == 1 else sign
    return "–" if signs == "-" and len(gap) > 2 else ""


_SIGNS = ByWord(_signs)
# The tokens have these as they are printed, and most of what is more than a space is one of them.
_USUAL = {
    gap: _signs(gap)
    for gap in (
        *("", ", ", ". ", " (", ") ", "), ", ": ", "; ", "? ", "! ", "/", ".", ",", ":", " – ", " — ", "\xa0", " $"),
        *("\n", ".\n", "\n\n", ".\n\n", ". \n\n", " „", "“ ", "“, ", "“. ", ": „", ". „", ".“ ", ".“\n\n"),
        *(" “", "” ", ",” ", ".” ", ".”\n\n", ". “", ", “", ".\n\n“"),
    )
}
