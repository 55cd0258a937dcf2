"""What a text without a label shows of its genre: the turns of an interview, a note on satire, the stars of a review.

The words stand in the group `genre-signs` of the language packs: `entries` are sentences by which texts say what they are,
`address` the words with which a question speaks to somebody, `first_person` those of somebody who speaks of himself, and
`reviewed` what only reviews carry: small words of which all stand in one short paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.expressions import expression
from newslint.turns import turns

if TYPE_CHECKING:
    from newslint.document import Block, Draft
    from newslint.language import Group

_HEAD = _TAIL = 4
_SHORT = 300
_PAIRS = 3
_ASKS = 1
_TELLS = 2
# One pair in so many paragraphs at least: an article that asks now and then is no interview.
_SHARE = 10
_QUESTION = expression(r"[^.!?“„»\"]{5,300}\?(?=\W|$)")
_MARKS = " *_'\"”“»«()"
# A quotation of several paragraphs is opened anew in each and closed in the last alone.
_SPOKEN = expression(r"(?:[“„»«\"]|‘‘|''|‚)[^“”„‚«»\"\n]{0,2000}?(?:[”“«»\"\n]|’’|''|$)")
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OWN = 6
_OWN_SHARE = 0.012
# What is longer than any article is a collection of texts.
_ARTICLE = 8000


def signs(draft: Draft, group: Group) -> Iterator[tuple[str, str]]:
    """(genre, what shows it) of a draft; the first that is found holds."""
    blocks = [block for block in draft.blocks if block.area == "article"]
    if _dialogue(draft.text, blocks) or _questions(draft.text, blocks, group):
        yield "interview", "questions and answers"
    edges = [*blocks[:_HEAD], *blocks[-_TAIL:]]
    for block in edges:
        said = " ".join(draft.text[block.start : block.end].lower().split())
        for entry in group.entries:
            if entry["term"].lower() in said:
                yield entry["genre"], "what the text says of itself"
        if len(said) <= _SHORT and any(
            all(part in said for part in marks) for marks in group.facts.get("reviewed", ())
        ):
            yield "review", "details of the work"
    if _confesses(draft.text, group):
        yield "opinion", "first person"


def _dialogue(text: str, blocks: Sequence[Block]) -> bool:
    """Whether labelled turns of speech, questions among them, make up most of the text."""
    found = turns(text, blocks)
    spoken = sum(span.end - span.start for _, span in found)
    total = sum(block.end - block.start for block in blocks)
    return bool(found) and 2 * spoken >= total and any("?" in text[b.start : b.end] for b in blocks)


def _questions(text: str, blocks: Sequence[Block], group: Group) -> bool:
    """Whether questions at the head of paragraphs, one at least to somebody, are answered, twice at least in the first person."""
    address, first = group.facts.get("address", ()), group.facts.get("first_person", ())
    pairs = asks = tells = 0
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        question = _QUESTION.match(text, block.start, block.end) if address else None
        if question is None:
            continue
        rest = text[question.end() : block.end].strip(_MARKS)
        said = rest or (text[after.start : after.end].strip(_MARKS) if after else "")
        if said and not said.endswith("?"):
            pairs += 1
            # the first word is left out: its capital says nothing
            asks += any(word in address for word in _WORD.findall(question[0])[1:])
            tells += any(word in first for word in _WORD.findall(said))
    return pairs >= _PAIRS and asks >= _ASKS and tells >= _TELLS and _SHARE * pairs >= len(blocks)


def _confesses(text: str, group: Group) -> bool:
    """Whether the author speaks of himself outside quotations, from the beginning and so often that the text is a personal one."""
    first = group.facts.get("singular", ())
    words = _WORD.findall(_SPOKEN.sub(" ", text)) if first else []
    own = [number for number, word in enumerate(words) if word in first]
    enough = max(_OWN, _OWN_SHARE * len(words))
    return enough <= len(own) and own[0] <= len(words) // 4 and len(words) <= _ARTICLE
