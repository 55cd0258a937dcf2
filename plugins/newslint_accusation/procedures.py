"""Whom a step of a procedure concerns: who is arrested, charged, fined, who admits or settles."""

from __future__ import annotations

from newslint_accusation.cues import Cue
from newslint_accusation.english_subjects import ending, opening
from newslint_accusation.marks import bits
from newslint_accusation.participants import Participant, governor, near
from newslint_accusation.sentences import View
from newslint_accusation.subjects import around_aside, subject
from newslint_accusation.ties import FAIR, STRONG, WEAK, Link, acts, is_crowd, is_scene, is_somebody, is_warden

_HAVING, _PLACED, _APPEALING = bits("having"), bits("placed"), bits("appealing")
_YIELDING, _IMPOSING, _PAYING = bits("yielding"), bits("imposing"), bits("paying")
_AFTER = 4
_BEHIND = 8
_APPEAL = 5
_OPENING = 3


def in_procedure(view: View, cue: Cue, *, passive: bool) -> list[Link]:
    """Who is in a procedure: a passive's subject (`was arrested`), an active verb's object, who admits or settles."""
    if cue.stage in ("settlement", "admission"):
        who = subject(view, cue) if cue.tag or cue.entry.get("term") else None
        return [Link(who, STRONG if acts(view, who) else WEAK)] if who is not None else []
    return (_german if view.document.language == "de" else _english)(view, cue, passive=passive)


def _candidates(view: View, cue: Cue) -> list[Participant]:
    """Those whom a step can concern: nobody who takes it, nor whom a preposition governs."""
    english = view.document.language == "en"
    sued = english and view.word(cue.first - 1) == "to"  # "plans to sue Acme": no "to Acme"
    # `sued the police`: an authority that is sued is accused.
    objects = cue.last + 1 if english and cue.stage == "charge" and cue.tag.startswith("VB") else -1
    return [
        p
        for p in near(view.participants, cue.start)
        if (not p.before or (sued and p.before == "to" and p.opens == cue.last + 1))
        and (p.opens == objects or not is_warden(view, p))
    ]


def _inside(view: View, cue: Cue, clause: range) -> list[Participant]:
    """Those in the step's German clause, or in the aside before it."""
    outer = around_aside(view, clause)  # `Der Wirt, Jan Kolb, muss sich vor Gericht verantworten`
    found = [p for p in _candidates(view, cue) if not p.genitive]
    return [p for p in found if p.first in clause or (outer and p.opens == outer.stop)]


def _german(view: View, cue: Cue, *, passive: bool) -> list[Link]:
    marks, sets, clause = view.marks, view.scene.frames.sets, view.clause(cue.first)
    having = bool(marks & _HAVING) and view.has(sets["having"], clause) >= 0
    # `Landwirt zu Haft verurteilt`: a headline leaves the auxiliary out.
    passive = passive or (view.is_heading and "pp" in cue.tag.split("|") and cue.last + 1 >= clause.stop)
    finite = "pp" not in cue.tag or ("pres" in cue.tag and not having)
    if cue.tag and not passive and (finite or having):
        return _acted_on(view, cue, finite=finite)
    if passive or "pp" in cue.tag:
        # `Dem Arzt wurde die Approbation entzogen`: the one in the dative, where no person is the subject.
        found = by_subject(view, cue)
        datives = [] if found else [p for p in _inside(view, cue, clause) if p.oblique and p.opens == clause.start]
        return found or [Link(p, STRONG) for p in datives[:1]]
    if marks & _PLACED and view.word(cue.first) in sets["prepositions"] and view.has(sets["placed"], clause) >= 0:
        return by_subject(view, cue)  # `Der Inhaber sitzt in Untersuchungshaft`, `Sie ist vom Dienst suspendiert`
    appealing = marks & _APPEALING and not sets["appealing"].isdisjoint(view.before(cue.first, _APPEAL))
    if appealing and governor(view, cue.first) in sets["against"]:
        return by_subject(view, cue)  # `Sie legte Widerspruch gegen die Kündigung ein`
    if marks & _YIELDING and cue.stage == "charge" and cue.first - view.begin <= _OPENING:
        # `Nach einer Abmahnung der Verbraucherschützer verpflichtete sich Nordmed, …`
        yielding = [p for p in _candidates(view, cue) if p.first > cue.last and p.free]
        return [Link(yielding[0], STRONG)] if yielding else []
    if (marks & _IMPOSING and view.has(sets["imposing"], clause) >= 0) or governor(view, cue.first) in sets["during"]:
        return []  # `im Verfahren sagte sie aus`, `sie verhängte ein Bußgeld`
    inside = _inside(view, cue, clause)
    free = [p for p in inside if not p.oblique] or inside
    # `muss ein Bußgeld zahlen`
    paid = marks & _PAYING and cue.stage == "fine" and view.has(sets["paying"], clause) >= 0
    return [Link(free[0], STRONG if paid else FAIR)] if free else []


def _acted_on(view: View, cue: Cue, *, finite: bool) -> list[Link]:
    """The object of a step in the active voice: by its case, else who is named behind the subject."""
    clause = view.clause(cue.first)
    everybody = [p for p in view.within(clause) if not p.before and not p.genitive]
    suspects = [p for p in everybody if not is_warden(view, p)]
    led = any(p.opens in (clause.start, view.begin) and p.last < cue.first for p in everybody)
    led = led or view.has(view.scene.frames.sets["wardens"], range(clause.start, cue.first)) >= 0
    inner = [p for p in suspects if p.opens not in (clause.start, view.begin)] if led else []
    inner = [p for p in inner if is_somebody(view, p)]
    if not finite:
        return [Link(p, STRONG) for p in [p for p in suspects if p.oblique] or inner][:1]
    objects = [p for p in suspects if p.oblique or p.first > cue.last] or inner
    subject_behind = next((p for p in everybody if p.opens == cue.last + 1 and not p.oblique), None)
    later = [p for p in objects if subject_behind is not None and p.first > subject_behind.last]
    if later and not led:
        return [Link(later[0], STRONG)]
    return [Link(p, STRONG if led or p.oblique else FAIR) for p in objects[:1]]


def _english(view: View, cue: Cue, *, passive: bool) -> list[Link]:
    if cue.entry.get("term") and view.word(cue.first) in view.scene.frames.sets["wardens"]:
        return _undergoing(view, cue)  # `the court found Brandt guilty`
    if passive or cue.entry.get("term"):
        return by_subject(view, cue) or [k for k in _undergoing(view, cue) if k.who.genitive]
    if cue.tag.startswith("VB"):
        return _undergoing(view, cue)
    following = [
        p
        for p in view.participants
        if 0 < p.first - cue.last <= _AFTER and p.before in view.scene.frames.sets["served"] and not is_scene(view, p)
    ]
    if following:
        return [Link(following[0], STRONG)]
    if is_imposed(view, cue):
        return []
    left = [p for p in _candidates(view, cue) if p.last < cue.first and not p.genitive]
    given = not view.scene.frames.sets["receiving"].isdisjoint(view.before(cue.first, _BEHIND))
    return [Link(left[-1], STRONG if given else FAIR)] if left else []


def _undergoing(view: View, cue: Cue) -> list[Link]:
    """The object of an English verb of procedure, or whose it is (`struck down Brandt's order`)."""
    right = [p for p in _candidates(view, cue) if 0 < p.first - cue.last <= _BEHIND]
    if right and right[0].genitive and right[0].first - cue.last <= 2:
        return [Link(right[0], STRONG)]
    right = [p for p in right if not p.genitive]
    return [Link(right[0], STRONG)] if right else _head_behind(view, cue)


def _head_behind(view: View, cue: Cue) -> list[Link]:
    """`arrested the head of Acme`, `named the manager of the branch as a suspect`: who is described by what is behind him."""
    sets = view.scene.frames.sets
    if view.word(cue.last + 1) not in sets["articles"]:
        return []
    of = next((p for p in view.participants if 0 < p.first - cue.last <= _BEHIND), None)
    who = ending(view, of.last) if of is not None and of.before in sets["makers"] else None
    return [Link(who, STRONG)] if who is not None and who.first == cue.last + 1 else []


def by_subject(view: View, cue: Cue) -> list[Link]:
    """The subject of a passive or of a predicate, unless it is one who prosecutes."""
    who = subject(view, cue)
    if who is None and view.document.language == "en":
        who = opening(view)
    if who is None or is_warden(view, who):
        return []
    sets = view.scene.frames.sets
    if who.form == "described" and not who.party and view.document.language == "de":
        people = (
            view.word(who.last) in sets["accused_nouns"]
            or view.word(who.first) in sets["numbers", "nominatives"]
            or (view.is_heading and is_somebody(view, who))
        )
        return [Link(who, STRONG)] if people else []
    few = view.word(who.first) in sets["few"] and not who.party  # `Only one company has been fined`
    identifiable = cue.kind == "process" and who.form in ("described", "role") and not is_crowd(view, who) and not few
    return [Link(who, STRONG if identifiable or acts(view, who) else WEAK)]


def is_imposed(view: View, cue: Cue) -> bool:
    """`the judge imposed a 52-month sentence`: the one before the verb gives what somebody else gets."""
    sets = view.scene.frames.sets
    return cue.stage in ("verdict", "fine") and not sets["meting_out"].isdisjoint(view.before(cue.first, _AFTER))


def is_against_another(view: View, cue: Cue, party: str) -> bool:
    """`troops killed civilians, leading to genocide charges in The Hague against Karl Wenz`: a step that names whom it is against."""
    if view.document.language != "en" or cue.kind not in ("process", "deed"):
        return False
    steps = cue.kind == "process" or view.word(cue.last + 1) in view.scene.frames.sets["counts"]
    at = view.has(view.scene.frames.sets["opposing"], range(cue.last + 1, min(view.range.stop, cue.last + _BEHIND)))
    if not steps or at < 0:
        return False
    behind = [p for p in view.participants if 0 < p.first - at <= _BEHIND and p.form == "name"]
    return any(p.kind == "person" for p in behind) and all(p.party != party for p in behind)
