"""How a charge is sourced, by its own sentence and by those around it, and which lines that sends back.

Every text is invented. A case holds a text, words of the sentence in question, and its sourcing.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document, Registry, Sentence
from newslint.testing import lint_text

RULES = {"unattributed-allegation", "hedged-allegation", "vague-attribution", "headline-outruns-body"}

SOURCED = {
    "en": [
        # who tells of its own deed admits it; who speaks of something else does not
        ("As a part of his plea, Carl Wenz said that he embezzled the deposits.", "embezzled", "established"),
        # a paper of the case carries what stands behind its verb
        ("Along with a raft of allegations, the suit claims that Carl Wenz harassed clerks.", "harassed", "established"),
        # a step of procedure told by its charges
        ("Police held the harbour master, Carl Wenz, at the airport on money laundering charges.", "laundering", "established"),
        # many who are not told apart
        ("Harbour residents have accused Carl Wenz of covering up the leak.", "accused", "vague"),
        ("Carl Wenz is widely seen as the ringleader of the smugglers.", "ringleader", "vague"),
        # hearsay without a word of doubt is no assertion
        ("Carl Wenz is said to have bribed two inspectors.", "bribed", "hedged"),
        ("Kestrel Labs was reported to have faked the results.", "faked", "hedged"),
        ("The inspector said that Carl Wenz is believed to have bribed two judges.", "bribed", "attributed"),
        # who knows of a deed is no source for it
        ("The board of Kestrel Labs covered up the leak for years.", "covered", "asserted"),
        ("We now know that Kestrel Labs is under investigation.", "investigation", "vague"),
        # the case goes on behind the hedge
        ("Carl Wenz allegedly bribed two inspectors. Each envelope held 500 euros, the indictment said.", "allegedly", "attributed"),
        # who faults somebody for a deed says that it was done
        ("Rose Finch slammed Carl Wenz for stealing her data.", "slammed", "attributed"),
        ("Carl Wenz was slammed for stealing her data.", "slammed", "vague"),
        ("Kestrel Labs fired Carl Wenz for stealing data.", "stealing", "attributed"),
        ("Rose Finch went into detail about how Carl Wenz allegedly stole her data.", "detail", "attributed"),
        # a hedge that opens the sentence starts anew
        ("Prosecutors charged Carl Wenz with bribery. Reportedly, he bribed a judge too.", "Reportedly", "hedged"),
        # evidence before what it shows
        ("Documents show how Carl Wenz bribed two inspectors.", "Documents", "attributed"),
        ("Carl Wenz bribed two inspectors. That emerges from an audit by the port.", "bribed", "attributed"),
        ("Carl Wenz took bribes, prosecutors said. In exchange, Wenz falsified the tender.", "exchange", "attributed"),
        ("Carl Wenz bribed two inspectors, internal documents suggest.", "bribed", "attributed"),
        ("Carl Wenz bribed two inspectors, letters seen by the paper show.", "bribed", "attributed"),
        ("Carl Wenz bribed two inspectors, bridges closed by the port show.", "bribed", "asserted"),
        # who has left a body does not speak for it; who ignores a thing is no source for it
        ("Kestrel Labs faked the results, a former engineer at Kestrel Labs said.", "faked", "attributed"),
        ("Kestrel Labs faked the results, according to three former Kestrel Labs engineers.", "faked", "attributed"),
        ("Apparently, Kestrel Labs ignored a warning from a nurse.", "ignored", "hedged"),
        # an authority that is itself accused is no source
        ("The Justice Department misled the court about an alleged fraud.", "misled", "hedged"),
        # a step against somebody who is named is no step against who did the deed before
        ("Kestrel Labs poisoned wells, leading to fraud charges in Lund against its rival, Carl Wenz.", "poisoned", "asserted"),
        ("Kestrel Labs poisoned wells, leading to fraud charges in Lund against the company.", "poisoned", "established"),
        # who does the deed is no source of it
        ("Kestrel Labs leaked secrets that named patients.", "leaked", "asserted"),
        # by whom somebody is thought to have done it is not said, whatever he was arrested for before
        ("Police arrested Carl Wenz on bribery charges. He is thought to have bribed a judge.", "thought", "hedged"),
        # a search that an authority made is a step; who tests a medicine tries nobody
        ("Police raided the offices of Kestrel Labs on Monday.", "raided", "established"),
        ("Kestrel Labs concealed deaths in a late-stage trial of its drug.", "concealed", "asserted"),
        ("Kestrel Labs concealed deaths, a judge was told at the trial.", "concealed", "established"),
        ("Carl Wenz was accused by his old rival of theft.", "accused", "attributed"),
        ("Carl Wenz was accused by critics of theft.", "accused", "vague"),
        ("The Herald understands that Carl Wenz had been accused of theft.", "accused", "vague"),
        ("Police have been looking into Kestrel Labs since May.", "looking", "vague"),
        ("Prosecutors said they were looking into Kestrel Labs.", "looking", "attributed"),
        ("Carl Wenz allegedly shredded the files on the eve of the raid.", "shredded", "hedged"),
        ("Carl Wenz abused eleven boys in the nineties. Wenz was jailed for 14 years in May.", "abused", "established"),
        # a step of procedure that is somebody else's
        ("Carl Wenz stole the files, while police arrested Rose Finch over a theft in May.", "stole", "asserted"),
        # what a court found, told on
        ("A court convicted Carl Wenz of fraud. He also embezzled the deposits.", "embezzled", "attributed"),
        ("A court convicted Carl Wenz of fraud. Rose Finch embezzled the deposits.", "embezzled", "asserted"),
        # the charge before, and a charge of its own
        ("Prosecutors charged Carl Wenz with fraud. The accusation: Wenz misled investors.", "accusation", "attributed"),
    ],
    "de": [
        ("Karl Wenz soll betrunken gewesen sein und eine Akte gefälscht haben, wie Patienten im Internet schreiben.", "Akte", "vague"),
        ("Karl Wenz gilt als Drahtzieher der Schmuggler.", "Drahtzieher", "vague"),
        ("Medien berichteten, gegen den Arzt Karl Wenz werde ermittelt.", "ermittelt", "vague"),
        ("Karl Wenz fälschte Rechnungen. Das zeigt eine Auswertung der TU Lübeck.", "fälschte", "attributed"),
        ("Recherchen zeigen, wie Karl Wenz Rechnungen fälschte.", "fälschte", "attributed"),
        ("Rosa Fink erstattete Strafanzeige gegen Karl Wenz wegen Betrugs.", "Strafanzeige", "established"),
        ("Ermittler fanden Spuren, die darauf hindeuten, dass Karl Wenz den Brand gelegt hat.", "Brand", "attributed"),
        ("Karl Wenz hat vermutlich Akten gefälscht.", "vermutlich", "hedged"),
        ("Karl Wenz erpresste das mutmaßliche Opfer.", "erpresste", "asserted"),
        # hearsay behind a sentence about a thing; behind the authority that charges
        (
            "Die Laufzeit von 30 Stunden erreichen wir im Test nicht: Nach 22 war Schluss. Die Firma Nordwind soll Testern Geld "
            "für Lob geboten haben.",
            "soll",
            "hedged",
        ),
        (
            "Das Landgericht hat eine Klage gegen Karl Wenz zugelassen. Die Anklagebehörde legt ihm Untreue zur Last. Wenz soll "
            "Belege gefälscht haben.",
            "Belege",
            "attributed",
        ),
        ("Karl Wenz erpresste mutmaßlich einen Wirt.", "erpresste", "hedged"),
        ("Karl Wenz habe Akten gefälscht und Kunden betrogen.", "gefälscht", "hedged"),
        ("Karl Wenz soll Rechnungen gefälscht haben. Es ging laut Anklage um drei Millionen Euro.", "soll", "attributed"),
        ("Karl Wenz hat Rechnungen gefälscht. Es ging laut Anklage um drei Millionen Euro.", "gefälscht", "asserted"),
        ("Die Polizei nahm Karl Wenz fest. Angeblich soll er Rechnungen gefälscht haben.", "Angeblich", "hedged"),
        ("Karl Wenz hat Rechnungen gefälscht. Das geht aus der Anklage hervor.", "gefälscht", "attributed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "word", "sourcing"), [(code, *case) for code in SOURCED for case in SOURCED[code]]
)
def test_the_source_of_a_charge(
    document: Callable[..., Document], language: str, text: str, word: str, sourcing: str
) -> None:
    draft = document(text, language)
    number = next(s.number for s in draft.facts(Sentence) if word in draft.slice(s))
    assert [a.sourcing for a in draft.facts(Allegation) if a.sentence == number] == [sourcing]


GRACED = [
    ("en", "# Clinic chief Rose Finch under fire", "Head nurse Ann Hale said Finch had ordered staff to falsify records."),
    ("en", "# Poet Rose Finch accused of copying verses", "Critic Ann Hale says she found ten foreign lines in Finch's book."),
    ("en", "Rose Finch is accused of harassing clerks.", "The lawsuit says that she shouted at two of them for months."),
    ("de", "# Klinikchefin Rosa Fink gerät in die Kritik", "Die Pflegerin Anna Hall sagte, Fink habe Akten fälschen lassen."),
    ("de", "Die Reederei Ostrau steht wegen Steuerhinterziehung in der Kritik.", "Die Staatsanwaltschaft ermittelt seit Mai."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "short", "source"), GRACED)
def test_a_short_line_is_fine_where_the_text_names_the_source(
    registry: Registry, language: str, short: str, source: str
) -> None:
    def flagged(body: str) -> bool:
        report = lint_text(f"---\nlang: {language}\n---\n\n{short}\n\n{body}\n", "draft.md", registry)
        return any(f.rule in RULES and f.severity != "info" and f.place.line == 5 for f in report.findings)

    assert flagged(
        "The weather stayed fine all week." if language == "en" else "Das Wetter blieb die ganze Woche schön."
    )
    assert not flagged(source)


# (language, a text that an editor would send back, the same with one change)
PASSING = [
    # history
    ("de", "Der Richter Karl Wenz unterschlug Gelder der Stadt.", "Der Richter Karl Wenz unterschlug 1891 Gelder der Stadt."),
    ("en", "Judge Carl Wenz embezzled city funds.", "In the early 1920s, Judge Carl Wenz embezzled city funds."),
    # hearsay without a word of wrongdoing, in a text that hardly speaks of any
    (
        "en",
        "Carl Wenz stole a boat. He reportedly sold it in Spain.",
        "The fair opens at eight. Carl Wenz, who was fined for theft, will sing. He reportedly sold his boat in Spain."
        + " It rains. The fair ends at ten." * 4,
    ),
    # a topic
    ("en", "Mayor Carl Wenz was bullying a clerk.", "Mayor Carl Wenz spoke about bullying."),
    # an answer in an interview
    ("de", "Karl Wenz wurde des Betrugs bezichtigt.", "Karl Wenz wurde von mir nie des Betrugs bezichtigt, andere wurden es."),
    # a group that cannot be identified
    ("de", "Die Firma Ostrau hat ihre Kunden betrogen.", "Die Politiker haben ihre Kunden betrogen."),
    # somebody whom a long text about something else names once
    (
        "de",
        "Karl Wenz hat Kunden betrogen." + " Karl Wenz mag Äpfel. Das Fest beginnt um acht." * 3,
        "Das Fest beginnt um acht. Es gibt Äpfel. Karl Wenz hat Kunden betrogen." + " Es regnet. Das Fest endet um zehn." * 3,
    ),
    # a procedure that the text does not speak of
    ("de", "Gegen Karl Wenz läuft ein Ermittlungsverfahren.", "Im Ermittlungsverfahren gegen Karl Wenz half die Stadt aus."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "flagged", "fine"), PASSING)
def test_what_is_said_in_passing_is_not_sent_back(registry: Registry, language: str, flagged: str, fine: str) -> None:
    def rules(text: str) -> list[str]:
        report = lint_text(
            f"---\nlang: {language}\n---\n\nThe.\n\n{text}\n".replace(
                "The.", "Leer." if language == "de" else "Empty."
            ),
            "draft.md",
            registry,
        )
        return [f.rule for f in report.findings if f.rule in RULES and f.severity != "info"]

    assert rules(flagged), flagged
    assert not rules(fine), fine


GUILT = [
    ("de", "Die Polizei nahm Karl Wenz fest und verhörte ihn zu seiner Verwicklung in die Schmiergeldaffäre.", True),
    (
        "de",
        "Die Polizei nahm Karl Wenz fest und verhörte ihn zu seiner mutmaßlichen Verwicklung in die Schmiergeldaffäre.",
        False,
    ),
    ("de", "Die Polizei nahm Karl Wenz wegen Mordverdachts fest. Der Mörder schweigt.", True),
    ("de", "Die Polizei nahm Karl Wenz wegen Mordverdachts fest. Er hatte den Mörder Max Holm gekannt.", False),
    ("en", "Police arrested Carl Wenz on suspicion of murder. The killers of his brother were never found.", False),
]


@pytest.mark.parametrize(("language", "text", "presumed"), GUILT)
def test_guilt_is_presumed_of_the_suspect_alone(registry: Registry, language: str, text: str, presumed: bool) -> None:
    report = lint_text(f"---\nlang: {language}\n---\n\n{text}\n", "draft.md", registry)
    assert any(f.rule == "guilt-as-fact" for f in report.findings) is presumed


_CASE = "Karl Wenz hat Akten gefälscht, sagte der Ermittler Max Holm. Wegen Betrugs wurde Karl Wenz angeklagt."
PLAIN = [
    # what somebody meant or knew, and what was so in truth; a hedge of whom the text accuses
    ("de", f"{_CASE} In Wahrheit verkaufte er die Grundstücke seiner Kunden."),
    ("de", f"{_CASE} Die Absicht dahinter: Er wollte sich die Abgaben sparen."),
    ("de", f"{_CASE} Nutznießer der Gefälligkeiten war offenbar auch sein Bruder."),
    ("en", "The FBI is widening its probe into Carl Wenz’s emails."),
    ("en", "Aid was cut to get the Ruritanian government to stop killing its own people."),
    ("de", "Karl Wenz hat Akten gefälscht und Kollegen bedroht, sagte der Ermittler Max Holm. Auch Prüfer hat Karl Wenz "
     "bestochen, sagte Holm. Die Heimleitung wusste davon und unternahm nichts."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_a_plain_charge_is_sent_back(registry: Registry, language: str, text: str) -> None:
    report = lint_text(f"---\nlang: {language}\n---\n\n{text}\n", "draft.md", registry)
    assert any(f.rule in RULES and f.severity != "info" for f in report.findings)
