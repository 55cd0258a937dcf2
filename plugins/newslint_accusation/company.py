"""Which cues have beside them what they need: a ruling a deed, an offender's name a country or a hedge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

# By these a ruling is one on wrongdoing; of those below somebody knew, to be charged with it.
_CASE, _KNOWN = bits("wardens", "against", "grounds"), bits("learning")
_DEEDS = frozenset({"deed", "act", "accuse", "omission", "agent"})
_WRONG = frozenset({"act", "deed", "agent", "adjective", "omission"})


def accompanied(view: View, cues: list[Cue]) -> list[Cue]:
    """The cues, one of a kind a place, without those that need another."""
    kept: list[Cue] = []
    # `a clerk who refused was fired` is no step against him
    punished = [c.first for c in cues if c.entry.get("object") == "whistle"]
    for cue in cues:
        if cue.kind == "process" and cue.first in punished:
            continue
        if kept and (cue.first, cue.last, cue.kind) == (kept[-1].first, kept[-1].last, kept[-1].kind):
            continue
        needs = cue.entry.get("needs")
        if needs is None or _has_beside(view, cue, cues, needs):
            kept.append(cue)
    return [] if all(cue.entry.get("reference") for cue in kept) else kept


def _has_beside(view: View, cue: Cue, cues: list[Cue], needs: str) -> bool:
    """Whether a cue has what its entry needs beside it."""
    if needs in ("case", "deed", "suit", "against") and not any(c.kind in _DEEDS for c in cues):
        return needs == "case" and _is_case(view)
    if needs == "wrong":
        return any(c.first > cue.last and c.kind in _WRONG for c in cues)
    if needs == "known":
        return bool(view.marks & _KNOWN)
    if needs in ("country", "hedge") and not cue.modifier:
        near = {*view.before(cue.first, 3), *view.after(cue.last, 1)}
        return "für" in near or not view.scene.frames.sets["hedge_strong"].isdisjoint(near)
    return True


def _is_case(view: View) -> bool:
    """Whether an authority, an opponent or a ground stands in the sentence (`ermittelt gegen`, not `den Wert ermittelt`)."""
    return bool(view.marks & _CASE)
