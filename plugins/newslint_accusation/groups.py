"""People whom a text names together, and the words that mean all of them (`die beiden`, `the defendants`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from newslint import Allegation, Document, Span, cached_property, dataclass, expression, replace
from newslint_accusation.cases import words_of
from newslint_accusation.participants import Participant
from newslint_accusation.rows import together
from newslint_accusation.sentences import Scene, View

# What stands between two people in a row of accused: the age, perhaps the place of the first (`, 68, of Torrance; `), or what
# one of them is (`, a keeper, and `; ` and the club's coach, `); between two bodies the place of the first (`Nordwind aus Aurach
# und die Firma Seeblick`).
_AGED = expression(
    r"(?:,\s(?:the|an?|der|die|das|eine?)\s[^.!?,;:()„“”\"]{2,50},\s(?:and|und|sowie)\s"
    r"|\s(?:and|und|sowie)\s(?:the|his|her|its|der|die|das|sein|seine)\s[^.!?,;:()„“”\"]{2,50},\s"
    r"|\s(?:aus|in|of|from)\s[^\s,.;:()]+\s(?:and|und|sowie)\s(?:(?:der|die|das|the)\s)?(?:[^\s,.;:()]+\s)?"
    r"|(?:,| \()\s?(?:aged )?\d{2}\b[^.!?:„“”\"]{0,40}(?:[,;)]\s|[;,]?\s(?:and|und|sowie)\s(?:[a-zäöü-]+\s){0,4}))",
    re.I,
)
_FIGURES = expression(r"\d\d")

# Within so many sentences of the words for them people must be named whom the text accuses nowhere by name.
_NEAR = 8
_PAIR = 2
# How far behind `drei Männer` the words `und zwei Frauen` begin, at most.
_SECOND = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Two or more people in one list: where it stands, their keys in order."""

    span: Span
    keys: tuple[str, ...]
    aged: bool = False


class Groups:
    """The lists of people of a text (`Brandt und Rehm`; `Brandt, 41, and Rehm, 38`), read sentence by sentence when asked for."""

    def __init__(self, document: Document) -> None:
        self._scene = document.derived(Scene)
        self._of: dict[int, list[Group]] = {}
        self._aged: dict[int, list[Group]] = {}

    def of(self, number: int) -> list[Group]:
        """Those of a sentence."""
        if number not in self._of:
            view = self._scene.view(number)
            self._of[number] = list(_rows(view)) if view is not None and len(view.names) > 1 else []
        return self._of[number]

    def aged(self, number: int) -> list[Group]:
        """Those of a sentence in which people stand with their ages: most have none, and no row is read there."""
        found = self._aged.get(number)
        if found is None:
            view = self._scene.view(number)
            people = view.participants if view is not None and len(view.names) > 1 and _may_be_aged(view) else []
            begun = view is not None and [p for p in people if _begins(p, -1) and _aged(view, p) is not None]
            found = self._aged[number] = [group for group in self.of(number) if group.aged] if begun else []
        return found


class Accused:
    """Those of the lists with somebody who is accused by name, `counts` says how often."""

    def __init__(self, scene: Scene, counts: Mapping[str, int]) -> None:
        self.groups = scene.document.derived(Groups)
        self._scene, self._counts = scene, counts

    @cached_property
    def _all(self) -> list[Group]:
        numbers = sorted({number for key in self._counts for number in self._scene.naming(key)})
        every = (group for number in numbers for group in self.groups.of(number))
        return [group for group in every if any(key in self._counts for key in group.keys)]

    @cached_property
    def _by_size(self) -> dict[int, list[Group]]:
        found: dict[int, list[Group]] = {}
        for group in self._all:
            found.setdefault(len(group.keys), []).append(group)
        return found

    @cached_property
    def largest(self) -> Group | None:
        """The last of the longest."""
        return max(reversed(self._all), key=lambda one: len(one.keys), default=None)

    def next(self, size: int, allegation: Allegation) -> Group | None:
        """The list of so many that stands next behind a charge, else the last one before: of accused people, or near by."""
        known = self._by_size.get(size, [])
        at = bisect_left(known, allegation.start, key=lambda one: one.span.start)
        around = range(allegation.sentence - _NEAR, allegation.sentence + _NEAR + 1)
        near = [one for number in around for one in self.groups.of(number) if len(one.keys) == size]
        fitting = sorted((*known[max(0, at - 1) : at + 1], *near), key=lambda one: one.span.start)
        later = (one for one in fitting if one.span.start >= allegation.start)
        return next(later, fitting[-1] if fitting else None)


def _rows(view: View) -> Iterator[Group]:
    document, ands = view.document, view.scene.frames.sets["and"]
    last = -1
    for one in view.participants:
        if not _begins(one, last):
            continue
        aged = _aged(view, one)
        span = aged or together(view, one)
        if span == one.span:
            continue
        joined = document.tokens.words[document.tokens.first_at(span.start) : one.last + 8]
        if aged is None and ands.isdisjoint(joined):
            continue
        last = span.end
        keys = (
            p.party
            for p in view.participants
            if span.overlaps(p.span) and p.kind != "place" and not (aged and (p.before or p.genitive))
        )
        yield Group(span, tuple(dict.fromkeys(key for key in keys if key)), aged is not None)


def _begins(one: Participant, last: int) -> bool:
    """Whether a mention may begin a row behind an offset."""
    return one.form == "name" and one.kind not in ("place", "authority") and one.span.start >= last


def _may_be_aged(view: View) -> bool:
    """Whether a sentence has any of the words without which no row of people stands with their ages."""
    return not view.scene.frames.sets["and"].isdisjoint(view.words) or _FIGURES.search(view.text) is not None


def _aged(view: View, one: Participant) -> Span | None:
    """The row of people with their ages that begins with a mention, or None."""
    end = one.span.end
    for other in view.participants:
        if other.span.start < end or other.form != "name" or other.kind == "place" or other.before:
            continue
        if _AGED.fullmatch(view.document.text, end, other.span.start) is None:
            break
        end = other.span.end
    return Span(one.span.start, end) if end > one.span.end else None


def as_group(scene: Scene, accused: Accused, allegation: Allegation) -> Allegation | None:
    """`zwei mutmaßliche Spione`, `the suspects`: the people of that number, or accused ones, whom the text names together."""
    span, sets = allegation.target_span, scene.frames.sets
    listed = _listed(scene, accused, span)
    if listed is not None and scene.number_at(span.start) != allegation.sentence and _is_one(scene, allegation):
        listed = None
    if listed is not None:
        return replace(allegation, party=listed.keys[0], target=_names(scene, listed))
    words, pair = words_of(scene.document, span), scene.frames.ends["pair_ends"]
    if sets["pair", "trio", "accused_plural"].isdisjoint(words) and not words[-1].endswith(pair):
        return None
    number = next((n for n, names in enumerate((sets["pair"], sets["trio"]), 2) if not names.isdisjoint(words)), 0)
    number = number or (_PAIR if words[-1].endswith(pair) else 0)
    if number:
        number = max(number, counted(scene, allegation))  # `zwei Händler und zwei Fahrer`
        group = accused.next(number, allegation)
    elif not sets["accused_plural"].isdisjoint(words) and not sets["definite"].isdisjoint(words):
        group = accused.largest
    else:
        return None
    if group is None:
        return _as_couple(scene, allegation) if number == _PAIR else None
    return replace(allegation, party=group.keys[0], target=_names(scene, group), target_span=span)


def _listed(scene: Scene, accused: Accused, span: Span) -> Group | None:
    """The people named with their ages in whose row a mention stands, or None."""
    number = scene.number_at(span.start)
    return next((one for one in accused.groups.aged(number) if one.span.overlaps(span)), None)


def _is_one(scene: Scene, allegation: Allegation) -> bool:
    """`He has admitted the first charge`: one of the people who were named together before."""
    view, sets = scene.view(allegation.sentence), scene.frames.sets
    return view is not None and view.word(view.begin) in sets["pronouns_subject"] - sets["pronouns_plural"]


def _as_couple(scene: Scene, allegation: Allegation) -> Allegation | None:
    """`die beiden Wirte` where the text speaks of one `Wirtepaar`: the same two people."""
    ends = scene.frames.ends["pair_ends"]
    pairs = [party for party in scene.parties.values() if ends and party.kind == "group" and party.key.endswith(ends)]
    pairs.sort(key=lambda party: -len(party.key))
    if not pairs or any(not pairs[0].key.endswith(party.key) for party in pairs):
        return None
    return replace(allegation, party=pairs[0].key, target=pairs[0].name)


def _names(scene: Scene, group: Group) -> str:
    """The names of a group without the ages and places between them."""
    known = [scene.parties[key].name for key in group.keys if key in scene.parties]
    if len(known) < len(group.keys):
        return scene.document.slice(group.span)
    joint = " ".join(scene.frames.sets["enumerating"])
    return f"{', '.join(known[:-1])} {joint} {known[-1]}"


def counted(scene: Scene, allegation: Allegation) -> int:
    """How many people the words for a German accused count (`fünf Verdächtige`, `drei Männer und zwei Frauen`), or 0."""
    sets, tokens = scene.frames.sets, scene.document.tokens
    numbers, total = list(scene.frames.grammar["numbers"]), 0
    first = tokens.first_at(allegation.target_span.start)
    last = tokens.at(max(allegation.target_span.start, allegation.target_span.end - 1))
    for at in range(first, min(last + _SECOND, len(tokens.words))):
        word = tokens.words[at]
        if word in sets["numbers"] and (at <= last or tokens.words[at - 1] in sets["and"]):
            total += _PAIR if word in sets["pair"] else numbers.index(word) + _PAIR
    return total
