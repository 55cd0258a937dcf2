"""docs/architecture.md names the files of the large rooms: none that is gone, and none is left out."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest
import regex

from newslint import Registry

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("room", ["newslint_speech", "newslint_accusation", "newslint_reply"])
def test_the_page_names_the_files_of_a_room(room: str, registry: Registry) -> None:
    (told,) = regex.findall(rf"^`plugins/{room}`:\n(.*?)(?=^## )", PAGE, regex.M | regex.S)
    named = set(regex.findall(r"`([\w*]+\.py)`", told))
    rules = {f"{rule.__module__.rpartition('.')[2]}.py" for rule in registry.rules.values()}
    files = {path.name for path in (ROOT / "plugins" / room).glob("*.py")} - {"__init__.py"}
    assert {name for name in files - rules if not any(fnmatch(name, pattern) for pattern in named)} == set()
    assert {pattern for pattern in named if not any(fnmatch(name, pattern) for name in files)} == set()


def test_the_page_names_no_file_of_the_core_that_is_gone() -> None:
    before, _, after = PAGE.partition("\n## How a sentence becomes who says what")
    rest = before + after.partition("\n## One text, one map")[2]
    there = {path.name for folder in ("src", "plugins", "tools") for path in (ROOT / folder).rglob("*.py")}
    assert {name for name in regex.findall(r"`(?:[\w/]+/)?(\w+\.py)`", rest) if name not in there} == set()


def test_the_page_lists_every_plugin() -> None:
    (table,) = regex.findall(r"^## Layout\n(.*?)^A topic", PAGE, regex.M | regex.S)
    plugins = {path.parent.name for path in (ROOT / "plugins").glob("*/__init__.py")}
    listed = set(regex.findall(r"plugins/(newslint_\w+)`", table)) | {"newslint_lang_en"}
    assert listed == plugins
