"""Who is accused and who carries it: by the part that a party plays in its sentence, never by mere nearness.

Every sentence is invented. A case holds a text, the accused ("" where nobody may be), and the sourcing ("" for any).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Reader = Callable[[str, str], tuple[Allegation, ...]]

CASES = {
    "en": [
        # the object of an accusing verb, its agent, a relative clause
        ("The union accuses Kestrel Labs of fraud.", "Kestrel Labs", ""),
        ("Kestrel Labs has been accused by the ministry of fraud.", "Kestrel Labs", "attributed"),
        ("Prosecutors told Rose Finch that Carl Wenz bribed a judge.", "Carl Wenz", "attributed"),
        # who holds a procedure is not accused by it
        ("Investigators arrested the harbour's former manager Carl Wenz, 51.", "Carl Wenz", "established"),
        # a participle's object does not act
        ("Kestrel Labs manipulated the benchmark.", "Kestrel Labs", "asserted"),
        # the head of a coordinated clause
        ("The carmaker Kestrel Labs installed software to cheat tests.", "Kestrel Labs", ""),
        # a charge's own verb admits nothing
        ("Mr Ross accepted envelopes of cash from a developer.", "Mr Ross", "asserted"),
        # who is charged is named at length
        (
            "Prosecutors charged two developers, Ada Quill and Carl Wenz, with fraud.",
            "Ada Quill and Carl Wenz",
            "established",
        ),
        (
            "State prosecutors in May charged Rose Finch and Carl Wenz with fraud.",
            "Rose Finch and Carl Wenz",
            "established",
        ),
        # who is described by the body behind him; whose company it is
        ("Police named the headmaster of Harrow Trust as a suspect.", "the headmaster of Harrow Trust", ""),
        ("Police arrested the headmaster of Harrow Trust.", "the headmaster of Harrow Trust", "established"),
        ("Carl Wenz's company evaded sanctions.", "Carl Wenz's company", "asserted"),
        ("Carl Wenz's campaign illegally coordinated with a charity.", "Carl Wenz's campaign", "asserted"),
        ("Mayor Brandt quits over bribery claims.", "Brandt", "vague"),
        # a breach of a body is done to it
        ("Carl Wenz was behind a breach of the Harbour Board, police said.", "Carl Wenz", "attributed"),
        # a body goes on as "it"
        ("Acme Ltd makes paint. It dumped waste in the river for years.", "Acme Ltd", "asserted"),
        # a court finds somebody else guilty; blame lies on somebody
        ("The court found Carl Wenz guilty of fraud.", "Carl Wenz", "established"),
        ("Prosecutors dropped the case against Rose Finch.", "Rose Finch", "established"),
        ("The losses have been blamed on Carl Wenz.", "Carl Wenz", "vague"),
        ("The trial of Carl Wenz, accused of abusing swimmers, starts on Monday.", "Carl Wenz", ""),
        ("Documents obtained by the Ledger show that Rose Finch took bribes.", "Rose Finch", "attributed"),
        ("Carl Wenz faked a robbery.", "Carl Wenz", "asserted"),
        # a contraction owns nothing
        (
            "Carl Wenz runs the harbour. He’s been investigated by the Harbour Board for fraud.",
            "Carl Wenz",
            "attributed",
        ),
        ("A coalition led by Acme Ltd and backed by Kestrel Labs is implicated in fraud.", "Kestrel Labs", "vague"),
        ("Carl Wenz, mayor of Port Avon, took bribes from a builder.", "Carl Wenz", "asserted"),
        ("Rose Finch, 41, who runs the harbour, embezzled the deposits.", "Rose Finch", "asserted"),
        # who is fired is the object of a relative clause, a negation with "only" denies nothing
        ("Carl Wenz, whom Rose Finch fired in May for forging receipts, is 51.", "Carl Wenz", ""),
        ("Carl Wenz not only cheated, Rose Finch said.", "Carl Wenz", "attributed"),
        # an admission told with other acts settles nothing; charges that there were are not filed
        ("Kestrel Labs forged reports, admitted it withheld letters, and left.", "Kestrel Labs", ""),
        # he who calls the accused by name is somebody else
        ('"Carl Wenz stole the money," he said.', "Carl Wenz", ""),
    ],
    "de": [
        ("Die Opposition wirft der Regierung Untätigkeit vor.", "der Regierung", "attributed"),
        # who accuses without a name opens the clause
        ("Kritiker werfen Karl Wenz Betrug vor.", "Karl Wenz", "vague"),
        ("Die Opposition wirft Karl Wenz vor, Gelder verschwendet zu haben.", "Karl Wenz", "attributed"),
        ("„Karl Wenz hat uns betrogen“, sagte Anwohnerin Rosa Fink.", "Karl Wenz", "attributed"),
        ("Nach Informationen der „Seepost“ hat Karl Wenz den Rat belogen.", "Karl Wenz", "attributed"),
        (
            "Dokumente, die der „Seepost“ vorliegen, belegen, dass Karl Wenz den Rat belogen hat.",
            "Karl Wenz",
            "attributed",
        ),
        # a body goes on as a pronoun; a name that ends in s owns nothing
        ("Die Acme GmbH baut Kanäle. Sie betrog die Stadt jahrelang.", "Acme GmbH", "asserted"),
        ("Pfarrer Ian Moss missbrauchte jahrelang Kinder.", "Ian Moss", "asserted"),
        ("Der Presserat rügte die Zeitung Seeblick.", "Zeitung Seeblick", "established"),
        ("Dem Arzt Karl Wenz wurde die Approbation entzogen.", "Karl Wenz", "established"),
        ("Der Verein Hafenfreunde hinterzog Sozialabgaben.", "Verein Hafenfreunde", "asserted"),
        ("Die Fifa suspendierte den Funktionär Peter Holm.", "Peter Holm", "established"),
        ("Oberschwester Gisela Toth hat Protokolle nachträglich geändert.", "Gisela Toth", "asserted"),
        ("Karl Wenz, Bürgermeister von Aurach, hat Steuergelder veruntreut.", "Karl Wenz", "asserted"),
        ("Rosa Fink, Leiterin des Bauamts, nahm Schmiergeld an.", "Rosa Fink", "asserted"),
        ("Karl Wenz, 41, hinterzog Steuern.", "Karl Wenz", "asserted"),
        # the dative of a relative clause; who gives in after a warning letter; money for those who judge or testify
        ("Rosa Fink kennt den Händler, dem die Polizei Betrug vorwirft.", "den Händler", "attributed"),
        (
            "Nach einer Abmahnung der Verbraucherschützer verpflichtete sich die Kesto GmbH zu neuen Regeln.",
            "Kesto GmbH",
            "established",
        ),
        ("Auch der Händler Karl Wenz soll Testern Geld geboten haben.", "Karl Wenz", "hedged"),
        ("Karl Wenz bunkerte Sprengstoff im Keller.", "Karl Wenz", "asserted"),
    ],
}

NOBODY = {
    "en": [
        "The storm killed three people in Port Avon.",
        "The fox stole two eggs from the coop.",
        "Rose Finch wrote to Lynch on Monday.",
        "Prosecutors are looking into the sale of Rose Finch's old mill.",
        "Carl Wenz was tased and then shot after he approached the door.",
        "Rose Finch has used the phrase “Islamic terrorism” often.",
        "Carl Wenz spoke of the prospect of tampering with election returns.",
        "Rose Finch, director at the Center of Media Justice, agreed.",
        "Rose Finch released her album on-air.",
        "Rose Finch has not been accused of wrongdoing.",
        "Prosecutors did not accuse Carl Wenz of fraud.",
        "Don't blame Carl Wenz for the losses.",
        "Rose Finch said the work was late, but she denied that she mishandled files.",
        "Former officer Carl Wenz, 76, shot himself in a hospital.",
        "Rose Finch did not comment on the auditor's inquiry.",
    ],
    "de": [
        "Die Ziege Mina stiehlt gern Äpfel.",
        "Abends schlägt der Vater das Buch auf und liest vor.",
        "Rosa Fink und Karl Wenz prangerten die Zustände an.",
        "Rosa Fink veröffentlichte ihre Untersuchung der Missbrauchsfälle.",
        "Die Mutter fürchtete, man wolle ihr die Kinder wegnehmen.",
        "Ort Ghanta liegt auf den von Norland annektierten Höhen.",
        "Auslöser für die Revolte soll die schlechte Versorgung gewesen sein.",
        "Die ersten drei Opfer sollen der Bruder des Täters und Karl Wenz gewesen sein.",
        "Mit zwölf Jahren soll Rosa Fink von ihrem Vater dazu gezwungen worden sein.",
        "Rosa Fink will ein Treffen, das Wege suchen soll, um Betrug zu stoppen, über die wir verfügen.",
        "Rosa Fink erfuhr, dass seine Familie versuchen könnte, die Kinder zu entführen.",
        "Karl Wenz erschoss sich am Montag.",
        "Karl Wenz bestreitet, dass er Akten gefälscht hat.",
        "Karl Wenz wurde nicht beschuldigt.",
        "Vor einem Jahr wurde Karl Wenz, ein Anwalt und Autor, erschossen.",
        "Die Verschwörer versuchten, mit einer Bombe Karl Wenz zu töten.",
        "Der mit acht Millionen Euro verschuldete Verein Aurach hat einen neuen Chef.",
    ],
}


@pytest.fixture(scope="module")
def allegations(document: Callable[..., Document]) -> Reader:
    return lambda lang, text: document(text, language=lang).facts(Allegation)


@pytest.mark.parametrize(
    ("lang", "text", "target", "sourcing"), [(lang, *case) for lang, cases in CASES.items() for case in cases]
)
def test_the_party_that_grammar_ties_is_accused(
    lang: str, text: str, target: str, sourcing: str, allegations: Reader
) -> None:
    found = allegations(lang, text)
    assert [a.target for a in found] == [target]
    assert not sourcing or found[0].sourcing == sourcing


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in NOBODY.items() for text in texts])
def test_bystanders_are_not_accused(lang: str, text: str, allegations: Reader) -> None:
    assert [a.target for a in allegations(lang, text) if not a.implied] == []


def test_who_is_described_at_length_acts_and_not_who_suffers(document: Callable[..., Document]) -> None:
    text = "Am Freitag soll ein per Haftbefehl gesuchter 39 Jahre alter Mann die Ärztin Rosa Fink erschossen haben."
    found = document(text, language="de").facts(Allegation)
    assert "Rosa Fink" not in [a.target for a in found]


def test_people_named_together_are_accused_together(allegations: Reader) -> None:
    text = (
        "Two people have been arrested over the break-in, prosecutors said.\n\n"
        "Rose Finch, 41, of Port Avon, and Carl Wenz, 38, are charged with burglary.\n\n"
        "The defendants allegedly forced a window at the museum."
    )
    assert {a.target for a in allegations("en", text)} == {"Rose Finch and Carl Wenz"}


def test_the_plural_is_not_the_last_person(allegations: Reader) -> None:
    text = "Karl Wenz wurde wegen Betrugs angeklagt.\n\nSie sollen Akten vernichtet haben."
    assert all(a.target == "Karl Wenz" for a in allegations("de", text) if a.sentence == 0)
    assert not any(a.target == "Karl Wenz" for a in allegations("de", text) if a.sentence == 1)


def test_an_accused_without_a_name_is_one_party(allegations: Reader) -> None:
    text = (
        "Der Lübecker Rechtsanwalt ist wegen Betrugs verurteilt worden.\n\n"
        "Nach Angaben des Gerichts hat der Anwalt Belege gefälscht."
    )
    assert {a.target for a in allegations("de", text)} == {"Der Lübecker Rechtsanwalt"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Carl Wenz was charged with fraud. His partner Rose Finch reportedly hid the ledgers."),
        (
            "de",
            "Wie die Seezeitung berichtet, soll Karl Wenz Geld veruntreut haben. Angeblich soll er auch Akten vernichtet haben.",
        ),
    ],
)
def test_a_new_hedge_has_no_source_of_before(lang: str, text: str, allegations: Reader) -> None:
    assert allegations(lang, text)[-1].sourcing == "hedged"


def test_a_case_that_ended_is_told_as_ended(allegations: Reader) -> None:
    found = allegations("de", "Das Verfahren wegen Körperverletzung gegen Karl Wenz wurde eingestellt.")
    assert [a.stage for a in found] == ["dropped"]
