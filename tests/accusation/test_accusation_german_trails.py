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
    ("Tatsächlich lag in den Säcken nur Sand.", "asserted"),
    ("Sie liehen den Stempel auch anderen Betrügern.", "asserted"),
    ("Die Vergabe lief ohne Ausschreibung.", "asserted"),
    ("Die Strafe zahlte seine Firma, was unzulässig war.", "asserted"),
    ("Die Regierung wandte Zwang an.", "asserted"),
    ("Im Dorf gilt er seither als Betrüger.", "vague"),
    ("Dass er Belege gefälscht haben soll, wie Nachbarn erzählen, störte keinen.", "vague"),
    ("Ein früherer Fahrer schreibt in einem Internetforum, seine Hinweise seien übergangen worden.", "vague"),
    ("Der Steuerausfall wird auf drei Millionen Euro geschätzt.", "asserted"),
    ("Das Geld ging an einen angeblich gemeinnützigen Verein.", "hedged"),
    ("Gebaut wurde trotzdem, obwohl der Plan das verbietet.", "asserted"),
    ("Anwohner hatten sich oft beschwert, ohne Erfolg.", "asserted"),
    ("Der Beirat nickte alles ab.", "asserted"),
    ("Seine Schwester half ihm dabei.", "asserted"),
    ("Glaubhaft ist das nicht.", "asserted"),
    ("Die Behörde kannte die Klagen seit Jahren.", "asserted"),
    ("Verkauft wurde die Ware trotzdem weiter.", "asserted"),
    ("Der Prüfer kam drei Monate zu spät.", "asserted"),
    ("Unter der Hand heißt es, er habe die Akten verbrannt.", "vague"),
    ("Im Rathaus war es ein offenes Geheimnis.", "vague"),
    ("Er kannte die Zahlen seit Monaten.", "asserted"),
]
SILENT = [
    "Der Fahrer, der in Wirklichkeit anders heißt, wohnt in Lund.",
    "Wir haben Chats ausgewertet und Fahrten gezählt.",
    "Davon wusste er nichts, sagte sein Anwalt.",
    "Hat er davon gewusst?",
    "Ein Schrank steht im Raum.",
    "Das Wetter brachte ihm Ärger, nicht Geld.",
    "Es dürfte regnen.",
    "Der Stempel lag tatsächlich im Schrank.",
    "Klar ist: Das Wetter bleibt schön.",
    "Die Regierung wandte sich an den Bezirk.",
    "Er war leicht angetrunken.",
    "Im Dorf gilt er als guter Wirt.",
    "Der Steuerausfall war Thema im Landtag.",
    "Gebaut wurde, obwohl es regnete.",
    "Der Angriff endete ohne Erfolg.",
    "Er kannte die Stadt.",
    "Der Zug kam zehn Minuten zu spät.",
    "Täter suchen gezielt die Nähe zu Vereinen.",
    "Das Ergebnis erfüllte die Hoffnungen nicht.",
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Prüfer sprechen von einem „klaren Verstoß“.", ["Verstoß"]),
        ("Von den mutmaßlichen Fälschungen war jeder dritte Beleg betroffen.", ["Fälschungen"]),
        ("Die Prüfer sprechen nicht von einem Verstoß.", []),
    ],
)
def test_a_deed_that_somebody_tells_of_goes_on(text: str, found: list[str], told: Reader) -> None:
    assert [a.charge for a in told(text)] == found


def test_of_two_charges_the_one_that_nobody_carries_is_asked_about(document: Callable[..., Document]) -> None:
    text = "Jahrelang sah das Bezirksamt dem Treiben zu – jetzt wurden zwei mutmaßliche Hehler festgenommen.\n"
    found = document(text, language="de").facts(Allegation)
    assert [(a.target, a.sourcing) for a in found] == [("das Bezirksamt", "asserted")]


def test_a_hedge_at_somebody_else_hedges_no_charge(document: Callable[..., Document]) -> None:
    text = "Kurt Rehm hat Rechnungen gefälscht; der mutmaßliche Hehler Jan Kolb wohnt in Lund."
    assert [a.hedge for a in document(text, language="de").facts(Allegation)] == [None]


@pytest.mark.parametrize(("opening", "implied"), [("Klar ist", False), ("Neu ist", True)])
def test_who_vouches_for_a_charge_is_asked(opening: str, implied: bool, document: Callable[..., Document]) -> None:
    text = (
        "Der Bauhof Aurach kippte Altöl in den Bach.\n\nKurt Rehm fälschte Wiegescheine.\n\n"
        f"{opening}: Die mutmaßlichen Fälscher sind gut vernetzt.\n"
    )
    assert [a.implied for a in document(text, language="de").facts(Allegation) if a.sentence == 2] == [implied]


def test_authorities_in_general_are_no_party_of_the_text(document: Callable[..., Document]) -> None:
    text = (
        "Das Finanzamt Lund hat Akten vernichtet, sagt Kurt Rehm. Das Finanzamt Lund hat Belege gefälscht, sagt Kurt Rehm.\n\n"
        "Jahrelang sahen die Behörden dem Treiben zu.\n"
    )
    assert [a.target for a in document(text, language="de").facts(Allegation)][2:] == ["die Behörden"]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Die Elbmolkerei AG musste 9.000 Euro zahlen, weil sie Akten vernichtet hatte.", ["Elbmolkerei AG"]),
        ("Die Gewerkschaft erhob Vorwürfe gegen Jan Kolb.", ["Jan Kolb"]),
        ("Die Gewerkschaft erhob Gebühren von Jan Kolb.", []),
        ("Die Ministerin nannte das Vorgehen der Orba GmbH kriminell.", ["Orba GmbH"]),
        ("Die Ministerin nannte das Wetter der Woche schön.", []),
        ("Das Kartellamt prüft, ob die Orba GmbH Preise abgesprochen hat.", ["Orba GmbH"]),
        ("Ob die Orba GmbH Preise abgesprochen hat, ist offen.", []),
        ("Nach Ansicht der Ministerin hat Jan Kolb gegen das Gesetz verstoßen.", ["Jan Kolb"]),
        ("Nach Informationen des Kuriers flossen Schmiergelder an Jan Kolb.", ["Jan Kolb"]),
        ("Das Landgericht sprach Jan Kolb schuldig.", ["Jan Kolb"]),
        ("Die Richterin bescheinigte Jan Kolb ein Versagen.", ["Jan Kolb"]),
        ("Die Richterin bescheinigte Jan Kolb gute Arbeit.", []),
        ("Es waren Brandanschläge, gesteuert von der Orba GmbH.", ["Orba GmbH"]),
        ("Die Orba GmbH legte Profile von kranken Kunden an.", ["Orba GmbH"]),
        ("Die Orba GmbH legte einen Garten an.", []),
        ("Verweigert Jan Kolb den Test, muss er die Strecke verlassen.", []),
        ("Sie wehrt sich gegen sexualisierte Gewalt gegenüber Kindern.", []),
    ],
)
def test_who_is_charged_by_what_stands_beside(text: str, accused: list[str], document: Callable[..., Document]) -> None:
    assert [a.target for a in document(text, language="de").facts(Allegation)] == accused


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


@pytest.mark.parametrize(
    ("hedge", "told_below"),
    [("soll Carl Wenz Belege gefälscht haben", True), ("hat Carl Wenz offenbar Belege gefälscht", False)],
)
def test_a_guess_in_a_lead_is_no_short_form_of_a_source(
    hedge: str, told_below: bool, document: Callable[..., Document]
) -> None:
    text = f"In Lund {hedge}.\n\nDie Staatsanwaltschaft wirft Carl Wenz Betrug vor.\n\nCarl Wenz leitet den Zoll.\n"
    found = document(text, language="de").facts(Allegation)[0]
    assert (found.sourcing, found.below is not None) == ("hedged", told_below)
