"""What its form and the words beside it show of a mention: an owner, a case that no subject has, a board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Document, Name, Span
from newslint_accusation.cues import PRONOUN

if TYPE_CHECKING:
    from newslint_accusation.sentences import View


def owns(view: View, span: Span, last: int) -> bool:
    """`Brandt's lawsuit`, `Brandts Klage`, `dessen Klage`."""
    text = view.document.text
    if text[span.end : span.end + 2] in ("'s", "’s", "' ", "’ "):
        return True
    if view.document.slice(span).lower() in view.scene.frames.sets["possessives"]:
        return True
    following = last + 1
    if view.document.language != "de" or following >= view.range.stop or text[span.end - 1 : span.end] != "s":
        return False
    start = view.document.tokens.starts[following]
    return start - span.end == 1 and (text[start].isupper() or view.word(following).endswith(("e", "en", "er", "es")))


def ends_in_s(view: View, name: Name) -> bool:
    """Whether the s at the end of a German name is its own, before what may be a verb (`Ian Moss missbrauchte`)."""
    if view.document.language != "de" or view.document.text[name.end : name.end + 2].strip().isupper():
        return False
    return view.document.slice(name).lower().split()[-1] == name.party.split()[-1]


def is_contraction(view: View, name: Name, last: int) -> bool:
    """`He’s been accused`, `Brandt's not alone`: the verb, and no owner."""
    sets, following = view.scene.frames.sets, view.word(last + 1)
    if view.document.language != "en":
        return False
    return view.document.slice(name).lower() in sets["pronouns_subject"] or following in sets["passive", "negators"]


def is_feminine(view: View, last: int) -> bool:
    """Whether a German noun's ending shows the gender with which `der` is no subject (`der Ärztin`, but `der Verein`)."""
    word, ends = view.word(last), view.scene.frames.ends
    return word.endswith(ends["feminine_ends"]) and not word.endswith(ends["masculine_ends"])


def is_object_pronoun(view: View, token: int) -> bool:
    """`ihm`, `ihnen`: a pronoun that is no subject."""
    frames, word = view.scene.frames, view.word(token)
    return bool(frames.parts[word] & PRONOUN) and word not in frames.sets["pronouns_subject"]


def is_board(view: View, last: int) -> bool:
    """`der Vorstand`, `der Aufsichtsrat`: a German noun for a body of people."""
    return view.word(last).endswith(view.scene.frames.ends["board_ends"])


def words_of(document: Document, span: Span) -> list[str]:
    """The words of a span, in small letters; of an empty one the word that holds it."""
    tokens = document.tokens
    return tokens.words[tokens.first_at(span.start) : tokens.at(max(span.start, span.end - 1)) + 1]
