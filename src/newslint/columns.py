"""Columns as other programs count them; newslint itself counts code points."""

from __future__ import annotations


def utf8_column(line: str, column: int) -> int:
    """A 1-based column of code points as one of UTF-8 bytes (reviewdog)."""
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1


def utf16_column(line: str, column: int) -> int:
    """A 1-based column of code points as one of UTF-16 code units (editors)."""
    return len(line[: column - 1].encode("utf-16-le", "surrogatepass")) // 2 + 1


def from_utf16_column(line: str, column: int) -> int:
    """A 1-based column of UTF-16 code units as one of code points; inside a surrogate pair, the pair's."""
    if line.isascii():
        return column
    units = 1
    for number, char in enumerate(line, 1):
        width = 2 if char > "\uffff" else 1
        if units + width > column:
            return number
        units += width
    return len(line) + column - units + 1
