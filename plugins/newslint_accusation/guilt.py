"""Where a text presumes guilt: offender's names for suspects, deeds as the reason of an arrest."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Span
from newslint_accusation.cues import Cue
from newslint_accusation.evidence import settled
from newslint_accusation.screens import silenced
from newslint_accusation.sentences import Scene, View
from newslint_accusation.stages import OPEN

_NEAR = 6


def presumed(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """(words, the suspect's mention, key of the suggestion) of every presumption, one a sentence."""
    allegations = document.facts(Allegation)
    open_cases = [a for a in allegations if a.stage in OPEN]
    if not open_cases:
        return
    closed = {a.party for a in allegations if settled(a)}
    suspects = [a for a in open_cases if a.party not in closed]
    if not suspects:
        return
    scene = document.derived(Scene)
    people = {key for key, party in scene.parties.items() if party.kind == "person" and party.named}
    named = {suspect.party: suspect.target_span for suspect in reversed(suspects) if suspect.party in people}
    told = {a.sentence: named[a.party] for a in allegations if a.party in named}
    for view in scene.charging:
        # Few cues presume anything, which is told before the sentence is read for suspects.
        keys = [
            (cue, key) for cue in view.cues if (key := _label(view, cue) or _reason(view, cue) or _involved(view, cue))
        ]
        if not keys or view.is_question or any(cue.kind == "accuse" for cue in view.cues):
            continue
        suspect = _suspect(scene, view, named) or told.get(view.sentence.number)
        if suspect is None:
            continue
        for cue, key in keys:
            if cue.kind in ("agent", "deed", "phrase") and silenced(view, cue):
                continue
            if cue.kind == "agent" and _is_someone_else(view, cue, named):
                continue
            if view.in_quote(Span(cue.start, cue.end)) is None and not _attributed(view, cue):
                yield Span(cue.start, cue.end), suspect, key
                break


def _suspect(scene: Scene, view: View, named: dict[str, Span]) -> Span | None:
    """The suspect of whom the sentence or the one before it speaks; offenders elsewhere are somebody else."""
    before = scene.view(view.sentence.number - 1)
    names = [*view.names, *(before.names if before else ())]
    return next((named[name.party] for name in names if name.party in named), None)


def _is_someone_else(view: View, cue: Cue, named: dict[str, Span]) -> bool:
    """`the spy Viktor Holm`, `one of the shooters`: an offender who is not the suspect."""
    word, article = view.word(cue.last), view.word(cue.first - 1)
    if view.document.language == "en":
        plural = word.endswith("s")
    else:
        plural = (article == "die" and not word.endswith("in")) or (article == "den" and word.endswith("ern"))
    beside = next((n for n in view.names if n.form == "name" and 0 < n.start - cue.end <= 2), None)
    return (plural and len(named) == 1) or (beside is not None and beside.party not in named)


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


def _involved(view: View, cue: Cue) -> str:
    """`zu seinen Verwicklungen in den Skandal`, `her involvement in the fraud`: what is to be proved is taken for granted."""
    sets = view.scene.frames.sets
    at = view.has(sets["involvement"], range(max(view.range.start, cue.first - _NEAR), cue.last + 1))
    if cue.kind not in ("deed", "phrase") or at < 0:
        return ""
    before = view.before(at, 2)
    owned = not sets["possessives", "owners"].isdisjoint(before) and sets["hedges"].isdisjoint(before)
    return "suggestion" if owned else ""


def _attributed(view: View, cue: Cue) -> bool:
    return any(
        part.start <= cue.start < part.end
        for a in view.attributions
        if a.quality not in ("none", "vague")
        for part in a.content
    )
