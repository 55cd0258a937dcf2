"""Patterns of the word lists, compiled when they are first needed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import lru_cache

from newslint import ByWord, Document, Hit, Language, Sentence, expression, sought

_LETTERS = expression(r"[^\W\d_]+")


@lru_cache(maxsize=512)
def _pattern(text: str, needs: tuple[str, ...]) -> re.Pattern[str]:
    return sought(text, needs)


def pattern(document: Document, text: str) -> re.Pattern[str]:
    """A pattern that stands in the word lists of the document's language, case ignored."""
    return _pattern(text, document.words.needs(text))


class _Tables(dict[tuple[str, str], "re.Pattern[str] | None"]):
    """The patterns of a language by the group of words and the key under which they stand."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __missing__(self, name: tuple[str, str]) -> re.Pattern[str] | None:
        text = self._language.group(name[0]).facts.get(name[1])
        found = self[name] = _pattern(text, self._language.needs(text)) if text else None
        return found


def table_pattern(document: Document, group: str, key: str = "pattern") -> re.Pattern[str] | None:
    """A pattern of the word lists; None where the language has none."""
    return document.words.derived(_Tables)[group, key]


class _Here(dict[tuple[str, str], "re.Pattern[str] | None"]):
    """The patterns of the word lists that may match somewhere in a document, by group and key."""

    def __init__(self, document: Document) -> None:
        self._language, self._small = document.words, document.small

    def __missing__(self, name: tuple[str, str]) -> re.Pattern[str] | None:
        found = self._language.derived(_Tables)[name]
        needs = self._language.needs(found.pattern) if found is not None else ()
        if needs and not any(word in self._small for word in needs):
            found = None
        self[name] = found
        return found


def pattern_here(document: Document, group: str, key: str = "pattern") -> re.Pattern[str] | None:
    """A pattern that is searched for in many sentences; None too where the document has no word that a match needs."""
    return document.derived(_Here)[group, key]


class Telling:
    """Whether a stretch of the text has a word that may be part of what some patterns look for.

    Most have none, and to look at their words is quicker than to try one pattern after the other.
    """

    _patterns: tuple[tuple[str, str], ...] = ()

    def __init__(self, language: Language) -> None:
        self._words = ByWord(self._tells(language))

    def _tells(self, language: Language) -> Callable[[str], bool]:
        texts = (language.group(group).facts.get(key) for group, key in self._patterns)
        needs = [language.needs(text) for text in texts if text]
        parts = sorted({max(_LETTERS.findall(word), key=len, default="") for words in needs for word in words}, key=len)
        shortest: list[str] = []
        for part in parts:
            if not any(shorter in part for shorter in shortest):
                shortest.append(part)
        # Of a pattern that can do without any known word every word may be part.
        every = not all(needs)

        def tell(word: str) -> bool:
            # A loop, as `any` over a generator takes twice as long.
            for part in shortest:
                if part in word:
                    return True
            return every

        return tell

    def stands_in(self, document: Document, start: int, end: int) -> bool:
        tokens = document.tokens
        first, stop = max(0, bisect_right(tokens.starts, start) - 1), bisect_left(tokens.starts, end)
        return any(map(self._words.__getitem__, tokens.words[first:stop]))


class TellingSource(Telling):
    """Words by which a source may be more than a name: an office, a role, all of the accused."""

    _patterns = (
        ("reply-representatives", "pattern"),
        ("reply-everyone", "pattern"),
        ("reply-accused-roles", "people"),
        ("reply-accused-roles", "bodies"),
        ("reply-heads", "lone"),
    )


class TellingDenial(Telling):
    """Words without which nobody denies anything of himself, alone or in a word with hyphens, or shortened (`didn't`)."""

    def _tells(self, language: Language) -> Callable[[str], bool]:
        negations = language.words("reply-own-denial", "negations")
        beginnings = tuple(negations)
        return lambda word: (
            word.startswith(beginnings) or word[-2:] == "'t" or not negations.isdisjoint(word.split("-"))
        )


class TellingTie(Telling):
    """Words that may tie a person to a body that stands beside."""

    _patterns = (("reply-representatives", "pattern"), ("reply-heads", "pattern"))


def fits(document: Document, hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence has what the entry asks for, the particle of a separable verb included."""
    known = document.derived(_Fitting)
    # Words of answering are asked for by several.
    key = (hit.first, hit.last, hit.tag, id(hit.entry))
    if key not in known:
        known[key] = _fits(document, hit, sentence)
    return known[key]


class _Fitting(dict[tuple[int, int, str, int], bool]):
    """Whether a hit's sentence has what its entry asks for."""

    def __init__(self, document: Document) -> None:
        super().__init__()


def _fits(document: Document, hit: Hit, sentence: Sentence) -> bool:
    text = document.slice(sentence)
    entry = hit.entry
    if hit.tag.startswith("split."):
        after = document.tokens.words[hit.last + 1 : document.tokens.first_at(sentence.end)]
        if entry.get("particle") not in after:
            return False
    if "with" in entry and not pattern(document, entry["with"]).search(text):
        return False
    return not ("without" in entry and pattern(document, entry["without"]).search(text))


def places(language: Language) -> frozenset[str]:
    """The names of states, cities and regions in a language, in small letters."""
    return frozenset().union(*(language.words("states", key) for key in ("states", "cities", "regions")))
