"""Whom a charge or a step of procedure is against by its preposition (`the case against`, `an inquiry into`)."""

from __future__ import annotations

from newslint import Document, Name, Span, replace
from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits
from newslint_accusation.participants import Participant, governor, near
from newslint_accusation.sentences import View
from newslint_accusation.ties import FAIR, STRONG, Link, is_scene

_AGAINST, _IMPOSED, _OVER, _ABOUT = bits("against"), bits("imposed"), bits("over"), bits("about")
_AFTER = 4
_OWNER = 5
_WITHIN = 8
# By so many words a role is told from others (`campaign manager`).
_ROLE = 2


def against(view: View, cue: Cue) -> list[Link]:
    """`Vorwürfe gegen X`, `the case against X`, `an inquiry into X`."""
    if cue.kind not in ("process", "frame", "phrase", "vaguecharge", "deed"):
        return []
    marks, sets = view.marks, view.scene.frames.sets
    tied: list[Link] = []
    if marks & (_AGAINST | _OVER if marks & _IMPOSED else _AGAINST):
        found = _governed(view, cue, sets["against", "over"] if marks & _IMPOSED else sets["against"])
        clause = view.clause(cue.first)
        tied = [Link(p, STRONG) for p in found if p.first in clause or abs(p.first - cue.last) <= _WITHIN]
    if not tied and marks & _ABOUT and cue.kind in ("frame", "vaguecharge"):
        # `Rund um ein Geschäft der Stadt Aurach werden Vorwürfe laut`: whose matter it is
        clause = view.clause(cue.first)
        about = [p for p in near(view.participants, cue.start) if p.first in clause and _is_about(view, p)]
        return [Link(p, FAIR) for p in about[:1]]
    return tied


def _governed(view: View, cue: Cue, governing: frozenset[str]) -> list[Participant]:
    """Those whom one of the prepositions governs, or a relative clause with it hangs on."""
    done = cue.kind == "deed" or (cue.kind == "phrase" and view.document.language == "de")
    if done and not view.scene.frames.accuses(view.word(cue.last)):
        return []  # `Gewalt gegenüber Kindern` was done to them
    found = [p for p in near(view.everybody, cue.start) if p.before in governing and not is_scene(view, p)]
    if view.document.language == "en":
        found = [headed_by(view, p) if p.genitive else p for p in found] or _named_behind(view, cue, governing)
        found = [p for p in found if not _is_suffering(view, cue, p)]
    found += [p for p in [_whom(view, cue)] if p is not None]
    return [p for p in found if 0 < p.first - cue.last <= _AFTER] if done else found


def _is_about(view: View, who: Participant) -> bool:
    """Whether a mention, or the noun that it is the genitive of, is what a charge is about (`um`)."""
    about = view.scene.frames.sets["about"]
    return who.before in about or (who.genitive and governor(view, who.opens - 1) in about)


def _is_suffering(view: View, cue: Cue, who: Participant) -> bool:
    """`allegations of a plot against Brandt`: against whom a wrong was done, not a charge made."""
    between = view.document.tokens.words[cue.last + 1 : who.opens]
    return not view.scene.frames.sets["done_against"].isdisjoint(between)


def _named_behind(view: View, cue: Cue, governing: frozenset[str]) -> list[Participant]:
    """`charges against the club's director, Carl Wenz`: who is named behind a description that the preposition governs."""
    at = view.has(governing, range(cue.last, min(view.range.stop, cue.last + _AFTER)))
    behind = next((p for p in view.participants if p.first > at), None) if at >= 0 else None
    named = behind is not None and behind.form == "name" and behind.kind == "person" and behind.first in view.breaks
    return [behind] if behind is not None and named and behind.first - at <= _OWNER else []


def headed_by(view: View, owner: Participant) -> Participant:
    """`against Acme's director, Carl Wenz`, `accused Acme director Carl Wenz`: the one who is named behind what is somebody's."""
    behind = next((p for p in view.participants if p.first > owner.last), None)
    if behind is None or behind.first - owner.last > _OWNER or behind.form != "name" or behind.kind != "person":
        return _by_role(view, owner) or owner
    if behind.first in view.breaks:
        return behind if behind.first - owner.last <= _AFTER else owner
    between, text = range(owner.last + 1, behind.first), view.document.text
    sets, starts = view.scene.frames.sets, view.document.tokens.starts
    role = [i for i in between if view.word(i) not in ("s", "of")]
    apart = sets["prepositions", "and", "passive", "articles", "openers", "relative", "auxiliaries"] - {"of"}
    nouns = [i for i in role if text[starts[i]].islower() and not view.word(i).endswith(("ing", "ed", "ly"))]
    plain = nouns == role and not any(view.word(i) in apart or i in view.breaks for i in role)
    named = plain and bool(role) and (owner.genitive or owner.form in ("name", "acronym"))
    return behind if named and behind.before in ("", "of") else owner


def _by_role(view: View, owner: Participant) -> Participant | None:
    """`against Brandt's campaign manager`: whom the text names elsewhere right behind the same words (`campaign manager Carl Wenz`)."""
    document, tokens = view.document, view.document.tokens
    first = owner.last + 1 + (view.word(owner.last + 1) == "s")
    stop = first
    while stop < view.range.stop and stop not in view.breaks and document.text[tokens.starts[stop]].islower():
        stop += 1
    role = tokens.words[first : min(stop, first + _ROLE)]
    if not owner.genitive or len(role) != _ROLE:
        return None
    party = document.derived(_by_roles).get(" ".join(role))
    if party is None:
        return None
    span = Span(owner.span.start, tokens.ends[first + _ROLE - 1])
    return replace(owner, last=first + _ROLE - 1, span=span, party=party, genitive=False)


def _by_roles(document: Document) -> dict[str, str]:
    """The first person whom the text names right behind two words, by the words."""
    tokens = document.tokens
    found: dict[str, str] = {}
    for name in document.facts(Name):
        at = tokens.first_at(name.start)
        if name.kind == "person" and name.form == "name" and at >= _ROLE:
            found.setdefault(" ".join(tokens.words[at - _ROLE : at]), name.party)
    return found


def _whom(view: View, cue: Cue) -> Participant | None:
    """`der Trainer, gegen den die Staatsanwaltschaft ermittelt`: whom the relative clause of the cue hangs on."""
    sets, clause = view.scene.frames.sets, view.clause(cue.first)
    if view.word(clause.start) not in sets["against"] or view.word(clause.start + 1) not in sets["relative"]:
        return None
    return next((p for p in reversed(view.everybody) if p.last == clause.start - 1), None)
