"""Where quotations begin and end: one pass over the quotation marks of each block with a stack of open ones.

The role of a mark follows from its shape, the language (“ closes in German and opens in English), what stands beside it and
what is open. A quotation that is still open at the end of its block goes on in the next one if that begins with an
opening mark or closes before anything opens; else its closing mark is missing and it ends with its sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from newslint import Quote, Sentence, cached_property, dataclass, expression
from newslint_speech.quote_kinds import kind_of

if TYPE_CHECKING:
    from newslint import Document

# Two straight single marks are one double mark, as typed on old keyboards; two backticks open one. An expression that begins
# with a set of letters is searched many times as fast as one with a choice, so that a single backtick is left out later.
_MARK = expression("[„“”\"‚‘’'‹›«»`](?:(?<=')'|(?<=`)`)?")
# Family of a mark: only marks of one family close each other, but for double marks that are mixed by mistake.
_FAMILY = {
    "''": "double",
    "``": "double",
    "„": "double", "“": "double", "”": "double", '"': "double",
    "‚": "single", "‘": "single", "’": "single", "'": "single",
    "«": "angle", "»": "angle", "‹": "small angle", "›": "small angle",
}  # fmt: skip
_OPENS_AFTER = " \t\n\u00a0([{–—-/„“‚‘»«›‹\"':;,"
_DEEPEST = 4
_END = attrgetter("end")


@dataclass(slots=True)
class _Open:
    start: int
    family: str
    mark: str
    continued: bool = False


class _Reader:
    """Reads the marks of one document; `found` holds what is closed so far."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.sentences = document.facts(Sentence)
        self.german = document.language == "de"
        self.found: list[tuple[int, int, int, bool, bool]] = []
        self.stack: list[_Open] = []
        self.reopened = -1

    @cached_property
    def inward(self) -> bool:
        """Whether guillemets of this text open with » (German, Austrian) rather than « (Swiss, French)."""
        opened = self.text.count(" »") + self.text.count("\n»") + self.text.startswith("»")
        closed = self.text.count(" «") + self.text.count("\n«") + self.text.startswith("«")
        return opened >= closed

    def role(self, at: int, mark: str) -> str:
        """What the mark at an offset does: "open", "close" or "" (an apostrophe, an inch sign)."""
        before = self.text[at - 1] if at else " "
        after = self.text[at + len(mark) : at + len(mark) + 1] or " "
        if mark in ("„", "‚", "``"):
            return "open" if not after.isspace() else ""
        starts = before in _OPENS_AFTER and not after.isspace()
        family, is_open = _FAMILY[mark], False
        for opened in self.stack:
            is_open = is_open or opened.family == family
        if family == "single":
            return self._single(mark, before, after, starts, is_open)
        if family == "double":
            return self._double(mark, before, starts, is_open, after)
        opener = ("»›" if self.inward else "«‹").find(mark) >= 0
        if opener and is_open and not starts:
            return "close"
        if not opener and not is_open and starts:
            return "open"
        return "open" if opener else "close"

    def _double(self, mark: str, before: str, starts: bool, is_open: bool, after: str) -> str:
        if mark == "“":
            if self.german:
                return "open" if starts and (not is_open or self._same_open("“")) else "close"
            return "close" if is_open and not starts else "open"
        if mark == "”":
            return "open" if starts and not is_open else "close"
        if before.isdigit() and not is_open:
            return ""
        if not is_open:
            return "open" if starts or (after.isalnum() and not before.isalnum()) else ""
        return "open" if starts and after.isalnum() and before in " \n\u00a0(" else "close"

    def _same_open(self, mark: str) -> bool:
        return any(o.mark == mark for o in self.stack)

    def _single(self, mark: str, before: str, after: str, starts: bool, is_open: bool) -> str:
        if is_open and not after.isalnum() and not (before.isspace() and after.isspace()):
            return "close"
        if mark in "‘'" and starts and after.isalpha() and before not in ":;,-/":
            return "open"
        return ""

    def block(self, start: int, end: int) -> None:
        """Read the marks of text[start:end]; what stays open is left on the stack."""
        text = self.text
        for match in _MARK.finditer(text, start, end):
            at, mark = match.start(), match.group()
            if mark == "`" or (mark in "’'" and _in_word(text, at)):
                continue
            role = self.role(at, mark)
            if role == "open":
                self._open(at, mark)
            elif role == "close":
                self._close(at, mark)

    def _open(self, at: int, mark: str) -> None:
        family = _FAMILY[mark]
        if family == "single" and any(o.family == "single" for o in self.stack):
            # The one before was an apostrophe at the beginning of a word.
            self.stack = [o for o in self.stack if o.family != "single"]
        if len(self.stack) >= _DEEPEST:
            self._drop(at)
        self.stack.append(_Open(at, family, mark, at == self.reopened))

    def _close(self, at: int, mark: str) -> None:
        family = _FAMILY[mark]
        for depth in range(len(self.stack) - 1, -1, -1):
            opened = self.stack[depth]
            if opened.family == family:
                for lost in range(len(self.stack) - 1, depth, -1):
                    if self.stack[lost].family != "single":
                        self._record(lost, at, closed=False)
                self._record(depth, at + len(mark), closed=True)
                del self.stack[depth:]
                return

    def _record(self, depth: int, end: int, *, closed: bool) -> None:
        opened = self.stack[depth]
        outer = sum([o.family != "single" or closed for o in self.stack[:depth]]) if depth else 0
        self.found.append((opened.start, end, outer, opened.continued, closed))

    def _drop(self, at: int) -> None:
        """Forget the outermost open mark: its close is missing."""
        if self.stack[0].family != "single":
            self._record(0, at, closed=False)
        del self.stack[0]


def find(document: Document) -> Iterator[Quote]:
    """All quotations with their marks, nested ones too."""
    reader = _Reader(document)
    blocks = document.blocks
    for index, block in enumerate(blocks):
        reader.block(block.start, block.end)
        if reader.stack:
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            goes_on = following is not None and _continues(document.text, following.start, following.end, reader)
            _end_of_block(reader, block.end, following.start if goes_on and following else None)
    for start, end, depth, continued, closed in reader.found:
        if end - start > 2 or not closed:
            yield Quote(start, end, kind_of(document, start, end), depth, continued, closed)


def _continues(text: str, start: int, end: int, reader: _Reader) -> bool:
    """Whether the block goes on with the quotation that is open: it re-opens it, or closes before it opens anything."""
    outer = reader.stack[0]
    if outer.family == "single":
        return False
    marks = _MARK.finditer(text, start, end)
    at, mark = next(((m.start(), m.group()) for m in marks if m.group() != "`"), (-1, ""))
    if at < 0 or _FAMILY[mark] != outer.family:
        return False
    if at == start:
        return True
    saved, reader.stack = reader.stack, []
    role = "" if mark in "’'" and _in_word(text, at) else reader.role(at, mark)
    reader.stack = saved
    return role == "close" or (mark == '"' and text[at - 1].isalnum())


def _in_word(text: str, at: int) -> bool:
    """Whether a mark of one sign stands between letters or figures, and so is an apostrophe."""
    return at > 0 and text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()


def _end_of_block(reader: _Reader, end: int, next_start: int | None) -> None:
    outer = reader.stack[0]
    if next_start is not None:
        reader.found.append((outer.start, end, 0, outer.continued, True))
        # A mark that re-opens is read as an opening of its own; without one the quotation itself stays open.
        reader.reopened = next_start
        reopens = reader.text[next_start] in _FAMILY
        reader.stack = [] if reopens else [_Open(next_start, outer.family, outer.mark, True)]
        return
    sentences = reader.sentences
    for opened in reader.stack:
        if opened.family != "single":
            at = bisect_right(sentences, opened.start, key=_END)
            stop = min(end, sentences[at].end) if at < len(sentences) else end
            reader.found.append((opened.start, stop, 0, opened.continued, False))
    reader.stack = []
