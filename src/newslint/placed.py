"""Facts by their place: in order, and which of them overlap a stretch of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.document import Span

_START, _END = attrgetter("start"), attrgetter("end")


def in_order(facts: list[Any]) -> tuple[Any, ...]:
    """Facts by where they start, then by where they end."""
    if len(facts) > 1:
        # Twice by a number is quicker than once by a pair.
        facts.sort(key=_END)
        facts.sort(key=_START)
    return tuple(facts)


class Placed:
    """Facts in order, ready to be asked for by a span; logarithmic where facts do not nest deeply."""

    __slots__ = ("_facts", "_nested", "_reach", "_starts")

    def __init__(self, facts: tuple[Any, ...]) -> None:
        ends = [fact.end for fact in facts]
        self._facts = facts
        self._starts = [fact.start for fact in facts]
        # How far the facts up to each reach, and whether any holds another.
        self._reach = list(accumulate(ends, max))
        self._nested = self._reach != ends

    def over(self, span: Span) -> tuple[Any, ...]:
        """The facts that overlap the span."""
        within = self._facts[bisect_right(self._reach, span.start) : bisect_left(self._starts, span.end)]
        # Where no fact holds another, these are all that overlap.
        return tuple([fact for fact in within if fact.end > span.start]) if self._nested and within else within
