"""Charge words that their sentence ties to nobody, in a text that accuses: whom they accuse, and what they do not raise.

Every sentence is invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Accused, Allegation, Document

TEXTS = {
    "de": (
        "Der Bauhof Aurach hat Altöl in den Bach gekippt, teilte das Landratsamt mit.\n\n"
        "{}\n\n"
        "Der Bauhof Aurach hat Wiegescheine gefälscht, teilte das Landratsamt mit.\n"
    ),
    "en": (
        "Harrow Mills dumped waste oil into the creek, the county said.\n\n"
        "{}\n\n"
        "Harrow Mills forged weighing slips, the county said.\n"
    ),
}
RECALLED = {
    "de": [
        "Seit Monaten wurden auf dem Gelände illegal Fässer vergraben.",
        "Taucher entdeckten ein nicht genehmigtes Rohr.",
        "Ein Gutachter sprach von einem verbotenen Verfahren.",
        # a trail: what the money, the secrecy or the pressure of the deed looked like
        "Das Geld kam in bar und in einem Umschlag.",
        "In Wahrheit stand die Halle leer.",
        "Wer widersprach, wurde strafversetzt.",
        "Seit Monaten gab es Warnungen.",
        "Im Gegenzug flossen Provisionen.",
    ],
    "en": ["Somebody had told the drivers to falsify the logbooks."],
}
SILENT = {
    "de": [
        "Das Verfahren war im Frühjahr Thema im Gemeinderat.",
        "Eine Geldbuße ist damit nicht verbunden.",
        "Die Ermittlungen könnten eingestellt werden.",
        "Wurden auf dem Gelände illegal Fässer vergraben?",
        "Das Wetter blieb trocken.",
        "Vom Umschlag hatte niemand gewusst.",
        "Es könnten Provisionen geflossen sein.",
        # what is not known, what a year comes to, and police in disguise are no deeds of anybody
        "Wo die Fässer illegal vergraben wurden, weiß niemand.",
        "Warum der Stollen nie geprüft wurde, ist unklar.",
        "Im Jahr 2013 lag der Schaden noch höher.",
        "Am Bach warteten getarnte Polizisten.",
    ],
    "en": [
        "The case was discussed by the council in spring.",
        "The weather stayed dry.",
        "How somebody told the drivers to falsify the logbooks is a mystery.",
    ],
}


@pytest.fixture(scope="module")
def read(document: Callable[..., Document]) -> Callable[[str, str], Document]:
    return lambda lang, sentence: document(TEXTS[lang].format(sentence), language=lang)


@pytest.mark.parametrize(("lang", "sentence"), [(lang, one) for lang, some in RECALLED.items() for one in some])
def test_the_words_accuse_whom_the_text_accuses(lang: str, sentence: str, read: Callable[[str, str], Document]) -> None:
    found = [a for a in read(lang, sentence).facts(Allegation) if a.sentence == 1]
    assert [a.party for a in found] == [read(lang, sentence).facts(Allegation)[0].party]


@pytest.mark.parametrize(("lang", "sentence"), [(lang, one) for lang, some in SILENT.items() for one in some])
def test_what_is_known_denied_or_asked_is_no_charge(
    lang: str, sentence: str, read: Callable[[str, str], Document]
) -> None:
    assert [a.charge for a in read(lang, sentence).facts(Allegation) if a.sentence == 1] == []


def test_a_text_with_a_single_charge_goes_on_about_nothing(document: Callable[..., Document]) -> None:
    text = "Der Bauhof Aurach hat Altöl in den Bach gekippt.\n\nTaucher entdeckten ein nicht genehmigtes Rohr.\n"
    assert [a.sentence for a in document(text, language="de").facts(Allegation)] == [0]


def test_a_trail_is_followed_only_right_behind_a_charge(document: Callable[..., Document]) -> None:
    filler = "\n\n".join(f"Am Tag {day} lag Schnee auf dem Feld." for day in range(1, 5))
    text = TEXTS["de"].format(f"{filler}\n\nDas Geld kam in bar.\n\n{filler}")
    assert [a.sentence for a in document(text, language="de").facts(Allegation)] == [0, 10]


@pytest.mark.parametrize(("apart", "found"), [(3, [0, 4, 5]), (7, [0, 9])])
def test_so_far_from_the_last_charge_what_nobody_says_is_something_else(
    apart: int, found: list[int], document: Callable[..., Document]
) -> None:
    filler = "\n\n".join(f"Am Tag {day} lag Schnee auf dem Feld." for day in range(apart))
    text = TEXTS["de"].format(f"{filler}\n\nTaucher entdeckten ein nicht genehmigtes Rohr.")
    assert [a.sentence for a in document(text, language="de").facts(Allegation)] == found


@pytest.mark.parametrize(
    ("sentence", "sourcing"),
    [
        ("Somebody handed the keys to her attorney to falsify the logbooks.", "asserted"),
        ("Detectives found that somebody had told the drivers to falsify the logbooks.", "attributed"),
    ],
)
def test_somebodys_own_lawyer_vouches_for_nothing(
    sentence: str, sourcing: str, read: Callable[[str, str], Document]
) -> None:
    assert [a.sourcing for a in read("en", sentence).facts(Allegation) if a.sentence == 1] == [sourcing]


def test_who_is_named_behind_a_charge_is_whom_its_trail_is_about(document: Callable[..., Document]) -> None:
    text = TEXTS["de"].format("Auch Karl Wenz profitierte davon.")
    assert [a.target for a in document(text, language="de").facts(Allegation)][1] == "Karl Wenz"


def test_nobody_is_asked_upon_a_guess(read: Callable[[str, str], Document]) -> None:
    text = read("de", RECALLED["de"][1])
    recalled = {a.start for a in text.facts(Allegation) if a.recalled}
    assert recalled
    assert not any(recalled & set(accused.charges) for accused in text.facts(Accused))


def test_hearsay_behind_a_charge_is_worth_a_finding(document: Callable[..., Document]) -> None:
    text = TEXTS["de"].format("Der Leiter nahm offenbar auch Bargeld.")
    found = [a for a in document(text, language="de").facts(Allegation) if a.sentence == 1]
    assert [(a.sourcing, a.implied) for a in found] == [("hedged", False)]


def test_a_teaser_is_about_whom_the_text_names_below(document: Callable[..., Document]) -> None:
    text = (
        "# Präsident tritt ab\n\nEr soll der Kopf eines Korruptionsnetzes gewesen sein.\n\n"
        "Karl Wenz ist wegen Korruption angeklagt worden.\n"
    )
    assert {a.target for a in document(text, language="de").facts(Allegation)} == {"Karl Wenz"}


@pytest.mark.parametrize(
    ("sentence", "sourcing"),
    [
        ("In Wahrheit stand die Halle leer.", "asserted"),
        ("In Wahrheit stand die Halle leer, stellten Ermittler fest.", "attributed"),
        ("Am Sonntag wurde der Leiter gefasst.", "established"),
    ],
)
def test_a_trail_is_sourced_by_the_authority_or_the_step_in_its_sentence(
    sentence: str, sourcing: str, read: Callable[[str, str], Document]
) -> None:
    assert [a.sourcing for a in read("de", sentence).facts(Allegation) if a.sentence == 1] == [sourcing]


@pytest.mark.parametrize(
    "sentence", ["Steuerhinterziehung verjährt nach 15 Jahren.", "Die Zahl der Einbrüche sank zuletzt."]
)
def test_an_offence_as_such_is_nobodys(sentence: str, read: Callable[[str, str], Document]) -> None:
    assert [a.charge for a in read("de", sentence).facts(Allegation) if a.sentence == 1] == []


def test_a_body_that_opens_a_sentence_is_whom_its_charge_words_accuse(document: Callable[..., Document]) -> None:
    text = TEXTS["de"].format("Das Seeklinikum Lindau streitet mit einer Mutter um Schmerzensgeld.")
    found = document(text, language="de").facts(Allegation)
    assert [a.target for a in found if a.sentence == 1] == ["Seeklinikum Lindau"]


@pytest.mark.parametrize("sentence", ["Bei Hausdurchsuchungen an drei Orten wurden Konten gesperrt."])
def test_a_search_of_nobody_by_nobody_is_no_charge(sentence: str, read: Callable[[str, str], Document]) -> None:
    assert [a.charge for a in read("de", sentence).facts(Allegation) if a.sentence == 1] == []


@pytest.mark.parametrize(
    ("said", "charged"),
    [
        ("Harrow Mills sold its trucks in May, Rose Finch said.", False),
        ("She claims that Harrow Mills phoned her at home.", True),
    ],
)
def test_speech_far_below_a_charge_goes_on_only_where_it_accuses(
    said: str, *, charged: bool, document: Callable[..., Document]
) -> None:
    text = (
        "Harrow Mills dumped waste oil into the creek, the county said. Harrow Mills hid reports, according to Rose Finch.\n\n"
        f"The creek runs past two farms. Snow lay on the fields. The road was closed. {said}\n\n"
        "Harrow Mills then forged weighing slips, the county said."
    )
    assert any(a.sentence == 5 for a in document(text, language="en").facts(Allegation)) is charged


@pytest.mark.parametrize(("between", "charged"), [("", True), ("“The road was bad.”\n\n“The rain came.”\n\n", False)])
def test_a_quotation_far_behind_its_source_goes_on_about_nothing(
    between: str, *, charged: bool, document: Callable[..., Document]
) -> None:
    text = (
        "Carl Wenz lied to the court, the county said. Carl Wenz stole cash, prosecutors said.\n\n"
        f"“This is a small town,” Rose Finch said.\n\n{between}Carl Wenz bribed two judges with cash.\n\n"
        "“So it does happen here.”\n\nCarl Wenz hid reports, the county said."
    )
    charges = [a.charge for a in document(text, language="en").facts(Allegation)]
    assert any("So it does happen" in charge for charge in charges) is charged


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("de", "Zum Einlesen: [Untreue im Amt](https://www.amazon.de/dp/B001?tag=blatt-21)."),
        ("de", "Kaufen Sie über unsere Partnerlinks, erhalten wir eine kleine Provision."),
        ("en", "To read on: [Bribery and fraud](https://www.amazon.com/dp/B001?tag=blatt-21)."),
    ],
)
def test_what_is_sold_in_a_text_accuses_nobody(
    language: str, notice: str, read: Callable[[str, str], Document]
) -> None:
    assert [a.charge for a in read(language, notice).facts(Allegation) if a.sentence == 1] == []
