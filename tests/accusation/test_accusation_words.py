"""English charge words: an everyday verb charges with its object only, an idiom never, a listed word in all its forms.

Each pair differs in the one thing that the entry asks for, so that a verb which charges always or never is found out.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Charges = Callable[[str], bool]

PAIRS = [
    ("Acme Corp shredded the documents.", "Acme Corp shredded the carrots."),
    ("Acme Corp hid the defect from its buyers.", "Acme Corp hid the eggs in the garden."),
    ("Acme Corp dumped waste in the river.", "Acme Corp dumped its old logo."),
    ("Acme Corp served expired meat to pupils.", "Acme Corp served warm meals to pupils."),
    ("Acme Corp shipped rifles to the Kremlin.", "Acme Corp shipped rifles to the museum."),
    ("Acme Corp sold personal data to brokers.", "Acme Corp sold personal computers to brokers."),
    ("Acme Corp ignored repeated warnings.", "Acme Corp ignored repeated jokes."),
    ("Acme Corp did not disclose the payment.", "Acme Corp did disclose the payment."),
    ("Acme Corp failed to report the accident.", "Acme Corp failed to win the accident award."),
    ("Acme Corp illegally stored the waste.", "Acme Corp safely stored the waste."),
    ("Acme Corp was fly-tipping at night.", "Acme Corp was working at night."),
    ("Acme Corp stole the designs.", "Acme Corp stole the show."),
    ("Acme Corp committed robbery.", "It was daylight robbery for Acme Corp."),
    ("Prosecutors opened an inquiry into Acme Corp.", "The inquiry is in a street behind Acme Corp."),
]


@pytest.fixture(scope="module")
def charges(document: Callable[..., Document]) -> Charges:
    return lambda text: bool(document(text, language="en").facts(Allegation))


@pytest.mark.parametrize(("charge", "plain"), PAIRS)
def test_what_is_done_to_what_makes_the_charge(charge: str, plain: str, charges: Charges) -> None:
    assert charges(charge)
    assert not charges(plain)


def test_a_word_of_two_frames_charges_in_each(charges: Charges) -> None:
    assert charges("Acme Corp leaked sewage into the lake.")
    assert charges("Acme Corp leaked customer data to a rival.")
    assert not charges("Acme Corp leaked optimism.")


def test_a_joined_verb_shares_the_negation(charges: Charges) -> None:
    assert charges("Peter Vance did not leave the meeting or declare his interest.")
    assert not charges("Peter Vance did leave the meeting and declare his interest.")


def test_a_set_phrase_ends_at_a_comma(charges: Charges) -> None:
    assert charges("Peter Vance was caught red-handed.")
    assert not charges("Peter Vance was caught, red-handed from the paint.")
