"""Lines and columns of a source."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, count
from operator import add

from newslint.expressions import expression

_LINE_END = expression(r"\r\n|\r|\n")


class Lines:
    """Line starts of a source; lines and columns are 1-based code points."""

    __slots__ = ("source", "starts")

    def __init__(self, source: str) -> None:
        self.source = source
        if "\r" in source:
            self.starts = [0, *(match.end() for match in _LINE_END.finditer(source))]
        else:
            ends = accumulate(map(len, source.split("\n")[:-1]))
            # Each line end before one counts too.
            self.starts = [0, *map(add, ends, count(1))]

    def position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def text(self, line: int) -> str:
        """The text of a 1-based line, without its end."""
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self.source)
        return self.source[start:end].rstrip("\r\n")
