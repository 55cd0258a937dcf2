"""The toy registry and a run over toy drafts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from newslint_toy import ENGLISH, GERMAN, toy_file, toy_registry, toy_report

from newslint import Registry, Report


@pytest.fixture
def here(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the one draft of the test's module (`DRAFT`), and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.md").write_text(request.module.DRAFT, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(scope="session")
def toys() -> Registry:
    return toy_registry()


@pytest.fixture(scope="session")
def run(toys: Registry) -> Report:
    """A German draft with three findings, an English one with two, a clean one, and one that is gone."""
    return toy_report(
        toys,
        toy_file(toys, GERMAN, "artikel/nordlicht.md"),
        toy_file(toys, ENGLISH, "northlight.md"),
        toy_file(toys, "# Sommerfest\n\nDer Verein feiert.\n", "fest.md"),
        broken=True,
    )


@pytest.fixture(scope="session")
def reviewdog() -> str:
    """The program that rdjson is made for."""
    found = shutil.which("reviewdog") or shutil.which("reviewdog", path=str(Path.home() / "go" / "bin"))
    if not found:
        pytest.skip("reviewdog is not installed (make programs)")
    return found
