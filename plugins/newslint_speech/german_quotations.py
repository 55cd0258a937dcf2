"""Quotations in German text that no verb governs: whole ones, fragments beside a verb, words that are only marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint_speech.german_grammar import Grammar
from newslint_speech.german_phrases import Phrases
from newslint_speech.german_reading import GermanReading
from newslint_speech.german_subjects import Subjects
from newslint_speech.german_verbs import Verbs
from newslint_speech.reading import Clause, Found

if TYPE_CHECKING:
    from newslint import Hit, Quote

# From how many words on a stretch in quotation marks is words of somebody and no term.
_OWN_WORDS = 4
# Behind every text.
_NOWHERE = 1 << 60


class Quotations:
    """Finds them sentence by sentence, in the order of the text; what is found is covered."""

    def __init__(
        self, reading: GermanReading, grammar: Grammar, phrases: Phrases, verbs: Verbs, subjects: Subjects
    ) -> None:
        self.r, self.g, self.p = reading, grammar, phrases
        self.verbs, self.subjects, self.speakers = verbs, subjects, subjects.speakers
        # The first that is not settled yet, and where it begins.
        self.next_quote = 0
        self.next_start = reading.quote_starts[0] if reading.quotes else _NOWHERE
        # Those in which a quotation begins.
        owners = reading.owners
        self.sentences = {owners[at] for i, _ in reading.quote_tokens for at in (i, i - 1 if i else 0)}

    def whole(self, number: int, stop: int, *, in_chain: bool) -> Iterator[Found]:
        """Speech in quotation marks that no verb of saying governs."""
        r = self.r
        while self.next_quote < len(r.quotes):
            quote = r.quotes[self.next_quote]
            inner, end = r.quote_tokens[self.next_quote]
            # A quotation over several sentences is settled where it ends: its cue may stand behind it.
            if quote.start >= r.ends[stop - 1] or end > stop:
                break
            self.next_quote += 1
            self.next_start = r.quote_starts[self.next_quote] if self.next_quote < len(r.quotes) else _NOWHERE
            if quote.kind != "speech" or quote.continued or r.is_covered(inner, max(end, inner + 1)):
                continue
            if not (in_chain or self._stands_alone(quote, number)):
                continue
            item = Found("direct", number, [(quote.start, quote.end)])
            item.source = self._speaker_before(quote.start) or self._speaker_behind(end, stop)
            r.cover(item.content)
            yield item

    def beside_verbs(self, hits: list[Hit], number: int, clauses: list[Clause]) -> Iterator[Found]:
        """Words in quotation marks beside a verb of saying that governs nothing else."""
        r = self.r
        first, stop = clauses[0].first, clauses[-1].stop
        loose = self._loose(first, stop)
        cues = [c for c in self.verbs.cues(hits, clauses) if c.subject] if loose else []
        for quote in loose if cues else []:
            if cues[0].subject and r.starts[cues[0].subject[0]] <= quote.start + 1 < r.ends[cues[0].subject[1] - 1]:
                continue
            source = [self.r.place(*cues[0].subject)] if cues[0].subject else []
            cue = [self.r.place(p, p + 1) for p in sorted(cues[0].parts)]
            item = Found(
                "direct",
                number,
                [(quote.start, quote.end)],
                cue,
                source,
                cues[0].entry.get("act", "say"),
                str(cues[0].entry["lemma"]),
            )
            self.r.cover(item.content)
            yield item

    def _loose(self, first: int, stop: int) -> list[Quote]:
        """The quotations among the tokens that are nobody's yet."""
        r, end = self.r, self.r.ends[stop - 1] + 2
        at = bisect_left(r.quote_starts, r.starts[first] - 2)
        found = []
        for number in range(at, min(at + 6, len(r.quotes))):
            quote = r.quotes[number]
            if quote.start >= end:
                break
            if quote.end <= end and quote.kind in ("fragment", "speech") and not r.is_covered(*r.quote_tokens[number]):
                found.append(quote)
        return found

    def uncued(self, number: int, clauses: list[Clause]) -> Iterator[Found]:
        """Several words in quotation marks that are part of the sentence: somebody's, if only the subject's."""
        r = self.r
        for quote in self._loose(clauses[0].first, clauses[-1].stop):
            first, stop = r.inside(quote)
            if stop - first < _OWN_WORDS or r.caps[first]:
                continue
            item = Found("direct", number, [(quote.start, quote.end)])
            subject = self.subjects.topic(clauses, clauses[-1].stop)
            if subject and self.speakers.can_speak(*subject):
                item.source = [r.place(*subject)]
            self.r.cover(item.content)
            yield item

    def _stands_alone(self, quote: Quote, number: int) -> bool:
        """Whether a quotation is a sentence of its own, holds several, or stands behind a colon."""
        sentence = self.r.sentences[number]
        before = self.r.text[max(0, quote.start - 2) : quote.start].strip()
        return (
            quote.end > sentence.end or quote.start <= sentence.start + 1 or before == ":" or before[-1:] in (".", "!")
        )

    def _speaker_behind(self, token: int, stop: int) -> list[tuple[int, int]]:
        """„…“, freute sich Huber: any verb right behind a quotation, then its subject."""
        r = self.r
        if token + 1 >= stop or r.marks[token] != "," or r.caps[token] or r.words[token] in self.g.small:
            return []
        if not (r.finite[token] or r.words[token].endswith(("te", "ten", "t"))):
            return []
        begin = token + 1 + (r.words[token + 1] == "sich")
        end = self.p.phrase(begin, stop) if begin < stop else begin
        return [r.place(begin, end)] if end > begin and r.words[begin] not in self.g.oblique else []

    def _speaker_before(self, start: int) -> list[tuple[int, int]]:
        """ "Huber: „…“", "Huber zeigte sich zufrieden: „…“": who the words before a colon are about."""
        r = self.r
        token = bisect_left(r.starts, start)
        if token == 0 or r.marks[token] != ":":
            return []
        first = r.firsts[r.sentence_of(token - 1)]
        lone = self.p.phrase(first, token)
        unknown = first < lone < token and not r.marks[lone] and not r.caps[lone] and r.words[lone] not in self.g.small
        if unknown or True in r.finite[first:token]:
            subject = self.subjects.topic(r.clauses(first, token), token)
            return [r.place(*subject)] if subject and self.speakers.can_speak(*subject) else []
        begin = first if self.p.phrase(first, token, extend=False) > first else self.p.before(token, first)
        return [r.place(begin, token)] if begin < token else []
