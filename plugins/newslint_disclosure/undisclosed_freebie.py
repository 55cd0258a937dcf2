"""undisclosed-freebie: a review or a travel piece that does not say who provided the thing or the trip."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Rule, Span


class UndisclosedFreebie(Rule):
    """One finding a review, at its headline; off unless it is switched on."""

    name = "undisclosed-freebie"
    severity = "off"
    needs = (Disclosure,)

    def check(self, document: Document) -> Iterator[Finding]:
        if document.genre != "review" or not document.blocks:
            return
        if any(d.kind in ("gift", "advertising") for d in document.facts(Disclosure)):
            return
        first = next((b for b in document.blocks if b.kind == "headline"), document.blocks[0])
        yield self.finding(Span(first.start, first.end), anchor="undisclosed-freebie")
