"""The closed classes of German and what a single word's form tells: finite, Konjunktiv I, Konjunktiv II."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newslint import ByWord
from newslint_speech.names_words import Endings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint import Group, Language


# What the form of a word tells, as bits; the forms of …_ONLY are verbs wherever they stand, OPEN may be one of no known verb;
# FRAME is no form: a noun for a paper or a report, also behind a hyphen; SAYING: what a verb of saying may begin with.
FINITE, AUXILIARY, FIRST, FIRST_ONLY, SECOND, SECOND_ONLY, OPEN, FRAME, SAYING = 1, 2, 4, 8, 16, 32, 64, 128, 256


class Tag(NamedTuple):
    """What the tag of a verb's form says; `apart`: a finite form whose particle stands elsewhere ("teilte … mit").

    `only_apart`: such a form, and no other.
    """

    participle: bool
    infinitive: bool
    finite: bool
    apart: bool
    only_apart: bool

    @classmethod
    def of(cls, tag: str) -> Tag:
        parts = tag.split("|")
        finite = any(part.startswith(("pres.3", "pret.3", "k1.3", "k2.3")) for part in parts)
        apart = any(part.startswith(("split.pres.3", "split.pret.3", "split.k")) for part in parts)
        participle, infinitive = "pp" in parts, "inf" in parts
        return cls(participle, infinitive, finite, apart, apart and not (participle or infinitive or finite))


class Sayings(NamedTuple):
    """What verbs of saying begin with a word.

    `readings`: its entries and tags, each with the particle that must follow where the form stands apart from it, or "";
    `particles`: those of all readings where each needs one; `phrases`: what begins with it by second word, packed.
    """

    readings: list[tuple[dict[str, Any], str, str]]
    particles: frozenset[str]
    phrases: Mapping[str, str]


class Grammar:
    """The closed classes of German, as the language pack lists them; one attribute a class."""

    def __init__(self, words: Language) -> None:
        def listed(key: str) -> frozenset[str]:
            return words.words("grammar", key)

        self.articles = listed("articles")
        self.plain_articles = listed("plain-articles")
        self.oblique = listed("never-nominative")
        self.genitive = listed("genitive")
        self.pronouns = listed("pronouns")
        self.relatives = listed("relatives")
        self.subjunctions = listed("subjunctions")
        self.content_openers = listed("content-openers")
        self.adverbial_openers = listed("adverbial-openers")
        self.prepositions = listed("prepositions")
        self.within = listed("within")
        self.binding = listed("binding")
        self.conjunctions = listed("conjunctions")
        self.adverbs = listed("adverbs")
        self.extending = self.genitive | self.binding | {"für", "bei", "beim", "von", "vom", "und", "sowie"}
        self.inserting = self.prepositions | self.adverbs | {"als"}
        self.have, self.be, self.become = listed("have"), listed("be"), listed("become")
        self.modals = listed("modals")
        self.subordinators = self.subjunctions | self.relatives
        self.helpers = self.have | self.be | self.become
        self.auxiliaries = self.helpers | self.modals
        self.conjunctive1, self.conjunctive2 = listed("conjunctive1"), listed("conjunctive2")
        self.bodies = tuple(sorted(listed("bodies")))
        self.adverb_endings = tuple(sorted(listed("adverb-endings")))
        self.time_openers = listed("time-openers")
        self.homographs = listed("mood-homographs")
        self.particles = listed("particles")
        self.focus = listed("focus")
        self.lets = listed("lets")
        self.makers = listed("makers")
        self.titles = listed("titles")
        self.people = listed("people")
        self.reflexive = listed("reflexive")
        self.planners, self.plans, self.states = (
            words.words("reportative-modals", key) for key in ("planners", "plans", "states")
        )
        self._verb_forms(words)

    def _verb_forms(self, words: Language) -> None:
        """The verbs that the pack knows, by mood."""
        self.verbs = words.group("common-verbs")
        self.reporting = words.group("reporting-verbs")
        self.frame_nouns = words.words("frame-nouns")
        self.frame_endings = tuple(sorted(words.words("frame-nouns", "endings")))
        self.nouns = words.group("cue-nouns")
        self.closed = (
            self.articles | self.pronouns | self.relatives | self.prepositions | self.conjunctions | self.adverbs
        )
        self.closed |= self.homographs
        self.small = self.prepositions | self.conjunctions | self.adverbs | self.subjunctions | self.auxiliaries
        self.tags = ByWord(Tag.of)
        self.sayings = ByWord(self._sayings)
        self._frame_ends = Endings(self.frame_endings)
        self._helping = self.auxiliaries | self.conjunctive1 | self.conjunctive2

    def forms(self, word: str) -> int:
        """What the form of a word tells of mood and number, as bits."""
        found = FRAME if self.is_frame(word) or word.rpartition("-")[2] in self.frame_nouns else 0
        says = word in self.reporting.forms
        found |= SAYING if says or word in self.reporting.phrases else 0
        if not says and word not in self.verbs.forms and word not in self._helping:
            return found | OPEN if word.endswith("e") and self._is_open(word) else found
        auxiliary = word in self.auxiliaries
        found |= AUXILIARY if auxiliary else 0
        if auxiliary or self._is_form(word, ".3"):
            found |= FINITE
        if self._is_first(word):
            found |= FIRST_ONLY | FIRST if word in self.conjunctive1 else FIRST
        if self._is_second(word):
            found |= SECOND_ONLY | SECOND if word in self.conjunctive2 else SECOND
        return found

    def _sayings(self, word: str) -> Sayings:
        phrases, single = self.reporting.uses[word]
        apart = [str(entry.get("particle", "")) if self.tags[tag].only_apart else "" for entry, tag in single]
        readings = [(entry, tag, particle) for (entry, tag), particle in zip(single, apart, strict=True)]
        return Sayings(readings, frozenset(apart) if all(apart) else frozenset(), phrases)

    def is_frame(self, word: str) -> bool:
        """Whether the word is a noun for a paper or a report."""
        return word in self.frame_nouns or self._frame_ends.close(word)

    def _is_open(self, word: str) -> bool:
        """Whether a word in -e that the pack does not know may be the Konjunktiv of a verb."""
        return len(word) > 4 and word not in self.closed and not word.endswith(("te", "isse", "weise", "ehe", "nahe"))

    def _is_first(self, word: str) -> bool:
        plain = word.endswith("e") and word not in self.homographs
        return word in self.conjunctive1 or (plain and self._is_form(word, "k1.3s", "pret"))

    def _is_second(self, word: str) -> bool:
        known = word in self.verbs and word not in self.homographs
        return word in self.conjunctive2 or (known and _has(self.verbs, word, "k2.3", "pret", "pres"))

    def _is_form(self, word: str, tag: str, *without: str) -> bool:
        return _has(self.verbs, word, tag, *without) or _has(self.reporting, word, tag, *without)


def _has(group: Group, word: str, tag: str, *without: str) -> bool:
    """Whether a form of a group has a reading with a tag and with none of the others."""
    return any(tag in t and not any(w in t for w in without) for _, t in group.readings(word))
