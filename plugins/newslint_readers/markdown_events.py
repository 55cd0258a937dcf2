"""One pass over the events of the Markdown parser."""

# Handlers of events share signatures: (start, detail), (end), (start, end, detail).
from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pyromark

from newslint import expression
from newslint_readers.html_context import HtmlContext
from newslint_readers.offsets import CodePoints
from newslint_readers.title import Title
from newslint_readers.writer import BlockWriter, Kind, Syntax

_FLAGS = pyromark.Options
_OPTIONS = (
    _FLAGS.ENABLE_TABLES
    | _FLAGS.ENABLE_FOOTNOTES
    | _FLAGS.ENABLE_STRIKETHROUGH
    | _FLAGS.ENABLE_TASKLISTS
    | _FLAGS.ENABLE_HEADING_ATTRIBUTES
    | _FLAGS.ENABLE_GFM
)
_SYNTAX: dict[str, Syntax] = {"Inline": "markdown", "Autolink": "autolink", "Email": "autolink"}
_URL = expression(r"""https?://[^\s"'<>{}]+""")
_REL = expression(r"""\{:?[^{}\r\n]*?\brel\s*=\s*(?:"([^"{}]*)"|'([^'{}]*)'|([^\s"'{}]+))""")


_NUMBER = expression(r"[ \t]*\d+[.)][ \t]*")


class MarkdownEvents:
    """Writes what the parser finds in `parsed` (the source with its shortcodes masked), under the title where there is one."""

    def __init__(
        self,
        source: str,
        parsed: str,
        shortcodes: tuple[tuple[int, int], ...],
        title: Title | None = None,
        begin: int = 0,
    ) -> None:
        self.source = source
        self.parsed = parsed
        self.writer = BlockWriter(source[:begin] + parsed[begin:] if title is not None else parsed)
        if title is not None:
            self.writer.open("headline", 1)
            if title.literal:
                self.writer.text(title.start, title.end)
            else:
                self.writer.stand(title.words, title.start, title.end)
            self.writer.open("paragraph")
        self.code: list[tuple[int, int]] = []
        self._shortcodes = shortcodes
        self._passed = 0
        self._containers: list[Kind] = ["paragraph"]
        self._html = HtmlContext(self.writer)
        self._html_pieces: list[tuple[int, int]] = []
        self._image: list[tuple[int, int]] | None = None
        self._code_block = False
        self._number = 0
        self._numbered = False

    def run(self) -> None:
        """Read the whole source once."""
        offsets = CodePoints(self.parsed)
        at = offsets.at
        starts, ends, singles = self._starts(), self._ends(), self._singles()
        events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(self.parsed, options=_OPTIONS)
        for event, where in events:
            if type(event) is str:
                singles[event](at(where["start"]), at(where["end"]), None)
                continue
            ((name, value),) = event.items()
            if name == "Text":
                self._text(*offsets.range(where["start"], where["end"]), value)
            elif name == "Start":
                tag, detail = (value, None) if type(value) is str else next(iter(value.items()))
                if tag in starts:
                    starts[tag](at(where["start"]), detail)
            elif name == "End":
                tag = value if type(value) is str else next(iter(value))
                if tag in ends:
                    ends[tag](at(where["end"]))
            else:
                singles[name](*offsets.range(where["start"], where["end"]), value)
        self._shortcode_links(len(self.source))
        self._html.finish(len(self.source))
        self.writer.close()

    def _starts(self) -> dict[str, Callable[[int, Any], None]]:
        return {
            "Paragraph": self._begin,
            "Heading": self._heading,
            "BlockQuote": self._quotation,
            "Item": self._item,
            "List": self._list,
            "FootnoteDefinition": self._footnote,
            "TableCell": self._cell,
            "CodeBlock": self._code_begins,
            "HtmlBlock": self._html_begins,
            "Link": self._link,
            "Image": self._image_begins,
        }

    def _ends(self) -> dict[str, Callable[[int], None]]:
        return {
            "Paragraph": self._end,
            "Heading": self._end,
            "TableCell": self._end,
            "BlockQuote": self._container_ends,
            "Item": self._container_ends,
            "FootnoteDefinition": self._container_ends,
            "CodeBlock": self._code_ends,
            "HtmlBlock": self._html_ends,
            "Link": self._link_ends,
            "Image": self._image_ends,
        }

    def _singles(self) -> dict[str, Callable[[int, int, Any], None]]:
        return {
            "SoftBreak": self._break,
            "HardBreak": self._break,
            "Rule": self._ignore,
            "Code": self._code,
            "Html": self._html_piece,
            "InlineHtml": self._inline_html,
            "FootnoteReference": self._ignore,
            "TaskListMarker": self._ignore,
        }

    def _text(self, start: int, end: int, value: str) -> None:
        if self._code_block:
            return
        if self._image is not None:
            self._image.append((start, end))
        elif self._html.hidden:
            return
        elif end - start == len(value) and self.parsed.startswith(value, start):
            self.writer.text(start, end)
        else:
            self.writer.stand(value, start, end)

    def _break(self, start: int, end: int, _: Any) -> None:
        self.writer.space(start, end)

    def _ignore(self, start: int, end: int, _: Any) -> None:
        pass

    def _open(self, kind: Kind, level: int = 0) -> None:
        if kind == "paragraph" and self._html.kind != "paragraph":
            kind = self._html.kind
        self.writer.open(kind, level)

    def _begin(self, start: int, _: Any) -> None:
        self._shortcode_links(start)
        if self._numbered:
            self._numbered = False
            return
        self._open(self._containers[-1])

    def _end(self, end: int) -> None:
        self._shortcode_links(end)
        self._html.block_ends(end)
        self.writer.open(self._containers[-1])

    def _heading(self, start: int, detail: Any) -> None:
        self._shortcode_links(start)
        level = int(detail["level"][1])
        self.writer.open("headline" if level == 1 else "subhead", level)

    def _quotation(self, start: int, alert: Any) -> None:
        self._enter("paragraph" if alert else "quotation")

    def _item(self, start: int, _: Any) -> None:
        number, self._number = self._number, 0
        if number < 2:
            self._enter("list")
            return
        # "3. Oktober" at the head of a paragraph: Markdown takes it for an item, its author did not.
        self._enter("paragraph")
        match = _NUMBER.match(self.parsed, start)
        if match is not None:
            self.writer.text(*match.span())
            self._numbered = True

    def _footnote(self, start: int, _: Any) -> None:
        self._enter("paragraph")

    def _list(self, start: int, number: Any) -> None:
        self._number = number or 0
        self._open(self._containers[-1])

    def _cell(self, start: int, _: Any) -> None:
        self._shortcode_links(start)
        self.writer.open("table")

    def _enter(self, kind: Kind) -> None:
        self._containers.append(kind)
        self._html.around = kind
        self._open(kind)

    def _container_ends(self, end: int) -> None:
        self._numbered = False
        self._shortcode_links(end)
        self._html.block_ends(end)
        self._containers.pop()
        self._html.around = self._containers[-1]
        self.writer.open(self._containers[-1])

    def _code_begins(self, start: int, _: Any) -> None:
        self._code_block = True
        self._open(self._containers[-1])

    def _code_ends(self, end: int) -> None:
        self._code_block = False

    def _code(self, start: int, end: int, value: str) -> None:
        self.code.append((start, end))
        first, last = start, end
        while first < last and self.parsed[first] == "`" == self.parsed[last - 1]:
            first, last = first + 1, last - 1
        if self._image is not None:
            self._image.append((first, last))
        elif not self._html.hidden:
            self.writer.text(first, last)

    def _link(self, start: int, detail: Any) -> None:
        kind = detail["link_type"]
        url = "mailto:" + detail["dest_url"] if kind == "Email" else detail["dest_url"]
        self.writer.anchor_open(start, url, None, detail["title"], _SYNTAX.get(kind, "reference"))

    def _link_ends(self, end: int) -> None:
        rel = None
        if self.source.startswith("{", end):
            match = _REL.match(self.source, end)
            if match is not None:
                rel = tuple(next(g for g in match.groups() if g is not None).lower().split())
        self.writer.anchor_close(end, rel)

    def _image_begins(self, start: int, _: Any) -> None:
        if self._image is None:
            self._image = []

    def _image_ends(self, end: int) -> None:
        if self._image:
            self.writer.caption(self._image[0][0], self._image[-1][1])
        self._image = None

    def _html_begins(self, start: int, _: Any) -> None:
        self._shortcode_links(start)
        self._open(self._containers[-1])
        self._html_pieces.clear()

    def _html_piece(self, start: int, end: int, _: Any) -> None:
        self._html_pieces.append((start, end))

    def _html_ends(self, end: int) -> None:
        from newslint_readers.html_tokens import feed

        feed(self._html, self.parsed, self._html_pieces)
        self._open(self._containers[-1])

    def _inline_html(self, start: int, end: int, _: Any) -> None:
        if self._image is None:
            self._html.inline(self.parsed[start:end], start, end)

    def _shortcode_links(self, until: int) -> None:
        """Links inside shortcodes passed by now; they have no label."""
        while self._passed < len(self._shortcodes) and self._shortcodes[self._passed][0] < until:
            start, end = self._shortcodes[self._passed]
            self._passed += 1
            url = _URL.search(self.source, start, end)
            if url is not None:
                self.writer.anchor_open(start, url.group(), None, "", "shortcode")
                self.writer.anchor_close(end)
