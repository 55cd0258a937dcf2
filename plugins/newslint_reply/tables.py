"""Patterns of the word lists, compiled when they are first needed."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint import Document, sought


@lru_cache(maxsize=512)
def _pattern(text: str, needs: tuple[str, ...]) -> re.Pattern[str]:
    return sought(text, needs)


def pattern(document: Document, text: str) -> re.Pattern[str]:
    """A pattern that stands in the word lists of the document's language, case ignored."""
    return _pattern(text, document.words.needs(text))


def table_pattern(document: Document, group: str, key: str = "pattern") -> re.Pattern[str] | None:
    """A pattern of the word lists; None where the language has none."""
    text = document.words.group(group).facts.get(key)
    return pattern(document, text) if text else None
