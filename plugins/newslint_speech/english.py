"""Who says what in English: quotations first, then verbs, then the frames without a verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint import Attribution
from newslint_speech.carry import Carrier
from newslint_speech.english_grammar import English
from newslint_speech.english_nouns import noun_attributions
from newslint_speech.english_phrases import phrase_attributions
from newslint_speech.english_quotes import quote_attributions
from newslint_speech.english_verbs import verb_attributions
from newslint_speech.reading import Found

if TYPE_CHECKING:
    from newslint import Document


# What one party charges another with, or grants, counts inside another's speech too: it is one more voice.
_OWN_VOICE = frozenset({"accuse", "admit", "deny"})


def _single(found: list[Found]) -> list[Found]:
    """Without what has no content, nor a second reading of one cue ("was worried that": participle and adjective)."""
    seen: set[tuple[int, int]] = set()
    kept = []
    for item in found:
        if item.content:
            key = (item.cue[0][1], item.content[-1][1]) if item.cue else (-1, len(seen))
            if key not in seen:
                kept.append(item)
                seen.add(key)
    return kept


def _size(item: Found) -> int:
    return sum([end - start for start, end in item.content])


def outermost(found: list[Found]) -> list[Found]:
    """Without what stands inside another's content: a wish that somebody speaks of is part of what that somebody says."""
    pieces = sorted([(start, -end, number) for number, item in enumerate(found) for start, end in item.content])
    places = sorted([(*min(item.cue or item.content), number) for number, item in enumerate(found)])
    holders: list[tuple[int, int, list[int]]] = []
    # Mostly none: what goes before has ended, and the content of an attribution stands behind its own cue.
    open_pieces: list[tuple[int, int]] = []
    at, count = 0, len(pieces)
    for start, end, number in places:
        while at < count and pieces[at][0] <= start:
            _, stop, n = pieces[at]
            if -stop > start:
                open_pieces.append((-stop, n))
            at += 1
        if open_pieces:
            open_pieces = [piece for piece in open_pieces if piece[0] > start]
            around = [n for stop, n in open_pieces if stop >= end and n != number]
            if around:  # seldom
                size = _size(found[number])
                if larger := [n for n in around if _size(found[n]) > size]:
                    holders.append((-size, number, larger))
    inner: set[int] = set()
    for _, number, around in sorted(holders):
        item = found[number]
        own = item.act in _OWN_VOICE and item.kind != "belief"
        if not own and not inner.issuperset(around):
            inner.add(number)
    return [item for number, item in enumerate(found) if number not in inner]


def _order(item: Found) -> tuple[int, tuple[int, int], list[tuple[int, int]]]:
    return item.sentence, min(item.content), item.cue


def find(document: Document) -> Iterator[Attribution]:
    """All attributions of an English text, each with the source that stands nearest."""
    reading = English(document)
    if not reading.words or not reading.sentences:
        return
    direct, used = quote_attributions(reading)
    found = [*direct, *verb_attributions(reading, used), *noun_attributions(reading), *phrase_attributions(reading)]
    # It holds the reading that holds it: without this, both stay until Python looks for such circles.
    del reading.tagger
    found = outermost(_single(found))
    found.sort(key=_order)
    carrier = Carrier(document, reading.sentences)
    for item in found:
        carrier.note(item)
    yield from carrier.facts(found)
