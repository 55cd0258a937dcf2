"""For each accused party of a draft: is a counter-statement due, and was the party heard?"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Accused, Document, Due, ReplyEntry, Response, dataclass, entry_for, record_of
from newslint_reply.accused import Charged, accused_of
from newslint_reply.askable import PROCEDURE, can_be_asked, is_on_top, is_passing

# Where so many charges are settled for each that is not, a ruling is being retold.
TWICE = 2
CLEARED = frozenset({"acquittal", "dropped"})
SETTLED = frozenset({"verdict", "fine", "settlement", "acquittal", "dropped"})


@dataclass(frozen=True, slots=True)
class Hearing:
    """An accused party, what it answered, what others say for it, and the desk's record on it; `standing` is its `Accused.due`."""

    accused: Charged
    responses: tuple[Response, ...]
    defences: tuple[Response, ...]
    entry: ReplyEntry | None
    standing: Due

    @property
    def due(self) -> bool:
        """Whether a counter-statement is due on an open charge, be it one by the way."""
        return self.standing in ("yes", "passing")

    @property
    def heard(self) -> bool:
        """Whether the text or the record says that the party answered, declined, kept silent or was asked."""
        return bool(self.responses) or self.entry is not None


def hearings(document: Document) -> tuple[Hearing, ...]:
    """One hearing an accused party, in order of the first charges."""
    return document.derived(_hearings)


def _hearings(document: Document) -> tuple[Hearing, ...]:
    responses: dict[str, list[Response]] = {}
    for response in document.facts(Response):
        responses.setdefault(response.party or "", []).append(response)
    record = record_of(document)
    found = []
    for accused, standing in document.derived(_standings):
        own = responses.get(accused.key, [])
        answers = tuple(r for r in own if r.kind != "third-party")
        defences = tuple(r for r in own if r.kind == "third-party")
        found.append(Hearing(accused, answers, defences, entry_for(accused.name, record), standing))
    return tuple(found)


def accused_parties(document: Document) -> Iterator[Accused]:
    """The accused as facts."""
    for accused, standing in document.derived(_standings):
        starts = tuple(charge.start for charge in accused.charges)
        yield Accused(accused.span.start, accused.span.end, accused.key, accused.name, starts, standing)


def _standings(document: Document) -> tuple[tuple[Charged, Due], ...]:
    everyone = accused_of(document)
    most = max((len(accused.charges) for accused in everyone), default=0)
    return tuple((accused, _standing(document, accused, most)) for accused in everyone)


def _standing(document: Document, accused: Charged, most: int) -> Due:
    """Whether a counter-statement is due.

    Where the news is that a case is settled, what sources say of it beside is no new charge.
    """
    if not can_be_asked(document, accused):
        return "no"
    charges = accused.open_charges
    on_top = {charge.stage for charge in accused.charges if is_on_top(document, charge)}
    if on_top & SETTLED:
        charges = tuple(charge for charge in charges if charge.sourcing != "attributed")
        settled = len(accused.charges) - len(accused.open_charges)
        if on_top & (SETTLED - CLEARED) and settled >= TWICE * len(charges):
            charges = tuple(charge for charge in charges if charge.sourcing != "asserted")
    if on_top & CLEARED:
        charges = tuple(charge for charge in charges if charge.sourcing == "asserted")
    if charges:
        return "passing" if is_passing(document, accused, most) else "yes"
    stages = {charge.stage for charge in accused.charges}
    return "procedural" if stages & PROCEDURE and not stages & SETTLED else "settled"
