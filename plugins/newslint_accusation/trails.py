"""Whether words that carry a charge on stand as such: not denied, not only possible, said of the accused."""

from __future__ import annotations

from newslint import Hit
from newslint_accusation.english_subjects import BODIES, ending
from newslint_accusation.hearsay import hearsay
from newslint_accusation.sentences import View
from newslint_accusation.verbs import has_modal


def is_open(view: View, hit: Hit) -> bool:
    """Whether the words are denied, or may be true (`könnte gewusst haben`), save by hearsay (`dürfte gewusst haben`)."""
    sets = view.scene.frames.sets
    beside = hit.entry.get("with")
    if beside and sets[str(beside)].isdisjoint(view.words):
        return True  # `obwohl` behind a charge is one where something is required
    if hit.entry.get("opens") and hit.first != view.begin:
        return True
    return (_is_possible(view, hit) and not hearsay(view)) or _is_negated(view, hit)


def _is_possible(view: View, hit: Hit) -> bool:
    """Whether the clause tells what may be; what is plain may say so itself (`would not be the first time`)."""
    clause, modals = view.clause(hit.first), view.scene.frames.sets["modals", "allowed"]
    before = range(clause.start, hit.first if hit.entry.get("plain") else hit.last + 1)
    return has_modal(view, modals, before) or has_modal(view, modals, range(hit.last + 1, clause.stop))


def _is_negated(view: View, hit: Hit) -> bool:
    """`wussten davon nichts`: a negation before the words, or right behind a German verb, where no other one follows."""
    sets, german = view.scene.frames.sets, view.document.language == "de"
    behind = view.after(hit.last, 3) if german and hit.entry.get("plain") else []
    joint = next((at for at, word in enumerate(behind) if word in sets["and"]), len(behind))
    return not sets["negators"].isdisjoint((*view.before(hit.first, 4), *behind[:joint]))


def is_of_others(view: View, hit: Hit, accused: set[str]) -> bool:
    """`Residents had been warned`: who knew is neither accused nor of the body that is."""
    who = ending(view, hit.first - 1) if hit.entry.get("knowing") else None
    sets, ends = view.scene.frames.sets, view.scene.frames.ends
    if who is None or who.form == "pronoun" or who.party in accused or (who.form == "name" and who.kind in BODIES):
        return False
    return view.word(who.last) not in sets["staff"] and not view.word(who.last).endswith(ends["body_ends"])
