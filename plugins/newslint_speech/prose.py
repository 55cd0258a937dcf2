"""The words of a document and what stands between them, told once for names and for grammar."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Document

_OPENERS = frozenset("\"“„”»«‚‘'›‹([")
_ENDERS = frozenset(".!?:;…–—-•|")
_BREAKS = ",;:–—"


class Prose:
    """A document's words as parallel lists.

    `capital`: whether a word begins with one; `before` and `behind`: all that stands between it and its neighbours; `gaps`:
    the signs before it, without spaces; `marks`: the sign that parts it from the word before ("," ";" ":" "–"), or "";
    `begins`: whether it begins a block, a sentence, a quotation or what follows a colon or dash.

    The same few things stand between most words, so that each is looked at once.
    """

    def __init__(self, document: Document) -> None:
        self.text = text = document.text
        tokens = document.tokens
        self.words, self.starts, self.ends = tokens.words, tokens.starts, tokens.ends
        self.capital = [text[start].isupper() for start in self.starts]
        between = [text[end:start] for end, start in zip([0, *self.ends], [*self.starts, len(text)], strict=True)]
        self.before, self.behind = between[:-1], between[1:]
        kinds = dict.fromkeys(between)
        stripped = {gap: gap.strip() for gap in kinds}
        marks = {gap: _mark(gap, signs) for gap, signs in stripped.items()}
        begins = {gap: _begins(gap) for gap in kinds}
        self.gaps = [stripped[gap] for gap in self.before]
        self.marks = [marks[gap] for gap in self.before]
        self.begins = [begins[gap] for gap in self.before]
        if self.begins:
            self.begins[0] = True

    def capitals(self) -> compress[int]:
        """The indices of the words with a capital."""
        return compress(range(len(self.words)), self.capital)


def _begins(gap: str) -> bool:
    return "\n" in gap or not _ENDERS.isdisjoint(gap) or not _OPENERS.isdisjoint(gap)


def _mark(gap: str, signs: str) -> str:
    for sign in _BREAKS if signs else "":
        if sign in signs:
            # A comma without a space is one inside a number, and so is a colon (14:30).
            return "" if len(gap) == 1 else sign
    return "–" if signs == "-" and len(gap) > 2 else ""
