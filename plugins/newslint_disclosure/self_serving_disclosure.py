"""self-serving-disclosure: a notice that plays its matter down, or promises perfect independence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Rule, Span


class SelfServingDisclosure(Rule):
    """One finding a sentence of a notice."""

    name = "self-serving-disclosure"
    severity = "info"
    needs = (Disclosure,)
    only_with = Disclosure

    def check(self, document: Document) -> Iterator[Finding]:
        notices = [notice for notice in document.facts(Disclosure) if notice.kind == "affiliate" and not notice.label]
        if not notices:
            return
        from newslint_disclosure.grammar import grammar_of
        from newslint_disclosure.statements import sentences

        grammar = grammar_of(document.words)
        for notice in notices:
            block = document.block_at(notice.start)
            for sentence in sentences(document.text, block):
                if sentence.end <= notice.start:
                    continue
                part = grammar.find("minimiser", document.slice(sentence))
                if part is not None:
                    span = Span(sentence.start + part.start, sentence.start + part.end)
                    yield self.finding(span, values={"words": span})
