"""Who says what: sentences, quotations, names, parties and attributions."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newslint import Annotator, Attribution, Document, Name, Party, Quote, Sentence, hookimpl
from newslint_speech.parties_fact import Parties

LANGUAGES = ("de", "en")


def find_sentences(document: Document) -> Iterable[Sentence]:
    from newslint_speech.sentences import find

    return find(document)


def find_quotes(document: Document) -> Iterable[Quote]:
    from newslint_speech.quotes import find

    return find(document)


def find_names(document: Document) -> Iterable[Name]:
    (cast,) = document.facts(Parties)
    return cast.names


def find_parties(document: Document) -> Iterable[Party]:
    (cast,) = document.facts(Parties)
    return cast.parties


def find_cast(document: Document) -> Iterable[Parties]:
    from newslint_speech.parties import find_cast

    return find_cast(document)


def find_german(document: Document) -> Iterable[Attribution]:
    from newslint_speech.german import find

    return find(document)


def find_english(document: Document) -> Iterable[Attribution]:
    from newslint_speech.english import find

    return find(document)


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
