"""Who says what in English: quotations first, then verbs, then the frames without a verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint import Attribution
from newslint_speech.carry import Carrier
from newslint_speech.english_grammar import English
from newslint_speech.english_phrases import phrase_attributions
from newslint_speech.english_quotes import quote_attributions
from newslint_speech.english_verbs import verb_attributions

if TYPE_CHECKING:
    from newslint import Document


def find(document: Document) -> Iterator[Attribution]:
    """All attributions of an English text, each with the source that stands nearest."""
    reading = English(document)
    if not reading.words or not reading.sentences:
        return
    direct, used = quote_attributions(reading)
    found = [*direct, *verb_attributions(reading, used), *phrase_attributions(reading)]
    found = [item for item in found if item.content]
    found.sort(key=lambda item: (item.sentence, min(item.content), item.cue))
    carrier = Carrier(document, reading.sentences)
    for item in found:
        carrier.note(item)
    yield from carrier.facts(found)
