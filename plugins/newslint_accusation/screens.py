"""What makes a cue no charge: a missing object, negation, condition, question, prevention, a plan, the victim's part."""

from __future__ import annotations

from dataclasses import replace

from newslint_accusation.cues import Cue, is_split
from newslint_accusation.sentences import View

_SELF = frozenset({"sich", "themselves", "himself", "herself", "itself"})


def complete(view: View, cue: Cue) -> Cue | None:
    """The cue with its particle and objects found; None where one of them is missing."""
    if is_split(cue):
        particle = _particle(view, cue)
        if particle < 0:
            return None
        cue = replace(cue, particle=particle)
    wanted = cue.entry.get("object")
    if wanted:
        objects = _objects(view, cue, str(wanted))
        if not objects:
            return None
        cue = replace(cue, objects=objects)
    needs = cue.entry.get("needs")
    if needs == "negation" and view.has(view.scene.frames.sets["negators"], view.clause(cue.first)) < 0:
        return None
    if cue.kind == "omission":
        return _omission(view, cue)
    return cue


def _particle(view: View, cue: Cue) -> int:
    particle = str(cue.entry.get("particle", ""))
    clause_end = min(view.range.stop, cue.last + 26)
    for i in range(cue.last + 1, clause_end):
        if view.word(i) == particle:
            after = i + 1
            if after >= view.range.stop or after in view.breaks or view.word(after) in ("und", "oder", "wegen", "dass"):
                return i
    return -1


def _objects(view: View, cue: Cue, wanted: str) -> tuple[int, ...]:
    words = view.scene.frames.objects.get(wanted, frozenset())
    if wanted == "self":
        words = _SELF
    if wanted == "people":
        people = {view.document.tokens.first_at(n.start) for n in view.names if n.kind == "person" and n.form != "pronoun"}
    else:
        people = set()
    if view.document.language == "en":
        reach = range(cue.last + 1, min(view.range.stop, cue.last + 9))
        reach_back = range(max(view.range.start, cue.first - 6), cue.first)
    else:
        clause = view.clause(cue.first)
        reach = range(cue.last + 1, max(clause.stop, min(view.range.stop, cue.last + 8)))
        reach_back = range(min(clause.start, max(view.range.start, cue.first - 8)), cue.first)
    found = [i for i in (*reach, *reach_back) if i in people or _is_object(view.word(i), words)]
    return tuple(found[:2])


def _is_object(word: str, words: frozenset[str]) -> bool:
    if word in words:
        return True
    if "-" in word and word.rpartition("-")[2] in words:
        return True
    return len(word) > 8 and any(word[cut:] in words for cut in range(3, len(word) - 3))


def _omission(view: View, cue: Cue) -> Cue | None:
    """`failed to declare`: the verb after `to` must be one that a duty asks for."""
    duties = view.scene.frames.sets.get("duties", frozenset())
    following = view.after(cue.last, 4)
    if not following or following[0] not in ("to", "in") or len(following) < 2:
        return None
    for offset, word in enumerate(following[1:], 2):
        if word in duties:
            return replace(cue, objects=(cue.last + offset,))
    return None


def silenced(view: View, cue: Cue) -> str:
    """Why the cue is no charge in its sentence, in a word; "" where nothing speaks against it."""
    sets = view.scene.frames.sets
    clause = view.clause(cue.first)
    if view.is_question and not view.quotes:
        return "question"
    before = view.before(cue.first, 5)
    near = [w for w in view.before(cue.first, 4)] + ([w for w in view.after(cue.last, 3)] if cue.kind in ("deed", "agent") else [])
    if cue.kind in ("act", "deed", "adjective", "agent") and not sets["negators"].isdisjoint(before[-4:]):
        if cue.entry.get("needs") != "negation":
            return "negated"
    if cue.kind in ("deed", "agent", "adjective", "act") and not sets["prevention"].isdisjoint(near):
        return "prevention"
    first = view.word(clause.start)
    if cue.kind in ("act", "deed", "adjective", "phrase") and first in sets["conditions"]:
        return "condition"
    if view.document.language == "en" and cue.kind in ("act", "omission"):
        if cue.tag in ("VB", "VB|VBP") or "VB" in cue.tag.split("|"):
            if not sets["modals"].isdisjoint(before[-3:]):
                return "modal"
    if view.document.language == "de" and cue.kind == "act":
        if view.has(sets["modals"], clause) >= 0:
            return "modal"
        if "sollen" in view.words or "soll" in view.words:
            if "inf" in cue.tag.split("|") and not _reportative(view, cue):
                return "plan"
    return ""


def _reportative(view: View, cue: Cue) -> bool:
    """`soll … bestochen haben`, `soll betrogen worden sein`: hearsay, not a plan."""
    tail = view.after(cue.last, 3)
    return "pp" in cue.tag.split("|") and bool({"haben", "sein"} & set(tail))


def is_passive(view: View, cue: Cue) -> bool:
    """Whether the verb stands in the passive."""
    sets = view.scene.frames.sets
    if view.document.language == "en":
        if not {"VBN", "VBD"} & set(cue.tag.split("|")):
            return False
        return not sets["passive_only"].isdisjoint(view.before(cue.first, 3))
    if "pp" not in cue.tag.split("|") and cue.tag:
        return False
    clause = view.clause(cue.first)
    return view.has(sets["passive_only"], clause) >= 0
