"""Who was mentioned shortly before a place in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from newslint_speech.names_runs import Mention
from newslint_speech.parties_member import Member

# How many mentions are looked back over, and how many parties are weighed where none of those fits.
BACK, FIRST = 40, 200
# Code points over which a role noun or pronoun still means somebody.
NEAR = 900
_START, _NUMBER = itemgetter(0), itemgetter(1)


class Recent:
    """All mentions of the parties that were known when it was made, in order of the text; `later` are those to come."""

    def __init__(self, members: list[Member]) -> None:
        self.members = members
        self.later: list[Mention] = []
        self._enter(sorted([(start, member.number) for member in members for start in member.starts]))

    def _enter(self, places: list[tuple[int, int]]) -> None:
        self._places = places
        self._starts, self._numbers = list(map(_START, places)), list(map(_NUMBER, places))
        # Where was looked back from last, and what was found: several nouns stand between two names.
        self._stop = -1
        self._found: list[tuple[int, Member]] = []

    def catch_up(self) -> None:
        """Take in what was mentioned later."""
        self._enter(sorted(self._places + [(mention.start, mention.party) for mention in self.later]))
        self.later = []

    def before(self, offset: int) -> list[tuple[int, Member]]:
        """(start, party) of the last mentions before the offset, latest first, each party once."""
        stop = bisect_left(self._starts, offset)
        if stop != self._stop:
            first, members = max(0, stop - BACK), self.members
            numbers = self._numbers[first:stop]
            latest = dict(zip(numbers, self._starts[first:stop], strict=True))
            self._found = [(latest[number], members[number]) for number in dict.fromkeys(reversed(numbers))]
            self._stop = stop
        return self._found

    def shortly_before(self, offset: int, back: int) -> Iterator[tuple[int, Member]]:
        """As `before`, of so many mentions, for those who stop at the first that fits."""
        stop, members = bisect_left(self._starts, offset), self.members
        seen: set[int] = set()
        for start, number in reversed(self._places[max(0, stop - back) : stop]):
            if number not in seen:
                seen.add(number)
                yield start, members[number]
