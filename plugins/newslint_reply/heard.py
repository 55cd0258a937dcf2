"""For each accused party of a draft: was it heard, and is a counter-statement due?"""

from __future__ import annotations

from newslint import Document, ReplyEntry, Response, dataclass, entry_for, record_of, same_party
from newslint_reply.accused import Accused, accused_of
from newslint_reply.cues import table_pattern

PROCEDURE = frozenset({"arrest", "charge", "trial", "suspicion", "investigation"})
SETTLED = frozenset({"verdict", "fine", "settlement", "acquittal", "dropped"})


@dataclass(frozen=True, slots=True)
class Hearing:
    """An accused party, what it answered, what others say for it, and the desk's record on it.

    `procedural` is true where all that the draft reports are steps of a procedure that is not over (arrest, charge, suit).
    """

    accused: Accused
    responses: tuple[Response, ...]
    defences: tuple[Response, ...]
    entry: ReplyEntry | None
    askable: bool
    procedural: bool

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
    responses = document.facts(Response)
    record = record_of(document)
    found = []
    everyone = accused_of(document)
    most = max((len(accused.charges) for accused in everyone), default=0)
    for accused in everyone:
        own = tuple(r for r in responses if _answers(r, accused) and r.kind != "third-party")
        third = tuple(r for r in responses if _answers(r, accused) and r.kind == "third-party")
        open_charges = accused.open_charges
        procedural = bool(open_charges) and all(
            c.stage in PROCEDURE and c.sourcing == "established" for c in open_charges
        )
        found.append(
            Hearing(
                accused, own, third, entry_for(accused.name, record), can_be_asked(document, accused, most), procedural
            )
        )
    return tuple(found)


def _answers(response: Response, accused: Accused) -> bool:
    return response.party == accused.key or same_party(response.target, accused.name)


def can_be_asked(document: Document, accused: Accused, most: int) -> bool:
    """Whether a fair editor would ask for the party's side at all.

    Not of a state or a power in a quarrel of states, not of people whom nobody could ask because they are only described
    as a group, and not of one that a draft about others mentions once in passing (`most`: the most charges of a party).
    """
    if accused.kind == "place" or (not accused.named and accused.kind in ("group", "unknown")):
        return False
    if len(accused.mentions) == 1 and len(accused.charges) == 1 < most:
        return False
    states = table_pattern(document, "reply-not-asked")
    return not (states and states.search(accused.name))
