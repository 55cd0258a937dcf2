"""Names that a text gives beside its words for an accused: by apposition, or as the owner of searched rooms."""

from __future__ import annotations

from itertools import pairwise

from newslint import Allegation, Document, Name, Party, Sentence, Span
from newslint_reply.tables import table_pattern

# A name stands so near to the words that it explains ("the doctor, Jane Roe"; "Roe's house").
NEAR = 3
OWNER = ("'s", "’s")


def introduced(document: Document, parties: dict[str, Party]) -> dict[str, str]:
    """Parties that the text describes in one place and names in another: the key of the words, and that of the name.

    `Ein Oberarzt … Der Oberarzt, Jens Mahrt`; of bodies `Lumora, the Leeds start-up`.
    """
    found: dict[str, str] = {}
    names = document.facts(Name)
    definite = table_pattern(document, "reply-definite")
    for first, second in pairwise(names):
        gap = document.text[first.end : second.start]
        if definite is None or gap not in (" ", ", ") or first.party == second.party:
            continue
        pair = (parties.get(first.party), parties.get(second.party))
        if _is_role(pair[0], first) and _is_named(pair[1], second) and definite.match(document.text, first.start):
            found.setdefault(first.party, second.party)
        elif gap == ", " and _is_body(pair[0], pair[1]) and not definite.match(document.text, first.start):
            second_is_role = definite.match(document.text, second.start) and document.text[second.start].islower()
            if second_is_role:
                found.setdefault(second.party, first.party)
    return found


def _is_role(party: Party | None, name: Name) -> bool:
    return party is not None and not party.named and party.kind == "person" and name.form == "role"


def _is_named(party: Party | None, name: Name) -> bool:
    return party is not None and party.named and party.kind == "person" and name.form == "name"


def _is_body(first: Party | None, second: Party | None) -> bool:
    kinds = {party.kind if party else "place" for party in (first, second)}
    return first is not None and first.named and not kinds & {"person", "place", "group"}


def is_room(document: Document, target: Span) -> bool:
    """Whether a target is but a place that was searched (`die Büros`, `the premises`)."""
    rooms = table_pattern(document, "reply-rooms")
    return rooms is not None and rooms.fullmatch(document.slice(target)) is not None


def owner_of(document: Document, target: Span) -> str | None:
    """The party whose rooms the target is (`Mahrts Privathaus`, `Roe's home`): nobody charges a house."""
    if not is_room(document, target):
        return None
    before = [n for n in document.facts_in(Name, Span(max(0, target.start - NEAR), target.start)) if n.form == "name"]
    if not before:
        return None
    own = before[-1]
    genitive = document.text[own.start : target.start].rstrip().endswith(("s", "’", "'"))
    return own.party if genitive else None


def is_against_another(document: Document, charge: Allegation, party: Party | None) -> bool:
    """Whether the pronoun in `Das Verfahren gegen sie` cannot mean the party of a sentence before: its sister has a case of her own."""
    around = document.facts_in(Sentence, Span(charge.start, charge.start + 1))
    if not charge.stage or not around or around[0].overlaps(charge.target_span):
        return False
    gender = party.gender if party is not None and party.kind == "person" else ""
    masculine = table_pattern(document, "reply-case-pronouns", "masculine")
    if masculine is not None and masculine.match(charge.target):
        gender = "male"
    other = table_pattern(document, "reply-case-pronouns", {"male": "female", "female": "male"}.get(gender, "none"))
    return other is not None and other.search(document.text, around[0].start, around[0].end) is not None
