"""Plain text: a paragraph ends at a blank line; where there is none, at each line's end."""

from __future__ import annotations

import regex

from newslint import Block, Draft, TextBuilder
from newslint_readers.encoding import decode

_PARAGRAPH = regex.compile(r"[^\r\n]*\S[^\r\n]*")


def read(data: bytes, path: str) -> Draft:
    source = decode(data, path)
    builder = TextBuilder(source)
    blocks: list[Block] = []
    for match in _PARAGRAPH.finditer(source):
        if blocks:
            builder.replace("\n\n", match.start(), match.start())
        start = builder.length
        builder.prose(match.start(), match.end())
        blocks.append(Block(start, builder.length))
    return Draft(source, builder.text, builder.map, tuple(blocks), "plain", links_visible=False)
