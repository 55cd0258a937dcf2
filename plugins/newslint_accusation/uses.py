"""What may stand at a word: which charges, alone or in phrases, and which objects; what of its sentence each of them wants."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from newslint import ByWord, dataclass

# What may stand at a word, as bits: a phrase that begins with it; a form of the word alone; an object of the word alone; a phrase
# that is found by it and begins before.
PHRASE, ALONE, OBJECT, LED = 1, 2, 4, 8


@dataclass(frozen=True, slots=True)
class Use:
    """One entry of a form. Of each of its `wants`, which are classes of words as bits, its sentence must have one.

    They are the classes of objects, the particle of a finite form, and a negation: what fewest sentences have comes first.
    The rest is what is asked of every place where the form stands: the class of its objects, whether every reading wants its
    particle at the end of the clause (`split`), whether one is finite with none, and whether anything guards against other uses.
    """

    entry: dict[str, Any]
    tag: str
    modifier: str
    wants: tuple[int, ...]
    kind: str
    object: str = ""
    split: bool = False
    finite: bool = False
    guarded: bool = False


def has_all(named: int, wants: tuple[int, ...]) -> bool:
    """Whether a sentence with words of these classes has one of each that is wanted."""
    for classes in wants:  # noqa: SIM110 — half the time of `all`, a hundred times a kilobyte
        if not classes & named:
            return False
    return True


def asked(several: Iterable[tuple[int, ...]]) -> int:
    """Classes of words of which a sentence must have one to have all of what is wanted in one of several ways."""
    return reduce(or_, [classes[0] for classes in several if classes], 0)


# The further words of a phrase, and what it says.
Phrase = tuple[list[str], Use]
# The words of one before that by which it is found, those behind it, and what it says, or the classes of objects that it names.
Led = tuple[list[str], list[str], Use]
LedObject = tuple[list[str], list[str], int]


@dataclass(frozen=True, slots=True)
class Start:
    """What begins with a word: phrases by their second word, and the uses of the word alone, by kind.

    `small` are those where the word is printed small; each stands beside the number of further words, which is none.
    Phrases are read when their `seconds` are met, since of a hundred with the first word "in" hardly one stands in a text,
    and stand under their third word ("" for any other). Those that are found by a word further on in them stand in `led`, by the
    word before it, which is one of the `leaders`.
    Of the uses of the word alone, `free` says whether one wants nothing of its sentence, and `wants` what the others want. A
    word with none of these is no cue alone.
    """

    free: bool
    wants: tuple[tuple[int, ...], ...]
    seconds: frozenset[str]
    phrases: ByWord[dict[str, list[Phrase]]]
    leaders: frozenset[str]
    led: ByWord[list[Led]]
    capital: list[tuple[int, tuple[Use, ...]]]
    small: list[tuple[int, tuple[Use, ...]]]


@dataclass(frozen=True, slots=True)
class Object:
    """The classes of objects that a word names, as it stands (`orientieren` holds no `Tieren`) and as a German noun, as bits.

    Particles, reflexives and negations are of classes of their own. `phrases` are those that begin with the word, by the next
    one: the further words, and the class. `led` are those with the word further on, by the one before it.
    """

    as_word: int
    as_noun: int
    phrases: dict[str, list[tuple[list[str], int]]]
    led: dict[str, list[LedObject]]


NO_PHRASES: ByWord[dict[str, list[Phrase]]] = ByWord(lambda _: {"": []})
NONE_LED: ByWord[list[Led]] = ByWord(lambda _: [])

NOTHING = Start(False, (), frozenset(), NO_PHRASES, frozenset(), NONE_LED, capital=[], small=[])


def by_kind(met: Iterable[tuple[int, Use]]) -> list[tuple[int, tuple[Use, ...]]]:
    """Uses that begin at one token with the number of their further words, longest first, those of one length and kind together."""
    found: list[tuple[int, tuple[Use, ...]]] = []
    for length, use in sorted(met, key=lambda one: -one[0]):
        if found and found[-1][0] == length and found[-1][1][0].kind == use.kind:
            found[-1] = length, (*found[-1][1], use)
        else:
            found.append((length, (use,)))
    return found
