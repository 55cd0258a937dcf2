"""Markdown: CommonMark with tables, footnotes, strikethrough, alerts, front matter, shortcodes and raw HTML."""

from __future__ import annotations

from newslint import Draft
from newslint_readers.encoding import decode
from newslint_readers.finish import finished
from newslint_readers.front_matter import front_matter
from newslint_readers.markdown_events import MarkdownEvents
from newslint_readers.shortcodes import masked, shortcodes
from newslint_readers.title import may_have_a_heading, title_of


def read(data: bytes, path: str) -> Draft:
    """A draft from the bytes of a Markdown file; UnreadableDraft where encoding or front matter are at fault."""
    source = decode(data, path)
    table, begin = front_matter(source, path)
    spans = shortcodes(source, begin, mdx=path.lower().endswith(".mdx"))
    parsed = ("\n" * begin if begin else "") + masked(source, spans)[begin:]
    title = title_of(source, begin, table) if "title" in table else None
    events = MarkdownEvents(source, parsed, spans)
    if title is None or may_have_a_heading(parsed, begin):
        events.run()
    if title is not None and not any(block.kind == "headline" for block in events.writer.blocks):
        events = MarkdownEvents(source, parsed, spans, title, begin)
        events.run()
    return finished(
        events.writer,
        source,
        parsed,
        "markdown",
        unlinked=events.code,
        begin=begin,
        front_matter=table,
        front_matter_end=begin,
        shortcodes=spans,
    )
