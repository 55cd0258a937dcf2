"""Quotation marks that keep a distance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from newslint import ByWord, Document, Finding, Language, Quote, Rule, Sentence, Severity, Span, Voices, matches, voices
from newslint_bias.loaded_reporting_verb import NEWS_ONLY

_NEAR = 4


class _Frames:
    """The words before a quotation that let a mark stand, and those that introduce a word as a word."""

    def __init__(self, words: Language) -> None:
        context = words.group("loaded-fields").facts
        listed = (*context.get("about", ()), *context.get("calls", ()))
        self.introduce = ByWord(partial(matches, patterns=listed))
        self.determiners = words.words("scare-frames", "before")


class ScareQuotes(Rule):
    """One or a few words in quotation marks, with nobody who said them."""

    name: ClassVar[str] = "scare-quotes"
    severity: ClassVar[Severity] = "off"
    needs = (Quote,)
    only_with = Quote
    silent_in = NEWS_ONLY

    def check(self, document: Document) -> Iterator[Finding]:
        frames = document.words.derived(_Frames)
        scare = [quote for quote in document.facts(Quote) if quote.kind == "scare"]
        said = voices(document, quoted=False) if scare else Voices(())
        for quote in scare:
            inside = document.tokens.range(quote.start, quote.end)
            if len(inside) != 1 or not document.text[document.tokens.starts[inside[0]]].islower():
                continue
            before = document.tokens.words[max(0, inside[0] - _NEAR) : inside[0]]
            if not before or before[-1] not in frames.determiners or any(map(frames.introduce.__getitem__, before)):
                continue
            room = self._room(document, quote)
            if len(document.facts_in(Quote, room)) > 1 or not said.own(room.start, room.end):
                continue
            span = Span(quote.start, quote.end)
            yield self.finding(span, values={"found": span})

    def _room(self, document: Document, quote: Quote) -> Span:
        around = document.facts_in(Sentence, quote)
        return Span(around[0].start, around[0].end) if around else quote
