"""Ordinary verbs that charge by what stands beside them – whose money, whose family, without whose leave –, and that do not without it.

Every sentence is invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

CHARGING = [
    ("en", "Sheriff Carl Wenz billed the council for his son's wedding."),
    ("en", "Sheriff Carl Wenz moved the legacy to a company owned by his wife."),
    ("en", "Sheriff Carl Wenz signed the order against the advice of his lawyers."),
    ("en", "Sheriff Carl Wenz opened the letters without a warrant."),
    ("en", "Sheriff Carl Wenz kept tenants' deposits."),
    ("en", "Sheriff Carl Wenz took the women's passports."),
    ("en", "Sheriff Carl Wenz fired a nurse who had raised the alarm."),
    ("en", "Sheriff Carl Wenz sold the land to a developer for half its value."),
    ("en", "Sheriff Carl Wenz told staff to keep quiet."),
    ("de", "Landrat Anton Breyer rechnete die Hochzeit privat ab."),
    ("de", "Landrat Anton Breyer ließ das Protokoll umschreiben."),
    ("de", "Landrat Anton Breyer kürzte die Stellen gegen den Rat der Ärzte."),
    ("de", "Landrat Anton Breyer überwies das Geld an die Firma seiner Frau."),
    ("de", "Landrat Anton Breyer kündigte der Hinweisgeberin."),
    ("de", "Landrat Anton Breyer verkaufte das Grundstück zum halben Preis."),
    ("de", "Landrat Anton Breyer stellte den Mietern die Heizung ab."),
    ("de", "Landrat Anton Breyer wusste von den Rissen und den Mängeln."),
]
HARMLESS = [
    ("en", "Sheriff Carl Wenz billed his clients for the work."),
    ("en", "Sheriff Carl Wenz moved the chairs to a hall owned by the town."),
    ("en", "Sheriff Carl Wenz signed the order on the advice of his lawyers."),
    ("en", "Sheriff Carl Wenz opened the letters with a knife."),
    ("en", "Sheriff Carl Wenz kept his own deposit."),
    ("en", "Sheriff Carl Wenz sold the land to a developer for its full value."),
    ("en", "Sheriff Carl Wenz told staff to keep working."),
    ("de", "Landrat Anton Breyer rechnete die Reise mit der Gemeinde ab."),
    ("de", "Landrat Anton Breyer ließ das Protokoll verlesen."),
    ("de", "Landrat Anton Breyer kürzte die Stellen auf den Rat der Ärzte."),
    ("de", "Landrat Anton Breyer überwies das Geld an die Firma."),
    ("de", "Landrat Anton Breyer kündigte der Versicherung."),
    ("de", "Landrat Anton Breyer verkaufte das Grundstück zum vollen Preis."),
    ("de", "Landrat Anton Breyer stellte den Mietern die Halle vor."),
    ("de", "Landrat Anton Breyer wusste von den Wahlen und den Festen."),
]


@pytest.mark.parametrize(("lang", "text"), CHARGING)
def test_what_stands_beside_the_verb_makes_the_charge(lang: str, text: str, document: Callable[..., Document]) -> None:
    found = document(text, language=lang).facts(Allegation)
    assert [a.target for a in found] == ["Carl Wenz" if lang == "en" else "Anton Breyer"]


@pytest.mark.parametrize(("lang", "text"), HARMLESS)
def test_without_it_nobody_is_charged(lang: str, text: str, document: Callable[..., Document]) -> None:
    assert document(text, language=lang).facts(Allegation) == ()


@pytest.mark.parametrize("house", ["Bäckerei", "Spedition", "Fluglinie", "Druckerei", "Apotheke"])
def test_a_house_is_told_by_its_trade(house: str, document: Callable[..., Document]) -> None:
    found = document(f"Die {house} Krumm fälschte Etiketten.", language="de").facts(Allegation)
    assert [(a.target, a.implied) for a in found] == [(f"{house} Krumm", False)]
