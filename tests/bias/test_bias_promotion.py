"""Calls to buy beside a link that earns, and the same words in plain sentences of a product test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document

LINK = "The lock costs [49 euros](https://www.amazon.com/dp/B000000000?tag=harbour-21)."


def promoted(document: Callable[..., Document], text: str) -> list[str]:
    drawn = document(f"# Locks tested\n\n{text} {LINK}", language="en", format="markdown")
    return [drawn.slice(f.span) for f in drawn.registry.rules["promotional-copy"]().check(drawn)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This lock is unbeatable.", "unbeatable"),
        ("At this price it is a steal.", "steal"),
        ("It is a must have for riders.", "must have"),
        ("Hurry, the sale ends soon.", "Hurry"),
        ("Grab it before Monday.", "Grab it"),
    ],
)
def test_calls_to_buy_are_found(document: Callable[..., Document], text: str, words: str) -> None:
    assert promoted(document, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Thieves steal 400 bicycles a day.",
        "A lock must have two keys.",
        "Riders in a hurry forget the second key.",
        "Grab it by the shackle, not by the key.",
        "Customers can order now or in May.",
        "The limited time of the test did not allow for a drill.",
    ],
)
def test_plain_sentences_of_a_test_are_left_alone(document: Callable[..., Document], text: str) -> None:
    assert promoted(document, text) == []
