"""Who was mentioned shortly before a place in the text."""

from __future__ import annotations

from bisect import bisect_left

from newslint_speech.names_runs import Mention
from newslint_speech.parties_member import Member

# How many mentions are looked back over, and how many parties are weighed where none of those fits.
BACK, FIRST = 40, 200
# Code points over which a role noun or pronoun still means somebody.
NEAR = 900


class Recent:
    """All mentions of the parties that were known when it was made, in order of the text; `later` are those to come."""

    def __init__(self, members: list[Member]) -> None:
        self.members = members
        self.later: list[Mention] = []
        self._enter(sorted([(start, member.number) for member in members for start in member.starts]))

    def _enter(self, places: list[tuple[int, int]]) -> None:
        self._places = places
        self._starts = [start for start, _ in places]
        self._numbers = [number for _, number in places]

    def catch_up(self) -> None:
        """Take in what was mentioned later."""
        self._enter(sorted(self._places + [(mention.start, mention.party) for mention in self.later]))
        self.later = []

    def before(self, offset: int, back: int = BACK) -> list[tuple[int, Member]]:
        """(start, party) of the last mentions before the offset, latest first, each party once."""
        stop = bisect_left(self._starts, offset)
        first, members = max(0, stop - back), self.members
        numbers = self._numbers[first:stop]
        latest = dict(zip(numbers, self._starts[first:stop], strict=True))
        return [(latest[number], members[number]) for number in dict.fromkeys(reversed(numbers))]
