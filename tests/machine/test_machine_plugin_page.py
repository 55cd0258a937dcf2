"""docs/plugins.md: the plugin that the page builds is built, tested and used as the page says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
FILES = {
    "python": "weserpost_lint/__init__.py",
    "toml messages": "weserpost_lint/messages/en.toml",
    "markdown": "weserpost_lint/long-quotation.md",
    "toml pyproject": "pyproject.toml",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The package of the page, as an installation leaves it: its entry points stand in a dist-info."""
    for block in regex.finditer(r"^(`{3,})(\S[^\n]*)\n(.*?)^\1$", PAGE, regex.M | regex.S):
        if block[2] in FILES:
            path = tmp_path / "weserpost" / FILES[block[2]]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block[3], encoding="utf-8")
    declared = (tmp_path / "weserpost" / "pyproject.toml").read_text(encoding="utf-8")
    entries = declared.partition("[project.entry-points.newslint]\n")[2].replace('"', "")
    (tmp_path / "weserpost" / "weserpost_lint-1.0.dist-info").mkdir()
    (tmp_path / "weserpost" / "weserpost_lint-1.0.dist-info" / "entry_points.txt").write_text(f"[newslint]\n{entries}")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "plugins"), str(folder / "weserpost")])
    environment = os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "newslint", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_the_plugin_of_the_page_is_found_tested_and_used(folder: Path) -> None:
    assert "weserpost   weserpost_lint-1.0  1 rule\n" in run(folder, "plugins").stdout
    tested = run(folder, "test", "weserpost")
    assert (tested.returncode, tested.stdout) == (0, "1 file tested, all as drawn\n"), tested.stderr
    (folder / "draft.md").write_text("---\nlang: en\n---\n\nOrla Finch said: “It is old and wet.”\n", encoding="utf-8")
    (folder / "newslint.toml").write_text("[rules.long-quotation]\nmost = 4\n", encoding="utf-8")
    found = run(folder, "check", "--no-cache", "--select", "long-quotation", "-f", "concise", "draft.md")
    assert "draft.md:5:18-5:38: info long-quotation A quotation of 5 words." in found.stdout


def test_a_caret_that_is_wrong_fails(folder: Path) -> None:
    page = folder / "weserpost" / "weserpost_lint" / "long-quotation.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("^^^ long-quotation", "^^ long-quotation"), encoding="utf-8"
    )
    tested = run(folder, "test", "weserpost")
    assert (tested.returncode, tested.stdout.splitlines()[-1]) == (1, "1 file tested, 1 not as drawn")


def test_every_hook_that_the_page_names_is_one() -> None:
    from newslint import hookspecs

    hooks = {name.removeprefix("newslint_") for name in dir(hookspecs) if name.startswith("newslint_")}
    assert hooks == set(regex.search(r"all five: (\w+), (\w+) .*?, (\w+), (\w+) and (\w+)\.", PAGE).groups())  # type: ignore[union-attr]
