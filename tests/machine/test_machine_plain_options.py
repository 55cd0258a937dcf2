"""Plain command lines are read without argparse: they must come out as argparse would have read them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli import check, parser_of
from newslint.cli.errors import UsageError
from newslint.cli.plainly import PlainParser

WORDS = (
    *("a.md", "b.md", "json", "de", "loaded-language,euphemism", "error", "3", "x", "", "-", "--", "-3"),
    *("--isolated", "--select", "--format", "-f", "--format=json", "-fjson", "--lang", "--jobs", "-j", "--fail-on"),
    *(
        "-q",
        "--quiet",
        "--no-text",
        "--help",
        "-h",
        "--isol",
        "--unknown",
        "--color",
        "--since",
        "-o",
        "--fix",
        "--diff",
    ),
)


def plainly(arguments: list[str]) -> Any:
    parser: Any = PlainParser()
    check.arguments(parser)
    return parser.parsed(arguments)


def by_argparse(arguments: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = vars(parser_of("check", check).parse_args(arguments))
    return found


@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_what_is_read_plainly_is_what_argparse_reads(arguments: list[str]) -> None:
    found = plainly(arguments)
    if found is not None:
        assert vars(found) == by_argparse(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.md", "b.md"],
        ["--isolated", "--select", "euphemism", "--select", "loaded-language", "a.md"],
        ["a.md", "-f", "json", "-j", "2", "--fail-on", "never", "-q"],
    ],
)
def test_usual_lines_need_no_argparse(arguments: list[str]) -> None:
    assert plainly(arguments) is not None


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--isol"],
        ["a.md", "--lang"],
        ["--lang", "--quiet"],
        ["-j", "many"],
        ["--color", "red"],
        ["a", "-q", "b"],
        ["-"],
    ],
)
def test_what_is_wrong_or_unusual_is_left_to_argparse(arguments: list[str]) -> None:
    assert plainly(arguments) is None


def test_repeated_options_do_not_grow_from_run_to_run() -> None:
    parser: Any = PlainParser()
    check.arguments(parser)
    first = parser.parsed(["-f", "json"])
    second = parser.parsed(["-f", "text"])
    assert first is not None
    assert second is not None
    assert (first.format, second.format) == (["json"], ["text"])


def test_slips_are_said_as_ever(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no 'red'"):
        by_argparse(["--color", "red"])
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--color", "red"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"there is no 'red'" in done.stderr
