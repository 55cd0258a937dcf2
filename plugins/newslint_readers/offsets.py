"""From offsets in UTF-8 to code points."""

from __future__ import annotations

from collections.abc import Callable


def code_points(source: str) -> Callable[[int], int]:
    """A function from a byte offset in the UTF-8 form of the source to its code point.

    It counts on from the last offset that was asked for (or back), so that a walk in order is linear; free for ASCII.
    """
    if source.isascii():
        return _same
    data = source.encode("utf-8", "surrogatepass")
    last_byte = last_point = 0

    def code_point(byte: int) -> int:
        nonlocal last_byte, last_point
        if byte > last_byte:
            last_point += len(data[last_byte:byte].decode("utf-8", "surrogatepass"))
        elif byte < last_byte:
            last_point -= len(data[byte:last_byte].decode("utf-8", "surrogatepass"))
        last_byte = byte
        return last_point

    return code_point


def _same(byte: int) -> int:
    return byte
