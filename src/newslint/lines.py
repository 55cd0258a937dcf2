"""Lines and columns of a source."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, count
from operator import add

from newslint.expressions import expression
from newslint.kept import cached_property

# Code points; through so many it is quick to look for each place.
_SHORT = 8_000
_LINE_END = expression(r"\r\n|\r|\n")


class Lines:
    """Lines of a source; lines and columns are 1-based code points."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._short = len(source) <= _SHORT and "\r" not in source

    @cached_property
    def starts(self) -> list[int]:
        """Where the lines begin."""
        if "\r" in self.source:
            return [0, *(match.end() for match in _LINE_END.finditer(self.source))]
        ends = accumulate(map(len, self.source.split("\n")[:-1]))
        # Each line end before one counts too.
        return [0, *map(add, ends, count(1))]

    def position(self, offset: int) -> tuple[int, int]:
        if self._short:
            # The few findings of a short text are placed sooner than all of its lines are.
            return self.source.count("\n", 0, offset) + 1, offset - self.source.rfind("\n", 0, offset)
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def text(self, line: int) -> str:
        """The text of a 1-based line, without its end."""
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self.source)
        return self.source[start:end].rstrip("\r\n")
