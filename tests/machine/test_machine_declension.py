"""German noun phrases in the case of a message, and English pronouns for the accused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Party, Span
from newslint.declension import declined
from newslint.wording import filled, noun_phrase, party_at, they

Make = Callable[..., Document]


@pytest.mark.parametrize(
    ("words", "nominative", "accusative", "dative"),
    [
        ("der Onkel", "der Onkel", "den Onkel", "dem Onkel"),
        ("der frühere Leiter des Amts", "der frühere Leiter des Amts", "den früheren Leiter des Amts", "dem früheren Leiter des Amts"),
        ("ein Zeuge", "ein Zeuge", "einen Zeugen", "einem Zeugen"),
        ("ein früherer Beamter", "ein früherer Beamter", "einen früheren Beamten", "einem früheren Beamten"),
        ("der Angeklagte", "der Angeklagte", "den Angeklagten", "dem Angeklagten"),
        ("der Präsident", "der Präsident", "den Präsidenten", "dem Präsidenten"),
        ("das Gericht", "das Gericht", "das Gericht", "dem Gericht"),
        ("die Leitung", "die Leitung", "die Leitung", "der Leitung"),
        ("der Leitung", "die Leitung", "die Leitung", "der Leitung"),
        ("der Behörde", "die Behörde", "die Behörde", "der Behörde"),
        ("der Ruderverein", "der Ruderverein", "den Ruderverein", "dem Ruderverein"),
        ("eine junge Ärztin", "eine junge Ärztin", "eine junge Ärztin", "einer jungen Ärztin"),
        ("seine Nachbarn", "seine Nachbarn", "seine Nachbarn", "seinen Nachbarn"),
        ("die Anwälte", "die Anwälte", "die Anwälte", "den Anwälten"),
        ("die Händler", "die Händler", "die Händler", "den Händlern"),
    ],
)  # fmt: skip
def test_a_phrase_takes_the_case_that_is_asked_for(words: str, nominative: str, accusative: str, dative: str) -> None:
    assert [declined(words, case) for case in ("nom", "acc", "dat")] == [nominative, accusative, dative]


def test_a_noun_of_one_man_may_be_one_of_many() -> None:
    assert declined("der Angeklagte", "acc", "plural") == "den Angeklagten"
    assert declined("der Ermittler", "acc", "plural") is None


@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("des Vereins", "dat"),  # whether the s is the noun's own no ending tells
        ("dem Zeugen", "nom"),
        ("die Hunde", "dat"),  # a plural, or one noun in -e
        ("der Vater und die Mutter", "dat"),
        ("Lea Brandt", "dat"),
    ],
)
def test_what_a_form_leaves_open_is_not_guessed(words: str, case: str) -> None:
    assert declined(words, case) is None


@pytest.mark.parametrize(
    ("words", "template", "said"),
    [
        ("Der Onkel", "Antwort von {target:dat}.", "Antwort vom Onkel."),
        ("Die Leitung", "Antwort von {target:dat}.", "Antwort von der Leitung."),
        ("Der Onkel", "Vorwurf gegen {target:acc}.", "Vorwurf gegen den Onkel."),
        ("Der Onkel", "Etwa: „[Wer?] wirft {target:dat} vor, …“.", "Etwa: „[Wer?] wirft dem Onkel vor, …“."),
        ("Der Onkel", "Die Quelle „{target:dat}“ fehlt.", "Die Quelle „der Onkel“ fehlt."),
        ("Des Vereins", "Vorwurf gegen {target:acc}.", "Vorwurf gegen „des Vereins“."),
        ("Lea Brandt", "Antwort von {target:dat}.", "Antwort von Lea Brandt."),
    ],
)
def test_a_german_message_says_its_case(document: Make, words: str, template: str, said: str) -> None:
    made = document(f"{words} ...", language="de", format="plain")
    assert filled(template, {"target": noun_phrase(made, Span(0, len(words)), "de")}) == said


def test_a_pronoun_gives_the_name_that_it_stands_for(document: Make) -> None:
    made = document("Maria Lund runs the mill. She hid the books.", language="en", format="plain")
    at = made.text.index("She")
    assert noun_phrase(made, Span(at, at + 3), "en") == "Maria Lund"


@pytest.mark.parametrize(
    ("party", "said"),
    [
        (Party(0, 1, kind="person", gender="male"), "he he him his"),
        (Party(0, 1, kind="person", gender="female"), "she she her her"),
        (Party(0, 1, kind="person"), "they they them their"),
        (Party(0, 1, kind="organisation"), "it it it its"),
        (None, "they they them their"),
    ],
)
def test_a_party_has_the_pronouns_of_its_gender(party: Party | None, said: str) -> None:
    assert filled("{they} {they} {them} {their}", they(party)) == said


def test_the_party_of_a_span_is_the_one_named_there(document: Make) -> None:
    made = document("Maria Lund sold the mill to Peter Voss.", language="en", format="plain")
    at = made.text.index("Peter")
    party = party_at(made, Span(at, at + 10))
    assert party is not None
    assert party.name == "Peter Voss"


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("Factory inspector Lea Lund said so.", "Factory inspector Lea Lund", "factory inspector Lea Lund"),
        ("Vienna police said so.", "Vienna police", "Vienna police"),
        ("So said Factory girls.", "Factory girls", "Factory girls"),
    ],
)
def test_a_title_loses_the_capital_of_its_sentence(document: Make, text: str, words: str, said: str) -> None:
    made, at = document(text, language="en", format="plain"), text.index(words)
    assert noun_phrase(made, Span(at, at + len(words)), "en") == said


def test_a_genitive_of_a_name_in_s_takes_an_apostrophe_only() -> None:
    assert filled("Add {target}'s answer.", {"target": "Lund & Sons"}) == "Add Lund & Sons' answer."
    assert filled("Add {target}'s answer.", {"target": "Lea Lund"}) == "Add Lea Lund's answer."
