"""The baseline and `--since`: what counts as new."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from newslint_toy import GERMAN, toy_file, toy_report

from newslint import Registry, Report, baseline
from newslint.baseline import Baseline, BaselineError
from newslint.since import RevisionError, changes, new_findings

HERE = Path()


def known(toys: Registry, *texts: tuple[str, str]) -> Baseline:
    return baseline.of(toy_report(toys, *(toy_file(toys, text, path) for path, text in texts)), HERE)


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_baseline_hides_what_was_there(toys: Registry) -> None:
    report, stale = baseline.apply(
        toy_report(toys, toy_file(toys, GERMAN, "a.md")), known(toys, ("a.md", GERMAN)), HERE
    )
    assert rules(report) == []
    assert [a.origin for a in report.allowed] == ["baseline"] * 3
    assert stale == ()


@pytest.mark.parametrize("path", ["a.md", "elsewhere.md"])
def test_it_holds_when_lines_move_and_files_are_renamed(toys: Registry, path: str) -> None:
    moved = toy_report(toys, toy_file(toys, GERMAN.replace("\n\nDie", "\n\nEin neuer Absatz.\n\nDie"), path))
    report, stale = baseline.apply(moved, known(toys, ("a.md", GERMAN)), HERE)
    assert rules(report) == []
    assert stale == ()


def test_the_same_words_twice_are_new_once(toys: Registry) -> None:
    twice = GERMAN + "\nEin skandalöses Verhalten, wie der Verband findet.\n"
    report, _ = baseline.apply(toy_report(toys, toy_file(toys, twice, "a.md")), known(toys, ("a.md", GERMAN)), HERE)
    assert rules(report) == ["toy-word"]


def test_a_copy_of_a_draft_is_new(toys: Registry) -> None:
    both = toy_report(toys, toy_file(toys, GERMAN, "b.md"), toy_file(toys, GERMAN, "a.md"))
    report, _ = baseline.apply(both, known(toys, ("a.md", GERMAN)), HERE)
    assert {finding.path for finding in report.findings} == {"b.md"}


def test_stale_entries_are_those_of_checked_or_lost_files(toys: Registry, tmp_path: Path) -> None:
    (tmp_path / "kept.md").touch()
    report = toy_report(toys, *(toy_file(toys, GERMAN, str(tmp_path / n)) for n in ("a.md", "gone.md", "kept.md")))
    old = baseline.of(report, tmp_path)
    fixed = toy_report(toys, toy_file(toys, "Alles gut.\n", str(tmp_path / "a.md")))
    _, stale = baseline.apply(fixed, old, tmp_path)
    assert sorted({entry.path for entry in stale}) == ["a.md", "gone.md"]
    assert {entry.path for entry in baseline.kept(old, stale).entries} == {"kept.md"}


def test_the_file_holds_no_text_and_comes_back(toys: Registry, tmp_path: Path) -> None:
    old = known(toys, ("a.md", GERMAN))
    path = tmp_path / "baseline.json"
    path.write_text(baseline.dumps(old), encoding="utf-8")
    assert baseline.read(path) == old
    assert "betrogen" not in path.read_text(encoding="utf-8")
    assert known(toys, ("a.md", GERMAN)).entries != old.entries, "each baseline has a salt of its own"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"version": 2}', '{"version": 1, "salt": "x"}', '{"version":1,"salt":"","findings":[1]}']
)
def test_a_corrupt_baseline_is_never_a_silent_pass(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BaselineError, match=r"baseline\.json"):
        baseline.read(path)
    with pytest.raises(BaselineError, match="baseline write"):
        baseline.read(tmp_path / "none.json")


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / name).write_text(GERMAN.replace("Nordlicht", f"Nordlicht {name}"), encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_changes_follow_renames_and_see_new_files(repository: Path) -> None:
    git(repository, "mv", "a.md", "renamed ä.md")
    (repository / "b.md").write_text("Anders.\n", encoding="utf-8")
    (repository / "new.md").write_text("Neu.\n", encoding="utf-8")
    (repository / "desk").mkdir()
    (repository / "c.md").rename(repository / "desk" / "c.md")
    found = changes("HEAD", str(repository))
    assert found.paths == {"renamed ä.md": "a.md", "b.md": "b.md", "new.md": None, "desk/c.md": "c.md"}
    assert found.then(str(repository / "desk" / "c.md")) == "c.md"
    assert (found.bytes_then(str(repository / "b.md")) or b"").startswith(b"# Nordlicht b.md")
    assert found.bytes_then(str(repository / "new.md")) is None


@pytest.mark.parametrize("revision", ["nonsense", "--output=x", "HEAD~9"])
def test_an_unknown_revision_is_said(repository: Path, revision: str) -> None:
    with pytest.raises(RevisionError, match="no revision"):
        changes(revision, str(repository))


def test_no_repository_is_said(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="--since"):
        changes("HEAD", str(tmp_path))


def test_only_new_findings_stay_wherever_they_stand(toys: Registry) -> None:
    then = toy_file(toys, GERMAN, "a.md")
    now = toy_file(toys, "Gestern war es skandalös.\n\n" + GERMAN, "a.md")
    assert rules(new_findings(Report((now,)), lambda file: then)) == ["toy-word"]
    assert rules(new_findings(Report((then,)), lambda file: replace(file))) == []
    assert len(rules(new_findings(Report((then,)), lambda file: None))) == 3


def test_dumped_baselines_are_one_line_a_finding(toys: Registry) -> None:
    text = baseline.dumps(known(toys, ("a.md", GERMAN)))
    assert len(text.splitlines()) == 5
    assert json.loads(text)["version"] == 1
