"""Spans of a document as one line of text, for tests that compare what was understood with what was written."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, Span


def printed(document: Document, spans: Iterable[Span]) -> str:
    return " | ".join(document.slice(span) for span in spans)
