"""Expressions that are compiled late."""

from __future__ import annotations

import re

import pytest

from newslint import expression


def test_it_does_what_a_compiled_one_does() -> None:
    late, compiled = expression(r"(?P<word>b\w+)\s", re.IGNORECASE), re.compile(r"(?P<word>b\w+)\s", re.IGNORECASE)
    text = "Der Bericht liegt beim Bürgermeister "
    assert [m.span("word") for m in late.finditer(text, 5)] == [m.span("word") for m in compiled.finditer(text, 5)]
    assert late.sub("x", text) == compiled.sub("x", text)
    assert late.split(text) == compiled.split(text)
    assert late.findall(text) == compiled.findall(text)
    assert [bool(way(text, 4)) for way in (late.match, late.search, late.fullmatch)] == [True, True, False]
    assert (late.pattern, late.flags) == (r"(?P<word>b\w+)\s", re.IGNORECASE)


def test_it_is_compiled_when_it_is_used() -> None:
    broken = expression("(")
    assert not hasattr(broken, "__length_hint__")
    with pytest.raises(re.error):
        broken.search("text")
