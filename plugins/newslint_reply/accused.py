"""The accused of a document: each party with its charges and its mentions."""

from __future__ import annotations

from newslint import Allegation, Document, Name, Party, Sentence, Span, dataclass


@dataclass(frozen=True, slots=True)
class Accused:
    """A party with at least one charge; `charges` and `mentions` in order of the text.

    `key` is the party's key, or the target's text in lower case where the charge is tied to no known party.
    """

    key: str
    name: str
    span: Span
    kind: str
    gender: str
    named: bool
    charges: tuple[Allegation, ...]
    mentions: tuple[Span, ...]

    @property
    def open_charges(self) -> tuple[Allegation, ...]:
        """The charges that are not settled."""
        return tuple(charge for charge in self.charges if charge.sourcing != "established")


def key_of(charge: Allegation) -> str:
    return charge.party or charge.target.lower()


def accused_of(document: Document) -> tuple[Accused, ...]:
    """All accused parties, in order of their first charge."""
    charges: dict[str, list[Allegation]] = {}
    for charge in document.facts(Allegation):
        charges.setdefault(key_of(charge), []).append(charge)
    parties = {party.key: party for party in document.facts(Party)}
    mentions: dict[str, list[Span]] = {}
    for name in document.facts(Name):
        if name.party in charges:
            mentions.setdefault(name.party, []).append(name)
    return tuple(_accused(key, tuple(found), parties.get(key), mentions.get(key, [])) for key, found in charges.items())


def _accused(key: str, charges: tuple[Allegation, ...], party: Party | None, mentions: list[Span]) -> Accused:
    first = charges[0]
    if party is None:
        own = tuple(charge.target_span for charge in charges)
        return Accused(key, first.target, first.target_span, "unknown", "unknown", False, charges, own)
    span = party.fullest if party.fullest.end else Span(party.start, party.end)
    return Accused(key, party.name, span, party.kind, party.gender, party.named, charges, tuple(mentions))


def sentence_at(document: Document, offset: int) -> Sentence | None:
    """The sentence in which the offset stands."""
    found = document.facts_in(Sentence, Span(offset, offset + 1))
    return found[0] if found else None
