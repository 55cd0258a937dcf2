"""Which words a text must hold for a regular expression to match it: a look for them spares compiling the expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

# Private to the standard library, but this is a tool: the tables that it makes are data.
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 3
# A word of so many letters is rare enough; more of it than that need not be looked for.
_TELLING, _ENOUGH = 6, 10
_MOST = 60
# So many ways to read a stretch of an expression are written out ("[add ", "[your ").
_WAYS = 16
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_WITHOUT_WIDTH = (codes.AT, codes.ASSERT, codes.ASSERT_NOT)


def literals(pattern: str) -> list[str] | None:
    """Words of three letters or more of which every match holds one, case as written; None where there are none."""
    try:
        found = _of(list(parser.parse(pattern)))
    except re.error:
        return None
    return sorted(found) if found else None


def _of(items: Sequence[Any]) -> frozenset[str] | None:
    """The best of what the parts of a sequence demand: such as tell enough, of those the fewest."""
    inside = [found for item in items if (found := _inside(*item))]
    demands = [*_runs(items, 1), *_runs(items, _WAYS), *inside]
    fitting = [_shortest_of(words) for words in demands if min(map(len, words)) >= _SHORTEST]
    return max(fitting, key=_worth, default=None)


def _worth(words: frozenset[str]) -> tuple[int, int, int]:
    letters = min(len(word.strip()) for word in words)
    return min(letters, _TELLING), -len(words), letters


def _runs(items: Sequence[Any], most: int) -> Iterator[frozenset[str]]:
    """Stretches of a sequence that can be read in so many ways at most, each as all its readings."""
    run = frozenset({""})
    for code, value in items:
        ways = _ways(code, value)
        if ways is None or len(run) * len(ways) > most:
            yield run
            run = frozenset({""})
        if ways is not None and len(run) * len(ways) <= most:
            run = frozenset(before + way for before in run for way in ways)
    yield run


def _ways(code: Any, value: Any) -> frozenset[str] | None:
    """All that an item of an expression can stand for, where that is little; None where it is not."""
    if code is codes.LITERAL:
        return frozenset({chr(value)})
    if code in _WITHOUT_WIDTH:
        return frozenset({""})
    if code is codes.IN and all(kind is codes.LITERAL for kind, _ in value):
        return frozenset(chr(letter) for _, letter in value)
    if code is codes.BRANCH:
        return _all(_ways_of(list(branch)) for branch in value[1])
    if code is codes.SUBPATTERN:
        return _ways_of(list(value[3]))
    if code in _REPEATS and value[1] == 1:
        inner = _ways_of(list(value[2]))
        return inner if inner is None or value[0] else inner | {""}
    return None


def _ways_of(items: Sequence[Any]) -> frozenset[str] | None:
    found = frozenset({""})
    for code, value in items:
        ways = _ways(code, value)
        if ways is None or len(found) * len(ways) > _MOST:
            return None
        found = frozenset(before + way for before in found for way in ways)
    return found


def _inside(code: Any, value: Any) -> frozenset[str] | None:
    """What an item that can stand for much demands all the same."""
    if code is codes.SUBPATTERN:
        return _of(list(value[3]))
    if code is codes.BRANCH:
        return _all([_of(list(branch)) for branch in value[1]])
    if code in _REPEATS and value[0] > 0:
        return _of(list(value[2]))
    return _of(list(value)) if code is codes.ATOMIC_GROUP else None


def _all(demands: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    every: set[str] = set()
    for words in demands:
        if words is None:
            return None
        every |= words
    return frozenset(every) if len(every) <= _MOST else None


def _shortest_of(words: frozenset[str]) -> frozenset[str]:
    """As much of the words as tells them from others, without those that hold another one: each is a look through the text."""
    begun = {word[:_ENOUGH] for word in words} if len(words) > 1 else words
    return frozenset(word for word in begun if not any(other in word for other in begun if other != word))
