"""Front matter read without the YAML library is what the library reads."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newslint_readers.plain_yaml import plain

WORDS = st.text(alphabet="abyYesnoNulltrü 0123-:#'\"\\\t\n[]{}&*!|>%@,.?~é€\u2028\u00a0", max_size=14)
LINES = st.lists(st.tuples(st.sampled_from(("a", "on", "Title", "x-y", "_z")), WORDS), max_size=4)


@given(LINES)
def test_what_is_read_is_what_yaml_reads(lines: list[tuple[str, str]]) -> None:
    inner = "".join(f"{key}: {value}\n" for key, value in lines)
    found = plain(inner)
    if found is not None:
        assert found == (yaml.safe_load(inner) or {})


@pytest.mark.parametrize(
    "line", ["title: Bürgermeister soll geprellt haben", 'title: "Rat: Ja"', "lang: 'de'", "date: 2026-03-12", ""]
)
def test_common_front_matter_is_simple(line: str) -> None:
    assert plain(line) == (yaml.safe_load(line) or {})


@pytest.mark.parametrize(
    "line", ["a: no", "a: [b]", "a: b # c", "a: b: c", "a: 7", "a:", "a: b\n  c", "on: a", "a: 2026-02-31"]
)
def test_anything_else_is_left_to_yaml(line: str) -> None:
    assert plain(line) is None
