"""A document read for grammar: its words with capitals, what stands between them, clauses and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newslint import Quote, Sentence, Span, dataclass, field
from newslint_speech.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newslint import Act, AttributionKind, Document

# An attribution never reaches further inside a sentence than this: keeps the time linear where nothing ends a sentence.
LONGEST = 400
# Commas inside brackets of up to this many words part nothing.
_BRACKET = 12
_MARKS = "„“”\"‚‘’'»«›‹"
_SIGNS = frozenset(_MARKS)


class Clause(NamedTuple):
    """Tokens first … stop-1 between two commas, colons or dashes; `mark` is what stands before it ("" at the start)."""

    first: int
    stop: int
    mark: str


def clause_at(clauses: Sequence[Clause], token: int) -> int:
    """The number of the clause that holds a token of their sentence."""
    number = 0
    while clauses[number].stop <= token:
        number += 1
    return number


@dataclass(slots=True)
class Found:
    """An attribution in the making; places are pairs of code points.

    `carries`: a source before it may be meant; `leads`: its source may be meant by what follows; `pointer`: the word that
    stands for the source in the sentence ("demnach").
    """

    kind: AttributionKind
    sentence: int
    content: list[tuple[int, int]]
    cue: list[tuple[int, int]] = field(default_factory=list)
    source: list[tuple[int, int]] = field(default_factory=list)
    act: Act = "say"
    lemma: str = ""
    negated: bool = False
    carries: bool = True
    leads: bool = True
    pointer: tuple[int, int] | None = None


class Reading:
    """The words of a document as parallel lists: `words` (lower case), `caps`, and `gaps` and `marks` as in Prose."""

    def __init__(self, document: Document) -> None:
        self.document = document
        prose = document.derived(Prose)
        self.text, self.words, self.starts, self.ends = prose.text, prose.words, prose.starts, prose.ends
        self.gaps, self.marks, self.parted, self.kinds = prose.gaps, prose.marks, prose.parted, prose.kinds
        self.caps = _capitals(prose, document.tokens.places)
        self.sentences = document.facts(Sentence)
        self.firsts = [bisect_left(self.starts, s.start) for s in self.sentences]
        afters = [*self.firsts[1:], len(self.words)]
        self.stops = [min(after, first + LONGEST) for first, after in zip(self.firsts, afters, strict=False)]
        # The sentence of each token, and of one behind the last.
        self.owners = [0] * (self.firsts[0] if self.firsts else len(self.words))
        for number, (first, after) in enumerate(zip(self.firsts, afters, strict=False)):
            self.owners += [number] * (after - first)
        self.owners.append(max(0, len(self.firsts) - 1))
        self.quotes = tuple(q for q in document.facts(Quote) if q.depth == 0)
        self.quote_starts = [q.start for q in self.quotes]
        self.quoted = bytearray(len(self.words))
        for quote in self.quotes:
            if quote.kind != "title":
                first, stop = self.inside(quote)
                self.quoted[first:stop] = b"\1" * (stop - first)
        self.covered = bytearray(len(self.words))

    def inside(self, span: Span) -> tuple[int, int]:
        """The tokens that begin inside a span, as first and stop."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def tokens_of(self, sentence: int) -> tuple[int, int]:
        return self.firsts[sentence], self.stops[sentence]

    def sentence_of(self, token: int) -> int:
        return self.owners[token]

    def clauses(self, first: int, stop: int) -> list[Clause]:
        """The clauses of tokens first … stop-1; marks inside a quotation part nothing."""
        found: list[Clause] = []
        begin, mark, bracket = first, "", 0
        parted, gaps, make = self.parted, self.gaps, tuple.__new__
        at = bisect_right(parted, first)
        while at < len(parted) and (i := parted[at]) < stop:
            at += 1
            gap = gaps[i]
            if "(" in gap or ")" in gap:
                bracket = i + _BRACKET if "(" in gap else 0
                if ")" not in gap:
                    continue
            if i >= bracket and not (self.quoted[i] and self.quoted[i - 1]):
                sign = self.marks[i]
                if sign:
                    found.append(make(Clause, (begin, i, mark)))
                    begin, mark = i, sign
        found.append(make(Clause, (begin, stop, mark)))
        return found

    def quote_at(self, token: int) -> Quote | None:
        """The outermost quotation that holds the token."""
        if not 0 <= token < len(self.words):
            return None
        at = bisect_right(self.quote_starts, self.starts[token]) - 1
        return self.quotes[at] if at >= 0 and self.quotes[at].end > self.starts[token] else None

    def place(self, first: int, stop: int) -> tuple[int, int]:
        """Code points of tokens first … stop-1, with the quotation marks that open and close at its edges."""
        start, end = self.starts[first], self.ends[stop - 1]
        if not self.gaps[first] and stop < len(self.gaps) and not self.gaps[stop]:
            return start, end
        text = self.text
        if start and text[start - 1] in _MARKS and not text[start - 2 : start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end] in _MARKS and not _SIGNS.isdisjoint(text[start:end]):
            end += 1
        if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
            end += 1
        return start, end

    def cover(self, places: list[tuple[int, int]]) -> None:
        for start, end in places:
            first, stop = bisect_left(self.starts, start), bisect_left(self.starts, end)
            self.covered[first:stop] = b"\1" * (stop - first)

    def is_covered(self, first: int, stop: int) -> bool:
        """Whether most of the tokens already belong to some content."""
        return stop > first and 2 * self.covered.count(1, first, stop) > stop - first


def _capitals(prose: Prose, places: Mapping[str, list[int]]) -> list[bool]:
    """Which words are written like names; al-Dschasira and zeitung.de are, although they begin in lower case."""
    text, before, starts, capital = prose.text, prose.before, prose.starts, prose.capital.copy()
    for word in places:
        if "-" in word and word[2:3] == "-":
            for i in places[word]:
                capital[i] = capital[i] or text[starts[i] + 3 : starts[i] + 4].isupper()
    for i in prose.parted:
        if before[i] == "." and i and text[starts[i]].islower():
            capital[i - 1] = True
    return capital
