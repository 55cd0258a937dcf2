"""Words that may make a charge: verbs with their objects, nouns by head or first part, adjectives, set phrases."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from typing import Any

from newslint import ByWord, Document, Hit, Language, Span, cached_property, dataclass, field
from newslint_accusation.lexicon import NOTHING, Lexicon, Start, Use, Word, has_all

# A set phrase does not go on across the end of a clause (`the case is closed, the investigation`).
_BREAKS = frozenset(",;:()[]")
# A German noun that is longer opens no clause as an adverb does.
_LONG = 6


@dataclass(slots=True)
class Candidate:
    """A form of a charge word, which is none in most places: code points, token indices, all entries that have the form.

    Entries are in the order in which they are tried (to inject: a substance, a patient). Not frozen, as there are many.
    """

    start: int
    end: int
    first: int
    last: int
    uses: tuple[Use, ...]

    @property
    def kind(self) -> str:
        return self.uses[0].kind

    @property
    def tag(self) -> str:
        return self.uses[0].tag

    @property
    def field(self) -> str:
        return str(self.uses[0].entry.get("field", ""))


@dataclass(slots=True)
class Cue:
    """A word or phrase that may make a charge: code points, token indices (`last` inclusive), the entry that knows it.

    `objects` are the tokens that make a two-part verb a charge; `particle` is the token of a separable verb's particle. Not
    frozen, as there are many; nor are participants and links.
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    entry: dict[str, Any] = field(compare=False)
    tag: str = ""
    objects: tuple[int, ...] = ()
    particle: int = -1
    modifier: str = ""

    @property
    def stage(self) -> str:
        return str(self.entry.get("stage", ""))

    @property
    def field(self) -> str:
        return str(self.entry.get("field", ""))


class Sets(dict[str | tuple[str, ...], frozenset[str]]):
    """Sets of words by name; `sets["wardens", "papers"]` are the words of both, put together at the first time of asking."""

    def __missing__(self, names: str | tuple[str, ...]) -> frozenset[str]:
        if isinstance(names, str):
            raise KeyError(names)
        found = self[names] = frozenset().union(*(self[name] for name in names))
        return found


class Grammar:
    """The grammatical words of a language by what they do to a charge; built once for each language."""

    def __init__(self, language: Language) -> None:
        self.facts = language.group("allegation-grammar").facts
        named = {key: frozenset(words) for key, words in self.facts.items() if isinstance(words, list)}
        self.sets = Sets(named)
        self.ends = {key: tuple(sorted(words)) for key, words in named.items() if key.endswith("_ends")}
        self.acting, self.alone = ByWord(self._acting), ByWord(self._alone)

    def _acting(self, noun: str) -> str:
        """What a German noun's ending shows: a "body" that acts, "nobody" (an abstract noun, an amount), or "perhaps" somebody."""
        if noun.endswith(self.ends["body_ends"]):
            return "body"
        return "nobody" if noun.endswith(self.ends["abstract_ends"]) or noun in self.sets["amounts"] else "perhaps"

    def _alone(self, noun: str) -> str:
        """Where a German noun without an article may name somebody: "anywhere", "inside" a clause alone, or nowhere ("")."""
        sets, acting = self.sets, self.acting[noun]
        if acting == "nobody" or noun in sets["nobody", "hedge_strong", "adverbs_first", "articles", "prepositions"]:
            return ""
        return "anywhere" if acting == "body" or len(noun) > _LONG or noun in sets["numbers"] else "inside"


class Frames:
    """The charge words of a language, ready for one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens = document.tokens
        grammar = document.words.derived(Grammar)
        self.grammar, self.sets, self.ends = grammar.facts, grammar.sets, grammar.ends
        self.acting, self.alone = grammar.acting, grammar.alone
        self._met: dict[int, list[tuple[int, tuple[Use, ...]]]] = {}
        self.lexicon = document.words.derived(Lexicon)

    @cached_property
    def _words(self) -> list[tuple[list[int], Word]]:
        """The words of the text that begin anything, each by its places."""
        places = self.tokens.places
        known = list(map(self.lexicon.words.__getitem__, places))
        return list(zip(compress(places.values(), known), filter(None, known), strict=True))

    def _start(self, token: int) -> Start:
        """What charge words begin with a token of `begins`."""
        known = self.lexicon.words[self.tokens.words[token]]
        return known.start if known is not None and known.start is not None else NOTHING

    @cached_property
    def begins(self) -> list[int]:
        """The tokens with which a form of a charge word begins."""
        following, found = self._following, list[int]()
        for here, (start, _) in self._words:
            if start is None:
                continue
            if start.free or start.one or start.several:
                found += here
                continue
            seconds = start.seconds
            for at in here:
                if following[at] in seconds and self._phrases(at, start):
                    found.append(at)
        return sorted(found)

    def may_charge(self, begins: list[int], sentence: Span) -> bool:
        """Whether a sentence has what one of the forms in it asks for: most verbs of wrongdoing are ruled out by that."""
        following, asked, several = self._following, 0, list[tuple[int, ...]]()
        for at in begins:
            start = self._start(at)
            if start.free:
                return True
            asked |= start.one
            several += start.several
            if following[at] in start.seconds:
                several += [use.wants for _, uses in self._phrases(at, start) for use in uses]
        if () in several:
            return True
        named = self.named(self.tokens.range(sentence.start, sentence.end))
        return bool(asked & named) or any(has_all(named, wants) for wants in several)

    @cached_property
    def _idioms(self) -> dict[int, int]:
        """The last token of the set expression in which a token stands."""
        return {i: hit.last for hit in self.document.hits("charge-idioms") for i in range(hit.first, hit.last + 1)}

    def is_idiom(self, one: Candidate | Cue) -> bool:
        """Whether a form is but a part of a set expression that charges nobody (`killer whale`), or runs into one."""
        idioms = self._idioms
        return one.last <= idioms.get(one.first, -1) or one.last < idioms.get(one.last, -1)

    def forms(self, begins: list[int]) -> list[Candidate]:
        """The forms of charge words that begin at the tokens, parts of idioms among them; of those of one kind at one place the longest."""
        starts, ends, text = self.tokens.starts, self.tokens.ends, self.document.text
        kept: list[Candidate] = []
        for first in begins:
            start = self._start(first)
            found = start.capital
            if start.small is not found and text[starts[first]].islower():
                found = start.small
            if start.seconds:
                found = self._phrases(first, start) + found
            for length, uses in found:
                last = first + length
                inside = bool(kept) and last <= kept[-1].last and uses[0].kind == kept[-1].kind
                if not inside:
                    kept.append(Candidate(starts[first], ends[last], first, last, uses))
        return kept

    def _phrases(self, first: int, start: Start) -> list[tuple[int, tuple[Use, ...]]]:
        """The phrases that begin at a token, each with the number of its further tokens, longest first."""
        known = self._met.get(first)
        if known is not None or self._following[first] not in start.seconds:
            return known or []
        words = self.tokens.words
        found = self._met[first] = list[tuple[int, tuple[Use, ...]]]()
        by_third = start.phrases[words[first + 1]]
        for rest, use in by_third.get(words[first + 2] if first + 2 < len(words) else "", by_third[""]):
            length = len(rest)
            if words[first + 1 : first + length + 1] != rest or not self._is_whole(first, first + length):
                continue
            if found and found[-1][0] == length and found[-1][1][0].kind == use.kind:
                found[-1] = length, (*found[-1][1], use)
            else:
                found.append((length, (use,)))
        return found

    def _is_whole(self, first: int, last: int) -> bool:
        return _BREAKS.isdisjoint(self.document.text[self.tokens.starts[first] : self.tokens.ends[last]])

    def is_object(self, word: str, wanted: str) -> bool:
        """Whether the word is of a class of objects; in German also as the head of a compound, elsewhere after a hyphen."""
        known = self.lexicon.words[word]
        return (
            known is not None and known.object is not None and bool(known.object.as_noun & self.lexicon.classes[wanted])
        )

    @cached_property
    def _following(self) -> list[str]:
        """The word behind each token."""
        return [*self.tokens.words[1:], ""]

    @cached_property
    def _objects(self) -> dict[int, int]:
        """The tokens with which objects begin, with their classes; a German word is the head of a compound only as a noun."""
        words, starts, text = self.tokens.words, self.tokens.starts, self.document.text
        following, found = self._following, dict[int, int]()
        for here, (_, one) in self._words:
            if one is None:
                continue
            as_noun, as_word, phrases = one.as_noun, one.as_word, one.phrases
            if as_noun:
                for at in here:
                    classes = as_word if as_noun != as_word and text[starts[at]].islower() else as_noun
                    if classes:
                        found[at] = classes
            if phrases:
                for at in here:
                    for rest, of in phrases.get(following[at], ()):
                        if words[at + 1 : at + 1 + len(rest)] == rest:
                            found[at] = found.get(at, 0) | of
        return found

    @cached_property
    def _placed(self) -> list[int]:
        """The tokens with which objects begin, in order."""
        return sorted(self._objects)

    def objects(self, sentence: range) -> dict[int, int]:
        """The tokens of a sentence with which objects begin, with their classes, in order."""
        return {at: self._objects[at] for at in self._within(sentence)}

    def named(self, sentence: range) -> int:
        """The classes of which an object stands in a sentence, as bits; most entries that ask for one are ruled out by that."""
        found, objects = 0, self._objects
        for at in self._within(sentence):
            found |= objects[at]
        return found

    def _within(self, sentence: range) -> list[int]:
        placed = self._placed
        return placed[bisect_left(placed, sentence.start) : bisect_left(placed, sentence.stop)]

    def accuses(self, word: str) -> bool:
        """Whether the word is one for a charge or a case, in German as the head of a compound (`Betrugsvorwürfe`)."""
        return word.endswith(self.ends["accusing_ends"])


def is_split(hit: Cue | Hit) -> bool:
    """Whether every reading of the form wants its particle at the end of the clause."""
    return bool(hit.tag) and all(tag.startswith("split.") for tag in hit.tag.split("|"))
