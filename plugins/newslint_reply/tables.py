"""Patterns of the word lists, compiled when they are first needed."""

from __future__ import annotations

import re

from newslint import Document, Hit, Language, Sentence, sought


class _Patterns(dict[str, "re.Pattern[str]"]):
    """The patterns of a language by their text, case ignored."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __missing__(self, text: str) -> re.Pattern[str]:
        found = self[text] = sought(text, self._language.needs(text))
        return found


class _Tables(dict[tuple[str, str], "re.Pattern[str] | None"]):
    """The patterns of a language by the group of words and the key under which they stand."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __missing__(self, name: tuple[str, str]) -> re.Pattern[str] | None:
        text = self._language.group(name[0]).facts.get(name[1])
        found = self[name] = self._language.derived(_Patterns)[text] if text else None
        return found


def table_pattern(document: Document, group: str, key: str = "pattern") -> re.Pattern[str] | None:
    """A pattern of the word lists; None where the language has none."""
    return document.words.derived(_Tables)[group, key]


class _Fitting:
    """Whether a hit's sentence has what its entry asks for; words of answering are asked for by several."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._patterns = document.words.derived(_Patterns)
        self._known: dict[int, bool] = {}

    def of(self, hit: Hit, sentence: Sentence) -> bool:
        # A document keeps its hits, so that each is known by its identity.
        known = self._known.get(id(hit))
        if known is None:
            known = self._known[id(hit)] = self._tell(hit, sentence)
        return known

    def _tell(self, hit: Hit, sentence: Sentence) -> bool:
        entry, tokens = hit.entry, self._document.tokens
        if hit.tag.startswith("split."):
            after = tokens.words[hit.last + 1 : tokens.first_at(sentence.end)]
            if entry.get("particle") not in after:
                return False
        wanted, forbidden = entry.get("with"), entry.get("without")
        if wanted is None and forbidden is None:
            return True
        text, start, end = self._document.text, sentence.start, sentence.end
        if wanted is not None and not self._patterns[wanted].search(text, start, end):
            return False
        return forbidden is None or not self._patterns[forbidden].search(text, start, end)


def fits(document: Document, hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence has what the entry asks for, the particle of a separable verb included."""
    return document.derived(_Fitting).of(hit, sentence)


def places(language: Language) -> frozenset[str]:
    """The names of states, cities and regions in a language, in small letters."""
    return frozenset().union(*(language.words("states", key) for key in ("states", "cities", "regions")))
