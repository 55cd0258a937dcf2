"""Markdown (provisional)."""

from __future__ import annotations

import regex

from newslint import Block, Draft, TextBuilder
from newslint_readers.encoding import decode

_BLOCK = regex.compile(r"(?:[^\r\n]*\S[^\r\n]*(?:\r?\n|$))+")


def read(data: bytes, path: str) -> Draft:
    source = decode(data, path)
    builder = TextBuilder(source)
    blocks: list[Block] = []
    front: dict[str, object] = {}
    for match in _BLOCK.finditer(source):
        start, end = match.span()
        text = match.group()
        if start == 0 and text.startswith("---"):
            for line in text.splitlines()[1:-1]:
                key, _, value = line.partition(":")
                front[key.strip()] = value.strip()
            continue
        kind, level = "paragraph", 0
        if text.startswith("#"):
            level = len(text) - len(text.lstrip("#"))
            kind = "headline" if level == 1 else "subhead"
            start += level
        while source[end - 1] in "\r\n":
            end -= 1
        while source[start] == " ":
            start += 1
        if blocks:
            builder.replace("\n\n", start, start)
        begin = builder.length
        builder.prose(start, end)
        blocks.append(Block(begin, builder.length, kind, level))  # type: ignore[arg-type]
    return Draft(source, builder.text, builder.map, tuple(blocks), "markdown", front_matter=front)
