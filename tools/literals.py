"""Which words a text must hold for a regular expression to match it: a look for them spares compiling the expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# Private to the standard library, but this is a tool: the tables that it makes are data.
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 3
_MOST = 60


def literals(pattern: str) -> list[str] | None:
    """Words of three letters or more of which every match holds one, case as written; None where there are none."""
    try:
        found = _of(list(parser.parse(pattern)))
    except re.error:
        return None
    return sorted(found) if found else None


def _of(items: Sequence[Any]) -> frozenset[str] | None:
    """The best of what the parts of a sequence demand: the longest, of those the fewest."""
    demands: list[frozenset[str]] = []
    run = ""
    for code, value in [*items, (None, None)]:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        demands += [frozenset({run})] if len(run) >= _SHORTEST else []
        run = ""
        inner = _inside(code, value)
        demands += [inner] if inner else []
    return max(demands, key=lambda words: (min(map(len, words)), -len(words)), default=None)


def _inside(code: Any, value: Any) -> frozenset[str] | None:
    if code is codes.SUBPATTERN:
        return _of(list(value[3]))
    if code is codes.BRANCH:
        return _all([_of(list(branch)) for branch in value[1]])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT) and value[0] > 0:
        return _of(list(value[2]))
    return _of(list(value)) if code is codes.ATOMIC_GROUP else None


def _all(demands: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    every: set[str] = set()
    for words in demands:
        if words is None:
            return None
        every |= words
    return frozenset(every) if len(every) <= _MOST else None
