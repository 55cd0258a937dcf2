"""The page for editors, followed to the letter: the folder it describes, its rules, its configuration, its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint.cli import main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "house-rules.md"
DRAFT = """# The harbour

The trade war enters its third year.

The film Regime Change opens. The plucky ferry sails.

The shameless deal stands.
"""


def blocks(kind: str) -> list[str]:
    found = re.findall(rf"```toml {kind}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    assert found, kind
    return found


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "house" / "rules").mkdir(parents=True)
    (tmp_path / "house" / "languages" / "en").mkdir(parents=True)
    (tmp_path / "house" / "rules" / "ours.toml").write_text("\n".join(blocks("rules")), encoding="utf-8")
    (tmp_path / "house" / "languages" / "en" / "ours.toml").write_text(blocks("words")[0], encoding="utf-8")
    (tmp_path / "newslint.toml").write_text("\n".join(blocks("config")), encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_the_rules_of_the_page_hold(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", "house/"]) == 0, capsys.readouterr()


def test_a_draft_is_judged_by_the_house(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "draft.md", "-f", "concise", "--exit-zero", "--select", "trade-war,loaded-language"]) == 0
    said = capsys.readouterr().out
    assert "trade war" in said
    assert "plucky" in said
    assert "shameless" not in said
    assert "Regime" not in said


def test_a_key_of_the_house_at_the_top_is_told_its_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "newslint.toml").write_text('accept = ["Regime Change"]\n', encoding="utf-8")
    assert main(["check", "draft.md"]) == 2
    assert "unknown key 'accept'; it stands under [house]" in capsys.readouterr().err
