"""Charge words that the grammar of their sentence ties to nobody: whom the text around them accuses."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from newslint import Allegation, Attribution, Span, replace
from newslint_accusation.cues import Cue
from newslint_accusation.making import make
from newslint_accusation.reading import Reading
from newslint_accusation.sentences import Scene, View
from newslint_accusation.siding import speaks_for
from newslint_accusation.unnamed import is_anothers
from newslint_accusation.verbs import is_passive

# One charge in so many sentences makes a text that goes on about its charges, so far from the next one.
_DENSITY = 10
_REACH = 5
_TELLING = frozenset({"act", "omission", "accuse", "vaguecharge", "process", "phrase", "adjective", "agent"})
_SPEAKING = frozenset({"deny", "ask", "praise"})
_KNOWN = frozenset({"process", "adjective"})


def recalled(scene: Scene, readings: dict[int, Reading], found: list[Allegation]) -> list[Allegation]:
    """The allegations with those of sentences between them whose charge words have no accused of their own."""
    if len(found) < 2 or len(found) * _DENSITY < len(scene.sentences):
        return found
    numbers = [a.sentence for a in found]
    accused, main = {a.party for a in found if a.party}, _main(found)
    more = []
    for number, reading in readings.items():
        at = bisect_left(numbers, number)
        if (at < len(numbers) and numbers[at] == number) or not _goes_on(reading):
            continue
        near = next((a for a in found[max(0, at - 1) : at + 1] if abs(a.sentence - number) <= _REACH), None)
        if near is None:
            continue
        party, span = _tied(reading, accused) or main or (near.party or "", near.target_span)
        if any(
            a.act != "admit" and (a.party == party or _is_defence(reading, a, accused))
            for a in reading.view.attributions
        ):
            continue
        cue = max(reading.cues, key=lambda c: c.kind in _TELLING)
        more.append(replace(make(reading.view, reading.cues, cue, party, span), implied=True, recalled=True))
    return sorted([*found, *more], key=lambda a: (a.sentence, a.start)) if more else found


def _main(found: list[Allegation]) -> tuple[str, Span] | None:
    """The party that most of the charges are against, with its first mention."""
    counts = Counter(a.party for a in found if a.party)
    party, count = counts.most_common(1)[0] if counts else ("", 0)
    return next((party, a.target_span) for a in found if a.party == party) if count * 2 > len(found) else None


def _is_defence(reading: Reading, attribution: Attribution, accused: set[str]) -> bool:
    """Whether somebody who speaks for an accused party says it in English."""
    return reading.view.document.language == "en" and speaks_for(reading.view, attribution, accused)


def _goes_on(reading: Reading) -> bool:
    """Whether the sentence tells of a deed, no name of an offence only, and denies, asks and praises nothing."""
    view = reading.view
    if view.is_heading or view.is_question or any(a.act in _SPEAKING for a in view.attributions):
        return False
    return any(_tells(view, cue) for cue in reading.cues)


def _tells(view: View, cue: Cue) -> bool:
    """Whether a cue tells of something new: no step that is known (`das Verfahren`), possible or denied."""
    if cue.kind not in _TELLING or _accuses(view, cue):
        return False
    sets, clause = view.scene.frames.sets, view.clause(cue.first)
    if cue.kind == "process" and cue.tag.startswith("NN"):
        return False
    if view.document.language == "en" and is_anothers(view, cue):
        return False
    if cue.kind in _KNOWN and not cue.tag and not sets["definite"].isdisjoint(view.before(cue.first, 2)):
        return False
    return cue.kind != "process" or view.has(sets["modals", "negators"], clause) < 0


def _accuses(view: View, cue: Cue) -> bool:
    """`The opposition accused the government`: an English verb of accusing in the active voice means its object."""
    return cue.kind == "accuse" and view.document.language == "en" and not is_passive(view, cue)


def _tied(reading: Reading, accused: set[str]) -> tuple[str, Span] | None:
    """The one of the accused that stands in a cue's frame, or in the sentence."""
    links = sorted((link for tied in reading.links for link in tied), key=lambda link: -link.strength)
    for link in links:
        if link.party in accused:
            return link.party, link.span
    return next(((one.party, one.span) for one in reading.view.participants if one.party in accused), None)
