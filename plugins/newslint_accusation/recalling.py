"""Sentences that go on about a charge without an accused of their own: whom the text around them accuses."""

from __future__ import annotations

from newslint import Allegation, Attribution, Hit, Span, replace
from newslint_accusation.accusers import warden_in
from newslint_accusation.charged import Charged
from newslint_accusation.cues import Cue
from newslint_accusation.hearsay import hearsay
from newslint_accusation.making import build, make
from newslint_accusation.participants import governor
from newslint_accusation.reach import UNSOURCED
from newslint_accusation.reading import Reading
from newslint_accusation.referring import by_staff, opening, owning_up, pointed, tied, undergoing
from newslint_accusation.selling import is_sold
from newslint_accusation.sentences import Scene, View
from newslint_accusation.siding import speaks_for
from newslint_accusation.sourcing import is_talk
from newslint_accusation.trails import is_of_others, is_open
from newslint_accusation.unnamed import is_anothers
from newslint_accusation.verbs import has_modal, is_passive

# One charge in so many sentences makes a text that goes on about its charges, so far from the next one.
_DENSITY = 10
_FEWEST = 2
_REACH = 5
_CLOSE = 2
_OPENING = 4
_BESIDE = 3
# So early stands the authority that itself knew or did nothing (`Die Kammer kannte die Klagen seit Jahren`).
_SUBJECT = 1
_TELLING = frozenset({"act", "omission", "accuse", "vaguecharge", "process", "phrase", "adjective", "agent"})
_SPEAKING = frozenset({"deny", "ask", "praise"})
_TOLD = frozenset({"say", "accuse", "prove", "believe"})
_KNOWN = frozenset({"process", "adjective"})


def recalled(scene: Scene, readings: dict[int, Reading], found: list[Allegation]) -> list[Allegation]:
    """The allegations with those of sentences between them that go on about the accused: by charge words, or by their trail."""
    if not found:
        return found
    charges = len(found) + _hinted(scene)
    if charges < _FEWEST or charges * _DENSITY < len(scene.sentences):
        return found
    found = sorted(found, key=lambda a: (a.sentence, a.start))  # a headline is told once its accused is named
    text = Charged(found)
    more = [one for number, reading in readings.items() if (one := _by_cues(text, number, reading)) is not None]
    text = Charged(sorted([*found, *more], key=lambda a: (a.sentence, a.start)))
    hits = scene.document.hits("charge-trails")
    harmless = {hit.start for hit in hits if hit.entry.get("needs") == "none"}
    seen: dict[int, Allegation] = {}
    asked: dict[int, Hit] = {}
    for hit in hits:
        if hit.start in harmless:
            continue
        one = _by_trail(scene, text, hit) if not hit.entry.get("beside") else None
        if one is not None and not one.implied:
            seen.pop(one.sentence, None)
            text.add(one)  # what is told so plainly is itself gone on about
        elif one is not None:
            seen.setdefault(one.sentence, one)
        else:
            asked.setdefault(scene.number_at(hit.start), hit)
    kept = [_asked(scene, text, a, asked[a.sentence]) if a.sentence in asked else a for a in text.found]
    return sorted([*kept, *seen.values()], key=lambda a: (a.sentence, a.start))


def _hinted(scene: Scene) -> int:
    """How often an English text speaks of what was known, let happen or whispered: one charge and some of these do."""
    hits = scene.document.hits("charge-trails") if scene.document.language == "en" else ()
    return sum(hit.entry.get("plain") is True and "with" not in hit.entry for hit in hits)


def _asked(scene: Scene, text: Charged, found: Allegation, hit: Hit) -> Allegation:
    """A charge that its sentence makes in passing, with words beside it of which an editor asks how they are known."""
    view = scene.view(found.sentence)
    if view is None or found.sourcing == "established" or view.is_heading or is_of_others(view, hit, text.accused):
        return found
    if hit.entry.get("crowd"):
        return replace(found, sourcing="vague", evidence=Span(hit.start, hit.end), implied=False)
    told = hit.entry.get("plain") is True and not is_open(view, hit)
    plain = found.sourcing in UNSOURCED and (told or bool(hearsay(view)))
    return replace(found, implied=False) if found.implied and plain else found


def _by_cues(text: Charged, number: int, reading: Reading) -> Allegation | None:
    """The charge of a sentence whose words of wrongdoing have no accused of their own."""
    around = text.around(number)
    near = next((a for a in around or () if a is not None and abs(a.sentence - number) <= _REACH), None)
    if around is None or near is None:
        return None
    if not _goes_on(reading.view) or not any(_tells(reading.view, cue) for cue in reading.cues):
        return None
    cue = max(reading.cues, key=lambda c: c.kind in _TELLING)
    own = opening(reading.view, cue.first, ("organisation",))
    known = tied(reading, text.accused)
    if known is None and own is not None and cue.kind == "adjective":
        return None  # `Die EU erweiterte die Liste verbotener Güter`
    meant = (
        known
        or ((own.party, own.span) if own is not None else None)
        or pointed(reading.view)
        or by_staff(reading.view, text.accused)
        or undergoing(reading, cue)
        or text.meant(reading.view, [a for a in (near, *around) if a is not None])
    )
    if meant is None:
        return None
    party, span = meant
    if _speaks(reading.view, party, text.accused) or (known is None and own is None and _is_of_a_year(reading.view)):
        return None
    found = make(reading.view, reading.cues, cue, party, span, around[0])
    if known is None and found.stage == "investigation" and found.sourcing == "vague":
        return None  # by nobody and against nobody
    apart = number - around[0].sentence if around[0] is not None else _REACH
    if apart > _REACH and found.sourcing in UNSOURCED and not reading.view.attributions:
        return None  # so far from the last charge the newsroom tells of something else
    is_step = found.sourcing == "established" and all(c.kind == "process" for c in reading.cues)
    return None if is_step and own is None and apart > _CLOSE else _marked(reading.view, found, cue)


def _by_trail(scene: Scene, text: Charged, hit: Hit) -> Allegation | None:
    """The charge of a sentence that goes on, right behind another, with the money, the secrecy or the pressure of it."""
    number = scene.number_at(hit.start)
    around = text.around(number)
    if around is None or around[0] is None:
        return None
    before, after = around[0], around[1]
    apart = number - before.sentence
    close = _CLOSE + (scene.document.language == "en" and hit.entry.get("plain") is True)
    if apart > close and (apart > _REACH or after is None or after.sentence - number > _CLOSE):
        return None
    view = scene.view(number)
    if view is None or not _goes_on(view, hit) or is_sold(view, Span(hit.start, hit.end)) or is_open(view, hit):
        return None
    named = next((one for one in view.participants if one.party in text.accused), None) or opening(view, hit.first)
    if (named is None and _is_of_a_year(view)) or view.word(hit.last + 1) in view.scene.frames.sets["wardens"]:
        return None
    owning = owning_up(view, hit.first)
    known = owning or ((named.party, named.span) if named is not None else None)
    known = known or pointed(view) or by_staff(view, text.accused)
    if known is None and before.stage == "acquittal":
        return None
    party, span = known or (before.party or "", before.target_span)
    speaks = owning is None and _speaks(view, party, text.accused, hit)
    if speaks or is_of_others(view, hit, text.accused):
        return None
    charge = build(view, Span(hit.start, hit.end), [], party, span, str(hit.entry["field"]), before)
    if hit.entry.get("stage") and charge.sourcing != "attributed":
        charge = replace(charge, sourcing="established", hedge=None)
    if hit.entry.get("crowd"):
        charge = replace(charge, sourcing="vague", evidence=Span(hit.start, hit.end), hedge=None)
    return _marked(view, charge, plain=hit.entry.get("plain") is True)


def _marked(view: View, found: Allegation, cue: Cue | None = None, *, plain: bool = False) -> Allegation:
    """The charge as one that the text tells, by the authority that its sentence names.

    Hearsay of what was done says by itself that nobody vouches for it, as what somebody meant or knew does (`plain`).
    """
    if found.sourcing == "asserted":
        at, tokens = warden_in(view, cue), view.document.tokens
        knows = plain and view.document.language == "de" and at - view.begin <= _SUBJECT
        if at >= 0 and not (knows or _is_somebodys(view, at)):
            found = replace(found, sourcing="attributed", evidence=Span(tokens.starts[at], tokens.ends[at]))
    if found.sourcing == "asserted" and (heard := hearsay(view)):
        found = replace(found, sourcing="hedged", hedge=heard[0])
    plain = plain and found.sourcing in UNSOURCED
    return replace(found, implied=not (plain or _is_hearsay(view, found)), recalled=True)


def _is_somebodys(view: View, at: int) -> bool:
    """`handed it to her attorney`, `the jury did not hear`: an English word for a warden that vouches for nothing."""
    sets = view.scene.frames.sets
    if view.document.language != "en":
        return False
    return not (sets["owners"].isdisjoint(view.before(at, 2)) and sets["negators"].isdisjoint(view.after(at, 2)))


def _is_of_a_year(view: View) -> bool:
    """`Im Jahr 2013`, `In all of last year`: the figures of a year are nobody's deed."""
    sets = view.scene.frames.sets
    return view.word(view.begin) in sets["of_a_time"] and not sets["years"].isdisjoint(view.after(view.begin, _OPENING))


def _is_hearsay(view: View, found: Allegation) -> bool:
    """Whether the sentence tells by a hedge alone what the accused did: an editor asks who says so."""
    sets = view.scene.frames.sets
    if found.sourcing == "vague":
        # `dürfte profitiert haben`: a guess, whoever was told of before
        guess = bool(hearsay(view)) and not sets["hearsay_known"].isdisjoint(view.words)
        return guess or (view.document.language == "de" and is_talk(view, found))
    if found.sourcing != "hedged" or found.hedge is None:
        return False
    return bool(hearsay(view)) or view.document.slice(found.hedge).lower() in sets["hearsay"]


def _speaks(view: View, party: str, accused: set[str], hit: Hit | None = None) -> bool:
    """Whether the accused, or in English somebody who speaks for one, says it; `Brandt had been warned` is no word of Brandt's."""
    told = Span(hit.start, hit.end) if hit is not None else Span(0, 0)
    return any(
        a.act != "admit"
        and (a.party == party or _is_defence(view, a, accused))
        and not any(cue.overlaps(told) for cue in a.cue)
        for a in view.attributions
    )


def _is_defence(view: View, attribution: Attribution, accused: set[str]) -> bool:
    return view.document.language == "en" and speaks_for(view, attribution, accused)


def _goes_on(view: View, hit: Hit | None = None) -> bool:
    """Whether the sentence can go on about a charge: no heading, no question, open or not, no denial, demand or praise."""
    if view.is_heading or view.is_question or view.word(view.begin) in view.scene.frames.sets["asked_open"]:
        return False
    if view.text.endswith(":") and len(view.words) <= _OPENING:
        return False  # `Strafen und Sperren:` heads a list
    sets, first = view.scene.frames.sets, view.word(view.begin)
    if first in sets["first_person"] and not view.quotes:
        return False  # `Wir haben Chats ausgewertet`: the newsroom's own work
    if first in sets["offenders"]:
        return False  # `Täter suchen gezielt die Nähe`: offenders in general
    told = Span(hit.start, hit.end) if hit is not None else Span(0, 0)  # `a glowing reference` praises nobody
    return not any(a.act in _SPEAKING and not any(cue.overlaps(told) for cue in a.cue) for a in view.attributions)


def _tells(view: View, cue: Cue) -> bool:
    """Whether a cue tells of something new: no step that is known (`das Verfahren`), possible or denied."""
    if cue.kind == "deed" and view.document.language == "de":
        return _is_reported(view, cue)
    if cue.kind not in _TELLING or _accuses(view, cue):
        return False
    sets, clause = view.scene.frames.sets, view.clause(cue.first)
    if cue.kind == "process" and cue.tag.startswith("NN"):
        return False
    if cue.kind == "adjective" and view.word(cue.last + 1) in sets["wardens"]:
        return False  # `getarnte Polizisten`
    if view.document.language == "en" and is_anothers(view, cue):
        return False
    if cue.kind in _KNOWN and not cue.tag and not sets["definite"].isdisjoint(view.before(cue.first, 2)):
        return False
    open_ = view.has(sets["negators"], clause) >= 0 or has_modal(view, sets["modals"], clause)
    return cue.kind != "process" or not open_


def _is_reported(view: View, cue: Cue) -> bool:
    """`Die Prüfer sprechen von einem Verstoß`, `die mutmaßlichen Fälschungen`: a deed that somebody tells of, or that a hedge hands on."""
    sets, before = view.scene.frames.sets, view.before(cue.first, _BESIDE)
    if view.word(cue.first - 1) in sets["hedging"]:
        return True
    if sets["articles", "copulas"].isdisjoint(before) or view.has(sets["negators"], view.clause(cue.first)) >= 0:
        return False
    if governor(view, cue.first) not in ("", *sets["agent_prepositions"]):
        return False
    return any(
        a.distance == 0 and a.act in _TOLD and any(part.start <= cue.start < part.end for part in a.content)
        for a in view.attributions
    )


def _accuses(view: View, cue: Cue) -> bool:
    """`The opposition accused the government`: an English verb of accusing in the active voice means its object."""
    return cue.kind == "accuse" and view.document.language == "en" and not is_passive(view, cue)
