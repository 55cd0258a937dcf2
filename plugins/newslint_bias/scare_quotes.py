"""Quotation marks that keep a distance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Attribution, Document, Finding, Quote, Rule, Severity, Span, matches
from newslint_bias.loaded_reporting_verb import NEWS_ONLY


class ScareQuotes(Rule):
    """One or a few words in quotation marks, with nobody who said them."""

    name: ClassVar[str] = "scare-quotes"
    severity: ClassVar[Severity] = "off"
    needs = (Quote,)
    silent_in = NEWS_ONLY

    def check(self, document: Document) -> Iterator[Finding]:
        introduces = document.words.group("loaded-fields").facts.get("about", ())
        sourced = document.facts(Attribution) if document.covers(Attribution) else ()
        said = {(s.start, s.end) for a in sourced for s in a.content}
        for quote in document.facts(Quote):
            if quote.kind != "scare" or any(s <= quote.start and quote.end <= e for s, e in said):
                continue
            before = document.tokens.at(quote.start - 1)
            if before >= 0 and matches(document.tokens.words[before], introduces):
                continue
            span = Span(quote.start, quote.end)
            yield self.finding(span, values={"found": span})
