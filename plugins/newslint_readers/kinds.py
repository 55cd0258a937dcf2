"""Which block is the lead, and which is no prose of the article at all; known by shape, not by words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint import Anchor, Block
from newslint_readers.writer import Kind

_LONGEST = 70
_ENDS, _CLOSING = tuple(".!?…:;"), "\"'”“«»‘’)]"
_ENOUGH_WORDS = 12


def with_kinds(blocks: Sequence[Block], anchors: Sequence[Anchor], text: str) -> tuple[Block, ...]:
    """The blocks, with boilerplate and the lead marked; a first heading stands for a headline where there is none."""
    marked = _boilerplate(list(blocks), anchors, text)
    _headline(marked)
    _lead(marked, text)
    return tuple(marked)


def _is_ended(words: str) -> bool:
    """Whether words end as a sentence does."""
    return words.rstrip(_CLOSING).endswith(_ENDS)


def _as(block: Block, kind: Kind) -> Block:
    return Block(block.start, block.end, kind, block.level, block.area)


def _boilerplate(blocks: list[Block], anchors: Sequence[Anchor], text: str) -> list[Block]:
    ordered = sorted(anchors, key=lambda anchor: (anchor.start, anchor.end))
    starts = [anchor.start for anchor in ordered]
    # Where there are no links, only what is shorter than a sentence can be boilerplate.
    longest = _LONGEST * 4 if anchors else _LONGEST
    for number, block in enumerate(blocks):
        if block.area != "article":
            blocks[number] = _as(block, "boilerplate")
            continue
        if block.kind not in ("paragraph", "list") or block.end - block.start > longest:
            continue
        low, high = bisect_left(starts, block.start), bisect_left(starts, block.end)
        if _is_boilerplate(block, ordered[low:high], text):
            blocks[number] = _as(block, "boilerplate")
    return blocks


def _is_boilerplate(block: Block, anchors: Sequence[Anchor], text: str) -> bool:
    """A date, a counter, a credit, a price, or a row of links: short, and without the shape of a sentence."""
    if not anchors and block.end - block.start > _LONGEST:
        return False
    words = text[block.start : block.end]
    if not any(map(str.isalpha, words)):
        return True
    if _only_links(block, anchors, text):
        return True
    if block.kind == "list" or len(words) > _LONGEST or _is_ended(words):
        return False
    if words[0] == "©":
        return True
    return len(words.split()) <= 5 and any(c.isdigit() for c in words)


def _only_links(block: Block, anchors: Sequence[Anchor], text: str) -> bool:
    if not anchors:
        return False
    at = block.start
    rest = ""
    for anchor in anchors:
        label = text[anchor.start : anchor.end]
        if len(label) > _LONGEST or _is_ended(label):
            return False
        rest += text[at : anchor.start]
        at = max(at, anchor.end)
    return not any(map(str.isalpha, rest + text[at : block.end]))


def _headline(blocks: list[Block]) -> None:
    if any(block.kind == "headline" for block in blocks):
        return
    for number, block in enumerate(blocks):
        if block.kind == "subhead" and block.level:
            blocks[number] = _as(block, "headline")
            return
        if block.kind != "boilerplate":
            return


def _lead(blocks: list[Block], text: str) -> None:
    first = next((n for n, block in enumerate(blocks) if block.kind == "headline"), -1)
    for number in range(first + 1, len(blocks)):
        block = blocks[number]
        if block.kind == "paragraph" and block.area == "article" and _is_prose(text[block.start : block.end]):
            blocks[number] = _as(block, "lead")
            return


def _is_prose(words: str) -> bool:
    return _is_ended(words) or len(words.split()) >= _ENOUGH_WORDS
