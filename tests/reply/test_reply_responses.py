"""Who answers, in both languages: kinds, false friends, through whom, and what is due without an answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Response
from newslint.engine import Settings, lint

Make = Callable[..., Document]

CHARGE = {
    "de": "Die Staatsanwaltschaft Bremen wirft der Hansa Kanalbau AG vor, Beamte bestochen zu haben. ",
    "en": "Prosecutors in Leeds accuse Quickstone Finance of misleading investors. ",
}

ANSWERS = [
    ("de", "Die Hansa Kanalbau AG weist die Vorwürfe zurück.", "denial"),
    ("de", "Das Unternehmen bestreitet das.", "denial"),
    ("de", "Die Hansa Kanalbau AG nannte die Vorwürfe haltlos.", "denial"),
    ("de", "Der Anwalt der Hansa Kanalbau AG dementierte.", "denial"),
    ("de", "Ein Sprecher der Hansa Kanalbau AG wollte sich dazu nicht äußern.", "declined"),
    ("de", "Die Hansa Kanalbau AG lehnte eine Stellungnahme ab.", "declined"),
    ("de", "Die Hansa Kanalbau AG ließ eine Anfrage unbeantwortet.", "unreachable"),
    ("de", "Die Hansa Kanalbau AG reagierte nicht auf eine Anfrage.", "unreachable"),
    ("de", "Die Hansa Kanalbau AG war zunächst nicht erreichbar.", "unreachable"),
    ("de", "Die Hansa Kanalbau AG schweigt zu den Vorwürfen.", "silent"),
    ("en", "Quickstone Finance denied the allegation.", "denial"),
    ("en", "The company rejected the claims.", "denial"),
    ("en", "A lawyer for Quickstone Finance called the case baseless.", "denial"),
    ("en", "Quickstone Finance declined to comment.", "declined"),
    ("en", "Quickstone Finance did not respond to a request for comment.", "unreachable"),
    ("en", "Quickstone Finance could not be reached for comment.", "unreachable"),
    ("en", "Quickstone Finance has remained silent.", "silent"),
]

NO_ANSWERS = [
    ("de", "Das Gericht lehnte den Antrag ab."),
    ("de", "Das Gericht wies die Berufung zurück."),
    ("de", "Die Zuschauer schwiegen eine Minute lang."),
    ("de", "Der Spielverein Norderau bestritt am Sonntag sein erstes Spiel."),
    ("de", "Ein Sprecher der Staatsanwaltschaft sagte, die Ermittlungen dauerten an."),
    ("de", "Die Polizei wollte sich nicht äußern."),
    ("en", "A judge denied bail."),
    ("en", "The court rejected the motion."),
    ("en", "The crowd remained silent for a minute."),
    ("en", "A police spokeswoman declined to comment."),
    ("en", "Visitors were denied entry."),
]


def missing(make: Make, language: str, text: str) -> list[str]:
    document = make(text, language=language)
    rules = {name: rule() for name, rule in document.registry.rules.items() if name == "missing-counter-statement"}
    return [finding.target or "" for finding in lint(document, Settings(rules=rules)).findings]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_charge_without_an_answer_is_found(document: Make, language: str) -> None:
    assert len(missing(document, language, CHARGE[language])) == 1


@pytest.mark.parametrize(("language", "answer", "kind"), ANSWERS)
def test_an_answer_is_understood_and_suffices(document: Make, language: str, answer: str, kind: str) -> None:
    text = CHARGE[language] + answer
    assert kind in [response.kind for response in document(text, language=language).facts(Response)]
    assert missing(document, language, text) == []


@pytest.mark.parametrize(("language", "sentence"), NO_ANSWERS)
def test_a_false_friend_is_no_answer(document: Make, language: str, sentence: str) -> None:
    assert len(missing(document, language, CHARGE[language] + sentence)) == 1


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("de", "Ein Sprecher der Hansa Kanalbau AG wies die Vorwürfe auf Anfrage zurück."),
        ("en", "Asked on Monday, a spokesman for Quickstone Finance denied the allegation."),
    ],
)
def test_the_request_and_the_speaker_are_seen(document: Make, language: str, answer: str) -> None:
    made = document(CHARGE[language] + answer, language=language)
    response = made.facts(Response)[0]
    assert response.request is not None
    assert response.through is not None
    assert "prech" in made.slice(response.through) or "spokes" in made.slice(response.through)


def test_the_record_of_the_desk_satisfies(document: Make) -> None:
    front = "---\nreplies:\n  - party: Quickstone Finance\n    asked: 2026-03-12 10:00\n    answer: none\n---\n"
    assert missing(document, "en", front + CHARGE["en"]) == []
    assert len(missing(document, "en", front.replace("Quickstone", "Northgate") + CHARGE["en"])) == 1


def test_nobody_is_asked_about_a_ruling(document: Make) -> None:
    settled = "Das Landgericht Bremen hat Holger Brückner am Freitag rechtskräftig wegen Bestechung verurteilt."
    assert missing(document, "de", settled) == []
