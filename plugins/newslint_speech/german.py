"""Who says what in German text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Attribution, Document


def find(document: Document) -> Iterable[Attribution]:
    return ()
