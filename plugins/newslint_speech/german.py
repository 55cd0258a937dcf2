"""Who says what in German text: frames, verbs, nouns, quotations and moods of each sentence, then the sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from newslint import Attribution
from newslint_speech.carry import Carrier
from newslint_speech.german_agents import Cue
from newslint_speech.german_contents import Contents
from newslint_speech.german_frames import Frames
from newslint_speech.german_grammar import Grammar
from newslint_speech.german_listed import Listed
from newslint_speech.german_markers import Markers
from newslint_speech.german_modals import Modals
from newslint_speech.german_mood import Moods
from newslint_speech.german_nouns import Nouns
from newslint_speech.german_phrases import Phrases
from newslint_speech.german_quotations import Quotations
from newslint_speech.german_reading import GermanReading
from newslint_speech.german_speakers import Speakers
from newslint_speech.german_subjects import Subjects
from newslint_speech.german_verbs import Verbs
from newslint_speech.reading import Clause, Found, clause_at

if TYPE_CHECKING:
    from newslint import Document, Hit

# The words of the lists in a sentence, by their groups.
Hits = Mapping[str, "list[Hit]"]
_NOTHING: Hits = {}


def find(document: Document) -> Iterable[Attribution]:
    """All attributions of a German text; time is linear in its length."""
    return German(document).facts()


class German:
    """The finders of one document, and the order in which they look."""

    def __init__(self, document: Document) -> None:
        self.g = document.words.derived(Grammar)
        self.r = GermanReading(document, self.g)
        self.p = Phrases(self.r, self.g)
        self.speakers = Speakers(self.r, self.g, self.p)
        self.subjects = Subjects(self.r, self.g, self.p, self.speakers)
        self.verbs, self.contents = Verbs(self.r, self.g, self.subjects), Contents(self.r, self.g, self.p)
        self.frames, self.moods = Frames(self.r, self.g, self.p), Moods(self.r, self.g, self.p, self.subjects)
        self.modals = Modals(self.r, self.g, self.p)
        self.quotations = Quotations(self.r, self.g, self.p, self.verbs, self.subjects)
        self.markers = Markers(self.frames)
        self.nouns = Nouns(self.r, self.g, self.p, self.subjects)
        self.carrier = Carrier(document, self.r.sentences)
        self.contents.sourced = self.carrier.sourced
        self.spoken: set[tuple[tuple[int, int], ...]] = set()
        self.chain = False
        listed = Listed(document, self.r, self.g, self.frames.so_sentences | self.frames.wie_sentences)
        self.hits, self.naming = listed.found, listed.nouns
        # Those with anything that reports without a cue: a quotation, a mood, a modal, a hedge.
        hedged = {self.r.owners[hit.first] for hit in document.hits("evidentials")}
        self.uncued = self.r.moods | self.quotations.sentences | self.modals.sentences.keys() | hedged
        # Who says something in the sentence at hand, by its verbs alone; and the clauses of the one that was asked for last.
        self.speaker: tuple[int, int] | None = None
        self._parted: tuple[int, list[Clause]] = (-1, [])

    def facts(self) -> Iterator[Attribution]:
        found: list[Found] = []
        told = self.hits.keys() | self.frames.so_sentences | self.uncued
        ends, stops, quotations = self.r.ends, self.r.stops, self.quotations
        for number, first in enumerate(self.r.firsts):
            if first >= stops[number]:
                continue
            self.speaker = None
            if number in told or quotations.next_start < ends[stops[number] - 1]:
                for item in self._sentence(number):
                    self.carrier.note(item)
                    found.append(item)
            elif self.carrier.last_sentence < number and self.carrier.attributed < number:
                self._own_voice(number)
        # They hold what holds the carrier: without this, all stay until Python looks for such circles.
        self.carrier.topics.clear()
        yield from self.carrier.facts(found)

    def _clauses(self, number: int) -> list[Clause]:
        """The clauses of a sentence; many are never asked for theirs."""
        if self._parted[0] != number:
            self._parted = number, self.r.clauses(*self.r.tokens_of(number))
        return self._parted[1]

    def _sentence(self, number: int) -> Iterator[Found]:
        passive = False
        found = self.hits.get(number, _NOTHING)
        if number in self.hits or number in self.frames.so_sentences:
            self.spoken = set()
            for item in self._explicit(number, found) if found or number in self.frames.so_sentences else ():
                self.r.cover(item.content)
                yield item
                passive = passive or (not item.source and item.act == "accuse")
                if self.r.quotes and item.kind != "direct":
                    yield from self._embedded(item, number)
        if number in self.uncued or self.quotations.next_start < self.r.ends[self.r.stops[number] - 1]:
            yield from self._implicit(number, found)
        if self.carrier.last_sentence < number and (self.carrier.attributed < number or passive):
            self._own_voice(number)

    def _own_voice(self, number: int) -> None:
        """Remember who a sentence in the outlet's own voice is about: what follows may be theirs."""
        r = self.r
        first, stop = r.firsts[number], r.stops[number]
        if r.quoted[first]:
            return
        subject = None
        if self.speaker is not None or number in self.naming or r.text[r.sentences[number].end - 1] == ":":
            subject = self._speaks(number)
        if number in r.papers and not self.g.become.isdisjoint(r.words[first:stop]):
            clauses = self._clauses(number)
            subject = self.subjects.agents.paper(range(first, clauses[0].stop), stop) or subject
        if subject and self._repeats(subject, number, self.carrier.last_sentence):
            return
        if subject and self.speakers.can_speak(*subject):
            self.carrier.hint([r.place(*subject)], number)
            return
        self.carrier.about(number, self._topic)

    def _topic(self, number: int, last: int) -> list[tuple[int, int]]:
        """Who the sentence is about, if they can speak; `last` is the sentence of the last source before it."""
        first, stop = self.r.tokens_of(number)
        subject = self.subjects.topic(self.r.clauses(first, stop), stop)
        if subject and self.speakers.can_speak(*subject) and not self._repeats(subject, number, last):
            return [self.r.place(*subject)]
        return []

    def _repeats(self, subject: tuple[int, int], number: int, last: int) -> bool:
        """Whether the subject is a pronoun for whom the sentences before it named as a source."""
        pronoun = self.r.words[subject[0]] in self.g.pronouns and subject[1] == subject[0] + 1
        return pronoun and 0 <= last >= number - 2

    def _speaks(self, number: int) -> tuple[int, int] | None:
        """The subject of a sentence that has a verb or noun of saying, or announces with a colon, but no content."""
        first, stop = self.r.tokens_of(number)
        if self.r.quoted.find(1, first, stop) >= 0:
            return None
        if self.speaker is not None:
            return self.speaker
        subject = self.subjects.topic(self._clauses(number), stop)
        return subject if subject and self.r.words[subject[0]] not in ("es", "das", "dies") else None

    def _explicit(self, number: int, found: Hits) -> Iterator[Found]:
        """What a cue in the sentence governs."""
        so = number in self.frames.so_sentences
        clauses = self._clauses(number)
        verbs = found.get("reporting-verbs")
        verbal = self._verbal(verbs, clauses, number) if verbs else []
        self.spoken = {tuple(item.content) for item in verbal if item.kind == "direct"}
        if hits := found.get("source-prepositions"):
            free = [h for h in hits if not self._beside_speaker(h, clauses, verbal)] if verbal else hits
            yield from self.frames.prepositions(free, clauses, number)
        if so:
            yield from self.frames.so_frames(clauses, number)
        if verbs and (so or number in self.frames.wie_sentences):
            yield from self.frames.wie_frames(clauses, verbs, number)
        if hits := found.get("saying-impersonal"):
            yield from self.markers.impersonal(hits, clauses, number)
        if hits := found.get("content-markers"):
            yield from self.markers.markers(hits, clauses, number)
        for item in verbal:
            if not self._doubled(item):
                yield item
        nouns = [*found.get("cue-nouns", ()), *found.get("cue-predicates", ())]
        if nouns:
            yield from self.nouns.attributions(nouns, clauses, number)

    def _verbal(self, hits: list[Hit], clauses: list[Clause], number: int) -> list[Found]:
        """What the verbs of the sentence govern; of several with one and the same content only the nearest."""
        cues = self.verbs.cues(hits, clauses)
        if not cues:
            return []
        self.chain = self.carrier.in_chain(number)
        able = [cue.subject for cue in cues if cue.subject and not cue.passive and not cue.negated]
        self.speaker = able[0] if able else None
        found = []
        for cue in cues:
            if cue.final and self.r.words[clauses[cue.clause].first] == "wie":
                continue
            item = self.contents.attribution(cue, cues, clauses, number)
            if item is not None and not (item.kind == "reported" and self._is_passed_on(cue)):
                found.append(item)
        return _nearest(found) if len(found) > 1 else found

    def _is_passed_on(self, cue: Cue) -> bool:
        """Whether the saying is itself reported ("Sie rate zum Kauf", "Er habe Geld verlangt")."""
        reported = self.r.subjunctive[cue.finite]
        return not cue.final and (reported or (self.chain and self.r.second[cue.finite]))

    def _doubled(self, item: Found) -> bool:
        """Whether another finder has given the content to somebody already."""
        if item.kind == "reported":
            return self._taken(item)
        return item.kind in ("indirect", "belief") and self._taken(item, share=0.9)

    def _beside_speaker(self, hit: Hit, clauses: list[Clause], verbal: list[Found]) -> bool:
        """ "Huber bestätigte laut der Agentur, dass …": the speaker counts, not who passes it on."""
        clause = clauses[clause_at(clauses, hit.first)]
        if hit.entry.get("needs") == "mood":
            return any(item.source for item in verbal)
        if hit.first == clause.first:
            return False
        low, high = self.r.starts[clause.first], self.r.ends[clause.stop - 1]
        return any(
            item.kind in ("indirect", "belief")
            and item.source
            and low <= item.cue[0][0] < high
            and item.content[0][0] >= high
            for item in verbal
        )

    def _taken(self, item: Found, share: float = 0.5) -> bool:
        """Whether the content already belongs, for the most part, to another one."""
        r = self.r
        pieces = [(bisect_left(r.starts, start), bisect_left(r.starts, end)) for start, end in item.content]
        count = sum([stop - first for first, stop in pieces])
        return count > 0 and sum([r.covered.count(1, *piece) for piece in pieces]) > share * count

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
                if ((quote.start, quote.end),) in self.spoken:
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

    def _implicit(self, number: int, found: Hits) -> Iterator[Found]:
        """What stands without a cue: loose quotations, the mood of the verb, hedges."""
        chain, clauses = self.carrier.in_chain(number), self._clauses(number)
        quotations = number in self.quotations.sentences
        if self.quotations.next_start < self.r.ends[clauses[-1].stop - 1]:
            yield from self.quotations.whole(number, clauses[-1].stop, in_chain=chain)
        if quotations and (verbs := found.get("reporting-verbs")):
            yield from self.quotations.beside_verbs(verbs, number, clauses)
        if number in self.modals.sentences:
            for item in self.modals.found(clauses, number, planned=chain or self._plans(number - 1)):
                self.r.cover(item.content)
                yield item
                yield from self._embedded(item, number)
        if number in self.r.moods:
            item_of_mood = self.moods.conjunctive(clauses, number, in_chain=chain)
            if item_of_mood is not None:
                self.r.cover(item_of_mood.content)
                yield item_of_mood
                yield from self._embedded(item_of_mood, number)
        if quotations:
            yield from self.quotations.uncued(number, clauses)
        if hits := found.get("evidentials"):
            yield from self.moods.evidentials(hits, clauses, number)

    def _plans(self, number: int) -> bool:
        """Whether a sentence says what somebody wants or has settled (will, beschloss, Plan)."""
        if number < 0:
            return False
        first, stop = self.r.tokens_of(number)
        return not self.g.planners.isdisjoint(self.r.words[first:stop])


def _nearest(items: list[Found]) -> list[Found]:
    """Of several verbs with one and the same content only the one that stands next to it; of equals the first."""
    chosen: dict[tuple[tuple[int, int], ...], Found] = {}
    for item in items:
        other = chosen.setdefault(tuple(item.content), item)
        if other is not item and _distance(item) < _distance(other):
            chosen[tuple(item.content)] = item
    return [item for item in items if chosen[tuple(item.content)] is item]


def _distance(item: Found) -> int:
    """Code points between the content and the nearest part of its cue."""
    start, end = item.content[0][0], item.content[-1][1]
    return min(max(start - last, first - end, 0) for first, last in item.cue)
