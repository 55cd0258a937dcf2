"""What the English word lists say of single words: closed classes, forms of verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newslint import ByWord, dataclass

if TYPE_CHECKING:
    from newslint import Group, Language

PAST, PARTICIPLE, BASE, THIRD, ING, NOUN = 1, 2, 4, 8, 16, 32
# By its ending an adverb, and no form of a verb.
ADVERB = 64
# Behind "to" an infinitive for certain.
HELPS = 128
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


# "They both said": quantifiers that stand between subject and verb.
FLOATING = frozenset({"all", "both", "each"})
# The letters (see english_tags), small where there is more to tell of a word, or of others by it. A word of no closed class has
# one that says more: V a plural, n a form of a verb, i the base of one that is a noun too, g one in -ing, z an adverb or "first".
CODES = "DNPTCSWROXBVIGZAdnptcswroxbvigza"
OPEN = str.maketrans("VIGZ", "NNNN")
FORMS = 5
# Letters of words that decide over the words around them.
_DECIDING = "XWRCS"


@dataclass(frozen=True, slots=True)
class Classes:
    """What the word lists say of single words: the letter of those that have one only, the forms of verbs as bits."""

    letters: dict[str, str]
    bits: ByWord[int]
    be: frozenset[str]
    have: frozenset[str]
    modal: frozenset[str]
    pronominal: frozenset[str]
    plural: ByWord[bool]
    helped: frozenset[str]
    not_adverbs: frozenset[str]
    numbers: frozenset[str]
    names_too: frozenset[str]
    # Words of closed classes that may be another one where they stand.
    doubtful: frozenset[str]
    # The place of a word's letter among CODES, and from FORMS on the bits of the verb's form, which its ending may tell.
    grammar: Callable[[str], int]
    apart: frozenset[str]
    attributive: frozenset[str]
    # What matters of a word behind "to": an infinitive that takes others, the forms of a verb, an adverb by its ending.
    after_to: ByWord[int]
    controllers: ByWord[bool]
    clausal: ByWord[bool]
    says: ByWord[bool]
    verbs: tuple[Group, ...]
    # Whether the word is a form of a verb that the lists know, or the first word of one of several.
    is_verb: ByWord[bool]

    @classmethod
    def of(cls, words: Language) -> Classes:
        def listed(key: str) -> frozenset[str]:
            return words.words("word-classes", key)

        letters = {word: letter for key, letter in _CLASSES.items() for word in sorted(listed(key))} | {"that": "R"}
        controlling = listed("object-control")
        verbs = tuple(words.group(name) for name in ("verbs", "reporting-verbs"))
        also = words.words("verbs", "also-nouns")
        bits = ByWord(lambda word: _verb_bits(word, verbs, also))
        participles, adverbs = listed("no-participles"), listed("no-adverbs")
        doubtful = FLOATING | {"to", "at", "like", "s"} | listed("names-too")

        plurals, pronominal = listed("plain-plurals"), listed("pronominal")
        plural = ByWord(lambda word: _is_plural(word, plurals))
        helping = listed("be") | listed("have") | {"do"}

        def after_to(word: str) -> int:
            return HELPS if word in helping else ADVERB if word.endswith("ly") else bits[word]

        def grammar(word: str) -> int:
            form = bits[word] or _guess(word, participles, adverbs)
            letter = letters.get(word) or _open_letter(word, form, plural)
            if word in doubtful or letter in _DECIDING or word in pronominal:
                letter = letter.lower()
            return CODES.index(letter) | form << FORMS

        return cls(
            letters,
            bits,
            listed("be"),
            listed("have"),
            listed("modals") | listed("do"),
            pronominal,
            plural,
            listed("helped-subjects"),
            adverbs,
            listed("numbers"),
            listed("names-too"),
            doubtful,
            grammar,
            listed("apart"),
            listed("attributive"),
            ByWord(after_to),
            ByWord(lambda word: any(e.get("control") or e.get("lemma") in controlling for e in _entries(word, verbs))),
            ByWord(lambda word: any("c" in entry.get("slots", "") for entry in _entries(word, verbs))),
            ByWord(lambda word: any(_says(entry.get("slots", "")) for entry in _entries(word, verbs))),
            verbs,
            ByWord(lambda word: any(word in group or word in group.phrases for group in verbs)),
        )


def _verb_bits(word: str, verbs: Iterable[Group], also_nouns: frozenset[str]) -> int:
    bits = 0
    for group in verbs:
        if word not in group.forms and word not in group.phrases:
            continue
        heads = [*group.readings(word), *((number, tag) for _, number, tag in group.continuations(word))]
        for number, tag in heads:
            found = 0
            for part in tag.split("|"):
                found |= _BITS.get(part, 0)
            entry = group.entries[number]
            noun = entry.get("noun") or entry.get("lemma", "").partition(" ")[0] in also_nouns
            bits |= found | NOUN if found & (BASE | THIRD) and noun else found
    return bits


def _open_letter(word: str, form: int, plural: ByWord[bool]) -> str:
    """The letter among CODES of a word that no closed class has."""
    if word == "first" or form & ADVERB:
        return "z"
    if form & ING:
        return "g"
    if form:
        return "i" if form == BASE | NOUN and word != "say" else "n"
    return "V" if plural[word] else "N"


def _is_plural(word: str, plurals: frozenset[str]) -> bool:
    return word.rpartition("-")[2] in plurals or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _says(slots: str) -> bool:
    """Whether a verb takes a clause and no addressee ("revealed that", but "told")."""
    return "c" in slots and "o" not in slots


def _guess(word: str, no_participles: frozenset[str], no_adverbs: frozenset[str]) -> int:
    """What the ending says of a word that no list of verbs has."""
    if word.endswith("ing") and len(word) > 5 and word not in no_participles:
        return ING
    if word.endswith("ed") and len(word) > 4 and word != "hundred":
        return PAST | PARTICIPLE
    return ADVERB if word.endswith("ly") and word not in no_adverbs else 0


def _entries(word: str, verbs: Iterable[Group]) -> Iterator[dict[str, Any]]:
    """What the lists say of the single verbs that have the word as a form."""
    for group in verbs:
        yield from group.of(word)
