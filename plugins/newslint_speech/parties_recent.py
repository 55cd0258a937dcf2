"""Who was mentioned shortly before a place in the text."""

from __future__ import annotations

from bisect import bisect_left

from newslint_speech.parties_member import Member

# How many mentions are looked back over, and how many parties are weighed where none of those fits.
BACK, FIRST = 40, 200
# Code points over which a role noun or pronoun still means somebody.
NEAR = 900


class Recent:
    """All mentions of the parties that were known when it was made, in order of the text."""

    def __init__(self, members: list[Member]) -> None:
        self.members = members
        self.places = sorted([(start, member.number) for member in members for start in member.starts])

    def before(self, offset: int, back: int = BACK) -> list[tuple[int, Member]]:
        """(start, party) of the last mentions before the offset, latest first, each party once."""
        stop = bisect_left(self.places, (offset, -1))
        latest = {number: start for start, number in self.places[max(0, stop - back) : stop]}
        members = self.members
        return [
            (start, members[number])
            for start, number in sorted(zip(latest.values(), latest, strict=True), reverse=True)
        ]
