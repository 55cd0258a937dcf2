"""The closed classes of German and what a single word's form tells: finite, Konjunktiv I, Konjunktiv II."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import ByWord

if TYPE_CHECKING:
    from newslint import Group, Language
    from newslint_speech.reading import Reading


class Grammar:
    """The closed classes of German, as the language pack lists them; one attribute a class."""

    def __init__(self, words: Language) -> None:

        def listed(key: str, group: str = "grammar") -> frozenset[str]:
            return words.words(group, key)

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
        self.have, self.be, self.become = listed("have"), listed("be"), listed("become")
        self.modals = listed("modals")
        self.auxiliaries = self.have | self.be | self.become | self.modals
        self.conjunctive1, self.conjunctive2 = listed("conjunctive1"), listed("conjunctive2")
        self.bodies = tuple(sorted(listed("bodies")))
        self.adverb_endings = tuple(sorted(listed("adverb-endings")))
        self.abstract_endings = tuple(sorted(listed("abstract-endings")))
        self.time_openers = listed("time-openers")
        self.homographs = listed("mood-homographs")
        self.particles = listed("particles")
        self.focus = listed("focus")
        self.lets = listed("lets")
        self.makers = listed("makers")
        self.titles = listed("titles")
        self.people = listed("people")
        self.frame_nouns = listed("words", "frame-nouns")
        self.frame_endings = tuple(sorted(listed("endings", "frame-nouns")))
        self.planners = listed("planners", "reportative-modals")
        self.plans, self.states = listed("plans", "reportative-modals"), listed("states", "reportative-modals")
        self.reflexive = listed("reflexive")
        self._verb_forms(words)

    def _verb_forms(self, words: Language) -> None:
        """The verbs that the pack knows, by mood."""
        self.verbs = words.group("common-verbs")
        self.reporting = words.group("reporting-verbs")
        self.nouns = words.group("cue-nouns")
        self.closed = (
            self.articles | self.pronouns | self.relatives | self.prepositions | self.conjunctions | self.adverbs
        )
        self.closed |= self.homographs
        self.small = self.prepositions | self.conjunctions | self.adverbs | self.subjunctions | self.auxiliaries
        self.finite = ByWord(lambda word: word in self.auxiliaries or self._is_form(word, ".3"))
        self.first = ByWord(self._is_first)
        self.second = ByWord(self._is_second)

    def _is_first(self, word: str) -> bool:
        plain = word.endswith("e") and word not in self.homographs
        return word in self.conjunctive1 or (plain and self._is_form(word, "k1.3s", "pret"))

    def _is_second(self, word: str) -> bool:
        known = word in self.verbs and word not in self.homographs
        return word in self.conjunctive2 or (known and _has(self.verbs, word, "k2.3", "pret", "pres"))

    def _is_form(self, word: str, tag: str, *without: str) -> bool:
        return _has(self.verbs, word, tag, *without) or _has(self.reporting, word, tag, *without)

    def is_finite(self, reading: Reading, token: int) -> bool:
        """Whether the word is plainly a finite verb: an auxiliary, a modal, or a finite form of a verb that the pack knows."""
        word = reading.words[token]
        return self.finite[word] and (not reading.caps[token] or word in self.auxiliaries)

    def is_second(self, reading: Reading, token: int) -> bool:
        """Whether the word is a form of Konjunktiv II (or würde) that differs from the indicative."""
        word = reading.words[token]
        return self.second[word] and (not reading.caps[token] or word in self.conjunctive2)

    def is_subjunctive(self, reading: Reading, token: int) -> bool:
        """Whether the word is a Konjunktiv I form that differs from the indicative."""
        word = reading.words[token]
        if not self.first[word]:
            return word.endswith("e") and self._seems_subjunctive(reading, token)
        return not reading.caps[token] or (word in self.conjunctive1 and reading.gaps[token] != "")

    def _seems_subjunctive(self, reading: Reading, token: int) -> bool:
        """A verb that the pack does not know, in -e behind a noun or a pronoun of the third person ("die Partei stagniere").

        No adjective stands there, and a weak preterite ends in -te.
        """
        word, words = reading.words[token], reading.words
        if token == 0 or reading.caps[token] or reading.gaps[token] or len(word) < 5 or word in self.closed:
            return False
        if self.finite[word] or word in self.verbs or word in self.reporting:
            return False
        if word.endswith(("te", "isse", "weise", "ehe", "nahe")) or token + 1 >= len(words):
            return False
        before, behind = words[token - 1], words[token + 1]
        named = reading.caps[token - 1] and before not in self.closed
        opening = reading.caps[token - 1] and before in self.adverbs
        if not (named or opening or before in ("er", "sie", "es", "man", "dies")) or reading.caps[token + 1]:
            return False
        if (named or opening) and behind not in self.articles | self.small | self.reflexive:
            return False
        return not self._verb_beside(reading, token)

    def _verb_beside(self, reading: Reading, token: int) -> bool:
        """Whether another finite verb stands in the same stretch without a mark."""
        for step in (-1, 1):
            at = token + step
            while 0 <= at < len(reading.words) and not reading.gaps[at if step > 0 else at + 1]:
                if self.finite[reading.words[at]] and not reading.caps[at]:
                    return True
                at += step
        return False


def _has(group: Group, word: str, tag: str, *without: str) -> bool:
    """Whether a form of a group has a reading with a tag and with none of the others."""
    return any(tag in t and not any(w in t for w in without) for _, t in group.readings(word))
