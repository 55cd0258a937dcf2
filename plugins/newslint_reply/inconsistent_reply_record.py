"""The desk's record and the draft do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint import Allegation, Document, Finding, Response, Rule, Span, dataclass

if TYPE_CHECKING:
    from newslint import ReplyEntry
    from newslint_reply.heard import Hearing

# In the front matter, so far from a party's name its times are looked for.
_NEAR = 2000
_KEY = {
    "bad_asked": "asked",
    "bad_deadline": "deadline",
    "early": "deadline",
    "future": "asked",
    "short": "deadline",
    "not_accused": "party",
    "no_date": "party",
    "answer": "party",
}


@dataclass(frozen=True)
class InconsistentReplyRecord(Rule):
    """`hours`: the shortest deadline that a party should have; `now`: the moment to compare with (ISO; default: the clock)."""

    hours: float = 2.0
    now: str = ""

    name = "inconsistent-reply-record"
    severity = "warning"
    needs = (Allegation, Response)

    def check(self, document: Document) -> Iterator[Finding]:
        if not document.front_matter.get("replies"):
            return
        from newslint import record_of
        from newslint_reply.heard import hearings

        record = record_of(document)
        if not record:
            return
        from datetime import datetime

        now = datetime.fromisoformat(self.now) if self.now else datetime.now()
        found = hearings(document)
        minimum = float(document.house.get("min_reply_hours", self.hours))

        def faults(entry: ReplyEntry, hearing: Hearing | None) -> Iterator[str]:
            yield from entry.faults
            if entry.asked and entry.asked > now:
                yield "future"
            if not entry.usable:
                return
            if hearing is None and "no_party" not in entry.faults:
                yield "not_accused"
            if entry.asked and entry.deadline and (entry.deadline - entry.asked).total_seconds() < minimum * 3600:
                yield "short"
            if entry.answer == "statement" and hearing and not hearing.responses:
                yield "not_given"

        for entry, places in zip(record, _places(document, record), strict=True):
            hearing = next((h for h in found if h.entry == entry), None)
            span = hearing.accused.span if hearing else Span(0, 0)
            for fault in faults(entry, hearing):
                yield self.finding(
                    span,
                    message=fault,
                    target=entry.party,
                    values={"party": entry.party, "asked": entry.written[0], "deadline": entry.written[1]},
                    anchor=f"{entry.party}/{fault}",
                    source=places.get(_KEY.get(fault, "")),
                )


def _places(document: Document, record: Sequence[ReplyEntry]) -> Iterator[dict[str, tuple[int, int]]]:
    """For each entry, where the front matter has its party, its `asked` and its `deadline`: near that name, as written."""
    source, end = document.draft.source, document.draft.front_matter_end
    before = 0
    for entry in record:
        own = max(before, source.find(entry.party, before, end))
        places = {"party": (own, own + len(entry.party))} if entry.party and own >= before else {}
        for key, value in zip(("asked", "deadline"), entry.written, strict=True):
            line = re.compile(rf"\b{key}\b[^\n]{{0,40}}?{re.escape(value)}")
            found = line.search(source, own, min(end, own + _NEAR)) or line.search(source, before, own)
            if value and found:
                places[key] = found.span()
        yield places
        before = min(own + len(entry.party), end)
