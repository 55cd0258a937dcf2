"""chatbot-residue: words of a chat program that stayed in the copy."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from newslint import Document, Few, Finding, Link, Rule, Span, expression

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
        traces = _TRACES.finditer(document.text) if document.few(_TRACED) or "【" in document.text else ()
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


def _holds_trace(said: str) -> bool:
    """Whether words have what no trace but the mark in brackets is without."""
    return "oaicite" in said or ("turn" in said and _TURN.search(said) is not None)


def _tell(new: Collection[str]) -> Mapping[str, bool]:
    return {word: True for word in new if _holds_trace(word)} if _holds_trace("\n".join(new)) else {}


# The words of traces: to ask for them is quicker than to look through the text.
_TRACED: Few[bool] = Few(_tell)


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
