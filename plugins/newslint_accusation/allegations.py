"""Finds the sentences that charge an identifiable party with wrongdoing, who that is and how the charge is sourced."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Attribution, Document, Span, replace
from newslint_accusation.background import is_of_a_kind
from newslint_accusation.continuing import can_mean, continued
from newslint_accusation.cues import Cue
from newslint_accusation.dead import dead
from newslint_accusation.dwelling import dwelt_on
from newslint_accusation.grace import graced
from newslint_accusation.hearsay import heard_in, hearsay
from newslint_accusation.identity import identified
from newslint_accusation.making import build, make
from newslint_accusation.marks import bits
from newslint_accusation.memory import Memory
from newslint_accusation.participants import Participant
from newslint_accusation.plain import is_plain
from newslint_accusation.procedures import is_against_another, is_imposed
from newslint_accusation.reach import UNSOURCED
from newslint_accusation.reading import WEIGHT, Cast, Reading, readings
from newslint_accusation.recalling import recalled
from newslint_accusation.rows import together
from newslint_accusation.sentences import Scene, View
from newslint_accusation.strangers import spoken_of, stranger
from newslint_accusation.ties import STRONG, WEAK, Link, is_part
from newslint_accusation.unnamed import may_mean, unnamed
from newslint_accusation.weighing import weight

_HEDGED = bits("hedge_strong")
_TEASER = 3
_ENOUGH = 1.8
_NEAR = 3
# How far below a headline its accused may be named, in sentences.
_BELOW = 8


def find(document: Document) -> list[Allegation]:
    """All allegations of a document, in order; a sentence has at most one."""
    scene, read = document.derived(Scene), document.derived(readings)
    cast = Cast.of(scene, read.values())
    decided = list(_decide(scene, read, cast))
    if not decided:
        return []
    found = identified(scene, recalled(scene, read, decided))
    gone = dead(scene, {a.party for a in found if a.party})
    return graced(scene, dwelt_on(scene, read, [a for a in found if a.party not in gone]))


def _decide(scene: Scene, readings: dict[int, Reading], cast: Cast) -> Iterator[Allegation]:
    memory = Memory()
    waiting: list[Reading] = []
    heard = heard_in(scene)
    for number in memory.walk({*readings, *heard}, len(scene.sentences)):
        reading = readings.get(number)
        if reading is None and number not in heard:
            # What somebody says goes on about a charge right behind one.
            if not (memory.is_close(number) and scene.document.facts_in(Attribution, scene.sentences[number])):
                continue
        elif reading is None and not (cast.topic or memory.is_close(number)):
            # Far from the last charge hearsay goes on only where the text accuses again and again.
            continue
        view = reading.view if reading is not None else scene.view(number)
        if view is None:
            continue
        cues = reading.cues if reading is not None else []
        found = by_cues(reading, memory, cast) if reading is not None else None
        found = found or continued(view, cues, memory, cast)
        if found is None:
            if reading is not None and cues and not memory.accused and (view.is_heading or _opens(reading)):
                waiting.append(reading)
            continue
        memory.note(found)
        memory.accusers.update(a.party for a in view.attributions if a.party is not None and a.act != "deny")
        yield found
        if waiting:
            yield from headings(waiting, found)
            waiting = [one for one in waiting if _waits(one, found)]


def _opens(reading: Reading) -> bool:
    """Whether a sentence of the lead speaks of charges whose target is named only below."""
    view = reading.view
    if _of_whom(reading) and view.sentence.number <= _TEASER:
        return True
    return view.sentence.block == view.scene.opening and any(
        c.kind == "frame" or (view.document.language == "en" and c.kind == "deed" and weight(view, c) >= _ENOUGH)
        for c in reading.cues
    )


def _of_whom(reading: Reading) -> bool:
    """`Er soll der Kopf eines Netzes gewesen sein`: a German teaser tells hearsay of somebody whom the text names below."""
    if reading.view.document.language != "de" or not hearsay(reading.view):
        return False
    return any(k.strength >= STRONG and k.who.form == "pronoun" and not k.party for tied in reading.links for k in tied)


def by_cues(reading: Reading, memory: Memory, cast: Cast) -> Allegation | None:
    """The charge that the words of the sentence itself make."""
    view, cues = reading.view, reading.cues
    if not cues:
        return None
    best = _best(reading, cast)
    if best is None:
        described = _described(view, cues)
        if described is not None:
            return make(view, cues, described[0], "", described[1], memory.before)
        if not may_mean(view, memory, cast) or not (_is_enough(view, cues) or any(is_imposed(view, c) for c in cues)):
            return None
        return unnamed(reading, memory, cast)
    (cue, link), enough = best, _is_enough(view, cues)
    if not enough and link.strength < STRONG:
        return None
    party, span = _identity(view, link, memory, cast)
    if not party and link.who.form == "pronoun":
        meant = (stranger(view, link.who) or spoken_of(view, link.who)) if link.strength >= STRONG else None
        if meant is None:
            return None
        party, span = meant.party, meant.span
    found = make(view, _of_party(reading, party, span), cue, party, span, memory.before)
    if found.sourcing == "asserted" and link.strength <= WEAK:
        told = view.document.language != "en" or hearsay(view)
        return replace(found, implied=True) if party in memory.accused and not told else None
    # A step of procedure needs no second word to be asked for its source.
    enough = enough or (cue.kind == "process" and found.sourcing in UNSOURCED)
    return found if enough and is_plain(view, found, cue, link, cast) else replace(found, implied=True)


def _of_party(reading: Reading, party: str, span: Span) -> list[Cue]:
    """The cues of a sentence without the steps of procedure that it tells of somebody else."""
    view, kept = reading.view, []
    for cue, tied in zip(reading.cues, reading.links, strict=True):
        others = any(k.strength >= STRONG and (k.party or k.who.kind == "group") for k in tied)
        own = any(k.strength >= STRONG and _is_with(view, k, party, span) for k in tied)
        if (cue.kind != "process" or own or not others) and not is_against_another(view, cue, party):
            kept.append(cue)
    return kept


def _is_with(view: View, link: Link, party: str, span: Span) -> bool:
    """Whether a link is to the accused, or to somebody who is named beside the accused (`charged Rehm and Brandt with`)."""
    return link.party == party or together(view, link.who).overlaps(span)


def _identity(view: View, link: Link, memory: Memory, cast: Cast) -> tuple[str, Span]:
    """The accused's key and the mention to show: a pronoun is whom it stands for, the accused of just before if that is open."""
    party = _rather(view, link, memory, cast)
    if link.who.form != "pronoun":
        return (party, view.scene.parties[party].fullest) if party != link.party else (party, together(view, link.who))
    if not party and (owner := _body_named(view, link)) is not None:
        return owner.party, owner.span
    if not party and memory.last and view.sentence.number - memory.number <= _NEAR:
        party = memory.last
        if cast.main and not can_mean(view, link.who, party) and can_mean(view, link.who, cast.main):
            party = cast.main
    known = view.scene.parties.get(party)
    several = _is_plural(view) or not can_mean(view, link.who, party)
    if not link.party and known is not None and known.kind == "person" and several:
        return "", link.span
    return party, memory.spans.get(party) or (known.fullest if known is not None else link.span)


def _body_named(view: View, link: Link) -> Participant | None:
    """`Die Firma Orba musste zahlen, weil sie …`: the body of which a German sentence tells before its pronoun, or None."""
    if view.document.language != "de" or view.word(link.who.first) not in view.scene.frames.sets["pronouns_subject"]:
        return None
    before = [p for p in view.participants if p.last < link.who.first and p.free and p.form in ("name", "acronym")]
    return before[-1] if len(before) == 1 and before[0].kind == "organisation" else None


def _rather(view: View, link: Link, memory: Memory, cast: Cast) -> str:
    """Whom a pronoun or `the company` rather means than the last named: the one that the text is about, spoken of just before."""
    party, main = link.party, cast.main
    if any(p.form == "name" and p.party == party and p.first == link.who.last + 1 for p in view.participants):
        return party  # `der Minister Jan Kolb`: the role has its name with it
    open_form = link.who.form == "pronoun" or (
        link.who.form == "role" and view.word(link.who.opens) in view.scene.frames.sets["definite"]
    )
    if link.who.form == "pronoun" and _is_in_passing(view, party) and party not in memory.accused:
        last = view.scene.parties.get(memory.last)
        near = view.sentence.number - memory.number <= _NEAR
        return memory.last if near and memory.last and (last is None or last.kind == "person") else party
    if not open_form or not party or not main or party == main or party in memory.accused:
        return party
    if cast.elsewhere(party, view.sentence.number):
        return party
    one, other = view.scene.parties.get(party), view.scene.parties[main]
    if one is None or not one.named or one.kind != other.kind or {one.gender, other.gender} == {"male", "female"}:
        return party
    return main if view.scene.is_near(main, view.sentence.number, _NEAR) else party


def _is_in_passing(view: View, party: str) -> bool:
    """`Den Bitten des Vorsitzenden kam er nicht nach`: a role without a name that the sentence itself only names as an owner."""
    known = view.scene.parties.get(party)
    if view.document.language != "de" or known is None or known.named:
        return False
    mentions = [p for p in view.participants if p.party == party and p.form == "role"]
    return bool(mentions) and all(p.genitive for p in mentions)


def _is_plural(view: View) -> bool:
    """`Sie sollen …`, `they`: more than one person."""
    return not view.scene.frames.sets["plural_hearsay"].isdisjoint(view.words)


def _best(reading: Reading, cast: Cast) -> tuple[Cue, Link] | None:
    """The cue and the party that fit best; a party that merely stands near by must be accused elsewhere too."""
    found: tuple[float, Cue, Link] | None = None
    if not any(reading.links):
        return None
    described = [k for tied in reading.links for k in tied if k.who.form == "described" and k.strength >= STRONG]
    for cue, links in zip(reading.cues, reading.links, strict=True):
        tied = len(links) > 1 and any(link.strength >= STRONG for link in links)
        for link in links:
            if tied and link.strength <= WEAK:
                continue
            if described and any(is_part(link.who, k.who) for k in described):
                continue  # `a former director of Acme pleaded guilty`: a house that makes the accused known
            known = cast.elsewhere(link.party, reading.view.sentence.number)
            if link.strength <= WEAK and not known:
                continue
            score = link.strength + WEIGHT[cue.kind] + 0.7 * min(3, known)
            score -= 1.0 if link.who.kind in ("unknown", "place") else 0.0
            if found is None or score > found[0]:
                found = (score, cue, link)
    return None if found is None else (found[1], found[2])


def _described(view: View, cues: list[Cue]) -> tuple[Cue, Span] | None:
    """People who are only described (`zwei mutmaßliche Spione`, `the suspects`) in a step of a procedure."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for cue in cues:
        if cue.kind == "accuse" and cue.objects and cue.objects[0] > cue.last:
            return cue, Span(tokens.starts[cue.objects[0]], tokens.ends[cue.objects[0]])
    if not any(c.kind == "process" and c.stage in ("arrest", "charge", "trial", "verdict") for c in cues):
        return None
    for cue in cues:
        if cue.kind == "agent" or view.word(cue.first) in sets["accused_nouns"]:
            first = cue.first
            if view.word(first - 1) in sets["indefinite_articles"] or view.is_heading:
                continue
            while first > view.range.start and first not in view.breaks and cue.first - first < 3:
                word = view.word(first - 1)
                if word in sets["prepositions"] or word in sets["passive"] or view.word(first) in sets["articles"]:
                    break
                first -= 1
            if cue.kind == "agent" and is_of_a_kind(view, first, cue):
                continue
            return cue, Span(tokens.starts[first], cue.end)
    return None


def _is_enough(view: View, cues: list[Cue]) -> bool:
    """Whether the words of a sentence weigh enough for a charge, by themselves or by what stands beside them."""
    return sum([weight(view, c) for c in cues]) >= _ENOUGH or _linked(view, cues)


def _linked(view: View, cues: list[Cue]) -> bool:
    """Whether a single weak cue is a charge by what stands beside it: a hedge, a quotation, an accusing source."""
    if any(a.act == "accuse" for a in view.attributions):
        return True
    return bool(view.marks & _HEDGED) and any(c.kind in ("agent", "deed", "phrase") for c in cues)


def _waits(reading: Reading, after: Allegation) -> bool:
    """`Im Netz der Ruritanien-Agenten`: a headline on spies means people, not the state or the authorities below it."""
    known = reading.view.scene.parties.get(after.party or "")
    return (
        known is not None
        and known.kind in ("place", "authority")
        and after.sentence - reading.view.sentence.number < _BELOW
        and all(c.kind == "agent" for c in reading.cues)
    )


def headings(waiting: list[Reading], after: Allegation) -> Iterator[Allegation]:
    """Headlines whose accused is named only below."""
    for reading in waiting:
        if _waits(reading, after):
            continue
        view, cues = reading.view, reading.cues
        if after.sentence - view.sentence.number <= _BELOW:
            cue = max(cues, key=lambda c: WEIGHT[c.kind])
            whole = sum(WEIGHT[c.kind] if view.is_heading else weight(view, c) for c in cues)
            if whole >= _ENOUGH or cue.modifier or _of_whom(reading):
                frame = next((c for c in cues if c.kind == "frame"), cue)
                if view.is_heading or _of_whom(reading):
                    yield make(view, cues, cue, after.party or "", after.target_span)
                else:
                    span = Span(view.sentence.start, frame.end)
                    found = build(view, span, cues, after.party or "", after.target_span, cue.field)
                    yield replace(found, implied=found.sourcing == "asserted")
