"""Who an accused without a name is: the people a text means, the name that it gives them, or the fullest description.

Every sentence is invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document


@pytest.fixture(scope="module")
def targets(document: Callable[..., Document]) -> Callable[[str, str], list[str]]:
    return lambda lang, text: [a.target for a in document(text, language=lang).facts(Allegation)]


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        (
            "en",
            "Police have arrested the owner and the manager of Lark Harbour Hotel over the poisoned drinks.",
            "the owner and the manager of Lark Harbour Hotel",
        ),
        (
            "de",
            "Die Polizei hat den Hausmeister der Lindenschule Aurach wegen Diebstahls festgenommen.",
            "den Hausmeister der Lindenschule Aurach",
        ),
    ],
)
def test_a_description_is_given_with_the_house_behind_it(
    lang: str, text: str, target: str, targets: Callable[[str, str], list[str]]
) -> None:
    assert targets(lang, text) == [target]


def test_four_people_are_not_the_two_whom_the_text_names_together(targets: Callable[[str, str], list[str]]) -> None:
    text = (
        "Zwei frühere Lotsen-Manager und zwei Steuerberater sind wegen Untreue angeklagt.\n\n"
        "Karl Wenz und Jan Kolb haben Akten gefälscht, sagt die Staatsanwaltschaft.\n"
    )
    assert targets("de", text)[0] not in ("Karl Wenz und Jan Kolb", "Karl Wenz")


def test_a_row_that_goes_on_with_a_thing_accuses_one(targets: Callable[[str, str], list[str]]) -> None:
    text = (
        "# Wenz, Kolb und der Vorwurf der Lüge\n\n"
        "Landrat Jan Kolb wirft seinem Gegner Karl Wenz vor, die Bürger belogen zu haben.\n"
    )
    assert targets("de", text)[0] == "Karl Wenz"


def test_a_headline_on_spies_means_people_and_not_their_state(targets: Callable[[str, str], list[str]]) -> None:
    text = (
        "# Im Netz der Norwegen-Agenten\n\n"
        "Norwegen hat ein Spionagenetzwerk aufgebaut.\n\n"
        "Karl Wenz und Jan Kolb haben Pläne verraten, sagt die Bundesanwaltschaft.\n"
    )
    assert targets("de", text)[:1] == ["Karl Wenz und Jan Kolb"]


def test_who_goes_on_from_a_description_has_its_name(targets: Callable[[str, str], list[str]]) -> None:
    text = (
        "A well-known surgeon pleaded guilty to fraud on Monday.\n\n"
        "Rose Finch, of Port Avon, is accused of forging bills.\n\n"
        "For years a second ledger was used to hide cash fees.\n"
    )
    assert set(targets("en", text)) == {"Rose Finch"}


def test_a_former_director_is_not_the_house_that_makes_him_known(targets: Callable[[str, str], list[str]]) -> None:
    text = (
        "A former sales director of the Norwegian crane maker Nordwick Cranes pleaded guilty on Tuesday to paying bribes.\n\n"
        "Carl Wenz, 52, admitted to one count of conspiracy in a federal court.\n\n"
        "Nordwick Cranes paid bribes in two ports, prosecutors said.\n"
    )
    assert targets("en", text)[0] == "Carl Wenz"


def test_a_town_in_a_headline_is_not_the_accused(targets: Callable[[str, str], list[str]]) -> None:
    text = (
        "# Drehkreuz Rosenau: Waffen für den Krieg\n\n"
        "Der Bundesanwalt hat den Händler Viktor Kolb wegen Spionage festnehmen lassen.\n\n"
        "Der 47-jährige Inhaber der Ventor Maschinenbau aus Rosenau sitzt in Untersuchungshaft.\n"
    )
    assert "Drehkreuz Rosenau" not in targets("de", text)


def test_who_is_named_as_the_subject_goes_on_and_not_the_last_accused(targets: Callable[[str, str], list[str]]) -> None:
    text = (
        "Karl Wenz soll den Anschlag geplant haben. Die Terrorgruppe Nordfront hat den Anschlag verübt. "
        "Karl Wenz soll in Lagern von al-Qaida ausgebildet worden sein.\n"
    )
    assert targets("de", text)[-1] == "Karl Wenz"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Aurach – Die Polizei hat einen 43-jährigen Wirt wegen Betrugs festgenommen.\n",
            "einen 43-jährigen Wirt (Aurach)",
        ),
        ("Die Polizei hat einen 43-jährigen Wirt wegen Betrugs festgenommen.\n", "einen 43-jährigen Wirt"),
        ("Aurach – Die Polizei hat den 43-jährigen Wirt Jan Kolb wegen Betrugs festgenommen.\n", "Jan Kolb"),
        ("Aurach – Die Polizei hat einen früheren Wirt wegen Betrugs festgenommen.\n", "einen früheren Wirt"),
    ],
)
def test_whom_age_alone_tells_is_given_with_the_place_of_the_dateline(
    text: str, target: str, targets: Callable[[str, str], list[str]]
) -> None:
    assert targets("de", text) == [target]
