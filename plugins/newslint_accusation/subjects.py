"""Who does what a verb says: its subject by place, across auxiliaries, relative clauses, appositions and infinitives."""

from __future__ import annotations

from newslint_accusation.cases import is_feminine
from newslint_accusation.cues import Cue
from newslint_accusation.english_subjects import BODIES, english, nearest, said_as
from newslint_accusation.participants import Participant, near
from newslint_accusation.sentences import View

_ABOUT = ("place", "unknown")
_DEPTH = 3
_NAME = 5
_PLURALS = ("en", "ern", "eln")


def subject(view: View, cue: Cue) -> Participant | None:
    """The subject of a verb in the active voice, named or only described; None where the sentence has none."""
    if view.document.language == "en":
        return english(view, cue)
    found = _german(view, cue)
    if found is None:
        return None
    if found.form == "pronoun" and not found.party and found.first == view.begin:
        return _body_before(view, cue) or found
    return found if found.form != "described" else _named_beside(view, found)


def _named_beside(view: View, who: Participant) -> Participant:
    """`Der Prokurist Jens Rohde`, `der Prokurist der Firma, Jens Rohde,`: the one who is named right behind a description."""
    if who.last + 1 >= view.range.stop:
        return who
    behind, stop = who.last + 1, view.clause(who.first).stop
    for one in view.participants:
        if one.form != "name" or (one.first != behind and one.opens != stop):
            continue
        beside = one.first == behind or _is_aside(view, view.clause(stop))
        if beside and one.kind == "person" and one.free:
            return one
    return who


def _is_aside(view: View, clause: range) -> bool:
    """Whether nothing but a name stands between two commas."""
    return any(p.opens == clause.start and p.last == clause.stop - 1 and p.form == "name" for p in view.participants)


def _body_before(view: View, cue: Cue) -> Participant | None:
    """`Die Acme GmbH baut Kanäle. Sie betrog die Stadt`: the body with which the sentence before began, or None."""
    near_by, sets = view.scene.view(view.sentence.number - 1), view.scene.frames.sets
    before = next((p for p in near_by.participants if p.opens == near_by.begin), None) if near_by is not None else None
    singular = "3s" in cue.tag or view.has(sets["singular"], view.clause(cue.first)) >= 0
    if before is None or not singular or not before.party or not before.free or before.kind not in BODIES:
        return None
    return said_as(view, view.begin, before)


def agent(view: View, cue: Cue) -> Participant | None:
    """The agent of a passive (`by`, `von`, `durch`), or None."""
    agents = view.scene.frames.sets["agent_prepositions"]
    clause = view.clause(cue.first)
    reach = range(cue.last + 1, clause.stop) if view.document.language == "en" else clause
    for one in near(view.participants, cue.start):
        if one.first in reach and one.before in agents and not _is_of_another(view, cue, one):
            return one
    return None


def _is_of_another(view: View, cue: Cue, who: Participant) -> bool:
    """`was sent to a server owned by Acme`: an agent of an English participle that stands nearer to it."""
    if view.document.language != "en":
        return False
    at = next((i for i in range(who.opens - 1, cue.last, -1) if view.word(i) == who.before), -1)
    nearer = view.word(at - 1)
    participle = nearer.endswith("ed") or nearer in view.scene.frames.sets["participles"]
    return at - 1 > cue.last and participle and view.word(at - 2) not in view.scene.frames.sets["and"]


def _german(view: View, cue: Cue) -> Participant | None:
    sets, clause = view.scene.frames.sets, view.clause(cue.first)
    opening = view.word(clause.start)
    if "zu" in view.before(cue.first, 1) + view.after(cue.last, 1) or opening in ("um", "ohne", "statt"):
        return nearest(view, clause.start)
    # `wusste längst Bescheid`: a noun of the phrase itself does nothing.
    here = [p for p in view.within(clause) if p.free and not cue.first <= p.first <= cue.last]
    if "man" in view.document.tokens.words[clause.start : clause.stop]:
        return None  # `man wolle ihr die Kinder wegnehmen`
    finite = view.has(sets["auxiliaries", "modals"], clause)
    outer = around_aside(view, clause)
    if outer:
        whole = _resumed(view, cue, outer, clause, finite)
        if whole is not None:
            return whole
    relative = opening in sets["relative"] and clause.start > view.range.start
    behind = _who_did(view, cue, clause, here) if relative else None
    if behind is not None:
        return behind
    if relative and _is_object(view, clause, here):
        behind = _antecedent(view, clause.start)
        return behind if behind is not None and behind.kind != "place" else None
    verb = finite if finite >= 0 else cue.first
    found = _apposed(view, clause.start, here) if verb == clause.start else None
    found = found or _by_place(view, clause, here, verb)
    if found is not None:
        return found
    named = [p for p in here if p.form != "described"]
    # `der Mann, den Jan Kolb betrogen hat`: whom the pronoun stands for is the object
    if relative and not (named and opening in sets["oblique"]):
        behind = _antecedent(view, clause.start)
        if behind is not None:
            return behind
    across = _across(view, cue, clause) if finite < 0 or finite > cue.last else None
    # `Wenz wird mit seinem Bruder, seinem früheren Fahrer Jan Kolb und zwei Frauen angeklagt`
    if across is not None and finite < 0 and opening in sets["oblique"]:
        return across
    if named:
        return named[0]
    return across or (here[0] if here else nearest(view, clause.start))


def _who_did(view: View, cue: Cue, clause: range, here: list[Participant]) -> Participant | None:
    """`der Wirt, der Gäste betrog`: for whom a relative pronoun stands that is the subject of its clause, as far as that shows."""
    if cue.last < clause.stop - 2:
        return None
    alone = not any(p.form != "described" for p in here)
    masculine = view.word(clause.start) == "der" and _is_masculine(view, clause.start)
    return _antecedent(view, clause.start) if alone or masculine else None


def _across(view: View, cue: Cue, clause: range) -> Participant | None:
    """`Wenz soll von der Firma Bargeld, Reisen zum Meer und ein Rad angenommen haben`: a list stands between subject and verb."""
    sets = view.scene.frames.sets
    opening, following = view.word(clause.start), view.word(clause.start + 1)
    relative = opening in sets["relative"] or (opening in sets["prepositions"] and following in sets["relative"])
    if cue.last + 2 < clause.stop or opening in sets["openers"] or relative:
        return None
    for _ in range(_DEPTH):
        if clause.start <= view.range.start:
            return None
        clause = view.clause(clause.start - 1)
        finite = view.has(sets["auxiliaries"], clause)
        if finite >= 0:
            return _by_place(view, clause, [p for p in view.within(clause) if p.free], finite)
    return None


def around_aside(view: View, clause: range) -> range:
    """The clause that goes on with this one behind a name between commas, or an empty range."""
    if clause.start == view.range.start or view.document.language != "de":
        return range(0)
    aside = view.clause(clause.start - 1)
    # A name has few words, and most clauses have more.
    if len(aside) > _NAME or aside.start == view.range.start or not _is_aside(view, aside):
        return range(0)
    return view.clause(aside.start - 1)


def _resumed(view: View, cue: Cue, outer: range, clause: range, finite: int) -> Participant | None:
    """`Der Wirt des Lokals, Jan Kolb, fälschte …`, `Offenbar hat der Wirt, Jan Kolb, Belege gefälscht`."""
    if (finite if finite >= 0 else cue.first) == clause.start:
        left = [p for p in view.everybody if p.free and outer.start <= p.first and p.last < clause.start]
        first = next((p for p in left if p.opens == outer.start), None)
        return first and _named_beside(view, first)
    opened = view.has(view.scene.frames.sets["auxiliaries", "modals"], outer)
    if finite >= 0 or opened < 0 or cue.last + 2 < clause.stop:
        return None
    return _by_place(view, outer, [p for p in view.within(outer) if p.free], opened)


def _apposed(view: View, start: int, here: list[Participant]) -> Participant | None:
    """`Thoma, Leiter des Bauamts, hat …`: a clause that opens with its verb behind a comma goes on with the name before."""
    nominatives = view.scene.frames.sets["nominatives"]
    if start == view.range.start or any(p.form != "described" or view.word(p.first) in nominatives for p in here):
        return None
    left = [p for p in view.participants if p.last < start - 1 and p.free and p.last + 1 in view.breaks]
    named = [p for p in left if p.form in ("name", "acronym")] or left
    return named[-1] if named else None


def _is_object(view: View, clause: range, here: list[Participant]) -> bool:
    """Whether "die" is the relative pronoun and no article of the plural behind it (", die Steuern hinterzieht")."""
    first = next((p for p in here if p.form == "described" and p.opens == clause.start), None)
    if first is None or view.word(clause.start) != "die" or first.last != clause.start + 1:
        return False
    return view.word(first.last).endswith(_PLURALS) and view.word(first.last + 1).endswith("t")


def _by_place(view: View, clause: range, here: list[Participant], finite: int) -> Participant | None:
    """The phrase that opens the clause, else the one right behind its finite verb or its conjunction."""
    sets = view.scene.frames.sets
    start = clause.start + (view.word(clause.start) in sets["focus"])  # `Auch der Minister soll …`
    # `Drei Jahre lang vergab Jan Kolb …`: a span of time does nothing.
    first = next((p for p in here if p.opens == start and view.word(p.last) not in sets["spans"]), None)
    behind = next((p for p in here if 0 <= p.opens - finite - 1 <= 1), None)
    if first is not None and first.form == "described" and view.word(first.first) not in sets["nominatives"]:
        later = next((p for p in here if p.form != "described" and p.kind not in _ABOUT), behind)
        return later or first
    if first is not None:
        return first
    if behind is not None and (finite > clause.start or view.word(clause.start) not in sets["relative"]):
        return behind
    if view.word(clause.start) in sets["openers"]:
        return next((p for p in here if p.opens == clause.start + 1), None)
    return None


def _is_masculine(view: View, start: int) -> bool:
    """Whether the "der" of a relative clause is its subject: behind a masculine noun (`der Mann, der Jan Kolb betrogen hat`)."""
    behind = _antecedent(view, start)
    return behind is not None and view.word(behind.opens) in view.scene.frames.sets["masculine"]


def _antecedent(view: View, start: int) -> Participant | None:
    """The mention or the noun phrase that a relative clause hangs on."""
    for one in reversed(view.everybody):
        if one.last == start - 1:
            if (
                view.word(start) == "der"
                and one.genitive
                and (is_feminine(view, one.first) or is_feminine(view, one.last))
            ):
                return _owned_by(view, one) or one
            return Participant(one.first, one.last, one.span, one.party, one.form, one.kind)
    return None


def _owned_by(view: View, owner: Participant) -> Participant | None:
    """`Karl Moll, Mitglied der Partei, der den Rat betrog`: the man of whom `der` tells, and not the body in the genitive, or None."""
    left = [p for p in view.participants if p.last < owner.opens and p.free and p.form == "name" and p.kind == "person"]
    return left[-1] if left else None
