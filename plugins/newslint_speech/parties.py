"""The parties of a text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, Party


def find(document: Document) -> Iterable[Party]:
    return ()
