"""An offender's name that means nobody in particular: one of a kind, or an adjective of another noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_accusation.cues import Cue

if TYPE_CHECKING:
    from newslint_accusation.sentences import View


def describes_noun(view: View, cue: Cue) -> bool:
    """`criminal justice`, `terrorist attacks`: the English offender's name is but an adjective here."""
    following, tokens = cue.last + 1, view.document.tokens
    if view.document.language != "en" or following >= view.range.stop or following in view.breaks:
        return False
    sets, word = view.scene.frames.sets, view.word(following)
    if view.document.text[tokens.starts[following]].isupper() or word.endswith(("ed", "s'")):
        return False
    return word not in sets["prepositions", "auxiliaries", "openers", "relative", "light", "articles"]


def is_anybody(view: View, cue: Cue) -> bool:
    """`a gunman`, `Betrüger geben sich … aus`: an offender's name for nobody in particular."""
    sets = view.scene.frames.sets
    before = view.before(cue.first, 3)
    if cue.modifier or not sets["copulas"].isdisjoint(before) or not sets["hedge_strong"].isdisjoint(before):
        return False
    if view.document.language == "en" and not sets["as"].isdisjoint(before):
        return False  # "worked as a spy"
    if not before:
        return not view.is_heading
    if before[-1][0].isdigit():
        return True
    named = view.before(cue.first, 6)
    if not sets["naming"].isdisjoint(named) or ("s" in before and not sets["pronouns_he"].isdisjoint(named)):
        return False
    if not sets["indefinite"].isdisjoint(before[-2:]):
        return True
    return sets["articles"].isdisjoint(before) and cue.first in view.breaks
