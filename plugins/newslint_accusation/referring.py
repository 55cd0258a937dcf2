"""Whom a sentence that accuses nobody by name points back to: by a role, a pronoun, an owner or the people of a body."""

from __future__ import annotations

from newslint import Span
from newslint_accusation.participants import Participant
from newslint_accusation.sentences import View
from newslint_accusation.ties import is_warden

# An owner's pronoun stands among so many words with which a sentence begins (`Drei seiner Bußen`).
_OPENING = 3


def pointed(view: View) -> tuple[str, Span] | None:
    """The party, or the words for somebody, that the sentence means by its subject or by who owns it."""
    said = [part for a in view.attributions for part in a.source]
    return _by_owner(view) or _by_role(view, said)


def _by_owner(view: View) -> tuple[str, Span] | None:
    """`Sein Agent sei …`, `Three of his fines …`: who is the subject of the sentence before."""
    sets = view.scene.frames.sets
    opening = view.document.tokens.words[view.begin : view.begin + _OPENING]
    if sets["owned_by_one"].isdisjoint(opening):
        return None
    before = view.scene.view(view.sentence.number - 1)
    one = topic(before) if before is not None else None
    return (one.party, view.scene.parties[one.party].fullest) if one is not None else None


def topic(view: View) -> Participant | None:
    """The first party that a sentence names free of any preposition: whom it is about."""
    for one in view.participants:
        if one.free and one.party and one.kind in ("person", "organisation") and not is_warden(view, one):
            return one
    return None


def _by_role(view: View, said: list[Span]) -> tuple[str, Span] | None:
    """`the bank itself`, `das Institut`: a body that is known by name, spoken of by a noun."""
    for one in view.participants:
        known = view.scene.parties.get(one.party)
        if one.form != "role" or one.kind not in ("organisation",) or known is None or not known.named:
            continue
        if is_warden(view, one) or any(part.overlaps(one.span) for part in said):
            continue
        return one.party, one.span
    return None
