"""Statements on other interests: paid texts, gifts, owners, machines that wrote, shares that the author holds."""

from __future__ import annotations

from newslint_disclosure.affiliate_sentences import Reading, quoted
from newslint_disclosure.grammar import Grammar

# kind → (pattern, a pattern that must stand there too)
_KINDS = (
    ("advertising", "advertising", "advertising-own"),
    ("gift", "gift", "payee"),
    ("gift", "own-purchase", "payee"),
    ("ownership", "ownership", ""),
    ("ai", "ai", "ai-own"),
    ("investment", "investment", ""),
)


def read_other(sentence: str, before: str, grammar: Grammar) -> Reading | None:
    """The reading of a sentence as a statement on an interest other than links that earn."""
    for kind, name, also in _KINDS:
        part = grammar.unnegated(name, sentence)
        if part is None or quoted(sentence, part.start):
            continue
        if also and not grammar.find(also, sentence):
            continue
        return Reading(kind)
    if grammar.find("opener", sentence):
        return Reading("other")
    return None
