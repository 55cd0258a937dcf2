"""Where sentences begin and end.

A full stop, question or exclamation mark ends a sentence unless what stands before it is an abbreviation, an initial or
an ordinal, or what follows goes on in lower case. Sentences inside a quotation count as sentences of their own; none
crosses a block, so that a headline needs no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from unicodedata import category

from newslint import Sentence, dataclass, expression

if TYPE_CHECKING:
    from newslint import Document, Language

CLOSING = "\"'”“’‘»«›‹)\\]"
OPENING = "\"'„“‚‘»«›‹(\\["
# A stop with the marks that close behind it, then space and what may begin a sentence …
_STOP = expression(
    rf"(?<![.!?…])([.!?…]++)([{CLOSING}]*+)(?:\s*[*¹²³]|\[\d+\])?\s+(?=[{OPENING}¿¡–—-]*\s?(\w))"
    # … or, by a slip, no space: "wurden.Das Schiff".
    r"|(?<=\w{3})\.(?=[^\W\d_]{2})"
)
_BEFORE = expression(r"[^\s([„“‚‘»«›‹\"'–—/]*$")
_WORD = expression(r"[\w]+(?:[-’'][\w]+)*")
_DOTTED = expression(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = expression(r"[IVX]+")
_EDGE = " \t\r\n\f\v\u00a0"
# How far back an abbreviation may reach; keeps the time linear where a "word" is a megabyte long.
_REACH = 24
# Nobody writes longer sentences; what is longer is cut, so that whoever compares the words of a sentence stays linear in the text.
_LONGEST = 3000
_SPACE = expression(r"\s")


@dataclass(frozen=True, slots=True)
class _Lists:
    """What a language says about full stops."""

    bound: frozenset[str]
    loose: frozenset[str]
    starters: frozenset[str]
    months: frozenset[str]
    tags: frozenset[str]
    ordinals: bool

    @classmethod
    def of(cls, words: Language) -> _Lists:
        def listed(key: str) -> frozenset[str]:
            return words.words("full-stops", key)

        ordinals = bool(words.group("full-stops").facts.get("ordinals"))
        return cls(listed("bound"), listed("loose"), listed("starters"), listed("months"), listed("tags"), ordinals)


def find(document: Document) -> Iterator[Sentence]:
    """All sentences, block by block, without the spaces around them."""
    lists = document.words.derived(_Lists.of)
    number = 0
    for index, block in enumerate(document.blocks):
        for start, end in _split(document.text, block.start, block.end, lists):
            yield Sentence(start, end, index, number)
            number += 1


def _split(text: str, start: int, end: int, lists: _Lists) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _STOP.finditer(text, start, end):
        if match.group(1) is None:
            if not _is_slip(text, match.start()):
                continue
            following = _WORD.match(text, match.end(), min(end, match.end() + 40))
            if following and following.group().lower() in lists.starters:
                yield from _trimmed(text, begin, match.end())
                begin = match.end()
            continue
        if _can_begin(match.group(3)) and _ends(text, begin, match, end, lists):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _can_begin(letter: str) -> bool:
    """Whether a sentence can begin with the letter: a capital, a figure, or one of a script without capitals."""
    return letter.isupper() or letter.isdecimal() or (letter.isalpha() and category(letter) in ("Lo", "Lt"))


def _is_slip(text: str, stop: int) -> bool:
    """Whether small letters stand before a full stop, and a capital and a small one right behind it."""
    return (
        text[stop - 3 : stop].isalpha()
        and text[stop - 3 : stop].islower()
        and text[stop + 1].isupper()
        and text[stop + 2].islower()
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    while end - start > _LONGEST:
        latest = start + _LONGEST
        cut = text.rfind(", ", start + _LONGEST // 2, latest) + 1 or text.rfind(" ", start, latest)
        space = None if cut > start else _SPACE.search(text, latest, end)
        cut = space.start() if space else cut
        if cut <= start:
            break
        yield start, cut
        start = cut
        while text[start] in _EDGE and start < end - 1:
            start += 1
    if end > start:
        yield start, end


def _ends(text: str, begin: int, match: re.Match[str], limit: int, lists: _Lists) -> bool:
    stop, closing = match.group(1), match.group(2)
    following = _WORD.search(text, match.end(), min(limit, match.end() + 40))
    after = following.group() if following else ""
    if stop != ".":
        return not (closing and stop[-1] in "!?" and _is_tag(text, match.end(), limit, lists))
    if closing.strip(")]"):
        return True
    starter = after.lower() in lists.starters
    if len(after) == 1 and text.startswith(".", following.end() if following else 0):
        starter = False
    before = _BEFORE.search(text, max(begin, match.start() - _REACH), match.start())
    word = before.group() if before else ""
    if not word:
        return True
    lower = word.lower()
    if lower in lists.bound and not closing:
        return False
    if len(word) == 1 and word.isalpha():
        return starter
    if lower in lists.loose or _DOTTED.fullmatch(word):
        return starter
    if lists.ordinals and (word.isdigit() or _ROMAN.fullmatch(word)):
        return _ordinal_ends(word, after, starter, lists)
    return True


def _ordinal_ends(word: str, after: str, starter: bool, lists: _Lists) -> bool:
    """Whether a sentence ends after a number and a stop ("1997. Das …"), or an ordinal goes on ("am 3. Oktober")."""
    if after.lower() in lists.months:
        return False
    return starter or (len(word) > 3 and word.isdigit())


def _is_tag(text: str, start: int, limit: int, lists: _Lists) -> bool:
    """Whether "Smith asked" follows a quotation that ends in a question mark: then the sentence goes on."""
    if not lists.tags:
        return False
    for number, word in enumerate(_WORD.finditer(text, start, min(limit, start + 60))):
        if number > 3:
            return False
        if number and word.group() in lists.tags:
            return True
    return False
