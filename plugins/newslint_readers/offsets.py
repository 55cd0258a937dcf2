"""From offsets in UTF-8 to code points."""

from __future__ import annotations


class CodePoints:
    """Code points of byte offsets in the UTF-8 form of a source.

    It counts on (or back) from the last offset that was asked for, so that a walk in order is linear; free for ASCII.
    """

    __slots__ = ("_ascii", "_byte", "_data", "_point")

    def __init__(self, source: str) -> None:
        self._ascii = source.isascii()
        self._data = b"" if self._ascii else source.encode("utf-8", "surrogatepass")
        self._byte = 0
        self._point = 0

    def at(self, byte: int) -> int:
        if self._ascii:
            return byte
        if byte > self._byte:
            self._point += len(self._data[self._byte : byte].decode("utf-8", "surrogatepass"))
        elif byte < self._byte:
            self._point -= len(self._data[byte : self._byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._point

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The code points of a start and an end."""
        return (start, end) if self._ascii else (self.at(start), self.at(end))
