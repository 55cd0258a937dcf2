"""Names and parties in German and English, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Name, Party

Maker = Callable[..., Document]


def names(document: Document) -> list[str]:
    return [document.slice(party) if not party.name else party.name for party in document.facts(Party) if party.named]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am Montag sprach Lea Brandt in Ostrau mit der Firma Nordtec GmbH.", "Lea Brandt"),
        ("de", "Die Nordtec GmbH weist die Vorwürfe zurück.", "Nordtec GmbH"),
        ("de", "Nach Angaben der Polizei Köln brannte ein Lager.", "Polizei Köln"),
        ("de", "Es war DeepMill, das den Auftrag bekam.", "DeepMill"),
        ("de", "Ministerin Ostrova kündigte ein Gesetz an.", "Ostrova"),
        ("en", "On Monday, Lea Brandt spoke to staff of Nordtec Inc. about the fire.", "Lea Brandt"),
        ("en", "The inquiry was led by the Department of Harbour Safety in May.", "Department of Harbour Safety"),
        ("en", "A lawyer for Sen. Tom Weller declined to comment.", "Sen. Tom Weller"),
        ("en", "Documents from Quillon Bank were leaked.", "Quillon Bank"),
    ],
)
def test_finds_the_name(document: Maker, language: str, text: str, expected: str) -> None:
    assert expected in names(document(text, language=language, format="plain"))


def test_german_nouns_are_no_names(document: Maker) -> None:
    text = "Die Regierung prüft den Antrag. Das Holz verbrennt im Ofen, und die Kosten steigen seit Jahren."
    found = names(document(text, language="de", format="plain"))
    assert not {"Holz", "Ofen", "Kosten", "Antrag", "Jahren"} & set(found)


@pytest.mark.parametrize(
    ("language", "text", "mention", "party"),
    [
        ("de", "Lea Brandt leitet die Firma. Brandt weist alles zurück.", "Brandt", "lea brandt"),
        ("de", "Lea Brandt leitet die Firma. Brandts Anwalt schweigt.", "Brandts", "lea brandt"),
        ("de", "Die Nordtec GmbH liefert nicht. Das Unternehmen schweigt.", "Das Unternehmen", "nordtec gmbh"),
        (
            "en",
            "The maker of the cheaper kettle, Drummo, paid for reviews.",
            "The maker",
            "drummo",
        ),
        (
            "de",
            "Minister Jonas Kelm sprach am Montag. Der Minister wies die Kritik zurück.",
            "Der Minister",
            "jonas kelm",
        ),
        ("de", "Lea Brandt kam am Montag. Sie wies die Kritik zurück.", "Sie", "lea brandt"),
        ("en", "Lea Brandt runs the firm. Brandt denied everything.", "Brandt", "lea brandt"),
        ("en", "Quillon Inc. missed the deadline. The company declined to comment.", "The company", "quillon inc"),
        ("en", "Tom Weller arrived on Monday. He denied the claim.", "He", "tom weller"),
    ],
)
def test_links_short_forms(document: Maker, language: str, text: str, mention: str, party: str) -> None:
    made = document(text, language=language, format="plain")
    assert party in {name.party for name in made.facts(Name) if made.slice(name) == mention}


def test_no_link_where_two_fit(document: Maker) -> None:
    made = document("Anna Kolb and Eva Kranz met on Monday. He left early.", language="en", format="plain")
    assert not [name for name in made.facts(Name) if name.form == "pronoun"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_name_has_a_party(document: Maker, language: str) -> None:
    text = "Lea Brandt, Sprecherin der Polizei, traf Tom Weller von der Nordtec AG. Weller schwieg."
    made = document(text, language=language, format="plain")
    assert {name.party for name in made.facts(Name)} == {party.key for party in made.facts(Party)}


@pytest.mark.parametrize("language", ["de", "en"])
def test_hostile_texts_do_not_crash(document: Maker, language: str) -> None:
    for text in ("A" * 5000, "A B C D " * 400, "VON DER UND " * 300, "„Ö! " * 200, "de la de la " * 200, "", "X."):
        document(text, language=language, format="plain").facts(Party)


@pytest.mark.parametrize(
    ("text", "expected", "never"),
    [
        # no name goes on over a day, over "and" behind a whole name, or over an office
        ("He spoke to the Harbour Committee on Tuesday.", "Harbour Committee", "Harbour Committee on Tuesday"),
        ("Quillon Bank and Marbeck Trust were sued.", "Quillon Bank", "Quillon Bank and Marbeck Trust"),
        ("The Department of Health and Safety was sued.", "Department of Health and Safety", "Safety"),
        ("The letter went to the CEO of Quillon last week.", "Quillon", "CEO of Quillon"),
        ("They asked the Secretary of State Lea Brandt for help.", "Lea Brandt", "of State"),
        # places, adjectives and datelines are no persons
        ("The house in Tom Weller Road was empty.", "Tom Weller Road", "Tom Weller"),
        ("A Lund-based firm was named by Lea Brandt.", "Lea Brandt", "Lund-based"),
        ("Police in Lund arrested Supt Sprock.", "Supt Sprock", "Police"),
        ("Stated Weller on Monday: the mill is closed. Tom Weller left.", "Tom Weller", "Stated Weller"),
    ],
)
def test_english_names_end_where_they_end(document: Maker, text: str, expected: str, never: str) -> None:
    found = names(document(text, language="en", format="plain"))
    assert expected in found
    assert never not in found


def test_english_headlines_make_no_names_of_verbs_and_nouns(document: Maker) -> None:
    made = document(
        "# Weller Slams Harbour Plan As Council Rejects New Bridge Contract\n\nTom Weller spoke against the plan in Lund. "
        "The council had put off the contract for the bridge.\n",
        language="en",
    )
    assert [name for name in names(made) if name != "Lund"] == ["Tom Weller"]


def test_an_english_office_means_its_holder(document: Maker) -> None:
    made = document(
        "Prime Minister Lea Brandt arrived on Monday. The Prime Minister met Ivo Terkel.", language="en", format="plain"
    )
    assert "lea brandt" in {n.party for n in made.facts(Name) if made.slice(n) == "The Prime Minister"}


def test_an_english_noun_before_a_noun_is_no_party(document: Maker) -> None:
    made = document("The witness box stood in the police station near the owner.", language="en", format="plain")
    assert [party.name or made.slice(party) for party in made.facts(Party)] == ["the owner"]


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        ("# Mayor Accused Of Taking Bribes\n\nLund mayor Tom Weller took money.\n", "Mayor", "tom weller"),
        ("# Bank of Lund Fined For Fraud\n\nThe Bank of Lund was fined.\n", "Bank of Lund", "bank of lund"),
        ("The Harbour Relief Fund (HRF) is broke. The HRF owes a million.", "HRF", "harbour relief fund"),
        ("Gov. Tom Weller spoke. The governor was angry.", "The governor", "tom weller"),
        ("Per Falk, 44, worked for Nordtec Ltd. The company was fined.", "The company", "nordtec ltd"),
    ],
)
def test_english_short_forms_mean_who_is_named(document: Maker, text: str, mention: str, party: str) -> None:
    made = document(text, language="en")
    assert {n.party for n in made.facts(Name) if made.slice(n) == mention} == {party}


def test_what_stands_behind_a_comma_may_be_somebody_else(document: Maker) -> None:
    made = document("Tom Weller was paid by Quillon Homes, prosecutors said.", language="en", format="plain")
    assert "person" not in {p.kind for p in made.facts(Party) if p.name == "Quillon Homes"}


@pytest.mark.parametrize(
    ("text", "body", "noun"),
    [
        # A first name, a town and a road are no bodies that a noun for one can mean.
        ("Corley Homes is broke. Her son Peter left in May. The firm lied.", "corley homes", "The firm"),
        ("Corley Homes is broke. She lives in Aldmoor. The firm lied.", "corley homes", "The firm"),
        ("Corley Homes is broke. I drove the A733 again. The firm lied.", "corley homes", "The firm"),
        ("Corley Homes is broke. She is a GP here. The firm lied.", "corley homes", "The firm"),
        ("Norex Ltd is broke. The Lund firm Norex Ltd lied.", "norex ltd", "The Lund firm"),
        ("Norex Ltd, the Lund start-up behind an app, sold data.", "norex ltd", "the Lund start-up"),
    ],
)
def test_a_noun_for_a_body_means_a_body(document: Maker, text: str, body: str, noun: str) -> None:
    made = document(text, language="en", format="plain")
    assert {n.party for n in made.facts(Name) if made.slice(n) == noun} == {body}


def test_a_body_named_right_behind_its_noun_is_no_other_one(document: Maker) -> None:
    text = "Norex Ltd is broke. The firm lied, according to the consumer group Fair Plate."
    made = document(text, language="en", format="plain")
    assert [made.slice(n) for n in made.facts(Name) if n.party == "norex ltd"] == ["Norex Ltd", "The firm"]
