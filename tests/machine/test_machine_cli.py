"""The command line: commands, options before and after, files and folders, formats, exit codes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import COMMANDS, command_of, main

DRAFT = "---\nlang: en\n---\n\nPryce, a notorious dealmaker, left on Tuesday.\n"
CLEAN = "---\nlang: en\n---\n\nThe council met on Tuesday.\n"
ONLY = ["--select", "loaded-language"]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "b" / "one.txt").write_text("The council met.\n", encoding="utf-8")
    (tmp_path / "b" / "notes.py").write_text("notorious = 1\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def report(capsys: Capture, *arguments: str) -> dict[str, Any]:
    main(["check", "-f", "json", *ONLY, *arguments])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def paths(capsys: Capture, *arguments: str) -> list[str]:
    return [file["path"] for file in report(capsys, *arguments)["files"]]


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["check", "a.md"], ("check", ["a.md"])),
        (["a.md"], ("check", ["a.md"])),
        (["--lang", "de", "check", "a.md"], ("check", ["--lang", "de", "a.md"])),
        (["--lang", "facts", "a.md"], ("check", ["--lang", "facts", "a.md"])),
        (["--lang=de", "facts", "a.md"], ("facts", ["--lang=de", "a.md"])),
        (["-q", "rules"], ("rules", ["-q"])),
        (["a.md", "rules"], ("check", ["a.md", "rules"])),
        (["--", "rules"], ("check", ["--", "rules"])),
    ],
)
def test_which_command_is_meant(arguments: list[str], meant: tuple[str, list[str]]) -> None:
    assert command_of(arguments) == meant


def test_options_before_and_after_say_the_same(folder: Path, capsys: Capture) -> None:
    main(["--exit-zero", "-f", "json", "--preset", "strict", "check", *ONLY, "b/two.md"])
    before = capsys.readouterr().out
    main(["check", "b/two.md", "--exit-zero", "-f", "json", "--preset", "strict", *ONLY])
    assert capsys.readouterr().out == before


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ([], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "warning", "--exit-zero"], 0),
        (["--fail-on", "warning", "--min-severity", "error"], 1),
        (["--fail-on", "warning", "-o", "out.txt"], 1),
        (["--exit-zero", "missing.md"], 2),
        (["--select", "no-such-rule"], 2),
        (["--preset", "nowhere"], 2),
        (["--genre", "poem"], 2),
        (["-f", "jsn"], 2),
        (["-f", "json", "-f", "concise"], 2),
        (["-o", "nowhere/out.txt"], 2),
    ],
)
def test_exit_codes(folder: Path, capsys: Capture, more: list[str], code: int) -> None:
    assert main(["check", "--select", "loaded-language", *more, "b/two.md"]) == code


def test_wrong_usage_ends_with_two(folder: Path, capsys: Capture) -> None:
    assert main([]) == 2
    assert main(["check", "chek"]) == 2
    assert main(["check", "--no-such-option"]) == 2


def test_unknown_format_names_the_nearest(folder: Path, capsys: Capture) -> None:
    main(["check", "-f", "concis", "a.md"])
    assert "did you mean 'concise'?" in capsys.readouterr().err


def test_paths_are_as_given(folder: Path, capsys: Capture) -> None:
    assert paths(capsys, ".") == ["./a.md", "./b/one.txt", "./b/two.md"]
    assert paths(capsys, "b/", "./a.md", "b/two.md") == ["b/one.txt", "b/two.md", "./a.md"]
    assert paths(capsys, str(folder / "b" / "two.md")) == [str(folder / "b" / "two.md")]


def test_folder_without_drafts_is_no_error_but_said(folder: Path, capsys: Capture) -> None:
    (folder / "empty").mkdir()
    assert main(["check", "empty"]) == 0
    assert "empty: no drafts found in this folder" in capsys.readouterr().err


def test_git_says_what_is_ignored(folder: Path, capsys: Capture) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    (folder / ".gitignore").write_text("public/\n", encoding="utf-8")
    (folder / "public").mkdir()
    (folder / "public" / "page.md").write_text(CLEAN, encoding="utf-8")
    (folder / "node_modules").mkdir()
    (folder / "node_modules" / "readme.md").write_text(CLEAN, encoding="utf-8")
    assert paths(capsys, ".") == ["./a.md", "./b/one.txt", "./b/two.md"]
    assert paths(capsys, "public") == ["public/page.md"]


def test_git_settings_of_a_folder_start_no_program(folder: Path, capsys: Capture) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "config", "core.fsmonitor", "touch started; false"], check=True)
    paths(capsys, ".")
    assert not (folder / "started").exists()


def test_standard_input(folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments, path in ((["-"], "-"), (["-", "--stdin-filename", "news/x.md"], "news/x.md")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
        found = report(capsys, *arguments)
        assert [f["path"] for f in found["findings"]] == [path]


def test_many_files_in_processes_give_the_same_report(folder: Path, capsys: Capture) -> None:
    for number in range(12):
        (folder / f"n{number}.md").write_text(DRAFT * (number % 3 + 1), encoding="utf-8")
    (folder / "n5.md").write_bytes(b"\xff\xfe\x00")
    main(["check", "-f", "json", "--jobs", "1", "."])
    alone = capsys.readouterr()
    main(["check", "-f", "json", "--jobs", "3", "."])
    together = capsys.readouterr()
    assert together.out == alone.out
    assert "n5.md" in together.err


def test_several_formats_at_once(folder: Path, capsys: Capture) -> None:
    assert main(["check", *ONLY, "-f", "concise", "-f", "json=out.json", "b/two.md"]) == 0
    assert "b/two.md:5:10" in capsys.readouterr().out
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["findings"]


def test_output_is_written_whole_or_not_at_all(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    (folder / "out.txt").write_text("before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert main(["check", "-o", "out.txt", "b/two.md"]) == 2
    assert (folder / "out.txt").read_text(encoding="utf-8") == "before"
    assert sorted(p.name for p in folder.iterdir()) == ["a.md", "b", "out.txt"]
    assert "out.txt: cannot be written: No space left on device" in capsys.readouterr().err


def test_colour_only_where_it_is_wanted(folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["check", *ONLY, "b/two.md"])
    assert "\x1b[" not in capsys.readouterr().out
    main(["check", *ONLY, "--color", "always", "b/two.md"])
    assert "\x1b[" in capsys.readouterr().out


def test_interrupted(folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newslint.run.check", stop)
    assert main(["check", "a.md"]) == 130


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    assert f"newslint {command}" in text
    with pytest.raises(SystemExit):
        main(["help", command])
    assert capsys.readouterr().out == text


def test_help_version_rules_rule_plugins(capsys: Capture) -> None:
    assert main(["--help"]) == 0
    assert all(f"  {command} " in capsys.readouterr().out or command for command in COMMANDS)
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("newslint ")
    assert main(["rules", "--json"]) == 0
    rules = {rule["name"]: rule for rule in json.loads(capsys.readouterr().out)}
    assert rules["unused-suppression"]["plugin"] == "presets"
    assert main(["rule", "unused-suppression"]) == 0
    assert capsys.readouterr().out.startswith("# unused-suppression")
    assert main(["rule", "unused-supression"]) == 2
    assert "did you mean 'unused-suppression'?" in capsys.readouterr().err
    assert main(["plugins"]) == 0
    assert "presets" in capsys.readouterr().out


def test_facts_for_programs_and_people(folder: Path, capsys: Capture) -> None:
    assert main(["facts", "--format", "jsonl", "b/two.md", "a.md"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["path"] for line in lines] == ["b/two.md", "a.md"]
    sentence = lines[0]["facts"]["Sentence"][0]
    assert DRAFT[sentence["start"] : sentence["end"]] == "Pryce, a notorious dealmaker, left on Tuesday."
    assert main(["facts", "--format", "json", "b"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert main(["facts", "a.md", "none.md"]) == 2
    captured = capsys.readouterr()
    assert "a.md" in captured.out
    assert "none.md: no such file" in captured.err


def test_a_closed_pipe_is_no_error(folder: Path) -> None:
    for number in range(30):
        (folder / f"n{number}.md").write_text(DRAFT * 60, encoding="utf-8")
    run = subprocess.run(
        f"{sys.executable} -m newslint check --select loaded-language . | head -1",
        shell=True,
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in run.stderr
    assert "BrokenPipe" not in run.stderr
