"""Reports read by reviewdog itself, and by the schema that it publishes; `make programs` installs it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from newslint_toy import GERMAN, toy_file, toy_report

from newslint import Registry, Report, Style

UMLAUTS = "Über ẞ 𐐀 e\u0301 haben sie Kunden betrogen.\n\nGrüße, skandalöse.\n"
READ = ("rdjson", "rdjsonl", "sarif", "checkstyle")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which one draft has changed since the last commit."""
    (tmp_path / "artikel").mkdir()
    (tmp_path / "artikel" / "a.md").write_text("Alt.\n", encoding="utf-8")
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "artikel" / "a.md").write_text(UMLAUTS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def report(toys: Registry, repository: Path) -> Report:
    return toy_report(toys, toy_file(toys, UMLAUTS, "artikel/a.md", language="de"), broken=True)


def shown(toys: Registry, name: str, report: Report) -> str:
    return toys.reporters[name].render(report, Style(registry=toys))


def told(program: str, format: str, text: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [program, f"-f={format}", "-filter-mode=nofilter", "-diff=git diff HEAD", *options]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "CI"))}
    return subprocess.run(command, input=text, capture_output=True, text=True, env=environment, timeout=60)


def as_rdjson(program: str, format: str, text: str) -> list[dict[str, Any]]:
    """What reviewdog has understood, in its own format."""
    done = told(program, format, text, "-reporter=rdjson")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["diagnostics"]
    return found


@pytest.mark.parametrize("name", READ)
def test_reviewdog_reads_every_finding_at_its_line(toys: Registry, reviewdog: str, report: Report, name: str) -> None:
    found = as_rdjson(reviewdog, name, shown(toys, name, report))
    of_draft = [d for d in found if d["location"]["path"] == "artikel/a.md"]
    assert [d["location"]["range"]["start"]["line"] for d in of_draft] == [1, 3]
    assert [d["severity"] for d in of_draft] == ["ERROR", "WARNING"]
    assert "betrogen" in of_draft[0]["message"]


@pytest.mark.parametrize("name", ["rdjson", "rdjsonl"])
def test_reviewdog_takes_columns_for_bytes_as_we_do(toys: Registry, reviewdog: str, report: Report, name: str) -> None:
    first = as_rdjson(reviewdog, name, shown(toys, name, report))[0]["location"]["range"]
    line = UMLAUTS.splitlines()[0].encode()
    assert line[first["start"]["column"] - 1 : first["end"]["column"] - 1].decode() == "betrogen"


@pytest.mark.parametrize("name", READ)
def test_reviewdog_fails_where_there_are_errors(toys: Registry, reviewdog: str, report: Report, name: str) -> None:
    assert told(reviewdog, name, shown(toys, name, report), "-reporter=local", "-fail-level=error").returncode == 1
    clean = shown(toys, name, toy_report(toys, toy_file(toys, "Alles gut.\n", "artikel/a.md")))
    done = told(reviewdog, name, clean, "-reporter=local", "-fail-level=any")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def closed(schema: Any) -> Any:
    """The schema with nothing allowed that it does not name; as published, it allows anything beside."""
    if isinstance(schema, dict):
        return {key: False if key == "additionalProperties" else closed(value) for key, value in schema.items()}
    return [closed(value) for value in schema] if isinstance(schema, list) else schema


def published() -> Any:
    """The newest schema of reviewdog among Go's modules here."""
    cache = Path(os.environ.get("GOMODCACHE") or Path(os.environ.get("GOPATH") or Path.home() / "go") / "pkg" / "mod")
    found = sorted(cache.glob("github.com/reviewdog/reviewdog@*/proto/rdf/jsonschema/DiagnosticResult.json"))
    if not found:
        pytest.skip("reviewdog's schema is not among Go's modules (make programs)")
    return json.loads(found[-1].read_bytes())


def test_rdjson_holds_the_published_schema(toys: Registry, run: Report) -> None:
    schema = closed(published())
    value = json.loads(shown(toys, "rdjson", run))
    jsonschema.Draft4Validator(schema).validate(value)
    assert len(value["diagnostics"]) == 6
    value["diagnostics"][0]["line"] = 1
    assert not jsonschema.Draft4Validator(schema).is_valid(value), "the schema, closed, refuses what it does not name"


def test_rdjsonl_holds_the_published_schema(toys: Registry, run: Report) -> None:
    schema = closed(published())
    for line in shown(toys, "rdjsonl", run).splitlines():
        jsonschema.Draft4Validator(schema).validate({"diagnostics": [json.loads(line)]})


def test_a_file_name_of_any_kind_comes_through(toys: Registry, reviewdog: str, repository: Path) -> None:
    name = "artikel/100 % so: „ä“.md"
    found = as_rdjson(reviewdog, "rdjson", shown(toys, "rdjson", toy_report(toys, toy_file(toys, GERMAN, name))))
    assert {d["location"]["path"] for d in found} == {name}
