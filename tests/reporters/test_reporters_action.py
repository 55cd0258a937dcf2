"""The GitHub Action: its steps, run by a shell as the runner would."""

from __future__ import annotations

import shutil
from pathlib import Path

import newslint_shell
import pytest
from newslint_shell import ACTION, DRAFT

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps need bash")


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A folder with a draft, and `newslint` on the path."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "ein artikel.md").write_text(DRAFT, encoding="utf-8")
    newslint_shell.on_the_path(tmp_path / "bin")
    return tmp_path


def step(runner: Path, number: int, **inputs: str) -> tuple[int, str]:
    return newslint_shell.step(runner, runner, number, **inputs)


def test_it_is_a_composite_action_whose_inputs_are_never_pasted_into_scripts() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for at in ACTION["runs"]["steps"]:
        assert at["shell"] == "bash"
        assert "${{" not in at["run"], "an input in a script could be run as code"
    assert all(about.get("description") for about in ACTION["inputs"].values())


def test_an_installed_newslint_is_taken_as_it_is(runner: Path) -> None:
    code, said = step(runner, 0, version="installed")
    assert (code, said.startswith("newslint ")) == (0, True)


def test_findings_are_annotated_summed_up_and_written(runner: Path) -> None:
    code, said = step(runner, 1, paths="articles\n", fail_on="warning", sarif="out.sarif")
    assert code == 1
    assert "::warning file=articles/ein artikel.md,line=6," in said
    assert "exit-code=1" in (runner / "output").read_text(encoding="utf-8")
    assert "`loaded-language`" in (runner / "summary.md").read_text(encoding="utf-8")
    assert (runner / "out.sarif").exists()


def test_the_threshold_and_further_arguments_are_heeded(runner: Path) -> None:
    assert step(runner, 1, paths="articles")[0] == 0
    code, said = step(runner, 1, paths="articles", args="--ignore\nloaded-language", fail_on="info")
    assert (code, "::warning" in said) == (0, False)


def test_without_text_nothing_is_quoted(runner: Path) -> None:
    _, said = step(runner, 1, paths="articles", no_text="true")
    assert "loaded-language" in said
    assert "skandal" not in said + (runner / "summary.md").read_text(encoding="utf-8")


def test_what_cannot_be_checked_fails(runner: Path) -> None:
    code, said = step(runner, 1, paths="articles/none.md")
    assert code == 2
    assert "::error file=articles/none.md" in said
