"""How much of a charge a word makes where it stands."""

from __future__ import annotations

from newslint_accusation.cues import Cue
from newslint_accusation.offenders import judged_by
from newslint_accusation.participants import governor
from newslint_accusation.reading import WEIGHT
from newslint_accusation.sentences import View
from newslint_accusation.verbs import described_by, is_manner, is_predicate


def weight(view: View, cue: Cue) -> float:
    """What a cue adds to a charge; a deed that is no mere topic (`about fraud`, `gegen Korruption`) adds more."""
    plain = WEIGHT[cue.kind] if not cue.entry.get("weak") else 1.0
    if cue.kind == "adjective" and (
        is_predicate(view, cue) or is_manner(view, cue) or described_by(view, cue) or judged_by(view, cue)
    ):
        return plain + 1
    if cue.kind == "deed" and not governor(view, cue.first):
        return plain + 0.8
    if cue.kind == "agent" and (cue.modifier or cue.entry.get("field") == "spying" or _is_reputed(view, cue)):
        return plain + 0.6
    return plain


def _is_reputed(view: View, cue: Cue) -> bool:
    """`gilt als Drahtzieher`, `is seen as the ringleader`: the sentence says what somebody is held to be."""
    sets, before = view.scene.frames.sets, view.before(cue.first, 4)
    return not sets["as"].isdisjoint(before) and not sets["reputed"].isdisjoint(before)
