"""What the English word lists say of single words: closed classes, forms of verbs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from newslint import dataclass

if TYPE_CHECKING:
    from newslint import Language

PAST, PARTICIPLE, BASE, THIRD, ING, NOUN = 1, 2, 4, 8, 16, 32
_BITS = {"VBD": PAST, "VBN": PARTICIPLE, "VB": BASE, "VBP": BASE, "VBZ": THIRD, "VBG": ING}
_CLASSES = {
    "prepositions": "P",
    "adverbs": "A",
    "negations": "A",
    "subordinators": "S",
    "determiners": "D",
    "relatives": "W",
    "conjunctions": "C",
    "subjects": "O",
    "be": "X",
    "have": "X",
    "do": "X",
    "modals": "X",
    "bare": "B",
}


@dataclass(frozen=True, slots=True)
class Classes:
    """What the word lists say of single words: the letter of those that have one only, the forms of verbs as bits."""

    letters: dict[str, str]
    bits: dict[str, int]
    be: frozenset[str]
    have: frozenset[str]
    modal: frozenset[str]
    pronominal: frozenset[str]
    plurals: frozenset[str]
    helped: frozenset[str]
    not_adverbs: frozenset[str]
    numbers: frozenset[str]
    names_too: frozenset[str]
    controllers: frozenset[str]
    clausal: frozenset[str]

    @classmethod
    def of(cls, words: Language) -> Classes:
        def listed(key: str) -> frozenset[str]:
            return words.words("word-classes", key)

        letters = {"that": "R"}
        controlling = listed("object-control")
        for key, letter in _CLASSES.items():
            letters.update(dict.fromkeys(sorted(listed(key)), letter))
        return cls(
            letters,
            _verb_bits(words),
            listed("be"),
            listed("have"),
            listed("modals") | listed("do"),
            listed("pronominal"),
            listed("plain-plurals"),
            listed("helped-subjects"),
            listed("no-adverbs"),
            listed("numbers"),
            listed("names-too"),
            _forms(words, lambda entry: entry.get("control") or entry.get("lemma") in controlling),
            _forms(words, lambda entry: "c" in entry.get("slots", "")),
        )


def _verb_bits(words: Language) -> dict[str, int]:
    bits: dict[str, int] = {}
    also = words.words("verbs", "also-nouns")
    for name in ("verbs", "reporting-verbs"):
        group = words.group(name)
        heads = [(word, number, tag) for word in group.forms for number, tag in group.readings(word)]
        heads += [(word, number, tag) for word in group.phrases for _, number, tag in group.continuations(word)]
        for word, number, tag in heads:
            found = 0
            for part in tag.split("|"):
                found |= _BITS.get(part, 0)
            entry = group.entries[number]
            noun = entry.get("noun") or entry.get("lemma", "").partition(" ")[0] in also
            if found & (BASE | THIRD) and noun:
                found |= NOUN
            bits[word] = bits.get(word, 0) | found
    return bits


def _forms(words: Language, wanted: Callable[[dict[str, Any]], bool]) -> frozenset[str]:
    """The forms of the single verbs whose entries are wanted."""
    found = set()
    for name in ("verbs", "reporting-verbs"):
        group = words.group(name)
        for word in group.forms:
            if any(wanted(group.entries[number]) for number, _ in group.readings(word)):
                found.add(word)
    return frozenset(found)
