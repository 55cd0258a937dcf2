"""What goes on behind a German charge in nobody's words: prior knowledge, hearsay of many, proceeds, duties not met.

Every sentence is invented; each stands behind a text that already accuses somebody.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Reader = Callable[[str], list[Allegation]]
BEHIND = (
    "Der Bauhof Aurach hat Altöl in den Bach gekippt, teilte das Landratsamt mit.\n\n"
    "Kurt Rehm hat Wiegescheine gefälscht, teilte das Landratsamt mit.\n\n"
    "{}\n\n"
    "Der Bauhof Aurach hat auch Lieferscheine gefälscht, teilte das Landratsamt mit.\n"
)
ASKED = [
    ("Dabei wusste er längst Bescheid.", "asserted"),
    ("Der Handel brachte ihm eine halbe Million Euro ein.", "asserted"),
    ("Die jüngste Probe ist neun Jahre alt, obwohl die Auflagen jedes Jahr eine verlangen.", "asserted"),
    ("Zwei Anrufe gingen im Rathaus ein, ohne dass etwas geschah.", "asserted"),
    ("Die Firma war Teil eines Netzwerks.", "asserted"),
    ("Auch das Wehr hatten sie im Blick.", "asserted"),
    ("Dem Vernehmen nach prüft auch das Finanzamt.", "vague"),
    ("Hinter vorgehaltener Hand heißt es, die Fahrer hätten Geld bekommen.", "vague"),
    ("Rehm dürfte davon profitiert haben.", "hedged"),
    ("Schwere Vorwürfe richten sich auch gegen den Aufsichtsrat.", "vague"),
    ("Der Verdacht der Untreue steht im Raum.", "vague"),
]
SILENT = [
    "Der Fahrer, der in Wirklichkeit anders heißt, wohnt in Lund.",
    "Wir haben Chats ausgewertet und Fahrten gezählt.",
    "Davon wusste er nichts, sagte sein Anwalt.",
    "Hat er davon gewusst?",
    "Ein Schrank steht im Raum.",
    "Das Wetter brachte ihm Ärger, nicht Geld.",
    "Es dürfte regnen.",
    "Die Bürger sollten im Blick bleiben, könnte man meinen.",
]


@pytest.fixture(scope="module")
def told(document: Callable[..., Document]) -> Reader:
    return lambda text: [a for a in document(BEHIND.format(text), language="de").facts(Allegation) if a.sentence == 2]


@pytest.mark.parametrize(("text", "sourcing"), ASKED)
def test_an_editor_asks_who_says_so(text: str, sourcing: str, told: Reader) -> None:
    assert [(a.sourcing, a.implied) for a in told(text)] == [(sourcing, False)]


@pytest.mark.parametrize("text", SILENT)
def test_what_charges_nobody_is_not_asked_about(text: str, told: Reader) -> None:
    assert [a.charge for a in told(text) if not a.implied and a.sourcing != "attributed"] == []


def test_a_noun_in_a_set_phrase_does_nothing(document: Callable[..., Document]) -> None:
    found = document("Carl Wenz leitet den Zoll. Die Akten lagen offen, und er wusste längst Bescheid.", language="de")
    assert [a.target for a in found.facts(Allegation)] == ["Carl Wenz"]


@pytest.mark.parametrize(
    ("behind", "sourcing"),
    [
        ("Ein Sprecher der Behörde verwies auf den Umbau.", "asserted"),
        ("Ein Sprecher der Polizei bestätigte das.", "attributed"),
    ],
)
def test_the_spokesman_of_the_accused_office_carries_no_charge(
    behind: str, sourcing: str, document: Callable[..., Document]
) -> None:
    text = (
        "Die Gewerkschaft wirft dem Landratsamt Aurach Untätigkeit vor.\n\n"
        f"Das Landratsamt Aurach hat Wiegescheine gefälscht. {behind}\n"
    )
    found = document(text, language="de").facts(Allegation)
    assert [a.sourcing for a in found if a.sentence == 1] == [sourcing]
