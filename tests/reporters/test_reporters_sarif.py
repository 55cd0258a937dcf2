"""SARIF 2.1.0 against its schema, with what code hosts want of it beyond."""

from __future__ import annotations

import pytest
from newslint_sarif import sarif
from newslint_toy import GERMAN, toy_file

from newslint import Registry, Report
from newslint.report import Allowed, FileReport, Skipped


def test_sarif_holds_its_schema_and_says_what_github_needs(toys: Registry, run: Report) -> None:
    log = sarif(toys, run)
    first = log["results"][0]
    assert log["columnKind"] == "unicodeCodePoints"
    assert first["ruleId"] == log["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "toy-charge"
    assert first["level"] == "error"
    assert set(first["partialFingerprints"]) == {"newslint/v1", "primaryLocationLineHash"}
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "artikel/nordlicht.md", "uriBaseId": "%SRCROOT%"}
    assert (place["region"]["startLine"], place["region"]["startColumn"], place["region"]["endColumn"]) == (3, 47, 55)
    assert first["relatedLocations"][0]["message"]["text"] == "Nordlicht ist hier genannt"


def test_sarif_notifies_of_what_was_not_checked(toys: Registry, run: Report) -> None:
    skipped = FileReport("fr.md", skipped=(Skipped("toy-word", "no plugin finds Sentence"),))
    invocation = sarif(toys, Report((*run.files, skipped)))["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "no such file" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert invocation["toolConfigurationNotifications"][0]["message"]["text"].startswith("toy-word: ")


def test_sarif_keeps_to_what_code_hosts_take_and_says_so(
    toys: Registry, run: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint_reporters.sarif.LIMIT", 3)
    log = sarif(toys, Report(run.files[:3]))
    assert [result["level"] for result in log["results"]] == ["error", "error", "warning"]
    invocation = log["invocations"][0]
    assert invocation["executionSuccessful"] is True
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].startswith("2 results are left out")


def test_sarif_keeps_suppressions_with_their_justification(toys: Registry) -> None:
    file = toy_file(toys, GERMAN, "a.md")
    allowed = (
        Allowed(file.findings[0], "comment", "asked on 12 March", "kb", "2026-12-31"),
        Allowed(file.findings[1], "baseline"),
    )
    results = sarif(toys, Report((FileReport("a.md", findings=file.findings[2:], allowed=allowed),)))["results"]
    assert [r.get("baselineState") for r in results] == ["new", None, "unchanged"]
    assert results[1]["suppressions"][0]["kind"] == "inSource"
    assert results[1]["suppressions"][0]["justification"] == "asked on 12 March"
    assert results[2]["suppressions"][0]["kind"] == "external"
