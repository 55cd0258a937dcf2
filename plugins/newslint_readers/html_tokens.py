"""Tags, texts and comments of HTML with exact places, by turbohtml's tokenizer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint import expression
from newslint_readers.html_context import HtmlContext

_LINE_END = expression(r"\r\n|\r|\n")


class HtmlToken(NamedTuple):
    """One token; `name` is a tag's, `start` and `end` enclose it, `value` is what a reference or comment says."""

    type: str
    start: int
    end: int
    name: str = ""
    value: str = ""
    attributes: dict[str, str] | None = None


def html_tokens(source: str) -> Iterator[HtmlToken]:
    """The tokens of a source in order: "text", "reference", "open", "close", "comment"; doctypes are passed over.

    The tokenizer counts lines and columns after normalising line ends; both fit the source as it is. A token ends where the
    next begins, and texts are taken from the source, never from the tokenizer, which glues texts around a stray `</>`.
    """
    import turbohtml

    starts = [0, *(match.end() for match in _LINE_END.finditer(source))]
    waiting: Any = None
    at = 0
    for token in turbohtml.tokenize(source, resolve_references=False):
        start = starts[token.line - 1] + token.col
        if waiting is not None:
            yield from _token(waiting, source, at, start)
        waiting, at = token, start
    if waiting is not None:
        yield from _token(waiting, source, at, len(source))


def _token(token: Any, source: str, start: int, end: int) -> Iterator[HtmlToken]:
    kind = int(token.type)
    if kind == 0:
        while (stray := source.find("</>", start, end)) >= 0:
            yield HtmlToken("text", start, stray)
            start = stray + 3
        yield HtmlToken("text", start, end)
    elif kind == 1:
        yield HtmlToken("open", start, end, token.tag, attributes=_first(token.attrs))
    elif kind == 2:
        yield HtmlToken("close", start, end, token.tag)
    elif kind == 3 and source.startswith("<!--", start):
        content = source[start + 4 : end].removesuffix("-->")
        yield HtmlToken("comment", start, end, value=content)
    elif kind == 5:
        yield HtmlToken("reference", start, end, value=token.data)


def _first(pairs: list[tuple[str, str]] | None) -> dict[str, str]:
    return {name: value or "" for name, value in reversed(pairs or ())}


def feed(context: HtmlContext, source: str, pieces: list[tuple[int, int]]) -> None:
    """Read a block of HTML that Markdown left as it is, in the pieces that stand apart from its own marks."""
    joined = "".join(source[start:end] for start, end in pieces)
    offsets = [0]
    for start, end in pieces[:-1]:
        offsets.append(offsets[-1] + end - start)

    def place(offset: int) -> int:
        number = bisect_right(offsets, offset) - 1
        return pieces[number][0] + offset - offsets[number]

    for token in html_tokens(joined):
        if token.type == "text":
            for start, end in _split(token.start, token.end, offsets):
                first = place(start)
                context.text(first, first + end - start)
        else:
            first = place(token.start)
            context.token(token, first, max(first, place(token.end - 1) + 1))


def _split(start: int, end: int, offsets: list[int]) -> Iterator[tuple[int, int]]:
    number = bisect_right(offsets, start)
    while number < len(offsets) and offsets[number] < end:
        yield start, offsets[number]
        start = offsets[number]
        number += 1
    yield start, end
