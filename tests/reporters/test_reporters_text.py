"""The text formats: what a person reads in a terminal or a log."""

from __future__ import annotations

import json
import unicodedata

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from newslint_toy import GERMAN, toy_file, toy_report

from newslint import Document, FileReport, Place, Registry, Report, Style, load
from newslint.annotated import strip
from newslint.engine import Settings, document_of
from newslint.report import Allowed, Skipped

LONG = (
    "Der Verband schrieb in einer Mitteilung, die am Dienstag verbreitet wurde, dass die Firma Nordlicht ihre Kunden über "
    "viele Jahre hinweg betrogen habe und dass die Behörden davon wussten, ohne je etwas zu unternehmen oder zu sagen.\n"
)
TEXT_FORMATS = ("full", "concise", "grouped")


def shown(toys: Registry, name: str, report: Report, **style: object) -> str:
    return toys.reporters[name].render(report, Style(registry=toys, **style))  # type: ignore[arg-type]


def one(toys: Registry, text: str, path: str = "a.md", **changes: object) -> Report:
    return toy_report(toys, toy_file(toys, text, path, **changes))


def test_full_says_what_where_why_and_how_to_allow(toys: Registry, run: Report) -> None:
    first = shown(toys, "full", run, width=120).split("\n\n")[0]
    assert first.splitlines() == [
        "artikel/nordlicht.md:3:47: Fehler toy-charge",
        "„betrogen“ beschuldigt Nordlicht, ohne eine Quelle zu nennen.",
        "3 | Die Firma Nordlicht hat ihre Kunden jahrelang betrogen. Das Vorgehen war gestern bekannt geworden.",
        "  |                                               ^^^^^^^^",
        "  ::: artikel/nordlicht.md:1:3 Nordlicht ist hier genannt",
        "1 | # Nordlicht in der Kritik",
        "  |   ---------",
        "      Hilfe: Nennen, wer das sagt.",
        "  Vorschlag: „…, wie der Verband sagt“",
        "      Grund: Spielregel, Ziffer 1",
        '   erlauben: <!-- newslint: allow toy-charge reason="…" until=JJJJ-MM-TT -->',
    ]


def test_full_speaks_the_language_of_the_draft_or_of_the_reader(toys: Registry, run: Report) -> None:
    assert "northlight.md:3:12: error toy-charge" in shown(toys, "full", run)
    assert "artikel/nordlicht.md:3:47: error toy-charge" in shown(toys, "full", run, ui_language="en")


def test_a_finding_in_front_matter_is_allowed_there(toys: Registry) -> None:
    text = "---\ntitle: Kunden betrogen\n---\nEin Verdacht.\n"
    out = shown(toys, "full", one(toys, text, language="de"))
    assert "a.md:2:15: Fehler toy-charge" in out
    assert (
        'erlauben: newslint: allow toy-charge reason="…" until=JJJJ-MM-TT   (in den Kopf des Entwurfs, zwischen die ---)'
        in out
    )
    line = 'newslint: allow toy-charge reason="Anklage" until=2999-12-31'
    assert not one(toys, text.replace("---\nEin", f"{line}\n---\nEin"), language="de").files[0].findings


def test_a_format_without_comments_offers_none(toys: Registry) -> None:
    assert "newslint: allow" not in shown(toys, "full", one(toys, GERMAN, "a.txt"))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_full_keeps_to_the_width_and_windows_long_lines(toys: Registry, width: int) -> None:
    frames = [row for row in shown(toys, "full", one(toys, LONG), width=width).splitlines() if " | " in row]
    assert frames
    assert all(len(row) <= width for row in frames)
    prose = [row for row in shown(toys, "full", one(toys, LONG), width=width).splitlines() if "a.md:" not in row]
    assert [row for row in prose if len(row) > width] == [row for row in prose if "<!--" in row and len(row) > width]
    assert "…" in frames[0]
    row = next(i for i, frame in enumerate(frames) if "^" in frame)
    start = frames[row].index("^")
    assert frames[row - 1][start:].startswith("betrogen")


def test_concise_is_one_line_a_finding_with_both_ends(toys: Registry, run: Report) -> None:
    lines = shown(toys, "concise", run, quiet=True).splitlines()
    assert lines[:2] == [
        "artikel/nordlicht.md:3:47-3:55: error toy-charge „betrogen“ beschuldigt Nordlicht, ohne eine Quelle zu nennen.",
        "artikel/nordlicht.md:3:74-3:81: info toy-note Den Tag nennen.",
    ]
    pattern = r"\S+:\d+:\d+-\d+:\d+: (error|warning|info) [a-z-]+ .+"
    assert all(regex.fullmatch(pattern, line) for line in lines[:5])


def test_grouped_names_each_file_once(toys: Registry, run: Report) -> None:
    text = shown(toys, "grouped", run)
    assert text.count("nordlicht.md") == 1
    assert "\n   5:5  Warnung  toy-word" in text


def test_annotated_can_be_stripped_again(toys: Registry) -> None:
    text = shown(toys, "annotated", one(toys, GERMAN))
    bare, carets = strip(text)
    assert bare == GERMAN
    assert [c.rule for c in carets] == ["toy-charge", "toy-note", "toy-word"]


def test_json_is_the_published_shape(toys: Registry, run: Report) -> None:
    value = json.loads(shown(toys, "json", run))
    assert value["version"] == 1
    assert len(value["findings"]) == 5
    assert value["findings"][0]["related"][0]["note"] == "Nordlicht ist hier genannt"
    assert value["errors"][0]["path"] == "gone.md"


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_the_end_counts_also_what_was_not_checked(toys: Registry, run: Report, name: str) -> None:
    lines = shown(toys, name, run).splitlines()
    assert lines[-1] == "5 findings in 2 of 4 files: 2 errors, 1 warning, 2 info (1 could not be checked in full)"


def test_a_clean_run_says_so(toys: Registry) -> None:
    assert shown(toys, "concise", one(toys, "Alles gut.\n", language="de")) == "Keine Befunde in 1 Datei\n"


def test_a_run_of_which_nothing_could_be_checked_is_not_called_clean(toys: Registry) -> None:
    lost = toy_report(toys, broken=True)
    assert shown(toys, "concise", lost, ui_language="en") == "Nothing could be checked\n"
    assert shown(toys, "concise", Report(()), ui_language="en") == "No draft to check\n"
    half = toy_report(toys, toy_file(toys, "Alles gut.\n", language="de"), broken=True)
    said = "No findings in 2 files (1 could not be checked in full)\n"
    assert shown(toys, "concise", half, ui_language="en") == said


def test_what_is_hidden_is_counted(toys: Registry) -> None:
    file = toy_file(toys, GERMAN, "a.md")
    hidden = (Allowed(file.findings[0], "comment", "asked"), Allowed(file.findings[1], "baseline"))
    report = Report((FileReport("a.md", "en", findings=file.findings[2:], allowed=hidden, document=file.document),))
    assert shown(toys, "concise", report).endswith(": 1 warning (1 allowed, 1 in the baseline)\n")


def test_skipped_rules_are_said_once(toys: Registry) -> None:
    skipped = tuple(Skipped(f"rule-{n}", "no plugin finds Allegation in language 'fr'") for n in range(6))
    report = Report((FileReport("a.md", skipped=skipped), FileReport("b.md", skipped=skipped)))
    text = shown(toys, "concise", report)
    assert text.count("no plugin finds") == 1
    assert "rule-0, rule-1, rule-2, rule-3 and 2 more in 2 files" in text


def test_what_was_not_judged_keeps_to_the_terminal_in_the_full_format(toys: Registry) -> None:
    skipped = tuple(Skipped(f"rule-{n}", "no plugin finds Allegation in language 'fr'") for n in range(6))
    report = Report(
        (FileReport("a.md", skipped=skipped, notes=("a note of more words than a narrow terminal has room for",)),)
    )
    *lines, _ = shown(toys, "full", report, width=40).splitlines()
    assert len(lines) > 4
    assert all(len(line) <= 40 for line in lines)
    whole = (
        "not judged: rule-0, rule-1, rule-2, rule-3 and 2 more in 1 file: no plugin finds Allegation in language 'fr'"
    )
    assert whole in " ".join(lines)
    assert shown(toys, "concise", report, width=40).splitlines()[1:-1] == [whole]


def test_a_draft_in_an_unknown_language_is_one_line_and_never_called_clean(toys: Registry) -> None:
    skipped = tuple(Skipped(f"rule-{n}", f"no plugin finds Fact{n} in language 'fr'", "fr") for n in range(9))
    report = Report((FileReport("a.md", "fr", skipped=skipped), toy_file(toys, "Alles gut.\n", language="de")))
    assert shown(toys, "concise", report, ui_language="en").splitlines() == [
        "not judged: rule-0, rule-1, rule-2, rule-3 and 5 more in 1 file: no plugin finds what they need in language 'fr'",
        "No findings in 2 files (1 in a language that newslint does not know)",
    ]


def test_statistics_count_rules_and_files(toys: Registry, run: Report) -> None:
    text = shown(toys, "concise", run, statistics=True)
    assert "     2  error     toy-charge  (2 files)" in text
    assert "read as: de (detected), news (default)" in text


def test_colour_only_when_asked_for(toys: Registry, run: Report) -> None:
    for name in TEXT_FORMATS:
        assert "\x1b" not in shown(toys, name, run)
        coloured = shown(toys, name, run, color=True)
        assert regex.sub(r"\x1b\[[\d;]*m", "", coloured) == shown(toys, name, run)
        assert coloured != shown(toys, name, run)


@pytest.mark.parametrize("name", [*TEXT_FORMATS, "annotated", "json"])
def test_nothing_steers_the_terminal(toys: Registry, name: str) -> None:
    text = "Sie haben \x1b[31mbetrogen\x1b[0m \x07 skandal\u00f6s\u202e und \x9b5m.\n"
    out = shown(toys, name, one(toys, text, "a\n\x1b[2Jb.md"))
    assert not [c for c in out if unicodedata.category(c) == "Cc" and c not in "\n"]
    assert "\u202e" not in out or name == "json"


@pytest.mark.parametrize("name", [*TEXT_FORMATS, "annotated", "json"])
def test_no_text_shows_no_word(toys: Registry, run: Report, name: str) -> None:
    out = shown(toys, name, run, text=False)
    assert "toy-charge" in out
    for word in ("Kunden", "betrogen", "Nordlicht", "cheated", "Northlight"):
        assert word not in out


@settings(deadline=None)
@given(st.text(alphabet="ab äẞ𐐀日\u0301\t\x1b\n", min_size=1, max_size=200), st.data())
def test_frames_hold_on_any_text(text: str, data: st.DataObject) -> None:
    from newslint_reporters.frame import columns, rows

    document = _document(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    width = data.draw(st.integers(20, 90))
    for row in rows(document, Place.of(document, start, end), width):
        assert columns(list(row.text)) <= width
        assert "\x1b" not in row.text
        assert row.indent + row.length <= width + 1


REAL = load()


def _document(text: str) -> Document:
    draft = REAL.readers["plain"].read(text.encode(), "a.txt")
    return document_of(draft, REAL, Settings(language="en"), "a.txt")
