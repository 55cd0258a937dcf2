"""The examples of docs/ci.md: taken out of the page, held against the published schemas, and run as far as no network is needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import regex
import yaml
from junitparser import JUnitXml
from newslint_shell import ACTION, DRAFT, git, on_the_path, step

from newslint import load

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def examples(heading: str, kind: str) -> list[str]:
    """The blocks of code of a kind under a heading of the page."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found: list[str] = regex.findall(rf"^```{kind}\n(.*?)^```$", section, regex.M | regex.S)
    assert found, f"docs/ci.md shows no {kind} under {heading}"
    return found


def example(heading: str, kind: str) -> Any:
    return yaml.safe_load(examples(heading, kind)[0])


def holds(schema: str, text: str, folder: Path) -> None:
    """Hold a text against a schema that check-jsonschema ships, as the host publishes it."""
    file = folder / "example.yml"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose main branch holds a draft, with a branch checked out that adds one; programs beside it."""
    on_the_path(tmp_path / "bin")
    place = tmp_path / "repository"
    (place / "articles").mkdir(parents=True)
    (place / "articles" / "old.md").write_text(DRAFT, encoding="utf-8")
    git(place, "init", "-q", "-b", "main")
    git(place, "add", ".")
    git(place, "commit", "-qm", "first")
    git(place, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(place, "checkout", "-qb", "story")
    (place / "articles" / "new story.md").write_text(DRAFT.replace("Tannfeld", "Nordheim"), encoding="utf-8")
    git(place, "add", ".")
    git(place, "commit", "-qm", "a story")
    monkeypatch.chdir(place)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return place


def shell(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], capture_output=True, text=True, timeout=120)


def test_the_first_example_writes_three_reports(repository: Path) -> None:
    found = regex.search(r"^    (newslint check drafts .*)$", PAGE, regex.M)
    assert found
    done = shell(found.group(1).replace(" drafts ", " articles "))
    assert done.returncode == 0, done.stderr
    assert "loaded-language" in done.stdout
    assert {"newslint.sarif", "newslint.xml"} <= {path.name for path in repository.iterdir()}


def test_the_action_and_the_workflow_hold_githubs_schemas(tmp_path: Path) -> None:
    holds("vendor.github-actions", (ROOT / "action.yml").read_text(encoding="utf-8"), tmp_path)
    workflow, upload = examples("GitHub", "yaml")
    holds("vendor.github-workflows", workflow, tmp_path)
    holds("vendor.github-workflows", workflow + upload, tmp_path)


def test_the_workflow_reports_what_the_pull_request_brings(repository: Path) -> None:
    workflow, upload = (yaml.safe_load(text) for text in examples("GitHub", "yaml"))
    ours = next(s for s in workflow["jobs"]["newslint"]["steps"] if "/newslint@" in s["uses"])
    assert set(ours["with"]) <= set(ACTION["inputs"])
    given = {key: value.replace("${{ github.base_ref }}", "main") for key, value in ours["with"].items()}
    code, said = step(repository, repository.parent, 1, **given)
    assert code == 0
    assert "file=articles/new story.md," in said
    assert "old.md" not in said
    results = json.loads((repository / upload[0]["with"]["sarif_file"]).read_bytes())["runs"][0]["results"]
    assert {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results} == {
        "articles/new%20story.md"
    }


def test_the_job_for_gitlab_holds_its_schema_and_leaves_what_it_promises(repository: Path, tmp_path: Path) -> None:
    text = examples("GitLab", "yaml")[0]
    holds("vendor.gitlab-ci", text, tmp_path)
    job = yaml.safe_load(text)["newslint"]
    pip = tmp_path / "bin" / "pip"
    pip.write_text('#!/bin/sh\necho "$@" >> "$(dirname "$0")/pip.log"\n', encoding="utf-8")
    pip.chmod(0o755)
    done = shell("\n".join(job["script"]))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "bin" / "pip.log").read_text(encoding="utf-8") == (
        "install git+https://example.org/OWNER/newslint@COMMIT-HASH\n"
    )
    reports = job["artifacts"]["reports"]
    issues = json.loads((repository / reports["codequality"]).read_bytes())
    assert {issue["location"]["path"] for issue in issues} == {"articles/old.md", "articles/new story.md"}
    assert {suite.name for suite in JUnitXml.fromfile(str(repository / reports["junit"]))} == {
        "articles/old.md",
        "articles/new story.md",
    }
    assert job["artifacts"]["when"] == "always", "the reports are kept when the job fails"


def test_reviewdog_runs_as_shown(repository: Path, reviewdog: str) -> None:
    line = examples("reviewdog", "sh")[0]
    assert "-reporter=github-pr-review" in line
    local = line.replace("reviewdog -f", f"{reviewdog} -f").replace("-reporter=github-pr-review", "-reporter=local")
    done = shell(f"{local.strip()} -diff='git diff origin/main'")
    assert done.returncode == 0, done.stderr
    assert "new story.md" in done.stdout
    assert "old.md" not in done.stdout, "a draft that the branch does not touch"
    (repository / "articles" / "old.md").write_text(DRAFT + "\nEin Satz mehr.\n", encoding="utf-8")
    done = shell(f"{local.strip()} -diff='git diff origin/main'")
    assert "old.md" in done.stdout, "-filter-mode=file keeps findings on lines that nobody touched"


def test_the_hooks_for_pre_commit_exist(repository: Path) -> None:
    config = repository / ".pre-commit-config.yaml"
    text = examples("pre-commit", "yaml")[0]
    config.write_text(text.replace("# - id", "- id"), encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", str(config)], capture_output=True)
    assert done.returncode == 0, done.stdout
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {hook["id"] for hook in yaml.safe_load(config.read_bytes())["repos"][0]["hooks"]} == offered


def test_the_readme_says_how_the_command_is_called_before_it_calls_it() -> None:
    usage = README.partition("\n## Use it\n")[2]
    assert -1 < usage.find(". .venv/bin/activate") < usage.find("newslint draft.md")
    suffixes = {suffix for reader in load().readers.values() for suffix in reader.suffixes}
    assert {suffix for suffix in suffixes if f"`{suffix}`" not in README} == set()


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))])
def test_what_a_page_links_to_is_there_and_what_it_installs_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [link.partition("#") for link in regex.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    for path, _, part in links:
        target = page.parent / path if path else page
        assert target.exists(), path
        headings = (
            {h.lower().replace(" ", "-") for h in regex.findall(r"^#+ (.+)$", target.read_text("utf-8"), regex.M)}
            if part
            else set()
        )
        assert not part or part in headings
    assert not regex.search(r"pip install newslint\b", text), "it is on no index"
    for placeholder in ("COMMIT-HASH", "ADDRESS-OF-THIS-REPOSITORY", "OWNER/newslint"):
        if placeholder in text:
            assert "no version has been tagged yet" in text, placeholder


def test_every_format_that_the_page_names_exists(registry: Any) -> None:
    rows = PAGE.partition("| Where | Format |")[2]
    named = {name for name in regex.findall(r"`([a-z]+)`", rows) if name}
    assert named <= set(registry.reporters)
    assert named
