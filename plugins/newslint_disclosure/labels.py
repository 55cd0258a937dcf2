"""Labels that stand by themselves: "Anzeige" over a slot, "Affiliatelink" under a picture."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from newslint import Anchor, Block, Disclosure, Document, Span, expression
from newslint_disclosure.standards import advertising_labels, normal, tables

_NUMBERS = expression(r"[\d:.,/|•·*+–—-]+")
_AFFILIATE = expression(
    r"(?:affiliate|partner|werbe|provisions|empfehlungs|paid|referral)[\s-]?links?|affiliate[\s-]?(?:hinweis|disclosure)",
    re.IGNORECASE,
)
_PREFIX = expression(r"(?:anzeige|werbung|advertisement|ad|advert|sponsored|gesponsert)\s*[:|]\s", re.IGNORECASE)
# No label is without one of these, or the first word of those that newsrooms use (`label_stems`).
_STEMS = ("ad", "ads", "advert", "affiliate", "link")
LONGEST = 70


def label_stems() -> list[str]:
    """Parts of words of which every label has one."""
    labels = (label.split() for label in advertising_labels())
    stems = {*_STEMS, *(next((word for word in words if len(word) > 2), words[0]) for words in labels)}
    return sorted(s for s in stems if not any(other in s for other in stems if other != s and len(other) > 2))


def find_labels(document: Document, indices: Iterable[int]) -> Iterator[Disclosure]:
    """Of these blocks, those that are nothing but a label, and labels before the text of a block that links."""
    starts = [anchor.start for anchor in document.anchors]
    first = next((i for i, b in enumerate(document.blocks) if b.kind in ("headline", "lead")), 0)
    for index in indices:
        block = document.blocks[index]
        length = block.end - block.start
        if length > 4 * LONGEST or (length > LONGEST + 20 and not _links(starts, block)):
            continue
        anchors, text = _anchors_in(document, block), document.text[block.start : block.end]
        kind = _kind(text, anchors, block)
        if kind:
            span = _trimmed(text, block, anchors)
            yield Disclosure(
                span.start,
                span.end,
                kind=kind,
                label=True,
                scope="block" if kind == "advertising" else "text",
                place=_place(index, first, len(document.blocks)),
            )


def _kind(text: str, anchors: list[Anchor], block: Block) -> Literal["", "advertising", "affiliate"]:
    bare = _without(text, anchors, block)
    whole_is_link = not bare.strip(" \t\n.|·-–—:*")
    word = normal(_NUMBERS.sub(" ", text if whole_is_link else bare))
    if not word or len(word) > LONGEST or text.lstrip().startswith("/"):
        return ""
    table = tables()["advertising-labels"]
    plain = _stripped_tail(word)
    if plain in advertising_labels() or _several(bare) or _phrases().fullmatch(word):
        return "" if whole_is_link and plain in table["navigation"] else "advertising"
    if _AFFILIATE.fullmatch(normal(text)):
        return "affiliate"
    if anchors and _PREFIX.match(text):
        return "advertising"
    return ""


def _several(text: str) -> bool:
    """Whether a text is several labels in a row: "Anzeige / Werbung"."""
    parts = [normal(part) for part in re.split(r"[/|]", text)]
    return len(parts) > 1 and all(part in advertising_labels() for part in parts)


def _stripped_tail(word: str) -> str:
    for tail in tables()["advertising-labels"]["tail"]:
        head = normal(word[: -len(tail)]) if word.endswith(" " + tail) else ""
        if head in advertising_labels():
            return head
    return word


def _without(text: str, anchors: list[Anchor], block: Block) -> str:
    parts, at = [], 0
    for anchor in anchors:
        parts.append(text[at : max(at, anchor.start - block.start)])
        at = max(at, anchor.end - block.start)
    return "".join([*parts, text[at:]])


def _anchors_in(document: Document, block: Block) -> list[Anchor]:
    anchors = document.anchors
    first = bisect_left(anchors, block.start, key=lambda a: a.start)
    found = []
    for anchor in anchors[first:]:
        if anchor.start >= block.end:
            break
        found.append(anchor)
    return found


def _links(starts: list[int], block: Block) -> bool:
    first = bisect_left(starts, block.start)
    return first < len(starts) and starts[first] < block.end


def _trimmed(text: str, block: Block, anchors: list[Anchor]) -> Span:
    end = len(text)
    if anchors and anchors[0].start > block.start:
        end = len(text[: anchors[0].start - block.start].rstrip()) or end
    start = len(text) - len(text.lstrip(" -–—*"))
    return Span(block.start + start, block.start + max(start + 1, end))


def _place(index: int, first: int, count: int) -> Literal["top", "body", "end"]:
    if index <= first + 1:
        return "top"
    return "end" if index >= count - 2 else "body"


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in tables()["advertising-labels"]["phrases"]))
