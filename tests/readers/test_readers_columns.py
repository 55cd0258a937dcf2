"""Columns in code points and in UTF-8 bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.columns import utf8_column


@pytest.mark.parametrize(
    ("before", "utf8"),
    [("abc", 4), ("ä", 3), ("ẞ", 4), ("🧭", 5), ("e\u0301", 4), ("👩‍🚀x", 13), ("", 1)],
)
def test_columns_after_a_text(before: str, utf8: int) -> None:
    line = before + "Ziel"
    assert utf8_column(line, len(before) + 1) == utf8


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 40))
def test_columns_are_what_encoding_says(line: str, column: int) -> None:
    column = min(column, len(line) + 1)
    before = line[: column - 1]
    assert utf8_column(line, column) == len(before.encode()) + 1
