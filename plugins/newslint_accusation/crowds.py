"""Sources whom nobody can ask, since nobody tells them apart, and those that only look so."""

from __future__ import annotations

from newslint import Attribution
from newslint_accusation.sentences import View

_CROWD = 3


def is_crowd(view: View, attribution: Attribution) -> bool:
    """`Chicago residents`, `Umweltverbände`: many who are not told apart; nobody can ask them."""
    if attribution.quality not in ("described", "named", "official", "medium") or len(attribution.source) != 1:
        return False
    sets, tokens = view.scene.frames.sets, view.document.tokens
    people = [n.form for n in view.names if n.kind == "person" and n.overlaps(attribution.source[0])]
    if view.has(sets["postings"]) >= 0 and set(people) <= {"role"}:
        return True  # `Ein Mitarbeiter schreibt in einem Internetforum`
    if people:
        return False  # `Anwohner Paul Rehm`
    inside = tokens.range(attribution.source[0].start, attribution.source[0].end)
    words = tokens.words[inside.start : inside.stop]
    if not words or len(words) > _CROWD or words[0] in sets["articles", "numbers", "possessives"]:
        return False
    if not sets["crowd"].isdisjoint((words[0], words[-1])):
        return True
    return words[-1].endswith(view.scene.frames.ends["crowd_ends"])


def is_known_team(view: View, attribution: Attribution) -> bool:
    """`Die Forscher sprechen von …`: those whose study was named before, not researchers as such."""
    if attribution.quality != "vague" or len(attribution.source) != 1:
        return False
    sets, words = view.scene.frames.sets, view.document.slice(attribution.source[0]).lower().split()
    return len(words) == 2 and words[0] in sets["definite"] and words[1] in sets["teams"]


def is_understood(view: View, attribution: Attribution) -> bool:
    """`The Herald understands that …`: a medium that does not say from whom."""
    words = {view.document.slice(part).lower() for part in attribution.cue}
    return not words.isdisjoint(view.scene.frames.sets["understanding"])
