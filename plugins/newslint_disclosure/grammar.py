"""The grammar of statements on money and interest: patterns from the word lists, compiled when first used."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newslint import Language

GROUP = "disclosure-words"


class Part(NamedTuple):
    """A piece of a sentence, by its offsets in it."""

    start: int
    end: int


class Grammar:
    """The patterns of one language by name; a name without patterns matches nothing."""

    def __init__(self, language: Language) -> None:
        self._facts = language.group(GROUP).facts
        self._compiled: dict[str, re.Pattern[str] | None] = {}

    def pattern(self, name: str) -> re.Pattern[str] | None:
        if name not in self._compiled:
            sources = self._facts.get(name)
            self._compiled[name] = re.compile("|".join(f"(?:{s})" for s in sources), re.IGNORECASE) if sources else None
        return self._compiled[name]

    def find(self, name: str, text: str, start: int = 0) -> Part | None:
        """The first place where one of the patterns stands."""
        pattern = self.pattern(name)
        found = pattern.search(text, start) if pattern else None
        return Part(*found.span()) if found else None

    def all(self, name: str, text: str) -> list[Part]:
        pattern = self.pattern(name)
        return [Part(*found.span()) for found in pattern.finditer(text)] if pattern else []

    def kinds(self, words: set[str]) -> dict[str, frozenset[str]]:
        """Words that contain a stem, with the kinds of statement that they may belong to."""
        stems: dict[str, list[str]] = self._facts.get("stems") or {}
        found: dict[str, set[str]] = {}
        for kind, parts in stems.items():
            stem = _stems(tuple(sorted(parts)))
            for word in words:
                if stem.search(word):
                    found.setdefault(word, set()).add(kind)
        return {word: frozenset(kinds) for word, kinds in found.items()}

    def unnegated(self, name: str, text: str) -> Part | None:
        """The first place of a pattern before which nothing says "not"."""
        negated = self.pattern("negated")
        for part in self.all(name, text):
            if negated is None or not negated.search(text, max(0, part.start - 45), part.start):
                return part
        return None


@lru_cache(maxsize=8)
def _stems(stems: tuple[str, ...]) -> re.Pattern[str]:
    short = [rf"\b{re.escape(stem)}\b" for stem in stems if len(stem) < 3]
    return re.compile("|".join([*short, *(re.escape(stem) for stem in stems if len(stem) >= 3)]))


@lru_cache(maxsize=8)
def grammar_of(language: Language) -> Grammar:
    return Grammar(language)


def pattern_of(language: Language, group: str, key: str = "patterns") -> re.Pattern[str] | None:
    """The patterns of a group of the word lists as one, None where the language has none."""
    return _joined(tuple(language.group(group).facts.get(key, ())))


@lru_cache(maxsize=16)
def _joined(sources: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{s})" for s in sources), re.IGNORECASE) if sources else None
