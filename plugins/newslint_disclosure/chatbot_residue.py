"""chatbot-residue: words of a chat program that stayed in the copy."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newslint import Document, Finding, Link, Rule, Span, expression

# Traces that are the same in every language: citation marks and the address tag of a chat program.
_TRACES = expression(
    r":?contentReference\[oaicite:[^\]]*\](?:\{[^}]*\})?|\boaicite\b|\bturn\d+(?:search|news|view|image)\d+\b|【\d+[†:][^】]*】"
)
_TURN = expression(r"turn\d")
_TAG = expression(r"[?&]utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity|gemini)\b")


class ChatbotResidue(Rule):
    """One finding a sentence; what stands in quotation marks is the text's topic, not residue."""

    name = "chatbot-residue"
    severity = "error"
    needs = (Link,)

    def check(self, document: Document) -> Iterator[Finding]:
        import newslint_disclosure.grammar as grammar

        blocks: set[int] = set()
        traces = _TRACES.finditer(document.text) if _may_be_traced(document.text) else ()
        for found in chain(traces, grammar.matches_in(document, "chatbot-residue")):
            index = document.block_index(found.start())
            if index in blocks or _is_quoted(document, found.start()) or _is_code(document, found.start()):
                continue
            blocks.add(index)
            span = Span(*found.span())
            yield self.finding(span, values={"words": span})
        for link in document.facts(Link):
            if "utm_source" in link.url and _TAG.search(link.url) and document.block_index(link.start) not in blocks:
                blocks.add(document.block_index(link.start))
                end = link.end if link.end > link.start else min(len(document.text), link.start + 1)
                yield self.finding(Span(link.start, end), message="tag", target=link.url)


def _may_be_traced(text: str) -> bool:
    """Whether a text has what no trace is without: a look for it is quicker than to try all traces at each letter."""
    return "oaicite" in text or "【" in text or ("turn" in text and _TURN.search(text) is not None)


def _is_quoted(document: Document, offset: int) -> bool:
    from newslint_disclosure.affiliate_sentences import quoted

    block = document.block_at(offset)
    return quoted(document.text[block.start : block.end], offset - block.start)


def _is_code(document: Document, offset: int) -> bool:
    """Whether the words stand in backticks: shown as code, so talked about."""
    start, _ = document.source_span(Span(offset, offset + 1))
    source = document.draft.source
    line = source.rfind("\n", 0, start) + 1
    return source.count("`", line, start) % 2 == 1
