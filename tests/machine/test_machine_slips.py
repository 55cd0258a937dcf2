"""What the command line says to slips, and how it shows rules and plugins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import regex

from newslint.cli import main
from newslint.cli.terminal import width

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two drafts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b").mkdir()
    for name in ("a.md", "b/two.md"):
        (tmp_path / name).write_text("---\nlang: en\n---\n\nThe council met on Tuesday.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek", "a.md"], "there is no command and no draft 'chek'; did you mean 'check'?"),
        (["check", "--fromat", "json"], "check: there is no option '--fromat'; did you mean '--format'?"),
        (["check", "--fromat=json"], "check: there is no option '--fromat'; did you mean '--format'?"),
        (["check", "--zzz"], "check: there is no option '--zzz'; `newslint check --help` lists the options"),
        (["check", "--fail-on", "eror"], "check: --fail-on: there is no 'eror'; did you mean 'error'?"),
        (["check", "--fail-on", "x"], "check: --fail-on: there is no 'x'; there are error, warning, info, never"),
        (["facts", "--format", "jsnl"], "facts: --format/-f: there is no 'jsnl'; did you mean 'jsonl'?"),
        (["check", "-f", "sarfi"], "--format: there is no format 'sarfi'; did you mean 'sarif'?"),
        (["check", "--genre", "opinon"], "--genre: there is no genre 'opinon'; did you mean 'opinion'?"),
        (["check", "--lang", "deutsch"], "--lang: 'deutsch' is no code of a language"),
        (["check", "--ui-lang", "fr"], "--ui-lang: there are no messages in 'fr'; there are some in de, en"),
        (["check", "--preset", "strikt"], "--preset: there is no preset 'strikt'; did you mean 'strict'?"),
        (["check", "--select", "loaded-langage"], "--select: there is no rule and no plugin 'loaded-langage'; did you"),
        (["check", "--ignore", "biass", "a.md", "b"], "--ignore: there is no rule and no plugin 'biass'; did you mean"),
        (["rule", "bias"], "rule: 'bias' is a plugin; its rules are agentless-harm, "),
        (["rule", "hedgd"], "rule: there is no rule 'hedgd'; did you mean 'hedged-allegation'?"),
        (["rule", "xyzzy"], "rule: there is no rule 'xyzzy'; `newslint rules` lists them"),
        (
            ["explain", "hedged-allegation"],
            "there is no command and no draft 'explain'; `newslint rule hedged-allegation`",
        ),
        (
            ["hedged-allegation"],
            "there is no command and no draft 'hedged-allegation'; `newslint rule hedged-allegation`",
        ),
        (["check", "--jobs", "two"], "check: --jobs/-j: should be a number, not 'two'"),
        (["explain"], "there is no command and no draft 'explain'; `newslint` lists the commands"),
        (["brief", "."], ".: a folder; name the drafts that are to have a sheet"),
        (["rule"], "rule: the following arguments are required: NAME"),
        (
            ["rules", "hedged-alegation"],
            "rules: there is no rule and no plugin 'hedged-alegation'; did you mean 'hedged-",
        ),
    ],
)
def test_a_slip_is_told_in_one_line_with_the_nearest_right_name(
    folder: Path, capsys: Capture, arguments: list[str], said: str
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"newslint: {said}")
    assert len(told.err.splitlines()) == 1


def test_a_missing_draft_names_the_nearest_one(folder: Path, capsys: Capture) -> None:
    assert main(["check", "a.mdd"]) == 2
    assert "a.mdd: no such file; did you mean 'a.md'?" in capsys.readouterr().err
    (folder / "harbour.md").write_text("x", encoding="utf-8")
    assert main(["harbour"]) == 2
    assert "harbour: no such file; did you mean 'harbour.md'?" in capsys.readouterr().err
    assert main(["check", "nowhere/a.md"]) == 2
    assert "nowhere/a.md: no such file: there is no folder nowhere" in capsys.readouterr().err


def test_one_slip_in_a_configuration_is_told_once(folder: Path, capsys: Capture) -> None:
    (folder / "newslint.toml").write_text('ui-lang = "fr"\n', encoding="utf-8")
    assert main(["check", "."]) == 2
    told = capsys.readouterr().err
    assert told.count("there are no messages in 'fr'") == 1
    assert " more: newslint.toml: ui-lang: " in told


def test_plugins_say_what_they_hand_over(capsys: Capture) -> None:
    assert main(["plugins", "--json"]) == 0
    given = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert given["readers"]["readers"] == ["html", "markdown", "plain"]
    assert (given["reporters"]["readers"], len(given["reporters"]["reporters"])) == ([], 16)
    assert "Attribution" in given["speech"]["facts"]
    assert given["lang_de"]["words"] == ["de"]
    assert main(["plugins"]) == 0
    assert "readers     newslint-" in (text := capsys.readouterr().out)
    assert "reads html, markdown, plain" in text


def test_rules_stand_by_plugin_one_a_line(capsys: Capture) -> None:
    assert main(["rules", "reply", "hedged-allegation"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == ["accusation", "reply"]
    assert lines[1].split()[:2] == ["hedged-allegation", "warning"]
    assert any(line.split()[:1] == ["missing-counter-statement"] for line in lines)


@pytest.mark.parametrize("command", ["check", "brief"])
@pytest.mark.parametrize(("name", "text"), [("empty.txt", ""), ("empty.md", "---\nlang: en\n---\n\n")])
def test_an_empty_draft_is_said_to_be_empty(folder: Path, capsys: Capture, command: str, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    assert main([command, name, "a.md"]) == 0
    told = capsys.readouterr()
    said = [line.removeprefix("newslint: ") for line in (told.out + told.err).splitlines()]
    assert f"{name}: there is no text to check: the draft is empty" in said
    assert sum("the draft is empty" in line for line in said) == 1


def test_one_file_is_counted_as_one(folder: Path, capsys: Capture) -> None:
    assert main(["test", "a.md"]) == 0
    assert main(["test", "."]) == 0
    assert capsys.readouterr().out == "1 file tested, all as drawn\n2 files tested, all as drawn\n"
    (folder / "house" / "rules").mkdir(parents=True)
    rule = (
        'kind = "phrase"\nlanguage = "en"\nfind = ["trade war"]\nmessage = "“{found}” is an image of war."\n'
        'flagged = ["The trade war goes on."]\nfine = ["Trade goes on."]\n'
    )
    for number, said in enumerate(("1 file of rules holds", "2 files of rules hold"), 1):
        (folder / "house" / "rules" / f"{number}.toml").write_text(f"[trade-war-{number}]\n{rule}", encoding="utf-8")
        assert main(["test", "house"]) == 0
        assert capsys.readouterr().out.splitlines()[-1] == said


def test_rules_of_the_house_are_listed_where_they_hold(folder: Path, capsys: Capture) -> None:
    (folder / "newslint.toml").write_text('extend = ["house"]\n', encoding="utf-8")
    (folder / "house" / "rules").mkdir(parents=True)
    rule = (
        '[trade-war]\nkind = "phrase"\nlanguage = "en"\nfind = ["trade war"]\nmessage = "An image of war."\n'
        'flagged = ["The trade war goes on."]\nfine = ["Trade goes on."]\n'
    )
    (folder / "house" / "rules" / "ours.toml").write_text(rule, encoding="utf-8")
    assert main(["rules", "trade-war"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["house", "  trade-war  warning  An image of war."]
    assert main(["rule", "trade-war"]) == 0
    assert capsys.readouterr().out == (
        "# trade-war\n\nSeverity: warning. House rule in house.\n\nAn image of war.\n\n"
        "## What it flags\n\n- The trade war goes on.\n\n## What is fine\n\n- Trade goes on.\n"
    )
    (folder / "house" / "rules" / "ours.toml").write_text('[trade-war]\nkind = "phrse"\n', encoding="utf-8")
    assert main(["check", "."]) == 2
    fault = "house/rules/ours.toml: trade-war: kind = 'phrse'; did you mean 'phrase'?; there are phrase, require, limit, balance"
    assert capsys.readouterr().err == f"newslint: ./a.md and 1 more: {fault}\n", (
        "a slip of the house is no fault of newslint's"
    )
    assert main(["rule", "hedged-allegation"]) == 0, "a fault of the house hides no other page"


def test_what_plain_text_hides_is_named(folder: Path, capsys: Capture) -> None:
    (folder / "a.txt").write_text("The council met on Tuesday in the hall.\n", encoding="utf-8")
    assert main(["check", "--lang", "en", "a.txt"]) == 0
    assert "in 1 file: links cannot be seen in plain text\n" in capsys.readouterr().out
    for _ in range(2):  # the second time from the cache
        assert main(["check", "--lang", "de", "a.txt"]) == 0
        assert "in 1 Datei: in reinem Text sind Links nicht zu sehen\n" in capsys.readouterr().out
    assert main(["check", "--lang", "de", "-f", "html", "a.txt"]) == 0
    assert "unmarked-affiliate-link: in reinem Text sind Links nicht zu sehen" in capsys.readouterr().out


def test_a_baseline_counts_one_as_one(folder: Path, capsys: Capture) -> None:
    (folder / "a.md").write_text("---\nlang: en\n---\n\nThe notorious mayor left.\n", encoding="utf-8")
    assert main(["baseline", "write", "a.md"]) == 0
    assert capsys.readouterr().out == ".newslint-baseline.json: 1 finding in 1 file\n"


def test_facts_quote_the_words_that_say_who_asked(folder: Path, capsys: Capture) -> None:
    text = "---\nlang: en\n---\n\nOwen Brack took bribes. Brack did not respond to a request for comment.\n"
    (folder / "a.md").write_text(text, encoding="utf-8")
    assert main(["facts", "a.md"]) == 0
    assert "answer of Owen Brack: unreachable · asked: respond to a request" in capsys.readouterr().out


def test_nothing_to_mend_is_said_so(folder: Path, capsys: Capture) -> None:
    assert main(["check", "--fix", "a.md"]) == 0
    assert "nothing here can be mended by the configuration; no file has changed" in capsys.readouterr().err


@pytest.mark.parametrize(("columns", "widest"), [("40", 40), ("70", 70), ("9999", 160), ("", 100), ("wide", 100)])
def test_columns_say_how_wide_a_report_is(monkeypatch: pytest.MonkeyPatch, columns: str, widest: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert width() == widest


def test_a_page_of_a_rule_says_how_severe_it_is(capsys: Capture) -> None:
    assert main(["rule", "missing-counter-statement"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(
        "# missing-counter-statement\n\nSeverity: warning, passing: info, procedural: info. Plugin: reply.\n\n"
    )
    assert "```draft de" in text, "Markdown where it goes to a file"


def test_the_readme_shows_what_is_printed(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).resolve().parents[2]
    monkeypatch.chdir(root)
    readme = (root / "README.md").read_text(encoding="utf-8")
    command = regex.search(r"\(`newslint (check --select [^`]+)`\)", readme)
    shown = regex.search(r"```text\n(.*?)```", readme, regex.S)
    assert command is not None
    assert shown is not None
    main([*command.group(1).split(), "--isolated", "--no-cache"])
    printed = capsys.readouterr().out
    assert printed == shown.group(1), "put what the command prints into README.md"
