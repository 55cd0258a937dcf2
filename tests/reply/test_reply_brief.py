"""The sheet for editor and lawyer, in its four forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.cli import main

DRAFT = """---
lang: en
replies:
  - party: Daniel Hargrove
    asked: 2026-03-12 10:00
    via: e-mail
    deadline: 2026-03-12 18:00
    answer: none
---
# Prosecutors accuse lender of fraud

Prosecutors in Leeds accuse Quickstone Finance of misleading investors. Quickstone Finance denied the allegation.

They also accuse Daniel Hargrove of stealing £12m. <script>alert(1)</script>
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "lender.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_the_terminal_sheet_names_party_charge_answer_and_record(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", "--isolated", str(draft)]) == 0
    sheet = " ".join(capsys.readouterr().out.split())
    assert "Quickstone Finance – heard" in sheet
    assert "Daniel Hargrove – asked" in sheet
    assert "On record: asked 2026-03-12 10:00, by e-mail, deadline 2026-03-12 18:00, no answer" in sheet


def test_json_gives_the_state_of_every_party(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "--isolated", "-f", "json", str(draft)]) == 0
    sheet = json.loads(capsys.readouterr().out)["briefs"][0]
    assert sheet["states"] == {"Quickstone Finance": "heard", "Daniel Hargrove": "asked"}


def test_the_sheet_tells_who_is_not_to_be_asked_from_who_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "state.md"
    path.write_text(
        "---\nlang: en\n---\n# Prosecutors accuse lender of fraud\n\nProsecutors in Leeds accuse Quickstone Finance of "
        "misleading investors.\n\nProsecutors accuse the Russian government of fraud.\n",
        encoding="utf-8",
    )
    assert main(["brief", "--isolated", "-f", "json", str(path)]) == 0
    states = json.loads(capsys.readouterr().out)["briefs"][0]["states"]
    assert states["Quickstone Finance"] == "missing"
    assert "exempt" in states.values()


def test_the_sheet_says_who_asked_and_when(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "asked.md"
    path.write_text(
        "---\nlang: de\n---\nDie Staatsanwaltschaft Bremen wirft der Hansa Kanalbau AG vor, Beamte bestochen zu haben. "
        "Eine Anfrage der Nordzeitung ließ die Hansa Kanalbau AG am Montag unbeantwortet.\n",
        encoding="utf-8",
    )
    assert main(["brief", "--isolated", "-f", "json", str(path)]) == 0
    answer = json.loads(capsys.readouterr().out)["briefs"][0]["accused"][0]["answers"][0]
    assert answer["kind"] == "unreachable"
    assert answer["asked_by"] == "der Nordzeitung"
    assert answer["asked_at"] == "am Montag"


ASKED = [
    ("en", "Gore could not be reached for comment.", "not reached, asked:"),
    (
        "en",
        "Gore could not be reached by this newspaper on Monday.",
        "not reached, asked by this newspaper, on Monday:",
    ),
    ("en", "Gore did not respond to our request for comment.", "not reached, asked by the newsroom:"),
    (
        "en",
        "His lawyer, Ann Cole, denied the fraud at the request of the town.",
        "denial, through “His lawyer, Ann Cole”:",
    ),
    ("de", "Gore ließ eine Anfrage dieser Zeitung unbeantwortet.", "nicht erreicht, Anfrage dieser Zeitung:"),
    ("de", "Ein Sprecher von Gore wies das zurück.", "Dementi, durch „Ein Sprecher von Gore“:"),
]
CHARGE = {
    "de": "Die Staatsanwaltschaft wirft dem Händler Tim Gore vor, Kunden betrogen zu haben. ",
    "en": "Prosecutors accuse the trader Tim Gore of cheating customers. ",
}


@pytest.mark.parametrize(("language", "answer", "shown"), ASKED)
def test_the_sheet_words_who_asked_and_who_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, answer: str, shown: str
) -> None:
    path = tmp_path / "asked.md"
    path.write_text(f"---\nlang: {language}\n---\n{CHARGE[language]}{answer}\n", encoding="utf-8")
    for form in ("text", "markdown", "html"):
        assert main(["brief", "--isolated", "-f", form, str(path)]) == 0
        printed = " ".join(capsys.readouterr().out.replace("*", "").replace("</p>", ":").split())
        assert shown in printed


def test_the_sheet_says_to_which_charge_an_answer_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "two.md"
    far = "The hall was full.\n\n" * 9
    path.write_text(
        f"---\nlang: en\n---\n{CHARGE['en']}\n\n{far}Police accuse Gore of forging passports. Gore denied it.\n",
        encoding="utf-8",
    )
    assert main(["brief", "--isolated", str(path)]) == 0
    assert "denial, on line 24: Gore denied it." in " ".join(capsys.readouterr().out.split())
    assert main(["facts", "--isolated", "-f", "jsonl", str(path)]) == 0
    facts = json.loads(capsys.readouterr().out)["facts"]
    starts = [charge["start"] for charge in facts["Allegation"]]
    assert facts["Accused"][0]["charges"] == starts
    assert facts["Response"][0]["charges"] == starts[1:]


def test_the_html_report_shows_the_record(draft: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    main(["check", "--isolated", "--exit-zero", "-f", "html", "--output-file", str(page), str(draft)])
    assert "replies: 2026-03-12 10:00" in page.read_text(encoding="utf-8")


def test_the_page_escapes_the_draft_and_loads_nothing(draft: Path, tmp_path: Path) -> None:
    page = tmp_path / "sheet.html"
    assert main(["brief", "--isolated", "-f", "html", "-o", str(page), str(draft)]) == 0
    html = page.read_text(encoding="utf-8")
    assert "<script" not in html
    assert "http" not in html.replace("http-equiv", "")


def test_markdown_escapes_the_draft(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "--isolated", "-f", "markdown", str(draft)]) == 0
    printed = capsys.readouterr().out
    assert "## Accused, and heard?" in printed
    assert "\\x0a" not in printed


def test_a_missing_draft_is_said_and_the_others_are_printed(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "--isolated", str(draft.with_name("none.md")), str(draft)]) == 2
    said = capsys.readouterr()
    assert "none.md" in said.err
    assert "Quickstone Finance" in said.out


def test_the_summary_has_a_line_an_accused_party(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--isolated", "--summary", "-f", "concise", str(draft)])
    printed = capsys.readouterr().out
    assert "Quickstone Finance: 2 charges" in printed
    assert "On record: asked 2026-03-12 10:00" in printed


@pytest.mark.parametrize(
    ("language", "text", "unnamed"),
    [
        (
            "de",
            "Man muss es sagen: Die Stadt hat versagt. Wir meinen, dass es reicht. Ein Insider sagte, es gehe weiter.",
            1,
        ),
        ("en", "We believe it was wrong. We say the town has failed. An insider said that the works would go on.", 1),
    ],
)
def test_the_author_is_no_source_without_a_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, text: str, unnamed: int
) -> None:
    path = tmp_path / "opinion.md"
    path.write_text(f"---\nlang: {language}\n---\n{text}\n", encoding="utf-8")
    assert main(["brief", "--isolated", "-f", "json", str(path)]) == 0
    assert len(json.loads(capsys.readouterr().out)["briefs"][0]["unnamed"]) == unnamed


def test_the_sheet_heads_a_party_in_the_nominative(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.md"
    path.write_text(
        "---\nlang: de\n---\nUmweltverbände werfen dem Landratsamt vor, jahrelang weggesehen zu haben.\n",
        encoding="utf-8",
    )
    assert main(["brief", "--isolated", "-f", "json", str(path)]) == 0
    assert list(json.loads(capsys.readouterr().out)["briefs"][0]["states"]) == ["Landratsamt"]


def test_the_sheet_holds_every_charge_that_a_rule_sends_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "entwurf.txt"
    draft.write_text(
        "Der Bürgermeister von Talheim, Jörg Brandner, hat Fördergelder in die eigene Tasche gesteckt.\n\n"
        "Brandner soll zudem Aufträge an die Firma seiner Frau vergeben haben. Angeblich flossen 240.000 Euro.\n",
        encoding="utf-8",
    )
    main(["brief", str(draft)])
    sheet = capsys.readouterr().out
    main(["check", "-f", "concise", "--select", "hedged-allegation", str(draft)])
    assert "„Angeblich“" in capsys.readouterr().out
    assert "Angeblich flossen 240.000 Euro." in sheet
