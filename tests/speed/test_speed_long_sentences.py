"""A sentence without an end, full of charges, takes as long a word as any other text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from newslint_timing import linear

from newslint import Document, Registry, Sentence
from newslint.engine import Settings, document_of, lint

PIECES = {
    "de": "die Firma Nordfels hat nach Angaben von Marlene Oster Betrug begangen und Geld veruntreut",
    "en": "Northfell Ltd committed fraud and bribed officials, Marlene Oster said and denied",
}


def made(registry: Registry, language: str, size: int, between: str = ", ") -> tuple[Document, Settings]:
    piece = PIECES[language] + between
    text = piece * (size // len(piece)) + "."
    settings = Settings(rules={name: rule() for name, rule in registry.rules.items()}, language=language)
    return document_of(registry.readers["plain"].read(text.encode(), "x.txt"), registry, settings, "x.txt"), settings


def linting(registry: Registry, language: str, size: int) -> Callable[[], object]:
    document, settings = made(registry, language, size)

    def task() -> None:
        report = lint(document, settings)
        assert report.findings
        assert not report.errors

    return task


@pytest.mark.parametrize("language", sorted(PIECES))
def test_time_grows_with_the_length_only(registry: Registry, language: str) -> None:
    linting(registry, language, 3000)()
    linear(partial(linting, registry, language), 20_000)


@pytest.mark.parametrize("between", [", ", " ", ",\n", "\u00a0"])
def test_it_is_cut_between_words(registry: Registry, between: str) -> None:
    document, _ = made(registry, "de", 20_000, between)
    sentences = document.facts(Sentence)
    assert max(s.end - s.start for s in sentences) <= 3200
    words = [word for s in sentences for word in document.slice(s).split()]
    assert words == document.text.split()


def test_one_word_of_any_length_is_left_alone(registry: Registry) -> None:
    settings = Settings(language="de")
    text = "Ein Satz. " + "a" * 20_000 + "."
    document = document_of(registry.readers["plain"].read(text.encode(), "x.txt"), registry, settings, "x.txt")
    assert [s.end - s.start for s in document.facts(Sentence)] == [9, 20_001]
