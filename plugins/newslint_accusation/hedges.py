"""Where hedges pile up on one claim or stand at the wrong word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, Group, Quote, Sentence, Span

# So many words behind what somebody wants to have learned, and behind a first evidential, the other may stand.
_KNOWN, _PAIRED = 30, 6
_BREAKS = frozenset(",;:()–—.")


def _span(document: Document, first: int, last: int) -> Span:
    return Span(document.tokens.starts[first], document.tokens.ends[last])


def _places(document: Document, words: frozenset[str]) -> list[int]:
    """The tokens that are one of the words, in order."""
    places = document.tokens.places
    return sorted([i for word in words & places.keys() for i in places[word]])


def _is_quoted(document: Document, offset: int) -> bool:
    around = document.facts_in(Quote, Span(offset, offset + 1)) if document.covers(Quote) else ()
    return any(quote.kind == "speech" for quote in around)


def stacks(document: Document) -> Iterator[tuple[Span, Span, int]]:
    """(first hedge, last hedge, how many) of every pile, one a sentence."""
    evidentials = document.words.words("stacked-openers", "evidentials")
    places = _places(document, evidentials)
    if not places:
        return
    knowing = document.words.words("stacked-openers", "knowing")
    if document.tokens.places.keys().isdisjoint(knowing):
        knowing = frozenset()
    openers = document.words.group("stacked-openers")
    last_sentence = -1
    for number, i in enumerate(places):
        found = _quotative(document, i, openers, knowing) or _pair(document, places, number)
        if found is None or _is_quoted(document, found[0].start):
            continue
        number = next((s.number for s in document.facts_in(Sentence, found[0])), -1)
        if number != last_sentence:
            last_sentence = number
            yield found


def _quotative(document: Document, at: int, openers: Group, knowing: frozenset[str]) -> tuple[Span, Span, int] | None:
    """`will X … erfahren haben, dass … soll`: the token is the second evidential."""
    words = document.tokens.words
    if not knowing or "haben" not in words[max(0, at - _KNOWN) : at]:
        return None
    for i in range(at - 1, max(1, at - _KNOWN), -1):
        if words[i] == "haben" and words[i - 1] in knowing:
            for j in range(i - 2, max(-1, i - 16), -1):
                if words[j] in openers:
                    between = document.text[document.tokens.ends[j] : document.tokens.starts[at]]
                    return (_span(document, j, j), _span(document, at, at), 2) if "." not in between else None
    return None


def _pair(document: Document, places: list[int], number: int) -> tuple[Span, Span, int] | None:
    """Two evidentials in one clause: `angeblich soll`, `allegedly reportedly`."""
    words, at = document.tokens.words, places[number]
    if number + 1 == len(places) or places[number + 1] - at > _PAIRED:
        return None
    other = next((i for i in places[number + 1 : number + 1 + _PAIRED] if words[i] != words[at]), None)
    if other is None or other - at > _PAIRED:
        return None
    if any(not _BREAKS.isdisjoint(gap) for gap in document.tokens.gaps[at + 1 : other + 1]):
        return None
    if words[at] in ("wohl", "offenbar") and words[other] in ("mutmaßlich",):
        return None
    return _span(document, at, at), _span(document, other, other), 2


def misplaced(document: Document) -> Iterator[tuple[Span, Span]]:
    """(hedge, word that it hedges wrongly)."""
    facts = document.words.group("misplaced-hedges").facts
    hedges, wrong = frozenset(facts.get("hedges", ())), frozenset(facts.get("words", ()))
    words = document.tokens.words
    for i in _places(document, hedges):
        if i + 1 < len(words) and words[i + 1] in wrong:
            yield _span(document, i, i), _span(document, i + 1, i + 1)
