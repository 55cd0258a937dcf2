"""Whether a sentence charges a party so plainly that a missing source is worth a finding, or only in passing."""

from __future__ import annotations

from newslint import Allegation, expression
from newslint_accusation.cues import Cue
from newslint_accusation.participants import governor
from newslint_accusation.reading import Cast
from newslint_accusation.sentences import View
from newslint_accusation.ties import FAIR, STRONG, WEAK, Link, described_as
from newslint_accusation.verbs import is_predicate

# One sentence with a charge in so many makes a text in which a single charge is worth a finding; for a charge of nobody in so few.
_DENSITY = 8
_DENSE = 5
# A text of so many sentences names whom it is about more than once.
_LONG = 12
_PROMINENT = ("headline", "lead")
_PAST = expression(r"\b1(?:[0-8]\d\d|9[0-4]\d)(?:er|s)?\b|\b19[5-7]0(?:er|s)\b")


def is_plain(view: View, found: Allegation, cue: Cue, link: Link, cast: Cast) -> bool:
    """Whether an editor would ask for the source of this charge, were there none."""
    elsewhere = cast.elsewhere(found.party or "", view.sentence.number)
    if not _is_meant(view, found, cue, link):
        return False
    # A lone charge far down in a text about something else is a word in passing, seldom what an editor asks about.
    dense = cast.charged * _DENSITY >= len(view.scene.sentences) or found.place in _PROMINENT
    if found.sourcing in ("attributed", "established"):
        return (link.strength > WEAK or bool(elsewhere)) and link.who.kind != "place" and (dense or bool(elsewhere))
    # `shot by a deputy in an alleged dispute`
    hedged = found.sourcing == "hedged" and link.strength >= STRONG and link.who.form != "pronoun"
    if cue.entry.get("violent") and found.party not in cast.suspects and not hedged:
        return False
    if elsewhere and (dense or elsewhere > 1):
        return cue.kind not in ("deed", "adjective") or link.strength >= STRONG
    if not dense or _in_passing(view, found, cue, link, cast):
        return False
    if found.sourcing != "asserted":
        return link.strength >= FAIR
    return _acts(view, cue, link, cast)


def _is_meant(view: View, found: Allegation, cue: Cue, link: Link) -> bool:
    """Whether the words name an offender or a deed as such, and the accused is somebody, of the living."""
    if cue.kind == "agent" and found.place != "headline" and not (cue.modifier or _is_called(view, cue)):
        return False
    if found.place == "quotation" or (link.who.kind == "group" and link.who.form == "role"):
        return found.sourcing in ("attributed", "established")
    if cue.kind == "process" and governor(view, cue.first) in view.scene.frames.sets["within"]:
        return False
    if cue.kind == "act" and "VBG" in cue.tag and view.word(cue.first - 1) in view.scene.frames.sets["topical"]:
        return False  # `spoke about bullying`
    if found.sourcing == "vague" and not view.scene.frames.sets["myself"].isdisjoint(view.words):
        return False  # an answer in an interview, a letter, an essay
    before = view.scene.view(view.sentence.number - 1) if cue.entry.get("violent") else None
    past = before is not None and before.sentence.block == view.sentence.block and _PAST.search(before.text)
    return not past and _PAST.search(view.text) is None


def _is_called(view: View, cue: Cue) -> bool:
    """`X ist ein Betrüger`, `gilt als Drahtzieher`: the sentence says that somebody is an offender."""
    before = view.before(cue.first, 4)
    return not view.scene.frames.sets["copulas", "as"].isdisjoint(before)


def _in_passing(view: View, found: Allegation, cue: Cue, link: Link, cast: Cast) -> bool:
    """Whether a charge that the text makes once is no concern of it: somebody named once, a loose tie."""
    loose = link.strength < STRONG and cue.kind != "phrase"
    if _is_judged(view, cue):
        return False
    nobody = link.strength < STRONG and link.who.form == "described" and not link.party and cue.kind != "agent"
    if found.place in _PROMINENT:
        return (loose and cue.kind == "adjective") or (nobody and cue.kind == "phrase")
    if nobody or (loose and cue.kind == "adjective"):
        return True
    if loose and (link.who.kind in ("authority", "organisation", "place")):
        return True
    length = len(view.scene.sentences)
    once = link.who.form in ("name", "acronym") and view.scene.mentions[link.party] < 2 and length > _LONG
    once = once and not cue.entry.get("violent")  # nobody kills in passing
    return once or (found.sourcing == "vague" and cast.charged * _DENSE < length)


def _is_judged(view: View, cue: Cue) -> bool:
    """`Die Kosten trug der Verein, was rechtswidrig ist`: what the text itself judges by the law."""
    german = view.document.language == "de"
    return german and cue.kind == "adjective" and cue.field == "crime" and is_predicate(view, cue)


def _acts(view: View, cue: Cue, link: Link, cast: Cast) -> bool:
    """Whether grammar makes a person or a body do what is asserted; a phrase is plain by its own words."""
    if _is_judged(view, cue):
        return cast.topic
    phrase = cue.kind == "phrase" and view.word(cue.last + 1) not in view.scene.frames.sets["passive"]
    if (link.strength < STRONG and not phrase) or cue.entry.get("violent"):
        return False
    who = link.who
    if who.form == "described" and cue.kind == "act" and described_as(view, who) == "body":
        return cast.topic
    if who.form == "described" and view.is_heading and cue.kind == "act" and who.kind == "person":
        return True  # `Council leader took bribes`: the text below has his name
    if who.kind == "unknown" and who.form == "name" and cue.kind in ("act", "omission"):
        return True
    return (
        who.form != "described"
        and who.kind in ("person", "organisation", "authority")
        and (who.form != "pronoun" or bool(link.party))
    )
