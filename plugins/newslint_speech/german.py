"""Who says what in German text: frames, verbs, nouns, quotations and moods of each sentence, then the sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newslint import Attribution
from newslint_speech.carry import Carrier
from newslint_speech.german_contents import Contents
from newslint_speech.german_frames import Frames
from newslint_speech.german_mood import Moods
from newslint_speech.german_nouns import Nouns
from newslint_speech.german_phrases import Grammar, Phrases
from newslint_speech.german_verbs import Verbs
from newslint_speech.reading import Clause, Found, Reading

if TYPE_CHECKING:
    from newslint import Document, Hit

_GROUPS = (
    "reporting-verbs",
    "source-prepositions",
    "saying-impersonal",
    "content-markers",
    "cue-nouns",
    "cue-predicates",
    "evidentials",
)


def find(document: Document) -> Iterable[Attribution]:
    """All attributions of a German text; time is linear in its length."""
    return German(document).facts()


class German:
    """The finders of one document, and the order in which they look."""

    def __init__(self, document: Document) -> None:
        self.r = Reading(document)
        self.g = Grammar(document)
        self.p = Phrases(self.r, self.g)
        self.verbs, self.contents = Verbs(self.r, self.g, self.p), Contents(self.r, self.g)
        self.frames, self.moods = Frames(self.r, self.g, self.p), Moods(self.r, self.g, self.p)
        self.nouns = Nouns(self.r, self.g, self.p)
        self.carrier = Carrier(document, self.r.sentences)
        self.hits = {group: document.hits(group) for group in _GROUPS}
        self.firsts = {group: [h.first for h in hits] for group, hits in self.hits.items()}

    def facts(self) -> Iterator[Attribution]:
        found: list[Found] = []
        for number in range(len(self.r.sentences)):
            for item in self._sentence(number):
                self.carrier.note(item)
                found.append(item)
        yield from self.carrier.facts(found)

    def _in(self, group: str, first: int, stop: int) -> list[Hit]:
        firsts = self.firsts[group]
        return list(self.hits[group][bisect_left(firsts, first) : bisect_left(firsts, stop)])

    def _sentence(self, number: int) -> Iterator[Found]:
        first, stop = self.r.tokens_of(number)
        if first >= stop:
            return
        clauses = self.r.clauses(first, stop)
        for item in self._explicit(number, clauses):
            self.r.cover(item.content)
            yield item
            yield from self._embedded(item, number)
        yield from self._implicit(number, clauses)

    def _explicit(self, number: int, clauses: list[Clause]) -> Iterator[Found]:
        """What a cue in the sentence governs."""
        first, stop = clauses[0].first, clauses[-1].stop
        verbs = self._in("reporting-verbs", first, stop)
        if hits := self._in("source-prepositions", first, stop):
            yield from self.frames.prepositions(hits, clauses, number)
        yield from self.frames.so_frames(clauses, number)
        if verbs:
            yield from self.frames.wie_frames(clauses, verbs, number)
        if hits := self._in("saying-impersonal", first, stop):
            yield from self.frames.impersonal(hits, clauses, number)
        if hits := self._in("content-markers", first, stop):
            yield from self.frames.markers(hits, clauses, number)
        if verbs:
            yield from self._verbal(verbs, clauses, number)
        nouns = self._in("cue-nouns", first, stop) + self._in("cue-predicates", first, stop)
        if nouns:
            yield from self.nouns.attributions(nouns, clauses, number)

    def _verbal(self, hits: list[Hit], clauses: list[Clause], number: int) -> Iterator[Found]:
        cues = list(self.verbs.cues(hits, clauses))
        for cue in cues:
            clause = clauses[cue.clause]
            if self.r.words[clause.first] == "wie" and cue.final:
                continue
            item = self.contents.attribution(cue, cues, clauses, number)
            if item is None or (item.kind == "reported" and self._taken(item)):
                continue
            if item.kind in ("indirect", "belief") and self._taken(item, share=0.9):
                continue
            yield item

    def _taken(self, item: Found, share: float = 0.5) -> bool:
        """Whether the content already belongs, for the most part, to another one."""
        r = self.r
        tokens = [i for s, e in item.content for i in range(bisect_left(r.starts, s), bisect_left(r.starts, e))]
        return bool(tokens) and sum(r.covered[i] for i in tokens) > share * len(tokens)

    def _embedded(self, item: Found, number: int) -> Iterator[Found]:
        """Quotations inside an indirect content: the same source speaks them word for word."""
        if item.kind == "direct":
            return
        for start, end in item.content:
            at = bisect_left(self.r.quote_starts, start)
            for quote in self.r.quotes[at : at + 4]:
                if quote.end > end + 1 or quote.kind == "title":
                    continue
                if (quote.start, quote.end) == (start, end):
                    item.kind = "direct"
                    continue
                yield Found(
                    "direct",
                    number,
                    [(quote.start, quote.end)],
                    item.cue,
                    item.source,
                    item.act,
                    item.lemma,
                    item.negated,
                )

    def _implicit(self, number: int, clauses: list[Clause]) -> Iterator[Found]:
        """What stands without a cue: loose quotations, the mood of the verb, hedges."""
        chain = self.carrier.in_chain(number)
        first, stop = clauses[0].first, clauses[-1].stop
        for item in self._quotations(number, first, stop):
            self.r.cover(item.content)
            yield item
        item_of_mood = self.moods.conjunctive(clauses, number, in_chain=chain)
        if item_of_mood is not None:
            self.r.cover(item_of_mood.content)
            yield item_of_mood
            yield from self._embedded(item_of_mood, number)
        for item in self.moods.modal(clauses, number, in_chain=chain):
            self.r.cover(item.content)
            yield item
            yield from self._embedded(item, number)
        if hits := self._in("evidentials", first, stop):
            yield from self.moods.evidentials(hits, clauses, number)

    def _quotations(self, number: int, first: int, stop: int) -> Iterator[Found]:
        r = self.r
        at = bisect_left(r.quote_starts, r.starts[first] - 2)
        for quote in r.quotes[at:]:
            if quote.start >= r.ends[stop - 1]:
                break
            inner, end = r.inside(quote)
            if quote.kind != "speech" or quote.continued or r.is_covered(inner, max(end, inner + 1)):
                continue
            item = Found("direct", number, [(quote.start, quote.end)])
            item.source = self._speaker_beside(quote.start, first)
            yield item

    def _speaker_beside(self, start: int, first: int) -> list[tuple[int, int]]:
        """ "Huber: „…“": the noun phrase before a colon."""
        r = self.r
        token = bisect_left(r.starts, start)
        if token <= first or r.mark(token) != ":":
            return []
        begin = self.p.before(token, first)
        return [r.place(begin, token)] if begin < token else []
