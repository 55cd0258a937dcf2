"""A sentence as the finder of charges sees it: its tokens, clauses, names, quotations and attributions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import compress
from operator import attrgetter

from newslint import Attribution, Document, Name, Party, Quote, Sentence, Span, cached_property, expression
from newslint_accusation.clauses import PARTS, joined
from newslint_accusation.completing import complete
from newslint_accusation.cues import Candidate, Cue, Frames
from newslint_accusation.described import phrases
from newslint_accusation.earnest import in_general, tells_story
from newslint_accusation.headlines import kinds
from newslint_accusation.marks import Marks
from newslint_accusation.participants import Participant, participants

_DATELINE = expression(r"[A-ZÄÖÜ][^\s,.;:]*(?:[ ,/][^\s.;:]+){0,4}?(?: ?\([^)]{2,20}\))? ?[-–—] ")
_FIRST = attrgetter("first")
# Words of play a sentence, and at least so many, in a match report.
_PLAYED = 0.7
_PLAYING = 8


class View:
    """One sentence with what stands in it."""

    def __init__(self, scene: Scene, sentence: Sentence) -> None:
        self.scene = scene
        self.sentence = sentence
        self.document = scene.document
        tokens = scene.document.tokens
        self.range = tokens.range(sentence.start, sentence.end)
        # Words are asked for so often that the way to them is kept short.
        self._words, self._start, self._stop = tokens.words, self.range.start, self.range.stop
        self._clauses: dict[int, range] = {}
        self._within: dict[int, list[Participant]] = {}
        self._phrases: dict[int, list[Participant]] = {}

    @cached_property
    def text(self) -> str:
        return self.document.text[self.sentence.start : self.sentence.end]

    @cached_property
    def words(self) -> list[str]:
        return self._words[self._start : self._stop]

    @cached_property
    def marks(self) -> int:
        """The lists of words that have a word in the sentence, as bits (`marks.py`)."""
        return self.scene.marks.among(self.words)

    @cached_property
    def objects(self) -> list[tuple[int, int]]:
        """The tokens with which objects of charge words begin, with their classes as bits."""
        return self.scene.frames.places.objects(self.range)

    @cached_property
    def named(self) -> int:
        """The classes of objects that the sentence names, as bits."""
        return self.scene.frames.places.named(self.range)

    @cached_property
    def forms(self) -> list[Candidate]:
        """The forms of charge words in the sentence, most of which are no cue."""
        frames, tokens = self.scene.frames, self.document.tokens
        forms = frames.forms(frames.places.begins(self.range))
        found = [Candidate(tokens.starts[i], tokens.ends[k], i, k, uses) for i, k, uses in forms]
        return [one for one in found if not frames.is_idiom(one)]

    @cached_property
    def cues(self) -> list[Cue]:
        """The charge words of the sentence that stand as their entries say, with their objects and particles."""
        frames = self.scene.frames
        forms = frames.forms(frames.places.may_stand(self.range, self.named))
        found = [cue for cue in [complete(self, one) for one in forms] if cue is not None]
        return found if not found or not frames.idioms else [cue for cue in found if not frames.is_idiom(cue)]

    @cached_property
    def unreal(self) -> bool:
        """Whether nothing in the sentence is a charge: an open question, a condition."""
        if self.is_question and not self.quotes:
            return True
        return self.word(self.range.start) in self.scene.frames.sets["unreal"]

    @cached_property
    def tells_story(self) -> bool:
        """Whether the sentence is about a work of fiction."""
        return tells_story(self)

    @cached_property
    def in_general(self) -> bool:
        """Whether the sentence tells what the law says of anybody, or what is long past."""
        return in_general(self)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        found, start = self.document.facts_in(Name, self.sentence), self.sentence.start
        # They are in order, and hardly one reaches over from the sentence before.
        return found if not found or found[0].start >= start else tuple([name for name in found if name.start >= start])

    @cached_property
    def participants(self) -> list[Participant]:
        return participants(self)

    @cached_property
    def begin(self) -> int:
        """The first token behind a dateline (`LONDON (Reuters) – `)."""
        text = self.text
        dateline = _DATELINE.match(text) if "- " in text or "– " in text or "— " in text else None
        if dateline is None:
            return self.range.start
        return self.document.tokens.first_at(self.sentence.start + dateline.end())

    @cached_property
    def taken(self) -> set[int]:
        """The tokens of mentions."""
        return {i for p in self.participants for i in range(p.first, p.last + 1)}

    @cached_property
    def everybody(self) -> list[Participant]:
        """The mentions, open pronouns and, in German, the phrases that only describe somebody, in order."""
        parts = [self.range] if self.document.language != "de" else map(range, self.breaks, self.breaks[1:])
        return sorted([*self.participants, *(one for part in parts for one in self._described(part))], key=_FIRST)

    def _described(self, clause: range) -> list[Participant]:
        """Who is only described in a clause, or meant by a pronoun."""
        found = self._phrases.get(clause.start)
        if found is None:
            found = self._phrases[clause.start] = phrases(self, clause)
        return found

    def within(self, tokens: range) -> list[Participant]:
        """Those of everybody who stand in a part of the sentence: mostly a clause, beyond which nobody need be described in German."""
        if self.document.language != "de" or "everybody" in self.__dict__ or tokens != self.clause(tokens.start):
            return [one for one in self.everybody if one.first in tokens]
        found = self._within.get(tokens.start)
        if found is None:
            found = [one for one in self.participants if one.first in tokens]
            found = self._within[tokens.start] = sorted([*found, *self._described(tokens)], key=_FIRST)
        return found

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        return self.document.facts_in(Attribution, self.sentence)

    @cached_property
    def quoted(self) -> tuple[Quote, ...]:
        """All quotations, titles and words held at arm's length among them."""
        return self.document.facts_in(Quote, self.sentence)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        found = self.quoted
        return tuple([q for q in found if q.kind in ("speech", "fragment") and q.depth == 0]) if found else found

    @cached_property
    def breaks(self) -> list[int]:
        """Token indices before which a clause begins (a comma, a bracket, a dash before the token)."""
        gaps = self.document.tokens.gaps[self._start : self._stop]
        parted = list(compress(self.range, map(PARTS.__getitem__, gaps)))
        if parted and parted[0] == self._start:
            del parted[0]
        found = [self._start, *parted, self._stop]
        return joined(self, found) if len(found) > 2 else found

    def clause(self, token: int) -> range:
        """The tokens of the clause around a token, by punctuation alone."""
        found = self._clauses.get(token)
        if found is None:
            breaks = self.breaks
            at = min(max(1, bisect_right(breaks, token)), len(breaks) - 1)
            found = self._clauses[token] = range(breaks[at - 1], breaks[at])
        return found

    def word(self, token: int) -> str:
        return self._words[token] if self._start <= token < self._stop else ""

    def before(self, token: int, count: int) -> list[str]:
        return self._words[max(self._start, token - count) : token]

    def after(self, token: int, count: int) -> list[str]:
        return self._words[token + 1 : min(self._stop, token + 1 + count)]

    def has(self, words: frozenset[str], tokens: range | None = None) -> int:
        """The first token of the range (the sentence if none) that is one of the words, or -1."""
        said = self.words if tokens is None else self._words[tokens.start : tokens.stop]
        if words.isdisjoint(said):
            return -1  # mostly there is none, which is told without a step a word
        at = self._start if tokens is None else tokens.start
        for word in said:
            if word in words:
                break
            at += 1
        return at

    def in_quote(self, span: Span) -> Quote | None:
        for quote in self.quotes:
            if quote.start <= span.start < quote.end:
                return quote
        return None

    @cached_property
    def is_question(self) -> bool:
        return "?" in self.text and self.text.rstrip("\"”“«»')] ").endswith("?")

    @cached_property
    def is_heading(self) -> bool:
        return self.document.derived(kinds)[self.sentence.block] in ("headline", "subhead")


class Scene:
    """A document's sentences, cues and parties, by place."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.frames = Frames(document)
        self.marks = document.words.derived(Marks)
        self.sentences = document.facts(Sentence)
        self.parties = {party.key: party for party in document.facts(Party)}

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def mentions(self) -> Counter[str]:
        """How often the text speaks of each party."""
        return Counter([name.party for name in self.document.facts(Name)])

    @property
    def charging(self) -> list[View]:
        """The sentences in which a charge word stands as its entry says, in order."""
        return self.document.derived(_charging)

    def is_named(self, party: str) -> bool:
        """Whether the key is that of a party with a name."""
        return party in self.parties and self.parties[party].named

    @cached_property
    def opening(self) -> int:
        """The block that is the text's lead, else its first paragraph."""
        marked = [b.kind for b in self.document.blocks]
        return marked.index("lead") if "lead" in marked else (marked.index("paragraph") if "paragraph" in marked else 0)

    @cached_property
    def playing(self) -> bool:
        """Whether the words of a match are so frequent that the text reports one."""
        places = self.document.tokens.places
        found = sum([len(places[word]) for word in self.frames.sets["match_words"] & places.keys()])
        return found >= max(_PLAYING, len(self.sentences) * _PLAYED)

    def number_at(self, offset: int) -> int:
        number = bisect_left(self._starts, offset + 1) - 1
        return number if number >= 0 and offset < self.sentences[number].end else -1

    def naming(self, party: str) -> list[int]:
        """The sentences that name a party."""
        return list(self._naming.get(party, ()))

    @cached_property
    def _naming(self) -> dict[str, dict[int, None]]:
        """The sentences that name each party, in order."""
        found: dict[str, dict[int, None]] = {}
        for name in self.document.facts(Name):
            found.setdefault(name.party, {})[self.number_at(name.start)] = None
        return found

    def is_near(self, party: str, number: int, reach: int) -> bool:
        """Whether a party is spoken of in one of so many sentences before this one."""
        first, last = max(0, number - reach), number - 1
        if last < first:
            return False
        near = Span(self.sentences[first].start, self.sentences[last].end)
        return any(name.party == party for name in self.document.facts_in(Name, near))

    def view(self, number: int) -> View | None:
        return self.document.derived(_Views)[number] if 0 <= number < len(self.sentences) else None


class _Views(dict[int, View]):
    """The views of a document's sentences; kept beside the scene, which they hold, so that no circle is left (`release`)."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._scene = document.derived(Scene)

    def __missing__(self, number: int) -> View:
        found = self[number] = View(self._scene, self._scene.sentences[number])
        return found


def _charging(document: Document) -> list[View]:
    scene, views = document.derived(Scene), document.derived(_Views)
    return [view for number in scene.frames.places.charging(scene.sentences) if (view := views[number]).cues]
