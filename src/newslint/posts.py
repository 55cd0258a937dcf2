"""Posts of social media set into an article without quotation marks: an element that names its author, or a signature with a handle.

`<post author="Orla Finch">The bridge holds.</post>` stands in exports of editorial systems; "— Orla Finch (@finch) 3 May 2026" is
what is left of an embedded post when it is pasted as text. Both end the words of somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.expressions import expression

if TYPE_CHECKING:
    from newslint.document import Block

_ELEMENT = expression(
    r"<(?P<name>[a-z][\w-]{0,20})\b[^<>]{0,1000}\bauthor\s?=[^<>]{0,1000}>[^<>]{0,2000}<(?:/(?P=name)|(?P=name)/)>"
)
_SIGNATURE = expression(r"[—–-]{1,2} ?[^\n()@]{1,60}\(@\w{1,30}\)")
_FLUSH = 3


def posts(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """(start, end) of every post that is told by its form; a signature alone in its paragraph signs the one before."""
    found: list[tuple[int, int]] = []
    # "authorities" stand in many texts, elements in few.
    if "<" in text and "author" in text:
        found += [match.span() for match in _ELEMENT.finditer(text)]
    if "(@" not in text:
        return found
    for number, block in enumerate(blocks):
        for match in _SIGNATURE.finditer(text, block.start, block.end):
            alone = match.start() - block.start <= _FLUSH and number > 0
            found.append((blocks[number - 1].start if alone else block.start, block.end))
    return found
