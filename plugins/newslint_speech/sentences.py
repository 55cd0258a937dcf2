"""Where sentences begin and end.

A full stop, question or exclamation mark ends a sentence unless what stands before it is an abbreviation, an initial or
an ordinal, or what follows goes on in lower case. Sentences inside a quotation count as sentences of their own; none
crosses a block, so that a headline needs no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from unicodedata import category

from newslint import ByWord, Sentence, dataclass, expression

if TYPE_CHECKING:
    from newslint import Document, Language

CLOSING = "\"'”“’‘»«›‹)\\]"
OPENING = "\"'„“‚‘»«›‹(\\["
# A stop with the marks that close behind it, then space and what may begin a sentence …
_STOP = expression(
    rf"[.!?…](?:(?<![.!?…]{{2}})[.!?…]*+([{CLOSING}]*+)(?:\s*[*¹²³]|\[\d+\])?\s+(?=[{OPENING}¿¡–—-]*\s?(\w))"
    # … or, by a slip, no space: "wurden.Das Schiff". Nothing is looked for before the stop itself: that is quicker by far.
    r"|(?<=\w{3}\.)(?=[^\W\d_]{2}))"
)
_APART = r"\s([„“‚‘»«›‹\"'–—/"
_BEFORE = expression(rf"(?s:.*[{_APART}])?([^{_APART}]*)")
_WORD = expression(r"[\w]+(?:[-’'][\w]+)*")
_DOTTED = expression(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = expression(r"[IVX]+")
_EDGE = " \t\r\n\f\v\u00a0"
# How far back an abbreviation may reach; keeps the time linear where a "word" is a megabyte long.
_REACH = 24
# How much is read of the word behind a stop.
_FAR = 40
# Of a word before a full stop so many letters are looked at first.
_TAIL = 3
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
    # What stands around a full stop, the end of a word and the sign behind it → whether that alone tells that it ends a sentence.
    plain: Mapping[str, bool]

    @classmethod
    def of(cls, words: Language) -> _Lists:
        def listed(key: str) -> frozenset[str]:
            return words.words("full-stops", key)

        ordinals = bool(words.group("full-stops").facts.get("ordinals"))
        bound, loose = listed("bound"), listed("loose")
        tails = frozenset([word[-_TAIL:] for word in bound | loose])

        def is_plain(around: str) -> bool:
            """Whether a space follows, and a word in small letters stands before that is too long for an abbreviation or ends like none."""
            tail = around[:_TAIL]
            return around[_TAIL:] == ". " and tail.isalpha() and tail.islower() and tail not in tails

        plain = ByWord(is_plain)
        return cls(bound, loose, listed("starters"), listed("months"), listed("tags"), ordinals, plain)


def find(document: Document) -> Iterator[Sentence]:
    """All sentences, block by block, without the spaces around them; one too long in pieces."""
    lists = document.words.derived(_Lists.of)
    number, text = 0, document.text
    for index, block in enumerate(document.blocks):
        begin = block.start
        for stop in (*_stops(text, begin, block.end, lists), block.end):
            end = stop
            while begin < end and text[begin] in _EDGE:
                begin += 1
            while end > begin and text[end - 1] in _EDGE:
                end -= 1
            if end - begin > _LONGEST:
                for start, cut in _pieces(text, begin, end):
                    yield Sentence(start, cut, index, number)
                    number += 1
            elif end > begin:
                yield Sentence(begin, end, index, number)
                number += 1
            begin = stop


def _stops(text: str, start: int, end: int, lists: _Lists) -> list[int]:
    """Where sentences end inside a block, the space behind them included."""
    begin, found = start, []
    for match in _STOP.finditer(text, start, end):
        letter, at = match.group(2), match.start()
        if letter is None:
            ends = _is_slip(text, at) and _is_starter(text, match.end(), end, lists)
        elif letter.isupper() or _can_begin(letter):
            plain = at - _TAIL >= begin and lists.plain[text[at - _TAIL : at + 2]]
            ends = plain or _ends(text, begin, match, end, lists)
        else:
            continue
        if ends:
            begin = match.end()
            found.append(begin)
    return found


def _is_starter(text: str, start: int, limit: int, lists: _Lists) -> bool:
    """Whether the word that begins here is one with which sentences begin."""
    word = _WORD.match(text, start, min(limit, start + _FAR))
    return word is not None and word.group().lower() in lists.starters


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


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
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
    yield start, end


def _ends(text: str, begin: int, match: re.Match[str], limit: int, lists: _Lists) -> bool:
    at, closing = match.start(), match.group(1)
    if text[at] != "." or text[at + 1 : match.start(1)]:
        return not (closing and text[match.start(1) - 1] in "!?" and _is_tag(text, match.end(), limit, lists))
    if closing.strip(")]"):
        return True
    before = _BEFORE.fullmatch(text, max(begin, at - _REACH), at)
    word = before.group(1) if before else ""
    lower = word.lower()
    if lower in lists.bound and not closing:
        return False
    letter = len(word) == 1 and word.isalpha()
    short = letter or lower in lists.loose or ("." in word and _DOTTED.fullmatch(word) is not None)
    if not short and not (lists.ordinals and (word.isdigit() or (word.isupper() and _ROMAN.fullmatch(word)))):
        return True
    following = _WORD.match(text, match.start(2), min(limit, match.end() + _FAR))
    after = following.group() if following else ""
    initial = len(after) == 1 and text.startswith(".", following.end() if following else 0)
    starter = after.lower() in lists.starters and not initial
    return starter if short else _ordinal_ends(word, after, starter, lists)


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
