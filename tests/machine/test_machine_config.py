"""Configuration: found upwards, validated with the nearest right name, resolved in layers that say where they come from."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newslint import Registry
from newslint.cli import main
from newslint.config import ConfigError, find, read
from newslint.workspace import Wishes, Workspace

DRAFT = "---\nlang: en\n---\n\nPryce, a notorious dealmaker, left on Tuesday.\n"


def project(folder: Path, text: str, name: str = "newslint.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    draft = folder / "news" / "draft.md"
    draft.parent.mkdir(exist_ok=True)
    draft.write_text(DRAFT, encoding="utf-8")
    return draft


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    main(["check", "-f", "json", *arguments])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def severities(report: dict[str, Any]) -> list[str]:
    return [finding["severity"] for finding in report["findings"] if finding["rule"] == "loaded-language"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('presetz = ["strict"]', "unknown key 'presetz'; did you mean 'presets'?"),
        ('[newslint]\npresets = ["strict"]', "unknown key 'newslint'; settings stand without [newslint] in this file"),
        ("[tool.newslint]\npresets = []", "unknown key 'tool'; settings stand without [tool.newslint] in this file"),
        ('presets = ["strct"]', "there is no preset 'strct'; did you mean 'strict'?"),
        (
            'select = ["loaded-langage"]',
            "there is no rule and no plugin 'loaded-langage'; did you mean 'loaded-language'?",
        ),
        (
            '[severity]\nloaded-langage = "info"',
            "severity: there is no rule 'loaded-langage'; did you mean 'loaded-language'?",
        ),
        ('[severity]\n"loaded-language/odd" = "info"', "has no case 'odd'"),
        (
            '[severity]\nloaded-language = "eror"',
            "severity.loaded-language: should be 'error', 'warning', 'info' or 'off', not 'eror'",
        ),
        ('[severity]\nloaded-language = "eror"', "did you mean 'error'?"),
        ("[rules.loaded-language]\nodd = 1", "rules.loaded-language: unknown option 'odd'"),
        ('[house]\noutlets = "x"', "unknown key 'house.outlets'; did you mean 'outlet'?"),
        ('[[paths]]\nmatch = ["a/**"]\ngenra = "opinion"', "unknown key 'paths.0.genra'; did you mean 'genre'?"),
        ('[[paths]]\ngenre = "opinion"', "paths.0.match: is missing"),
        ('presets = "eu"', "presets: should be a list in square brackets, not 'eu'"),
        ("[house]\noutlet = true", "house.outlet: should be text in quotation marks, not true"),
        ('[house]\namazon-statement = "perhaps"', "amazon-statement: should be true or false, not 'perhaps'"),
        ('genre = "opinon"', "did you mean 'opinion'?"),
        ('extend = ["nowhere"]', "extend: there is no folder"),
        ('lang = "deutsch"', "lang: should be the code of a language, such as 'de' or 'en', not 'deutsch'"),
        ("presets = [", "is no valid TOML"),
    ],
)
def test_faults_name_file_key_and_right_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    draft = project(tmp_path, text)
    assert main(["check", str(draft)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "newslint.toml" in error


def test_wrong_names_are_told_all_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = 'presets = ["strct"]\nselect = ["loaded-langage", "biass"]\n[severity]\nhedged-alegation = "info"\n'
    text += "[rules.guilt-as-facts]\nodd = 1"
    assert main(["check", str(project(tmp_path, text))]) == 2
    told = capsys.readouterr().err
    for name in ("strict", "loaded-language", "bias", "hedged-allegation", "guilt-as-fact"):
        assert f"did you mean {name!r}?" in told


def test_each_fault_is_told_once_and_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, '[house]\nmin-reply-hours = "many"\noutlets = "x"\n')
    monkeypatch.chdir(tmp_path)
    assert main(["check", "news/draft.md"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "newslint: news/draft.md: newslint.toml: house.min-reply-hours: should be a number, not 'many'",
        "newslint: news/draft.md: newslint.toml: unknown key 'house.outlets'; did you mean 'outlet'?",
    ]


def test_nearest_configuration_upwards(tmp_path: Path) -> None:
    draft = project(tmp_path, "")
    assert find(str(draft.parent)) == str(tmp_path / "newslint.toml")
    (draft.parent / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert find(str(draft.parent)) == str(tmp_path / "newslint.toml")
    (draft.parent / "pyproject.toml").write_text('[tool.newslint]\nlang = "de"\n', encoding="utf-8")
    assert find(str(draft.parent)) == str(draft.parent / "pyproject.toml")
    assert read(draft.parent / "pyproject.toml").values == {"lang": "de"}


def test_the_later_layer_wins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(
        tmp_path,
        '[severity]\nloaded-language = "info"\n[[paths]]\nmatch = ["news/**"]\nseverity = { loaded-language = "error" }\n',
    )
    assert severities(checked(capsys, str(draft))) == ["error"]
    assert severities(checked(capsys, "--isolated", str(draft))) == ["warning"]
    assert severities(checked(capsys, "--ignore", "loaded-language", str(draft))) == []
    assert severities(checked(capsys, "--ignore", "bias", str(draft))) == []
    assert severities(checked(capsys, "--select", "presets", str(draft))) == []


def test_named_rule_runs_even_if_it_is_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path, 'presets = ["default"]\n[[paths]]\nmatch = ["news"]\ngenre = "opinion"\n')
    assert checked(capsys, str(draft))["files"][0]["genre"] == "opinion"
    assert severities(checked(capsys, str(draft))) == []


def test_excluded_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path, 'exclude = ["news/**"]\n')
    assert checked(capsys, str(tmp_path))["files"] == []
    assert len(checked(capsys, str(draft))["files"]) == 1
    assert checked(capsys, "--force-exclude", str(draft))["files"] == []


def test_extend_brings_words_and_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path, 'extend = ["house"]\npresets = ["ours"]\n')
    (tmp_path / "house" / "presets").mkdir(parents=True)
    (tmp_path / "house" / "presets" / "ours.toml").write_text(
        '[severity]\nloaded-language = "error"\n', encoding="utf-8"
    )
    assert severities(checked(capsys, str(draft))) == ["error"]


def test_house_is_handed_to_the_rules(tmp_path: Path, registry: Registry) -> None:
    draft = project(tmp_path, '[house]\noutlet = "Elbblatt"\nmin_reply_hours = 24\naccept = ["Regime Change"]\n')
    house = Workspace(registry).document(str(draft)).house
    assert (house["outlet"], house["min_reply_hours"], house["accept"]) == ("Elbblatt", 24, ["Regime Change"])
    assert house["presets"] == ("default",)


def test_origins_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path, 'presets = ["strict"]\nlang = "de"\n')
    assert main(["config", str(draft), "--genre", "opinion", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["config"] == str(tmp_path / "newslint.toml")
    assert shown["settings"]["lang"] == {"value": "de", "from": "newslint.toml"}
    assert shown["settings"]["genre"] == {"value": "opinion", "from": "--genre"}
    assert shown["severity"]["suppression-without-reason"] == {"value": "error", "from": "preset strict"}
    assert main(["config", str(draft)]) == 0
    text = capsys.readouterr().out
    assert "# preset strict" in text
    shown_again = tomllib.loads(text)
    assert (shown_again["lang"], shown_again["severity"]["suppression-without-reason"]) == ("de", "error")
    (tmp_path / "newslint.toml").write_text(text, encoding="utf-8")
    assert read(tmp_path / "newslint.toml").values["severity"] == shown_again["severity"], "what is shown can be used"


def test_init_writes_what_can_be_read_and_overwrites_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path)]) == 0
    assert read(tmp_path / "newslint.toml").values["house"] == {}
    assert main(["init", str(tmp_path)]) == 2
    assert "is not overwritten" in capsys.readouterr().err
    (tmp_path / "newslint.toml").unlink()
    (tmp_path / "pyproject.toml").write_text("[tool.newslint]\n", encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 2
    assert "has a table [tool.newslint] already" in capsys.readouterr().err


def test_every_line_of_init_is_right(tmp_path: Path) -> None:
    main(["init", str(tmp_path)])
    path = tmp_path / "newslint.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    settings = [line.removeprefix("# ") if " = " in line or line.startswith("# [[") else line for line in lines]
    path.write_text("\n".join(settings), encoding="utf-8")
    (tmp_path / "house").mkdir()
    config = read(path)
    assert config.values["severity"] == {"loaded-language": "info", "late-affiliate-disclosure": "error"}
    assert len(config.layers(str(tmp_path / "opinion" / "a.md"))) == 2


def test_missing_named_configuration(tmp_path: Path, registry: Registry) -> None:
    with pytest.raises(ConfigError, match="newslint init"):
        Workspace(registry, Wishes(config=str(tmp_path / "none.toml"))).config("draft.md")
