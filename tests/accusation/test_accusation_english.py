"""Whom an English sentence accuses, construction by construction, in single sentences and in short texts.

Every sentence is invented. A case is a text and, for each charge that it must make, the accused, sentence by sentence in order.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Reader = Callable[[str], tuple[Allegation, ...]]

ORDERED = [
    # who orders, asks or pays is accused, not who is told
    ("Lara Voss ordered staff to alter patient records, the regulator said.", "Lara Voss"),
    ("Carl Wenz told his aide Rose Finch to lie to investigators, prosecutors said.", "Carl Wenz"),
    ("Carl Wenz paid a clerk to shred the documents, the indictment says.", "Carl Wenz"),
    ("Kestrel Foods instructed managers to falsify invoices, the auditor said.", "Kestrel Foods"),
    # an attempt is a charge
    ("Lara Voss tried to bribe two inspectors, the regulator said.", "Lara Voss"),
    ("Carl Wenz conspired to alter patient records, the regulator said.", "Carl Wenz"),
]

ASIDES = [
    ("Lara Voss, 51, who is married to the banker Dan Holt, bribed two inspectors.", "Lara Voss"),
    ("Carl Wenz, a friend of Rose Finch, embezzled the deposits.", "Carl Wenz"),
    ("Kestrel Foods, which was founded by Erik Lund, cheated its customers.", "Kestrel Foods"),
    ("After Carl Wenz lied to the inquiry, the club went bankrupt.", "Carl Wenz"),
]


@pytest.fixture(scope="module")
def allegations(document: Callable[..., Document]) -> Reader:
    return lambda text: document(text, language="en").facts(Allegation)


@pytest.mark.parametrize(("text", "accused"), [*ORDERED, *ASIDES])
def test_who_does_it_or_has_it_done_is_accused(text: str, accused: str, allegations: Reader) -> None:
    assert [a.target for a in allegations(text)] == [accused]


def test_nobody_is_told_to_have_ordered_it(allegations: Reader) -> None:
    assert "Lara Voss" not in [a.target for a in allegations("Lara Voss was ordered to correct the patient records.")]


@pytest.mark.parametrize("text", ["Lara Voss ordered staff to alter the menu.", "Lara Voss agreed to alter the plan."])
def test_an_order_to_do_no_wrong_is_no_charge(text: str, allegations: Reader) -> None:
    assert not allegations(text)


HARROW = (
    "Harrow Foods bribed two inspectors, prosecutors said.\n\nHarrow Foods also forged invoices, prosecutors said.\n\n"
    "The Lund Marine Trust, a charity, runs a museum beside the plant. {}"
)


@pytest.mark.parametrize("form", ["The company falsified records.", "The company has been convicted of fraud."])
def test_the_company_is_the_one_that_the_text_accuses(form: str, allegations: Reader) -> None:
    assert allegations(HARROW.format(form))[-1].target == "Harrow Foods"


WENZ = "Carl Wenz bribed two inspectors, prosecutors said. Carl Wenz also forged invoices, prosecutors said.\n\n{}"


def test_he_is_the_man_that_the_text_accuses(allegations: Reader) -> None:
    last = allegations(WENZ.format("Along with his friend Dan Holt, he embezzled the deposits."))[-1]
    assert last.target == "Carl Wenz"


@pytest.mark.parametrize(
    "text",
    [
        "Violations can lead to a fine.",
        "An officer who lies should be dismissed.",
        "Fraud is rare in this trade.",
        "Anyone convicted of fraud loses the licence.",
    ],
)
def test_the_law_and_such_deeds_in_general_accuse_nobody(text: str, allegations: Reader) -> None:
    gap = "The town has a harbour. It was built in 1910. The ferry leaves at noon. The church is older.\n\n"
    assert len(allegations(WENZ.format(gap + text))) == len(allegations(WENZ.format(gap)))


def test_a_row_of_bodies_is_accused_together(allegations: Reader) -> None:
    found = allegations("The regulator said Harrow Foods and Tarn Dairies had run a cartel.")
    assert [a.target for a in found] == ["Harrow Foods and Tarn Dairies"]


@pytest.mark.parametrize("people", ["Managers", "Its supervisors", "Senior executives"])
def test_staff_without_a_name_stand_for_the_body_that_the_text_accuses(people: str, allegations: Reader) -> None:
    assert allegations(HARROW.format(f"{people} are also suspected of fraud."))[-1].target == "Harrow Foods"


def test_people_of_elsewhere_do_not_stand_for_it(allegations: Reader) -> None:
    last = allegations(HARROW.format("Two bankers from Lund are also suspected of fraud."))[-1]
    assert last.target != "Harrow Foods"


@pytest.mark.parametrize(
    "voice",
    [
        "His solicitor, Dan Holt, said Wenz would plead not guilty.",
        "Carl Wenz's spokeswoman said he had run the harbour for years.",
        "Carl Wenz said he had known the inspectors since school.",
    ],
)
def test_what_the_accused_side_says_goes_on_with_no_charge(voice: str, allegations: Reader) -> None:
    assert len(allegations(WENZ.format(voice))) == len(allegations(WENZ.format("")))


def test_who_complains_does_not_accuse_himself(allegations: Reader) -> None:
    text = "Carl Wenz claims he was punished for improperly handling evidence."
    assert "Carl Wenz" not in [a.target for a in allegations(text) if not a.implied]


@pytest.mark.parametrize("deed", ["died in the crash", "ran the ferry"])
def test_a_place_of_which_a_probe_tells_is_not_accused(deed: str, allegations: Reader) -> None:
    found = allegations(f"Prosecutors opened an investigation into the Benghazi attack. Carl Wenz {deed}.")
    assert "Benghazi" not in [a.target for a in found]


def test_who_means_the_people_right_before_it(allegations: Reader) -> None:
    text = "Rose Finch slept in a hut built by Carl Wenz, who bribed two inspectors, prosecutors said."
    assert [a.target for a in allegations(text)] == ["Carl Wenz"]


DONE = [
    # who knew of a wrong is charged with it
    ("Kestrel Foods knew for weeks that the plant was polluting the river, the regulator said.", "Kestrel Foods"),
    # an adverb of wrongdoing makes the verb beside it a charge
    ("Carl Wenz illegally entered the plant, police said.", "Carl Wenz"),
    # gerunds before their subject
    ("By bribing two officials, Kestrel Foods won the contract.", "Kestrel Foods"),
    ("Despite cheating tenants for years, Kestrel Homes kept the contract, the council said.", "Kestrel Homes"),
    # the first of two subjects
    ("Harrow Foods and its suppliers falsified invoices.", "Harrow Foods"),
    # blame has its accused behind "on"
    ("Dan Holt blamed the crash on Carl Wenz.", "Carl Wenz"),
    # an authority looks into whether
    ("Prosecutors are investigating whether Carl Wenz bribed two inspectors.", "Carl Wenz"),
    # a step of procedure reaches him through what is his, or by "to"
    ("The court struck down Carl Wenz's order.", "Carl Wenz"),
    ("The committee issued a subpoena to Carl Wenz.", "Carl Wenz"),
    ("Carl Wenz received a 30-month sentence.", "Carl Wenz"),
    # copying a novel is no plot of a novel
    ("Rose Finch copied whole chapters of her novel, a translator said.", "Rose Finch"),
    # in the present, in a relative clause
    ("Lara Voss, who protects predators, runs the school.", "Lara Voss"),
    ("Rose Finch lost two frames on purpose, the panel ruled.", "Rose Finch"),
]


@pytest.mark.parametrize(("text", "accused"), DONE)
def test_who_does_it_by_any_construction_is_accused(text: str, accused: str, allegations: Reader) -> None:
    assert [a.target for a in allegations(text)] == [accused]


@pytest.mark.parametrize(
    "text",
    [
        "Two men were gunned down.",
        "Two more gunned down",
        "Dan Holt blamed the delay on the weather.",
        "Rose Finch knew the town well.",
        "Rose Finch lost two frames in the final.",
        "The character Carl Wenz murdered his wife in the second act.",
        "Prosecutors asked whether Carl Wenz could come on Monday.",
        "Carl Wenz got a 30-month contract.",
        "Rose Finch was best known for a comedy about fraud.",
    ],
)
def test_what_only_looks_like_a_charge_is_none(text: str, allegations: Reader) -> None:
    assert [a.target for a in allegations(text) if not a.implied] == []


def test_they_are_not_one_man_and_he_is_no_group(allegations: Reader) -> None:
    text = WENZ.format("{}")
    assert len(allegations(text.format('"They came back at noon," an inspector said.'))) == 2
    assert len(allegations(text.format('"He came back with another envelope," an inspector said.'))) == 3


def test_the_41_year_old_is_whose_age_the_text_tells(allegations: Reader) -> None:
    text = (
        "Carl Wenz, 41, bribed two inspectors, said Dan Holt, 38.\n\nThe 41-year-old also forged invoices, Holt said."
    )
    assert {a.target for a in allegations(text)} == {"Carl Wenz"}


@pytest.mark.parametrize(
    "text",
    [
        "The traitor was remanded in custody.",
        "The millionaire banker also rigged the tender, prosecutors said.",
    ],
)
def test_who_is_only_described_is_the_man_that_the_text_accuses(text: str, allegations: Reader) -> None:
    assert allegations(WENZ.format(text))[-1].target == "Carl Wenz"


def test_a_lead_describes_whom_the_text_names_below(allegations: Reader) -> None:
    text = "A prominent banker is accused of fraud.\n\n" + WENZ.format("")
    assert {a.target for a in allegations(text)} == {"Carl Wenz"}


@pytest.mark.parametrize("who", ["The employee", "His wife", "Two other bankers"])
def test_who_is_told_from_him_is_somebody_else(who: str, allegations: Reader) -> None:
    assert allegations(WENZ.format(f"{who} embezzled the deposits, prosecutors said."))[-1].target != "Carl Wenz"


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Carl Wenz and another banker ordered staff to shred the documents.", "Carl Wenz"),
        ("Prosecutors said that the Harrow Trust was a fraud.", "Harrow Trust"),
        ("Prosecutors brought fraud charges against the club's director, Carl Wenz.", "Carl Wenz"),
    ],
)
def test_named_beside_a_description(text: str, accused: str, allegations: Reader) -> None:
    assert [a.target for a in allegations(text)] == [accused]
