"""Words that may make a charge: verbs with their objects, nouns by head or first part, adjectives, set phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint import Document, Group, Hit, Language, dataclass, field, replace

# A set phrase does not go on across the end of a clause (`the case is closed, the investigation`).
_BREAKS = frozenset(",;:()[]")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that may make a charge: code points, token indices (`last` inclusive), the entry that knows it.

    `objects` are the tokens that make a two-part verb a charge; `particle` is the token of a separable verb's particle.
    `others` are further entries of the same word, each with its tag (to inject: a substance, to inject: a patient).
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
    others: tuple[tuple[dict[str, Any], str], ...] = field(default=(), hash=False, compare=False)

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
        self.objects = document.words.group("charge-objects")
        self._classes: dict[tuple[str, bool], frozenset[str]] = {}

    def cues(self) -> list[Cue]:
        """All cues of the text in order; of those that overlap at one place the longest.

        Further entries of one form (`gab … preis`, `gab … weiter`) are kept beside the first.
        """
        found = [*self._hits("charge-verbs"), *self._hits("charge-nouns"), *self._hits("charge-phrases")]
        found += [*self._hits("charge-adjectives"), *self._compounds()]
        idioms = {i: hit.last for hit in self.document.hits("charge-idioms") for i in range(hit.first, hit.last + 1)}
        found = [cue for cue in found if idioms.get(cue.first, -1) < cue.last]
        found.sort(key=lambda cue: (cue.first, -cue.last))
        kept: list[Cue] = []
        for cue in found:
            if kept and cue.last <= kept[-1].last and cue.kind == kept[-1].kind:
                if (cue.first, cue.last) == (kept[-1].first, kept[-1].last):
                    kept[-1] = replace(kept[-1], others=(*kept[-1].others, (cue.entry, cue.tag)))
                continue
            kept.append(cue)
        return kept

    def is_object(self, word: str, wanted: str) -> bool:
        """Whether the word is of a class of objects; in German also as the head of a compound, elsewhere after a hyphen."""
        return wanted in self._classes_of(word)

    def is_object_at(self, index: int, wanted: str) -> bool:
        """Whether a word or a phrase of a class of objects begins at the token."""
        return wanted in self.classes_at(index)

    def classes_at(self, index: int) -> frozenset[str]:
        """The classes of the objects that begin at the token; a German word is the head of a compound only as a noun."""
        words = self.tokens.words
        word = words[index]
        whole = self.document.text[self.tokens.starts[index]].islower()
        found = self._classes_of(word, whole=whole)
        if word in self.objects.phrases:
            found |= {
                self.objects.entries[number]["class"]
                for rest, number, _ in self.objects.continuations(word)
                if words[index + 1 : index + 1 + len(rest)] == rest
            }
        return found

    def _classes_of(self, word: str, *, whole: bool = False) -> frozenset[str]:
        """The classes of a word; `whole`: not as a head (`orientieren` holds no `Tieren`)."""
        found = self._classes.get((word, whole))
        if found is None:
            heads = [word, word.rpartition("-")[2]] if "-" in word else [word]
            if self.document.language == "de" and len(word) > 8 and not whole:
                heads += [word[cut:] for cut in range(3, len(word) - 3)]
            known = (entry["class"] for head in heads if head in self.objects for entry in self.objects.of(head))
            found = self._classes[word, whole] = frozenset(known)
        return found

    def accuses(self, word: str) -> bool:
        """Whether the word is one for a charge or a case, in German as the head of a compound (`Betrugsvorwürfe`)."""
        return word.endswith(self.ends["accusing_ends"])

    def _hits(self, group: str) -> Iterator[Cue]:
        for hit in self.document.hits(group):
            if hit.entry.get("needs") == "none" or hit.entry.get("object") == "none":
                continue
            if hit.last > hit.first and not _BREAKS.isdisjoint(self.document.text[hit.start : hit.end]):
                continue
            yield Cue(hit.start, hit.end, hit.first, hit.last, str(hit.entry["kind"]), hit.entry, hit.tag)

    def _compounds(self) -> Iterator[Cue]:
        heads = self.document.words.group("charge-heads")
        if not heads.forms and not heads.phrases:
            return
        stems = self.document.words.group("charge-stems")
        neutral = self.sets["neutral_heads"]
        known: dict[str, tuple[dict[str, Any], str] | None] = {}
        for index, word in enumerate(self.tokens.words):
            if len(word) < 4:
                continue
            if word not in known:
                known[word] = _head_of(word, heads) or _stem_of(word, stems, neutral)
            found = known[word]
            if found is not None and found[0].get("needs") != "none":
                entry, modifier = found
                start, end = self.tokens.starts[index], self.tokens.ends[index]
                if entry["kind"] in _NOUNS and self.document.text[start].islower():
                    continue
                yield Cue(start, end, index, index, str(entry["kind"]), entry, modifier=modifier)
        for hit in self.document.hits("charge-heads"):
            if hit.last > hit.first:
                yield Cue(hit.start, hit.end, hit.first, hit.last, str(hit.entry["kind"]), hit.entry, hit.tag)


_LONGEST_HEAD = 40
# What is always written with a capital in German (`Lügen`, not `lügen`).
_NOUNS = frozenset({"deed", "agent", "frame"})


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


def is_split(hit: Cue | Hit) -> bool:
    """Whether every reading of the form wants its particle at the end of the clause."""
    return bool(hit.tag) and all(tag.startswith("split.") for tag in hit.tag.split("|"))
