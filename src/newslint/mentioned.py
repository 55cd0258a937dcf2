"""Whether a word is the outlet's own, or only mentioned: named as a word, what somebody calls something, sees or denies.

The words that show it stand beside the entries of a group (`about`, `calls`, `views` …), of a group that a rule names as its `context`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.by_word import ByWord
from newslint.document import Span
from newslint.facts import Sentence
from newslint.guards import matches, surroundings

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.language import Group
    from newslint.tokens import Hit

_SAID = 8
# so many words may name who says what is set between commas
_NAMED = 4
_STOPS = ".!?:;\n"
# so many words before, in the sentence, may say who holds a view
_VIEWED = 24
_DENIED = 3
_CLOSED = 60
# so many sentences of so few words are a list
_LISTED, _LONE = 3, 2
_OPENED = 7
_SUCH = 5


class Context:
    """The words of a group that show that another word is only mentioned; what patterns say of a word is told once."""

    def __init__(self, group: Group) -> None:
        facts = group.facts
        self.shows = bool(facts.get("about") or facts.get("calls"))
        self.about, self.calls, self.sees, self.named = (
            ByWord(partial(matches, patterns=tuple(facts.get(key, ())))) for key in ("about", "calls", "sees", "named")
        )
        self.such, self.called, self.inserted = (frozenset(facts.get(key, ())) for key in ("as", "called", "inserted"))
        self.articles, self.names, self.requests = (
            frozenset(facts.get(key, ())) for key in ("articles", "names", "requests")
        )
        self.asks, self.whether, self.closes = (frozenset(facts.get(key, ())) for key in ("asks", "whether", "closes"))
        self.denials, self.heightened = (frozenset(facts.get(key, ())) for key in ("denials", "heightened"))
        self.opens, self.copulas = (frozenset(facts.get(key, ())) for key in ("opens", "copulas"))
        self.holders = frozenset(facts.get("holders", ()))
        self.views = tuple(f" {view} " for view in facts.get("views", ()))


def mentioned(document: Document, hit: Hit, group: Group) -> bool:
    """Whether the word is the topic ("the term X", "der Begriff X"), what somebody calls something or how somebody sees it."""
    context = group.derived(Context)
    if not context.shows:
        return False
    words, block = document.tokens.words, document.block_at(hit.start)
    first = max(document.tokens.first_at(block.start), hit.first - _SAID)
    before = words[first : hit.first]
    if context.about[before[-1] if before else ""] or any(map(context.calls.__getitem__, before)):
        return True
    behind = words[hit.last + 1 : min(hit.last + 1 + _SAID, document.tokens.first_at(block.end))]
    if behind and context.named[behind[0]]:
        return True
    # "als absurd bezeichnet": the verb that calls something so stands behind
    as_such = not context.such.isdisjoint(before[-_SUCH:])
    if as_such and any(map(context.calls.__getitem__, behind)):
        return True
    if context.called and not context.called.isdisjoint(surroundings(document, hit)):
        return True
    return _held(document, hit, context, as_such, behind) or _said_between(document, hit, context)


def _said_between(document: Document, hit: Hit, context: Context) -> bool:
    """Whether the sentence goes on with who says it, set between commas ("Leider, kritisiert sie, ist das Bad zu")."""
    text, tokens = document.text, document.tokens
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if context.inserted.isdisjoint(words[hit.last + 1 : hit.last + 1 + _SAID]):
        return False
    for at in range(hit.last + 1, min(hit.last + 1 + _SAID, len(words))):
        gap = text[ends[at - 1] : starts[at]]
        if any(mark in gap for mark in _STOPS):
            return False
        if "," in gap and words[at] in context.inserted:
            named = text[ends[at] : ends[min(at + _NAMED, len(words) - 1)] + 1]
            return "," in named or "." in named
    return False


def _held(document: Document, hit: Hit, context: Context, as_such: bool, behind: Sequence[str]) -> bool:
    """Whether somebody else sees it so ("views the deal as X", "their belief that … is X", "X to many of them") or it is denied."""
    if not context.views:
        return False
    around = (
        next(iter(document.facts_in(Sentence, Span(hit.start, hit.end))), None) if document.covers(Sentence) else None
    )
    if around and _is_lone(document, around) and _listed(document, hit):
        return True
    start = document.tokens.first_at(around.start) if around else hit.first - _SAID
    said = document.tokens.words[max(start, hit.first - _VIEWED) : hit.first]
    if as_such and any(context.calls[word] or context.sees[word] for word in said):
        return True
    if not context.articles.isdisjoint(said[-_DENIED:]) and _is_named(said, context):
        return True
    if _asked(said, context) or (around and _said_at_end(document, around, context)):
        return True
    near = [*said[-_DENIED:], ""]
    if not context.denials.isdisjoint(near) and any(
        word in context.denials and after not in context.heightened for word, after in pairwise(near)
    ):
        return True
    # "Für Brandt ist der Plan X"
    if said and said[0] in context.opens and not context.copulas.isdisjoint(said[1:_OPENED]):
        return True
    line = f" {' '.join(said)} "
    for view in context.views:
        if view in line:
            return True
    return " ".join(behind[:2]) in context.holders


def _listed(document: Document, hit: Hit) -> bool:
    """Whether it is one of a list of words, each a sentence ("Bigot. Racist. Psychopath."): named, not used."""
    block = document.block_at(hit.start)
    inside = document.facts_in(Sentence, Span(block.start, block.end))
    lone = [sentence.start <= hit.start < sentence.end for sentence in inside if _is_lone(document, sentence)]
    return len(lone) >= _LISTED and any(lone)


def _is_lone(document: Document, sentence: Span) -> bool:
    return len(document.tokens.range(sentence.start, sentence.end)) <= _LONE


def _asked(said: Sequence[str], context: Context) -> bool:
    """Whether it is what somebody asks ("asked the board whether it was X")."""
    if context.asks.isdisjoint(said):
        return False
    at = next(number for number, word in enumerate(said) if word in context.asks)
    return not context.whether.isdisjoint(said[at:])


def _said_at_end(document: Document, sentence: Span, context: Context) -> bool:
    """Whether the sentence closes with who says it ("… that is X, Finch said.")."""
    last = document.tokens.first_at(sentence.end) - 1
    if last <= 0 or document.tokens.words[last] not in context.closes:
        return False
    return "," in document.text[max(sentence.start, sentence.end - _CLOSED) : sentence.end]


def _is_named(said: Sequence[str], context: Context) -> bool:
    """Whether a verb of naming stands before ("called"), and asks for nothing ("called for")."""
    return not context.names.isdisjoint(said) and any(
        word in context.names and after not in context.requests for word, after in pairwise(said)
    )
