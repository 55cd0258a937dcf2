"""The names of a text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, Name


def find(document: Document) -> Iterable[Name]:
    return ()
