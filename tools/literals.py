"""Which words a text must hold for a regular expression to match it: a look for them spares compiling the expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

# Private to the standard library, but this is a tool: the tables that it makes are data.
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

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
    found = demands(pattern)
    return found[0] if found else None


def demands(pattern: str) -> list[list[str]]:
    """Sets of such words, each of which every match holds one of, in stretches of the expression of their own; the most telling first."""
    try:
        items = list(parser.parse(pattern))
    except re.error:
        return []
    apart: list[_Demand] = []
    for demand in sorted(_demands(items), key=_worth, reverse=True):
        if all(demand.end <= other.begin or other.end <= demand.begin for other in apart):
            apart.append(demand)
    return [sorted(demand.words) for demand in apart]


class _Demand(NamedTuple):
    """Words of which a match holds one where the items of a sequence from `begin` to `end` match."""

    words: frozenset[str]
    begin: int
    end: int


def _of(items: Sequence[Any]) -> frozenset[str] | None:
    """The best of what the parts of a sequence demand."""
    best = max(_demands(items), key=_worth, default=None)
    return best.words if best else None


def _demands(items: Sequence[Any]) -> list[_Demand]:
    """What the parts of a sequence demand, with stretches that others hold among them."""
    inside = [_Demand(found, at, at + 1) for at, item in enumerate(items) if (found := _inside(*item))]
    every = [*_runs(items, 1), *_runs(items, _WAYS), *inside]
    return [d._replace(words=_shortest_of(d.words)) for d in every if min(map(len, d.words)) >= _SHORTEST]


def _worth(demand: _Demand) -> tuple[int, int, int]:
    """How much the words tell: of those that tell enough the fewest are best."""
    letters = min(len(word.strip()) for word in demand.words)
    return min(letters, _TELLING), -len(demand.words), letters


def _runs(items: Sequence[Any], most: int) -> Iterator[_Demand]:
    """Stretches of a sequence that can be read in so many ways at most, each as all its readings."""
    run, begin = frozenset({""}), 0
    for at, (code, value) in enumerate(items):
        ways = _ways(code, value)
        if ways is None or len(run) * len(ways) > most:
            yield _Demand(run, begin, at)
            run, begin = frozenset({""}), at + (ways is None)
        if ways is not None and len(run) * len(ways) <= most:
            run = frozenset(before + way for before in run for way in ways)
    yield _Demand(run, begin, len(items))


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
    apart = _apart(words)
    return _apart({word[:_ENOUGH] for word in apart}) if len(apart) > 1 else apart


def _apart(words: Set[str]) -> frozenset[str]:
    return frozenset(word for word in words if not any(other in word for other in words if other != word))
