"""A deed told by the way in a text that is about one accused: an editor asks who says so, though the sentence names nobody plainly."""

from __future__ import annotations

from collections import Counter

from newslint import Allegation, Span, replace
from newslint_accusation.cues import Cue
from newslint_accusation.reading import Reading
from newslint_accusation.sentences import Scene, View
from newslint_accusation.subjects import subject
from newslint_accusation.verbs import has_modal, is_passive

# One sentence with a charge in so many, and so many against one party, make a text that is about its charges.
_DENSITY = 7
_ENOUGH = 3
_DOING = frozenset({"act", "omission", "phrase"})
_DONE = frozenset({"VBD", "VBN", "VBG"})


def dwelt_on(scene: Scene, readings: dict[int, Reading], found: list[Allegation]) -> list[Allegation]:
    """The allegations, those of the main accused plain where their words tell a deed that is done and by nobody else."""
    if scene.document.language != "en" or len(found) * _DENSITY < len(scene.sentences):
        return found
    counts = Counter(a.party for a in found if a.party)
    party, count = counts.most_common(1)[0] if counts else ("", 0)
    if count < _ENOUGH or count * 2 < len(found):
        return found
    return [
        replace(a, implied=False)
        if a.implied and a.sourcing == "asserted" and a.party == party and _tells(readings.get(a.sentence), a)
        else a
        for a in found
    ]


def _tells(reading: Reading | None, a: Allegation) -> bool:
    """Whether the newsroom tells in its own words of a deed that was done: no plan, no violence by nobody, none of somebody else."""
    if reading is None or a.place in ("headline", "quotation"):
        return False
    view = reading.view
    if any(said.content for said in view.attributions) or has_modal(
        view, view.scene.frames.sets["possible"], view.range
    ):
        return False
    charge = Span(a.start, a.end)
    cue = next((c for c in reading.cues if charge.overlaps(Span(c.start, c.end)) and c.kind in _DOING), None)
    if cue is None or cue.entry.get("violent") or (cue.field == "crime" and is_passive(view, cue)):
        return False  # `the helmet was stolen`: what happened, by whoever it was
    return _is_done(view, cue) and _is_nobody_elses(view, cue, a)


def _is_done(view: View, cue: Cue) -> bool:
    """`hid`, `was hidden`, `used a name to hide`."""
    tags = set(cue.tag.split("|"))
    return not cue.tag or bool(tags & _DONE) or ("VB" in tags and view.word(cue.first - 1) == "to")


def _is_nobody_elses(view: View, cue: Cue, a: Allegation) -> bool:
    who = None if is_passive(view, cue) or cue.kind == "phrase" else subject(view, cue)
    return who is None or not who.party or who.party == a.party
