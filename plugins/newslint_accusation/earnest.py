"""What sounds like a charge and is none in earnest: sport and stage, the plot of a story, the law in general, the charge called a lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

# Figures of speech are told by what is taken or beaten.
_OBJECT = 5
# A year with which a sentence begins that nobody who is accused today has seen.
_OPENING, _YEAR, _PAST = 4, 4, "1940"
# So many words may stand between `called` and what a charge is called.
_CALLED = 6
# What a sentence has that may tell a story, or that may say what the law says (`View.marks`).
_TELLING, _FIGURING, _STANDING = bits("narrating", "story", "figures"), bits("figurative"), bits("law_stands")
_BODILY = frozenset({"crime", "fraud", "abuse", "money", "violence", "war", "lying", "misconduct"})


def in_play(view: View, cue: Cue) -> bool:
    """Whether a cue is meant otherwise than as a charge: a figure of speech, a match, a story, the law in general."""
    if cue.kind in ("act", "agent", "deed") and cue.field in _BODILY:
        if view.marks & _FIGURING:
            sets = view.scene.frames.sets
            before = view.before(cue.first, _OBJECT) if view.document.language == "de" else []
            if not sets["figurative"].isdisjoint(view.after(cue.last, _OBJECT) + before):
                return True
        if view.scene.playing and not _in_procedure(view):
            return True
    if view.in_general:
        return True
    return (
        bool(view.marks & _TELLING) and view.tells_story and cue.entry.get("object") != "text"
    )  # who copies a novel tells no story


def tells_story(view: View) -> bool:
    """Whether a sentence is about a work of fiction and no case that has come of it.

    *her character* is somebody's nature, *the character* one of a story.
    """
    sets = view.scene.frames.sets
    if not view.marks & _TELLING:
        return False
    if not sets["narrating"].isdisjoint(view.words):
        # An inspector may be in the story, a charge is in earnest.
        return sets["prosecutors", "accusing"].isdisjoint(view.words)
    told = not sets["story"].isdisjoint(view.words)
    if not told:
        at = view.has(sets["figures"])
        told = at >= 0 and sets["possessives"].isdisjoint(view.before(at, 2))
    return told and not _in_procedure(view)


def in_general(view: View) -> bool:
    """Whether a sentence tells what the law says of anybody, or what is long past."""
    opening = view.words[:_OPENING]
    # Hardly a sentence opens with a figure at all.
    if opening and min(opening) < _PAST:
        for word in opening:
            if word < _PAST and len(word) == _YEAR and word.isdigit():
                return True
    return _is_law(view)


def _in_procedure(view: View) -> bool:
    """Whether an authority, a suspicion or a step of procedure stands in the sentence."""
    sets = view.scene.frames.sets
    return not sets["wardens", "prosecutors", "accusing"].isdisjoint(view.words)


def _is_law(view: View) -> bool:
    """`is punishable by`, `kann mit bis zu zehn Jahren Haft bestraft werden`: what the law says of anybody."""
    sets = view.scene.frames.sets
    upon = view.marks & _STANDING and view.word(view.begin) in sets["law_upon"]
    if upon and view.word(view.begin + 1) not in sets["articles"]:
        return True  # `Auf Untreue stehen bis zu fünf Jahre Haft`
    text, grammar = " ".join(view.words), view.scene.frames.grammar
    # Hardly a sentence has one of the few signs that all of the phrases hold.
    for sign in grammar["law_signs"]:
        if sign in text:
            return any(phrase in text for phrase in grammar["law_in_general"])
    return False


def is_called_so(view: View, cue: Cue) -> bool:
    """`called the case a slander`, `nennt das „frei erfunden“`: what the charge itself is said to be."""
    sets, before = view.scene.frames.sets, view.before(cue.first, _CALLED)
    if sets["naming"].isdisjoint(before):
        return False
    if view.document.language == "de":
        return view.word(cue.last) in sets["untrue"] and not sets["this", "claim_nouns"].isdisjoint(before)
    at = next(i for i in range(cue.first - 1, cue.first - _CALLED - 1, -1) if view.word(i) in sets["naming"])
    return not sets["accusing"].isdisjoint(view.after(at, 2))


def is_refused(view: View, cue: Cue) -> bool:
    """`declined to indict him`: a step that somebody does not take."""
    refused = view.word(cue.first - 1) == "to" and view.word(cue.first - 2) in view.scene.frames.sets["refusing"]
    return refused and cue.kind in ("process", "accuse")
