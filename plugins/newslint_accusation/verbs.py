"""How a verb of wrongdoing stands: in the passive, as hearsay, beside an adverb of wrongdoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits
from newslint_accusation.participants import Participant

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

_PASSIVE = bits("passive_only")
# So far from its adjective a name stands behind its role (`the corrupt former mayor Wenz`).
_PHRASE = 3
# So far from its verb stands a relative pronoun that is its object.
_RELATED = 8


def reportative(view: View, at: int) -> bool:
    """Whether `soll` at the token is hearsay: a perfect infinitive closes its clause, or a verb of state does."""
    stop = min(view.range.stop, at + 40)
    if at + 1 in view.breaks or at + 1 >= view.range.stop:
        # `ein Gipfel, der suchen soll, …`, but `der Wirt, der Belege gefälscht haben soll`
        return view.word(at - 1) in ("haben", "sein") and view.word(at - 2).endswith(("t", "en", "n"))
    words, breaks = view.document.tokens.words, view.breaks
    for i in range(at + 1, stop):
        # Only where its clause ends.
        if i + 1 < view.range.stop and words[i + 1] not in ("und", "oder", "wie") and i + 1 not in breaks:
            continue
        last, word = words[i], view.word(i - 1)
        if last in ("haben", "sein") and (word.endswith(("t", "en", "n")) or last == "sein"):
            return not word.endswith("werden")
        if last in ("wissen", "verfügen", "stecken", "stehen", "stammen", "bestehen", "leben", "liegen", "gehören"):
            return True
    return False


def has_modal(view: View, modals: frozenset[str], tokens: range) -> bool:
    """Whether one of the modal verbs stands there, the month of May aside."""
    starts, at = view.document.tokens.starts, view.has(modals, tokens)
    while at > view.begin and view.word(at) == "may" and view.document.text[starts[at]].isupper():
        at = view.has(modals, range(at + 1, tokens.stop))
    return at >= 0


def antecedent(view: View, verb: int) -> tuple[int, ...]:
    """`letters that a clerk shredded`: the token of the noun of which an English relative clause tells what was done with it, if any.

    `The fact that a clerk shredded letters` has none.
    """
    sets = view.scene.frames.sets
    for i in range(verb - 2, max(view.range.start, verb - _RELATED), -1):
        if view.word(i) in sets["objects_relative"]:
            return (i - 1,) if i not in view.breaks and view.word(i - 1) not in sets["claim_nouns", "telling"] else ()
        if i + 1 in view.breaks:
            return ()
    return ()


def is_manner(view: View, cue: Cue) -> bool:
    """`Brandt illegally entered the plant`: an English adverb of wrongdoing right before a verb in the past, in the active voice."""
    if cue.kind != "adjective" or view.document.language != "en" or not view.word(cue.last).endswith("ly"):
        return False
    sets, verb = view.scene.frames.sets, view.word(cue.last + 1)
    past = verb.endswith("ed") or verb in sets["participles"]
    return past and cue.last + 1 not in view.breaks and sets["passive_only"].isdisjoint(view.before(cue.first, 2))


def described_by(view: View, cue: Cue) -> Participant | None:
    """`the corrupt mayor Carl Wenz`: whom an English adjective that judges somebody stands before by name, or None."""
    if (
        cue.kind != "adjective"
        or view.document.language != "en"
        or view.word(cue.first) not in view.scene.frames.sets["describing"]
    ):
        return None
    beside = [p for p in view.participants if cue.first < p.first <= cue.last + _PHRASE and p.opens <= cue.first + 1]
    beside += [p for p in view.participants for q in beside[:1] if p.first == q.last + 1]
    named = [p for p in beside if p.form in ("name", "acronym") and p.kind in ("person", "organisation", "authority")]
    return named[-1] if named and not any(i in view.breaks for i in range(cue.last + 1, named[-1].first)) else None


def is_passive(view: View, cue: Cue) -> bool:
    """Whether the verb stands in the passive."""
    if not view.marks & _PASSIVE:
        return False
    sets = view.scene.frames.sets
    if view.document.language == "en":
        if not {"VBN", "VBD"} & set(cue.tag.split("|")):
            return False
        before = view.before(cue.first, 3)
        return not sets["passive_only"].isdisjoint(before) or _is_second_passive(view, cue)
    clause = view.clause(cue.first)
    if cue.tag and "pp" not in cue.tag.split("|") and view.word(cue.last + 1) != "worden":
        return False
    at = view.has(sets["passive_only"], clause)
    if at < 0 and view.has(sets["auxiliaries", "having"], clause) < 0:
        return _is_passive_before_an_aside(view, clause.start)
    # `war unterstützt worden und hatte … angeprangert`: another auxiliary in between begins a clause in the active.
    return at >= 0 and not (view.word(cue.last + 1) != "worden" and at < view.has(sets["having"], clause) < cue.first)


def _is_second_passive(view: View, cue: Cue) -> bool:
    """`was tased and then shot`: a participle joined to another one of a passive."""
    sets, i = view.scene.frames.sets, cue.first - 1
    while view.word(i) in sets["light"] or view.word(i).endswith("ly"):
        i -= 1
    first = view.word(i - 1)
    joined = view.word(i) in sets["and"] and (first.endswith("ed") or first in sets["participles"])
    return joined and not sets["passive_only"].isdisjoint(view.before(i - 1, 3))


def _is_passive_before_an_aside(view: View, start: int) -> bool:
    """Whether a clause without an auxiliary goes on with a passive behind an aside ("wurde Lea Brandt, eine Ärztin, erschossen")."""
    sets = view.scene.frames.sets
    if start == view.range.start:
        return False
    aside = view.clause(start - 1)
    if aside.start == view.range.start or view.word(aside.start) not in sets["articles", "relative"]:
        return False
    return view.has(sets["passive_only"], view.clause(aside.start - 1)) >= 0


def is_predicate(view: View, cue: Cue) -> bool:
    """`was rechtswidrig ist`, `was unlawful`: the adjective is what the sentence says."""
    copulas = view.scene.frames.sets["copulas"]
    if view.document.language == "en":
        return not copulas.isdisjoint(view.before(cue.first, 2))
    return cue.tag == "base" and not copulas.isdisjoint(view.after(cue.last, 1) + view.before(cue.first, 3))
