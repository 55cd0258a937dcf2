"""What each block of a draft is: a short sentence alone on top of a text without a headline is one, marked or not."""

from __future__ import annotations

from newslint import Document, Sentence

# So many words has an unmarked headline at most, in a draft of more than so many blocks.
_TITLE, _TITLED = 16, 3


def kinds(document: Document) -> list[str]:
    """The kinds of the blocks, in order."""
    found: list[str] = [block.kind for block in document.blocks]
    first = [s for s in document.facts(Sentence)[:2] if s.block == 0]
    unmarked = len(found) > _TITLED and "headline" not in found and found[0] in ("lead", "paragraph")
    if unmarked and len(first) == 1 and len(document.tokens.range(first[0].start, first[0].end)) <= _TITLE:
        found[0] = "headline"
    return found
