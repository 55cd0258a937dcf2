"""promotional-copy: the words of advertising beside a link that earns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Link, Rule, Span, select


class PromotionalCopy(Rule):
    """One finding a block: a call to buy or a superlative in it, with an affiliate link in it or in the next one."""

    name = "promotional-copy"
    severity = "off"
    needs = (Link, Disclosure)
    only_with = Link
    links = True

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_disclosure.affiliate_sentences import quoted
        from newslint_disclosure.coverage import coverage_of

        coverage = coverage_of(document)
        starts = [link.start for link in coverage.links]
        told: set[int] = set()
        for hit in select(document, {"groups": ["promotional-words"], "voice": "any"}) if starts else ():
            index = document.block_index(hit.start)
            block = document.blocks[index]
            reach = document.blocks[min(index + 1, len(document.blocks) - 1)].end
            near = bisect_left(starts, block.start)
            if index in told or near >= len(starts) or starts[near] >= reach:
                continue
            if quoted(document.text[block.start : block.end], hit.start - block.start):
                continue
            if coverage.inside(hit.start):
                continue
            told.add(index)
            span = Span(hit.start, hit.end)
            yield self.finding(span, values={"words": span}, target=coverage.links[near].url)
