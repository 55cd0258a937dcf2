"""Who is named by no name: open pronouns, and German phrases that only describe somebody (`dem 54-Jährigen`, `Berater`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Span
from newslint_accusation.cases import is_feminine
from newslint_accusation.cues import ARTICLE, NUMBER, PREPOSITION, PRONOUN
from newslint_accusation.participants import Participant, governor, is_attribute, is_capital

if TYPE_CHECKING:
    from newslint_accusation.cues import Cue
    from newslint_accusation.sentences import View

_PHRASE = 6
# So far behind its article the noun of a phrase may stand, where a participle and an age come between.
_REACH = 2 * _PHRASE + 4
# So many adjectives may stand between an age and its noun.
_ADJECTIVES = 2
# `das Handwerker nutzen`: behind a pronoun, for no neuter noun for people ends so.
_NO_NEUTERS = ("er", "ern", "innen")
_ENDINGS = ("e", "en", "er", "es", "em")
_OPENING = ARTICLE | NUMBER | PRONOUN
_PARTICIPLES = tuple(f"{stem}{end}" for stem in ("t", "en", "nd") for end in ("e", "er", "en", "em"))


def phrases(view: View, clause: range) -> list[Participant]:
    """Pronouns that are no mentions, and German noun phrases: who is only described (`dem 54-Jährigen`, `Berater`).

    No phrase goes on beyond its clause.
    """
    frames, tokens, text, breaks = view.scene.frames, view.document.tokens, view.document.text, view.breaks
    german, parts, alone, opens = view.document.language == "de", frames.parts, frames.alone, view.range.start
    words = tokens.words[clause.start : clause.stop]
    if not german and frames.sets["pronouns_person"].isdisjoint(words):
        return []
    taken, behind = view.taken, clause.start
    found: list[Participant] = []
    for i, word, start in zip(clause, words, tokens.starts[clause.start : clause.stop], strict=True):
        part, capital = parts[word], text[start].isupper()
        if not (part & _OPENING or (capital and german)) or i < behind or i in taken:
            continue
        if part & PRONOUN and (not capital or i == opens or i in breaks):
            oblique = word not in frames.sets["pronouns_subject"]
            span = Span(start, tokens.ends[i])
            found.append(Participant(i, i, span, "", "pronoun", "person", governor(view, i), oblique=oblique))
        if not german:
            continue
        if part & ARTICLE or (part & NUMBER and not capital):
            last = _noun_after(view, i, taken)
        else:
            place = alone[word] if capital else ""
            last = i if place == "anywhere" or (place and i != opens and i not in breaks) else -1
        if last >= 0 and taken.isdisjoint(range(i, last + 1)):
            found.append(_chunk(view, i, last))
            behind = last + 1
    return found


def _noun_after(view: View, first: int, taken: set[int]) -> int:
    """The noun behind an article or a number, or -1."""
    frames, tokens, text, breaks = view.scene.frames, view.document.tokens, view.document.text, view.breaks
    words, stop = tokens.words, view.range.stop
    start = first + 1
    if start < stop and frames.parts[words[start]] & PREPOSITION:
        start = _behind_attribute(view, first)
    for i in range(start, min(stop, start + _PHRASE - 1)):
        if i in breaks:
            return -1
        word, letter = words[i], text[tokens.starts[i]]
        if letter.isdigit() and word.endswith(frames.ends["aged_ends"]):
            return _noun_of_age(view, i)
        if word.isdigit() or words[i - 1].isdigit():
            continue  # `ein 43 Jahre alter Wirt`
        if letter.isupper():
            if word.endswith("er") and i + 1 not in breaks and i + 1 not in taken and is_capital(view, i + 1):
                continue  # `der Lübecker Anwalt`, but `der Händler Jan Kolb`
            return i if _is_somebody(view, word, words[first]) else -1
        if not word.endswith(_ENDINGS) and word not in frames.sets["numbers", "and"]:
            return -1
    return -1


def _noun_of_age(view: View, aged: int) -> int:
    """The noun behind an age and what stands between (`eine 55-jährige italienische Touristin`), else the age itself."""
    for i in range(aged + 1, min(view.range.stop, aged + _ADJECTIVES + 2)):
        if i in view.breaks:
            return aged
        if is_capital(view, i):
            return i
        if not view.word(i).endswith(_ENDINGS):
            return aged
    return aged


def may_hold(view: View, cue: Cue) -> bool:
    """Whether a phrase for somebody may have a cue between its article and its noun (`ein wegen Betrugs gesuchter Mann`).

    It can only where the cue ends like an adjective or stands behind a figure, or where a preposition follows the article.
    """
    sets, first = view.scene.frames.sets, max(view.range.start, cue.first - _PHRASE - 1)
    word = view.word(cue.last)
    if view.word(cue.last - 1).isdigit():
        return True
    if word.endswith(_ENDINGS):
        # A noun that closes its phrase (`die Vorwürfe`) has none around it.
        small = word.endswith("er") or not view.document.text[view.document.tokens.starts[cue.last]].isupper()
        if small and not sets["articles", "numbers"].isdisjoint(view.before(cue.first, _REACH)):
            return True
    if sets["prepositions"].isdisjoint(view.before(cue.first + 1, _PHRASE + 2)):
        return False
    parts = list(map(view.scene.frames.parts.__getitem__, view.document.tokens.words[first : cue.first + 1]))
    before = view.scene.frames.parts[view.word(first - 1)]
    return any(
        one & PREPOSITION and article & (ARTICLE | NUMBER)
        for article, one in zip([before, *parts], parts, strict=False)
    )


def _behind_attribute(view: View, first: int) -> int:
    """The token behind the article, a preposition and what a participle takes with it (`ein per Haftbefehl gesuchter Mann`)."""
    tokens, text, stops = view.document.tokens, view.document.text, view.scene.frames.sets["auxiliaries", "passive"]
    words = tokens.words
    for i in range(first + 2, min(view.range.stop, first + 2 + _PHRASE)):
        if i in view.breaks or words[i] in stops:
            break
        if text[tokens.starts[i]].islower() and words[i].endswith(_PARTICIPLES) and is_capital(view, i - 1):
            return i + 1
    return first + 1


def _is_somebody(view: View, noun: str, article: str) -> bool:
    """Whether a German noun may name somebody who acts: no abstract noun, no infinitive, no amount."""
    acting = view.scene.frames.acting[noun]
    if acting != "perhaps":
        return acting == "body"
    return not noun.endswith(("en", *_NO_NEUTERS) if article == "das" else "en" if article in ("dem", "des") else ())


def _chunk(view: View, first: int, last: int) -> Participant:
    frames, tokens = view.scene.frames, view.document.tokens
    words, parts = tokens.words, frames.parts
    article = words[first] if first != last else ""
    while parts[words[last]] & NUMBER and view.word(last + 1) and last + 1 not in view.breaks:
        last += 1
    span, genitive = Span(tokens.starts[first], tokens.ends[last]), is_attribute(view, first, article)
    oblique = article in frames.sets["oblique"] or (article == "der" and is_feminine(view, last))
    kind = "group" if parts[words[first]] & NUMBER else "person"
    return Participant(first, last, span, "", "described", kind, governor(view, first), genitive, oblique)
