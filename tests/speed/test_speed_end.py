"""A run as a process of its own ends at once, and loses nothing by it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

DRAFT = "---\nlang: en\n---\n\n# Council meets\n\nThe disgraceful mayor met the council. He claimed that the horrific plan was shameful.\n"


def run(code: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    (folder / "one.md").write_text(DRAFT, encoding="utf-8")
    return subprocess.run([sys.executable, *arguments, "-c", code], cwd=folder, capture_output=True, check=False)


def as_program(*arguments: str, before: str = "pass") -> str:
    return f"import sys; from newslint.cli import program; sys.argv = ['newslint', *{arguments!r}]; {before}; program()"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("check", "--isolated", "--exit-zero", "one.md"), 0),
        (("check", "--isolated", "--fail-on", "info", "one.md"), 1),
        (("check", "missing.md"), 2),
        (("--version",), 0),
    ],
)
@pytest.mark.parametrize("before", ["pass", "import threading"])
def test_output_and_exit_code_are_what_they_are_without_haste(
    arguments: tuple[str, ...], code: int, before: str, tmp_path: Path
) -> None:
    done = run(as_program(*arguments, before=before), tmp_path)
    slowly = run(f"import sys; from newslint.cli import main; sys.exit(main({list(arguments)!r}))", tmp_path)
    assert done.returncode == slowly.returncode == code
    assert (done.stdout, done.stderr) == (slowly.stdout, slowly.stderr)
    assert done.stdout or done.stderr


def test_what_was_to_be_done_at_the_end_is_done(tmp_path: Path) -> None:
    before = "import atexit; atexit.register(lambda: sys.stderr.write('last words\\n'))"
    assert b"last words" in run(as_program("--version", before=before), tmp_path).stderr


def test_a_profiler_keeps_its_end(tmp_path: Path) -> None:
    before = "sys.setprofile(lambda *_: None)"
    code = f"try:\n exec({as_program('--version', before=before)!r})\nexcept SystemExit:\n print('went on')"
    assert b"went on" in run(code, tmp_path).stdout


def test_a_reader_that_has_gone_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(DRAFT, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "one.md"]
    done = subprocess.run(command, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0
