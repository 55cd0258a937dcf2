"""Words of a draft in the sentence of a message."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Span
from newslint.wording import filled, noun_phrase

Make = Callable[..., Document]


@pytest.mark.parametrize(
    ("draft", "words", "code", "template", "said"),
    [
        ("de", "Das Werk", "de", "Vorwurf gegen {target}.", "Vorwurf gegen „das Werk“."),
        ("de", "Das Werk", "de", "{target} schweigt.", "Das Werk schweigt."),
        ("de", "Das Werk", "de", "Die Quelle „{target}“ fehlt.", "Die Quelle „das Werk“ fehlt."),
        ("de", "Das Werk", "de", "Etwa: „[Wer?] wirft {target} vor, …“.", "Etwa: „[Wer?] wirft ‚das Werk‘ vor, …“."),
        ("de", "Das Werk", "en", "A charge against {target}.", "A charge against “das Werk”."),
        ("de", "Dasburg", "de", "Vorwurf gegen {target}.", "Vorwurf gegen Dasburg."),
        ("en", "The mill", "en", "A charge against {target}.", "A charge against the mill."),
        ("en", "The mill", "de", "Vorwurf gegen {target}.", "Vorwurf gegen „the mill“."),
        ("en", "Theresa", "en", "A charge against {target}.", "A charge against Theresa."),
    ],
)
def test_an_article_fits_its_place(document: Make, draft: str, words: str, code: str, template: str, said: str) -> None:
    made = document(f"{words} ...", language=draft, format="plain")
    value = noun_phrase(made, Span(0, len(words)), code)
    assert filled(template, {"target": value}) == said


def test_a_name_with_an_article_in_the_middle_of_a_sentence_keeps_its_capital(document: Make) -> None:
    made = document("He reads The Courier.", language="en", format="plain")
    assert noun_phrase(made, Span(9, 20), "en") == "The Courier"


def test_a_number_chooses_and_an_unknown_value_is_said() -> None:
    template = "{n} {n|link|links} by {who}"
    assert filled(template, {"n": "1"}) == "1 link by {who}"
    assert filled(template, {"n": "2"}) == "2 links by {who}"
