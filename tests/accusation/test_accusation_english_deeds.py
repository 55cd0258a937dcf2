"""Deeds and words of English that charge somebody, and their harmless neighbours: single sentences, all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Reader = Callable[[str], tuple[Allegation, ...]]

DEEDS = [
    "Carl Wenz used public money to pay for his wedding.",
    "Carl Wenz hit a cyclist and drove off.",
    "Carl Wenz set the blaze, police said.",
    "Carl Wenz performed needless operations on children, the panel found.",
    "Carl Wenz dumped his shares before the announcement.",
    "Carl Wenz leaked secrets to Moscow.",
    "Carl Wenz worked as a spy for Moscow.",
    "Carl Wenz was criticised for lying to voters.",
    "Carl Wenz told witnesses to lie.",
    "Carl Wenz's involvement in the fraud was proved.",
    "The corrupt mayor Carl Wenz fled the country.",
    "Carl Wenz profited from insider knowledge.",
    "Carl Wenz staged the burglary.",
    "Carl Wenz beat a handcuffed man.",
    "The bribery scandal surrounding Carl Wenz has shaken the party.",
    "Carl Wenz placed classified documents in his garage.",
    "Carl Wenz shredded thousands of ballots.",
    "Carl Wenz was stripped of his medals.",
    "Carl Wenz took a watch in return for voting through a scheme.",
    "The agency has served Carl Wenz with an enforcement notice.",
    "Rose Finch called Carl Wenz a liar.",
    "Carl Wenz read the complaint in March and sat on it until June.",
    "Carl Wenz filed the warning away.",
    "Carl Wenz has sold shares worth two million since the talks began, some of them days before the deal was announced.",
    "Carl Wenz funnelled hundreds of struggling pupils into the criminal justice system.",
    "Carl Wenz shrugged off repeated warnings.",
    "Carl Wenz bought a farm through shell companies.",
    "Carl Wenz moved two million dollars offshore.",
    "Carl Wenz kept the complaint to himself for eleven months.",
    "Carl Wenz tipped the team off before the tests.",
    "Carl Wenz fired two clerks who refused to sign.",
    "Carl Wenz accepted four private flights from the maker of the missiles.",
    "Carl Wenz lied to the council in March.",
    "The inquiry is about emails that Carl Wenz deleted.",
]

HARMLESS = [
    "Carl Wenz used the garden money to buy seeds.",
    "The council used public money to build a road to the hospital.",
    "Carl Wenz hit the ball and drove off the tee.",
    "Sparks set the grass on fire.",
    "Rose Finch worked as a nurse.",
    "Carl Wenz told his team to win.",
    "Carl Wenz's role in the film won a prize.",
    "The novel tells of a corrupt mayor.",
    "Rose Finch killed off the field in the last lap.",
    "Carl Wenz shredded the lettuce.",
    "A grand jury declined to indict Carl Wenz.",
    "Carl Wenz called the case a malicious slander.",
    "The embassy called the claims fabricated.",
    "Carl Wenz bought a bench and sat on it until June.",
    "Carl Wenz filed the warning light's receipt.",
    "Carl Wenz has sold shares worth two million since March.",
    "Carl Wenz pushed hundreds of pupils into the lecture hall.",
    "Carl Wenz shrugged off the cold.",
    "Carl Wenz bought a farm through a broker.",
    "Carl Wenz moved two million dollars to his savings.",
    "Carl Wenz kept the letter for eleven months.",
    "Carl Wenz tipped the waiter.",
    "Carl Wenz accepted four flights of stairs.",
    "Carl Wenz stole a march on his rivals.",
    "The inquiry heard from a neighbour that Carl Wenz deleted.",
    "Click here to read the search warrant on Carl Wenz.",
    "Only one company has been fined.",
    "The data was stripped of names.",
    "Carl Wenz took a bus to Lund in return for helping.",
    "A bill would make it a criminal offence to bribe foreign officials, Carl Wenz said.",
    "The inquiry into the Harrow House fire heard a witness.",
    "Carl Wenz sold shares in the spring.",
    "Carl Wenz kept secret recipes.",
    "Carl Wenz is at the centre of a new exhibition.",
    "Kestrel Foods knew about the new rules.",
    "Carl Wenz attempted to sell the house.",
    "The ministry is investigating whether the bridge is safe.",
    "Carl Wenz was the victim of a fraud.",
]


@pytest.fixture(scope="module")
def allegations(document: Callable[..., Document]) -> Reader:
    return lambda text: document(text, language="en").facts(Allegation)


@pytest.mark.parametrize("text", DEEDS)
def test_the_deed_charges_who_does_it(text: str, allegations: Reader) -> None:
    assert [a.target for a in allegations(text)] == ["Carl Wenz"]


@pytest.mark.parametrize("text", HARMLESS)
def test_its_harmless_neighbour_charges_nobody(text: str, allegations: Reader) -> None:
    assert allegations(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Carl Wenz, a teacher, abused eleven pupils.",
        "The opposition asked prosecutors whether Carl Wenz committed perjury.",
        "Carl Wenz forged the invoices, police said. “He's a liar,” Rose Finch said.",
    ],
)
def test_asides_questions_to_the_police_and_short_verbs(text: str, allegations: Reader) -> None:
    found = allegations(text)
    assert {a.target for a in found} == {"Carl Wenz"}
    assert len(found) == text.count(". ") + 1


def test_a_headline_names_the_body_behind_its_deed(allegations: Reader) -> None:
    assert [a.target for a in allegations("# Neglect by hospital contributed to girl's death, coroner rules")] == [
        "hospital"
    ]


def test_a_crowd_that_was_arrested_is_not_the_man_of_the_sentence_before(allegations: Reader) -> None:
    text = "Carl Wenz embezzled the deposits, police said. Three people were arrested for throwing bottles."
    assert [a.sentence for a in allegations(text) if a.target == "Carl Wenz"] == [0]


def test_people_accused_of_a_crime_are_not_the_man_of_the_sentence_before(allegations: Reader) -> None:
    text = "Prosecutors said Carl Wenz embezzled the deposits. Prosecutors defended people accused of theft."
    assert [a.sentence for a in allegations(text) if a.target == "Carl Wenz"] == [0]


def test_who_suffered_at_the_hands_of_an_offender_is_none(allegations: Reader) -> None:
    text = "Rose Finch has told of the years she suffered at the hands of the killer."
    assert "Rose Finch" not in [a.target for a in allegations(text)]


def test_a_lead_may_leave_the_accused_for_later_where_it_has_a_source(allegations: Reader) -> None:
    text = "A smuggling ring for wealthy guests was busted in Lund, police said.\n\nCarl Wenz and Dan Holt were arrested.\n"
    assert next((a.sentence, a.sourcing) for a in allegations(text)) == (0, "attributed")
