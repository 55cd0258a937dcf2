"""Whose deed or step of procedure it is (`Brandt's fraud`, `fraud by Brandt`, `her role in the fraud`)."""

from __future__ import annotations

from newslint import Span
from newslint_accusation.cues import Cue
from newslint_accusation.participants import Participant, near
from newslint_accusation.sentences import View
from newslint_accusation.ties import STRONG, Link, is_warden

_AFTER = 4
_OWNER = 5
_WITHIN = 8
_FAR = 12
# Fields of deeds whose `of` names the victim (`the murder of`, `die Entführung des`).
_SUFFERED = frozenset({"crime", "abuse", "violence", "war"})


def owned(view: View, cue: Cue) -> list[Link]:
    """`Brandt's fraud`, `Brandts Betrug`, `fraud by Brandt`, `Betrug durch Brandt`, `the arrest of Brandt`."""
    sets, found = view.scene.frames.sets, []
    suffered = cue.kind == "deed" and cue.field in _SUFFERED
    for p in near(view.participants, cue.start):
        owner = p.genitive and 0 < cue.first - p.last <= _OWNER and p.last + 1 not in view.breaks
        owner = owner and not any(_begins_phrase(view, i) for i in range(p.last + 1, cue.first))
        owner = owner or (view.document.language == "en" and p.genitive and _is_involved(view, p, cue))
        # `Brandts Betrug`, but not `Vertreter der Firma …`: a genitive with an article hangs on what is before it.
        owner = owner and (p.opens == p.first or view.document.language == "en")
        # Whose inquiry it is investigates; whose arrest or trial it is stands accused.
        owner = owner and not (cue.kind == "process" and cue.stage in sets["led_stage"])
        if owner and view.word(cue.first) in sets["claim_nouns"]:
            continue
        victim = suffered or (view.word(cue.first) in sets["done_to"] and p.kind in ("organisation", "authority"))
        makers = sets["doers"] if victim else sets["makers"]
        if cue.kind == "process" and view.document.language == "de":
            makers = sets["makers"] - sets["doers"]  # not `die Aberkennung durch die Universität`
        maker = 0 < p.first - cue.last <= _AFTER and p.before in makers and p.first not in view.breaks
        maker = maker or _is_agent_behind(view, p, cue)
        if view.document.language == "en":  # `the sale of Westhaven's harbour`, `arrested the head of Acme`
            maker = maker and not (p.genitive or (cue.kind == "process" and cue.tag.startswith(("VBD", "VBN", "VBZ"))))
        maker = maker or _is_steered(view, cue, p)
        behind = (
            view.document.language == "de"
            and p.genitive
            and 0 < p.first - cue.last <= 2
            and (not suffered or view.word(cue.last) in sets["deeds_of"])
        )
        if (owner or maker or behind) and not (is_warden(view, p) and cue.kind in ("process", "frame")):
            found.append(Link(p, STRONG))
    if not found and suffered is False and view.document.language == "en" and cue.kind == "deed":
        found = [Link(one, STRONG) for one in _body_behind(view, cue)]
    found = found or [Link(p, STRONG) for p in near(view.participants, cue.start) if _is_paid(view, cue, p)]
    return found[:1]


def honoured(view: View, cue: Cue) -> list[Link]:
    """`Der Negativpreis ging an die Firma für …`, `The prize went to Acme for …`: who is given a prize for a wrong."""
    sets = view.scene.frames.sets
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
    agent = who.before in view.scene.frames.sets["doers"] and view.document.language == "de"
    return (
        agent and cue.kind != "process" and who.last < view.clause(cue.first).stop and 0 < who.first - cue.last <= _FAR
    )


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
    return cue.kind == "deed" and who.first > cue.last and view.word(at - 1) in sets["steered"]


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
