"""A charge without a name of its own: it goes on with the party accused just before, or with whom the text is about."""

from __future__ import annotations

from newslint import Allegation, Span, replace
from newslint_accusation.cues import Cue
from newslint_accusation.making import make
from newslint_accusation.memory import Memory
from newslint_accusation.procedures import is_imposed
from newslint_accusation.reading import WEIGHT, Cast, Reading
from newslint_accusation.referring import by_its_people
from newslint_accusation.rows import together
from newslint_accusation.sentences import View
from newslint_accusation.subjects import subject
from newslint_accusation.ties import FAIR
from newslint_accusation.verbs import has_modal, is_passive

_NEAR = 3


def may_mean(view: View, memory: Memory, cast: Cast) -> bool:
    """Whether anybody can be meant: the party accused just before, or the one that the text is about."""
    return bool(cast.main) or _is_near(view, memory)


def _is_near(view: View, memory: Memory) -> bool:
    return bool(memory.last) and view.sentence.number - memory.number <= _NEAR


def unnamed(reading: Reading, memory: Memory, cast: Cast) -> Allegation | None:
    """The charge of a sentence that names nobody, against the party that the text leaves no doubt about."""
    view, cues = reading.view, reading.cues
    cue = max(cues, key=lambda c: WEIGHT[c.kind])
    if cue.kind == "accuse" and not is_passive(view, cue):
        return None
    if cue.kind == "agent" and not view.scene.frames.sets["owners"].isdisjoint(view.before(cue.first, 2)):
        return None  # `Ihr mutmaßlicher Auftraggeber`: somebody else
    if _is_of_anybody(view, cues):
        return None
    near = _is_near(view, memory)
    party = _meant(view, cue, memory, memory.last if near else cast.main, near=near)
    if not party or any(a.party == party and a.act != "admit" for a in view.attributions):
        return None
    if any(k.strength >= FAIR and k.party != party for tied in reading.links for k in tied):
        return None
    english = view.document.language == "en"
    if (english or not near) and not _is_of_the_case(view, cue):
        return None
    if english and (_is_known_step(view, cues) or is_anothers(view, cue)):
        return None
    # So far from the last charge it is somebody else who does it.
    if not near and (
        all(c.kind == "act" for c in cues) or not _is_known(party, memory, cast) or not _points(view, cue)
    ):
        return None
    about = {c.field for c in cues if c.field}
    known = about & cast.fields.get(party, frozenset()) if about else True
    if not (known or memory.fresh(view.sentence.number) or cast.topic or by_its_people(view)):
        return None
    span = memory.spans.get(party) or (view.scene.parties[party].fullest if party in view.scene.parties else None)
    if span is None or not (english or cue.kind == "agent" or party in view.scene.parties):
        return None
    several = _several(view, cue)
    if several is not None and _is_single(view, party):
        party, span = "", several
    span = _named_here(view, party) or cast.shown(party, span)
    found = make(view, cues, cue, party if party in view.scene.parties else "", span, memory.before)
    return replace(found, implied=not _is_plain(view, cue, fresh=memory.fresh(view.sentence.number)))


def _meant(view: View, cue: Cue, memory: Memory, party: str, *, near: bool) -> str:
    """Whom a charge means rather than the party accused last: who is its subject; of spies and accomplices, people."""
    if (body := by_its_people(view)) and near:
        return body
    if cue.kind == "agent" and _is_place(view, party):
        party = next((one for one in reversed(memory.accused) if not _is_place(view, one)), party)
    return (_own(view, memory) or party) if near and party else party


def _own(view: View, memory: Memory) -> str:
    """`Brandt trained with the group`: an accused party that the sentence names as its subject, and that tells nothing, or ""."""
    said = [part for a in view.attributions for part in a.source]
    for one in view.participants:
        if one.free and one.form == "name" and one.party in memory.accused:
            return "" if any(part.overlaps(one.span) for part in said) else one.party
    return ""


def _several(view: View, cue: Cue) -> Span | None:
    """`die mutmaßlichen Spione`, `the hackers`: offenders of whom the text has spoken, as far as the noun shows that they are many."""
    sets, starts = view.scene.frames.sets, view.document.tokens.starts
    if cue.kind != "agent" or view.word(cue.last) not in sets["accused_plural"]:
        return None
    at = next((i for i in range(cue.first - 1, cue.first - _NEAR, -1) if view.word(i) in sets["definite"]), -1)
    return Span(starts[at], cue.end) if at >= view.range.start else None


def _is_single(view: View, party: str) -> bool:
    known = view.scene.parties.get(party)
    return known is not None and known.kind == "person"


def _named_here(view: View, party: str) -> Span | None:
    """The name by which the sentence itself calls the party, with those who are named beside it as equals."""
    here = next((p for p in view.participants if p.party == party and p.free and p.form == "name"), None)
    return together(view, here) if here is not None else None


def _is_place(view: View, party: str) -> bool:
    """A state has spies and accomplices, and is none."""
    known = view.scene.parties.get(party)
    return known is not None and known.kind == "place"


def _is_plain(view: View, cue: Cue, *, fresh: bool) -> bool:
    """Whether the charge is plain without the name: right behind one that has it, in a headline, by a judgement (`was illegal`)."""
    sets = view.scene.frames.sets
    if cue.kind == "adjective":
        return not sets["copulas"].isdisjoint(view.before(cue.first, 2) + view.after(cue.last, 1))
    if view.is_heading:
        return cue.kind in ("act", "deed")
    if cue.entry.get("fresh"):
        return fresh
    if view.document.language == "de" and cue.kind == "act" and not cue.tag and cue.first != cue.last:
        return fresh  # `Der Verkauf fand ohne Ausschreibung statt`: a set phrase says it, whoever did it
    # `were killed`, `the helmet was stolen`: by whom is not said
    violent = bool(cue.entry.get("violent")) or (view.document.language == "en" and cue.field == "crime")
    # `Mutmaßlich wurden auch Zeugnisse gefälscht`: an editor asks who supposes so.
    fresh = fresh or (view.document.language == "de" and view.word(view.begin) in sets["hearsay"])
    return fresh and not violent and cue.kind in ("act", "omission") and is_passive(view, cue)


def _is_of_anybody(view: View, cues: list[Cue]) -> bool:
    """`Steuerhinterziehung verjährt nach Jahren`, `die Zahl der Einbrüche`: a German sentence about an offence as such."""
    if view.document.language != "de" or view.is_heading or any(cue.kind != "deed" for cue in cues):
        return False
    first, tokens = cues[0].first, view.document.tokens
    following = tokens.starts[cues[0].last + 1] if cues[0].last + 1 < view.range.stop else -1
    opens = first == view.begin and following >= 0 and view.document.text[following].islower()
    return opens or not view.scene.frames.sets["counted"].isdisjoint(view.before(first, 2))


def _is_known(party: str, memory: Memory, cast: Cast) -> bool:
    """Whether the text has accused the party before, or does so more than once below."""
    return party in memory.accused or len(cast.sentences.get(party, ())) > 1


def _is_of_the_case(view: View, cue: Cue) -> bool:
    """Whether a sentence speaks of the case in hand, not of what may be done or of anybody (`a breach can lead to a ban`)."""
    sets = view.scene.frames.sets
    whole = view.document.language == "en" and cue.kind in ("process", "deed")
    within = view.range if whole else view.clause(cue.first)
    return not has_modal(view, sets["possible"], within) and sets["anybody"].isdisjoint(view.words)


def is_anothers(view: View, cue: Cue) -> bool:
    """`two other men embezzled`: words right before a verb in the active voice, which name somebody else."""
    sets, at = view.scene.frames.sets, cue.first - 1
    if cue.kind in ("accuse", "vaguecharge", "process"):
        if view.word(at) in sets["passive"]:  # "three people were arrested"
            return view.word(at - 1) in sets["nobody"] and view.word(at - 2) in sets["indefinite", "numbers"]
        return view.word(at) in sets["nobody"]  # "young people accused of a crime"
    if cue.kind != "act" or is_passive(view, cue) or not {"VBD", "VBZ"} & set(cue.tag.split("|")):
        return False
    while at >= view.range.start and (view.word(at) in sets["light"] or view.word(at).endswith("ly")):
        at -= 1
    return view.word(at) in sets["nobody"] and view.word(at - 1) in sets["indefinite", "numbers"]


def _is_known_step(view: View, cues: list[Cue]) -> bool:
    """`the investigation is closed`: an English noun for a step of procedure alone says nothing new of anybody."""
    return all(cue.kind == "process" and "NN" in cue.tag and not is_imposed(view, cue) for cue in cues)


def _points(view: View, cue: Cue) -> bool:
    """Whether a sentence far from the last charge points to the case by its words (`the fraud`, `it is theft`, not `fraud is rare`)."""
    sets = view.scene.frames.sets
    if cue.kind in ("act", "omission"):
        who = subject(view, cue)
        return is_passive(view, cue) or who is None or who.form == "pronoun"
    if view.document.language == "de" or cue.kind not in ("deed", "frame", "process", "agent"):
        return True
    near = set(view.before(cue.first, _NEAR))
    return not near.isdisjoint(sets["definite", "possessives", "hedges", "copulas"])
