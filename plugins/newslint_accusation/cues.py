"""Words that may make a charge: verbs with their objects, nouns by head or first part, adjectives, set phrases."""

from __future__ import annotations

from typing import Any

from newslint import ByWord, Document, Language, cached_property, dataclass, field
from newslint_accusation.lexicon import Lexicon
from newslint_accusation.places import Places
from newslint_accusation.uses import NOTHING, Use

# A German noun that is longer opens no clause as an adverb does.
_LONG = 6
# What a word does to the phrases for somebody around it, as bits: it governs them, is their article, or parts them (a conjunction,
# an auxiliary); it opens a relative clause; it is a pronoun for somebody or a number.
PREPOSITION, ARTICLE, PARTING, RELATIVE, PRONOUN, NUMBER = 1, 2, 4, 8, 16, 32


# A form of a charge word in a text: its first token, its last, and all entries that have it, in the order in which they are tried
# (to inject: a substance, a patient). It is no cue in most places.
Form = tuple[int, int, tuple[Use, ...]]


@dataclass(slots=True)
class Candidate:
    """A form of a charge word, whether or not it is a cue: code points, token indices, all entries that have the form."""

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
        self.acting, self.alone, self.parts = ByWord(self._acting), ByWord(self._alone), ByWord(self._parts)
        # Defenders stand among the wardens for the sake of what they say in court.
        self.wardens = self.sets["wardens"] - self.sets["defenders"]
        self._bits = (
            (PREPOSITION, self.sets["prepositions"]),
            (ARTICLE, self.sets["articles"]),
            (PARTING, self.sets["passive", "openers", "auxiliaries"]),
            (RELATIVE, self.sets["relative"]),
            (PRONOUN, self.sets["pronouns_person"]),
            (NUMBER, self.sets["numbers"]),
        )

    def _parts(self, word: str) -> int:
        """What a word does to the phrases for somebody around it, as bits."""
        return sum(bit for bit, words in self._bits if word in words)

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
        self.acting, self.alone, self.parts, self.wardens = (
            grammar.acting,
            grammar.alone,
            grammar.parts,
            grammar.wardens,
        )
        self.lexicon = document.words.derived(Lexicon)

    @cached_property
    def places(self) -> Places:
        """Where its words begin in the document."""
        return Places(self.document, self.lexicon)

    @cached_property
    def idioms(self) -> dict[int, int]:
        """The last token of the set expression in which a token stands."""
        return {i: hit.last for hit in self.document.hits("charge-idioms") for i in range(hit.first, hit.last + 1)}

    def is_idiom(self, one: Candidate | Cue) -> bool:
        """Whether a form is but a part of a set expression that charges nobody (`killer whale`), or runs into one."""
        idioms = self.idioms
        return one.last <= idioms.get(one.first, -1) or one.last < idioms.get(one.last, -1)

    def forms(self, begins: list[int]) -> list[Form]:
        """The forms of charge words that begin at these tokens, also parts of idioms; of those of one kind at one place the longest."""
        starts, text, words = self.tokens.starts, self.document.text, self.tokens.words
        lexicon, phrases = self.lexicon.starts, self.places.phrases
        kept: list[Form] = []
        # Where the form that was kept last ends, and its kind.
        behind, kind = -1, ""
        for first in begins:
            start = lexicon[words[first]] or NOTHING
            found = start.capital
            if start.small is not found and text[starts[first]].islower():
                found = start.small
            if first in phrases:
                found = phrases[first] + found
            for length, uses in found:
                last = first + length
                if last > behind or uses[0].kind != kind:
                    kept.append((first, last, uses))
                    behind, kind = last, uses[0].kind
        return kept

    def is_object(self, word: str, wanted: str) -> bool:
        """Whether the word is of a class of objects; in German also as the head of a compound, elsewhere after a hyphen."""
        known = self.lexicon.objects[word]
        return known is not None and bool(known.as_noun & self.lexicon.classes[wanted])

    def accuses(self, word: str) -> bool:
        """Whether the word is one for a charge or a case, in German as the head of a compound (`Betrugsvorwürfe`)."""
        return word.endswith(self.ends["accusing_ends"])
