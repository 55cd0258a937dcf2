"""What users of linters take for granted, and what they complained of elsewhere: across formats, on whole runs of the command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import regex
import yaml
from junitparser import JUnitXml

from newslint import load
from newslint.cli import main

ROOT = Path(__file__).resolve().parents[2]
CHARGE = "Die Firma Tannfeld hat ihre Kunden jahrelang betrogen."
DRAFT = f"---\nlang: de\n---\n# Tannfeld unter Druck\n\n{CHARGE} Der skandalöse Vorgang ist bekannt.\n"
MACHINES = ("json", "sarif", "gitlab", "rdjson", "checkstyle", "junit", "github", "azure")
Capture = pytest.CaptureFixture[str]


def reports(*names: str, more: tuple[str, ...] = ()) -> dict[str, str]:
    """What each format says of the draft."""
    main(["check", "a.md", "--exit-zero", *more, *(part for n in names for part in ("-f", f"{n}=out.{n}"))])
    return {name: Path(f"out.{name}").read_text(encoding="utf-8") for name in names}


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
def test_nothing_but_the_threshold_decides_the_exit_code(here: Path, capsys: Capture, fail_on: str) -> None:
    bare = main(["check", "a.md", "--fail-on", fail_on])
    assert bare == (fail_on in ("warning", "info"))
    for more in (
        ["-o", "out.txt"], ["-f", "json=out.json"], ["-f", "full", "-f", "sarif=out.sarif"], ["--min-severity", "error"],
        ["--quiet"], ["--no-text"], ["--statistics"], ["--color", "always"], ["--no-cache"], ["--jobs", "3"],
    ):  # fmt: skip
        assert main(["check", "a.md", "--fail-on", fail_on, *more]) == bare, more


def test_a_severity_of_the_configuration_reaches_every_report(here: Path) -> None:
    Path("newslint.toml").write_text('[severity]\nloaded-language = "error"\n', encoding="utf-8")
    said = reports(*MACHINES, more=("--select", "loaded-language"))
    assert [f["severity"] for f in json.loads(said["json"])["findings"]] == ["error"]
    assert [r["level"] for r in json.loads(said["sarif"])["runs"][0]["results"]] == ["error"]
    assert [issue["severity"] for issue in json.loads(said["gitlab"])] == ["major"]
    assert [d["severity"] for d in json.loads(said["rdjson"])["diagnostics"]] == ["ERROR"]
    assert 'severity="error"' in said["checkstyle"]
    assert "<failure " in said["junit"]
    assert said["github"].startswith("::error ")
    assert said["azure"].startswith("##vso[task.logissue type=error;")


@pytest.mark.parametrize("name", sorted(load().reporters))
def test_every_report_names_the_rule_so_that_it_can_be_switched_off(here: Path, name: str) -> None:
    assert "loaded-language" in reports(name)[name]


def test_sarif_has_what_code_scanning_refuses_files_without(here: Path) -> None:
    Path("empty.md").write_text("", encoding="utf-8")
    main(["check", ".", "none.md", "--exit-zero", "-f", "sarif=out.sarif"])
    run = json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"][0]
    assert len(run["results"]) >= 2
    assert run["originalUriBaseIds"].keys() == {"%SRCROOT%"}
    for place in places_of(run):
        location = place["artifactLocation"]
        assert regex.fullmatch(r"[^/:][^:]*", location["uri"]), "relative, not empty, no scheme"
        assert location["uriBaseId"] == "%SRCROOT%"
        region = place.get("region", {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1})
        assert min(region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) >= 1
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}")
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note", "none")
        assert len(rule["properties"]["tags"]) <= 10


def places_of(value: Any) -> list[dict[str, Any]]:
    """All physical locations anywhere in a report."""
    if isinstance(value, list):
        return [place for item in value for place in places_of(item)]
    if not isinstance(value, dict):
        return []
    own = [value["physicalLocation"]] if "physicalLocation" in value else []
    return own + [place for item in value.values() for place in places_of(item)]


@pytest.mark.parametrize("name", ["sarif", "rdjson", "json", "full", "html"])
def test_the_related_places_of_something_missing_are_shown(here: Path, name: str) -> None:
    Path("a.md").write_text(f"{DRAFT}\nTannfeld soll zudem Akten vernichtet haben.\n", encoding="utf-8")
    said = reports(name, more=("--select", "missing-counter-statement"))[name]
    if name in ("sarif", "rdjson", "json"):
        value = json.loads(said)
        found = {
            "sarif": value.get("runs", [{"results": [{}]}])[0]["results"][0].get("relatedLocations"),
            "rdjson": value.get("diagnostics", [{}])[0].get("related_locations"),
            "json": value.get("findings", [{}])[0].get("related"),
        }
        assert found[name]
    else:
        assert regex.search(r"(?m)^ *::: a\.md:\d+:\d+" if name == "full" else 'class="related-places"', said)


def test_what_is_missing_keeps_its_name_when_its_anchor_moves(here: Path) -> None:
    def names() -> dict[str, Any]:
        said = reports("json", "gitlab", "junit", "sarif", more=("--select", "missing-counter-statement"))
        [suite] = JUnitXml.fromstring(said["junit"].encode())
        return {
            "json": [f["fingerprint"] for f in json.loads(said["json"])["findings"]],
            "gitlab": [issue["fingerprint"] for issue in json.loads(said["gitlab"])],
            "sarif": [r["partialFingerprints"] for r in json.loads(said["sarif"])["runs"][0]["results"]],
            "junit": [case.name for case in suite],
        }

    first = names()
    assert first["json"]
    moved = DRAFT.replace(CHARGE, f"Es war ein langer Tag.\n\nDas Wetter war gut.\n\n{CHARGE}")
    Path("a.md").write_text(moved, encoding="utf-8")
    assert names() == first


def test_a_baseline_hides_no_decision_that_has_expired(here: Path, capsys: Capture) -> None:
    comment = '<!-- newslint: allow loaded-language reason="Zitat geprüft" until=2020-01-01 -->'
    Path("a.md").write_text(DRAFT.replace(CHARGE, f"{comment}\n{CHARGE}"), encoding="utf-8")
    assert main(["baseline", "write", "a.md"]) == 0
    assert "expired-suppression" not in Path(".newslint-baseline.json").read_text(encoding="utf-8")
    capsys.readouterr()
    main(["check", "a.md", "--baseline", ".newslint-baseline.json", "-f", "json"])
    assert [f["rule"] for f in json.loads(capsys.readouterr().out)["findings"]] == ["expired-suppression"]


def test_hooks_run_alone_without_colour_and_heed_excludes(here: Path, capsys: Capture) -> None:
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        assert hook["require_serial"] is True
        assert hook["language"] == "python"
        assert {"--force-exclude", "--color=never"} <= set(hook["entry"].split())
    Path("newslint.toml").write_text('exclude = ["a.md"]\n', encoding="utf-8")
    assert main(["check", "a.md", "--fail-on", "warning"]) == 1, "a draft that is named is checked"
    assert main(["check", "--force-exclude", "--fail-on", "warning", "a.md"]) == 0
