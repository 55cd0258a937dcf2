"""German constructions that tell whom a charge is against: cases, lists, steps of a procedure, people and things.

Every sentence is invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

CASES = [
    # an age in brackets and a list stand within their clause
    ("Karl Wenz (51) wird verdächtigt, Belege gefälscht zu haben.", "Karl Wenz"),
    ("Dem Kassier Karl Wenz werden Betrug, schwere Untreue und Urkundenfälschung vorgeworfen.", "Karl Wenz"),
    # a participle before its noun has its agent elsewhere; a thing is not accused
    ("Karl Wenz wurde festgenommen, teilte die Polizei mit.", "Karl Wenz"),
    ("Die Hochschule hatte der Dozentin Rosa Fink den Doktortitel aberkannt.", "Rosa Fink"),
    # a predicate says where somebody sits, and of whom
    (
        "Der 47-jährige Inhaber der Firma Nordwind sitzt seit Montag in Untersuchungshaft.",
        "Der 47-jährige Inhaber der Firma Nordwind",
    ),
    # the object behind a subject that does not open its clause
    ("Im Herbst mahnte der Verbraucherschutzverein Nordlicht die Firma Nordwind ab.", "Firma Nordwind"),
    # who appeals is whom the step concerns, not who took it
    (
        "Rosa Fink legte Widerspruch gegen die Aberkennung ihres Doktortitels durch die Universität Aurach ein.",
        "Rosa Fink",
    ),
    # a prosecutor who has somebody arrested does no wrong
    ("Der Generalbundesanwalt hat den Händler Karl Wenz wegen Spionage festnehmen lassen.", "Karl Wenz"),
    ("Die Polizei hat am Montag sechs Personen festgenommen.", "sechs Personen"),
    # an unknown name beside its office
    ("Ein Gericht verurteilte den früheren Leiter des Werks, Beat Zuckli, zu zwei Jahren Haft.", "Beat Zuckli"),
    # somebody without a name is one who can be told apart in a step of a procedure
    ("Das Landgericht verurteilte einen 58-jährigen Landwirt wegen Tierquälerei.", "einen 58-jährigen Landwirt"),
    # whom the relative clause of a procedure hangs on
    (
        "Der Verein hat einen Trainer beurlaubt, gegen den die Behörde in Aurach wegen Betrugs ermittelt.",
        "einen Trainer",
    ),
    # an offender's name and who is told behind the comma
    ("Unter ihnen ist der mutmaßliche Drahtzieher, ein 43 Jahre alter Ungar.", "ein 43 Jahre alter Ungar"),
    # whose matter a charge is about
    ("Rund um einen Verkauf der Firma Nordwind werden Vorwürfe laut.", "Firma Nordwind"),
    # what a sentence before the comma tells is unlawful
    ("Die Miete zahlte der Verein Nordlicht, was rechtswidrig war.", "Verein Nordlicht"),
    # nobody bears an offender's name because a prosecutor stands beside it
    ("Die beiden Männer sollen nach Angaben der Staatsanwaltschaft auch Spione gewesen sein.", "Die beiden Männer"),
    # a lawyer prosecutes nobody
    ("Ein Anwalt aus Aurach ist wegen Nötigung verurteilt worden.", "Ein Anwalt"),
    # a list between the subject and its verb
    ("Karl Wenz soll von der Firma Bargeld, Einladungen zu Reisen und ein Rad angenommen haben.", "Karl Wenz"),
    ("Rosa Fink wurde wegen Insolvenzverschleppung, Untreue, Betrug und Meineid angeklagt.", "Rosa Fink"),
    # part of, head of, caught up in a deed
    ("Karl Wenz soll der Kopf eines Korruptionsnetzes gewesen sein.", "Karl Wenz"),
    ("Die Behörde sagt, dass Karl Wenz von dem Korruptionsnetz profitiert hat.", "Karl Wenz"),
    # words in brackets between auxiliary and verb
    ("Karl Wenz war (noch nicht rechtskräftig) zu fünf Jahren Haft verurteilt worden.", "Karl Wenz"),
    # two people
    ("Karl Wenz und Peter Holm haben Steuern hinterzogen.", "Karl Wenz und Peter Holm"),
    # an office that no list knows, with its name; an aside between accused and verb; who orders others to do wrong
    ("Der damalige Generalvikar Karl Wenz wusste seit 1975 von den Taten und unternahm nichts.", "Karl Wenz"),
    ("Dem Leiter Karl Wenz, einem Juristen, wird vorgeworfen, Belege gefälscht zu haben.", "Karl Wenz"),
    ("Karl Wenz ordnete an, Akten zu vernichten.", "Karl Wenz"),
    # who is under suspicion is no source of it; a reflexive of another verb
    ("Karl Wenz steht unter dringendem Verdacht, Rosa Fink erstochen zu haben.", "Karl Wenz"),
    ("Karl Wenz täuschte Anleger und ließ sich von Rosa Fink helfen.", "Karl Wenz"),
    # a trade in -er with its name; a name and an age between commas; whose member somebody is
    ("Der Bremer Händler Karl Wenz hat Kunden betrogen.", "Karl Wenz"),
    ("Der frühere Kassier des Vereins, Karl Wenz, fälschte Belege.", "Karl Wenz"),
    ("Offenbar hat der frühere Kassier, Karl Wenz, die Behörden getäuscht.", "Karl Wenz"),
    ("Der Kassier des Vereins, Karl Wenz, muss sich wegen Untreue vor Gericht verantworten.", "Karl Wenz"),
    ("Karl Wenz, 52, fälschte Akten.", "Karl Wenz"),
    ("Bürgermeisterin Rosa Fink (SPD) räumte ein, Steuern hinterzogen zu haben.", "Rosa Fink"),
    # who is the subject of a relative clause, and whom it is about
    ("Der Mann, den Karl Wenz betrogen hat, ist 80.", "Karl Wenz"),
    ("Karl Wenz, dem Betrug vorgeworfen wird, schweigt.", "Karl Wenz"),
    ("Karl Wenz hat eine Reporterin bedroht.", "Karl Wenz"),
    ("Der Zürcher Privatbankier Karl Wenz hat Kundengelder veruntreut.", "Karl Wenz"),
    ("Karl Wenz setzte sich über das Votum der Juristen hinweg.", "Karl Wenz"),
    # who is named behind the body that somebody leads; who pays a fine
    ("Die frühere Leiterin der Nordwind GmbH, Rosa Fink, hat Rechnungen gefälscht.", "Rosa Fink"),
    ("Die Nordwind GmbH muss ein Bußgeld von zwei Millionen Euro zahlen.", "Nordwind GmbH"),
    # a body that a headline names by its noun alone
    ("Angeblich zahlte das Theater zwei Frauen Schweigegeld.", "das Theater"),
]
NOT_ACCUSED = [
    # the victim in a genitive, an adjective before its noun, those who knew nothing
    ("Nach dem Tod einer 34-jährigen Frau hat die Polizei ihren Bekannten festgenommen.", "einer 34-jährigen Frau"),
    ("Die Sparkasse Aurach schult ihre Leute, um verdächtige Abhebungen zu stoppen.", "Sparkasse Aurach"),
    ("Die Agentur Nordwind will nachts testen, um Doping zu verhindern.", "Agentur Nordwind"),
    ("Der Mann, der Karl Wenz betrogen hat, ist 80.", "Karl Wenz"),
    ("Rosa Fink ist Betriebsratschefin. Der Vorstand hat uns jahrelang belogen.", "Rosa Fink"),
    ("Banken müssen verdächtige Überweisungen melden.", "Banken"),
    ("Die Anleger von Karl Wenz wussten davon nichts.", "Die Anleger"),
    # who takes a step, tells of it in a trial or bears witness
    ("Die Hochschule Aurach hat die Aberkennung des Doktortitels begründet.", "Aurach"),
    ("Landrat Karl Wenz erstattete Strafanzeige wegen Gewässerverunreinigung.", "Karl Wenz"),
    ("Karl Wenz hatte im Ermittlungsverfahren ausgesagt.", "Karl Wenz"),
    ("Der wichtigste Zeuge der Anklage, Karl Wenz, ist krank.", "Karl Wenz"),
    ("Laut der Agentur soll ein Berufungsgericht die Todesurteile bestätigt haben.", "Berufungsgericht"),
    ("Die beiden entführten Kinder sind wieder bei Rosa Fink.", "Rosa Fink"),
    ("Unter den 21 entführten Personen waren auch Karl Wenz und Rosa Fink.", "Karl Wenz"),
    ("Der Generalbundesanwalt Karl Wenz hat einen Händler festnehmen lassen.", "Karl Wenz"),
]


@pytest.fixture(scope="module")
def targets(document: Callable[..., Document]) -> Callable[[str], list[str]]:
    return lambda text: [a.target for a in document(text, language="de").facts(Allegation)]


@pytest.mark.parametrize(("text", "target"), CASES)
def test_grammar_tells_whom_a_charge_is_against(text: str, target: str, targets: Callable[[str], list[str]]) -> None:
    assert targets(text) == [target]


@pytest.mark.parametrize(("text", "bystander"), NOT_ACCUSED)
def test_who_stands_by_is_not_accused(text: str, bystander: str, targets: Callable[[str], list[str]]) -> None:
    assert bystander not in " ".join(targets(text))


def test_a_thing_that_acts_is_not_the_accused(document: Callable[..., Document]) -> None:
    text = (
        "Der Bauhof Aurach soll Altöl in den Bach gekippt haben.\n\n"
        "Der Verkauf des Geländes fand ohne Ausschreibung statt.\n\n"
        "Der Bauhof Aurach soll Wiegescheine gefälscht haben.\n"
    )
    found = document(text, language="de").facts(Allegation)
    assert {a.target for a in found} == {found[0].target}


def test_an_office_is_no_company_and_a_board_no_person(document: Callable[..., Document]) -> None:
    text = (
        "Die Firma Nordwind soll Altöl in den Bach gekippt haben.\n\n"
        "Die Firma Nordwind soll Wiegescheine gefälscht haben.\n\n"
        "Umweltschützer werfen dem Landratsamt vor, weggesehen zu haben.\n"
    )
    assert [a.target for a in document(text, language="de").facts(Allegation)][-1] == "dem Landratsamt"


def test_somebody_brought_in_without_a_name_is_nobody_else(document: Callable[..., Document]) -> None:
    text = (
        "# Landwirt zu Bewährungsstrafe verurteilt\n\nDas Gericht in Aurach sprach am Dienstag mehrere Urteile.\n\n"
        "Es verurteilte einen 58-jährigen Landwirt wegen Tierquälerei.\n\n"
        "Der Makler Karl Wenz wurde wegen Betrugs verurteilt.\n\nKarl Wenz hatte Belege gefälscht.\n"
    )
    assert document(text, language="de").facts(Allegation)[0].target == "einen 58-jährigen Landwirt"


def test_two_bodies_with_their_places_are_one_group(document: Callable[..., Document]) -> None:
    text = (
        "Das Kartellamt hat gegen zwei Hersteller wegen verbotener Preisabsprachen Geldbußen verhängt.\n\n"
        "Betroffen sind die Firma Nordwind aus Aurach und die Firma Seeblick aus Lindau, teilte das Amt mit.\n"
    )
    assert document(text, language="de").facts(Allegation)[0].target == "Firma Nordwind und Firma Seeblick"


def test_he_whom_the_accuser_goes_on_about_is_the_accused(document: Callable[..., Document]) -> None:
    text = (
        "Laut Staatsanwaltschaft soll Karl Wenz von Peter Holm Schmiergeld angenommen haben.\n"
        "Im Gegenzug habe er dem Unternehmen Angebote gezeigt.\n"
    )
    assert [a.target for a in document(text, language="de").facts(Allegation)] == ["Karl Wenz", "Karl Wenz"]


def test_a_role_beside_its_name_is_nobody_else(document: Callable[..., Document]) -> None:
    text = (
        "Die Abgeordnete Rosa Fink hat ihre Doktorarbeit abgeschrieben.\n\nRosa Fink hat Quellen verschwiegen.\n\n"
        "Auch der Kultusminister Karl Wenz soll nach Angaben der Prüfer abgeschrieben haben.\n"
    )
    assert [a.target for a in document(text, language="de").facts(Allegation)][-1] == "Karl Wenz"


def test_a_formal_accusation_is_a_charge(document: Callable[..., Document]) -> None:
    text = "Rosa Fink wurde formell der Untreue beschuldigt."
    assert [a.sourcing for a in document(text, language="de").facts(Allegation)] == ["established"]
    text = "Rosa Fink wurde der Untreue beschuldigt."
    assert [a.sourcing for a in document(text, language="de").facts(Allegation)] == ["vague"]


def test_a_name_in_the_genitive_of_a_role_is_that_of_the_body(targets: Callable[[str], list[str]]) -> None:
    assert targets("Der Leiter der Dienststelle Maria Lanz ist vom Dienst suspendiert.") == ["Der Leiter"]
    assert targets("Der Leiter der Dienststelle, Peter Holm, ist vom Dienst suspendiert.") == ["Peter Holm"]


def test_a_pronoun_means_him_whom_the_text_accuses_rather_than_a_role_in_passing(
    document: Callable[..., Document],
) -> None:
    text = "Jan Kolb ist wegen Nötigung verurteilt worden.\n\nDen Aufforderungen des Vorsitzenden kam er nicht nach.\n"
    assert {a.target for a in document(text, language="de").facts(Allegation)} == {"Jan Kolb"}


@pytest.mark.parametrize(
    "text",
    [
        "Auf Untreue stehen in Österreich bis zu fünf Jahre Haft.",
        "Schon 1891 stürzte ein Richter über Aktien, die er verschwiegen hatte.",
        "Die Regierung von Aurach werde nicht mit Gewalt gegen die Demonstranten vorgehen, sagte Rosa Fink.",
        "Die Pläne von Karl Wenz könnten rechtswidrig sein.",
        "Karl Wenz hält am Friedensprozess fest.",
        "Richterin Rosa Fink eröffnete am Montag den Prozess um Bestechung.",
    ],
)
def test_the_law_history_and_what_is_not_done_accuse_nobody(text: str, targets: Callable[[str], list[str]]) -> None:
    assert targets(text) == []


def test_people_whom_a_text_counts_alike_are_the_same(targets: Callable[[str], list[str]]) -> None:
    text = (
        "Fünf Verdächtige sind am Montag in Aurach festgenommen worden.\n\n"
        "Den drei Männern und zwei Frauen werden Betrug und Geldwäsche vorgeworfen.\n"
    )
    assert targets(text) == ["Fünf Verdächtige", "Fünf Verdächtige"]


def test_who_knew_nothing_goes_on_with_no_charge(document: Callable[..., Document]) -> None:
    text = "Die Firma Nordwind verkaufte heimlich Nutzerdaten. Sie täuschte die Prüfer. Die Nutzer wussten davon {}."
    told = [
        [a.sentence for a in document(text.format(word), language="de").facts(Allegation)]
        for word in ("nichts", "lange")
    ]
    assert 2 not in told[0]
    assert 2 in told[1]
