"""From offsets in UTF-8 to code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_WIDE = re.compile("[\u0080-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")


def code_points(source: str) -> Callable[[int], int]:
    """A function from a byte offset in the UTF-8 form of the source to its code point; logarithmic, free for ASCII."""
    if source.isascii():
        return _same
    starts: list[int] = [0]
    shifts: list[int] = [0]
    widths: list[int] = [1]
    shift = 0
    for match in _WIDE.finditer(source):
        start, end = match.span()
        char = source[start]
        width = 2 if char < "\u0800" else 3 if char < "\U00010000" else 4
        starts.append(start + shift)
        shifts.append(shift)
        widths.append(width)
        starts.append(start + shift + width * (end - start))
        shift += (width - 1) * (end - start)
        shifts.append(shift)
        widths.append(1)

    def code_point(byte: int) -> int:
        run = bisect_right(starts, byte) - 1
        if widths[run] == 1:
            return byte - shifts[run]
        return starts[run] - shifts[run] + (byte - starts[run]) // widths[run]

    return code_point


def _same(byte: int) -> int:
    return byte
