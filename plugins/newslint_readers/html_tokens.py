"""HTML between blocks of Markdown, token by token (provisional)."""

from __future__ import annotations

import regex

from newslint_readers.html_context import HtmlContext

_TOKEN = regex.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*+>", regex.S)


def feed(context: HtmlContext, source: str, pieces: list[tuple[int, int]]) -> None:
    """Read the pieces of a block."""
    for start, end in pieces:
        at = start
        for match in _TOKEN.finditer(source, start, end):
            if not context.hidden:
                context.writer.text(at, match.start())
            context.inline(match.group(), match.start(), match.end())
            at = match.end()
        if not context.hidden:
            context.writer.text(at, end)
