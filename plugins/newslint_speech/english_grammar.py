"""An English text read for grammar: which words are verbs of saying, where verb groups, clauses and noun phrases end."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newslint import Hit
from newslint_speech.english_classes import PAST, Classes
from newslint_speech.english_tags import Tagger
from newslint_speech.reading import Reading

if TYPE_CHECKING:
    from newslint import Document
    from newslint_speech.english_noun_phrases import Place

# Prepositions that may open a time or an occasion.
_WHEN = frozenset({"in", "on", "at", "by", "during", "over", "via"})


class English(Reading):
    """A reading with what English adds: a letter for every token (see english_tags), hits that are verbs, ends of clauses."""

    __slots__ = (
        "apart",
        "attitude_prepositions",
        "attitudes",
        "bearers",
        "classes",
        "hits",
        "leaders",
        "linking",
        "receivers",
        "skipped",
        "stages",
        "subjects",
        "tagger",
        "tags",
        "times",
        "turns",
        "weekdays",
    )

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.subjects: dict[int, tuple[Place | None]] = {}
        words = document.words
        self.classes = words.derived(Classes.of)
        self.apart = words.words("word-classes", "apart")
        self.times = words.words("word-classes", "times")
        self.weekdays = words.words("word-classes", "weekdays")
        self.stages = words.words("word-classes", "stages")
        self.leaders = words.words("word-classes", "leaders")
        self.linking = words.words("word-classes", "linking")
        self.bearers = words.words("word-classes", "bearers")
        self.receivers = words.words("word-classes", "receivers")
        self.attitudes = words.group("predicative-attitudes").forms
        self.attitude_prepositions = words.words("word-classes", "attitude-prepositions")
        # What is quoted, or further inside its sentence than anything is looked for.
        self.skipped = self.quoted.copy()
        for stop, after in zip(self.stops, [*self.firsts[1:], len(self.words)], strict=False):
            if stop < after:
                self.skipped[stop:after] = b"\1" * (after - stop)
        self.tagger = Tagger(self)
        self.tags = self.tagger.run()
        # Where a clause may end: before marks and conjunctions, and behind all words.
        self.turns = sorted(self.tagger.joints + self.tagger.parts)
        self.turns.append(len(self.words))
        self.hits = self._verbs_of_saying(document)

    def _verbs_of_saying(self, document: Document) -> dict[int, Hit]:
        """By its first token, each form of a verb of the list that is a verb here: half of them are nouns, or quoted."""
        found: dict[int, Hit] = {}
        words, tags, starts, ends, skipped = self.words, self.tags, self.starts, self.ends, self.skipped
        places, final, make = document.tokens.places, len(self.words) - 1, tuple.__new__
        for word, (phrases, single) in document.begins("reporting-verbs"):
            entry, form = single[0] if single else (None, "")
            for i in places[word]:
                if skipped[i]:
                    continue
                if phrases and i < final and words[i + 1] in phrases:
                    several = [
                        hit for hit in self.several("reporting-verbs", i, phrases[words[i + 1]]) if self._holds(hit)
                    ]
                    if several:
                        found[i] = several[0]
                        continue
                if entry and tags[i] in "VIGZ":
                    found[i] = make(Hit, (starts[i], ends[i], i, i, entry, form))
        return found

    def several(self, group: str, first: int, phrases: str) -> list[Hit]:
        """Those of a group's phrases that stand at a token, longest first; `phrases` begin with it and the word behind."""
        words, start = self.words, self.starts[first]
        return [
            Hit(start, self.ends[first + len(rest)], first, first + len(rest), entry, form)
            for rest, entry, form in self.document.words.group(group).unpacked(phrases)
            if words[first + 1 : first + 1 + len(rest)] == rest
        ]

    def _holds(self, hit: Hit) -> bool:
        """Whether a verb of several words is one here; "reported on Monday" is no "report on"."""
        if self.tags[self.head(hit)] not in "VIGZ":
            return False
        return not (self.tags[hit.last] == "P" and self.word(hit.last + 1) in self.times)

    def word(self, token: int) -> str:
        return self.words[token] if 0 <= token < len(self.words) else ""

    def tag(self, token: int) -> str:
        return self.tags[token] if 0 <= token < len(self.tags) else ""

    def clean(self, token: int) -> bool:
        """Whether nothing but a space stands before the token."""
        return not self.gaps[token]

    def head(self, hit: Hit) -> int:
        """The verb of a hit; an adverb may come before it ("strongly suggest")."""
        return hit.first + 1 if hit.last > hit.first and self.tags[hit.first] == "A" else hit.first

    def lead(self, first: int) -> str:
        """The letter of the verb in the group that begins with the token."""
        for i in range(first, min(first + 5, len(self.tags))):
            if self.tags[i] not in "AXB":
                return self.tags[i]
        return ""

    def cue_first(self, token: int) -> int:
        """The first token of the verb group that ends in the token: auxiliaries, negation, adverbs."""
        tags = self.tags
        if token > 0 and tags[token - 1] not in "XBA":
            return token
        first, gaps = token, self.gaps
        while first > 0 and tags[first - 1] in "XBA" and not gaps[first] and not self.quoted[first - 1]:
            if tags[first - 1] == "A" and (self.caps[first - 1] or first - 1 in self.tagger.firsts):
                break
            first -= 1
        return first

    def helped(self, token: int) -> bool:
        """Whether an auxiliary stands before the verb form."""
        i = token - 1
        while i > 0 and self.tags[i] == "A":
            i -= 1
        return i >= 0 and self.tags[i] in "XB"

    def controls(self, verb: int) -> bool:
        """Whether the verb's object does what an infinitive behind it says."""
        return self.classes.controllers[self.words[verb]]

    def takes_clause(self, verb: int) -> bool:
        return verb in self.hits and "c" in self.hits[verb].entry["slots"]

    def past_adverbs(self, token: int, stop: int) -> int:
        while token < stop and self.tags[token] == "A":
            token += 1
        return token

    def part_stop(self, first: int, stop: int) -> int:
        """Where the part between two marks that begins at the token ends."""
        parted, at = self.parted, bisect_right(self.parted, first)
        while at < len(parted) and (i := parted[at]) < stop:
            if self.marks[i] and not self.quoted[i]:
                return i
            at += 1
        return stop

    def finite_in(self, first: int, stop: int) -> bool:
        tags = self.tags[first:stop]
        return "X" in tags or "V" in tags

    def clause_stop(self, first: int, stop: int, whole: bool = True) -> int:
        """Where the content that begins at `first` ends; `whole` for a clause with its own subject, else an infinitive."""
        tags, marks, quoted, turns = self.tags, self.marks, self.quoted, self.turns
        at = bisect_right(turns, first)
        while (i := turns[at]) < stop:
            if not quoted[i]:
                mark = marks[i]
                if tags[i] == "C" and self._leaves(i, first, stop, mark, whole):
                    return i
                if mark and self._ends_clause(i, stop, mark, whole):
                    return i
            at += 1
        return stop

    def _leaves(self, joint: int, first: int, stop: int, mark: str, whole: bool) -> bool:
        """Whether a conjunction goes back to the sentence that holds the content ("said he lost and added that …")."""
        after = self.past_adverbs(joint + 1, stop)
        if after >= stop:
            return False
        if self.tags[after] in "XV":
            head = next((i for i in range(after, min(after + 4, stop)) if self.tags[i] not in "XBA"), after)
            if whole and self._past_only(first - 1) and self.tags[after] == "V" and not self._past_only(head):
                return False
            return not whole or head in self.hits
        if self.words[joint] == "but" and mark and self.tags[after] in "DO":
            return True
        if mark and whole:
            return self._cue_follows(after, min(stop, after + 9))
        return bool(mark) and self.finite_in(after, min(stop, after + 10))

    def _past_only(self, token: int) -> bool:
        """Whether the word is a past tense: "said he hopes and wants" joins the second verb to the first, not to "said"."""
        return bool(self.classes.bits[self.words[token]] & PAST)

    def _ends_clause(self, i: int, stop: int, mark: str, whole: bool) -> bool:
        word, tag = self.words[i], self.tags[i]
        if mark == ";" or word == "according":
            return True
        if tag == "G" and (i in self.hits or not whole):
            return True
        if mark == "," and self._tail_cue(i, stop):
            return True
        if whole:
            return (
                mark == ","
                and (word == "while" or (word == "who" and i + 1 in self.hits))
                and self._cue_follows(i, min(stop, i + 9))
            )
        if tag in "SWORP" and word not in ("including", "to"):
            return True
        return tag in "DN" and self.finite_in(i, self.part_stop(i, stop))

    def _cue_follows(self, first: int, stop: int) -> bool:
        return any(i in self.hits and self.tags[i] == "V" for i in range(first, stop))

    def _tail_cue(self, first: int, stop: int) -> bool:
        """Whether ", X said" stands here and ends the sentence."""
        for i in range(first, min(stop, first + 7)):
            if i > first and self.gaps[i]:
                return False
            hit = self.hits.get(i)
            if hit and i > first and self.tags[i] == "V" and "c" in hit.entry["slots"]:
                return (
                    i + 1 >= stop
                    or bool(self.gaps[i + 1])
                    or self.words[i + 1] in self.times
                    or self.words[i + 1] in ("in", "on", "at", "during")
                )
        return False

    def noun_stop(self, first: int, stop: int) -> int:
        """Where a noun phrase that is the content ends: before an adverbial, a further verb, another clause."""
        tags, words, marks, caps, quoted, weekdays = (
            self.tags,
            self.words,
            self.marks,
            self.caps,
            self.quoted,
            self.weekdays,
        )
        for i in range(first + 1, stop):
            tag = tags[i]
            if not (marks[i] or tag in "CSP" or (caps[i] and words[i] in weekdays)) or (quoted[i] and quoted[i - 1]):
                continue
            if mark := marks[i]:
                if mark == "," and self._list_goes_on(i, stop):
                    continue
                return i
            if tag == "C":
                after = self.past_adverbs(i + 1, stop)
                if after < stop and tags[after] in "XVO":
                    return i
            elif tag == "S":
                if words[i] not in ("as", "than", "how", "whether", "why", "where"):
                    return i
            elif tag == "P":
                word = words[i]
                if word in self.apart or (word in _WHEN and self._tells_when(i, stop)):
                    return i
            else:
                return i
        return stop

    def _tells_when(self, token: int, stop: int) -> bool:
        """Whether a preposition opens a time or an occasion ("on Monday", "in an interview", "at a rally")."""
        ahead = self.words[token + 1 : min(stop, token + 5)]
        if not ahead:
            return False
        if ahead[0] in self.times or ahead[0] in ("twitter", "facebook"):
            return True
        return ahead[0] in ("a", "an", "the", "his", "her", "their") and any(w in self.stages for w in ahead[1:])

    def _list_goes_on(self, token: int, stop: int) -> bool:
        """Whether the noun phrase goes on behind a comma: with an apposition, a list or a relative clause."""
        tag, word = self.tags[token], self.words[token]
        if word == "including" or tag == "W":
            return True
        if tag in "GPSOARTX" or word in self.leaders:
            return False
        end = self.part_stop(token, stop)
        if tag == "C":
            after = self.past_adverbs(token + 1, stop)
            return after < stop and self.tags[after] in "ND" and not self.finite_in(after, end)
        verbs = [i for i in range(token, end) if self.tags[i] in "XV"]
        return not verbs or any(self.tags[i] in "WR" for i in range(token, verbs[0]))
