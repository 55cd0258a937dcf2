"""Who answers, in both languages: kinds, false friends, through whom, and what is due without an answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from newslint_timing import linear

from newslint import Accused, Allegation, Attribution, Document, Response
from newslint.engine import Settings, lint

Make = Callable[..., Document]

CHARGE = {
    "de": "Die Staatsanwaltschaft Bremen wirft der Hansa Kanalbau AG vor, Beamte bestochen zu haben. ",
    "en": "Prosecutors in Leeds accuse Quickstone Finance of misleading investors. ",
}

ANSWERS = [
    ("de", "Die Hansa Kanalbau AG weist die Vorwürfe zurück.", "denial"),
    ("de", "Das Unternehmen bestreitet das.", "denial"),
    ("de", "Die Hansa Kanalbau AG nannte die Vorwürfe haltlos.", "denial"),
    ("de", "Der Anwalt der Hansa Kanalbau AG dementierte.", "denial"),
    ("de", "Ein Sprecher der Hansa Kanalbau AG wollte sich dazu nicht äußern.", "declined"),
    ("de", "Die Hansa Kanalbau AG lehnte eine Stellungnahme ab.", "declined"),
    ("de", "Die Hansa Kanalbau AG ließ eine Anfrage unbeantwortet.", "unreachable"),
    ("de", "Die Hansa Kanalbau AG reagierte nicht auf eine Anfrage.", "unreachable"),
    ("de", "Die Hansa Kanalbau AG war zunächst nicht erreichbar.", "unreachable"),
    ("de", "Die Hansa Kanalbau AG schweigt zu den Vorwürfen.", "silent"),
    (
        "de",
        "Die Hansa Kanalbau AG ließ über ihre Anwältin mitteilen, man habe sich an die Regeln gehalten.",
        "denial",
    ),
    ("de", "„Das ist eine Lüge“, sagte Vorstandschefin Ria Loos.", "denial"),
    ("de", "Die Hansa Kanalbau AG kündigte an, sich nächste Woche zu äußern.", "pending"),
    ("en", "“That is a lie,” Quickstone Finance said.", "denial"),
    ("en", "Quickstone Finance said it had followed all rules.", "denial"),
    ("de", "Die Hansa Kanalbau AG kündigte Einspruch an.", "denial"),
    ("de", "Die Hansa Kanalbau AG beantwortete einen Fragenkatalog schriftlich.", "statement"),
    ("de", "Vorstandschefin Ria Loos sprach von einem Versehen.", "denial"),
    ("de", "Die Vorwürfe werden von der Hansa Kanalbau AG bestritten.", "denial"),
    ("de", "Die Hansa Kanalbau AG äußerte sich bisher nicht.", "silent"),
    ("de", "Die Hansa Kanalbau AG äußerte sich auf Anfrage nicht.", "declined"),
    ("de", "Wie die Werft Nordkai streitet die Hansa Kanalbau AG alles ab.", "denial"),
    ("de", "Eine Stellungnahme der Hansa Kanalbau AG stand am Abend noch aus.", "pending"),
    ("de", "Die Hansa Kanalbau AG bat um Aufschub bis Montag.", "pending"),
    ("de", "Die Hansa Kanalbau AG will sich am Montag äußern.", "pending"),
    ("en", "Quickstone Finance said it would respond by Monday.", "pending"),
    ("en", "Quickstone Finance asked for more time to answer.", "pending"),
    ("en", "A response from Quickstone Finance was still pending on Friday.", "pending"),
    ("en", "Quickstone Finance denied the allegation.", "denial"),
    ("en", "Quickstone Finance did not comment.", "silent"),
    ("en", "Quickstone said it would appeal against the decision.", "denial"),
    ("en", "A woman at Quickstone Finance's office hung up.", "declined"),
    ("en", "The claims were denied by Quickstone Finance.", "denial"),
    ("en", "A denial by Quickstone Finance followed on Friday.", "denial"),
    ("en", 'Chief executive Ria Loos said: "We have never misled anybody."', "statement"),
    ("en", "The company rejected the claims.", "denial"),
    ("en", "A lawyer for Quickstone Finance called the case baseless.", "denial"),
    ("en", "Quickstone Finance declined to comment.", "declined"),
    ("en", "Quickstone Finance did not respond to a request for comment.", "unreachable"),
    ("en", "Quickstone Finance could not be reached for comment.", "unreachable"),
    ("en", "Quickstone Finance has remained silent.", "silent"),
    ("en", "Quickstone Finance did not answer the phone on Monday.", "unreachable"),
    ("en", "Nobody answered the door at Quickstone Finance.", "unreachable"),
    ("en", "A request for comment sent to Quickstone Finance was not returned.", "unreachable"),
    ("en", "An email to Quickstone Finance bounced.", "unreachable"),
    ("en", "Quickstone Finance has been approached for comment.", "unreachable"),
    ("en", "The Courier has contacted Quickstone Finance for a response.", "unreachable"),
    ("en", "Quickstone Finance could not be located.", "unreachable"),
    ("en", "Quickstone Finance stood by its methods.", "denial"),
    ("en", "Editor-in-chief Ria Loos denied the allegation.", "denial"),
]

NO_ANSWERS = [
    ("de", "Das Gericht lehnte den Antrag ab."),
    ("de", "Das Gericht wies die Berufung zurück."),
    ("de", "Die Zuschauer schwiegen eine Minute lang."),
    ("de", "Der Spielverein Norderau bestritt am Sonntag sein erstes Spiel."),
    ("de", "Ein Sprecher der Staatsanwaltschaft sagte, die Ermittlungen dauerten an."),
    ("de", "Nach Angaben von Vertretern deutscher Geheimdienste sind das nicht die einzigen Fälle."),
    ("de", "Die Polizei wollte sich nicht äußern."),
    ("de", "Der Anwalt der Anleger sagte, die Klage werde erweitert."),
    ("de", "Oberstaatsanwältin Ria Loos sagte, es werde weiter ermittelt."),
    ("de", "Die Wirtschaftsministerin bedauerte den Ruf der Branche."),
    ("en", "A judge denied bail."),
    ("en", "A lawyer for the investors said the suit would go on."),
    ("en", "Finance Secretary Ria Loos said she was appalled."),
    ("en", "A witness was told to stay silent."),
    ("en", "The court rejected the motion."),
    ("en", "The crowd remained silent for a minute."),
    ("en", "A police spokeswoman declined to comment."),
    ("en", "Visitors were denied entry."),
    ("en", "Quickstone Finance denied entry to a visitor."),
    ("en", "A judge denied bail to a clerk of Quickstone Finance."),
    ("en", "The regulator stood by its report."),
    ("en", "The regulator did not answer the phone on Monday."),
    ("en", "Police have asked witnesses to comment on a sketch."),
    ("de", "Das Gericht lehnte einen Antrag der Hansa Kanalbau AG ab."),
]


def missing(make: Make, language: str, text: str) -> list[str]:
    document = make(text, language=language)
    rules = {name: rule() for name, rule in document.registry.rules.items() if name == "missing-counter-statement"}
    return [finding.target or "" for finding in lint(document, Settings(rules=rules)).findings]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_charge_without_an_answer_is_found(document: Make, language: str) -> None:
    assert len(missing(document, language, CHARGE[language])) == 1


@pytest.mark.parametrize(("language", "answer", "kind"), ANSWERS)
def test_an_answer_is_understood_and_suffices(document: Make, language: str, answer: str, kind: str) -> None:
    text = CHARGE[language] + answer
    assert kind in [response.kind for response in document(text, language=language).facts(Response)]
    assert missing(document, language, text) == []


ACCUSED = {
    "de": (
        "Die Staatsanwaltschaft Bremen wirft Holger Brückner und Anna Loos vor, Beamte bestochen zu haben. "
        "Brückner ist Geschäftsführer der Hansa Kanalbau AG. "
    ),
    "en": (
        "Prosecutors in Leeds accuse Daniel Hargrove and Anna Loos of misleading investors. "
        "Hargrove is the chief executive of Quickstone Finance. "
    ),
}
HEARD = [
    ("de", "Beide Angeklagten bestreiten das.", ["Holger Brückner", "Anna Loos"]),
    ("de", "Die Verteidiger der Angeklagten wiesen die Vorwürfe zurück.", ["Holger Brückner", "Anna Loos"]),
    ("de", "Brückner und Loos bestreiten das.", ["Holger Brückner", "Anna Loos"]),
    ("de", "Weder Brückner noch Loos geben das zu, beide bestreiten es.", ["Holger Brückner", "Anna Loos"]),
    ("de", "Brückners Anwalt nannte die Vorwürfe haltlos.", ["Holger Brückner"]),
    ("de", "Die Anwältin von Loos nannte die Vorwürfe haltlos.", ["Anna Loos"]),
    ("en", "Both defendants denied the claims.", ["Daniel Hargrove", "Anna Loos"]),
    ("en", "Hargrove and Loos denied the claims.", ["Daniel Hargrove", "Anna Loos"]),
    ("en", "Hargrove's lawyer called the case baseless.", ["Daniel Hargrove"]),
    ("en", "A spokesman for Loos denied the claims.", ["Anna Loos"]),
]


@pytest.mark.parametrize(("language", "answer", "heard"), HEARD)
def test_of_several_accused_those_are_heard_who_answer(
    document: Make, language: str, answer: str, heard: list[str]
) -> None:
    text = ACCUSED[language] + answer
    responses = document(text, language=language).facts(Response)
    assert {response.target for response in responses if response.kind == "denial"} == set(heard)
    assert not set(missing(document, language, text)) & set(heard)


DEFENCES = [
    ("de", "Bürgermeisterin Karin Vogt nahm die Hansa Kanalbau AG in Schutz.", "Karin Vogt"),
    ("de", "Karin Vogt wies die Vorwürfe gegen die Hansa Kanalbau AG zurück.", "Karin Vogt"),
    ("de", "Der Branchenverband stellte sich hinter die Hansa Kanalbau AG.", "Der Branchenverband"),
    ("en", "The trade body stood by Quickstone Finance.", "The trade body"),
    ("en", "Mayor Karen Webb defended Quickstone Finance.", "Karen Webb"),
    ("en", "Karen Webb denied that Quickstone Finance had misled anybody.", "Karen Webb"),
]


@pytest.mark.parametrize(("language", "defence", "speaker"), DEFENCES)
def test_others_in_defence_are_shown_and_do_not_suffice(
    document: Make, language: str, defence: str, speaker: str
) -> None:
    made = document(CHARGE[language] + defence, language=language)
    found = [r for r in made.facts(Response) if r.kind == "third-party"]
    assert found
    assert found[0].through is not None
    assert speaker in made.slice(found[0].through)
    rules = {name: rule() for name, rule in made.registry.rules.items() if name == "missing-counter-statement"}
    finding = lint(made, Settings(rules=rules)).findings[0]
    assert any(place.start >= len(CHARGE[language]) for place in (r.span for r in finding.finding.related))  # type: ignore[union-attr]


NOT_DUE = [
    ("de", "Die Staatsanwaltschaft wirft der russischen Regierung Betrug vor.", None),
    ("de", "Unbekannte sollen den Automaten gesprengt haben.", None),
    ("de", "Die Ermittler werfen der IS-Miliz Betrug vor.", None),
    ("de", "Die Ermittler werfen der Isar-Bank Betrug vor.", "passing"),
    ("de", "Am Montag wurde gebaut. Der Gast Karl Rau warf Holger Brückner vor, Beamte bestochen zu haben.", "passing"),
    ("de", "Das Regime im Vorstand habe von der Bestechung gewusst, sagte ein früherer Mitarbeiter.", None),
    ("en", "Prosecutors accuse the Russian government of fraud.", None),
    (
        "en",
        "The bridge opened on Monday. Karen Webb, a guest, accused Daniel Hargrove of bribing officials.",
        "passing",
    ),
]


@pytest.mark.parametrize(("language", "text", "grade"), NOT_DUE)
def test_no_warning_where_no_fair_editor_would_ask(document: Make, language: str, text: str, grade: str | None) -> None:
    made = document("# Rundschau\n\nEin Absatz.\n\n" + text, language=language)
    rules = {name: rule() for name, rule in made.registry.rules.items() if name == "missing-counter-statement"}
    severities = [finding.severity for finding in lint(made, Settings(rules=rules)).findings]
    assert severities == ([] if grade is None else ["info"])


@pytest.mark.parametrize(("language", "sentence"), NO_ANSWERS)
def test_a_false_friend_is_no_answer(document: Make, language: str, sentence: str) -> None:
    assert len(missing(document, language, CHARGE[language] + sentence)) == 1


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("de", "Ein Sprecher der Hansa Kanalbau AG wies die Vorwürfe auf Anfrage zurück."),
        ("en", "Asked on Monday, a spokesman for Quickstone Finance denied the allegation."),
    ],
)
def test_the_request_and_the_speaker_are_seen(document: Make, language: str, answer: str) -> None:
    made = document(CHARGE[language] + answer, language=language)
    response = made.facts(Response)[0]
    assert response.request is not None
    assert response.through is not None
    assert "prech" in made.slice(response.through) or "spokes" in made.slice(response.through)


@pytest.mark.parametrize(
    "settled",
    [
        "Das Landgericht Bremen hat Holger Brückner am Freitag rechtskräftig wegen Bestechung verurteilt.",
        "Das Landgericht Bremen hat Holger Brückner am Freitag vom Vorwurf der Bestechung freigesprochen.",
    ],
)
def test_nobody_is_asked_about_a_ruling(document: Make, settled: str) -> None:
    assert missing(document, "de", settled) == []


@pytest.mark.parametrize(
    ("language", "text", "late"),
    [
        (
            "en",
            CHARGE["en"] + "\n\n" + "The rent is low. The view is good.\n\n" * 4 + "Quickstone Finance denied it.",
            True,
        ),
        (
            "en",
            CHARGE["en"].replace("investors.", "investors, which Quickstone Finance denies.") + "\n\nA.\n\n" * 9,
            False,
        ),
    ],
)
def test_an_answer_far_below_the_charge_is_late(document: Make, language: str, text: str, late: bool) -> None:
    made = document(text, language=language)
    rule = made.registry.rules["late-counter-statement"]()
    assert bool(lint(made, Settings(rules={rule.name: rule})).findings) == late


def test_a_defendants_silence_is_a_hint(document: Make) -> None:
    for sentence, severity in (
        ("Der Angeklagte Holger Brückner schweigt zu den Vorwürfen.", "info"),
        ("Holger Brückner schweigt zu den Vorwürfen.", "warning"),
    ):
        text = "Die Staatsanwaltschaft Bremen wirft Holger Brückner vor, Beamte bestochen zu haben. " + sentence
        made = document(text, language="de")
        rule = made.registry.rules["unexplained-silence"]()
        assert [f.severity for f in lint(made, Settings(rules={rule.name: rule})).findings] == [severity]


def test_a_parent_may_speak_for_its_subsidiary(document: Make) -> None:
    text = CHARGE["de"] + "Die Staatsanwaltschaft wirft der Werft Nordkai vor, Rechnungen gefälscht zu haben. "
    alone = text + "Die Hansa Kanalbau AG wies die Vorwürfe zurück."
    both = text + "Die Hansa Kanalbau AG wies die Vorwürfe auch für die Tochter zurück."
    assert ["Nordkai" in name for name in missing(document, "de", alone)] == [True]
    assert missing(document, "de", both) == []


def test_thousands_of_accused_take_linear_time(document: Make) -> None:
    def answering(count: int) -> Callable[[], object]:
        names = ("".join(chr(97 + count_ // 26**power % 26) for power in range(3)) for count_ in range(count))
        text = "\n\n".join(
            f"Prosecutors accuse Karl B{n} of fraud. His lawyer denied it. Both men denied it." for n in names
        )
        made = document(text, language="en")
        made.facts(Allegation)
        made.facts(Attribution)
        return lambda: (made.facts(Response), made.facts(Accused))

    linear(answering, 200)
