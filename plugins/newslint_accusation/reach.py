"""Whether a source that the sentences around a charge name reaches it: before it, in its case, right behind it."""

from __future__ import annotations

from bisect import bisect_left

from newslint import Allegation, Name, Span, replace
from newslint_accusation.evidence import settled
from newslint_accusation.sentences import View
from newslint_accusation.siding import defends
from newslint_accusation.sourcing import Source
from newslint_accusation.stages import CASE, RULED

_NAMED = frozenset({"named", "official", "document", "medium"})
_AGAINST = frozenset({"deny", "admit", "ask"})
_LONGEST = 30
UNSOURCED = frozenset({"asserted", "hedged", "vague"})
_SOURCED = frozenset({"attributed", "established"})
_OPENING = 3
_INTRODUCING = 14
_APART = 3


def reached(view: View, source: Source, party: str, stage: str, before: Allegation | None) -> Source:
    """The source of a charge with what its neighbours lend it; `before` is the charge found last, `stage` the step told here."""
    if (
        source.sourcing not in UNSOURCED
        or view.is_heading
        or view.word(view.begin) in view.scene.frames.sets["hearsay_new"]
    ):
        return source
    evidence = _behind(view, source, party) or _ahead(view, source, party, stage, before) or _introduced(view)
    alone = source.sourcing == "vague" and source.attribution is None
    if evidence is None and alone and stage not in view.scene.frames.sets["unsourced_stage"]:
        evidence = _in_case(view) if not (_opens_with_claim(view) and _is_a_new_one(view)) else None
    return source if evidence is None else replace(source, sourcing="attributed", evidence=evidence, carried=1)


def _ahead(view: View, source: Source, party: str, stage: str, before: Allegation | None) -> Span | None:
    """`Der Vorwurf lautet …`, `Demnach …`, `He allegedly …` go on with the source of the charge in the sentence before."""
    if before is None or before.sourcing not in _SOURCED or not _follows(view, before):
        return None
    words, sets = view.words[:1], view.scene.frames.sets
    if source.sourcing == "vague" and before.stage in ("charge", "trial") and not stage:
        return before.evidence
    if source.sourcing == "hedged":
        same = before.carried or party == before.party or view.sentence.number - before.sentence > 1
        if same and before.sourcing == "attributed" and _is_told(view):
            return before.evidence
        if before.stage not in CASE | RULED or not sets["hearsay_told", "hearsay_reputed"].isdisjoint(view.words):
            return None
        pronoun = party == before.party and not sets["pronouns_he"].isdisjoint(words)
        described = not view.scene.is_named(party) and not sets["definite"].isdisjoint(words)
        return before.evidence if pronoun or described else None
    owned = before.sourcing == "established" and not before.stage  # the accused has told it itself
    ruled = (settled(before) or owned) and party == before.party
    if ruled and not sets["pronouns_he", "owners"].isdisjoint(words):
        return before.evidence  # `He also hid …`: what the court found, told on
    goes_on = not sets["continuers"].isdisjoint((*words, " ".join(view.words[:2])))
    return before.evidence if goes_on or _is_the_charge(view) else None


def _follows(view: View, before: Allegation) -> bool:
    """Whether the charge found last stands right before, or what stands between only goes on with it or its source."""
    number, scene = view.sentence.number, view.scene
    if not 1 <= number - before.sentence <= _APART:
        return False
    between = (scene.view(at) for at in range(before.sentence + 1, number))
    return all(near is not None and not near.is_heading and _carries_on(near) for near in between)


def _carries_on(view: View) -> bool:
    """`Demnach …`, `Das geht aus der Akte hervor`: a sentence that has the source of the one before it."""
    sets = view.scene.frames.sets
    if view.word(view.begin) in sets["continuers"]:
        return True
    sourced = any(a.quality in _NAMED and a.act not in _AGAINST for a in view.attributions)
    return _points_back(view) and (sourced or view.has(sets["papers", "proofs"]) >= 0)


def _introduced(view: View) -> Span | None:
    """The paragraph before, where it introduces this one with a colon and says whose words it has (`Fox News reports:`)."""
    scene = view.scene
    number = bisect_left(scene.sentences, view.sentence.block, key=lambda s: s.block) - 1
    last = scene.sentences[max(0, number)]
    before = scene.view(number) if view.document.text.endswith(":", last.start, last.end) else None
    if before is None or before.is_heading or len(before.words) > _INTRODUCING:
        return None
    sets = scene.frames.sets
    if before.has(sets["introducing"]) < 0 or not sets["vague_subjects", "crowd"].isdisjoint(before.words):
        return None
    return before.sentence


def _is_the_charge(view: View) -> bool:
    """`Der Vorwurf lautet …` speaks of the charge before it; `the allegation that …` spreads one of its own."""
    sets = view.scene.frames.sets
    if not (sets["likewise"].isdisjoint(view.words) or sets["claim_nouns"].isdisjoint(view.words)):
        return True  # `Fehlende Angaben waren ebenso Kritikpunkte`
    return _opens_with_claim(view) and not _is_a_new_one(view)


def _opens_with_claim(view: View) -> bool:
    sets, first = view.scene.frames.sets, view.range.start
    return any(
        view.word(at) in sets["claim_nouns"] and view.word(at + 1) not in sets["openers"]
        for at in range(first, min(first + _OPENING, view.range.stop))
    )


def _is_a_new_one(view: View) -> bool:
    """`Schwere Vorwürfe richten sich auch gegen …`: German accusations without an article are not the ones told before."""
    opening = view.document.tokens.words[view.begin : view.begin + 2]
    return view.document.language == "de" and view.scene.frames.sets["definite"].isdisjoint(opening)


def _in_case(view: View) -> Span | None:
    """The authority beside an accusation that names nobody (`Ihm wird vorgeworfen`): here, in the two sentences before, in the next one."""
    number = view.sentence.number
    for place in (number, number - 1, number - 2, number + 1):
        near = view.scene.view(place)
        if near is None or near.is_heading or (place > number and near.sentence.block != view.sentence.block):
            return None
        at = near.has(view.scene.frames.sets["prosecutors"])
        if at >= 0:
            return _token(near, at)
    return None


def _behind(view: View, source: Source, party: str) -> Span | None:
    """The authority, paper or person that the next sentence of the paragraph names, pointing back (`Das zeigt die Anklage`)."""
    after = view.scene.view(view.sentence.number + 1)
    if after is None or after.sentence.block != view.sentence.block:
        return None
    sets = after.scene.frames.sets
    if source.sourcing == "hedged" and _is_told(view):
        case = after.has(sets["prosecutors"])
        if case >= 0:
            return _token(after, case)
    if not after.words or not _points_back(after) or len(after.words) > _LONGEST:
        return None
    at = max(after.has(sets["papers"]), after.has(sets["wardens"]), after.has(sets["proofs"]))
    if at >= 0 and not _is_itself(after, _token(after, at), party):
        return _token(after, at)
    told = next((a for a in after.attributions if a.quality in _NAMED and a.source and a.act not in _AGAINST), None)
    # What the accused or its spokesman says next carries no charge.
    if told is None or defends(after, told, (party,)) or _is_itself(after, told.source[0], party):
        return None
    return told.source[0]


def _is_itself(view: View, source: Span, party: str) -> bool:
    """`Ein Sprecher der Behörde`: the authority that is named here is the accused itself."""
    known = view.scene.parties.get(party)
    if known is None:
        return False
    office = known.kind == "authority"
    return any(n.overlaps(source) and (n.party == party or (office and _is_office(view, n))) for n in view.names)


def _is_office(view: View, name: Name) -> bool:
    """`die Behörde`: an authority of which nothing is said but that it is one."""
    return view.word(view.document.tokens.at(max(name.start, name.end - 1))) in view.scene.frames.sets["offices"]


def _points_back(view: View) -> bool:
    """`Das zeigt …`, `Laut …`: the sentence opens with what was said before it, not with an article."""
    sets, first = view.scene.frames.sets, view.range.start
    if view.word(first) in sets["definite"] and view.word(first + 1) in sets["matters"]:
        return view.has(sets["coming_out"]) >= 0  # `The episode was revealed in documents …`
    if view.word(first) not in sets["back"]:
        return False
    if view.word(first) in sets["definite"] and first + 1 < view.range.stop:
        return view.document.language != "de" or view.document.text[view.document.tokens.starts[first + 1]].islower()
    return True


def _is_told(view: View) -> bool:
    """Whether the hedge is one that hands on what somebody else says (`soll`, `allegedly`), no guess (`offenbar`)."""
    return not view.scene.frames.sets["handed_on"].isdisjoint(view.words)


def _token(view: View, at: int) -> Span:
    return Span(view.document.tokens.starts[at], view.document.tokens.ends[at])
