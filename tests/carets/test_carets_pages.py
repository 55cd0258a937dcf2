"""Rule pages and drafts as tests: what `newslint.testing` accepts and refuses."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from newslint_toy import toy_registry

from newslint import Registry
from newslint.cli import test as command
from newslint.testing import CaretsDiffer, check_draft, check_page, updated

PAGE = """# toy-word

Words that judge.

## What it flags

```draft de
Ein skandalöses Verhalten.
    ^^^^^^^^^ toy-word
```

## What is fine

```draft en md
A bad day, he cheated.
```

## Why
## Options
## Known misses and false alarms
"""


@pytest.fixture
def toys() -> Registry:
    return toy_registry()


def page(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "toy-word.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_page_passes(tmp_path: Path, toys: Registry) -> None:
    check_page(page(tmp_path, PAGE), toys)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("# toy-word", "# toy-wort", "name of a rule"),
        ("## Options\n", "", "missing: Options"),
        ("    ^^^^^^^^^ toy-word\n", "", "no example draws"),
        ("    ^^^^^^^^^", "     ^^^^^^^^", "+    ^^^^^^^^^ toy-word"),
        ("```draft en md", "```draft en docx", r"draft LANGUAGE [md|txt|html]"),
        ("A bad day", "An outrageous day", "+   ^^^^^^^^^^ toy-word"),
    ],
)
def test_a_bad_page_says_what_is_wrong(tmp_path: Path, toys: Registry, old: str, new: str, said: str) -> None:
    with pytest.raises(CaretsDiffer) as error:
        check_page(page(tmp_path, PAGE.replace(old, new)), toys)
    assert said in str(error.value)


def test_a_draft_is_linted_with_all_rules(tmp_path: Path, toys: Registry) -> None:
    path = tmp_path / "draft.md"
    path.write_text("They cheated.\n     ^^^^^^^ toy-charge\n", encoding="utf-8")
    check_draft(path, toys)
    path.write_text("They cheated yesterday.\n     ^^^^^^^ toy-charge\n", encoding="utf-8")
    with pytest.raises(CaretsDiffer, match="toy-note"):
        check_draft(path, toys)


def test_a_missed_finding_that_is_found_now_must_lose_the_word(tmp_path: Path, toys: Registry) -> None:
    path = tmp_path / "draft.md"
    path.write_text("They cheated.\n     ^^^^^^^ missed: toy-charge\n", encoding="utf-8")
    with pytest.raises(CaretsDiffer):
        check_draft(path, toys)
    assert updated(path, toys) == "They cheated.\n     ^^^^^^^ toy-charge\n"


def test_the_command_counts_and_exits(tmp_path: Path, toys: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "installed", lambda: toys)
    path = page(tmp_path, PAGE)
    options = argparse.Namespace(paths=[str(tmp_path)], update=False)
    assert command.run(options) == 0
    path.write_text(PAGE.replace("    ^^^^^^^^^ toy-word\n", "      ^ toy-word\n"), encoding="utf-8")
    assert command.run(options) == 1
    assert command.run(argparse.Namespace(paths=[str(tmp_path)], update=True)) == 0
    assert path.read_text(encoding="utf-8") == PAGE
    assert command.run(argparse.Namespace(paths=[str(tmp_path / "none.md")], update=False)) == 2
