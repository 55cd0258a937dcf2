"""For each accused party of a draft: was it heard, and is a counter-statement due?"""

from __future__ import annotations

from newslint import Document, ReplyEntry, Response, dataclass, entry_for, record_of
from newslint_reply.accused import Accused, accused_of
from newslint_reply.askable import can_be_asked, is_passing

PROCEDURE = frozenset({"arrest", "charge", "trial", "suspicion", "investigation"})
SETTLED = frozenset({"verdict", "fine", "settlement", "acquittal", "dropped"})


@dataclass(frozen=True, slots=True)
class Hearing:
    """An accused party, what it answered, what others say for it, and the desk's record on it.

    `procedural` is true where all that the draft reports are steps of a procedure that is not over (arrest, charge, suit);
    `passing` where it charges the party by the way.
    """

    accused: Accused
    responses: tuple[Response, ...]
    defences: tuple[Response, ...]
    entry: ReplyEntry | None
    askable: bool
    procedural: bool
    passing: bool

    @property
    def due(self) -> bool:
        """Whether a counter-statement is due: an open charge against a party that can be asked.

        Where the news is that a case is settled, what sources say of it beside is no new charge.
        """
        charges = self.accused.open_charges
        if any(c.stage in SETTLED and c.place in ("headline", "lead") for c in self.accused.charges):
            charges = tuple(charge for charge in charges if charge.sourcing != "attributed")
        return self.askable and bool(charges)

    @property
    def heard(self) -> bool:
        """Whether the text or the record says that the party answered, declined, kept silent or was asked."""
        return bool(self.responses) or self.entry is not None


def hearings(document: Document) -> tuple[Hearing, ...]:
    """One hearing an accused party, in order of the first charges."""
    return document.derived(_hearings)


def _hearings(document: Document) -> tuple[Hearing, ...]:
    responses = document.facts(Response)
    record = record_of(document)
    everyone = accused_of(document)
    most = max((len(accused.charges) for accused in everyone), default=0)
    found = []
    for accused in everyone:
        own = [r for r in responses if r.party == accused.key]
        found.append(
            Hearing(
                accused,
                tuple(r for r in own if r.kind != "third-party"),
                tuple(r for r in own if r.kind == "third-party"),
                entry_for(accused.name, record),
                can_be_asked(document, accused),
                _is_procedural(accused),
                bool(accused.open_charges) and is_passing(document, accused, most),
            )
        )
    return tuple(found)


def _is_procedural(accused: Accused) -> bool:
    """Whether steps of an open procedure are all that is told: nothing is claimed beyond them, and nothing is settled."""
    if accused.open_charges or any(charge.stage in SETTLED for charge in accused.charges):
        return False
    return any(charge.stage in PROCEDURE for charge in accused.charges)
