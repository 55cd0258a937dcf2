"""Columns in code points, UTF-16 units and UTF-8 bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.columns import from_utf16_column, utf8_column, utf16_column


@pytest.mark.parametrize(
    ("before", "utf16", "utf8"),
    [("abc", 4, 4), ("ä", 2, 3), ("ẞ", 2, 4), ("🧭", 3, 5), ("e\u0301", 3, 4), ("👩‍🚀x", 7, 13), ("", 1, 1)],
)
def test_columns_after_a_text(before: str, utf16: int, utf8: int) -> None:
    line = before + "Ziel"
    assert utf16_column(line, len(before) + 1) == utf16
    assert utf8_column(line, len(before) + 1) == utf8
    assert from_utf16_column(line, utf16) == len(before) + 1


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 40))
def test_columns_are_what_encoding_says(line: str, column: int) -> None:
    column = min(column, len(line) + 1)
    before = line[: column - 1]
    assert utf16_column(line, column) == len(before.encode("utf-16-le")) // 2 + 1
    assert utf8_column(line, column) == len(before.encode()) + 1
    assert from_utf16_column(line, utf16_column(line, column)) == column
