"""Columns as other programs count them; newslint itself counts code points."""

from __future__ import annotations


def utf8_column(line: str, column: int) -> int:
    """A 1-based column of code points as one of UTF-8 bytes (reviewdog)."""
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1
