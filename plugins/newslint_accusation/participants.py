"""Who takes part in a sentence, with what grammar shows of the part: governed, genitive, a case that no subject has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint import Name, Span, dataclass, replace
from newslint_accusation.cases import ends_in_s, is_board, is_contraction, is_feminine, is_object_pronoun, owns

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

# Code points; a sentence of a megabyte takes no square of time.
_FARTHEST = 1000
_PHRASE = 6
_JOINT = 8
# `das Handwerker nutzen`: behind a pronoun, for no neuter noun for people ends so.
_NO_NEUTERS = ("er", "ern", "innen")
_PARTICIPLES = tuple(f"{stem}{end}" for stem in ("t", "en", "nd") for end in ("e", "er", "en", "em"))


@dataclass(slots=True)
class Participant:
    """A mention in its sentence: token indices (`last` inclusive), the party's key, what governs it.

    `before` is the preposition that governs it or "", `genitive` whether it owns, `oblique` whether its case is no subject's.
    """

    first: int
    last: int
    span: Span
    party: str
    form: str
    kind: str
    before: str = ""
    genitive: bool = False
    oblique: bool = False
    begin: int = -1

    @property
    def opens(self) -> int:
        """The token with which the whole phrase begins, its article included."""
        return self.begin if self.begin >= 0 else self.first

    @property
    def free(self) -> bool:
        """Whether it can be the subject of a verb."""
        return not (self.before or self.genitive or self.oblique)


def participants(view: View) -> list[Participant]:
    """The mentions of a sentence in order, without those inside another or in the dateline."""
    found: list[Participant] = []
    for name in view.names:
        one = _bearer(view, _participant(view, name))
        if one is None or _is_dialogue(view, one) or one.first < view.begin or (found and one.last <= found[-1].last):
            continue
        if found and view.document.text[one.span.start - 1 : one.span.start] == "(":
            one = replace(one, before=one.before or "(")  # `Jan Kolb (Freie Wähler)`: whose member somebody is
        if found and found[-1].genitive and one.opens - found[-1].last == 2 and _is_and(view, one.opens - 1):
            one = replace(one, genitive=True)
        if found and _joined(view, found[-1], one, one):
            one = replace(one, before=one.before or found[-1].before, oblique=one.oblique or found[-1].oblique)
        if found and found[-1].before and found[-1].kind == one.kind == "place" and _is_and(view, one.opens - 1):
            one = replace(one, before=one.before or found[-1].before)  # "in Lund and Aldmoor"
        if found and found[-1].form == "role" and one.span.start - found[-1].span.end == 1:
            one = replace(one, before=one.before or found[-1].before)  # `of the crane maker Acme`
        found.append(one)
    return found


def _is_dialogue(view: View, one: Participant) -> bool:
    """`RAMOS: Did you lie?`: who speaks in a printed conversation."""
    name = view.document.text[one.span.start : one.span.end]
    label = one.first == view.begin and view.document.text.startswith(":", one.span.end) and name.isupper()
    return label and not view.is_heading


def _bearer(view: View, one: Participant) -> Participant | None:
    """`The Acme star`, `Acme executive`: somebody described by a house or a show, where English puts its name before the noun."""
    behind = one.last + 1
    if one.form == "pronoun" or one.kind == "person" or view.word(behind) not in view.scene.frames.sets["bearers"]:
        return one
    text, tokens = view.document.text, view.document.tokens
    following = behind + 1 < view.range.stop and text[tokens.ends[behind] : tokens.starts[behind + 1]] == " "
    if text[one.span.end : tokens.starts[behind]] != " " or (following and text[tokens.starts[behind + 1]].isupper()):
        return one  # `Acme executive Jan Rehm`
    sets = view.scene.frames.sets
    start = one.opens if view.word(one.opens) in sets["articles"] else one.first
    if start == one.first:
        while start not in view.breaks and _is_capital(view, start - 1):
            start -= 1  # `The Big Morning Show star`
        start -= view.word(start - 1) in sets["articles"]
    if view.word(start - 1) in sets["negators"]:
        return None  # `no Acme executive was charged`
    span = Span(tokens.starts[start], tokens.ends[behind])
    return Participant(start, behind, span, "", "described", "person", one.before, begin=start)


def _is_and(view: View, token: int) -> bool:
    return view.word(token) in view.scene.frames.sets["and"]


def near(found: Sequence[Participant], offset: int) -> Sequence[Participant]:
    """Those within reach of a place."""
    first = bisect_left(found, offset - _FARTHEST, key=lambda one: one.span.start)
    return found[first : bisect_left(found, offset + _FARTHEST, key=lambda one: one.span.start)]


def together(view: View, one: Participant) -> Span:
    """The mention with those that are named beside it as equals (`Brandt und Rehm`, `Acme, Orba and Vint`)."""
    found = view.participants
    if one.form != "name" or one not in found:
        return one.span
    first = last = found.index(one)
    while first > 0 and _joined(view, found[first - 1], found[first], found[first - 1]):
        first -= 1
    while last + 1 < len(found) and _joined(view, found[last], found[last + 1], found[last + 1]):
        last += 1
    row = found[first + 1 : last + 1]
    if _is_and(view, found[last].last + 1) and not any(_is_and(view, p.opens - 1) for p in row):
        return one.span  # `Brandt, Rehm und der Vorwurf der Untreue`: a row of topics
    return Span(found[first].span.start, found[last].span.end)


def _joined(view: View, left: Participant, right: Participant, other: Participant) -> bool:
    """Whether two mentions in a row are equals (`Brandt und Rehm`), as far as the other one can be."""
    between = view.document.text[left.span.end : right.span.start]
    if left.before and view.word(left.opens - 2).isdigit():
        return False  # `Rehm, 41, of Port Avon, and Brandt`: where the first one lives
    if other.form != "name" or other.kind in ("place", "authority", "group") or len(between) > _JOINT:
        return False
    joint = between.strip(" ,.").lower()
    if left.genitive and not right.genitive and not joint:
        return False  # `die Leiterin der Nordtec GmbH, Rosa Kolb`
    # `By bribing two officials, Acme won`: a comma alone joins names only.
    return joint in view.scene.frames.sets["joints"] and (bool(joint) or left.form != "role")


def phrases(view: View) -> list[Participant]:
    """Pronouns that are no mentions, and German noun phrases: who is only described (`dem 54-Jährigen`, `Berater`)."""
    sets, starts, text = view.scene.frames.sets, view.document.tokens.starts, view.document.text
    german, pronouns = view.document.language == "de", sets["pronouns_person"]
    if not german and pronouns.isdisjoint(view.words):
        return []
    opening = sets["articles", "numbers", "pronouns_person"] if german else pronouns
    taken = {i for p in view.participants for i in range(p.first, p.last + 1)}
    found: list[Participant] = []
    behind = view.range.start
    for i, word in enumerate(view.words, behind):
        capital = german and text[starts[i]].isupper()
        if not (capital or word in opening) or i < behind or i in taken:
            continue
        if word in pronouns and (i == view.range.start or i in view.breaks or not text[starts[i]].isupper()):
            oblique = word not in sets["pronouns_subject"]
            span = Span(starts[i], view.document.tokens.ends[i])
            found.append(Participant(i, i, span, "", "pronoun", "person", governor(view, i), oblique=oblique))
        last = _described(view, i, taken, capital=capital) if german else -1
        if last >= 0 and taken.isdisjoint(range(i, last + 1)):
            found.append(_chunk(view, i, last))
            behind = last + 1
    return found


def _described(view: View, first: int, taken: set[int], *, capital: bool) -> int:
    """The noun of the phrase that begins at the token with an article, a number or the noun itself, or -1; `taken` are names."""
    frames, word = view.scene.frames, view.word(first)
    if word in frames.sets["articles"] or (word in frames.sets["numbers"] and not capital):
        return _noun_after(view, first, taken)
    place = frames.alone[word] if capital else ""
    return first if place == "anywhere" or (place and first != view.range.start and first not in view.breaks) else -1


def _noun_after(view: View, first: int, taken: set[int]) -> int:
    """The noun behind an article or a number, or -1."""
    frames, tokens, text = view.scene.frames, view.document.tokens, view.document.text
    sets, word = frames.sets, view.word(first)
    known = sets["numbers", "and"]
    start = _behind_attribute(view, first)
    for i in range(start, min(view.range.stop, start + _PHRASE - 1)):
        if i in view.breaks:
            return -1
        if text[tokens.starts[i]].isdigit() and view.word(i).endswith(frames.ends["aged_ends"]):
            return i if not _is_capital(view, i + 1) else i + 1
        if view.word(i).isdigit() or view.word(i - 1).isdigit():
            continue  # `ein 43 Jahre alter Wirt`
        if text[tokens.starts[i]].isupper():
            following = i + 1 not in view.breaks and i + 1 not in taken and _is_capital(view, i + 1)
            if view.word(i).endswith("er") and following:
                continue  # `der Lübecker Anwalt`, but `der Händler Jan Kolb`
            return i if _is_somebody(view, view.word(i), word) else -1
        if not view.word(i).endswith(("e", "en", "er", "es", "em")) and view.word(i) not in known:
            return -1
    return -1


def _behind_attribute(view: View, first: int) -> int:
    """The token behind the article and what a participle takes with it (`ein per Haftbefehl gesuchter Mann`)."""
    sets, tokens, text = view.scene.frames.sets, view.document.tokens, view.document.text
    if view.word(first + 1) not in sets["prepositions"]:
        return first + 1
    for i in range(first + 2, min(view.range.stop, first + 2 + _PHRASE)):
        if i in view.breaks or view.word(i) in sets["auxiliaries", "passive"]:
            break
        if text[tokens.starts[i]].islower() and view.word(i).endswith(_PARTICIPLES) and _is_capital(view, i - 1):
            return i + 1
    return first + 1


def _is_somebody(view: View, noun: str, article: str) -> bool:
    """Whether a German noun may name somebody who acts: no abstract noun, no infinitive, no amount."""
    acting = view.scene.frames.acting[noun]
    if acting != "perhaps":
        return acting == "body"
    return not noun.endswith(("en", *_NO_NEUTERS) if article == "das" else "en" if article in ("dem", "des") else ())


def _chunk(view: View, first: int, last: int) -> Participant:
    sets, tokens = view.scene.frames.sets, view.document.tokens
    article = view.word(first) if first != last else ""
    while view.word(last) in sets["numbers"] and view.word(last + 1) and last + 1 not in view.breaks:
        last += 1
    span, genitive = Span(tokens.starts[first], tokens.ends[last]), _is_attribute(view, first, article)
    oblique = article in sets["oblique"] or (article == "der" and is_feminine(view, last))
    kind = "group" if view.word(first) in sets["numbers"] else "person"
    return Participant(first, last, span, "", "described", kind, governor(view, first), genitive, oblique)


def _participant(view: View, name: Name) -> Participant:
    tokens = view.document.tokens
    first = tokens.first_at(name.start)
    last = max(first, tokens.at(max(name.start, name.end - 1)))
    span, german = Span(name.start, name.end), view.document.language == "de"
    sets = view.scene.frames.sets
    begin, article = _opening(view, first)
    if german and begin == first - 1 and begin > view.range.start and begin in view.breaks and name.kind == "person":
        begin, article = first, ""  # `der Mann, den Jan Kolb betrog`: a relative pronoun
    before = governor(view, begin)
    owner = owns(view, span, last) and not (is_contraction(view, name, last) or ends_in_s(view, name))
    genitive = owner or (german and _is_attribute(view, begin, article))
    known = view.scene.parties.get(name.party)
    female = known is not None and known.gender == "female"
    if german and name.form == "role" and name.kind == "person" and is_board(view, last):
        # `der Vorstand` is not the woman who was named before
        return Participant(
            first, last, span, "", "described", "person", before, genitive, article in sets["oblique"], begin
        )
    feminine = article == "der" and (is_feminine(view, last) or female)
    oblique = german and (article in sets["oblique"] or feminine or is_object_pronoun(view, first))
    return Participant(first, last, span, name.party, name.form, name.kind, before, genitive, oblique, begin)


def _opening(view: View, first: int) -> tuple[int, str]:
    """The token with which the noun phrase around a mention begins and its article ("" for none)."""
    sets = view.scene.frames.sets
    if view.word(first) in sets["articles"]:
        return first, view.word(first)
    for i in range(first - 1, max(view.range.start, first - _PHRASE) - 1, -1):
        word = view.word(i)
        if word in sets["articles"]:
            return i, word
        if i + 1 in view.breaks or word in sets["prepositions"] or word in sets["openers"] or word in sets["passive"]:
            break
        if word in sets["auxiliaries"] or _is_capital(view, i):
            break
    return first, ""


def _is_attribute(view: View, first: int, article: str) -> bool:
    """`die Firma des Ministers`, `der Tod einer Frau`: a genitive right behind a noun."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    if article not in ("der", "einer") or first <= view.range.start or first in view.breaks:
        return article in sets["genitives"]
    aside = sets["articles"] | (sets["adverbs_first"] if first - 1 == view.range.start else frozenset())
    return view.document.text[tokens.starts[first - 1]].isupper() and view.word(first - 1) not in aside


def _is_capital(view: View, token: int) -> bool:
    """Whether a token within the sentence begins with a capital: a noun in German, a name in English."""
    return token > view.range.start and view.document.text[view.document.tokens.starts[token]].isupper()


def governor(view: View, first: int) -> str:
    """The preposition that governs the noun phrase which begins at or before the token, or ""."""
    sets, words, breaks = view.scene.frames.sets, view.document.tokens.words, view.breaks
    prepositions, articles, verbs = sets["prepositions"], sets["articles"], sets["passive", "openers", "auxiliaries"]
    for i in range(first - 1, max(view.range.start, first - _PHRASE) - 1, -1):
        word = words[i]
        if word in prepositions:
            # `plans to sue the club`: what stands between is a verb.
            return "" if word == "to" and i < first - 1 and words[first] in articles else word
        if word in verbs or i + 1 in breaks or (word not in articles and _is_capital(view, i)):
            return ""
        if word in sets["relative"] and view.word(i + 1) in articles:
            return ""  # `gegen den die Behörde ermittelt`
    return ""
