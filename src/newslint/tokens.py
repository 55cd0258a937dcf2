"""Words of a text as parallel lists, and where the words of a list stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.expressions import expression, small
from newslint.kept import cached_property

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.language import Around, Group, Uses

_FIRST = attrgetter("first")
# A word that stands more often in a text is asked first whether the text has any second word of its phrases.
_OFTEN = 3

# Hyphenated words are one token (US-Sanktionen, vice-president); a contraction keeps its end (didn't), a genitive 's is a
# token of its own (Reuters | s), so that names stay whole.
_WORD = expression("([\\w\u0300-\u036f]+(?:-[\\w\u0300-\u036f]+)*(?:'(?:t|re|ve|ll|d|m)(?![\\w\u0300-\u036f]))?)")
# The same for small letters of western Europe alone, which are nearly all: half the time, as one table tells them and nothing
# is tried twice.
_LETTER = "[a-z0-9_ªµºß-öø-ÿ]"
_WESTERN = re.compile(f"({_LETTER}{_LETTER}*+(?:(?=[-'])(?:-{_LETTER}++)*+(?:'(?:t|re|ve|ll|d|m)(?!{_LETTER}))?+)?+)")
_ELSEWHERE = expression("[^\0-\xff\u2010-\u2027]")
# Raised figures and fractions belong to no word ("m²"); the standard library takes them for letters.
_FIGURES = str.maketrans(dict.fromkeys("²³¹¼½¾", " "))
# In these the standard library and Unicode agree on what belongs to a word (with the marks above); in scripts whose marks are no
# letters to it they do not. Latin, Greek and Cyrillic letters, punctuation, signs of currencies, arrows and other pictures.
# Sets of many ranges take long to compile: most texts have none of the letters that need the long one.
_RARE = expression("[^\0-\u0482\u2010-\u2027]")
_STRANGE = expression(
    "[^\0-\u0482\u1e00-\u200b\u200e-\u203e\u20a0-\u20cf\u2100-\u214f\u2190-\u23ff\u2500-\u2775\u2794-\u2bff]"
)

# In a longer text letters from elsewhere make the slow ways necessary but for the lines with them, so many characters at once.
_LONG, _STRETCH = 8_000, 1_000


class Tokens:
    """`starts`, `ends` (code points of the text) and `words` (lower case, apostrophes straight), one entry a word.

    `gaps` is what stands before each word (signs, a space), and at last what stands behind all of them.
    """

    def __init__(self, starts: list[int], ends: list[int], words: list[str], gaps: list[str]) -> None:
        self.starts = starts
        self.ends = ends
        self.words = words
        self.gaps = gaps

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Word → the indices of its tokens, ascending."""
        places: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            # Two of three words are new ones.
            if word in places:
                places[word].append(number)
            else:
                places[word] = [number]
        return places

    @classmethod
    def of(cls, text: str) -> Tokens:
        return cls.of_small(small(text))

    @classmethod
    def of_small(cls, text: str) -> Tokens:
        """The words of a text that is in small letters already."""
        parts = _parted(text.replace("’", "'").replace("‐", "-").replace("‑", "-"))
        # Words and what stands between them take turns, so that the ends of all parts are where words begin and end.
        edges = list(accumulate(map(len, parts)))
        return cls(edges[:-1:2], edges[1::2], parts[1::2], parts[::2])

    def __len__(self) -> int:
        return len(self.words)

    def first_at(self, offset: int) -> int:
        """The index of the first token that begins at or after the offset."""
        return bisect_left(self.starts, offset)

    def range(self, start: int, end: int) -> range:
        """The indices of the tokens that begin inside text[start:end]."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def at(self, offset: int) -> int:
        """The index of the token that covers the offset, or of the last one before it (-1 before the first)."""
        return bisect_right(self.starts, offset) - 1


def _parted(text: str) -> list[str]:
    """The text in parts: what stands before the first word, the word, what stands before the next …, what stands at the end."""
    if text.isascii():
        return _WESTERN.split(text)
    return _by_line(text) if len(text) > _LONG else _whole(text)


def _whole(text: str) -> list[str]:
    if text.isascii():
        return _WESTERN.split(text)
    elsewhere = _ELSEWHERE.search(text)
    if elsewhere and _RARE.search(text) and _STRANGE.search(text):
        import regex

        return regex.split(r"(\w+(?:-\w+)*(?:'(?:t|re|ve|ll|d|m)\b)?)", text)
    if any(map(text.__contains__, "²³¹¼½¾")):
        text = text.translate(_FIGURES)
    return (_WORD if elsewhere else _WESTERN).split(text)


def _by_line(text: str) -> list[str]:
    """The parts of a long text: only its lines with letters from elsewhere are read in the slow ways."""
    parts, done = [""], 0
    while done < len(text):
        elsewhere = _ELSEWHERE.search(text, done)
        start = max(done, text.rfind("\n", done, elsewhere.start()) + 1) if elsewhere else len(text)
        stop = text.find("\n", max(elsewhere.start(), start + _STRETCH)) + 1 if elsewhere else start
        for piece in (text[done:start], text[start : stop or len(text)]):
            first, *rest = _whole(piece)
            parts[-1] += first
            parts += rest
        done = stop or len(text)
    return parts


class Hit(NamedTuple):
    """A word or phrase of a list in the text: code points, token indices (`last` inclusive), the list's entry.

    `tag` names the form ("pp", "pres.3s|k1.3s", "VBD" …), empty where the list was not inflected.
    """

    start: int
    end: int
    first: int
    last: int
    entry: dict[str, Any]
    tag: str = ""


def beginnings(tokens: Tokens, group: Group) -> list[tuple[str, Uses]]:
    """The words of a text with which something of the group begins, in no order, each with what that is."""
    words = tokens.places.keys()
    return [(word, group.uses[word]) for word in words & group.forms.keys() | words & group.phrases.keys()]


def hits(tokens: Tokens, group: Group, begins: Iterable[tuple[str, Uses]] | None = None) -> tuple[Hit, ...]:
    """Every place where a form of the group stands, whole words only; linear in the text.

    Most groups have no word in a draft: that much is told by two intersections, without a step a word, where `begins` (the
    words of the text with which something of the group begins, and what that is) is not known.
    """
    places = tokens.places
    if begins is None:
        begins = beginnings(tokens, group)
    words, starts, ends, known = tokens.words, tokens.starts, tokens.ends, places.keys()
    final = len(words) - 1
    # What a named tuple's own class does slower: there are twenty a kilobyte.
    make = tuple.__new__
    found: list[Hit] = []
    rarest, led = "rarest" in group.facts, group.led
    for word, (phrases, single) in begins:
        stands = places[word]
        # Of every other frequent word (`is`, `the`) the text has no second word of a phrase.
        if phrases and (len(stands) <= _OFTEN or not phrases.keys().isdisjoint(known)):
            for i in stands:
                if i < final and words[i + 1] in phrases:
                    for rest, entry, tag in group.unpacked(phrases[words[i + 1]]):
                        last = i + len(rest)
                        if words[i + 1 : last + 1] == rest:
                            found.append(make(Hit, (starts[i], ends[last], i, last, entry, tag)))
        for i in stands if single else ():
            for entry, tag in single:
                found.append(make(Hit, (starts[i], ends[i], i, i, entry, tag)))
        if rarest and (leaders := led[word]):
            for i in stands:
                if words[i - 1] in leaders:
                    found += _led(tokens, i, group.around(leaders[words[i - 1]]))
    # Those that are found by their first word are in order, and no place has two words.
    found.sort(key=_longest_first if rarest else _FIRST)
    return tuple(found)


def _led(tokens: Tokens, i: int, phrases: list[Around]) -> Iterator[Hit]:
    """Those of some phrases that stand around a token, by which they are found; the first of a text has none before it."""
    words = tokens.words
    for before, behind, entry, tag in phrases:
        first, last = i - len(before), i + len(behind)
        if first >= 0 and words[first:i] == before and words[i + 1 : last + 1] == behind:
            yield Hit(tokens.starts[first], tokens.ends[last], first, last, entry, tag)


def _longest_first(hit: Hit) -> tuple[int, int]:
    return hit.first, -hit.last
