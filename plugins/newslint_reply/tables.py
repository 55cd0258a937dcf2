"""Patterns of the word lists, compiled when they are first needed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from newslint import ByWord, Document, Hit, Language, Sentence, expression, sought

_LETTERS = expression(r"[^\W\d_]+")


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


class Telling:
    """Whether a stretch of the text has a word that may be part of what some patterns look for.

    Most have none, and to look at their words is quicker than to try one pattern after the other.
    """

    _patterns: tuple[tuple[str, str], ...] = ()

    def __init__(self, language: Language) -> None:
        self._words = ByWord(self._tells(language))

    def _tells(self, language: Language) -> Callable[[str], int]:
        """What a word tells: of the first pattern the first bit, of the second the second …"""
        parts = [
            (1 << at, _parts(language, language.group(group).facts.get(key)))
            for at, (group, key) in enumerate(self._patterns)
        ]

        def tell(word: str) -> int:
            # Loops, as `any` over a generator takes twice as long.
            told = 0
            for bit, needed in parts:
                for part in needed:
                    if part in word:
                        told |= bit
                        break
            return told

        return tell

    def _said(self, document: Document, start: int, end: int) -> list[str]:
        tokens = document.tokens
        first = max(0, bisect_right(tokens.starts, start) - 1)
        # Most stretches are short, so that their end is looked for near by.
        stop = bisect_left(tokens.starts, end, first, min(len(tokens.starts), first + 2 + end - start))
        return tokens.words[first:stop]

    def stands_in(self, document: Document, start: int, end: int) -> bool:
        return any(map(self._words.__getitem__, self._said(document, start, end)))

    def told_in(self, document: Document, start: int, end: int) -> int:
        """The bits of the patterns that may have a match there."""
        told = 0
        for word in self._said(document, start, end):
            told |= self._words[word]
        return told


def _parts(language: Language, text: str | None) -> list[str]:
    """Parts of words of which every match of a pattern has one; every word has the empty one, where none is known."""
    if not text:
        return []
    needs = {max(_LETTERS.findall(word), key=len, default="") for word in language.needs(text)} or {""}
    return [part for part in needs if not any(other in part for other in needs - {part})]


class TellingSource(Telling):
    """Words by which a source may be more than a name: an office, a role, all of the accused."""

    SPEAKER, EVERYONE, PEOPLE, BODIES, HEAD = 1, 2, 4, 8, 16
    _patterns = (
        ("reply-representatives", "pattern"),
        ("reply-everyone", "pattern"),
        ("reply-accused-roles", "people"),
        ("reply-accused-roles", "bodies"),
        ("reply-heads", "lone"),
    )


class TellingAnswer(Telling):
    """Words by which a sentence may take up a charge, call it untrue, speak to the press, or tell of a request."""

    CHARGE, PUBLIC, UNTRUE, REQUEST = 1, 2, 4, 8
    _patterns = (
        ("reply-charge-words", "pattern"),
        ("reply-charge-words", "public"),
        ("reply-charge-words", "untrue"),
        ("reply-request", "pattern"),
    )


class TellingDenial(Telling):
    """Words without which nobody denies anything of himself, alone or in a word with hyphens, or shortened (`didn't`)."""

    def _tells(self, language: Language) -> Callable[[str], int]:
        negations = language.words("reply-own-denial", "negations")
        beginnings = tuple(negations)
        return lambda word: (
            word.startswith(beginnings) or word[-2:] == "'t" or not negations.isdisjoint(word.split("-"))
        )


class TellingTie(Telling):
    """Words that may tie a person to a body that stands beside."""

    _patterns = (("reply-representatives", "pattern"), ("reply-heads", "pattern"))


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
        text = self._document.slice(sentence)
        if wanted is not None and not self._patterns[wanted].search(text):
            return False
        return forbidden is None or not self._patterns[forbidden].search(text)


def fits(document: Document, hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence has what the entry asks for, the particle of a separable verb included."""
    return document.derived(_Fitting).of(hit, sentence)


def places(language: Language) -> frozenset[str]:
    """The names of states, cities and regions in a language, in small letters."""
    return frozenset().union(*(language.words("states", key) for key in ("states", "cities", "regions")))
