"""Whose answer it is: nobody is heard by the words of another, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Accused, Document, Response
from newslint.engine import Settings, lint

Make = Callable[..., Document]
Answers = Callable[[str, str], set[str]]


ANOTHERS = [
    (
        "en",
        "Prosecutors accuse Nordmed of fraud. The health ministry received letters in 2021. A spokesman said they had been passed on.",
    ),
    (
        "en",
        "Prosecutors accuse Lumora, the Leeds start-up behind a sleep app, of selling data. The Leeds start-up sold the data to "
        "advertisers. Leeds's data commissioner, Paul Rist, said his office was examining the charge.",
    ),
    (
        "en",
        "Prosecutors accuse councillor Mary Penn of fraud. The council leader, Paul Dray, said the money was not there.",
    ),
    ("en", "Prosecutors accuse Tim Gore of fraud. The union’s lawyer, Don Tull, denied that it knew of it."),
    ("en", "Prosecutors accuse Nordmed of selling data. The mayor's spokeswoman said nothing had been decided."),
    (
        "en",
        "Prosecutors accuse Nordmed of selling data. Berlin's data protection commissioner, Paul Rist, said his office had "
        "received 20 complaints.",
    ),
    ("de", "Die Staatsanwaltschaft wirft Jens Mahrt Betrug vor. Ute Kerns Anwalt Rolf Dorn wies die Vorwürfe zurück."),
    (
        "de",
        "Die Staatsanwaltschaft wirft Jens Mahrt Betrug vor. Ein Sprecher des Gesundheitsministeriums wollte sich nicht "
        "äußern.",
    ),
    (
        "en",
        "Prosecutors accuse Lumora of misleading investors. Jane Pole, the health minister, praised Lumora in May. Pole said "
        "nothing had been ruled out.",
    ),
    (
        "de",
        "Die Staatsanwaltschaft wirft der Lumora GmbH vor, Anleger getäuscht zu haben. Nordtal bedauerte das. "
        "Nordtal-Chefin Ute Kern sagte, die Branche sei sauber.",
    ),
    (
        "de",
        "Ein Oberarzt der Waldklinik in Bornau soll Befunde gefälscht haben. Das Sozialministerium hatte Hinweise erhalten. "
        "Ein Sprecher sagte, man habe sie weitergeleitet.",
    ),
    (
        "en",
        "Councillor Mary Penn lied. She took £2,000 from a builder. The mayor, John Frome, says there is no plan to build.",
    ),
    (
        "en",
        "Dr Alan Meer altered the records of two patients. The health minister, Jane Pole, said nothing had been ruled out.",
    ),
    ("en", "Prosecutors accuse goalkeeper Tim Gore of fraud. On Saturday Gore denied Ellis Hart twice."),
    ("en", "Prosecutors accuse goalkeeper Tim Gore of fraud. On Saturday Gore denied the striker from close range."),
    ("en", "Prosecutors accuse Tim Gore of fraud. A spokesman for the mayor declined to comment."),
]


@pytest.mark.parametrize(("language", "text"), ANOTHERS)
def test_nobody_is_heard_by_the_words_of_another(document: Make, answers: Answers, language: str, text: str) -> None:
    assert document(text, language=language).facts(Accused)
    assert answers(language, text) == set()


OWN = [
    (
        "de",
        "Die Staatsanwaltschaft wirft der Nordmed GmbH Betrug vor. Ermittler durchsuchten am Montag die Büros. Ein Sprecher sagte, "
        "man arbeite mit den Behörden zusammen.",
        "Nordmed GmbH",
    ),
    ("en", "Prosecutors accuse Nordmed of fraud. For Nordmed, Jane Pole said nothing had gone wrong.", "Nordmed"),
    ("en", "Prosecutors accuse Nordmed of fraud. The company’s lawyer, Don Tull, denied it.", "Nordmed"),
    (
        "en",
        "Prosecutors accuse Lumora of misleading investors. Ida Voss founded Lumora in 2015. Voss said: “Lumora has always "
        "been solvent.”",
        "Lumora",
    ),
    ("en", "Prosecutors accuse Lumora of misleading investors. The Berlin start-up denied it.", "Lumora"),
    (
        "de",
        "Die Staatsanwaltschaft wirft der Lumora GmbH vor, Anleger getäuscht zu haben. Ida Voss leitet Lumora. Voss sagte: "
        "„Lumora war immer zahlungsfähig.“",
        "Lumora GmbH",
    ),
    (
        "de",
        "Der Unternehmer Jens Mahrt soll Anleger getäuscht haben. Das Zollamt Bornau ließ Hinweise auf ihn liegen und vertuschte "
        "das. Eine Anfrage dazu blieb unbeantwortet.",
        "Zollamt Bornau",
    ),
    (
        "de",
        "Ein Oberarzt der Waldklinik soll Befunde gefälscht haben. Das sagen drei frühere Kollegen. Der Oberarzt, Professor "
        "Jens Mahrt, bestreitet, Befunde gefälscht zu haben.",
        "Professor Jens Mahrt",
    ),
    (
        "de",
        "Bürgermeister Jens Mahrt hat Spenden unterschlagen, sagt die Staatsanwaltschaft. Der Ortschef will nichts davon "
        "gewusst haben.",
        "Jens Mahrt",
    ),
    ("en", "Prosecutors accuse goalkeeper Tim Gore of fraud. Gore denied Hart's claims on Monday.", "Tim Gore"),
    ("en", "Prosecutors accuse goalkeeper Tim Gore of fraud. Gore denied Hart was there.", "Tim Gore"),
    ("en", "Prosecutors accuse Mayor Tim Gore of fraud. The mayor denied the allegations.", "Tim Gore"),
    (
        "en",
        "Investors believed in Lumora. Lumora, the Leeds start-up behind a sleep app, passed data to advertisers without consent, "
        "three former engineers have told this newspaper. Lumora said it had never sold data.",
        "Lumora",
    ),
]


@pytest.mark.parametrize(("language", "text", "party"), OWN)
def test_an_accused_is_heard_by_its_own_words(answers: Answers, language: str, text: str, party: str) -> None:
    assert answers(language, text) == {party}


@pytest.mark.parametrize(
    ("language", "text", "accused"),
    [
        ("de", "Die Ziege Mina klaut den Gästen das Brot.", []),
        ("de", "Der Fuchs stiehlt die Eier aus dem Stall.", []),
        ("en", "The dog stole the sausages from the table.", []),
        ("de", "Anna Fuchs hat Spenden unterschlagen.", ["Anna Fuchs"]),
        ("en", "Anna Wolf stole the money of her clients.", ["Anna Wolf"]),
        ("en", "The surgeon Anna Wolf stole the money of her clients.", ["Anna Wolf"]),
    ],
)
def test_an_animal_is_not_asked_and_its_namesake_is(
    document: Make, language: str, text: str, accused: list[str]
) -> None:
    assert [party.name for party in document(text, language=language).facts(Accused)] == accused


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        (
            "de",
            "Die Staatsanwaltschaft wirft Jens Mahrt Betrug vor. Ermittler durchsuchten Mahrts Privathaus.",
            "Jens Mahrt",
        ),
        ("en", "Prosecutors accuse Tim Gore of fraud. Police raided Gore's home on Monday.", "Tim Gore"),
        (
            "de",
            "Die Brückner Kanalbau AG hat Beamte bestochen. Die Polizei hat die Zentrale der Brückner Kanalbau AG durchsucht.",
            "Brückner Kanalbau AG",
        ),
    ],
)
def test_a_searched_house_is_its_owners(document: Make, language: str, text: str, party: str) -> None:
    assert [accused.name for accused in document(text, language=language).facts(Accused)] == [party]


@pytest.mark.parametrize(
    ("language", "text", "charges"),
    [
        ("de", "Die Partei verlangt die Suspendierung von Jens Mahrt.", 0),
        ("de", "Nach der Suspendierung von Jens Mahrt herrscht Unruhe.", 1),
        ("en", "Voters demanded the suspension of Tim Gore.", 0),
        ("en", "Ann Reef says that Tim Gore threatened to sue her.", 0),
        ("en", "Ann Reef says that Tim Gore threatened to beat her.", 1),
        ("en", "Ann Reef sued Tim Gore for fraud.", 1),
    ],
)
def test_what_is_demanded_or_threatened_has_not_happened(
    document: Make, language: str, text: str, charges: int
) -> None:
    assert sum(len(party.charges) for party in document(text, language=language).facts(Accused)) == charges


def test_the_request_to_another_is_not_shown(document: Make) -> None:
    text = (
        "Bürgermeisterin Anke Wilke hat Spenden unterschlagen. Der Händler Ralf Dorn ließ mehrere Anfragen unbeantwortet. "
        "Wilke wies die Vorwürfe am Montag zurück."
    )
    denials = [r for r in document(text, language="de").facts(Response) if r.target == "Anke Wilke"]
    assert [(r.kind, r.request) for r in denials] == [("denial", None)]


@pytest.mark.parametrize(
    ("language", "text", "charges"),
    [
        ("de", "Mitangeklagt war seine Schwester. Das Verfahren gegen sie wurde eingestellt.", 1),
        ("de", "Er schwieg. Das Verfahren gegen ihn wurde eingestellt.", 2),
        ("en", "His sister wrote the invoices. The case against her was dropped.", 1),
    ],
)
def test_a_case_against_somebody_else_is_not_the_accuseds(
    document: Make, language: str, text: str, charges: int
) -> None:
    charge = {
        "de": "Die Staatsanwaltschaft wirft Karl Moll Betrug vor. ",
        "en": "Prosecutors accuse Karl Moll of fraud. ",
    }
    made = document(charge[language] + text, language=language)
    assert [len(party.charges) for party in made.facts(Accused) if party.name == "Karl Moll"] == [charges]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Jens Mahrt wies alle Vorwürfe zurück.\n\n"
            + "Der Saal war voll.\n\n" * 9
            + "Die Staatsanwaltschaft wirft Mahrt vor, Beamte bestochen zu haben.",
        ),
        (
            "en",
            "Tim Gore denied all the allegations.\n\n"
            + "The hall was full.\n\n" * 9
            + "Prosecutors accuse Gore of bribing officials.",
        ),
    ],
)
def test_an_answer_before_the_charge_counts_and_is_not_late(document: Make, language: str, text: str) -> None:
    made = document(text, language=language)
    names = ("missing-counter-statement", "late-counter-statement")
    rules = {name: rule() for name, rule in made.registry.rules.items() if name in names}
    assert made.facts(Accused)
    assert not lint(made, Settings(rules=rules)).findings


@pytest.mark.parametrize(("who", "heard"), [("Gore", True), ("Rose Finch", False)])
def test_an_owner_answers_for_the_company(answers: Answers, who: str, heard: bool) -> None:
    text = f"Tim Gore's company bribed two inspectors, prosecutors said. {who} denied the charge."
    assert bool(answers("en", text)) == heard
