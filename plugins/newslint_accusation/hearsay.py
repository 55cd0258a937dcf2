"""Hearsay: `soll … haben`, `allegedly`, `is said to have`, by which a text hands on what nobody vouches for."""

from __future__ import annotations

from newslint import Document, Span
from newslint_accusation.marks import bits
from newslint_accusation.sentences import Scene, View
from newslint_accusation.verbs import reportative

# So far behind its verb stands the `have` of an English perfect infinitive.
_PERFECT = 3
HEARSAY = bits("hearsay", "hearsay_perfect")


def hearsay(view: View) -> list[Span]:
    """The clauses of `soll … haben`, `allegedly`, `is said to have`: what somebody is said to have done, by nobody."""
    if not view.marks & HEARSAY:
        return []
    known, number = view.document.derived(_Heard), view.sentence.number
    if number not in known:
        known[number] = _heard(view)
    return known[number]


class _Heard(dict[int, list[Span]]):
    """The clauses of hearsay of a document's sentences, of which each is asked for several times."""

    def __init__(self, document: Document) -> None:
        super().__init__()


def _heard(view: View) -> list[Span]:
    sets, tokens = view.scene.frames.sets, view.document.tokens
    found: list[Span] = []
    words = sets["hearsay", "hearsay_perfect"]
    for at in [at for at, word in enumerate(view.words, view.range.start) if word in words]:
        word = view.word(at)
        if word in sets["hearsay_perfect"] and not _is_perfect(view, at):
            continue
        if word in sets["hearsay_weak"] and not _is_told(view, at):
            continue
        if sets["stative"].isdisjoint(view.after(at, 3)):
            clause = view.clause(at)
            found.append(Span(tokens.starts[clause.start], tokens.ends[clause.stop - 1]))
    return found


def _is_told(view: View, at: int) -> bool:
    """Whether `apparently` or `offenbar` goes with something done: a verb in the past beside it, nothing denied."""
    sets, clause = view.scene.frames.sets, view.clause(at)
    if view.document.language == "de":
        if view.has(sets["negators"], clause) >= 0:
            return False
        before = view.word(at - 1)
        return view.has(sets["having"], clause) >= 0 or before.endswith(("te", "ten")) or before in sets["strong_past"]
    if not sets["negators"].isdisjoint(view.before(at, 2) + view.after(at, 2)):
        return False
    past = any(c.first == at + 1 and "VBD" in c.tag for c in view.forms)
    return past or view.word(at + 1).endswith("ed") or view.word(at - 1) in sets["having_en"]


def _is_perfect(view: View, at: int) -> bool:
    """Whether what is said or supposed lies in the past: `said to have burned`, `may have broken`, `dürfte profitiert haben`."""
    if view.document.language == "de":
        return reportative(view, at)
    following = view.after(at, _PERFECT)
    if "have" not in following:
        return False
    behind = view.word(at + following.index("have") + 2)
    behind = view.word(at + following.index("have") + 3) if behind == "been" else behind
    sets = view.scene.frames.sets
    if not behind.endswith("ed") and behind not in sets["participles"]:
        return False
    return "to" in following or view.word(at) in ("may", "might")


def heard_in(scene: Scene) -> set[int]:
    """The sentences with a word of hearsay, in English with a perfect infinitive where it needs one (`said to have`)."""
    sets, tokens = scene.frames.sets, scene.document.tokens
    places, perfect = tokens.places, sets["hearsay_perfect"] if scene.document.language == "en" else frozenset()
    heard: list[int] = []
    for word in sets["hearsay", "hearsay_perfect"] & places.keys():
        if word not in perfect:
            heard += places[word]
            continue
        heard += [at for at in places[word] if "have" in tokens.words[at + 1 : at + 1 + _PERFECT]]
    return {scene.number_at(tokens.starts[at]) for at in heard}
