"""German verbs are charges by what is done to what; look-alikes, reflexives and idioms charge nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

CHARGES = [
    ("Die Kelvor AG hat Klärschlamm in den Fluss gekippt.", "Fluss gekippt"),
    ("Die Kelvor AG hat Bauschutt verarbeitet und illegal im Wald entsorgt.", "illegal im Wald entsorgt"),
    ("Die Kelvor AG gab vertrauliche Unterlagen an eine Bank weiter.", "gab"),
    ("Anton Breyer ließ sich von einem Makler in ein Hotel einladen.", "ließ"),
    ("Anton Breyer hat die Hinweise auf Risse nicht verfolgt.", "Hinweise auf Risse nicht verfolgt"),
    ("Anton Breyer machte die Kelvor AG für den Unfall verantwortlich.", "machte"),
    ("Die Kelvor AG lieferte Turbinen an einen Händler in Teheran.", "lieferte Turbinen"),
    ("Die Kelvor AG ließ Kinder an den Webstühlen arbeiten.", "ließ Kinder"),
    ("Anton Breyer bediente sich aus der Klubkasse.", "bediente sich"),
    ("Anton Breyer verschaffte seiner Tochter einen Beratervertrag.", "verschaffte seiner Tochter"),
    ("Anton Breyer vergab den Auftrag an die Firma seines Schwagers.", "vergab den Auftrag"),
    ("Drei Jahre lang vergab Anton Breyer Aufträge an die Firma seines Schwagers.", "vergab Anton Breyer"),
    ("Anton Breyer ließ das Protokoll umschreiben.", "ließ das Protokoll"),
    ("Anton Breyer genehmigte sich einen Bonus.", "genehmigte sich"),
    ("Anton Breyer hat seinen Doktortitel nie erworben.", "Doktortitel nie erworben"),
    ("Anton Breyer hat kranke Hunde als eigene Zucht ausgegeben.", "als eigene Zucht ausgegeben"),
    ("Anton Breyer setzte sich ins Ausland ab.", "setzte sich ins Ausland"),
    ("Anton Breyer führte schwarze Kassen.", "führte schwarze"),
    ("Anton Breyer schrieb ein Gefälligkeitsgutachten.", "schrieb ein Gefälligkeitsgutachten"),
    ("Anton Breyer setzte Zeugen unter Druck.", "setzte Zeugen"),
    ("Anton Breyer kassierte Fördergeld für leere Hallen.", "kassierte Fördergeld"),
    ("Die Kelvor AG verkaufte Honig, der keiner war.", "der keiner war"),
    ("Anton Breyer ließ die Kinder im Stich.", "ließ die Kinder"),
    ("Anton Breyer verlangte Wucherzinsen.", "verlangte Wucherzinsen"),
    ("Anton Breyer nahm Spenden an, ohne sie zu melden.", "ohne sie zu melden"),
    ("Anton Breyer sah über die Risse hinweg.", "sah"),
    ("Anton Breyer wusste von den Rissen.", "wusste von den Rissen"),
    ("Die Kelvor AG prüfte das Dach nie.", "prüfte das Dach nie"),
]
NONE = [
    "Die Kelvor AG hat Bauschutt und Klärschlamm fachgerecht entsorgt.",
    "Die Kelvor AG gab Prospekte an eine Bank weiter.",
    "Die Kelvor AG lieferte Turbinen an einen Händler in Bremen.",
    "Anton Breyer täuschte sich bei der Länge der Strecke.",
    "Anton Breyer hielt sich mit weiteren Informationen zurück.",
    "Anton Breyer schlug den Mitarbeitern der Kelvor AG einen Ausflug vor.",
    "Anton Breyer stahl die Show mit einem Lied.",
    "Anton Breyer bediente sich am Buffet.",
    "Anton Breyer ließ das Haus umschreiben.",
    "Anton Breyer genehmigte sich ein Bier.",
    "Anton Breyer hat das Haus nie erworben.",
    "Anton Breyer verlangte Ruhe.",
    "Anton Breyer führte volle Kassen vor.",
    "Anton Breyer schrieb ein Gutachten.",
    "Anton Breyer setzte den Kessel unter Druck.",
    "Anton Breyer ließ die Kinder im Garten.",
    "Anton Breyer setzte sich mit drei Punkten Vorsprung ab.",
    "Die Kelvor AG prüfte das Dach im Mai.",
    "Anton Breyer wusste nichts von den Rissen.",
    "Anton Breyer betrog seine Kunden nicht.",
    "Die Kelvor AG sprach von einem Umsatzeinbruch und vom Selbstmord eines Mitarbeiters.",
    "Bei Einbruch der Dunkelheit verließ Anton Breyer das Werk der Kelvor AG.",
]


@pytest.mark.parametrize(("text", "charge"), CHARGES)
def test_the_object_makes_the_charge(text: str, charge: str, document: Callable[..., Document]) -> None:
    draft = document(text, language="de")
    found = [draft.slice(one)[: len(charge)] for one in draft.facts(Allegation)]
    assert found == [charge]


@pytest.mark.parametrize("text", NONE)
def test_a_look_alike_charges_nobody(text: str, document: Callable[..., Document]) -> None:
    assert document(text, language="de").facts(Allegation) == ()
