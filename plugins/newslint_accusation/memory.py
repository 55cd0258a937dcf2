"""Who has been accused so far in a text, of what, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Allegation, Span, dataclass, field

_SETTLED = frozenset({"verdict", "admission"})
# So many sentences behind a charge what is told goes on about it.
_CLOSE = 4


@dataclass(slots=True)
class Memory:
    """The parties accused so far, how often, and the last of them with the sentence; those who are convicted or have admitted it."""

    accused: dict[str, int] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    last: str = ""
    number: int = -9
    chain: int = 0
    about: str = ""
    settled: set[str] = field(default_factory=set)
    accusers: set[str] = field(default_factory=set)
    before: Allegation | None = None

    def note(self, found: Allegation) -> None:
        party = found.party or found.target
        self.chain = self.chain + 1 if found.implied else 0
        self.accused[party] = self.accused.get(party, 0) + 1
        self.spans.setdefault(party, found.target_span)
        self.last, self.number, self.before = party, found.sentence, found
        if found.sourcing == "established" and found.stage in _SETTLED:
            self.settled.add(party)
        self.about = found.field or self.about

    def fresh(self, number: int) -> bool:
        """Whether the last charge stands in the sentence just before."""
        return number - self.number <= 1

    def is_close(self, number: int) -> bool:
        """Whether somebody was accused just before."""
        return bool(self.last) and number - self.number <= _CLOSE

    def walk(self, told: Iterable[int], count: int) -> Iterator[int]:
        """The sentences to look at, in order: those told, and those close behind a charge that was found on the way."""
        at = 0
        for number in (*sorted(told), count):
            while at < number and at - self.number <= _CLOSE:
                yield at
                at += 1
            if at <= number < count:  # a word of hearsay may stand in no sentence
                yield number
            at = number + 1
