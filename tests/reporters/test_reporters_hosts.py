"""The formats that programs read, each against its schema or a parser."""

from __future__ import annotations

import json
import os
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from junitparser import JUnitXml
from newslint_sarif import sarif
from newslint_toy import GERMAN, toy_file, toy_report

from newslint import Registry, Report, Style
from newslint.report import Failure, FileReport
from newslint_reporters import azure, github, markdown

POSITION = {
    "type": "object",
    "required": ["line"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
    "additionalProperties": False,
}
RDJSON = {
    "type": "object",
    "required": ["message", "location", "severity"],
    "properties": {
        "message": {"type": "string", "minLength": 1},
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "source": {"type": "object", "required": ["name"]},
        "code": {"type": "object", "required": ["value"]},
        "location": {"$ref": "#/$defs/location"},
        "related_locations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["location"],
                "properties": {"message": {"type": "string"}, "location": {"$ref": "#/$defs/location"}},
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
    "$defs": {
        "location": {
            "type": "object",
            "required": ["path"],
            "properties": {
                "path": {"type": "string", "minLength": 1},
                "range": {"type": "object", "required": ["start"], "properties": {"start": POSITION, "end": POSITION}},
            },
            "additionalProperties": False,
        }
    },
}
# GitLab's own check of a report (`codeclimate.json` among its JSON schemas) asks for a description, a fingerprint, a severity and a
# location as typed here. Stricter, after its documentation: the check's name, GitLab's five severities, a path relative to the
# repository without "./", a first line; after Code Climate's format, of which the report is a part: one line of description, a
# type, a category. A report with one issue that does not hold is cut off there.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "categories", "description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "type": {"const": "issue"},
            "categories": {"type": "array", "items": {"enum": ["Clarity", "Style"]}, "minItems": 1},
            "check_name": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
            "description": {"type": "string", "pattern": "^[^\\n]+$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "location": {
                "type": "object",
                "required": ["path", "lines", "positions"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!/|\\./)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                        "additionalProperties": False,
                    },
                    "positions": {
                        "type": "object",
                        "required": ["begin", "end"],
                        "additionalProperties": {**POSITION, "required": ["line", "column"]},
                    },
                },
                "additionalProperties": False,
            },
        },
    },
}
PROGRAMS = (
    "azure", "checkstyle", "github", "gitlab", "json", "jsonl", "junit", "markdown", "rdjson", "rdjsonl", "sarif",
)  # fmt: skip


def shown(toys: Registry, name: str, report: Report, **style: object) -> str:
    return toys.reporters[name].render(report, Style(registry=toys, **style))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "path", ["a b.md", "a%20.md", "::x.md", "ü.md", "x\ny.md", "a:b.md", os.fsdecode(b"\xff\xfe.md")]
)
def test_every_format_survives_odd_file_names(toys: Registry, path: str) -> None:
    report = toy_report(toys, toy_file(toys, GERMAN, path), broken=True)
    for name in toys.reporters:
        out = shown(toys, name, report)
        out.encode()
        if name in ("junit", "checkstyle"):
            ElementTree.fromstring(out)
        if name in ("json", "rdjson", "gitlab"):
            json.loads(out)
        if name in ("concise", "full", "grouped"):
            assert not any(line.startswith("::") for line in out.splitlines())
    location = sarif(toys, report)["results"][0]["locations"][0]["physicalLocation"]
    assert "\n" not in location["artifactLocation"]["uri"]
    assert " " not in location["artifactLocation"]["uri"]


def test_paths_are_relative_to_the_repository(toys: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    for given in ("./a.md", "a.md", str(tmp_path / "desk" / "a.md")):
        report = toy_report(toys, toy_file(toys, GERMAN, given))
        result = sarif(toys, report, root=tmp_path)["results"][0]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "desk/a.md"
        assert json.loads(shown(toys, "gitlab", report, root=tmp_path))[0]["location"]["path"] == "desk/a.md"


def test_gitlab_fingerprints_are_unique_and_hold_when_lines_move(toys: Registry, run: Report) -> None:
    issues = json.loads(shown(toys, "gitlab", run))
    jsonschema.validate(issues, GITLAB)
    assert json.loads(shown(toys, "gitlab", toy_report(toys, toy_file(toys, "Alles gut.\n", "a.md")))) == []
    assert [issue["severity"] for issue in issues] == ["major", "info", "minor", "major", "info", "blocker"]
    twice = toy_report(toys, toy_file(toys, GERMAN, "a.md"), toy_file(toys, GERMAN, "b.md"))
    prints = [issue["fingerprint"] for issue in json.loads(shown(toys, "gitlab", twice))]
    assert len(set(prints)) == len(prints) == 6
    moved = toy_report(toys, toy_file(toys, "Vorweg.\n\n" + GERMAN, "a.md"))
    assert [issue["fingerprint"] for issue in json.loads(shown(toys, "gitlab", moved))] == prints[:3]


def test_rdjson_counts_bytes(toys: Registry) -> None:
    report = toy_report(
        toys, toy_file(toys, "Über ẞ 𐐀 e\u0301 haben sie betrogen.\n", "a.md", language="de"), broken=True
    )
    value = json.loads(shown(toys, "rdjson", report))
    for diagnostic in value["diagnostics"]:
        jsonschema.validate(diagnostic, RDJSON)
    source = "Über ẞ 𐐀 e\u0301 haben sie betrogen."
    start = value["diagnostics"][0]["location"]["range"]["start"]["column"]
    assert source.encode()[start - 1 :].decode() == "betrogen."
    lines = shown(toys, "rdjsonl", report).splitlines()
    assert [json.loads(line) for line in lines] == value["diagnostics"]


def test_rdjson_without_text_speaks_of_whole_lines(toys: Registry, run: Report) -> None:
    first = json.loads(shown(toys, "rdjson", run, text=False))["diagnostics"][0]
    jsonschema.validate(first, RDJSON)
    assert first["location"]["range"] == {"start": {"line": 3}, "end": {"line": 3}}


def test_junit_fails_only_what_fails_the_run(toys: Registry, run: Report) -> None:
    suites = list(JUnitXml.fromstring(shown(toys, "junit", run).encode()))
    assert [suite.name for suite in suites] == ["artikel/nordlicht.md", "northlight.md", "fest.md", "gone.md"]
    assert [suite.failures for suite in suites] == [1, 1, 0, 0]
    assert [suite.skipped for suite in suites] == [2, 1, 0, 0]
    assert [suite.errors for suite in suites] == [0, 0, 0, 1]
    assert [case.is_passed for case in suites[2]] == [True]
    strict = list(JUnitXml.fromstring(shown(toys, "junit", run, fail_on="info").encode()))
    assert [suite.failures for suite in strict] == [3, 2, 0, 0]
    assert "<failure" not in shown(toys, "junit", run, fail_on="never")


def test_checkstyle_can_be_parsed(toys: Registry, run: Report) -> None:
    root = ElementTree.fromstring(shown(toys, "checkstyle", run))
    assert [len(file) for file in root] == [3, 2, 0, 1]
    assert root[0][0].attrib == {
        "line": "3", "column": "47", "severity": "error", "source": "newslint.toy-charge",
        "message": "„betrogen“ beschuldigt Nordlicht, ohne eine Quelle zu nennen.",
    }  # fmt: skip


def test_github_escapes_what_would_end_a_command(toys: Registry) -> None:
    assert github.prop("50%, a:b\n::x") == "50%25%2C a%3Ab%0A%3A%3Ax"
    line = shown(toys, "github", toy_report(toys, toy_file(toys, GERMAN, "a,b:%\n.md"))).splitlines()[0]
    assert line.startswith(
        "::error file=a%2Cb%3A%25%0A.md,line=3,endLine=3,col=47,endColumn=55,title=newslint toy-charge::„b"
    )
    assert "%0ANennen, wer das sagt." in line


def test_github_writes_ten_of_a_kind_errors_first_and_the_rest_to_the_summary(
    toys: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "summary.md"
    target.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(target))
    text = "".join(f"Satz {n}: skandalös betrogen.\n\n" for n in range(14))
    lines = shown(toys, "github", toy_report(toys, toy_file(toys, text, "a.md", language="de"))).splitlines()
    kinds = [line.partition(" ")[0] for line in lines]
    assert kinds == ["::error"] * 10 + ["::warning"] * 10 + ["newslint:"]
    assert lines[-1] == "newslint: 8 more in the job's summary"
    summary = target.read_text(encoding="utf-8")
    assert summary.startswith("before\n## newslint")
    assert summary.count("`toy-charge`") == 14


def test_github_says_when_the_summary_cannot_be_written(
    toys: Registry, run: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    text = "".join(f"Satz {n}: betrogen.\n\n" for n in range(14))
    assert "cannot be written" in shown(toys, "github", toy_report(toys, toy_file(toys, text, "a.md")))


def test_azure_escapes(toys: Registry, run: Report) -> None:
    assert azure.prop("a;b]%\r\n") == "a%3Bb%5D%AZP25%0D%0A"
    lines = shown(toys, "azure", run).splitlines()
    assert lines[0].startswith("##vso[task.logissue type=error;sourcepath=gone.md]")
    start = (
        "##vso[task.logissue type=error;sourcepath=artikel/nordlicht.md;linenumber=3;columnnumber=47;code=toy-charge]"
    )
    assert lines[1].startswith(start)
    assert not lines[2].startswith("##vso")


def test_markdown_marks_up_nothing_of_a_draft(toys: Registry) -> None:
    text = "# @boss [x](http://evil.example) `<b>`| Northlight\n\nThey cheated.\n"
    out = shown(toys, "markdown", toy_report(toys, toy_file(toys, text, "a|b.md", ui_language="en")), ui_language="en")
    assert "<script>" not in out
    assert "](" not in out
    assert "@boss" not in out
    rows = [line for line in out.splitlines() if line.startswith("| error")]
    assert rows
    assert all(row.count("|") == 5 for row in rows)
    assert markdown.escape("a*b") == "a&#42;b"


def test_markdown_fits_a_comment(toys: Registry) -> None:
    text = "".join(f"Satz {n}: skandalös betrogen.\n\n" for n in range(900))
    out = shown(toys, "markdown", toy_report(toys, toy_file(toys, text, "a.md")))
    assert len(out) < 65_000
    assert "more places" in out or "weitere Stellen" in out


def test_jsonl_is_one_object_a_line(toys: Registry, run: Report) -> None:
    kinds = [json.loads(line)["type"] for line in shown(toys, "jsonl", run).splitlines()]
    assert kinds == ["file"] * 4 + ["finding"] * 5 + ["error", "summary"]


@pytest.mark.parametrize("name", PROGRAMS)
def test_no_text_shows_no_word(toys: Registry, run: Report, name: str) -> None:
    crash = Failure("a.md", "rule toy-word failed: ValueError: Geheime Quelle", "toy-word")
    report = Report((*run.files, FileReport("a.md", errors=(crash,))))
    out = shown(toys, name, report, text=False)
    assert "toy-charge" in out
    for word in ("Kunden", "betrogen", "Nordlicht", "cheated", "Northlight", "Geheime", "wertet"):
        assert word not in out


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_same_run_gives_the_same_bytes(toys: Registry, run: Report, name: str) -> None:
    assert shown(toys, name, run) == shown(toys, name, run)
