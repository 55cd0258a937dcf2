"""The desk's record and the draft do not agree."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Finding, Response, Rule, Span, dataclass


@dataclass(frozen=True)
class InconsistentReplyRecord(Rule):
    """`hours`: the shortest deadline that a party should have; `now`: the moment to compare with (ISO; default: the clock)."""

    hours: float = 2.0
    now: str = ""

    name = "inconsistent-reply-record"
    severity = "warning"
    needs = (Allegation, Response)

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint import ReplyEntry, record_of
        from newslint_reply.heard import hearings

        record = record_of(document)
        if not record:
            return
        from datetime import datetime

        now = datetime.fromisoformat(self.now) if self.now else datetime.now()
        found = hearings(document)
        minimum = float(document.house.get("min_reply_hours", self.hours))

        def faults(entry: ReplyEntry) -> Iterator[str]:
            yield from entry.faults
            hearing = next((h for h in found if h.entry == entry), None)
            if hearing is None and "no_party" not in entry.faults:
                yield "not_accused"
            if entry.asked and entry.asked > now:
                yield "future"
            if entry.asked and entry.deadline and (entry.deadline - entry.asked).total_seconds() < minimum * 3600:
                yield "short"
            if entry.answer == "statement" and hearing and not hearing.responses:
                yield "not_given"

        for entry in record:
            hearing = next((h for h in found if h.entry == entry), None)
            span = hearing.accused.span if hearing else Span(0, 0)
            for fault in faults(entry):
                yield self.finding(
                    span,
                    message=fault,
                    target=entry.party,
                    values={"party": entry.party},
                    anchor=f"{entry.party}/{fault}",
                )
