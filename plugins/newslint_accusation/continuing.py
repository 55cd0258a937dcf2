"""Reported speech that goes on about an accused party without a word of wrongdoing of its own."""

from __future__ import annotations

from newslint import Allegation, Span, replace
from newslint_accusation.cues import Cue
from newslint_accusation.making import build
from newslint_accusation.memory import Memory
from newslint_accusation.screens import reportative
from newslint_accusation.sentences import View

_NEAR = 4
_CHAIN = 1


def continued(view: View, cues: list[Cue], memory: Memory) -> Allegation | None:
    """Reported speech or hearsay that goes on about an accused party without a word of wrongdoing of its own."""
    if not memory.last or view.sentence.number - memory.number > _NEAR or view.is_heading or view.is_question:
        return None
    if any(a.act in ("deny", "ask", "praise") for a in view.attributions):
        return None
    sets = view.scene.frames.sets
    if view.word(view.range.start) in sets["first_person"] or not sets["undergone"].isdisjoint(view.words):
        return None
    heard = _hearsay(view)
    charge = heard or _accusers_speech(view, memory)
    if charge is None:
        return None
    accused = _mentioned(view, memory, charge, hearsay=heard is not None)
    if accused is None:
        return None
    return replace(build(view, charge, cues, *accused, memory.about), implied=heard is None)


def _hearsay(view: View) -> Span | None:
    """`soll … haben`, `allegedly`: somebody says so."""
    for a in view.attributions:
        if a.kind == "reportative" and a.content:
            return a.content[0]
    sets, tokens = view.scene.frames.sets, view.document.tokens
    at = view.has(sets["hearsay"])
    if at < 0:
        return None
    if tokens.words[at] in ("soll", "sollen") and not reportative(view, at):
        return None
    clause = view.clause(at)
    return Span(tokens.starts[clause.start], tokens.ends[clause.stop - 1])


def _accusers_speech(view: View, memory: Memory) -> Span | None:
    """What an authority, a paper of the case or somebody who has accused before says further."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for a in view.attributions:
        if not a.content or a.act in ("demand", "announce", "believe"):
            continue
        heads = {w for part in a.source for w in tokens.words[slice(*_tokens_of(view, part))]}
        accuser = a.party is not None and a.party in memory.accusers
        if accuser or not heads.isdisjoint(sets["papers"]) or not heads.isdisjoint(sets["wardens"]):
            part = next((c for c in a.content if c.overlaps(view.sentence)), a.content[0])
            return Span(max(part.start, view.sentence.start), min(part.end, view.sentence.end))
    return None


def _tokens_of(view: View, span: Span) -> tuple[int, int]:
    inside = view.document.tokens.range(span.start, span.end)
    return inside.start, inside.stop


def _mentioned(view: View, memory: Memory, charge: Span, *, hearsay: bool) -> tuple[str, Span] | None:
    """The accused of whom the charge speaks: by name, role or pronoun, as the accused, or left unsaid.

    In a text that is about accusations, hearsay on a party that was not accused before accuses it too.
    """
    speaking = [part for a in view.attributions for part in a.source]
    inside = [p for p in view.everybody if charge.overlaps(p.span) and not any(s.overlaps(p.span) for s in speaking)]
    free = [p for p in inside if p.free]
    for one in (*free, *inside):
        if one.party in memory.accused:
            return one.party, memory.spans[one.party]
    last = memory.last, memory.spans[memory.last]
    if view.has(view.scene.frames.sets["accused_nouns"]) >= 0:
        return last
    sets = view.scene.frames.sets
    if any(p.form == "pronoun" and not p.party and view.word(p.first) not in sets["impersonal"] for p in free):
        return last
    if not memory.topic:
        return None
    others = [p for p in free if p.kind in ("person", "organisation", "authority") and p.form in ("name", "role")]
    if hearsay and others:
        return others[0].party, others[0].span
    follows = view.sentence.number - memory.number == 1 and memory.chain < _CHAIN
    return last if not hearsay and not others and follows and any(a.distance > 0 for a in view.attributions) else None
