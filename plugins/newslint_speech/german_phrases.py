"""German noun phrases: who a source is, as far as word order, capitals and closed classes tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Group, Language
    from newslint_speech.reading import Reading

_ADJECTIVE = ("e", "er", "en", "em", "es")
_LONGEST = 24


class Grammar:
    """The closed classes of German, as the language pack lists them; one attribute a class."""

    def __init__(self, words: Language) -> None:

        def listed(key: str, group: str = "grammar") -> frozenset[str]:
            return words.words(group, key)

        self.articles = listed("articles")
        self.oblique = listed("never-nominative")
        self.genitive = listed("genitive")
        self.pronouns = listed("pronouns")
        self.relatives = listed("relatives")
        self.subjunctions = listed("subjunctions")
        self.content_openers = listed("content-openers")
        self.adverbial_openers = listed("adverbial-openers")
        self.prepositions = listed("prepositions")
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
        self.makers = listed("makers")
        self.titles = listed("titles")
        self.frame_nouns = listed("words", "frame-nouns")
        self.frame_endings = tuple(sorted(listed("endings", "frame-nouns")))
        self.planners = listed("planners", "reportative-modals")
        self.plans, self.states = listed("plans", "reportative-modals"), listed("states", "reportative-modals")
        self.verbs = words.group("common-verbs")
        self.reporting = words.group("reporting-verbs")
        self.nouns = words.group("cue-nouns")
        self.reflexive = frozenset(("sich", "ihn", "ihm", "ihr", "es", "sie"))
        self.closed = (
            self.articles | self.pronouns | self.relatives | self.prepositions | self.conjunctions | self.adverbs
        ) | self.homographs
        self.small = self.prepositions | self.conjunctions | self.adverbs | self.subjunctions | self.auxiliaries
        self.finite = self.auxiliaries | _forms(self.verbs, ".3") | _forms(self.reporting, ".3")
        first = _forms(self.verbs, "k1.3s", "pret") | _forms(self.reporting, "k1.3s", "pret")
        self.first = self.conjunctive1 | {word for word in first if word.endswith("e")} - self.homographs
        self.second = self.conjunctive2 | _forms(self.verbs, "k2.3", "pret", "pres") - self.homographs

    def is_finite(self, reading: Reading, token: int) -> bool:
        """Whether the word is plainly a finite verb: an auxiliary, a modal, or a finite form of a verb that the pack knows."""
        word = reading.words[token]
        return word in self.finite and (not reading.caps[token] or word in self.auxiliaries)

    def is_second(self, reading: Reading, token: int) -> bool:
        """Whether the word is a form of Konjunktiv II (or würde) that differs from the indicative."""
        word = reading.words[token]
        return word in self.second and (not reading.caps[token] or word in self.conjunctive2)

    def is_subjunctive(self, reading: Reading, token: int) -> bool:
        """Whether the word is a Konjunktiv I form that differs from the indicative."""
        word = reading.words[token]
        if word not in self.first:
            return word.endswith("e") and self._seems_subjunctive(reading, token)
        return not reading.caps[token] or (word in self.conjunctive1 and reading.gaps[token] != "")

    def _seems_subjunctive(self, reading: Reading, token: int) -> bool:
        """A verb that the pack does not know, in -e behind a noun or a pronoun of the third person ("die Partei stagniere").

        No adjective stands there, and a weak preterite ends in -te.
        """
        word, words = reading.words[token], reading.words
        if token == 0 or reading.caps[token] or reading.gaps[token] or len(word) < 5 or word in self.closed:
            return False
        if word in self.finite or word in self.verbs.forms or word in self.reporting.forms:
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
                if reading.words[at] in self.finite and not reading.caps[at]:
                    return True
                at += step
        return False


def _forms(group: Group, tag: str, *without: str) -> frozenset[str]:
    """The forms of a group that have a tag and in no reading one of the others."""
    return frozenset(
        form
        for form, readings in group.forms.items()
        if any(tag in t and not any(w in t for w in without) for _, t in readings)
    )


class Phrases:
    """Finds noun phrases in a reading."""

    def __init__(self, reading: Reading, grammar: Grammar) -> None:
        self.r, self.g = reading, grammar

    def phrase(self, start: int, stop: int, *, extend: bool = True) -> int:
        """Where the noun phrase that begins at a token ends (exclusive); `start` itself where none begins there."""
        r, g = self.r, self.g
        stop = min(stop, start + _LONGEST)
        if start >= stop:
            return start
        if r.words[start] in g.pronouns and not self._goes_on(start, stop):
            return start + 1
        end = self._core(start, stop)
        if end == start or not extend:
            return end
        while end < stop:
            further = self._extension(end, stop)
            if further == end:
                break
            end = further
        return end

    def _goes_on(self, start: int, stop: int) -> bool:
        """Whether a word that can be a pronoun is the article of a noun here."""
        return self.r.words[start] in self.g.articles and self._core(start, stop) > start + 1

    def _core(self, start: int, stop: int) -> int:
        """Article, adjectives and the capitals behind them."""
        r, g = self.r, self.g
        i = start
        if r.words[i] in g.articles:
            i += 1
            i = self._inner_attribute(i, stop)
        while i < stop and not r.caps[i] and self._is_adjective(i) and (i == start or self._joined(i)):
            i += 1
        named = self._quoted_name(i, stop)
        if named > i:
            i = named
        elif i >= stop or not self._is_head(i) or (i > start and not self._joined(i)):
            return start
        else:
            i += 1
        while i < stop and self._joined(i) and (self._is_head(i) or self._links(i, stop) or r.gaps[i] == "."):
            i += 1
        return i

    def _quoted_name(self, i: int, stop: int) -> int:
        """Where a name in quotation marks that begins at a token ends („Nordwind online“); the token itself where none does."""
        r = self.r
        if i >= stop or not r.gaps[i]:
            return i
        quote = r.quote_at(i)
        if quote is None or quote.kind == "speech":
            return i
        first, end = r.inside(quote)
        fits = first == i and end - first <= 6 and end <= stop
        return end if fits and (r.caps[i] or (i and r.words[i - 1] in self.g.articles)) else i

    def _inner_attribute(self, i: int, stop: int) -> int:
        """Skip "für Sport zuständige" between article and noun."""
        r, g = self.r, self.g
        if i < stop and r.words[i] in g.prepositions:
            for j in range(i + 1, min(stop, i + 8)):
                if r.mark(j):
                    break
                if not r.caps[j] and self._is_adjective(j) and j + 1 < stop and r.caps[j + 1]:
                    return j
        elif i < stop and not r.caps[i] and r.words[i] in g.adverbs:
            for j in range(i, min(stop, i + 4)):
                if r.caps[j] or r.mark(j):
                    break
                if r.words[j] not in g.adverbs and self._is_adjective(j):
                    return j
        return i

    def _is_adjective(self, i: int) -> bool:
        word = self.r.words[i]
        if word.isdigit():
            return True
        return (
            word.endswith(_ADJECTIVE)
            and word not in self.g.small
            and (word not in self.g.pronouns or word in self.g.articles)
        )

    def _is_head(self, i: int) -> bool:
        r = self.r
        return r.caps[i] and (r.words[i] not in self.g.small or r.words[i] in self.g.titles)

    def _links(self, i: int, stop: int) -> bool:
        """A small word inside a name: "Karl von Stein", "zu Guttenberg", a number after a noun."""
        word = self.r.words[i]
        if word.isdigit():
            return len(word) < 4
        if word == "zu" and i + 1 < stop and self.r.caps[i + 1]:
            return i + 2 >= stop or bool(self.r.gaps[i + 2]) or self.g.is_finite(self.r, i + 2)
        small = word in (
            "van",
            "de",
            "der",
            "den",
            "al",
            "bin",
            "el",
            "ibn",
            "di",
            "da",
            "del",
            "la",
            "le",
            "and",
            "of",
        )
        return small and i + 1 < stop and self.r.caps[i + 1] and word not in ("der", "den")

    def _joined(self, i: int) -> bool:
        """Whether nothing but a space, a hyphen, a title's full stop or quotation marks parts the word from the one before."""
        gap = self.r.gaps[i]
        if not gap:
            return True
        if gap == ".":
            before = self.r.words[i - 1]
            if self.r.starts[i] - self.r.ends[i - 1] == 1 and len(self.r.words[i]) < 5:
                return True
            return before in self.g.titles or len(before) == 1
        return not self.r.mark(i) and all(c in "„“”\"‚‘’'»«-./&" for c in gap) and "." not in gap

    def _extension(self, end: int, stop: int) -> int:
        r, g = self.r, self.g
        gap, word = r.gaps[end], r.words[end]
        if gap.endswith("(") and len(gap) <= 2:
            for j in range(end + 1, min(stop + 1, end + 6, len(r.words))):
                if r.gaps[j].startswith((")", ".)")) or (j == stop):
                    return j
            return end
        if r.mark(end) == "," and ")" not in gap:
            return self._apposition(end, stop)
        if gap and gap not in (")", "“", "“)", '"', "«", "»", "”"):
            return end
        if word in g.genitive:
            core = self._core(end, stop)
            return core if core > end + 1 else end
        if word == "für" and not r.words[end - 1].endswith(g.bodies):
            return end
        if word in g.binding and end + 1 < stop:
            core = self._core(end + 1, stop)
            return core if core > end + 1 else end
        if word in ("und", "sowie") and end + 1 < stop:
            core = self._core(end + 1, stop)
            return core if core > end + 1 and (core == stop or not g.is_finite(r, core)) else end
        return end

    def _apposition(self, end: int, stop: int) -> int:
        """A noun phrase between commas (", Sprecher der Stadt,") or before the end."""
        r, g = self.r, self.g
        if r.words[end] in g.relatives and r.words[end] not in g.articles:
            return end
        core = self._core(end, stop)
        if core == end:
            return end
        while core < stop:
            further = self._extension(core, stop) if r.mark(core) != "," else core
            if further == core:
                break
            core = further
        if core < stop and not r.mark(core) and r.words[core] in g.prepositions:
            core = max(core, self._core(core + 1, stop) if core + 1 < stop else core)
        closed = core >= stop or r.mark(core) in (",", "–", ":")
        return core if closed and not any(g.is_finite(r, j) for j in range(end, core)) else end

    def before(self, stop: int, floor: int) -> int:
        """Where the noun phrase that ends right before `stop` begins; `stop` where none does. The longest one counts."""
        for start in range(max(floor, stop - _LONGEST), stop):
            if self.phrase(start, stop) == stop:
                return start
        return stop
