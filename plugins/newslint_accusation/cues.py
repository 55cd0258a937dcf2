"""Words that may make a charge: verbs with their objects, nouns by head or first part, adjectives, set phrases."""

from __future__ import annotations

from typing import Any

from newslint import Document, Hit, Language, dataclass, field
from newslint_accusation.lexicon import Lexicon, Start, Use

# A set phrase does not go on across the end of a clause (`the case is closed, the investigation`).
_BREAKS = frozenset(",;:()[]")


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


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that may make a charge: code points, token indices (`last` inclusive), the entry that knows it.

    `objects` are the tokens that make a two-part verb a charge; `particle` is the token of a separable verb's particle.
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    entry: dict[str, Any] = field(hash=False, compare=False)
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


class Grammar:
    """The grammatical words of a language by what they do to a charge; built once for each language."""

    def __init__(self, language: Language) -> None:
        self.facts = language.group("allegation-grammar").facts
        self.sets = {key: frozenset(words) for key, words in self.facts.items() if isinstance(words, list)}
        self.ends = {key: tuple(sorted(self.sets[key])) for key in self.sets if key.endswith("_ends")}


class Frames:
    """The charge words of a language, ready for one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens = document.tokens
        grammar = document.words.derived(Grammar)
        self.grammar, self.sets, self.ends = grammar.facts, grammar.sets, grammar.ends
        self.lexicon = document.words.derived(Lexicon)

    def candidates(self) -> list[Candidate]:
        """All forms of charge words in order; of those of one kind that overlap at one place the longest."""
        words, starts, ends, text = self.tokens.words, self.tokens.starts, self.tokens.ends, self.document.text
        known = self.lexicon.starts
        idioms = {i: hit.last for hit in self.document.hits("charge-idioms") for i in range(hit.first, hit.last + 1)}
        kept: list[Candidate] = []
        for first, word in enumerate(words):
            start = known[word]
            if start is None:
                continue
            found = self._phrases(first, start) if start.phrases else []
            found += start.small if text[starts[first]].islower() else start.capital
            for length, uses in found:
                last = first + length
                inside = bool(kept) and last <= kept[-1].last and uses[0].kind == kept[-1].kind
                if not inside and last > idioms.get(first, -1):
                    kept.append(Candidate(starts[first], ends[last], first, last, uses))
        return kept

    def _phrases(self, first: int, start: Start) -> list[tuple[int, tuple[Use, ...]]]:
        """The phrases that begin at a token, each with the number of its further tokens, longest first."""
        words = self.tokens.words
        found: list[tuple[int, tuple[Use, ...]]] = []
        for rest, use in start.phrases.get(words[first + 1], ()) if first + 1 < len(words) else ():
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
        return wanted in self.lexicon.as_noun[word]

    def classes_at(self, index: int) -> frozenset[str]:
        """The classes of the objects that begin at the token; a German word is the head of a compound only as a noun."""
        words, lexicon = self.tokens.words, self.lexicon
        word = words[index]
        found = lexicon.as_noun[word]
        if found and self.document.text[self.tokens.starts[index]].islower():
            found = lexicon.as_word[word]
        if word in lexicon.objects.phrases:
            found |= {
                lexicon.objects.entries[number]["class"]
                for rest, number, _ in lexicon.objects.continuations(word)
                if words[index + 1 : index + 1 + len(rest)] == rest
            }
        return found

    def accuses(self, word: str) -> bool:
        """Whether the word is one for a charge or a case, in German as the head of a compound (`Betrugsvorwürfe`)."""
        return word.endswith(self.ends["accusing_ends"])


def is_split(hit: Cue | Hit) -> bool:
    """Whether every reading of the form wants its particle at the end of the clause."""
    return bool(hit.tag) and all(tag.startswith("split.") for tag in hit.tag.split("|"))
