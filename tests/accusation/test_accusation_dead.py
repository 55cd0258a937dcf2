"""Charges against the dead are history; those against the living in the same text stay. Every sentence is invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Reader = Callable[[str, str], list[str]]

CHARGED = "Carl Wenz bribed two inspectors. {}"
BELASTET = "Jan Kolb bestach zwei Beamte. {}"


@pytest.fixture(scope="module")
def accused(document: Callable[..., Document]) -> Reader:
    return lambda text, language: [a.target for a in document(text, language=language).facts(Allegation)]


@pytest.mark.parametrize(
    "text",
    [
        CHARGED.format("Wenz died in 2014."),
        CHARGED.format("He took his own life last year."),
        CHARGED.format("Wenz was found dead in his cell."),
        "The late Carl Wenz bribed two inspectors.",
        CHARGED.format("The death of Carl Wenz is a mystery."),
        CHARGED.format("The death of painter Carl Wenz is a mystery."),
        CHARGED.format("Wenz's funeral is on Monday."),
        "Jimmy Savile molested children.",
    ],
)
def test_the_dead_are_not_accused(text: str, accused: Reader) -> None:
    assert accused(text, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        CHARGED.format("He nearly died in 2014."),
        CHARGED.format("The death of Wenz's wife is a mystery."),
        CHARGED.format("Wenz spoke of the death of his wife."),
        CHARGED.format("Wenz would have died without help."),
        CHARGED.format("His wife died in 2014."),
        CHARGED.format("Wenz said the boy was dead."),
        "Late in May Carl Wenz bribed two inspectors.",
        "The late driver knew Carl Wenz. Carl Wenz bribed two inspectors.",
    ],
)
def test_the_living_are(text: str, accused: Reader) -> None:
    assert accused(text, "en") == ["Carl Wenz"]


def test_who_bears_the_family_name_of_the_dead_stays_accused(accused: Reader) -> None:
    assert (
        accused("Hannelore Mussolini bribed two inspectors. Mussolini also forged invoices.", "en")
        == ["Hannelore Mussolini"] * 2
    )


def test_who_helped_the_dead_stays_accused(accused: Reader) -> None:
    text = "Jimmy Savile molested children. Carl Wenz embezzled the deposits. Wenz also bribed two inspectors."
    assert accused(text, "en") == ["Carl Wenz", "Carl Wenz"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (BELASTET.format("Kolb starb im Mai."), []),
        (BELASTET.format("Kolb nahm sich das Leben."), []),
        (BELASTET.format("Der Tod des Malers Jan Kolb ist ungeklärt."), []),
        (BELASTET.format("Kolbs Witwe schweigt."), []),
        (BELASTET.format("Der Tod von Kolbs Frau ist ungeklärt."), ["Jan Kolb"]),
        ("Der verstorbene Jan Kolb bestach zwei Beamte.", []),
        (BELASTET.format("Sein Vater starb im Mai."), ["Jan Kolb"]),
        (BELASTET.format("Kolb fehlte im Mai."), ["Jan Kolb"]),
    ],
)
def test_german_tells_of_the_dead_too(text: str, names: list[str], accused: Reader) -> None:
    assert accused(text, "de") == names
