"""Sense guards: what an entry of a word list says of the words around it, so that a term fires in the sense that is meant.

An entry may hold, each a list of lower-case words (a `*` at the end stands for any ending, `#` for any number):

    not_after, not_before     silent directly behind, directly before such a word
    only_after, only_before   fires only directly behind, directly before such a word
    not_near, near            silent, fires only, with such a word within twelve words of the same sentence
    other_sense               silent in the whole text where the word stands once directly behind such a word ("testing regime")
    unless                    silent where the same sentence shows what is meant: by a "quotation", by a "figure" (no year)

`tags`: only these forms of an inflected word (VBD, pp …)
`case`: "lower" (only where it is printed small), "upper" (only where it is printed with a capital), "any". Without it, a
word that is listed small but printed with a capital within a sentence is taken for a name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newslint.document import Span
from newslint.expressions import expression
from newslint.facts import Quote, Sentence
from newslint.voice import begins_clause, title_case

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.tokens import Hit

NEAR = 12
_YEAR = expression(r"(?:1[5-9]|20)\d\d(?:s|['’]s)?")
GUARDS = ("not_after", "not_before", "only_after", "only_before", "not_near", "near")


# Lists of patterns come from word lists, which stay; a newsroom's own rules may bring some that do not.
_MOST = 5_000
_read: dict[int, tuple[Iterable[str], frozenset[str], tuple[str, ...]]] = {}


def _read_once(patterns: Iterable[str]) -> tuple[Iterable[str], frozenset[str], tuple[str, ...]]:
    """The patterns, those of them that are words, and the words that may go on."""
    known = _read.get(id(patterns))
    # The list itself is kept beside what was read of it, so that no other takes its id.
    if known is None:
        if len(_read) >= _MOST:
            _read.clear()
        listed = tuple(patterns)
        stems = tuple(pattern[:-1] for pattern in listed if pattern[-1:] == "*")
        known = _read[id(patterns)] = (patterns, frozenset(listed), stems)
    return known


def matches(word: str, patterns: Iterable[str]) -> bool:
    """Whether a lower-case word is one of the patterns (`*`: any ending, `#`: a number)."""
    if not patterns:
        return False
    _, words, stems = _read_once(patterns)
    if word in words or (stems and word.startswith(stems)):
        return True
    return "#" in words and word[:1].isdigit()


def may_stand(document: Document, entry: Mapping[str, Any]) -> bool:
    """Whether the text has a word beside which alone the guards let one fire; asked before its words are looked for."""
    for guard in ("only_after", "only_before"):
        if guard in entry:
            _, words, stems = _read_once(entry[guard])
            if not stems and "#" not in words and document.tokens.places.keys().isdisjoint(words):
                return False
    return True


def passes(document: Document, hit: Hit) -> bool:
    """Whether a hit stands in the sense its entry means: its neighbours, its surroundings and its capital."""
    entry = hit.entry
    if "tags" in entry and not set(entry["tags"]).intersection(hit.tag.split("|")):
        return False
    if "other_sense" in entry and _otherwise(document, hit, entry["other_sense"]):
        return False
    if "unless" in entry and _shown(document, hit, entry["unless"]):
        return False
    return right_case(document, hit) and (not any(g in entry for g in GUARDS) or neighbours(document, hit, entry))


class OtherSenses:
    """Of which words a document is known to use another sense; each is looked for once."""

    def __init__(self, document: Document) -> None:
        self.words = document.tokens.words
        self.places = document.tokens.places
        self.known: dict[str, bool] = {}

    def used(self, word: str, before: Iterable[str]) -> bool:
        if word not in self.known:
            self.known[word] = any(at and matches(self.words[at - 1], before) for at in self.places[word])
        return self.known[word]


def _otherwise(document: Document, hit: Hit, before: Iterable[str]) -> bool:
    return document.derived(OtherSenses).used(document.tokens.words[hit.last], before)


def _shown(document: Document, hit: Hit, by: Collection[str]) -> bool:
    """Whether the sentence of a hit holds the quotation or the figure that bears the word out."""
    place = Span(hit.start, hit.end)
    room: Span = next(iter(document.facts_in(Sentence, place)), place) if document.covers(Sentence) else place
    if "quotation" in by and document.covers(Quote) and any(document.facts_in(Quote, Span(room.start, room.end))):
        return True
    inside = document.tokens.range(room.start, room.end)
    words = document.tokens.words[inside.start : inside.stop]
    return "figure" in by and any(word[0].isdigit() and not _YEAR.fullmatch(word) for word in words)


def neighbours(document: Document, hit: Hit, entry: Mapping[str, Any]) -> bool:
    """Whether the words around a hit are as the entry's guards ask."""
    words = document.tokens.words
    before = words[hit.first - 1] if hit.first else ""
    after = words[hit.last + 1] if hit.last + 1 < len(words) else ""
    if "only_after" in entry and not matches(before, entry["only_after"]):
        return False
    if "only_before" in entry and not matches(after, entry["only_before"]):
        return False
    if "not_after" in entry and matches(before, entry["not_after"]):
        return False
    if "not_before" in entry and matches(after, entry["not_before"]):
        return False
    if "near" in entry or "not_near" in entry:
        around = surroundings(document, hit)
        if any(matches(word, entry.get("not_near", ())) for word in around):
            return False
        return "near" not in entry or any(matches(word, entry["near"]) for word in around)
    return True


def surroundings(document: Document, hit: Hit) -> Sequence[str]:
    """The words within NEAR of a hit in its block, without the hit's own."""
    around: Span = document.block_at(hit.start)
    if document.covers(Sentence):
        around = next(iter(document.facts_in(Sentence, Span(hit.start, hit.end))), around)
    inside = document.tokens.range(around.start, around.end)
    words = document.tokens.words
    first, last = max(inside.start, hit.first - NEAR), min(inside.stop, hit.last + 1 + NEAR)
    return words[first : hit.first] + words[hit.last + 1 : last]


def right_case(document: Document, hit: Hit) -> bool:
    """Whether a hit is printed as its entry asks; a listed small word with a capital within a sentence is a name."""
    case = hit.entry.get("case", "")
    initial = document.text[hit.start]
    if case == "any":
        return True
    if case == "upper":
        return initial.isupper()
    if not initial.isupper():
        return True
    if case != "lower" and str(hit.entry.get("lemma") or hit.entry.get("term") or "")[:1].isupper():
        return True
    return begins_clause(document, hit.start) or title_case(document, document.block_at(hit.start))
