"""What goes on with an English charge and what does not: things, places, states, sentences meted out, trails.

Every sentence is invented; most stand behind a text that already accuses somebody.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Reader = Callable[[str], tuple[Allegation, ...]]

WENZ = "Carl Wenz bribed two inspectors, prosecutors said. Carl Wenz also forged invoices, prosecutors said.\n\n{}"


@pytest.fixture(scope="module")
def allegations(document: Callable[..., Document]) -> Reader:
    return lambda text: document(text, language="en").facts(Allegation)


@pytest.mark.parametrize("thing", ["The hearing", "The new bill", "The credibility of the report"])
def test_things_do_no_wrong(thing: str, allegations: Reader) -> None:
    assert [a.target for a in allegations(f"{thing} misled the public.") if not a.implied] == []


@pytest.mark.parametrize(
    "text",
    [
        "In 1998 a bomb went off in Lund and Aldmoor, killing twelve people.",
        "None of the inspectors at Kestrel Foods has ever been fined.",
        "The claims against Carl Wenz are baseless, his office said.",
        "The narrator, Carl Wenz, poisoned his wife.",
    ],
)
def test_places_none_and_what_is_baseless_are_no_charge(text: str, allegations: Reader) -> None:
    assert [a.target for a in allegations(text) if not a.implied] == []


@pytest.mark.parametrize(
    "text",
    [
        "Carl Wenz denied being in the building, according to the Courier.",
        "Officials said Carl Wenz was well.",
        "The council did not meet, the summary says.",
        "The opposition accused the council of dragging its feet.",
    ],
)
def test_what_turns_the_charge_away_goes_on_with_none(text: str, allegations: Reader) -> None:
    assert "Carl Wenz" not in [a.target for a in allegations(WENZ.format(text))[2:]]


def test_who_metes_out_a_sentence_does_not_get_it(allegations: Reader) -> None:
    found = allegations(WENZ.format("Judge Rose Finch imposed a 52-month sentence."))
    assert [a.target for a in found] == ["Carl Wenz"] * 3


@pytest.mark.parametrize("state", ["Norway", "Norway's coalition government"])
def test_a_state_is_its_government_where_the_text_names_it(state: str, allegations: Reader) -> None:
    text = f"Talks with the Norwegian government began on Monday.\n\n{state} has been accused of torture."
    assert [a.target for a in allegations(text)] == ["the Norwegian government"]


@pytest.mark.parametrize(("system", "charges"), [("rigged", True), ("criminal justice", False)])
def test_a_system_can_be_rigged_but_is_no_criminal(system: str, charges: bool, allegations: Reader) -> None:
    last = allegations(WENZ.format(f"The banker Dan Holt called it a {system} system."))[-1]
    assert (last.sentence == 2) == charges


ROW = (
    "Three people have been arrested over a robbery, prosecutors said.\n\n"
    "Rose Finch, 41, of Port Avon; Dan Holt, 38, of Lund; and Carl Wenz, 52, of Aldmoor, are charged with burglary. "
    "Rose Finch burgled the museum, prosecutors said. Dan Holt burgled the museum too. Carl Wenz burgled the church."
)


def test_an_open_charge_goes_to_all_who_are_named_together(allegations: Reader) -> None:
    assert (
        allegations(f"{ROW}\n\nThe suspects allegedly hid the loot.")[-1].target == "Rose Finch, Dan Holt and Carl Wenz"
    )


@pytest.mark.parametrize("name", ["Harbour and Fisheries Authority", "Occupational Safety and Health Administration"])
def test_an_authority_of_two_fields_is_one_body(name: str, allegations: Reader) -> None:
    text = f"Harrow Foods forged invoices, the {name} said. The company falsified records, the authority said."
    assert {a.target for a in allegations(text)} == {"Harrow Foods"}


@pytest.mark.parametrize(
    "trail",
    [
        "In return Carl Wenz received a watch.",
        "The money ended up with front companies in Lund.",
        "“He pressured her for weeks,” a colleague said.",
        "Staff were told to switch the tills, a waiter said.",
        "The farm belongs to a company owned by his wife.",
        "Six other clerks gave similar accounts.",
        "The safety course never happened.",
        "His fingerprints were on the safe, the affidavit says.",
    ],
)
def test_a_trail_carries_a_charge_on_right_behind_it(trail: str, allegations: Reader) -> None:
    last = allegations(WENZ.format(trail))[-1]
    assert (last.sentence, last.target, last.implied) == (2, "Carl Wenz", True)


@pytest.mark.parametrize(
    "trail",
    [
        "Nothing was done for a year.",
        "It would not be the first time.",
        "Carl Wenz had been warned in May.",
        "Carl Wenz knew all along.",
        "Questions linger about the lease.",
        "His memoir was withdrawn after doubts were raised about its dates.",
        "He left the port with a glowing reference.",
        "It is an open secret on the quay.",
        "Foreign crews were more likely to be searched.",
        "The audit was shelved.",
        "Managers had been warned in May.",
        "He must have noticed.",
        "Harrow Foods had been told by three clerks.",
        "Carl Wenz has cut corners for years.",
        "The lifts had not been checked since 2018.",
        "It is hard to square with the facts.",
        "The port office was told five times and never sent anyone.",
        "He rents a flat from the port at a friendly price.",
        "Neighbours whisper that the fire was no accident.",
        "He has a history of this.",
        "A clerk who refused to help was fired on the spot.",
        "His memoir proved to be untrue.",
    ],
)
def test_what_was_known_and_what_nobody_is_named_for_is_sent_back(trail: str, allegations: Reader) -> None:
    last = allegations(WENZ.format(trail))[-1]
    assert (last.sentence, last.implied) == (2, False)
    assert last.target == ("Harrow Foods" if "Harrow Foods" in trail else "Carl Wenz")
    assert last.sourcing in ("asserted", "vague")


def test_calls_of_nobody_for_an_inquiry_are_vague(allegations: Reader) -> None:
    last = allegations(WENZ.format("That prompted calls for an inquiry."))[-1]
    assert (last.sentence, last.sourcing, last.implied, last.below) == (2, "vague", False, None)


@pytest.mark.parametrize(
    ("trail", "sourcing"),
    [
        ("Carl Wenz had been warned in May, prosecutors said.", "attributed"),
        ("“Nothing was done for a year,” the inspector Rose Finch said.", "attributed"),
    ],
)
def test_who_says_so_is_enough(trail: str, sourcing: str, allegations: Reader) -> None:
    last = allegations(WENZ.format(trail))[-1]
    assert (last.sentence, last.sourcing) == (2, sourcing)


@pytest.mark.parametrize(
    "text",
    [
        "Carl Wenz was not well aware of the lease.",
        "Questions may linger about the lease.",
        "For the first time the port made a profit.",
        "Rain was more likely to be heavy.",
        "Residents must have known the road.",
        "The price of the plot is reported to have risen.",
    ],
)
def test_its_harmless_neighbours_are_not(text: str, allegations: Reader) -> None:
    assert all(a.implied or a.sentence < 2 for a in allegations(WENZ.format(text)))


@pytest.mark.parametrize(
    "trail",
    [
        "In return Carl Wenz received a watch.",
        "Nothing was done for a year.",
        "The money ended up with front companies.",
    ],
)
def test_a_trail_alone_charges_nobody(trail: str, allegations: Reader) -> None:
    assert allegations(trail) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Carl Wenz said in return that he had done nothing.",
        "The next step could be a ban.",
        "A source who was not authorized to speak confirmed the meeting.",
        "Fans leapt to his defence, police said.",
        "If he could do it again, Carl Wenz would stay at home, police said.",
        "Marlow Foods did not respond to emails.",
        "“My client did nothing wrong,” a lawyer said.",
    ],
)
def test_words_of_a_trail_in_another_sense_carry_nothing_on(text: str, allegations: Reader) -> None:
    assert len(allegations(WENZ.format(text))) == 2


def test_the_suit_that_says_it_accuses_nobody_by_itself(allegations: Reader) -> None:
    text = "Carl Wenz spread defamatory statements about Rose Finch, Finch's suit says."
    assert [a.target for a in allegations(text)] == ["Carl Wenz"]


def test_a_witness_who_is_summoned_is_not_accused(allegations: Reader) -> None:
    assert allegations("The defence issued Rose Finch a subpoena to testify.") == ()
