"""Statements on other interests: paid texts, gifts, owners, machines that wrote, shares that the author holds."""

from __future__ import annotations

from newslint_disclosure.affiliate_sentences import SHORT, Reading, quoted
from newslint_disclosure.grammar import Grammar

# A sponsor's line is short; the same words open longer sentences of any report.
OPENING = "advertising-opening"

# kind → (pattern, a pattern that must stand there too)
_KINDS = (
    ("advertising", "advertising", "advertising-own"),
    ("advertising", OPENING, ""),
    ("gift", "gift", "payee"),
    ("gift", "own-purchase", "payee"),
    ("ownership", "ownership", ""),
    ("ai", "ai", "ai-own"),
    ("investment", "investment", ""),
)


def may_be_other(said: str, grammar: Grammar, kind: str) -> bool:
    """Whether a text (in small letters) has the words without which no sentence of it is a statement of the kind."""
    if kind == "other":
        return grammar.may_stand("opener", said)
    for known, name, also in _KINDS:
        if known == kind and grammar.may_stand(name, said) and (not also or grammar.may_stand(also, said)):
            return True
    return False


def read_other(sentence: str, grammar: Grammar, kinds: set[str]) -> Reading | None:
    """The reading of a sentence as a statement on another interest, of the kinds that its words allow."""
    for kind, name, also in _KINDS:
        if kind not in kinds:
            continue
        if name == OPENING and len(sentence.split()) > SHORT:
            continue
        part = grammar.unnegated(name, sentence)
        if part is None or quoted(sentence, part.start):
            continue
        if also and not grammar.find(also, sentence):
            continue
        return Reading(kind)
    if "other" in kinds and grammar.find("opener", sentence):
        return Reading("other")
    return None
