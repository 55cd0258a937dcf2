"""What is no draft is refused with reason; what is merely hostile is read in linear time."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from newslint_timing import linear

from newslint import UnreadableDraft
from newslint_readers import read_html, read_markdown, read_plain

READERS = {"x.md": read_markdown, "x.mdx": read_markdown, "x.txt": read_plain, "x.html": read_html}

HOSTILE = {
    "open tags": "<a ",
    "brackets": "[",
    "images": "![",
    "quotes": "> ",
    "stars": "*a ",
    "backticks": "`a ",
    "comments": "<!--",
    "instructions": "<?",
    "ampersands": "&",
    "underscores": "_a_",
    "links": "[a](b ",
    "whole links": "[a](https://b.test) ",
    "definitions": "[a]: x\n",
    "footnotes": "[^1]",
    "templates": "{{ ",
    "template tags": "{% raw %} ",
    "braces": "{",
    "attributes": "){a",
    "urls": "https://a.test/(((",
    "bare": "www.",
    "brackets at the end": "http://a]",
    "divs": "<div>",
    "paragraphs": "<p>",
    "anchors": "<a href=x>",
    "anchored blocks": "<a href=x><div>",
    "cells": "<td><table>",
    "closing": "</div>",
    "hidden": "<div hidden>",
    "images in HTML": "<img alt=x>",
    "components": "<A ",
    "tables": "|a|b|\n|-|-|\n",
    "items": "- ",
    "spaces": " ",
    "soft hyphens": "\u00ad",
    "marks": "a\u0301\u0301\u0301",
    "carriage returns": "\r",
    "controls": "\x1b[31m\x07",
    "words": "Wort und ",
    "lines": "Ein kurzer Satz mit Ende\n",
    "shortcode links": "{{< a https://x.test >}} ",
    "import lines": "import a\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(READERS))
@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_input_takes_linear_time(path: str, name: str) -> None:
    unit = HOSTILE[name]
    linear(lambda size: partial(READERS[path], (unit * (size // len(unit))).encode(), path), 100_000)


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(READERS))
def test_one_line_of_ten_megabytes(path: str) -> None:
    linear(lambda size: partial(READERS[path], b"Der Rat der Stadt tagt heute. " * size, path), 85_000)


@pytest.mark.parametrize("path", sorted(READERS))
@pytest.mark.parametrize(
    "source", ["", "\n", " ", "\ufeff", "\r", "<", "&", "[", "#", ">", "---", "---\n", "+++\n\n+++", "```", "|"]
)
def test_next_to_nothing_is_a_draft(path: str, source: str) -> None:
    assert READERS[path](source.encode(), path).blocks is not None


@pytest.mark.parametrize("path", sorted(READERS))
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Gr\xfc\xdfe", "byte 2"),
        (b"Ein Bild\0\1", "byte 8"),
        (b"PK\x03\x04\0\0", "zero byte"),
        (b"\xff\xfea\x00\x00\xd8", "UTF-16"),
    ],
)
def test_bytes_that_are_no_text_are_refused(path: str, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableDraft, match=words):
        READERS[path](data, path)


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("---\n- a\n- b\n---\n", "not a table"),
        ("---\njust words\n---\n", "not a table"),
        ("---\na: [1\n---\n", "line 3"),
        ("---\na: &x [1, 2]\nb: *x\n---\n", "alias"),
        ("---\na: " + "[" * 5000 + "]" * 5000 + "\n---\n", "levels"),
        ("---\na: " + "[" * 60 + "]" * 60 + "\n---\n", "levels"),
        ("---\n" + "".join(f"{' ' * level}a:\n" for level in range(900)) + "---\n", "levels"),
        ("---\na: !!python/object:os.system x\n---\n", "front matter"),
        ("+++\na = \n+++\n", "TOML"),
    ],
)
def test_front_matter_at_fault_is_refused(front: str, words: str) -> None:
    with pytest.raises(UnreadableDraft, match=words):
        read_markdown((front + "Text.\n").encode(), "x.md")


def test_a_time_that_no_calendar_has_stays_text() -> None:
    front = "---\ndate: 2026-13-45\nreplies:\n  - asked: 2026-02-30 10:00\n    deadline: 2026-02-28\n---\n"
    draft = read_markdown((front + "Text.\n").encode(), "x.md")
    assert draft.front_matter == {
        "date": "2026-13-45",
        "replies": [{"asked": "2026-02-30 10:00", "deadline": date(2026, 2, 28)}],
    }


@pytest.mark.parametrize("head", ["---\n\nText.\n\n---\n", "---\nText ohne Ende.\n"])
def test_a_rule_at_the_top_is_no_front_matter(head: str) -> None:
    draft = read_markdown(head.encode(), "x.md")
    assert draft.front_matter == {}
    assert draft.text.startswith("Text")
