"""Patterns of the word lists, compiled when they are first needed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint import Document

if TYPE_CHECKING:
    import regex


@lru_cache(maxsize=512)
def pattern(text: str) -> re.Pattern[str] | regex.Pattern[str]:
    """The pattern, case ignored; by the standard library where that knows its syntax: it compiles four times as fast."""
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error:
        import regex

        return regex.compile(text, regex.IGNORECASE)


def table_pattern(document: Document, group: str, key: str = "pattern") -> re.Pattern[str] | regex.Pattern[str] | None:
    """A pattern of the word lists; None where the language has none."""
    text = document.words.group(group).facts.get(key)
    return pattern(text) if text else None
