"""Who a cue accuses: the parties of its sentence by the part that they play in the cue's frame, and how surely."""

from __future__ import annotations

from newslint import Span, replace
from newslint_accusation.against import against, headed_by
from newslint_accusation.attributives import is_attributive
from newslint_accusation.cues import Cue
from newslint_accusation.described import may_hold
from newslint_accusation.english_subjects import opening
from newslint_accusation.marks import bits
from newslint_accusation.offenders import called, faulted, said_of
from newslint_accusation.owners import honoured, owned
from newslint_accusation.participants import Participant, governor, near
from newslint_accusation.procedures import by_subject, in_procedure
from newslint_accusation.rows import together
from newslint_accusation.sentences import View
from newslint_accusation.subjects import agent, subject
from newslint_accusation.ties import FAIR, STRONG, WEAK, Link, acts, is_somebody, is_warden
from newslint_accusation.verbs import described_by, is_manner, is_passive

# Without a word of these lists in the sentence some ties are not looked for (`View.marks`).
_FOREMOST, _ASCRIBING = bits("faulting", "honours"), bits("ascribing")
_AFTER = 4
_FAR = 12
_WITHIN = 8
# So many tokens may stand between a noun and its relative clause (`Beamte zu entlassen, denen …`).
_BEHIND_NOUN = 4


def links(view: View, cue: Cue, speakers: list[Span]) -> list[Link]:
    """All links of a cue; a source of the charge, and the cue itself, accuse nobody."""
    tied = [*against(view, cue), *_framed(view, cue)]
    if people := near(view.participants, cue.start):
        seen = {link.who.first for link in tied}
        tied += [Link(p, WEAK) for p in people if p.first not in seen and _beside(view, cue, p)]
    if not tied:
        return tied
    return [
        k
        for k in tied
        if not (any(s.overlaps(k.span) for s in speakers) or _is_cue(k.who, cue)) and is_somebody(view, k.who)
    ]


def _framed(view: View, cue: Cue) -> list[Link]:
    german = view.document.language == "de"
    if view.marks & _FOREMOST:
        blamed = None if german else faulted(view, cue)
        if blamed is not None:
            return [Link(blamed, STRONG)]
        if prized := honoured(view, cue):
            return prized
    passive = is_passive(view, cue) if cue.kind in ("act", "process", "accuse") else False
    if cue.entry.get("outer"):
        return [Link(p, STRONG) for p in view.participants if _does_all(view, p, cue)][:1]
    if cue.kind in ("act", "omission"):
        who = agent(view, cue) if passive or is_attributive(view, cue) else subject(view, cue)
        return [Link(who, STRONG if acts(view, who) else WEAK)] if who is not None else []
    if cue.kind == "accuse":
        return _accused(view, cue, passive=passive)
    if german and cue.kind in ("process", "deed") and (bearer := _around(view, cue)) is not None:
        return [Link(bearer, STRONG)]
    if cue.kind == "process":
        attribute = not cue.tag and _is_genitive(view, cue)  # `der Zeuge der Anklage`
        stepped = [] if attribute else in_procedure(view, cue, passive=passive)
        if not german:
            stepped = [replace(k, who=headed_by(view, k.who)) if k.who.first > cue.last else k for k in stepped]
        return [*owned(view, cue), *stepped]
    if cue.kind == "vaguecharge" and not german:
        return by_subject(view, cue)
    if cue.kind == "adjective" and not german:
        described = described_by(view, cue)
        if described is not None:
            return [Link(described, STRONG)]
        if is_manner(view, cue):
            who = subject(view, replace(cue, tag="VBD"))
            return [Link(who, STRONG if acts(view, who) else WEAK)] if who is not None else []
    if cue.kind in ("vaguecharge", "phrase", "adjective"):
        return said_of(view, cue)
    return [*owned(view, cue), *_named(view, cue), *(_leaving(view, cue) if cue.kind == "frame" else ())]


def _does_all(view: View, who: Participant, cue: Cue) -> bool:
    """`Die Klinik setzte Schrauben ein, die nicht zugelassen waren`: who does what a set phrase behind the comma makes wrong."""
    return who.free and who.last < cue.first and who.kind in ("person", "organisation", "authority") and acts(view, who)


def _leaving(view: View, cue: Cue) -> list[Link]:
    """`Brandt quits over bribery claims`: whose office the charge has cost."""
    sets = view.scene.frames.sets
    if governor(view, cue.first) not in sets["over", "within"]:
        return []
    at = view.has(sets["leaving"], range(max(view.range.start, cue.first - _WITHIN), cue.first))
    left = [p for p in near(view.participants, cue.start) if at > 0 and p.last < at and p.free and p.kind == "person"]
    return [Link(left[-1], STRONG)] if left else []


def _around(view: View, cue: Cue) -> Participant | None:
    """`ein per Haftbefehl gesuchter Mann`: who is described by the words around the cue."""
    if not may_hold(view, cue):
        return None
    clause = view.clause(cue.first)
    found = [p for p in view.participants if p.first < clause.start] + view.within(clause)
    return next((p for p in found if p.form == "described" and p.first < cue.first and cue.last < p.last), None)


def _accused(view: View, cue: Cue, *, passive: bool) -> list[Link]:
    """Whom a verb of accusing accuses: a passive's subject, else its object."""
    if view.document.language == "de":
        return _accused_german(view, cue, passive=passive)
    if view.word(cue.first) in view.scene.frames.sets["blaming"]:
        on = [p for p in view.participants if 0 < p.first - cue.last <= _FAR and p.before == "on"]
        if on or "on" in view.after(cue.last, _WITHIN):
            return [Link(p, STRONG) for p in on[:1]]
    if passive or cue.entry.get("term"):
        who = subject(view, cue) or opening(view)
        return [Link(who, STRONG)] if who is not None else []
    right = [p for p in view.participants if 0 < p.first - cue.last <= _AFTER + 2 and not p.before]
    if right:
        return [Link(headed_by(view, right[0]), STRONG)]
    left = [p for p in view.participants if p.last < cue.first and p.free]
    if left and view.word(left[-1].opens - 1) in view.scene.frames.sets["object_relatives"]:
        # `Rehm, whom Brandt accuses of`
        whom = next((p for p in reversed(view.participants) if p.last < left[-1].opens - 1), None)
        return [Link(whom, STRONG)] if whom is not None else []
    participle = view.word(cue.last + 1) in ("of", "by", "in") and bool(left) and "VBZ" not in cue.tag
    return [Link(left[-1], FAIR)] if participle else []


def _accused_german(view: View, cue: Cue, *, passive: bool) -> list[Link]:
    """In `A wirft B vor` the one in the dative, else the second; `B wird beschuldigt`, but `ihm wird vorgeworfen`."""
    clause = view.clause(cue.first)
    if passive and view.word(clause.start) in view.scene.frames.sets["passive_only"]:
        clause = range(view.begin, clause.stop)  # `Dem Leiter Jan Kolb, einem Juristen, wird vorgeworfen`
    relative = view.range.start < clause.start and clause.start in view.breaks
    if relative and view.word(clause.start) in view.scene.frames.sets["dative_relatives"]:
        # `Abgeordnete, denen er Betrug vorwirft`
        whom = [p for p in view.everybody if 0 < clause.start - p.last <= _BEHIND_NOUN]
        return [Link(whom[-1], STRONG)] if whom else []
    inside = [p for p in view.within(clause) if not p.genitive and p.before in ("", "an")]
    suspects = [p for p in inside if not is_warden(view, p)]
    dative = str(cue.entry.get("lemma") or cue.entry.get("term")) in view.scene.frames.sets["dative_accusers"]
    if passive:
        fitting = [p for p in suspects if p.oblique] if dative else [p for p in suspects if not p.oblique]
        named = [p for p in suspects if p.form != "described"]
        return [Link(p, STRONG) for p in (fitting or named)[:1]]
    oblique = [p for p in suspects if p.oblique] or [p for p in inside if p.oblique] or _datives(view, cue, inside)
    if oblique:
        return [Link(oblique[0], STRONG)]
    # `weil die Opposition der Regierung Betrug vorwirft`: no genitive, where the verb has no other dative
    bound = [p for p in view.within(clause) if p.genitive and not p.before] if dative else []
    bound = [p for p in bound if view.word(p.opens) == "der" and is_somebody(view, p)]
    if bound and not any(p.form != "described" for p in inside):
        return [Link(bound[0], STRONG)]
    named = [p for p in inside if p.form != "described"]
    if not named:
        return []
    opens = next(
        (p for p in inside if p.opens == clause.start and p.form == "described" and is_somebody(view, p)), None
    )
    if opens is not None and named[0].first == cue.last + 1 and not is_warden(view, named[0]):
        return [Link(named[0], STRONG)]  # `Kritiker werfen Brandt vor`
    # `A und B werfen C vor`: who is named beside the accuser accuses with it.
    accusers = together(view, named[0])
    second = next((p for p in named[1:] if p.party != named[0].party and not p.span.overlaps(accusers)), None)
    return [Link(second, STRONG)] if second is not None else []


def _datives(view: View, cue: Cue, inside: list[Participant]) -> list[Participant]:
    """`Die Eltern geben der Schule die Schuld`: a `der` behind the verb whose subject opens the clause."""
    clause = view.clause(cue.first)
    if not any(p.opens == clause.start and p.last < cue.first for p in inside):
        return []
    return [p for p in inside if p.opens > cue.first and view.word(p.opens) == "der"]


def _named(view: View, cue: Cue) -> list[Link]:
    """The bearer of an offender's name, who is beside it or its subject; who commits or faces a deed."""
    sets = view.scene.frames.sets
    if cue.kind == "agent" and _is_genitive(view, cue):
        return []
    if cue.kind == "agent":
        return called(view, cue)
    said = _ascribed(view, cue) if view.document.language == "de" else _said_to_be(view, cue)
    if said:
        return said
    clause = view.clause(cue.first)
    lights = view.has(sets["committing"], clause)
    if lights >= 0 and view.word(lights) in sets["having"] and _is_attribute(view, cue):
        lights = -1
    # Who is only described commits no deed: without a pronoun there are but the mentions.
    pronouns = not sets["pronouns_person"].isdisjoint(view.words)
    people = view.within(clause) if pronouns else view.participants
    free = [p for p in near(people, cue.start) if p.free and p.first in clause and p.form != "described"]
    free = [p for p in free if not is_warden(view, p)]
    left = [p for p in free if p.last < cue.first] or (free if view.document.language == "de" else [])
    if not left:
        return []
    return [Link(left[0] if view.document.language == "de" else left[-1], STRONG if lights >= 0 else WEAK)]


def _said_to_be(view: View, cue: Cue) -> list[Link]:
    """`the trust was a fraud`: of whom an English sentence says that it is a deed."""
    sets = view.scene.frames.sets
    if cue.kind != "deed" or sets["copulas"].isdisjoint(view.before(cue.first, 2)):
        return []
    at = next(i for i in range(cue.first - 1, cue.first - 3, -1) if view.word(i) in sets["copulas"])
    said = [p for p in near(view.participants, cue.start) if p.last == at - 1 and p.free]
    if said and view.word(cue.first - 1) in sets["someone", "copulas"]:
        return [Link(said[0], STRONG if acts(view, said[0]) else WEAK)]
    return []


def _ascribed(view: View, cue: Cue) -> list[Link]:
    """`Dem Amt bescheinigte sie ein Versagen`: to whom a German verb ascribes a deed."""
    clause = view.clause(cue.first)
    if not view.marks & _ASCRIBING or view.has(view.scene.frames.sets["ascribing"], clause) < 0:
        return []
    dative = [p for p in view.within(clause) if p.oblique and not p.before and not p.genitive]
    return [Link(p, STRONG) for p in dative[:1]]


def _is_attribute(view: View, cue: Cue) -> bool:
    """`die Untersuchung der Missbrauchsfälle`: a German deed that another noun or a preposition governs is no object."""
    return view.document.language == "de" and (_is_genitive(view, cue) or bool(governor(view, cue.first)))


def _is_genitive(view: View, cue: Cue) -> bool:
    """`der Bruder des Täters`: a German noun in the genitive behind another noun."""
    if view.document.language != "de":
        return False
    at = cue.first - 1
    while at > view.range.start and at + 1 not in view.breaks and view.word(at).endswith(("en", "er")):
        if view.word(at) in view.scene.frames.sets["articles"]:
            break
        at -= 1
    before = view.document.tokens.starts[max(0, at - 1)]
    return view.word(at) in ("der", "des") and view.document.text[before].isupper()


def _beside(view: View, cue: Cue, who: Participant) -> bool:
    """Whether a party merely stands in reach of a cue."""
    # What is seen at a glance is asked first.
    if who.form == "pronoun" or who.kind == "place":
        return False
    if (who.first - cue.last if who.first > cue.last else cue.first - who.last) > _FAR:
        return False
    if cue.kind == "act" and (who.first > cue.last or is_passive(view, cue)):
        return False
    if cue.kind == "accuse" and who.free and not is_passive(view, cue) and _accuses(view, cue, who):
        return False
    return not is_warden(view, who)


def _accuses(view: View, cue: Cue, who: Participant) -> bool:
    """Whether somebody who stands free beside a verb of accusing may be its subject."""
    return view.document.language == "de" or (
        who.last < cue.first and view.word(cue.first) in view.scene.frames.sets["blaming"]
    )


def _is_cue(who: Participant, cue: Cue) -> bool:
    """Whether the mention is but the cue itself (`a gunman`); an offender's name beside a proper one is no obstacle."""
    if who.span.end <= cue.start or cue.end <= who.span.start:
        return False
    return cue.kind != "agent" or who.form != "name" or who.span.end - who.span.start <= cue.end - cue.start + 2
