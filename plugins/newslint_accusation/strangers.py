"""For whom an open pronoun stands: somebody without a name in a German report, of whom an English quotation speaks."""

from __future__ import annotations

from newslint_accusation.participants import Participant
from newslint_accusation.sentences import View
from newslint_accusation.ties import is_warden

# So far back a pronoun goes on about somebody who is only described.
_BACK = 3
_MALE = ("ein", "der")
_FEMALE = ("eine", "die")


def stranger(view: View, who: Participant) -> Participant | None:
    """Somebody without a name whom one of the sentences before brings in, for whom the pronoun stands; None where that is open."""
    word = view.word(who.first)
    articles = {"er": _MALE, "sie": _FEMALE}.get(word, ())
    if view.document.language != "de" or not articles or _is_plural(view):
        return None
    for number in range(view.sentence.number - 1, max(-1, view.sentence.number - 1 - _BACK), -1):
        before = view.scene.view(number)
        if before is None or before.sentence.block != view.sentence.block or _names_somebody(before):
            return None
        found = [one for one in before.everybody if _is_brought_in(before, one, articles)]
        if found:
            return found[0]
    return None


def spoken_of(view: View, who: Participant) -> Participant | None:
    """`“He lied,” Brandt said of Rehm`: of whom an English quotation speaks; None where the sentence does not say."""
    if view.document.language != "en" or view.in_quote(who.span) is None:
        return None
    verbs = [
        view.document.tokens.at(part.end - 1) for a in view.attributions for part in a.cue if part.end > part.start
    ]
    of = [p for p in view.participants if p.before == "of" and p.form == "name" and p.opens - 2 in verbs]
    return of[0] if len(of) == 1 else None


def _is_plural(view: View) -> bool:
    return not view.scene.frames.sets["plural_hearsay"].isdisjoint(view.words)


def _names_somebody(view: View) -> bool:
    return any(name.kind == "person" and name.form == "name" for name in view.names)


def _is_brought_in(view: View, one: Participant, articles: tuple[str, ...]) -> bool:
    """Whether words describe somebody of that gender as who does what the sentence tells."""
    sets = view.scene.frames.sets
    if one.form not in ("described", "role") or not one.free or view.word(one.opens) not in articles:
        return False
    if view.word(one.last) in sets["sufferers"] or is_warden(view, one):
        return False
    ends, words = view.scene.frames.ends, [view.word(i) for i in range(one.opens, one.last + 1)]
    aged = any(word.endswith(ends["aged_ends"]) for word in words)
    return aged or (one.kind == "person" and words[-1].endswith(ends["person_ends"]))
