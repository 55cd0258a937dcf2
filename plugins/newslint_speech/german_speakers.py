"""Who could be speaking: whether a German noun phrase names a person, a body or a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import ByWord, Name, NotCovered, Span

if TYPE_CHECKING:
    from newslint import Language
    from newslint_speech.german_grammar import Grammar
    from newslint_speech.german_phrases import Phrases
    from newslint_speech.german_reading import GermanReading

_KINDS = ("official", "vague", "medium", "document")
_HEADS = (
    ("organisation-heads", ("authority", "organisation", "medium")),
    ("person-roles", ("male", "female", "group", "described")),
)
_PEOPLE = frozenset({"person", "organisation", "authority", "group"})


class SpeakingNouns:
    """The nouns for who and what says something, whole and as the end of compounds; once a language."""

    def __init__(self, words: Language) -> None:
        listed = {w for kind in _KINDS for w in words.words("source-kinds", kind)}
        heads = {w for group, keys in _HEADS for key in keys for w in words.words(group, key)}
        endings = {e for kind in _KINDS for e in words.words("source-kinds", f"{kind}-endings")}
        self._people = frozenset(listed | heads | words.words("grammar", "people"))
        nouns = frozenset(self._people | words.group("cue-nouns").forms.keys())
        bodies = words.words("grammar", "bodies")
        self._endings = tuple(sorted(endings | bodies | {word for word in heads if len(word) > 4}))
        self._abstract_endings = tuple(sorted(words.words("grammar", "abstract-endings")))
        self.speaks = ByWord(lambda word: word in nouns or word.endswith(self._endings))
        self.is_abstract = ByWord(self._is_abstract)

    def _is_abstract(self, word: str) -> bool:
        """Whether a noun is plainly nobody's who speaks."""
        return not (word in self._people or word.endswith(self._endings)) and word.endswith(self._abstract_endings)


class Speakers:
    """Tells who can say something from what cannot."""

    def __init__(self, reading: GermanReading, grammar: Grammar, phrases: Phrases) -> None:
        self.r, self.g, self.p = reading, grammar, phrases
        self.speaking = reading.document.words.derived(SpeakingNouns)

    def can_speak(self, first: int, stop: int) -> bool:
        """Whether the head of the noun phrase is somebody or something that says: a person, a body, a paper, a pronoun."""
        r, speaks = self.r, self.speaking.speaks
        if stop == first + 1 and r.words[first] in self.g.pronouns:
            return r.words[first] not in ("es", "dieses", "jenes")
        if r.caps[first] and speaks[r.words[first]]:
            return True
        core = self.p.phrase(first, stop, extend=False) if stop > first + 1 else stop
        stop = core if core > first else stop
        for i in range(first + 1, stop):
            if r.caps[i] and speaks[r.words[i]]:
                return True
        return r.names_people(first, stop)

    def name_end(self, first: int, stop: int) -> int:
        """Where a person's name that begins with a particle at a token ends ("Zu Guttenberg"); `first` where none does."""
        r = self.r
        if not r.caps[first] or r.words[first] not in self.g.small or first + 1 >= stop:
            return first
        try:
            names = r.document.facts_in(Name, Span(r.starts[first], r.ends[stop - 1]))
        except NotCovered:
            return first
        ends = [n.end for n in names if n.start == r.starts[first] and n.kind == "person"]
        return next((i + 1 for i in range(first, stop) if ends and r.ends[i] == ends[0]), first)

    def is_named(self, first: int, stop: int) -> bool:
        """Whether the phrase is in the nominative, as far as its article tells, and names somebody or some body."""
        core = self.p.phrase(first, stop, extend=False)
        return self.r.words[first] != "der" and core > first and self.r.names_people(first, core)

    def is_time(self, first: int, stop: int) -> bool:
        """Whether the phrase is a time ("Ende Januar", "einige Stunden nach dem Brand")."""
        if self.g.time_openers.isdisjoint(self.r.words[first:stop]):
            return False
        core = self.p.phrase(first, stop, extend=False)
        return any(self.r.caps[i] and self.r.words[i] in self.g.time_openers for i in range(first, core))

    def is_thing(self, first: int, stop: int) -> bool:
        """Whether the head of the phrase is plainly no speaker: an abstract noun."""
        r, is_abstract = self.r, self.speaking.is_abstract
        if True not in [is_abstract[word] for word in r.words[first:stop]]:
            return False
        core = self.p.phrase(first, stop, extend=False)
        nouns = [i for i in range(first, core) if r.caps[i]]
        while len(nouns) > 1 and r.words[nouns[-1]].endswith("s") and r.name_kind(nouns[-1]) in _PEOPLE:
            nouns.pop()  # "Die Äußerungen Hubers"
        return bool(nouns) and is_abstract[r.words[nouns[-1]]] and r.name_kind(nouns[-1]) not in _PEOPLE
