"""Whom a charge means by its owner, its house or the man before it, and who is none of those accused.

Every sentence is invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document


def test_a_headline_means_the_one_body_that_the_text_names_and_calls_by_a_noun(
    document: Callable[..., Document],
) -> None:
    text = (
        "# Neglect by hospital contributed to death of patient, coroner rules\n\n"
        "Dr Carl Wenz did not answer the calls.\n\n"
        "Penmoor Health Trust said it would learn from the case.\n"
        "The trust has paid out millions since 2018.\n"
    )
    two = text + "Aldmoor Care Trust has paid nothing.\n\nThe trust is in Lund.\n"
    assert [a.target for a in document(text, language="en").facts(Allegation)][:1] == ["Penmoor Health Trust"]
    assert [a.target for a in document(two, language="en").facts(Allegation)][:1] == ["hospital"]


def test_after_an_acquittal_charge_words_without_a_name_are_not_about_the_man(
    document: Callable[..., Document],
) -> None:
    text = (
        "Der Soldat Jan Kolb ist wegen Verrats angeklagt worden.\nEr hat Akten gefälscht, sagt die Polizei.\n"
        "Das Gericht hat Kolb {}.\nGutachter entdeckten eine fehlende Rechtsgrundlage.\n"
    )
    cleared = document(text.format("freigesprochen"), language="de").facts(Allegation)
    guilty = document(text.format("verurteilt"), language="de").facts(Allegation)
    assert {a.sentence for a in guilty} - {a.sentence for a in cleared} == {3}


@pytest.mark.parametrize(
    "text",
    [
        "The Warsaw attackers fled to Norway.\n\nBrandt condemned the Warsaw attackers.\n\nWarsaw mourned.\n",
        '"WELLER: Mr. Brandt, did you lie to them?\n\nBrandt said that he did not know.\n',
    ],
)
def test_a_town_attacked_and_who_asks_are_not_accused(text: str, document: Callable[..., Document]) -> None:
    found = [a.target for a in document(text, language="en").facts(Allegation)]
    assert not {"Warsaw", "WELLER"} & set(found)


def test_offenders_who_are_the_subject_are_nobody_whom_they_hold(document: Callable[..., Document]) -> None:
    text = (
        "Zwei Kidnapper haben die Familie von Jan Kolb entführt, sagt die Polizei.\n"
        "{} befinden sich mit der Familie Kolb in einem bergigen Gebiet.\n"
    )
    assert [a.target for a in document(text.format("Die Entführer"), language="de").facts(Allegation)] == [
        "Zwei Kidnapper"
    ]


def test_somebodys_supporter_is_somebody_else(document: Callable[..., Document]) -> None:
    text = "Carl Brandt incited a riot, police said.\nBrandt forged invoices, police said.\nThe supporter was later charged with assault.\n"
    assert [a.target for a in document(text, language="en").facts(Allegation)][-1] == "The supporter"


def test_an_adjective_before_a_bare_noun_charges_anybody(document: Callable[..., Document]) -> None:
    anybody = document("Skrupellose Unternehmer betrogen die Kunden.\n", language="de").facts(Allegation)
    named = document("Der skrupellose Unternehmer Jan Kolb betrog die Kunden.\n", language="de").facts(Allegation)
    assert not anybody
    assert [a.target for a in named] == ["Jan Kolb"]


def test_people_of_the_body_before_are_not_the_man_accused_earlier(document: Callable[..., Document]) -> None:
    text = "Police arrested Carl Brandt in June over forged invoices.\n{}\nPolice arrested two of {} managers over fraud.\n"
    body = document(text.format("Nordwind Foods makes soup in Lund.", "its"), language="en").facts(Allegation)
    man = document(text.format("He sells soup in Lund.", "his"), language="en").facts(Allegation)
    assert [a.target for a in body] == ["Carl Brandt", "Nordwind Foods"]
    assert "Nordwind Foods" not in [a.target for a in man]


def test_who_owns_up_is_meant_and_not_the_man_accused_before(document: Callable[..., Document]) -> None:
    text = (
        "Der Arzt Karl Moll hat Befunde gefälscht, sagt die Klinik.\n"
        "Moll hat Akten vernichtet, sagt die Klinik.\n"
        "Makler Jan Kolb hatte behauptet, es sei Geld geflossen.\n"
        "„Das habe {} erfunden“, sagte {}.\n"
    )
    found = [a.target for a in document(text.format("ich", "er"), language="de").facts(Allegation)]
    other = [a.target for a in document(text.format("man", "der Richter"), language="de").facts(Allegation)]
    assert found[-1] == "Jan Kolb"
    assert other[-1] != "Jan Kolb"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "# Harrow executive pleads guilty in bribery case\n\n"
            "Harrow Mills makes cranes.\nThe company paid bribes, prosecutors said.\nHarrow Mills forged invoices, prosecutors said.\n"
            "Carl Wenz pleaded guilty to bribery.\nWenz forged invoices, prosecutors said.\n",
            "Carl Wenz",
        ),
        (
            "Carl Wenz was convicted of fraud.\nJan Rehm was convicted of fraud.\nWenz is serving a sentence.\n"
            "Three women said that the trafficker raped them.\n",
            "Carl Wenz",
        ),
    ],
)
def test_a_description_is_of_a_man_and_of_the_one_spoken_of(
    text: str, first: str, document: Callable[..., Document]
) -> None:
    found = {a.start: a.target for a in document(text, language="en").facts(Allegation)}
    at = 0 if text.startswith("#") else max(found)
    assert found[min(found) if at == 0 else at] == first


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "The Big Morning Show star allegedly hurled a mug at a runner.\nRicky Rehm bullied the staff, a runner said.\n"
            "Rehm threatened two runners, she said.\n",
            "Ricky Rehm",
        ),
        ("No Harrow Mills executive was charged with fraud.\n", None),
        ("Harrow Mills executive Jan Rehm was charged with fraud.\n", "Jan Rehm"),
        ("A Harrow Mills Ltd executive was charged with fraud.\n", "A Harrow Mills Ltd executive"),
        (
            "Sanders said that the Weller campaign was violating federal election law through a deal with the DNC.\n"
            "Ann Weller did not comment.\n",
            "the Weller campaign",
        ),
    ],
)
def test_a_name_before_a_noun_is_of_what_the_noun_says(
    text: str, target: str | None, document: Callable[..., Document]
) -> None:
    found = document(text, language="en").facts(Allegation)
    assert [a.target for a in found][:1] == ([target] if target else [])


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        (
            "de",
            "Der Wirt Jan Kolb hat Falschgeld angeboten, sagt die Polizei.\nErst wurde er gefasst, dann zwei Männer und drei Frauen.\n"
            "Sie sollen den Erlös versteckt haben.\n",
            "zwei Männer und drei Frauen",
        ),
        (
            "de",
            "Der Wirt Jan Kolb hat Falschgeld angeboten, sagt die Polizei.\nErst wurde er gefasst, dann zwei Männer und drei Frauen.\n"
            "Er soll den Erlös versteckt haben.\n",
            "Jan Kolb",
        ),
        (
            "de",
            "Die Eheleute Jan Kolb und Lea Kolb wurden wegen Spionage festgenommen.\nJan Kolb hat Akten gestohlen, sagt die Polizei.\n"
            "Die mutmaßlichen Spione sind Teil einer Kampagne.\n",
            "Jan Kolb und Lea Kolb",
        ),
        (
            "de",
            "Angeklagt sind seit Montag Bauleiter Karl Moll, ein Händler und eine Maklerin.\n",
            "Karl Moll, ein Händler und eine Maklerin",
        ),
        ("de", "Angeklagt ist seit Montag Bauleiter Karl Moll, ein Mann und seine Maklerin schwiegen.\n", "Karl Moll"),
    ],
)
def test_several_are_meant_where_the_words_say_so(
    lang: str, text: str, target: str, document: Callable[..., Document]
) -> None:
    assert [a.target for a in document(text, language=lang).facts(Allegation)][-1] == target


def test_an_authority_that_is_sued_is_accused_and_one_that_charges_is_not(document: Callable[..., Document]) -> None:
    sued = document("A former clerk announced plans to sue the county council over her sacking.\n", language="en")
    charging = document("The county council charged Carl Wenz with fraud.\n", language="en")
    assert [a.target for a in sued.facts(Allegation)] == ["the county council"]
    assert [a.target for a in charging.facts(Allegation)] == ["Carl Wenz"]
