"""Who says what: sentences, quotations, names, parties and attributions."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newslint import Annotator, Attribution, Document, Name, Party, Quote, Sentence, hookimpl
from newslint_speech.parties_fact import Parties

LANGUAGES = ("de", "en")


# Each room is imported by what needs it; written so, that takes a third of the time once it is there, which short texts feel.


def find_sentences(document: Document) -> Iterable[Sentence]:
    import newslint_speech.sentences as sentences

    return sentences.find(document)


def find_quotes(document: Document) -> Iterable[Quote]:
    import newslint_speech.quotes as quotes

    return quotes.find(document)


def find_names(document: Document) -> Iterable[Name]:
    (cast,) = document.facts(Parties)
    return cast.names


def find_parties(document: Document) -> Iterable[Party]:
    (cast,) = document.facts(Parties)
    return cast.parties


def find_cast(document: Document) -> Iterable[Parties]:
    import newslint_speech.parties as parties

    return parties.find_cast(document)


def find_german(document: Document) -> Iterable[Attribution]:
    import newslint_speech.german as german

    return german.find(document)


def find_english(document: Document) -> Iterable[Attribution]:
    import newslint_speech.english as english

    return english.find(document)


@hookimpl
def newslint_annotators() -> list[Annotator]:
    return [
        Annotator(Sentence, find_sentences, LANGUAGES),
        Annotator(Quote, find_quotes, LANGUAGES),
        Annotator(Parties, find_cast, LANGUAGES),
        Annotator(Name, find_names, LANGUAGES),
        Annotator(Party, find_parties, LANGUAGES),
        Annotator(Attribution, find_german, ("de",)),
        Annotator(Attribution, find_english, ("en",)),
    ]


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]
