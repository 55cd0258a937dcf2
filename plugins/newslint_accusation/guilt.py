"""Where a text presumes guilt: offender's names for suspects, deeds as the reason of an arrest."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Span
from newslint_accusation.cues import Cue
from newslint_accusation.evidence import settled
from newslint_accusation.screens import silenced
from newslint_accusation.sentences import Scene, View

_OPEN = frozenset({"investigation", "arrest", "charge", "trial", "suspicion"})


def presumed(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """(words, the suspect's mention, key of the suggestion) of every presumption, one a sentence."""
    allegations = document.facts(Allegation)
    open_cases = [a for a in allegations if a.stage in _OPEN]
    if not open_cases:
        return
    closed = {a.party for a in allegations if settled(a)}
    suspects = [a for a in open_cases if a.party not in closed]
    if not suspects:
        return
    scene = document.derived(Scene)
    people = {key for key, party in scene.parties.items() if party.kind == "person"}
    named = {suspect.party: suspect.target_span for suspect in reversed(suspects) if suspect.party in people}
    for number in sorted(scene.cues):
        view = scene.view(number)
        if view is None or view.is_question:
            continue
        suspect = _suspect(scene, view, named)
        if suspect is None:
            continue
        if any(cue.kind == "accuse" for cue in view.cues):
            continue
        for cue in view.cues:
            if cue.kind == "agent" and silenced(view, cue):
                continue
            key = _label(view, cue) or _reason(view, cue)
            if key and view.in_quote(Span(cue.start, cue.end)) is None and not _attributed(view, cue):
                yield Span(cue.start, cue.end), suspect, key
                break


def _suspect(scene: Scene, view: View, named: dict[str, Span]) -> Span | None:
    """The suspect of whom the sentence or the one before it speaks; offenders elsewhere are somebody else."""
    before = scene.view(view.sentence.number - 1)
    names = [*view.names, *(before.names if before else ())]
    return next((named[name.party] for name in names if name.party in named), None)


def _label(view: View, cue: Cue) -> str:
    if cue.kind != "agent" or cue.entry.get("needs") or cue.entry.get("object"):
        return ""
    sets = view.scene.frames.sets
    before = view.before(cue.first, 4)
    if not sets["hedge_strong"].isdisjoint(before) or not sets.get("cleared", frozenset()).isdisjoint(before):
        return ""
    if not before or (not sets["articles"].isdisjoint(before[-3:]) and sets["indefinite"].isdisjoint(before[-3:])):
        return "suggestion" if cue.modifier or before else ""
    return ""


def _reason(view: View, cue: Cue) -> str:
    if view.document.language != "en" or cue.kind != "act" or "VBG" not in cue.tag:
        return ""
    before = view.before(cue.first, 6)
    if "for" not in before[-1:]:
        return ""
    return "suggestion" if {"arrested", "fired", "sued", "detained", "held", "jailed"} & set(before) else ""


def _attributed(view: View, cue: Cue) -> bool:
    return any(
        part.start <= cue.start < part.end
        for a in view.attributions
        if a.quality not in ("none", "vague")
        for part in a.content
    )
