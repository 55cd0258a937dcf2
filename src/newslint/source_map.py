"""The map between a draft's clean text and its source, and the builder that makes both at once."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import ClassVar

from newslint.expressions import expression

# What a reader should not pass on as it stands: soft hyphens, zero-width and direction marks and control characters
# vanish, exotic spaces and runs of spaces become one plain space, and a letter with combining marks becomes the composed
# letter; the map says what each stands for. `re`, as it is three times as fast as `regex` on plain sets.
_SPACES = "\t\r\n\f\v\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_VANISHING = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_SUSPECT = expression(f"[{_SPACES}{_VANISHING}{_COMBINING}]")
# What of that is found where a text has no rarer signs than Latin letters, dashes and quotation marks: sets of few ranges
# compile in a twentieth of the time.
_LATIN = expression("[\x00-\x1f\x7f-\xa0\xad]")
_RARE = expression("[^\0-\u02ff\u2010-\u2027]")
_RUN = expression("  +")
_UNCLEAN = expression(
    f"([ {_SPACES}{_VANISHING}]{{2,}}|[{_SPACES}{_VANISHING}])|([^ {_COMBINING}{_SPACES}{_VANISHING}][{_COMBINING}]+)"
)
_SPACE = expression(f"[ {_SPACES}]")


def _expanded(ranges: str) -> str:
    return re.sub("(.)-(.)", lambda m: "".join(map(chr, range(ord(m[1]), ord(m[2]) + 1))), ranges, flags=re.S)


def is_clean(piece: str) -> bool:
    """Whether prose stays as it is: no sign in it vanishes, no space is exotic or one of several, no letter is to be composed."""
    return piece.isprintable() and "  " not in piece and unicodedata.is_normalized("NFC", piece)


class SourceMap:
    """Segments of the text, each a copy of a slice of the source or something that stands for one.

    Lookups take logarithmic time. Offsets are code points.
    """

    __slots__ = ("_copied", "_length", "_source_ends", "_source_starts", "_text_starts")

    def __init__(self) -> None:
        self._text_starts: list[int] = []
        self._source_starts: list[int] = []
        self._source_ends: list[int] = []
        self._copied: list[bool] = []
        self._length = 0

    def add(self, length: int, start: int, end: int, copied: bool) -> None:
        """Append a segment of `length` characters, one at least, that is a copy of source[start:end] or stands for it."""
        ends = self._source_ends
        if copied and ends and ends[-1] == start and self._copied[-1]:
            ends[-1] = end
        else:
            self._text_starts.append(self._length)
            self._source_starts.append(start)
            ends.append(end)
            self._copied.append(copied)
        self._length += length

    def _segment(self, offset: int) -> int:
        return bisect_right(self._text_starts, offset) - 1

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the source that text[start:end] stands for; an empty span maps to an empty one."""
        if not self._text_starts:
            return 0, 0
        if end <= start:
            at = self.start_of(start)
            return at, at
        first, last = self._segment(start), self._segment(end - 1)
        begin = self._source_starts[first] + (start - self._text_starts[first] if self._copied[first] else 0)
        stop = self._source_ends[last]
        if self._copied[last]:
            stop = self._source_starts[last] + (end - self._text_starts[last])
        return begin, max(begin, stop)

    def start_of(self, offset: int) -> int:
        """The source offset of one text offset; the end of the text maps behind its last character."""
        if not self._text_starts:
            return 0
        if offset >= self._length:
            return self._source_ends[-1]
        segment = self._segment(offset)
        return self._source_starts[segment] + (offset - self._text_starts[segment] if self._copied[segment] else 0)

    def to_text(self, source_offset: int) -> int:
        """The text offset of the first character that stands for the source at or after the offset."""
        low = bisect_right(self._source_starts, source_offset) - 1
        if low < 0:
            return 0
        if source_offset < self._source_ends[low]:
            inside = source_offset - self._source_starts[low] if self._copied[low] else 0
            return self._text_starts[low] + inside
        return self._text_starts[low + 1] if low + 1 < len(self._text_starts) else self._length

    def copies(self, offset: int) -> bool:
        """Whether the character at the offset is itself in the source (and not something that stands for it)."""
        return self._copied[self._segment(offset)]


class TextBuilder:
    """Builds a text piece by piece, in the order of the source, and the map with it.

    `invisible` are the characters that `prose` leaves out, `blank` those and all spaces.
    """

    invisible: ClassVar[str] = _expanded(_VANISHING)
    blank: ClassVar[str] = " " + _expanded(_SPACES) + invisible

    def __init__(self, source: str) -> None:
        self.source = source
        self.map = SourceMap()
        self.length = 0
        self._parts: list[str] = []

    def keep(self, start: int, end: int) -> None:
        """Copy source[start:end] as it is."""
        if end > start:
            self._copy(self.source[start:end], start, end)

    def _copy(self, piece: str, start: int, end: int) -> None:
        self._parts.append(piece)
        self.map.add(end - start, start, end, True)
        self.length += end - start

    def replace(self, text: str, start: int, end: int) -> None:
        """Let `text` stand for source[start:end] (an entity, a soft break, an escape, the gap between two blocks)."""
        if text:
            self._parts.append(text)
            self.map.add(len(text), start, end, False)
            self.length += len(text)

    def prose(self, start: int, end: int) -> None:
        """Copy source[start:end] as prose: space runs and line ends become single spaces, invisible marks vanish, NFD is composed."""
        piece = self.source[start:end]
        if is_clean(piece):
            if piece:
                self._copy(piece, start, end)
            return
        at = start
        for suspect in self._suspects(start, end):
            match = self._unclean(at, suspect, end) if suspect >= at else None
            if match is not None:
                self.keep(at, match.start())
                at = match.end()
                self._cleaned(match)
        self.keep(at, end)

    def _suspects(self, start: int, end: int) -> list[int]:
        """Where in source[start:end] something may have to be cleaned."""
        sought = _SUSPECT if _RARE.search(self.source, start, end) else _LATIN
        signs = (match.start() for match in sought.finditer(self.source, start, end))
        return sorted([*signs, *(match.start() for match in _RUN.finditer(self.source, start, end))])

    def _unclean(self, begin: int, suspect: int, end: int) -> re.Match[str] | None:
        """What is to be cleaned at a suspect: spaces before it belong to its run, a letter before it to a combining mark."""
        at = suspect
        while at > begin and self.source[at - 1] == " ":
            at -= 1
        match = _UNCLEAN.match(self.source, at, end)
        return _UNCLEAN.match(self.source, suspect - 1, end) if match is None and suspect > begin else match

    def _cleaned(self, match: re.Match[str]) -> None:
        found = match.group()
        if match.lastindex == 1:
            if _SPACE.search(found):
                self.replace(" ", *match.span())
            return
        composed = unicodedata.normalize("NFC", found)
        if composed == found:
            self.keep(*match.span())
        else:
            self.replace(composed, *match.span())

    @property
    def text(self) -> str:
        return "".join(self._parts)
