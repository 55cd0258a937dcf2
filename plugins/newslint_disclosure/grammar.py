"""The grammar of statements on money and interest: patterns from the word lists, compiled when first used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from newslint import Document, Few, Language, Needles, sought
from newslint_disclosure.labels import label_stems

GROUP = "disclosure-words"
LABEL = "label"

# Of each pattern, the sets of words of which a match holds one each.
Demands = list[tuple[tuple[str, ...], ...]]


class Part(NamedTuple):
    """A piece of a sentence, by its offsets in it."""

    start: int
    end: int


class Grammar:
    """The patterns of one language by name; a name without patterns matches nothing."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._facts = language.group(GROUP).facts
        self._compiled: dict[str, re.Pattern[str] | None] = {}
        # By name, what each of its patterns demands.
        self._demands: dict[str, Demands] = {}
        self._things: list[str] = self._facts.get("things", [])
        self._stems: dict[str, list[str]] = {**self._facts.get("stems", {}), LABEL: label_stems()}
        # Words that contain a stem, with the kinds of statement that they may belong to, and whether to a label.
        self.kinds: Few[Set[str]] = Few(self._tell)

    def pattern(self, name: str) -> re.Pattern[str] | None:
        if name not in self._compiled:
            self._compiled[name] = joined(self._language, self._facts.get(name, ()))
        return self._compiled[name]

    def may_stand(self, name: str, said: str) -> bool:
        """Whether a text (in small letters) has what a match needs: one look for many sentences, of which most have nothing."""
        patterns = self._demands.get(name)
        if patterns is None:
            patterns = self._demands[name] = [self._language.demands(text) for text in self._facts.get(name, ())]
        return _meets(patterns, said)

    def names_thing(self, said: str) -> bool:
        """Whether a text (in small letters) has a word of what links that earn are about, so that it is worth a closer look."""
        return any(map(said.__contains__, self._things))

    def find(self, name: str, text: str, start: int = 0) -> Part | None:
        """The first place where one of the patterns stands."""
        pattern = self.pattern(name) if self.may_stand(name, text.lower()) else None
        found = pattern.search(text, start) if pattern else None
        return Part(*found.span()) if found else None

    def all(self, name: str, text: str) -> list[Part]:
        pattern = self.pattern(name) if self.may_stand(name, text.lower()) else None
        return [Part(*found.span()) for found in pattern.finditer(text)] if pattern else []

    def _tell(self, new: Collection[str]) -> dict[str, set[str]]:
        # A stem that none of them holds is ruled out for all of them at once.
        everything, found = "\n".join(new), dict[str, set[str]]()
        for kind, parts in self._stems.items():
            here = [stem for stem in parts if stem in everything]
            for word in new if here else ():
                if any(_holds(word, stem) for stem in here):
                    found.setdefault(word, set()).add(kind)
        return found

    def unnegated(self, name: str, text: str) -> Part | None:
        """The first place of a pattern before which nothing says "not"."""
        parts = self.all(name, text)
        negated = self.pattern("negated") if parts else None
        for part in parts:
            if negated is None or not negated.search(text, max(0, part.start - 45), part.start):
                return part
        return None


def _meets(patterns: Demands, said: str) -> bool:
    """Whether a text (in small letters) has all that one of the patterns demands."""
    # Loops, as this is asked for every block with a stem, and `any` over a generator takes twice as long.
    for demands in patterns:
        for words in demands:
            for word in words:
                if word in said:
                    break
            else:
                break
        else:
            return True
    return False


def _holds(word: str, stem: str) -> bool:
    """Whether a stem stands in a word; one of two letters must be a part of its own ("KI-Text")."""
    return stem in word and (len(stem) > 2 or stem in word.replace("'", "-").split("-"))


@lru_cache(maxsize=8)
def grammar_of(language: Language) -> Grammar:
    return Grammar(language)


def matches_in(document: Document, group: str) -> Iterator[re.Match[str]]:
    """Where the patterns of a group match, none across two blocks; looked for in blocks with what a match needs."""
    said, needed = document.small, _needed(document.words, group)
    here = needed.within(said, document.tokens.places, needed.stems.within(document))
    pattern = pattern_of(document.words, group) if here or not needed else None
    if pattern is None:
        return
    for block in document.blocks:
        if needed and not any(said.find(needle, block.start, block.end) >= 0 for needle in here):
            continue
        # What a match needs most stands in more blocks than all that it needs, and to match takes long.
        if _meets(_demanded(document.words, group), said[block.start : block.end]):
            yield from pattern.finditer(document.text, block.start, block.end)


@lru_cache(maxsize=16)
def _needed(language: Language, group: str) -> Needles:
    return Needles(needs_of(language, language.group(group).facts.get("patterns", ())))


@lru_cache(maxsize=16)
def _demanded(language: Language, group: str) -> Demands:
    return [language.demands(source) for source in language.group(group).facts.get("patterns", ())]


def pattern_of(language: Language, group: str, key: str = "patterns") -> re.Pattern[str] | None:
    """The patterns of a group of the word lists as one, None where the language has none."""
    return _joined(language, tuple(language.group(group).facts.get(key, ())))


@lru_cache(maxsize=16)
def _joined(language: Language, sources: tuple[str, ...]) -> re.Pattern[str] | None:
    return joined(language, sources)


def joined(language: Language, sources: Sequence[str]) -> re.Pattern[str] | None:
    """Several expressions as one, None where there are none."""
    return sought("|".join(f"(?:{s})" for s in sources), needs_of(language, sources)) if sources else None


def needs_of(language: Language, sources: Sequence[str]) -> tuple[str, ...]:
    """Words of which every match of any of the expressions holds one, none part of another; empty where that is not known."""
    needs = [language.needs(source) for source in sources]
    words = dict.fromkeys(word for found in needs for word in found) if all(needs) else ()
    return tuple(word for word in words if not any(other in word for other in words if other != word))
