"""Whose German words are, where the sentence does not say it beside a verb of saying; on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Attribution, Document

Make = Callable[..., Document]


def sources(document: Document) -> list[str]:
    return [" / ".join(document.slice(s) for s in a.source) for a in document.facts(Attribution)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who is reported to speak is not who reports.
        (
            "Die Anwältin sagte, sie prüfe das. Bisher habe die Stadt jede Auskunft abgelehnt.",
            ["Die Anwältin", "Die Anwältin"],
        ),
        # A pointer to nobody known stands for what follows too.
        ("Demnach habe sie den Damm geprüft. Der Damm sei sicher.", ["Demnach", "Demnach"]),
        # The subject of a verb that no list knows.
        ("Huber sprach. Die Ministerin schwurbelte, der Damm werde halten.", ["Die Ministerin"]),
        # He who goes on is who was named.
        (
            "Der Minister kündigte an, den Damm zu prüfen. Dabei lobte er die Stadt. Außerdem wolle er bauen.",
            ["Der Minister", "Der Minister"],
        ),
        # Papers in which something stands, bodies from which something is heard.
        ("In einem Bericht des Amtes steht, dass der Damm bricht.", ["einem Bericht des Amtes"]),
        ("Aus der Partei war zu hören, der Damm sei alt.", ["der Partei"]),
        ("Die Brüche werden in einem Bericht der Stadt aufgezählt. Der Damm sei alt.", ["einem Bericht der Stadt"]),
        # The genitive without an article, and what stands behind the verb.
        (
            "Nach Angaben von Vertretern mehrerer Behörden hat Lenz geschwiegen.",
            ["Angaben von Vertretern mehrerer Behörden"],
        ),
        (
            "Nach Angaben von Vertretern deutscher Ämter hat Lenz geschwiegen.",
            ["Angaben von Vertretern deutscher Ämter"],
        ),
        ("Nach Angaben von Vertretern hat deutscher Stahl gefehlt.", ["Angaben von Vertretern"]),
        # Who the words before a colon are about.
        ("Das Angebot lehnt er ab: „Der Damm hält auch so, das weiß jeder.“", ["er"]),
        ("Die Bewohner des Dorfes sehen es gelassen: „Der Damm hält, das weiß jeder.“", ["Die Bewohner des Dorfes"]),
        ("Höhnisch schwurbelte der Verfasser dazu: „Der Damm hält, das weiß jeder.“", ["der Verfasser"]),
        ("Der Damm, so schätzen die Forscher, soll nächstes Jahr brechen.", ["die Forscher"]),
        # A charge without an agent is the prosecution's.
        (
            "Die Staatsanwaltschaft hat Anklage erhoben: Ihm wird vorgeworfen, Geld genommen zu haben. "
            "Außerdem soll er gelogen haben.",
            ["", "Die Staatsanwaltschaft"],
        ),
    ],
)
def test_source(document: Make, text: str, expected: list[str]) -> None:
    assert sources(document(text, language="de", format="plain")) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Einer der Räuber sagte, der Damm halte.", "Einer der Räuber"),
        ("Einige vertreten die Ansicht, der Damm halte.", "Einige"),
        ("Hubers neue Sprecherin Lea Brandt sagte, der Damm halte.", "Hubers neue Sprecherin Lea Brandt"),
        ("Auch die Ministerin Lea Brandt nannte Zahlen und wagte die Prognose, der Damm halte.", "Lea Brandt"),
    ],
)
def test_where_a_noun_phrase_begins_and_ends(document: Make, text: str, source: str) -> None:
    assert source in sources(document(text, language="de", format="plain"))[0]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Das Amt machte klar, dass der Damm hält.", "Das Amt"),
        (
            "Jan Huber sprach. Die Äußerungen Hubers nannte Lea Brandt töricht und glaubt, dass der Damm hält.",
            "Lea Brandt",
        ),
        ("Der erst kürzlich ernannte Leiter des Amtes, Jan Kolb, hat gesagt, der Damm halte.", "Jan Kolb"),
        ("Es erschien ein Aufsatz, der die Stadt auffordert, den Damm zu prüfen.", "ein Aufsatz"),
        ("Den Behörden in Norderau zufolge hält der Damm.", "Den Behörden in Norderau"),
        ("Nach einem Bericht im Magazin Kreisel hält der Damm.", "einem Bericht im Magazin Kreisel"),
        ("Karl zu Mahlen schwieg. Zu Mahlen hatte Fehler gemacht und gesagt, er habe geirrt.", "Zu Mahlen"),
    ],
)
def test_who_says_it_and_not_what_stands_nearer(document: Make, text: str, source: str) -> None:
    assert source in sources(document(text, language="de", format="plain"))[0]


def test_a_participle_as_an_adverb_says_nothing(document: Make) -> None:
    text = "Lea Huber gab sich betont heiter. Man sei gut gerüstet."
    assert sources(document(text, language="de", format="plain")) == ["Lea Huber"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Die Geräte sind laut Polizei von dem Ausfall betroffen.", "Polizei"),
        ("„Das geht so nicht, das weiß jeder“, erzählt Lea Brandt der Zeitung.", "Lea Brandt"),
        # A plural of people is no part of the object behind it.
        ("Die Chefin hat nach Angaben der Prüfer Quittungen gefälscht.", "Angaben der Prüfer"),
        ("Der Hof hat laut Nachbarn Mist verbrannt.", "Nachbarn"),
        ("Die Firma hat laut Anwohnern Giftmüll vergraben.", "Anwohnern"),
        ("In Norderau ermittelt die Polizei Medienberichten zufolge gegen einen Wirt.", "Medienberichten"),
        ("Gleich nach dem Fund forderte Staatschef Jan Kolb, den Damm zu prüfen.", "Staatschef Jan Kolb"),
    ],
)
def test_where_the_source_ends(document: Make, text: str, source: str) -> None:
    assert source in sources(document(text, language="de", format="plain"))


def test_a_name_between_commas_is_the_party_that_speaks(document: Make) -> None:
    text = "Präsident Max Ott kam. Der Präsident des Rates, Jan Kolb, sagte, der Damm halte."
    assert [a.party for a in document(text, language="de", format="plain").facts(Attribution)] == ["jan kolb"]
