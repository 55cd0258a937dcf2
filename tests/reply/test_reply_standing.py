"""Who is accused so that an answer is due, and who is named beside the accused or by the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Accused, Document

Make = Callable[..., Document]

STANDING = [
    # An open charge stands beside a case that was dropped.
    (
        "en",
        "Prosecutors dropped the case against Tim Gore on Monday.\n\nThe hall was full. Gore took bribes from a builder.",
        {"Tim Gore": "yes"},
    ),
    (
        "en",
        "According to the report, Ann Mills and another Roe aide shredded the documents. Mills had forged the receipts.",
        {"Ann Mills": "yes"},
    ),
    # Named among others who are charged with a trial that the lead reports.
    (
        "de",
        "Bürgermeister Jens Mahrt ist wegen Bestechung angeklagt worden.\n\nDer Saal war voll.\n\n"
        "Ein Bauunternehmer soll Mahrt Bargeld gegeben haben.",
        {"Jens Mahrt": "yes"},
    ),
    (
        "en",
        "Along with Ann Reef, Tim Gore leaked the private letters of patients. Gore had stolen them.",
        {"Tim Gore": "yes"},
    ),
    (
        "en",
        "The trader Tim Gore hid the losses.\n\nThe hall was full.\n\nIn 2013 the mayor closed an investigation into "
        "accusations of fraud against the Lumora Academy.",
        {"Tim Gore": "yes"},
    ),
]


def due(make: Make, language: str, text: str) -> dict[str, str]:
    return {party.name: party.due for party in make(text, language=language).facts(Accused)}


@pytest.mark.parametrize(("language", "text", "expected"), STANDING)
def test_who_is_accused_and_who_is_named_beside(
    document: Make, language: str, text: str, expected: dict[str, str]
) -> None:
    found = due(document, language, text)
    assert {name: state for name, state in found.items() if state == "yes"} == expected


@pytest.mark.parametrize(
    ("language", "text", "accused"),
    [
        (
            "de",
            "Zwei Männer stehen unter Verdacht. Jens K. und Ute S. sollen Rechnungen gefälscht haben. Die beiden wurden am Montag "
            "festgenommen.",
            {"Jens K.", "Ute S."},
        ),
        (
            "en",
            "Two men were arrested over the burglary on Monday.\n\n"
            + "The street was quiet.\n\n" * 12
            + "Karl Moll and Ole Reef "
            "opened a bakery.",
            set(),
        ),
    ],
)
def test_people_named_together_are_accused_each(document: Make, language: str, text: str, accused: set[str]) -> None:
    found = {party.name for party in document(text, language=language).facts(Accused)}
    assert accused <= found
    assert not any("Moll" in name for name in found)


@pytest.mark.parametrize(
    ("language", "text", "accused"),
    [
        ("de", "Der Hersteller Sonora soll Testern Geld geboten haben, sagen zwei frühere Tester.", "Sonora"),
        ("de", "Der Händler Karl Wolters soll Zeugen Geld geboten haben.", "Karl Wolters"),
        ("en", "The maker Sonora offered testers money, two former employees said.", "Sonora"),
    ],
)
def test_who_offers_testers_money_is_asked(document: Make, language: str, text: str, accused: str) -> None:
    found = document(text, language=language).facts(Accused)
    assert [(accused in party.name, party.due) for party in found] == [(True, "yes")]


BESIDE = [
    ("en", "Allegations of political bias against Ann Roe gained ground in May. The hall was full.", "Ann Roe"),
    ("de", "Die Polizei sprach von Drohungen gegen Ute Wolters. Der Saal war voll.", "Ute Wolters"),
    ("en", "In 2013 the mayor closed an investigation into fraud at the Lumora Academy.", "Lumora Academy"),
]


@pytest.mark.parametrize(("language", "text", "party"), BESIDE)
def test_the_victim_and_the_one_named_by_the_way_are_not_missed(
    document: Make, language: str, text: str, party: str
) -> None:
    made = document("# The week\n\nA bridge was opened.\n\n" + text, language=language)
    assert {one.due for one in made.facts(Accused) if one.name == party} <= {"passing", "procedural"}


def test_a_role_with_its_name_is_not_the_main_party(document: Make) -> None:
    text = (
        "Silvana Wolters hat ihre Doktorarbeit abgeschrieben. Wolters hat auch Quellen gefälscht.\n\n"
        "Auch der bayerische Minister Bernd Alt soll bei seiner Dissertation abgeschrieben haben."
    )
    assert "Bernd Alt" in due(document, "de", text)
