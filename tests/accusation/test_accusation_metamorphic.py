"""Pairs of drafts that differ in one thing: a source, a ruling, a name, a question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Registry
from newslint.testing import lint_text

RULES = {"unattributed-allegation", "hedged-allegation", "vague-attribution", "headline-outruns-body", "guilt-as-fact"}

# (language, flagged draft, the same with a source or a ruling, with nobody named, as a question)
SOURCED = [
    ("de", "Die Nordtec AG hat Prüfer bestochen.", "Laut Anklage hat die Nordtec AG Prüfer bestochen."),
    ("de", "Die Nordtec AG hat Prüfer bestochen.", "Die Nordtec AG hat Prüfer bestochen, sagte die Staatsanwältin Lea Brandt."),
    ("de", "Die Nordtec AG soll Prüfer bestochen haben.", "Nach Angaben der Polizei soll die Nordtec AG Prüfer bestochen haben."),
    ("de", "Karl Rehm hat Kunden betrogen.", "Die Staatsanwaltschaft wirft Karl Rehm vor, Kunden betrogen zu haben."),
    ("de", "Die Ostrau GmbH hinterzog Steuern.", "Die Ostrau GmbH hinterzog nach Angaben des Finanzamts Steuern."),
    ("de", "Die Ostrau GmbH umging die Sanktionen.", "Dem Bericht der Behörde zufolge umging die Ostrau GmbH die Sanktionen."),
    ("de", "Die Ostrau GmbH soll Akten vernichtet haben.", "Die Ostrau GmbH soll Akten vernichtet haben, sagte Lea Brandt."),
    ("de", "Der Nordtec AG wird Betrug vorgeworfen.", "Die Staatsanwaltschaft wirft der Nordtec AG Betrug vor."),
    ("en", "Nordtec Ltd bribed inspectors.", "Prosecutors said Nordtec Ltd bribed inspectors."),
    ("en", "Nordtec Ltd bribed inspectors.", "According to the indictment, Nordtec Ltd bribed inspectors."),
    ("en", "Nordtec Ltd allegedly bribed inspectors.", "Nordtec Ltd allegedly bribed inspectors, prosecutors said."),
    ("en", "Karl Rehm defrauded customers.", "Prosecutor Lea Brandt said Karl Rehm defrauded customers."),
    ("en", "Ostrau Ltd evaded sanctions.", "Ostrau Ltd evaded sanctions, the Treasury said on Monday."),
    ("en", "Ostrau Ltd laundered money.", "“Ostrau Ltd laundered money,” said Lea Brandt, a prosecutor."),
    ("en", "Nordtec Ltd has been accused of fraud.", "Prosecutors accused Nordtec Ltd of fraud."),
]  # fmt: skip
SETTLED = [
    ("de", "Karl Rehm hat Kunden betrogen.", "Karl Rehm wurde wegen Betrugs verurteilt."),
    ("de", "Die Nordtec AG hat Prüfer bestochen.", "Die Nordtec AG wurde wegen Bestechung rechtskräftig verurteilt."),
    ("de", "Karl Rehm soll Geld veruntreut haben.", "Karl Rehm ist wegen Untreue angeklagt."),
    ("en", "Karl Rehm defrauded customers.", "Karl Rehm was convicted of fraud."),
    ("en", "Nordtec Ltd bribed inspectors.", "Nordtec Ltd was fined for bribery."),
    ("en", "Karl Rehm allegedly embezzled money.", "Karl Rehm was charged with embezzlement."),
]  # fmt: skip
UNNAMED = [
    ("de", "Karl Rehm hat Kunden betrogen.", "Unbekannte haben Kunden betrogen."),
    ("de", "Die Nordtec AG hat Prüfer bestochen.", "Jemand hat Prüfer bestochen."),
    ("de", "Die Ostrau GmbH soll Akten vernichtet haben.", "Manche sollen Akten vernichtet haben."),
    ("en", "Karl Rehm defrauded customers.", "Somebody defrauded customers."),
    ("en", "Nordtec Ltd bribed inspectors.", "Someone bribed inspectors."),
    ("en", "Ostrau Ltd laundered money.", "Criminals laundered money."),
]  # fmt: skip
ASKED = [
    ("de", "Die Nordtec AG hat Prüfer bestochen.", "Hat die Nordtec AG Prüfer bestochen?"),
    ("de", "Karl Rehm hat Kunden betrogen.", "Hat Karl Rehm Kunden betrogen?"),
    ("de", "Die Ostrau GmbH umging die Sanktionen.", "Umging die Ostrau GmbH die Sanktionen?"),
    ("en", "Nordtec Ltd bribed inspectors.", "Did Nordtec Ltd bribe inspectors?"),
    ("en", "Karl Rehm defrauded customers.", "Did Karl Rehm defraud customers?"),
    ("en", "Ostrau Ltd evaded sanctions.", "Has Ostrau Ltd evaded sanctions?"),
]  # fmt: skip
HARMLESS = [
    ("de", "Die Nordtec AG hat Prüfer bestochen.", "Die Nordtec AG hat keine Prüfer bestochen."),
    ("de", "Die Nordtec AG hat Kunden betrogen.", "Die Nordtec AG wurde betrogen."),
    ("de", "Die Nordtec AG betrieb Geldwäsche und hat Kunden betrogen.", "Die Nordtec AG bekämpft Geldwäsche."),
    ("de", "Die Nordtec AG umging die Sanktionen.", "Die Nordtec AG umging den Stau."),
    ("de", "Karl Rehm hat Kunden betrogen.", "Wenn Karl Rehm Kunden betrogen hat, drohen Folgen."),
    ("de", "Karl Rehm soll Kunden betrogen haben.", "Karl Rehm soll am Montag Kunden treffen."),
    ("en", "Nordtec Ltd bribed inspectors.", "Nordtec Ltd never bribed inspectors."),
    ("en", "Nordtec Ltd defrauded customers.", "Nordtec Ltd was defrauded."),
    ("en", "Nordtec Ltd laundered money.", "Nordtec Ltd fights money laundering."),
    ("en", "Nordtec Ltd evaded sanctions.", "Nordtec Ltd evaded the traffic."),
    ("en", "Karl Rehm defrauded customers.", "If Karl Rehm defrauded customers, he will pay."),
]  # fmt: skip
PAIRS = [*SOURCED, *SETTLED, *UNNAMED, *ASKED, *HARMLESS]

Flags = Callable[[str, str], set[str]]


@pytest.fixture(scope="module")
def flags(registry: Registry) -> Flags:
    def run(language: str, text: str) -> set[str]:
        draft = f"---\nlang: {language}\n---\n\n{text}\n"
        return {
            f.rule for f in lint_text(draft, "draft.md", registry).findings if f.severity in ("warning", "error")
        } & RULES

    return run


@pytest.mark.parametrize(("language", "flagged", "fine"), PAIRS, ids=[f"{n}-{p[0]}" for n, p in enumerate(PAIRS)])
def test_one_change_raises_or_removes_the_finding(language: str, flagged: str, fine: str, flags: Flags) -> None:
    assert flags(language, flagged), flagged
    assert not flags(language, fine), fine


def test_there_are_pairs_enough_in_both_languages() -> None:
    assert len(PAIRS) >= 40
    assert {language for language, _, _ in PAIRS} == {"de", "en"}


def test_a_headline_that_drops_the_source_is_reported(flags: Flags) -> None:
    body = "Die Staatsanwaltschaft wirft der Nordtec AG vor, Prüfer bestochen zu haben."
    assert "headline-outruns-body" in flags("de", f"# Nordtec AG bestach Prüfer\n\n{body}")
    assert not flags("de", f"# Staatsanwaltschaft: Nordtec AG bestach Prüfer\n\n{body}") - {"headline-outruns-body"}


def test_a_pronoun_that_stands_for_nobody_is_no_source_to_name(registry: Registry) -> None:
    text = (
        "---\nlang: en\n---\nThe mill is old. She said the dam was safe.\n\nNorex Ltd bribed two inspectors in May.\n"
    )
    found = [f for f in lint_text(text, "draft.md", registry).findings if f.rule == "unattributed-allegation"]
    assert [(f.suggestion or "").startswith("Name the source, for example: “[Who?]") for f in found] == [True]


def test_what_a_relative_clause_has_for_its_object_is_not_accused(registry: Registry) -> None:
    text = "---\nlang: de\n---\nDer Investor ist eine Heuschrecke mit Konto in Zug, die Steuern hinterzieht.\n"
    assert not [f for f in lint_text(text, "draft.md", registry).findings if "Steuern" in (f.target or "")]


def test_whoever_a_distance_is_measured_from_is_accused_and_not_the_distance(registry: Registry) -> None:
    text = "---\nlang: en\n---\nEastham United stay fourth, two points behind Larkham United, who bribed the referee.\n"
    found = lint_text(text, "draft.md", registry).findings
    assert {f.target for f in found if f.rule == "unattributed-allegation"} == {"Larkham United"}
