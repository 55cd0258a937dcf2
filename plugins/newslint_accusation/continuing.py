"""Reported speech that goes on about an accused party without a word of wrongdoing of its own."""

from __future__ import annotations

from newslint import Allegation, Attribution, Span, replace
from newslint_accusation.cues import Cue
from newslint_accusation.hearsay import HEARSAY, hearsay
from newslint_accusation.making import build
from newslint_accusation.marks import bits
from newslint_accusation.memory import Memory
from newslint_accusation.participants import Participant
from newslint_accusation.reading import Cast
from newslint_accusation.referring import by_plural
from newslint_accusation.sentences import View
from newslint_accusation.siding import defends
from newslint_accusation.ties import described_as, is_somebody, is_warden
from newslint_accusation.unnamed import is_anothers

_TURNING = bits("emphatic_do", "defending", "denial", "backing")
_PRONOUNS, _ACCUSED = bits("pronouns_person"), bits("accused_nouns")
_SILENT = frozenset({"deny", "ask", "praise"})
_NEAR = 4
_CHAIN = 1
# What is quoted more sentences than these behind its source is an interview, which speaks of other things as well.
_CARRIED = 2
_OPENING = 4
# Hearsay goes on about a charge in a text with so many sentences of charges, or one in so many.
_TOLD = 3
_DENSITY = 4


def continued(view: View, cues: list[Cue], memory: Memory, cast: Cast) -> Allegation | None:
    """Reported speech or hearsay that goes on about an accused party without a word of wrongdoing of its own."""
    near = memory.is_close(view.sentence.number)
    if not view.marks & HEARSAY and not (near and view.attributions):
        return None
    if not (near or cast.topic):
        return None
    if view.is_question or any(a.act in _SILENT for a in view.attributions) or (view.is_heading and not hearsay(view)):
        return None
    sets = view.scene.frames.sets
    if view.word(view.range.start) in sets["first_person", "when"] or not sets["undergone"].isdisjoint(view.words):
        return None
    if "worden" in view.words and "von" not in view.words:
        return None
    heard = hearsay(view)
    if heard:
        accused = _hinted(view, memory, cast, heard)
        if accused is None:
            return None
        found = build(view, accused[0], cues, accused[1], accused[2], memory.about, memory.before)
        guessed = not cues and not sets["hearsay_known"].isdisjoint(view.words) and not _is_handed_on(view)
        if found.sourcing == "asserted":
            found = replace(found, sourcing="hedged", hedge=found.hedge or accused[0])
        rare = cast.charged < _TOLD and cast.charged * _DENSITY < len(view.scene.sentences)
        return replace(found, implied=guessed or rare)
    # A sentence further off goes on only if it says that it accuses.
    if not near:
        return None
    near = view.sentence.number - memory.number < _NEAR or any(a.act == "accuse" for a in view.attributions)
    charge = _accusers_speech(view, memory, cast) if near and not _is_turned_away(view, cues) else None
    told = _mentioned(view, memory, cast, charge) if charge is not None else None
    if charge is None or told is None:
        return None
    if _speaks_itself(view, told[0]):
        return None
    found = replace(build(view, charge, cues, *told, memory.about, memory.before), implied=True)
    return None if found.sourcing == "vague" and view.document.language == "en" else found


def _speaks_itself(view: View, party: str) -> bool:
    """`Er sagte, ihm liege an Aufklärung`: what a German accused says without a word of wrongdoing is its side."""
    if view.document.language != "de" or not party:
        return False
    return any(a.party == party and a.act != "admit" and a.distance <= 0 for a in view.attributions)


def _is_handed_on(view: View) -> bool:
    """Whether a hedge hands on what somebody says (`soll`, `reportedly`) or goes with what a party did (`Acme apparently took`).

    A guess of the newsroom's own (`seems`, `offenbar`) is no charge without a word of wrongdoing.
    """
    sets = view.scene.frames.sets
    if not sets["handed_on", "hearsay_told"].isdisjoint(view.words):
        return True
    at = view.has(sets["hearsay_weak"])
    return any(p.last == at - 1 and p.form in ("name", "acronym") for p in view.participants)


def _hinted(view: View, memory: Memory, cast: Cast, heard: list[Span]) -> tuple[Span, str, Span] | None:
    """Of whom hearsay says what it did: its subject, accused elsewhere or not, in a text that is about accusations."""
    sets = view.scene.frames.sets
    # Who is known is looked for first: mostly one is, and who is only described need not be told.
    free = _told_of(view, cast, heard, view.participants)
    if any(a.party in cast.suspects and _tells_of(view, a, heard[0]) for a in view.attributions):
        return None
    for part in heard:
        for one in free:
            if part.overlaps(one.span) and one.party in cast.suspects:
                return part, one.party, _shown(view, one)
    part = heard[0]
    accused = next((p for p in free if p.party in cast.suspects), None)
    if accused is not None:
        return part, accused.party, _shown(view, accused)
    free = _told_of(view, cast, heard, view.everybody)
    counted = by_plural(view)
    if counted is not None:
        return part, "", counted
    party = memory.last or cast.main
    known = view.scene.parties.get(party)
    span = memory.spans.get(party) or (known.fullest if known is not None else None)
    several = not sets["plural_hearsay"].isdisjoint(view.words) and known is not None and known.kind == "person"
    pronoun = any(p.form == "pronoun" and view.word(p.first) not in sets["impersonal"] for p in free)
    if pronoun and several:
        return None
    referring = pronoun or view.has(sets["accused_nouns"]) >= 0 or view.word(view.range.start) in sets["it"]
    if referring and span is not None and party in cast.suspects:
        return part, party, span
    if not cast.topic or pronoun or not sets["hearsay_known"].isdisjoint(view.words):
        return None
    bearers = view.participants if view.document.language == "en" else []
    named = next((p for p in free if p.form in ("name", "role") or p in bearers), None)
    if named is not None:
        return part, named.party, named.span
    span = _unnamed(view, free)
    return (part, "", span) if span is not None else None


def _tells_of(view: View, attribution: Attribution, heard: Span) -> bool:
    """`The men claimed that he lived and that he allegedly told them …`: hearsay within what an accused says of others."""
    at = view.has(view.scene.frames.sets["hearsay"])
    hedge = view.document.tokens.starts[at] if at >= 0 else heard.start
    return (
        attribution.act in ("say", "accuse")
        and attribution.kind == "indirect"
        and any(c.start <= hedge < c.end for c in attribution.content)
    )


def _told_of(view: View, cast: Cast, heard: list[Span], people: list[Participant]) -> list[Participant]:
    """Who of them can have done what hearsay tells: no source, but who is said to have said something is none of it."""
    sets, opening = view.scene.frames.sets, view.document.tokens.words[view.begin : view.begin + _OPENING]
    if "worden" in view.words or not sets["sufferers", "causes"].isdisjoint(opening):
        return []  # `soll gezwungen worden sein`, `Die ersten Opfer sollen …`, `Auslöser soll …`
    speaking = [
        part
        for a in view.attributions
        if a.kind != "reportative" and not any(h.overlaps(c) for h in heard for c in a.cue)
        for part in a.source
    ]
    free = [p for p in people if p.free and p.kind != "place" and is_somebody(view, p)]
    free = [p for p in free if p.party in cast.suspects or not is_warden(view, p)]
    free = [p for p in free if view.word(p.last) not in sets["sufferers"]]
    return [p for p in free if not any(s.overlaps(p.span) for s in speaking)]


def _unnamed(view: View, free: list[Participant]) -> Span | None:
    """`Führungskräfte`, `Managers`: many people without a name whom the text charges."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    described = next((p for p in free if p.form == "described" and _is_many(view, p)), None)
    if described is not None:
        return described.span
    first = view.begin
    plural = view.word(first).endswith("s") and view.word(first) not in sets["nobody", "openers"]
    if view.document.language != "en" or not plural or len(view.word(first)) <= _NEAR:
        return None
    return Span(tokens.starts[first], tokens.ends[first])


def _shown(view: View, who: Participant) -> Span:
    """The mention to show: of a pronoun the name for which it stands."""
    known = view.scene.parties.get(who.party)
    return known.fullest if who.form == "pronoun" and known is not None else who.span


def _is_many(view: View, who: Participant) -> bool:
    """`Führungskräfte`, `die Verantwortlichen`: people of the body that the text is about, not `ein Mann`."""
    sets = view.scene.frames.sets
    first = view.word(who.first)
    if first in sets["indefinite"] or first in sets["nobody"] or view.word(who.last) in sets["nobody"]:
        return False
    if not described_as(view, who):
        return False
    return first in sets["definite"] or (who.first == who.last and first.endswith(("e", "en", "er", "s")))


def _is_turned_away(view: View, cues: list[Cue]) -> bool:
    """`Brandt denied being there, according to the Courier`; `the board did not and does not discriminate`.

    `He defended people accused of murder` goes on about nobody.
    """
    if view.document.language != "en":
        return False
    if any(c.kind in ("accuse", "vaguecharge") and is_anothers(view, c) for c in cues):
        return True
    if not view.marks & _TURNING:
        return False
    sets, words = view.scene.frames.sets, view.document.tokens.words
    does = view.has(sets["emphatic_do"])
    denied = does >= 0 and not sets["negators"].isdisjoint(words[does : does + 2])
    denied = denied and all(c.kind == "adjective" for c in cues)
    taken = view.has(sets["defending"]) >= 0 and "against" in view.words
    return denied or taken or view.has(sets["denial", "backing"]) >= 0


def _accusers_speech(view: View, memory: Memory, cast: Cast) -> Span | None:
    """What an authority, a paper of the case or somebody who has accused before says further."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    open_ = memory.accused.keys() - memory.settled
    if any(a.content and a.act != "admit" and a.distance <= 0 and defends(view, a, open_) for a in view.attributions):
        return None
    for a in view.attributions:
        if not a.content or a.act in ("demand", "announce", "believe"):
            continue
        if a.act != "admit" and defends(view, a, open_):
            continue
        heads = {w for part in a.source for w in tokens.words[slice(*_tokens_of(view, part))]}
        accuser = a.party is not None and a.party in memory.accusers
        accuser = accuser or (
            cast.topic and bool(a.source) and a.act in ("say", "accuse", "prove") and a.party not in cast.sentences
        )
        if accuser or not heads.isdisjoint(sets["papers"]) or not heads.isdisjoint(sets["wardens"]):
            part = next((c for c in a.content if c.overlaps(view.sentence)), a.content[0])
            return Span(max(part.start, view.sentence.start), min(part.end, view.sentence.end))
    return None


def _tokens_of(view: View, span: Span) -> tuple[int, int]:
    inside = view.document.tokens.range(span.start, span.end)
    return inside.start, inside.stop


def _mentioned(view: View, memory: Memory, cast: Cast, charge: Span) -> tuple[str, Span] | None:
    """The accused of whom reported speech goes on: by name, role or pronoun, as the accused, or left unsaid."""
    follows = view.sentence.number - memory.number == 1 and memory.chain < _CHAIN
    carried = follows and cast.topic and any(0 < a.distance <= _CARRIED for a in view.attributions)
    speaking = [part for a in view.attributions for part in a.source]
    pronouns = (
        view.marks & _PRONOUNS and view.has(view.scene.frames.sets["pronouns_person"], _said_in(view, charge)) >= 0
    )
    if not (carried or pronouns or view.marks & _ACCUSED or _may_mean(view, charge, speaking, memory, cast)):
        return None
    # Who is only described is no party: beside the mentions only pronouns count.
    people = view.everybody if pronouns else view.participants
    inside = [p for p in people if charge.overlaps(p.span) and not any(s.overlaps(p.span) for s in speaking)]
    free = [p for p in inside if p.free]
    for one in (*free, *inside):
        if one.party in memory.accused:
            return one.party, memory.spans[one.party]
        if one.party in cast.sentences:
            return one.party, one.span
    last = memory.last, cast.shown(memory.last, memory.spans[memory.last])
    if view.has(view.scene.frames.sets["accused_nouns"]) >= 0:
        return last
    known = view.scene.parties.get(memory.last)
    fresh = memory.fresh(view.sentence.number) and known is not None and known.kind == "person"
    if any(p.form == "pronoun" and (fresh or not p.party) and can_mean(view, p, memory.last) for p in free):
        return last
    others = [p for p in free if p.kind in ("person", "organisation", "authority") and p.form in ("name", "role")]
    return last if carried and not others else None


def _said_in(view: View, charge: Span) -> range:
    """The tokens of which something stands in a charge."""
    tokens = view.document.tokens
    return range(max(view.range.start, tokens.at(charge.start)), tokens.first_at(charge.end))


def _may_mean(view: View, charge: Span, speaking: list[Span], memory: Memory, cast: Cast) -> bool:
    """Whether a mention in a charge may be one of somebody accused."""
    for name in view.names:
        known = name.form == "pronoun" or name.party in memory.accused or name.party in cast.sentences
        if known and charge.overlaps(name) and not any(part.overlaps(name) for part in speaking):
            return True
    return False


def can_mean(view: View, pronoun: Participant, party: str) -> bool:
    """Whether an open pronoun can stand for a party: `he` for no group, in English `they` for no single person."""
    sets, known = view.scene.frames.sets, view.scene.parties.get(party)
    word = view.word(pronoun.first)
    if word in sets["impersonal"]:
        return False
    if view.document.language != "en" or known is None:
        return True
    plural = word in sets["pronouns_plural"]
    return plural != (known.kind in ("person", "unknown"))
