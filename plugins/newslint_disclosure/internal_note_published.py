"""internal-note-published: what editors say to each other, in a page that readers can open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Document, Finding, Rule, Span, expression

_NOTE = expression(
    r"\bnewslint\s*:|^\s*(?:replies|asked|deadline)\s*:|\breason\s*=\s*[\"']", re.IGNORECASE | re.MULTILINE
)
_LEAK = expression(r"(?:^|\n| )(?:replies:\s*(?:\n|- |\[)|newslint:\s*(?:allow|\n))", re.IGNORECASE)


class InternalNotePublished(Rule):
    """One finding a comment of an HTML page that holds an allow-reason or the log of replies, or such notes in its text."""

    name = "internal-note-published"
    severity = "warning"

    def check(self, document: Document) -> Iterator[Finding]:
        if document.draft.format != "html" or not document.text:
            return
        for comment in document.draft.comments:
            if _NOTE.search(comment.content):
                yield self.finding(_nearest(document, comment.source_start), anchor=f"comment {comment.block}")
        for block in document.blocks:
            if _LEAK.match(document.text, block.start, min(block.end, block.start + 80)):
                yield self.finding(Span(block.start, block.end), message="text")


def _nearest(document: Document, source_offset: int) -> Span:
    """The character of the text that follows the comment, the last one where none does."""
    start = min(document.draft.source_map.to_text(source_offset), len(document.text) - 1)
    while start < len(document.text) - 1 and document.text[start].isspace():
        start += 1
    return Span(start, start + 1)
