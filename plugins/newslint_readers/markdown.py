"""Markdown: CommonMark with tables, footnotes, strikethrough, alerts, front matter, shortcodes and raw HTML."""

from __future__ import annotations

from newslint import Anchor, Draft
from newslint_readers.bare_links import bare_links
from newslint_readers.encoding import decode
from newslint_readers.front_matter import front_matter
from newslint_readers.kinds import with_kinds
from newslint_readers.markdown_events import MarkdownEvents
from newslint_readers.shortcodes import masked, shortcodes


def read(data: bytes, path: str) -> Draft:
    """A draft from the bytes of a Markdown file; UnreadableDraft where encoding or front matter are at fault."""
    source = decode(data, path)
    table, begin = front_matter(source, path)
    spans = shortcodes(source, begin, mdx=path.lower().endswith(".mdx"))
    parsed = ("\n" * begin if begin else "") + masked(source, spans)[begin:]
    events = MarkdownEvents(source, parsed, spans)
    events.run()
    writer = events.writer
    text = writer.builder.text
    anchors = sorted(
        [
            *writer.anchors,
            *bare_links(parsed, text, writer.builder.map, events.code + [spot(a) for a in writer.anchors], begin),
        ],
        key=lambda anchor: (anchor.source_start, anchor.source_end),
    )
    return Draft(
        source,
        text,
        writer.builder.map,
        with_kinds(writer.blocks, anchors, text),
        "markdown",
        anchors=tuple(anchors),
        comments=tuple(writer.comments),
        front_matter=table,
        front_matter_end=begin,
        shortcodes=spans,
    )


def spot(anchor: Anchor) -> tuple[int, int]:
    """Where a link stands in the source."""
    return anchor.source_start, anchor.source_end
