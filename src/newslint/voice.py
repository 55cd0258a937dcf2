"""Whose words these are: what stands in quotation marks, in a post, in reported speech or in a name is not the outlet's voice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from newslint.document import Span
from newslint.facts import Attribution, Quote
from newslint.posts import posts
from newslint.turns import turns

if TYPE_CHECKING:
    from newslint.document import Document

_PLACE = attrgetter("start", "end")
_TITLE_CASE = 0.7


class Voices:
    """The stretches of a document that speak in another's voice, merged and sorted; a question costs one bisection."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for span in sorted(spans, key=_PLACE):
            if ends and span.start <= ends[-1]:
                ends[-1] = max(ends[-1], span.end)
            elif span.end > span.start:
                starts.append(span.start)
                ends.append(span.end)
        self._starts = starts
        self._ends = ends

    def own(self, start: int, end: int) -> bool:
        """Whether text[start:end] touches no stretch of another's voice."""
        at = bisect_right(self._ends, start)
        return at == len(self._starts) or self._starts[at] >= end


def voices(document: Document, *, quoted: bool = True, reported: bool = True) -> Voices:
    """The voices of a document: with `quoted` quotations and block quotations, with `reported` the content of attributions.

    Facts that no plugin finds in the document's language are left out. The usual question (both) is answered once a document.
    """
    return document.voices if quoted and reported else gathered(document, quoted, reported)


def gathered(document: Document, quoted: bool, reported: bool) -> Voices:
    """The stretches in another's voice, from quotations and attributions."""
    spans: list[Span] = []
    if quoted:
        spans += [block for block in document.blocks if block.kind == "quotation"]
    if quoted and document.covers(Quote):
        spans += document.facts(Quote)
    if quoted:
        spans += [span for _, span in turns(document.text, document.blocks)]
        spans += [Span(*place) for place in posts(document.text, document.blocks)]
    if reported and document.covers(Attribution):
        group = document.words.group("voice").facts
        clauses, summed_up = tuple(group.get("clauses", ())), bool(group.get("summed_up"))
        for attribution in document.facts(Attribution):
            spans += worded(document, attribution, clauses, summed_up)
    return Voices(spans)


def worded(document: Document, attribution: Attribution, clauses: tuple[str, ...], summed_up: bool) -> Sequence[Span]:
    """What of an attribution its source has worded, as the group `voice` of the language says.

    Bare hedges have no source. Of beliefs only a clause is worded by who holds them ("meint, dass …"; its first words
    are `clauses`). An act of speech that the author sums up stays his, but where `summed_up` is set: there its objects are the
    source's ("verweist auf …"), cue and source the author's.
    """
    kind, spans = attribution.kind, attribution.content
    if kind == "belief":
        return [span for span in spans if document.text[span.start : span.end].lower().startswith(clauses)]
    if (kind == "reportative" and not attribution.source) or (kind == "reported" and not summed_up):
        return ()
    if kind == "reported":
        for part in (*attribution.cue, *attribution.source):
            spans = tuple([rest for span in spans for rest in _without(span, part)])
    return spans


def _without(span: Span, part: Span) -> Iterator[Span]:
    """What is left of a span on both sides of a part."""
    for start, end in ((span.start, min(span.end, part.start)), (max(span.start, part.end), span.end)):
        if start < end:
            yield Span(start, end)


def title_case(document: Document, span: Span) -> bool:
    """Whether the words of a block are printed with capitals throughout, as English headlines are."""
    words = [word for word in document.slice(span).split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


def begins_clause(document: Document, start: int) -> bool:
    """Whether a capital at this place is that of a beginning: of a block, a sentence, a quotation, after a colon or dash."""
    before = document.text[max(0, start - 4) : start].rstrip(" \"'“„»«‚‘”’(*_")
    return not before or before[-1] in ".!?:–—…\n" or document.block_at(start).start >= start - 3
