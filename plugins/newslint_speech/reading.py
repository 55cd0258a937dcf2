"""A document read for grammar: its words with capitals, what stands between them, clauses and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newslint import Quote, Sentence, Span, dataclass, field
from newslint_speech.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint import Act, AttributionKind, Document

# An attribution never reaches further inside a sentence than this: keeps the time linear where nothing ends a sentence.
LONGEST = 400
# Commas inside brackets of up to this many words part nothing.
_BRACKET = 12
_MARKS = "„“”\"‚‘’'»«›‹"
_SIGNS = frozenset(_MARKS)
# What mostly stands between words, and belongs to none of them.
_STOPS = frozenset({"", ".", ",", ":", ";", "?", "!", "–", "—", "-"})


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

    # Asked for so often that these are no entries of a dictionary.
    __slots__ = (
        "caps",
        "covered",
        "document",
        "ends",
        "firsts",
        "gaps",
        "kinds",
        "marks",
        "owners",
        "parted",
        "quote_starts",
        "quote_tokens",
        "quoted",
        "quotes",
        "sentences",
        "starts",
        "stops",
        "text",
        "words",
    )

    def __init__(self, document: Document) -> None:
        self.document = document
        prose = document.derived(Prose)
        self.text, self.words, self.starts, self.ends = prose.text, prose.words, prose.starts, prose.ends
        self.gaps, self.marks, self.parted, self.kinds = prose.gaps, prose.marks, prose.parted, prose.kinds
        self.caps = _capitals(prose)
        self.sentences = document.facts(Sentence)
        starts = self.starts
        self.firsts = firsts = [bisect_left(starts, s.start) for s in self.sentences]
        afters = [*firsts[1:], len(self.words)]
        # The sentence of each token, and of one behind the last.
        self.owners = owners = [0] * (firsts[0] if firsts else len(self.words))
        for number, first in enumerate(firsts):
            owners += [number] * (afters[number] - first)
        # Without any sentence one end is left over.
        between = zip(firsts, afters, strict=False)
        self.stops = [after if after - first < LONGEST else first + LONGEST for first, after in between]
        owners.append(max(0, len(firsts) - 1))
        self.quotes = tuple([q for q in document.facts(Quote) if q.depth == 0])
        self.quote_starts = [q.start for q in self.quotes]
        # The tokens of each quotation, as first and stop.
        self.quote_tokens = [(bisect_left(starts, q.start), bisect_left(starts, q.end)) for q in self.quotes]
        self.quoted = bytearray(len(self.words))
        for quote, (first, stop) in zip(self.quotes, self.quote_tokens, strict=True):
            if quote.kind != "title":
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
        parted, gaps, marks, quoted, make = self.parted, self.gaps, self.marks, self.quoted, tuple.__new__
        at = bisect_right(parted, first)
        for i in parted[at : bisect_left(parted, stop, at)]:
            gap, sign = gaps[i], marks[i]
            if gap != sign and ("(" in gap or ")" in gap):
                bracket = i + _BRACKET if "(" in gap else 0
                if ")" not in gap:
                    continue
            if sign and i >= bracket and not (quoted[i] and quoted[i - 1]):
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
        gaps = self.gaps
        if gaps[first] in _STOPS and stop < len(gaps) and gaps[stop] in _STOPS:
            return self.starts[first], self.ends[stop - 1]
        start, end, text = self.starts[first], self.ends[stop - 1], self.text
        if start and text[start - 1] in _MARKS and not text[start - 2 : start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end] in _MARKS and not _SIGNS.isdisjoint(text[start:end]):
            end += 1
        if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
            end += 1
        return start, end

    def cover(self, places: list[tuple[int, int]]) -> None:
        for start, end in places:
            first = bisect_left(self.starts, start)
            stop = bisect_left(self.starts, end, first)
            self.covered[first:stop] = b"\1" * (stop - first)

    def is_covered(self, first: int, stop: int) -> bool:
        """Whether most of the tokens already belong to some content."""
        return stop > first and 2 * self.covered.count(1, first, stop) > stop - first


def _capitals(prose: Prose) -> list[bool]:
    """Which words are written like names; al-Dschasira and zeitung.de are, although they begin in lower case."""
    text, gaps, starts, capital = prose.text, prose.gaps, prose.starts, prose.capital.copy()
    for hyphen in ("-", "‐", "‑"):
        at = text.find(hyphen)
        while at >= 0:
            i = bisect_left(starts, at - 2) if at > 1 and not text[at - 3 : at - 2].isalpha() else len(starts)
            if i < len(starts) and starts[i] == at - 2 and prose.words[i][2:3] == "-":
                capital[i] = capital[i] or text[at + 1 : at + 2].isupper()
            at = text.find(hyphen, at + 1)
    for i in [i for i in prose.parted if gaps[i] == "."]:
        if i and text[starts[i]].islower() and prose.before[i] == ".":
            capital[i - 1] = True
    return capital
