"""Which cues have beside them what they need: a ruling a deed, an offender's name a country or a hedge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_accusation.cues import Cue

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

# Of what somebody knew, to be charged with it.
_WRONG = frozenset({"act", "deed", "agent", "adjective", "omission"})


def accompanied(view: View, cues: list[Cue]) -> list[Cue]:
    """The cues, one of a kind a place, without those that need another."""
    deeds = any(c.kind in ("deed", "act", "accuse", "omission", "agent") for c in cues)
    kept: list[Cue] = []
    # `a clerk who refused was fired` is no step against him
    punished = {c.first for c in cues if c.entry.get("object") == "whistle"}
    for cue in cues:
        if cue.kind == "process" and cue.first in punished:
            continue
        if kept and (cue.first, cue.last, cue.kind) == (kept[-1].first, kept[-1].last, kept[-1].kind):
            continue
        needs = cue.entry.get("needs")
        if needs == "case" and not deeds and not _is_case(view):
            continue
        if needs in ("deed", "suit", "against") and not deeds:
            continue
        if needs == "wrong" and not any(c.first > cue.last and c.kind in _WRONG for c in cues):
            continue
        if needs == "known" and view.scene.frames.sets["learning"].isdisjoint(view.words):
            continue
        near = set(view.before(cue.first, 3) + view.after(cue.last, 1))
        if (
            needs in ("country", "hedge")
            and not cue.modifier
            and not near & (view.scene.frames.sets["hedge_strong"] | {"für"})
        ):
            continue
        kept.append(cue)
    return [] if all(cue.entry.get("reference") for cue in kept) else kept


def _is_case(view: View) -> bool:
    """Whether an authority, an opponent or a ground stands in the sentence (`ermittelt gegen`, not `den Wert ermittelt`)."""
    sets = view.scene.frames.sets
    return not sets["wardens", "against", "grounds"].isdisjoint(view.words)
