"""Bad input: for each kind a message that says what to do, and the right exit code; the other files are still reported."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from newslint_timing import linear

from newslint import Document, Finding, PluginError, Registry, Rule, hookimpl
from newslint.cli import main
from newslint.plugins import load, registry_of
from newslint.run import Selection, check
from newslint.workspace import Wishes, Workspace

GOOD = "---\nlang: en\n---\n\nPryce, a notorious dealmaker, left on Tuesday.\n"
Capture = pytest.CaptureFixture[str]


def checked(capsys: Capture, folder: Path, *more: str) -> tuple[int, dict[str, Any], str]:
    """The code, report and messages of a run over a good draft and a folder's bad ones."""
    (folder / "good.md").write_text(GOOD, encoding="utf-8")
    code = main(["check", "-f", "json", "--exit-zero", str(folder / "good.md"), *more])
    captured = capsys.readouterr()
    found = json.loads(captured.out)
    assert "loaded-language" in {f["rule"] for f in found["findings"]}, (
        "the good draft is reported whatever the others are"
    )
    return code, found, captured.err


def said(found: dict[str, Any]) -> str:
    return " ".join(error["message"] for error in found["errors"])


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
@pytest.mark.parametrize("data", [b"", b"\n", b"   \n\n", b"\xef\xbb\xbf"])
def test_empty_files_are_fine(tmp_path: Path, capsys: Capture, suffix: str, data: bytes) -> None:
    path = tmp_path / f"empty{suffix}"
    path.write_bytes(data)
    assert main(["check", str(path)]) == 0


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("broken.md", b"caf\xe9 society\n", "byte 3"),
        ("binary.md", bytes(range(256)) * 8, "binary.md"),
        ("half.md", "Brücke".encode("utf-16")[:-1], "UTF-16"),
        ("list.md", b"---\n- a\n- b\n---\n\nText.\n", "front matter"),
        ("bomb.md", b"---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\n\nText.\n", "front matter"),
        ("draft.docx2", b"text", "no plugin reads .docx2; newslint reads"),
        ("README", b"text", "no plugin reads files without a suffix"),
    ],
)
def test_unreadable_drafts(tmp_path: Path, capsys: Capture, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    code, found, err = checked(capsys, tmp_path, str(tmp_path / name))
    assert code == 2
    assert message in said(found) or message in err
    assert name in err


def test_missing_path_and_dangling_link(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "gone.md")
    code, found, _ = checked(capsys, tmp_path, str(tmp_path / "none.md"), str(tmp_path / "link.md"))
    assert code == 2
    assert "no such file" in said(found)
    assert "is a link to" in said(found)
    code, found, _ = checked(capsys, tmp_path, str(tmp_path))
    assert code == 2, "a folder with a dangling link is not wholly checked"


def test_directory_named_like_a_draft(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "x.md").mkdir()
    (tmp_path / "x.md" / "inner.md").write_text(GOOD, encoding="utf-8")
    code, found, _ = checked(capsys, tmp_path, str(tmp_path))
    assert code == 0
    assert str(tmp_path / "x.md" / "inner.md") in {file["path"] for file in found["files"]}


def test_no_permission(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    # Tests may run as root, whom no mode stops.
    path = tmp_path / "secret.md"
    path.write_text(GOOD, encoding="utf-8")
    real = open

    def refusing(name: Any, *rest: Any, **more: Any) -> Any:
        if str(name) == str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return real(name, *rest, **more)

    monkeypatch.setattr("builtins.open", refusing)
    code, found, _ = checked(capsys, tmp_path, str(path))
    assert code == 2
    assert "no permission to read it; change its mode" in said(found)


def test_a_file_that_vanishes(tmp_path: Path, registry: Registry) -> None:
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    selection = Selection((str(tmp_path / "gone.md"), str(tmp_path / "good.md")))
    report = check(selection, Workspace(registry, Wishes(isolated=True)))
    assert [bool(file.errors) for file in report.files] == [True, False]
    assert report.exit_code("never") == 2


def test_a_pipe_is_not_waited_for(tmp_path: Path, capsys: Capture) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert stat.S_ISFIFO(os.stat(tmp_path / "pipe.md").st_mode)
    code, found, _ = checked(capsys, tmp_path, str(tmp_path / "pipe.md"))
    assert (code, "no regular file" in said(found)) == (2, True)


@pytest.mark.slow
def test_one_line_of_ten_megabytes(tmp_path: Path, capsys: Capture) -> None:
    def checking(times: int) -> Callable[[], object]:
        path = tmp_path / f"{times}.md"
        path.write_text("The council met on Tuesday and nobody left. " * times, encoding="utf-8")
        return lambda: codes.append(main(["check", "-f", "concise", "--no-cache", str(path)]))

    codes: list[int] = []
    linear(checking, 57_500)
    assert set(codes) <= {0, 1}


def test_nothing_steers_the_terminal(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "ev\x1b[31mil\u202e.md"
    path.write_text(
        "---\nlang: en\n---\n\nPryce, a \x1b]0;x\x07notorious \x9b31m dealmaker\u202e, left.\n", encoding="utf-8"
    )
    for form in ("full", "concise", "grouped", "json", "annotated"):
        main(["check", "-f", form, "--select", "loaded-language", str(path), str(tmp_path / "n\x1b[1mo.md")])
        captured = capsys.readouterr()
        for raw in ("\x1b", "\x07", "\x9b") if form != "annotated" else ():
            assert raw not in captured.out, form
            assert raw not in captured.err, form
    main(["facts", str(path)])
    main(["allowed", str(path)])
    assert "\x1b" not in "".join(capsys.readouterr())


class Raises(Rule):
    name = "always-raises"

    def check(self, document: Document) -> Iterator[Finding]:
        raise ValueError("a fault of the rule")


def test_a_rule_that_raises(tmp_path: Path, registry: Registry) -> None:
    given: dict[str, dict[str, list[Any]]] = {
        "readers": {"newslint_readers": list(registry.readers.values())},
        "toy": {"newslint_rules": [Raises, registry.rules["unknown-suppression"]]},
    }
    path = tmp_path / "draft.md"
    path.write_text("<!-- newslint: allow nothing-such -->\n\nText.\n", encoding="utf-8")
    report = check(Selection((str(path),)), Workspace(registry_of(given), Wishes(isolated=True)))
    assert [finding.rule for finding in report.findings] == ["unknown-suppression"]
    [error] = report.errors
    assert error.rule == "always-raises"
    assert "(plugin toy) failed: ValueError: a fault of the rule" in error.message
    assert "--ignore always-raises" in error.message
    assert report.exit_code("never") == 2


def test_two_plugins_with_the_same_rule() -> None:
    with pytest.raises(PluginError, match=r"two plugins offer the rule 'always-raises': one .* and two"):
        registry_of({"one": {"newslint_rules": [Raises]}, "two": {"newslint_rules": [Raises]}})


def test_a_plugin_that_fails_on_import(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    broken = [("odd", "newslint_no_such_module", "odd-plugin-1.0")]
    with pytest.raises(PluginError, match=r"plugin 'odd' .*odd-plugin-1.0.* cannot be loaded.*uninstall"):
        load(broken)
    monkeypatch.setattr("newslint.plugins.installed_plugins", lambda: broken)
    assert main(["check", "."]) == 2
    assert "odd-plugin-1.0" in capsys.readouterr().err


def test_a_hook_that_there_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("newslint_odd")

    @hookimpl
    def newslint_ruls() -> list[type[Rule]]:
        return []

    module.newslint_ruls = newslint_ruls  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "newslint_odd", module)
    with pytest.raises(PluginError, match="newslint_ruls"):
        load([("odd", "newslint_odd", "odd-1.0")])


def test_nothing_beside_a_draft_is_executed(tmp_path: Path) -> None:
    trap = "import pathlib; pathlib.Path(__file__).with_name('started').touch()\n"
    for name in ("conftest.py", "newslint_x.py", "newslint_presets.py", "sitecustomize.py", "setup.py", "yaml.py"):
        (tmp_path / name).write_text(trap, encoding="utf-8")
    info = tmp_path / "x-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text("[newslint]\nx = newslint_x\n", encoding="utf-8")
    (tmp_path / "draft.md").write_text(GOOD, encoding="utf-8")
    run = [sys.executable, "-m", "newslint", "check", "-f", "concise", "draft.md"]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "loaded-language" in done.stdout
    assert not (tmp_path / "started").exists()
