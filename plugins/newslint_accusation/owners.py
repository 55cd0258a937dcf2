"""Whose deed or step of procedure it is (`Brandt's fraud`, `fraud by Brandt`, `her role in the fraud`)."""

from __future__ import annotations

from newslint import Span
from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits
from newslint_accusation.participants import Participant, near
from newslint_accusation.sentences import View
from newslint_accusation.ties import STRONG, Link, is_warden

_AFTER = 4
_OWNER = 5
_WITHIN = 8
_FAR = 12
_HONOURS, _PRIZED, _STEERED, _INVOLVED = bits("honours"), bits("prized_for"), bits("steered"), bits("involvement")
_BRIBES = bits("bribes")
# Fields of deeds whose `of` names the victim (`the murder of`, `die Entführung des`).
_SUFFERED = frozenset({"crime", "abuse", "violence", "war"})


def owned(view: View, cue: Cue) -> list[Link]:
    """`Brandt's fraud`, `Brandts Betrug`, `fraud by Brandt`, `Betrug durch Brandt`, `the arrest of Brandt`."""
    marks, people = view.marks, near(view.participants, cue.start)
    suffered = cue.kind == "deed" and cue.field in _SUFFERED
    steered = bool(marks & _STEERED) and cue.kind == "deed"
    for p in people:
        if not (p.genitive or p.before or steered):
            continue
        owner = p.genitive and _is_owner(view, cue, p)
        if owner and view.word(cue.first) in view.scene.frames.sets["claim_nouns"]:
            continue
        tied = owner or _is_maker(view, cue, p, suffered=suffered) or (steered and _is_steered(view, cue, p))
        if (tied or _is_behind(view, cue, p, suffered=suffered)) and not (
            cue.kind in ("process", "frame") and is_warden(view, p)
        ):
            return [Link(p, STRONG)]
    if not suffered and cue.kind == "deed" and view.document.language == "en":
        behind = _body_behind(view, cue)
        if behind:
            return [Link(behind[0], STRONG)]
    return [Link(p, STRONG) for p in people if _is_paid(view, cue, p)][:1] if marks & _BRIBES else []


def _is_owner(view: View, cue: Cue, who: Participant) -> bool:
    """Whether a genitive stands before the deed or the step as its owner's."""
    english = view.document.language == "en"
    if cue.kind == "process" and cue.stage in view.scene.frames.sets["led_stage"]:
        return False  # Whose inquiry it is investigates; whose arrest or trial it is stands accused.
    if not (english or who.opens == who.first):
        return (
            False  # `Brandts Betrug`, but not `Vertreter der Firma …`: with an article it hangs on what is before it.
        )
    before = 0 < cue.first - who.last <= _OWNER and who.last + 1 not in view.breaks
    if before and not any(_begins_phrase(view, i) for i in range(who.last + 1, cue.first)):
        return True
    return english and bool(view.marks & _INVOLVED) and _is_involved(view, who, cue)


def _is_maker(view: View, cue: Cue, who: Participant, *, suffered: bool) -> bool:
    """Whether a preposition behind the deed or the step names who made it, of what is suffered not the victim."""
    if not who.before:
        return False
    sets, english = view.scene.frames.sets, view.document.language == "en"
    made = 0 < who.first - cue.last <= _AFTER and who.before in sets["makers", "doers"] and who.first not in view.breaks
    if made:
        bodies = who.kind in ("organisation", "authority")
        victim = suffered or (bodies and view.word(cue.first) in sets["done_to"])
        made = who.before in (sets["doers"] if victim else sets["makers"])
        if cue.kind == "process" and not english:
            made = who.before in sets["makers"] - sets["doers"]  # not `die Aberkennung durch die Universität`
    if english:  # `the sale of Westhaven's harbour`, `arrested the head of Acme`
        return made and not (who.genitive or (cue.kind == "process" and cue.tag.startswith(("VBD", "VBN", "VBZ"))))
    return made or _is_agent_behind(view, who, cue)


def _is_behind(view: View, cue: Cue, who: Participant, *, suffered: bool) -> bool:
    """`Der Betrug Brandts`, `die Verbrechen der Armee`: a German genitive right behind the deed."""
    if not who.genitive or view.document.language != "de" or not 0 < who.first - cue.last <= 2:
        return False
    return not suffered or view.word(cue.last) in view.scene.frames.sets["deeds_of"]


def honoured(view: View, cue: Cue) -> list[Link]:
    """`Der Negativpreis ging an die Firma für …`, `The prize went to Acme for …`: who is given a prize for a wrong."""
    sets = view.scene.frames.sets
    if not (view.marks & _HONOURS and view.marks & _PRIZED):
        return []
    if view.has(sets["honours"], range(view.begin, cue.first)) < 0 or sets["prized_for"].isdisjoint(
        view.before(cue.first, _OWNER)
    ):
        return []
    given = [p for p in view.everybody if p.last < cue.first and p.before in sets["given_to"]]
    at = view.has(sets["receiving_prize"])
    got = [p for p in view.everybody if at > 0 and p.opens == at + 1 and p.free]
    return [Link(p, STRONG) for p in (given or got)[:1]]


def _is_agent_behind(view: View, who: Participant, cue: Cue) -> bool:
    """`Zahlungen an A und B durch die Firma C`: a German agent stands behind all else that hangs on the deed."""
    agent = cue.kind != "process" and 0 < who.first - cue.last <= _FAR and who.before in view.scene.frames.sets["doers"]
    return agent and who.last < view.clause(cue.first).stop


def _is_paid(view: View, cue: Cue, who: Participant) -> bool:
    """`Schmiergelder flossen an Jan Kolb`: who gets a bribe in German."""
    return (
        who.before == "an"
        and 0 < who.first - cue.last <= _OWNER
        and view.word(cue.last) in view.scene.frames.sets["bribes"]
    )


def _is_steered(view: View, cue: Cue, who: Participant) -> bool:
    """`Es sind Anschläge, gesteuert von einem Ring`: who is told by a German participle behind the deed."""
    sets, at = view.scene.frames.sets, who.opens - 1
    while at > cue.last and view.word(at) not in sets["agent_prepositions"] and who.opens - at < _AFTER:
        at -= 1
    return who.first > cue.last and view.word(at - 1) in sets["steered"]


def _body_behind(view: View, cue: Cue) -> list[Participant]:
    """`neglect by hospital`, `fraud at bank`: a body without article or name, as headlines have it."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    first = cue.last + 2
    if not view.is_heading or view.word(cue.last + 1) not in sets["makers"] or first >= view.range.stop:
        return []
    for last in range(first, min(view.range.stop, first + 2)):
        if view.word(last).endswith(view.scene.frames.ends["body_ends"]):
            span = Span(tokens.starts[first], tokens.ends[last])
            return [Participant(first, last, span, "", "described", "organisation")]
    return []


def _is_involved(view: View, owner: Participant, cue: Cue) -> bool:
    """`Brandt's role in the fraud`, `her involvement in the killing`: whose part in a deed it is."""
    inside = view.document.tokens.words[owner.last + 1 : cue.first]
    involved = not view.scene.frames.sets["involvement"].isdisjoint(inside[:3]) and "in" in inside
    return involved and cue.kind == "deed" and 0 < cue.first - owner.last <= _WITHIN


def _begins_phrase(view: View, token: int) -> bool:
    """An article, a preposition or a noun between owner and deed: the owner owns something else (`Brandts Club ein Anschlag`)."""
    sets, text = view.scene.frames.sets, view.document.text
    if view.word(token) in sets["articles"] or view.word(token) in sets["prepositions"]:
        return True
    return view.document.language == "de" and text[view.document.tokens.starts[token]].isupper()
