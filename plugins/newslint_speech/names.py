"""Every mention of a party: by name, acronym, role noun or pronoun."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, Name
from newslint_speech.parties_fact import Parties


def find(document: Document) -> Iterator[Name]:
    for cast in document.facts(Parties):
        yield from cast.names
