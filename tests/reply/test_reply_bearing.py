"""What makes the words of an accused an answer to the charge, and what a statement on something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Accused, Document

Make = Callable[..., Document]
Answers = Callable[[str, str], set[str]]

CHARGE = {
    "de": "Die Staatsanwaltschaft wirft dem Händler Jens Mahrt vor, Kunden mit gefälschten Rechnungen betrogen zu haben. ",
    "en": "Prosecutors accuse the trader Tim Gore of cheating customers with forged invoices. ",
}


ON_THE_CHARGE = [
    ("de", "Mahrt sagte, die Rechnungen habe ein Gehilfe geschrieben."),
    ("de", "Mahrt sagte dazu, er prüfe das."),
    ("de", "Mahrt nannte den Bericht erfunden."),
    ("de", "Mahrt ließ über seine Anwältin ausrichten, es gehe ihm gut."),
    ("de", "„Ich lasse mir das nicht unterstellen“, sagte Mahrt."),
    ("de", "„Das war ein Irrtum meines Büros“, protestierte Mahrt."),
    ("en", "Gore said the invoices had been written by a clerk."),
    ("en", "Gore said the story was wrong."),
    ("en", "Gore said through his lawyer that he was at peace."),
    ("en", "“I did not do that,” Gore said."),
    ("de", "Mahrt sagte, er kooperiere mit der Polizei."),
    ("en", "Gore said he had acted immediately and was cooperating with police."),
    ("en", "Gore said he had acted as soon as he knew."),
    ("en", "He worked for the Belarusian federation. He did not answer his phone."),
]
ON_SOMETHING_ELSE = [
    ("de", "Mahrt sagte, der Laden in Bornau laufe gut."),
    ("de", "Mahrt forderte neue Parkplätze."),
    ("de", "Die Zeugin Ute Kern sagte, Mahrt habe ihr gesagt, es sei ein schöner Tag."),
    ("de", "Vor zehn Jahren zahlte Mahrt eine Buße und räumte ein, Steuern hinterzogen zu haben."),
    ("en", "Gore said the shop in Leeds was doing well."),
    ("en", "Gore called for more parking."),
    ("en", "Ann Reef, a witness, said Gore told her it was a lovely day."),
    ("en", "Ann Reef met him in May. “Tim never looked at me,” she said."),
    ("en", "The auditors have told the court about it. They found no receipts, they said."),
]


@pytest.mark.parametrize(("language", "statement"), ON_THE_CHARGE)
def test_what_bears_on_the_charge_is_an_answer(answers: Answers, language: str, statement: str) -> None:
    assert len(answers(language, CHARGE[language] + statement)) == 1


@pytest.mark.parametrize(("language", "statement"), ON_SOMETHING_ELSE)
def test_what_is_said_of_something_else_is_none(
    document: Make, answers: Answers, language: str, statement: str
) -> None:
    assert document(CHARGE[language] + statement, language=language).facts(Accused)
    assert answers(language, CHARGE[language] + statement) == set()


BEFORE = [
    ("de", "Der Händler Jens Mahrt sagte am Morgen, die Rechnungen seien lang. Die Halle war voll. "),
    ("en", "The trader Tim Gore said in the morning that invoices were dull. The hall was full. "),
]


@pytest.mark.parametrize(("language", "statement"), BEFORE)
def test_what_was_said_before_the_charge_is_no_answer(answers: Answers, language: str, statement: str) -> None:
    assert answers(language, statement + CHARGE[language]) == set()


ADMISSIONS = [
    ("de", "Mahrt räumte die Vorwürfe vor Gericht ein.", True),
    ("de", "Mahrt gestand, die Rechnungen gefälscht zu haben.", True),
    ("en", "Gore admitted the charges.", True),
    ("en", "Gore, 52, admitted forging the invoices.", True),
    ("en", "Ann Reef argued that although Gore confessed, he felt no shame.", False),
    ("en", "Gore hid his books, admitted he had sold them, and left.", False),
]


@pytest.mark.parametrize(("language", "statement", "counts"), ADMISSIONS)
def test_an_admission_answers_where_it_is_what_the_sentence_says(
    answers: Answers, language: str, statement: str, counts: bool
) -> None:
    assert bool(answers(language, CHARGE[language] + statement)) == counts


MEANT = [
    # Who "it" is: the body with which the last sentence begins, or the speaker in his own words.
    (
        "en",
        "Prosecutors accuse Nordmed of fraud. The Markets Authority wrote to Nordmed in May. The books were empty, it found.",
        set(),
    ),
    (
        "en",
        "Prosecutors accuse Nordmed of fraud. Lumora is its rival. Nordmed said it rejected the claim.",
        {"Nordmed"},
    ),
    (
        "en",
        "Prosecutors accuse Tim Gore of fraud. The school where he taught said it was sorry. It declined to answer questions.",
        set(),
    ),
    # A role with a prefix means whom the text calls so.
    (
        "de",
        "Die Kandidatin der Grünen, Ute Kern, wirft dem SPD-Kandidaten Jens Mahrt vor, Wähler betrogen zu haben. "
        "Er lasse sich das nicht unterstellen, sagte der SPD-Kandidat.",
        {"Jens Mahrt"},
    ),
    # An authority is no "company", and a firm no "agency".
    ("en", "Prosecutors accuse Nordmed Foods of fraud. The agency said it did not know the letter.", set()),
    (
        "de",
        "Die Staatsanwaltschaft wirft der Baufirma Lorenz & Pichler Bestechung vor. Der Amtsleiter schweigt.",
        set(),
    ),
    ("en", "Prosecutors accuse the doctor Tim Gore of fraud. Gore told the inquest he had slept.", {"Tim Gore"}),
    (
        "de",
        "Umweltverbände werfen dem Landratsamt Betrug vor. Ein Sprecher der Behörde verwies auf Personalmangel.",
        {"dem Landratsamt"},
    ),
    # A label of the speaker, before his words or at the end of a sentence; a head whom the text does not name elsewhere.
    (
        "de",
        "Die Staatsanwaltschaft wirft dem Händler Jens Mahrt Betrug vor.\n\nMahrt: „Das ist Unsinn, ich habe nie Kunden betrogen.“",
        {"Jens Mahrt"},
    ),
    (
        "de",
        "Die Staatsanwaltschaft wirft Jens Mahrt Betrug vor. Am Tag darauf Mahrt: „Das ist erfunden.“",
        {"Jens Mahrt"},
    ),
    (
        "en",
        "Prosecutors accuse Lumora Foods of misleading investors. Voss, its chief executive, said the figures were right.",
        {"Lumora Foods"},
    ),
    # The house answers for its man without a name, an authority does not.
    (
        "de",
        "Ein Oberarzt soll Befunde gefälscht haben. Das sagen drei Kollegen. Die Klinik weist die Vorwürfe zurück.",
        {"Ein Oberarzt"},
    ),
    (
        "de",
        "Ein Oberarzt soll Befunde gefälscht haben. Das sagen drei Kollegen. Das Ministerium wollte sich nicht äußern.",
        set(),
    ),
    # Who is unknown to the text answers for nobody.
    ("en", "Prosecutors accuse the coach Tim Gore of cheating. Dale Rowing refused to say why.", set()),
    # A firm speaks for its head.
    (
        "en",
        "Lumora Foods's chief executive, Ann Roe, cheated investors, prosecutors say. Roe sold shares in May. Lumora Foods said every "
        "sale had "
        "been cleared.",
        {"Ann Roe"},
    ),
    ("en", "Although Tim Gore admitted that he knew the man, prosecutors accuse Gore of fraud.", set()),
    (
        "de",
        "Sprecherin Tanja Wolters stand am Tor. Der Verband wusste von den Schlägen und vertuschte sie. Wolters sagte dazu, es habe keine "
        "Beschwerde gegeben.",
        {"Der Verband"},
    ),
    # A parent that is not accused itself speaks for its subsidiary; "the firm" is none that is named only below.
    (
        "de",
        "Die Lohwald AG hat Rechnungen gefälscht, sagt das Prüfungsamt. Der Mutterkonzern Nordhain wies die Vorwürfe auch für die "
        "Tochter Lohwald AG zurück.",
        {"Lohwald AG"},
    ),
    (
        "en",
        "Auditors accuse Lowood Advisers of fraud. Its parent, Northgate Holdings, denied the allegations on behalf of its subsidiary.",
        {"Lowood Advisers"},
    ),
    # Whoever was called a spokesperson or head before answers for the body that was charged just now.
    (
        "de",
        "Geschäftsführer Olaf Behr führte durch die Halle. Der Verband hat die Treffen verheimlicht und Belege gefälscht, sagt die "
        "Behörde. Behr war bis Redaktionsschluss nicht zu sprechen.",
        {"Der Verband"},
    ),
]


@pytest.mark.parametrize(("language", "text", "heard"), MEANT)
def test_a_stand_in_means_whom_readers_take_it_for(answers: Answers, language: str, text: str, heard: set[str]) -> None:
    assert answers(language, text) == heard


def test_a_list_answers_for_the_accused_in_it(answers: Answers) -> None:
    text = "The mayor accused the Coastal Trade Union of fraud. Ann Roe and the CTU rejected the allegation."
    assert "Trade Union" in " ".join(answers("en", text))
