"""Whom a sentence that accuses nobody by name points back to: by a role, a pronoun, an owner or the people of a body."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Span
from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits
from newslint_accusation.participants import Participant
from newslint_accusation.reading import Reading
from newslint_accusation.sentences import View
from newslint_accusation.ties import WEAK, is_somebody, is_warden

_SEVERAL, _ITS, _STAFF = bits("several"), bits("its"), bits("staff")
# An owner's pronoun stands among so many words with which a sentence begins (`Drei seiner Bußen`).
_OPENING = 3


def pointed(view: View) -> tuple[str, Span] | None:
    """The party, or the words for somebody, that the sentence means by its subject or by who owns it."""
    owner = _by_owner(view)
    if owner is not None:
        return owner
    several = by_plural(view)
    return ("", several) if several is not None else _by_role(view)


def by_plural(view: View) -> Span | None:
    """`Two spies were arrested. They had maps.`: the people whom the sentence before counts last, where a plural pronoun means them."""
    sets = view.scene.frames.sets
    if not view.marks & _SEVERAL:
        return None
    they = next(
        (p for p in view.everybody if p.form == "pronoun" and p.free and view.word(p.first) in sets["several"]), None
    )
    if they is None or they.party or not (view.document.language == "en" or _is_plural(view, they)):
        return None
    before = view.scene.view(view.sentence.number - 1)
    counted = [p for p in before.everybody if view.document.tokens.words[p.first] in sets["numbers"]] if before else []
    counted = [p for p in counted if not p.genitive and is_somebody(before or view, p)]
    if not counted:
        return None
    first = last = counted[-1]
    for one in reversed(counted[:-1]):
        if first.first - one.last == 2 and before is not None and before.word(one.last + 1) in sets["and"]:
            first = one  # `drei Männer und zwei Frauen`
    return Span(first.span.start, last.span.end)


def _is_plural(view: View, pronoun: Participant) -> bool:
    """Whether a German `sie` has its verb in the plural (`Sie kamen`, `hatten sie`)."""
    beside = (view.word(pronoun.last + 1), view.word(pronoun.first - 1))
    return any(word.endswith("en") or word in view.scene.frames.sets["passive", "copulas"] for word in beside if word)


def by_staff(view: View, accused: Iterable[str]) -> tuple[str, Span] | None:
    """`Senior managers had approved it`: the only body that an English text accuses, where its people do something."""
    sets, parties = view.scene.frames.sets, view.scene.parties
    at = view.has(sets["staff"]) if view.marks & _STAFF else -1
    if at < 0 or view.document.language != "en" or view.word(at - 1) in sets["numbers"]:
        return None
    if not (view.word(at - 1) in sets["of_a_body"] or view.word(at - 1) in sets["openers"] or at == view.begin):
        return None
    bodies = [party for party in accused if party in parties and parties[party].kind in ("organisation", "authority")]
    return (bodies[0], parties[bodies[0]].fullest) if len(bodies) == 1 else None


def _by_owner(view: View) -> tuple[str, Span] | None:
    """`Sein Agent sei …`, `Three of his fines …`: who is the subject of the sentence before."""
    sets = view.scene.frames.sets
    opening = view.document.tokens.words[view.begin : view.begin + _OPENING]
    if sets["owned_by_one"].isdisjoint(opening):
        return None
    before = view.scene.view(view.sentence.number - 1)
    one = topic(before) if before is not None else None
    return (one.party, view.scene.parties[one.party].fullest) if one is not None else None


def by_its_people(view: View) -> str:
    """`Police arrested two of its managers`: the body that an English sentence before is about, or ""."""
    sets = view.scene.frames.sets
    at = view.has(sets["its"]) if view.marks & _ITS else -1
    if at < 0 or sets["staff"].isdisjoint(view.after(at, 2)):
        return ""
    before = view.scene.view(view.sentence.number - 1)
    for near_by in (view, before):
        one = topic(near_by) if near_by is not None else None
        if one is not None and one.kind == "organisation" and (near_by is before or one.last < at):
            return one.party
    return ""


def topic(view: View) -> Participant | None:
    """The first party that a sentence names free of any preposition: whom it is about."""
    for one in view.participants:
        if one.free and one.party and one.kind in ("person", "organisation") and not is_warden(view, one):
            return one
    return None


def _by_role(view: View) -> tuple[str, Span] | None:
    """`the bank itself`, `das Institut`: a body that is known by name, spoken of by a noun."""
    for one in view.participants:
        known = view.scene.parties.get(one.party)
        if one.form != "role" or one.kind not in ("organisation",) or known is None or not known.named:
            continue
        if is_warden(view, one) or any(part.overlaps(one.span) for a in view.attributions for part in a.source):
            continue
        return one.party, one.span
    return None


def owning_up(view: View, token: int) -> tuple[str, Span] | None:
    """`„Das habe ich erfunden“, sagte er`: a named speaker who says it of himself."""
    sets = view.scene.frames.sets
    if sets["myself"].isdisjoint(view.document.tokens.words[slice(*_bounds(view.clause(token)))]):
        return None
    at = view.document.tokens.starts[token]
    for a in view.attributions:
        known = view.scene.parties.get(a.party or "")
        if a.kind == "direct" and known is not None and known.named and any(c.start <= at < c.end for c in a.content):
            return known.key, known.fullest
    return None


def _bounds(tokens: range) -> tuple[int, int]:
    return tokens.start, tokens.stop


def undergoing(reading: Reading, cue: Cue) -> tuple[str, Span] | None:
    """`Auch andere sollen bestraft werden, darunter Jan Kolb`: whom a sentence on a step of procedure names free of any case."""
    if cue.kind != "process":
        return None
    tied = (k for links in reading.links for k in links if k.who.kind == "person" and k.who.form == "name")
    return next(((k.party, k.span) for k in tied if k.who.free and not is_warden(reading.view, k.who)), None)


def opening(view: View, before: int, kinds: tuple[str, ...] = ("person", "organisation")) -> Participant | None:
    """Who is named as the subject of the sentence, and tells nothing himself."""
    said = [part for a in view.attributions for part in a.source]
    for one in view.participants:
        acts = one.kind in kinds or one.party in view.scene.frames.grammar["seats"]
        if one.free and one.form == "name" and acts and one.last < before:
            return None if is_warden(view, one) or any(part.overlaps(one.span) for part in said) else one
    return None


def tied(reading: Reading, accused: set[str]) -> tuple[str, Span] | None:
    """The one of the accused that stands in a cue's frame, or in the sentence."""
    links = sorted((link for tied in reading.links for link in tied), key=lambda link: -link.strength)
    for link in links:
        if link.party in accused and not (link.who.genitive and link.strength <= WEAK):
            return link.party, link.span
    inside = [one for one in reading.view.participants if one.party in accused]
    inside = [one for one in inside if not (one.genitive or (one.kind == "place" and one.before))]
    return next(((one.party, one.span) for one in inside), None)
