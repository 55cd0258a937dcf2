"""Whether an unlabelled text argues instead of reporting: the manner of columns, editorials and essays, and the note on a guest author.

The lists stand in the group `genre-signs` of a language pack; a language without them is not weighed. `reports` are the
verbs and nouns of reporting, `argues` words of one who argues (should, surely), `turns` beginnings of sentences that answer the one
before (But, So), `noted` the verbs of a note on the author, and `staff` what such a note says of a reporter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
_QUESTION = expression(r"\w\?")
_TURN = expression(r"(?:^|[.?!\n])\s+(\w+)\b")
_DATELINE = expression(r"\W{0,3}[A-Z][A-Z. ]{2,30}(?:, [\w. ]{2,20})?(?: \([\w/ ]{2,20}\))? ?(?:--|[-—–]) ")
_LEAD = 4
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


def argued(document: Document, own: str, quotations: int) -> bool:
    """Whether a text argues throughout; `own` is what stands outside its quotations.

    It turns from sentence to sentence, says what should be, asks and answers, speaks of "us", and names few sources. A place at its
    head is that of a report.
    """
    known = document.words.derived(Manner.of)
    words = [word.replace("’", "'") for word in own.lower().split()]
    if not known.reports or not _LEAST <= len(words) <= _MOST or _dateline(document):
        return False
    bare = [word.strip(".,;:!?()-–—'…") for word in words]
    counts = {
        "turns": sum(word in known.turns for word in _TURN.findall(own)),
        "questions": len(_QUESTION.findall(own)),
        "quotations": quotations,
    }
    for key in ("should", "surely", "together", "reports"):
        listed: frozenset[str] = getattr(known, key)
        counts[key] = sum(word in listed for word in bare)
    return _weighed(counts, len(words)) >= _ARGUED


def _weighed(counts: Mapping[str, int], size: int) -> float:
    total = 0.0
    for key, (weight, most) in _WEIGHTS.items():
        value = weight * 1000 * counts[key] / size
        total += min(value, most) if weight > 0 else max(value, most)
    return total


def may_argue(document: Document) -> bool:
    """Whether a text has few enough words of reporting to be weighed at all; one look-up a word of the list."""
    known, tokens = document.words.derived(Manner.of), document.tokens
    if not known.reports or not _LEAST <= len(tokens) <= _MOST:
        return False
    return 1000 * sum(len(tokens.places.get(word, ())) for word in known.reports) <= _REPORTED * len(tokens)


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
