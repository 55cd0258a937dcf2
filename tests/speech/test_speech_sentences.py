"""Sentence borders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Sentence

Make = Callable[..., Document]


def sentences(document: Document) -> list[str]:
    return [document.slice(s) for s in document.facts(Sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Oktober tagt der Rat.|Danach wird gewählt.",
        "Seit 1997.|Das ist lange her.",
        "Im 19. Jahrhundert lebte Ludwig II. hier.|Er blieb.",
        "Dr. Anna M. Huber kam mit Prof. Dr. Lenz.|Sie schwieg.",
        "Er brachte z. B. Brot, d. h. Weizenbrot.|Es schmeckte.",
        "„Wir gehen.|Wir kommen wieder“, sagte Huber.|Dann ging er.",
        "„Wirklich?“, fragte sie.|„Ja!“ rief er.",
        "Das kostet ca. 30 Mio. Euro.|Der Rat zahlt.",
        "Sie kauften Äpfel, Birnen usw.|Die Birnen waren faul.",
        "Das Haus steht in der Schweiz.|Über den Hof führt nach schweiz. Recht ein Weg.",
        "Er spielte für den 1. FC Neustadt.|Nach dem 2. Tor ging er.",
    ],
)
def test_german(document: Make, text: str) -> None:
    expected = text.split("|")
    assert sentences(document(" ".join(expected), language="de", format="plain")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lee met Sen. J. R. Poole.|They talked.",
        "The U.S. Senate met at 5 p.m. Friday.|It rose at 6 p.m.|The doors closed.",
        "“We go.|We return,” Lee said.|Then he left.",
        "“Really?” Ms. Lee asked.|“Yes!”|Nobody moved.",
        "Harbour Inc. paid 3.5 million.|The firm is small.",
    ],
)
def test_english(document: Make, text: str) -> None:
    expected = text.split("|")
    assert sentences(document(" ".join(expected), language="en", format="plain")) == expected


def test_no_sentence_crosses_a_block(document: Make) -> None:
    made = document("# Stadt kauft Halle\n\nDer Rat stimmte zu.", language="de")
    assert sentences(made) == ["Stadt kauft Halle", "Der Rat stimmte zu."]
    assert [s.block for s in made.facts(Sentence)] == [0, 1]
