"""German parties: which names and nouns are one, and which nouns are nobody's name; on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Name, Party

Maker = Callable[..., Document]


def cast(document: Document) -> dict[str, list[str]]:
    """Each party by its name with all that means it."""
    names = document.facts(Name)
    return {p.name: [document.slice(name) for name in names if name.party == p.key] for p in document.facts(Party)}


@pytest.mark.parametrize(
    ("text", "party", "mentions"),
    [
        (
            "Die Firma Nordtec Energie GmbH hat Rechnungen gefälscht. Nordtec Energie schwieg. Das Unternehmen will prüfen.",
            "Firma Nordtec Energie GmbH",
            ["Firma Nordtec Energie GmbH", "Nordtec Energie", "Das Unternehmen"],
        ),
        (
            "Nordrau bestreitet das. Die Onlineplattform Nordrau wurde verklagt. Nordrau schweigt nun, Nordrau zahlt.",
            "Onlineplattform Nordrau",
            ["Nordrau", "Onlineplattform Nordrau", "Nordrau", "Nordrau"],
        ),
        (
            "Der Oberste Gerichtshof (OGH) hob das Urteil auf. Die Richter des Obersten Gerichtshofs hatten Zweifel. Der OGH entschied.",
            "Oberste Gerichtshof",
            ["Oberste Gerichtshof", "OGH", "Obersten Gerichtshofs", "OGH"],
        ),
        (
            "Anna und Peter Huber haben eine Firma. Anna Huber schweigt.",
            "Anna Huber",
            ["Anna", "Anna Huber"],
        ),
        (
            "Ursula von der Mahr sprach am Montag. Von der Mahr lehnte ab.",
            "Ursula von der Mahr",
            ["Ursula von der Mahr", "Von der Mahr"],
        ),
        (
            "Vor Gericht steht seit Montag die Händlerin Nadja K. aus Ostrau. Die Angeklagte äußerte sich nicht.",
            "Nadja K.",
            ["Nadja K.", "Die Angeklagte"],
        ),
        (
            "Vor Gericht steht seit Montag die Händlerin Nadja Korn. Die Angeklagten äußerten sich nicht.",
            "Nadja Korn",
            ["Nadja Korn"],
        ),
        (
            "Die Partei „Bund für Recht und Ordnung“ (ULO) siegte. Die ULO feierte.",
            "Bund für Recht und Ordnung",
            ["Bund für Recht und Ordnung", "ULO", "ULO"],
        ),
        (
            "Lea Brandt kam spät. Ob Lea den Preis annimmt, ist offen.",
            "Lea Brandt",
            ["Lea Brandt", "Lea"],
        ),
        (
            "Das Start-up Karvo hat Rechnungen gefälscht. Das Start-up will sich nicht äußern.",
            "Start-up Karvo",
            ["Start-up Karvo", "Das Start-up"],
        ),
    ],
)
def test_all_that_means_one_party(document: Maker, text: str, party: str, mentions: list[str]) -> None:
    assert cast(document(text, language="de", format="plain")).get(party) == mentions


def test_an_article_makes_a_thing_or_a_man_of_a_firms_name(document: Maker) -> None:
    text = "Ein Opel brannte aus. Anzeige erstattete ein ebenfalls 37-jähriger Bayer aus Ostrau."
    assert not {"Opel", "Bayer"} & set(cast(document(text, language="de", format="plain")))
    assert "Opel" in cast(document("Opel fälschte Messwerte.", language="de", format="plain"))


def test_the_shop_behind_a_link_is_not_the_company(document: Maker) -> None:
    link = "Der Kocher von Sonora kostet [49 Euro bei Nordshop](https://nordshop.test/1)."
    found = cast(document(f"{link}\n\nDas Unternehmen täuschte Kunden.", language="de"))
    assert not any("Das Unternehmen" in mentions for name, mentions in found.items() if name == "Nordshop")


def test_a_noun_that_returns_without_an_article_is_no_party(document: Maker) -> None:
    text = "Chef soll Aufträge vergeben haben. Er habe Aufträge in Millionenhöhe vergeben. Die Firma bekam 41 Aufträge."
    assert "Aufträge" not in cast(document(text, language="de", format="plain"))


@pytest.mark.parametrize(
    ("text", "party", "stranger"),
    [
        # Several traders are not the company; a union is none; a party is no company; a lawyer is not his office.
        ("Die Klarna GmbH wurde verklagt. Die Händler fordern Geld zurück.", "Klarna GmbH", "Die Händler"),
        ("Die Nordtec GmbH entlässt Leute. Die Gewerkschaft protestiert.", "Nordtec GmbH", "Die Gewerkschaft"),
        ("Die SPD stimmte zu. Das Unternehmen schwieg.", "SPD", "Das Unternehmen"),
        ("Die Anwaltskanzlei Ostra klagte. Jan Ostra ist Minister. Ostra schwieg.", "Anwaltskanzlei Ostra", "Ostra"),
        # The men are not the one man of that office.
        ("Innenminister Max Ott sprach. Die Innenminister berieten lange.", "Max Ott", "Die Innenminister"),
        # What tells more is somebody else where somebody has that very office.
        (
            "Präsident Max Ott sprach mit Gemeindepräsident Jan Ostra. Der Gemeindepräsident schwieg.",
            "Max Ott",
            "Der Gemeindepräsident",
        ),
    ],
)
def test_what_means_somebody_else(document: Maker, text: str, party: str, stranger: str) -> None:
    found = cast(document(text, language="de", format="plain"))
    assert party in found
    assert stranger not in found[party]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Russische Drohnen trafen das Lager. Drohnen flogen über die Stadt, Drohnen überall.", "Drohnen"),
        ("Der Trichter war voll. Das Rohr mit dem Trichter brach.", "den Trichter"),
        ("Ostrauer Betriebe klagen. Viele Ostrauer Läden schließen, Ostrauer Wirte auch.", "Ostrauer"),
        ("Die Firma wuchs. Als GmbH zahlt sie weniger, jede GmbH tut das. Eine GmbH eben.", "GmbH"),
        ("Schwalbung half. Eine Schwalbung ist teuer. Schwalbung lohnt sich, Schwalbung bleibt.", "Schwalbung"),
    ],
)
def test_nouns_that_are_no_parties(document: Maker, text: str, word: str) -> None:
    assert word not in cast(document(text, language="de", format="plain"))


def test_one_and_several_of_a_kind(document: Maker) -> None:
    made = document("Ein Mitarbeiter klagte. Die Mitarbeiter streiken.", language="de", format="plain")
    assert {p.name: p.kind for p in made.facts(Party)} == {"Ein Mitarbeiter": "person", "Die Mitarbeiter": "group"}


def test_a_court_is_an_authority_and_a_firm_is_none(document: Maker) -> None:
    text = "Das Landesgericht entschied gegen eine deutsche Medizintechnikfirma."
    kinds = {p.name: p.kind for p in document(text, language="de", format="plain").facts(Party)}
    assert kinds == {"Das Landesgericht": "authority", "eine deutsche Medizintechnikfirma": "organisation"}


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        # Surnames that end like a man's profession.
        ("Thomas Habermann leitet die Werft. Habermann schweigt.", "Thomas Habermann", 2),
        ("Die New Yorker Polizei ermittelt. Er sei geflohen.", "New Yorker Polizei", 1),
    ],
)
def test_names_that_look_like_something_else(document: Maker, text: str, name: str, count: int) -> None:
    assert len(cast(document(text, language="de", format="plain")).get(name, ())) == count


def test_men_in_the_genitive_plural_are_not_the_one_man(document: Maker) -> None:
    text = "Jan Kolb, Geschäftsführer der Werft, klagt. Die Schuld der früheren Geschäftsführer ist offen."
    assert cast(document(text, language="de", format="plain"))["Jan Kolb"] == ["Jan Kolb"]


@pytest.mark.parametrize(
    ("text", "person", "others"),
    [
        # A name between commas is who holds the office before it; one behind a role is whose role it is.
        ("Präsident Max Ott kam. Der Präsident des Rates, Jan Kolb, schwieg.", "Jan Kolb", ["Max Ott"]),
        ("Präsident Jan Kolb kam. Der dänische Präsident Max Ott schwieg.", "Max Ott", ["Jan Kolb"]),
        ("Anwalt Max Ott kam. Der Anwalt der Ärztin, Jan Kolb, schwieg.", "Jan Kolb", ["Max Ott"]),
    ],
)
def test_whose_office_it_is(document: Maker, text: str, person: str, others: list[str]) -> None:
    found = cast(document(text, language="de", format="plain"))
    assert found[person][0].startswith("Der ")
    assert [found[other] for other in others] == [[other] for other in others]


def test_a_nickname_means_whom_the_text_calls_so_and_nobody_else(document: Maker) -> None:
    text = "Chefarzt Dr. Jan Kolb schweigt. Patientenvertreter Max Ott klagt an. Der Pfusch-Arzt operiert weiter."
    found = cast(document(text, language="de", format="plain"))
    assert (found["Max Ott"], found["Dr. Jan Kolb"][-1]) == (["Max Ott"], "Der Pfusch-Arzt")
    text = "Patientenvertreter Max Ott klagt an. Der Pfusch-Arzt operiert weiter."
    assert cast(document(text, language="de", format="plain"))["Max Ott"] == ["Max Ott"]


def test_titles_stand_between_an_office_and_its_holder(document: Maker) -> None:
    found = cast(document("Der Chefarzt, Professor Dr. Jan Kolb, schweigt.", language="de", format="plain"))
    assert found["Professor Dr. Jan Kolb"][0] == "Der Chefarzt"


def test_the_object_and_the_verb_of_a_sentence_are_no_part_of_who_says_it(document: Maker) -> None:
    found = cast(document("Das bestätigte Staatsanwältin Lea Kolb.", language="de", format="plain"))
    assert found["Lea Kolb"] == ["Lea Kolb"]


def test_who_is_first_described_is_named_later(document: Maker) -> None:
    text = "Ein Oberarzt schweigt. Der Oberarzt, Dr. Jan Kolb, ging. Ein Zeuge blieb."
    found = cast(document(text, language="de", format="plain"))
    assert found["Dr. Jan Kolb"] == ["Ein Oberarzt", "Der Oberarzt", "Dr. Jan Kolb"]
