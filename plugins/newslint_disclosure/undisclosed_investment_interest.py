"""undisclosed-investment-interest: a recommendation to buy or sell in the newsroom's voice without a word on own holdings."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Rule, Span


class UndisclosedInvestmentInterest(Rule):
    """One finding a draft, at its first recommendation that no bank or analyst carries."""

    name = "undisclosed-investment-interest"
    severity = "off"
    needs = (Disclosure,)

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_disclosure.grammar import matches_in, pattern_of
        from newslint_disclosure.statements import sentences

        if any(d.kind == "investment" for d in document.facts(Disclosure)):
            return
        attributed = pattern_of(document.words, "investment-advice", "attributed")
        for found in matches_in(document, "investment-advice"):
            block = document.block_at(found.start())
            around = next((s for s in sentences(document.text, block) if s.end > found.start()), Span(*found.span()))
            if attributed and attributed.search(document.slice(around)):
                continue
            span = Span(*found.span())
            yield self.finding(span, values={"words": span}, anchor="undisclosed-investment-interest")
            return
