"""What charge a word may begin, told once a word of a language and kept for all the texts that follow."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

from newslint import ByWord, Few, Group, Language, cached_property
from newslint_accusation.uses import (
    ALONE,
    LED,
    NO_PHRASES,
    NONE_LED,
    OBJECT,
    PHRASE,
    Led,
    LedObject,
    Object,
    Phrase,
    Start,
    Use,
    asked,
    by_kind,
)

_GROUPS = ("charge-verbs", "charge-nouns", "charge-phrases", "charge-adjectives", "charge-heads")
# Particles and negations are asked for like objects, by names that no class of objects has.
_PARTICLE, _NEGATION, _REFLEXIVE = "+", "-", "self"
_LONGEST_HEAD = 40
_SHORTEST = 4
# A German word that is no longer is no compound with an object.
_SHORT_COMPOUND = 8
# What is always written with a capital in German (`Lügen`, not `lügen`).
_NOUNS = frozenset({"deed", "agent", "frame"})


class Lexicon:
    """The charge words and the classes of objects of a language; built once for each language."""

    def __init__(self, language: Language) -> None:
        self.german = language.code == "de"
        self.groups = [language.group(name) for name in _GROUPS]
        self.heads, self.stems = self.groups[-1], language.group("charge-stems")
        self._grammar = language.group("allegation-grammar").facts
        self.neutral = frozenset(self._grammar["neutral_heads"])
        self._objects, self._bits = language.group("charge-objects"), dict[str, int]()
        self.starts, self.objects = ByWord(self._start), ByWord(self._object)
        # The words with which something may begin.
        self.marks = Few(self._marked)
        # What is asked of the words with one of the marks, each in a table of its own.
        self.after, self.further = ByWord(self._after), ByWord(self._further)
        self.before = ByWord(self._before)
        self.asks, self.named = ByWord(self._asks), ByWord(self._named)
        self._pairs = dict[tuple[int, int], tuple[int, int]]()
        self.classes = ByWord(self._classes)

    def _marked(self, new: Collection[str]) -> dict[str, int]:
        """Those of some words with which something may begin, with what, as bits: the lists need not be looked at for the others."""
        return {word: mark for word in new if (mark := self._mark(word))}

    def _mark(self, word: str) -> int:
        start, named = self.starts[word], self.objects[word]
        phrase = (start is not None and start.seconds) or (named is not None and named.phrases)
        led = (start is not None and start.leaders) or (named is not None and named.led)
        alone = start is not None and (start.free or start.wants)
        as_object = named is not None and named.as_noun
        return (PHRASE if phrase else 0) | (ALONE if alone else 0) | (OBJECT if as_object else 0) | (LED if led else 0)

    def _after(self, word: str) -> frozenset[str]:
        """The second words of all phrases that begin with a word."""
        start = self.starts[word]
        return (start.seconds if start is not None else frozenset()) | self.further[word].keys()

    def _further(self, word: str) -> dict[str, list[tuple[list[str], int]]]:
        """The phrases for objects that begin with a word, by the second one."""
        named = self.objects[word]
        return named.phrases if named is not None else {}

    def _before(self, word: str) -> frozenset[str]:
        """The words before it in the phrases that are found by a word further on in them."""
        start, named = self.starts[word], self.objects[word]
        leaders = start.leaders if start is not None else frozenset[str]()
        return leaders | named.led.keys() if named is not None else leaders

    def _asks(self, word: str) -> int:
        """The classes of which a sentence must name one for a form of the word alone; -1 where one wants nothing of it."""
        start = self.starts[word]
        return 0 if start is None else -1 if start.free else asked(start.wants)

    def _named(self, word: str) -> tuple[int, int]:
        """The classes of objects that a word names, as a German noun and as it stands; one pair for all the words that name the same."""
        named = self.objects[word]
        pair = (named.as_noun, named.as_word) if named is not None else (0, 0)
        return self._pairs.setdefault(pair, pair)

    def _start(self, word: str) -> Start | None:
        phrases: list[tuple[Group, Mapping[str, str]]] = []
        led: list[tuple[Group, Mapping[str, str]]] = []
        alone: list[Use] = []
        for group in self.groups:
            if word not in group.forms and word not in group.phrases:
                continue
            further, single = group.uses[word]
            if further:
                phrases.append((group, further))
            if group.led[word]:
                led.append((group, group.led[word]))
            if group is not self.heads:
                alone += [self._use(entry, tag) for entry, tag in single if _charges(entry)]
        compound = self._compound(word)
        if not phrases and not led and not alone and compound is None:
            return None
        capital = by_kind([(0, use) for use in (alone if compound is None else [*alone, compound])])
        small = by_kind([(0, use) for use in alone]) if compound is not None and compound.kind in _NOUNS else capital
        seconds = frozenset().union(*(known for _, known in phrases)) if phrases else frozenset[str]()
        wants = {use.wants for _, uses in capital for use in uses}
        return Start(
            () in wants,
            tuple([classes for classes in wants if classes]),
            seconds,
            ByWord(partial(self._phrases, phrases)) if phrases else NO_PHRASES,
            frozenset().union(*(known for _, known in led)),
            ByWord(partial(self._charging, led)) if led else NONE_LED,
            capital,
            small,
        )

    def _phrases(self, phrases: list[tuple[Group, Mapping[str, str]]], second: str) -> dict[str, list[Phrase]]:
        """The phrases of a first and a second word, longest first, by the third word; those of two words under "" and under each."""
        listed = [one for group, known in phrases if second in known for one in group.unpacked(known[second])]
        listed.sort(key=lambda one: -len(one[0]))
        found: dict[str, list[Phrase]] = {"": [], **{rest[1]: [] for rest, _, _ in listed if len(rest) > 1}}
        for rest, entry, tag in listed:
            use = self._use(entry, tag) if _charges(entry) else None
            for third in found if len(rest) == 1 else rest[1:2]:
                if use is not None:
                    found[third].append((rest, use))
        return found

    def _charging(self, led: list[tuple[Group, Mapping[str, str]]], before: str) -> list[Led]:
        """The phrases that are found by a word and the one before it."""
        around = [one for group, known in led if before in known for one in group.around(known[before])]
        return [(left, right, self._use(entry, tag)) for left, right, entry, tag in around if _charges(entry)]

    def _use(self, entry: dict[str, Any], tag: str, modifier: str = "") -> Use:
        kind, tags = str(entry["kind"]), tag.split("|") if tag else []
        parted = [one.startswith("split.") for one in tags]
        split = bool(tags) and all(parted)
        wanted = [str(entry[key]) for key in ("object", "also") if entry.get(key)]
        if split and entry.get("particle") in self._particles:
            wanted.append(_PARTICLE + entry["particle"])
        if entry.get("needs") == "negation":
            wanted.append(_NEGATION)
        return Use(
            entry,
            tag,
            modifier,
            tuple([self.classes[names] for names in wanted]),
            kind,
            object=str(entry.get("object") or ""),
            split=split,
            finite=any("." in one and not apart for one, apart in zip(tags, parted, strict=True)),
            guarded=bool(entry.get("only") or entry.get("guard"))
            or (not self.german and (kind == "act" or bool(entry.get("term")))),
        )

    @cached_property
    def _particles(self) -> frozenset[str]:
        """What German verbs may be parted from (`gab … preis`, `ließ … verfallen`)."""
        return frozenset(entry["particle"] for entry in self.groups[0].entries if "particle" in entry)

    @cached_property
    def _marks(self) -> dict[str, int]:
        """The classes of words that are no objects, but which some entries want in their sentence."""
        found = {particle: self.classes[_PARTICLE + particle] for particle in self._particles}
        for names, words in ((_REFLEXIVE, self._grammar["reflexives"]), (_NEGATION, self._grammar["negators"])):
            for word in words:
                found[word] = found.get(word, 0) | self.classes[names]
        return found

    def _classes(self, names: str) -> int:
        """The bits of classes of objects, named as entries do ("law/money")."""
        found = 0
        for name in names.split("/"):
            found |= self._bits.setdefault(name, 1 << len(self._bits))
        return found

    def _compound(self, word: str) -> Use | None:
        """A deed at the end of a German compound or, before a neutral head, as its first part."""
        if len(word) < _SHORTEST or not (self.heads.forms or self.heads.phrases):
            return None
        ends, begins = self._edges
        found = _head_of(word, self.heads) if word in self.heads.forms or word[-_SHORTEST:] in ends else None
        if found is None and word[:_SHORTEST].rstrip("-") in begins:
            found = _stem_of(word, self.stems, self.neutral)
        return None if found is None or found[0].get("needs") == "none" else self._use(found[0], "", found[1])

    @cached_property
    def _edges(self) -> tuple[frozenset[str], frozenset[str]]:
        """On what a compound with a head ends, and with what one with a stem begins: most words are none by that."""
        heads, stems = self.heads.forms, self.stems.forms
        return frozenset(word[-_SHORTEST:] for word in heads), frozenset(word[:_SHORTEST] for word in stems)

    def _object(self, word: str) -> Object | None:
        """What objects begin with a word, which is in German the head of a compound too (`Steuergelder`)."""
        group = self._objects
        as_word = as_noun = self._classed(word) | (self._classed(word.rpartition("-")[2]) if "-" in word else 0)
        for cut in range(3, len(word) - 3) if self.german and len(word) > _SHORT_COMPOUND else ():
            if word[cut:] in group.forms:
                as_noun |= self._classed(word[cut:])
        marks = self._marks.get(word, 0)
        phrases: dict[str, list[tuple[list[str], int]]] = {}
        for rest, number, _ in group.continuations(word):
            phrases.setdefault(rest[0], []).append((rest, self.classes[group.entries[number]["class"]]))
        led: dict[str, list[LedObject]] = {
            before: [(left, right, self.classes[entry["class"]]) for left, right, entry, _ in group.around(packed)]
            for before, packed in group.led[word].items()
        }
        return Object(as_word | marks, as_noun | marks, phrases, led) if as_noun | marks or phrases or led else None

    def _classed(self, word: str) -> int:
        """The classes of objects that a word of the list names, as bits."""
        found = 0
        for entry in self._objects.of(word):
            found |= self.classes[entry["class"]]
        return found


def _charges(entry: dict[str, Any]) -> bool:
    return entry.get("needs") != "none" and entry.get("object") != "none"


def _head_of(word: str, heads: Group) -> tuple[dict[str, Any], str] | None:
    """The longest head on which the word ends, with what stands before it (three letters or more, or nothing)."""
    for cut in (0, *range(max(1, len(word) - _LONGEST_HEAD), len(word) - 3)):
        if cut in (1, 2):
            continue
        if word[cut:] in heads:
            entry = heads.of(word[cut:])[0]
            if cut and entry.get("alone"):
                continue
            return entry, word[:cut].rstrip("-")
    return None


def _stem_of(word: str, stems: Group, neutral: frozenset[str]) -> tuple[dict[str, Any], str] | None:
    """A deed as the first part of a compound whose head is neutral (a payment, a network, an affair)."""
    for cut in range(min(len(word) - 3, 20), 3, -1):
        stem = word[:cut].rstrip("-")
        if stem in stems and word[cut:].lstrip("-") in neutral:
            return stems.of(stem)[0], word[:cut]
    return None
