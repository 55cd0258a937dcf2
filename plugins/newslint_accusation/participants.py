"""Who takes part in a sentence, with what grammar shows of the part: governed, genitive, a case that no subject has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint import Name, Span, dataclass
from newslint_accusation.cases import ends_in_s, is_board, is_contraction, is_feminine, is_object_pronoun, owns
from newslint_accusation.cues import ARTICLE, PARTING, PREPOSITION, RELATIVE

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

# Code points; a sentence of a megabyte takes no square of time.
_FARTHEST = 1000
_PHRASE = 6
_JOINT = 8


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
    text, before = view.document.text, None
    for name in view.names:
        one = _bearer(view, _participant(view, name))
        if one is None or one.first < view.begin or _is_dialogue(view, one):
            continue
        if before is not None:
            if one.last <= before.last:
                continue
            _go_on(view, before, one, text[one.span.start - 1 : one.span.start])
        found.append(one)
        before = one
    return found


def _go_on(view: View, before: Participant, one: Participant, mark: str) -> None:
    """Let a mention share what governs the one before it, where the two belong together; `mark` stands right before it."""
    if mark == "(":
        one.before = one.before or "("  # `Jan Kolb (Freie Wähler)`: whose member somebody is
    if before.genitive and one.opens - before.last == 2 and is_and(view, one.opens - 1):
        one.genitive = True
    if joined(view, before, one, one):
        one.before, one.oblique = one.before or before.before, one.oblique or before.oblique
    if before.before and before.kind == one.kind == "place" and is_and(view, one.opens - 1):
        one.before = one.before or before.before  # "in Lund and Aldmoor"
    if before.form == "role" and one.span.start - before.span.end == 1:
        one.before = one.before or before.before  # `of the crane maker Acme`


def _is_dialogue(view: View, one: Participant) -> bool:
    """`RAMOS: Did you lie?`: who speaks in a printed conversation."""
    text, span = view.document.text, one.span
    if one.first != view.begin or not text.startswith(":", span.end):
        return False
    return text[span.start : span.end].isupper() and not view.is_heading


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
        while start not in view.breaks and is_capital(view, start - 1):
            start -= 1  # `The Big Morning Show star`
        start -= view.word(start - 1) in sets["articles"]
    if view.word(start - 1) in sets["negators"]:
        return None  # `no Acme executive was charged`
    span = Span(tokens.starts[start], tokens.ends[behind])
    return Participant(start, behind, span, "", "described", "person", one.before, begin=start)


def is_and(view: View, token: int) -> bool:
    return view.word(token) in view.scene.frames.sets["and"]


def near(found: Sequence[Participant], offset: int) -> Sequence[Participant]:
    """Those within reach of a place: mostly all."""
    if not found or (offset - _FARTHEST <= found[0].span.start and found[-1].span.start < offset + _FARTHEST):
        return found
    first = bisect_left(found, offset - _FARTHEST, key=lambda one: one.span.start)
    return found[first : bisect_left(found, offset + _FARTHEST, key=lambda one: one.span.start)]


def joined(view: View, left: Participant, right: Participant, other: Participant) -> bool:
    """Whether two mentions in a row are equals (`Brandt und Rehm`), as far as the other one can be."""
    if other.form != "name" or other.kind in ("place", "authority", "group"):
        return False
    if right.span.start - left.span.end > _JOINT:
        return False
    if left.before and view.word(left.opens - 2).isdigit():
        return False  # `Rehm, 41, of Port Avon, and Brandt`: where the first one lives
    between = view.document.text[left.span.end : right.span.start]
    joint = between.strip(" ,.").lower()
    if left.genitive and not right.genitive and not joint:
        return False  # `die Leiterin der Nordtec GmbH, Rosa Kolb`
    # `By bribing two officials, Acme won`: a comma alone joins names only.
    return joint in view.scene.frames.sets["joints"] and (bool(joint) or left.form != "role")


def _participant(view: View, name: Name) -> Participant:
    tokens = view.document.tokens
    first = bisect_left(tokens.starts, name.start, view.range.start)
    last = max(first, bisect_right(tokens.starts, max(name.start, name.end - 1), first) - 1)
    span, german = Span(name.start, name.end), view.document.language == "de"
    sets = view.scene.frames.sets
    begin, article = _opening(view, first)
    if german and begin == first - 1 and begin > view.range.start and begin in view.breaks and name.kind == "person":
        begin, article = first, ""  # `der Mann, den Jan Kolb betrog`: a relative pronoun
    before = governor(view, begin)
    owner = owns(view, span, last) and not (is_contraction(view, name, last) or ends_in_s(view, name))
    genitive = owner or (german and is_attribute(view, begin, article))
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
    words, parts, breaks = view.document.tokens.words, view.scene.frames.parts, view.breaks
    if parts[view.word(first)] & ARTICLE:
        return first, view.word(first)
    for i in range(first - 1, max(view.range.start, first - _PHRASE) - 1, -1):
        part = parts[words[i]]
        if part & ARTICLE:
            return i, words[i]
        if part & (PREPOSITION | PARTING) or i + 1 in breaks or is_capital(view, i):
            break
    return first, ""


def is_attribute(view: View, first: int, article: str) -> bool:
    """`die Firma des Ministers`, `der Tod einer Frau`: a genitive right behind a noun."""
    if not article:
        return False
    sets, tokens = view.scene.frames.sets, view.document.tokens
    if article not in ("der", "einer") or first <= view.range.start or first in view.breaks:
        return article in sets["genitives"]
    aside = sets["articles"] | (sets["adverbs_first"] if first - 1 == view.range.start else frozenset())
    return view.document.text[tokens.starts[first - 1]].isupper() and view.word(first - 1) not in aside


def is_capital(view: View, token: int) -> bool:
    """Whether a token within the sentence begins with a capital: a noun in German, a name in English."""
    return token > view.range.start and view.document.text[view.document.tokens.starts[token]].isupper()


def governor(view: View, first: int) -> str:
    """The preposition that governs the noun phrase which begins at or before the token, or ""."""
    tokens, text, parts, breaks = view.document.tokens, view.document.text, view.scene.frames.parts, view.breaks
    words, starts, begin = tokens.words, tokens.starts, view.range.start
    for i in range(first - 1, max(begin, first - _PHRASE) - 1, -1):
        part = parts[words[i]]
        if part & PREPOSITION:
            # `plans to sue the club`: what stands between is a verb.
            return "" if words[i] == "to" and i < first - 1 and parts[words[first]] & ARTICLE else words[i]
        if part & PARTING or i + 1 in breaks or (not part & ARTICLE and i > begin and text[starts[i]].isupper()):
            return ""
        if part & RELATIVE and parts[view.word(i + 1)] & ARTICLE:
            return ""  # `gegen den die Behörde ermittelt`
    return ""
