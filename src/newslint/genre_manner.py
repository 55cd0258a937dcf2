"""Whether an unlabelled text argues instead of reporting: the manner of columns, editorials and essays, and the note on a guest author.

The lists stand in the group `genre-signs` of a language pack; a language without them is not weighed. Plugins name lists of
words that judge in the group `genre-judgements`. `reports` are the verbs and nouns of reporting, `should`, `surely` and `together`
the words of one who argues and takes readers along, `turns` beginnings of sentences that answer the one before (But, So), `noted` the
verbs of a note on the author, and `staff` what makes such a paragraph the end of a report.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.expressions import expression
from newslint.records import dataclass

if TYPE_CHECKING:
    from newslint.document import Block, Document
    from newslint.language import Language

# Shorter texts show no manner; what is longer than any article is a collection of texts.
_LEAST, _MOST = 250, 8000
# A report names its sources: more reporting words in a thousand than this, and nothing else is looked at.
_REPORTED = 14.0
# What a thousand words in the author's voice weigh: by sign, how much each counts and at most how much all of them.
_WEIGHTS: Mapping[str, tuple[float, float]] = {
    "turns": (0.25, 2.5),
    "should": (0.4, 2.0),
    "surely": (0.4, 2.0),
    "questions": (0.5, 1.5),
    "together": (0.2, 2.0),
    "reports": (-0.17, -99.0),
    "quotations": (-0.1, -99.0),
}
_ARGUED = 3.5
# one paragraph that argues does not make opinion of a text: in so many of its quarters it must argue
_SPREAD = 3
# so many words that judge, in a thousand, make opinion of a text that leans to arguing
_JUDGES, _LEANS = 10, -0.5
_QUESTION = expression(r"\?")
_DATELINE = expression(r"\W{0,3}[A-Z][A-Z. ]{2,30}(?:, [\w. ]{2,20})?(?: \([\w/ ]{2,20}\))? ?(?:--|[-—–]) ")
_REACHED = expression(r"(?:Twitter|X|E-?mail|Bluesky|Mastodon): ?[\w.@-]{3,60}")
_LEAD = 4
_MARKS = ".,;:!?()-–—'…"
_NOTE = 400
_NAME = expression(r"(?:[A-Z][\w.'’-]*\s){1,4}(?:[A-Z][\w'’-]+)(?=,?\s)")


@dataclass(frozen=True, slots=True)
class Manner:
    """The words of a language by which its opinion pieces are told."""

    reports: frozenset[str]
    should: frozenset[str]
    surely: frozenset[str]
    together: frozenset[str]
    turns: frozenset[str]
    noted: frozenset[str]
    staff: frozenset[str]

    @classmethod
    def of(cls, words: Language) -> Manner:
        facts = words.group("genre-signs").facts
        keys = ("reports", "should", "surely", "together", "turns", "noted", "staff")
        return cls(*(frozenset(facts.get(key, ())) for key in keys))


def argued(document: Document, spoken: Sequence[tuple[int, int]]) -> bool:
    """Whether a text argues throughout, outside of what is `spoken` in quotations.

    It turns from sentence to sentence, says what should be, asks and answers, speaks of "us", and names few sources; of a
    text that is full of words that judge, less of that is asked. A place at its head is that of a report.
    """
    known, text = document.words.derived(Manner.of), document.text
    size = len(document.tokens) - sum(len(document.tokens.range(start, end)) for start, end in spoken)
    if not _LEAST <= size <= _MOST:
        return False
    marks = {
        "turns": [place for place in _said(document, spoken, known.turns) if _begins(text, place)],
        "questions": outside(spoken, [m.start() for m in _QUESTION.finditer(text) if _asks(text, m.start())]),
    }
    for key in ("should", "surely", "together"):
        marks[key] = _said(document, spoken, getattr(known, key))
    counts = {key: len(places) for key, places in marks.items()}
    counts |= {"quotations": len(spoken), "reports": len(_said(document, spoken, known.reports))}
    weight = _weighed(counts, size)
    if weight < _LEANS:
        return False
    quarters = {4 * place // len(text) for places in marks.values() for place in places}
    if weight >= _ARGUED and len(quarters) >= _SPREAD:
        return True
    return _signed(document) or 1000 * _judging(document, spoken) >= _JUDGES * size


def outside(spoken: Sequence[tuple[int, int]], places: Iterable[int]) -> list[int]:
    """Those of the places that lie in none of the quotations."""
    starts, found = [start for start, _ in spoken], []
    for place in places:
        at = bisect_right(starts, place) - 1
        if at < 0 or spoken[at][1] <= place:
            found.append(place)
    return found


def _asks(text: str, mark: int) -> bool:
    """Whether a question mark closes a question."""
    return text[max(0, mark - 1) : mark].isalnum()


def _said(document: Document, spoken: Sequence[tuple[int, int]], words: frozenset[str]) -> list[int]:
    """Where the words stand outside quotations."""
    tokens = document.tokens
    return outside(spoken, [tokens.starts[at] for word in words & tokens.places.keys() for at in tokens.places[word]])


def _begins(text: str, place: int) -> bool:
    """Whether a word with a capital stands behind the end of a sentence or paragraph."""
    return text[place].isupper() and text[max(0, place - 4) : place].rstrip(" ")[-1:] in ("", ".", "?", "!", "\n")


def _signed(document: Document) -> bool:
    """Whether the last paragraph is nothing but where its author is reached, as columns are signed."""
    last = document.blocks[-1]
    return _REACHED.fullmatch(document.text[last.start : last.end].strip(" .*_")) is not None


def _judging(document: Document, spoken: Sequence[tuple[int, int]]) -> int:
    """How many words outside quotations judge, by the lists that plugins name in the group `genre-judgements`."""
    # a text that leans to arguing is rare: most drafts never need the guards here
    from newslint.guards import passes

    groups: Sequence[str] = document.words.group("genre-judgements").facts.get("groups", ())
    places = [hit.start for name in groups for hit in document.hits(name) if passes(document, hit)]
    return len(outside(spoken, places))


def _weighed(counts: Mapping[str, int], size: int) -> float:
    total = 0.0
    for key, (weight, most) in _WEIGHTS.items():
        value = weight * 1000 * counts[key] / size
        total += min(value, most) if weight > 0 else max(value, most)
    return total


def may_argue(document: Document) -> bool:
    """Whether a text has few enough words of reporting to be weighed at all, and begins with no place as reports do."""
    known, tokens = document.words.derived(Manner.of), document.tokens
    if not known.reports or not _LEAST <= len(tokens) <= _MOST:
        return False
    reported = sum([len(tokens.places[word]) for word in known.reports & tokens.places.keys()])
    return 1000 * reported <= _REPORTED * len(tokens) and not _dateline(document)


def _dateline(document: Document) -> bool:
    """Whether one of the first paragraphs begins with a place in capitals and a dash."""
    return any(_DATELINE.match(document.text, block.start, block.end) for block in document.blocks[:_LEAD])


def author_note(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether the last paragraph is a note on an author from outside: a name that the text has not, and what its bearer is."""
    known, text = document.words.derived(Manner.of), document.text
    if not known.noted or len(blocks) < _LEAD or len(document.tokens) < _LEAST // 2:
        return False
    last = blocks[-1]
    name = _NAME.match(text, last.start, last.end) if last.end - last.start <= _NOTE else None
    if name is None or name[0].split()[-1] in text[: last.start]:
        return False
    said = text[name.end() : last.end].lower()
    # what is set between commas behind the name is passed over
    words = [word.strip(".,;:()") for word in (said.split(",")[-1] if said[0] == "," else said).split()]
    everything = {word.strip(".,;:()") for word in said.split()}
    if not everything.isdisjoint(known.staff | known.reports) or any(mark in said for mark in '"“”'):
        return False
    return words[0] in known.noted if words else False
