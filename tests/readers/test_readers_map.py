"""The map holds: every character of a text is where the map says, or stands for what is there."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import Draft
from newslint_readers import read_html, read_markdown, read_plain

Read = Callable[[bytes, str], Draft]
READERS: dict[str, Read] = {"x.md": read_markdown, "x.mdx": read_markdown, "x.txt": read_plain, "x.html": read_html}

WORDS = ["Rat", "Über", "Maẞ", "🧭", "o\u0308de", "a\u00adb", "\u00a0", "don’t", "„ja“", "x_y", "2*3", "www.a.test/b"]
MARKS = [
    "*", "**", "_", "`", "``", "~~", "[", "](https://a.test/ä)", "![", "](b.png \"t\")", "<https://c.test>", "\\*", "&amp;",
    "&uuml;", "&nbsp;", "<b>", "</b>", "<br>", "<a href='https://d.test' rel=nofollow>", "</a>", "<!-- c -->", "</>", "<p>",
    "</p>", "<div>", "</div>", "<script>", "</script>", "{{< x >}}", "{% y %}", "{: .z}", "[^1]", "|", "<", ">", "&", "{", "}",
]  # fmt: skip
STARTS = [
    "",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "  ",
    "    ",
    "\t",
    "| ",
    "|-|-|",
    "---",
    "===",
    "```",
    "[^1]: ",
    "[r]: http://e.test",
]
ENDS = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "  \n", "\\\n"]

LINE = st.tuples(
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.sampled_from([" ", "  "]), max_size=10).map("".join),
    st.sampled_from(ENDS),
).map("".join)
# Front matter has tests of its own.
DRAFTS = st.lists(LINE, max_size=12).map("".join).filter(lambda draft: not draft.startswith("---"))


def stands_for(piece: str, there: str) -> bool:
    """Whether a character may stand for a slice of a source."""
    if piece in " \n":
        return True
    clean = "".join(c for c in html.unescape(there) if c.isprintable() and c not in "\u00ad\u2060")
    return piece in unicodedata.normalize("NFC", clean)


def check(draft: Draft) -> None:
    """Every promise of a draft that does not depend on its format."""
    source, text, places = draft.source, draft.text, draft.source_map
    before = 0
    for offset, char in enumerate(text):
        start, end = places.to_source(offset, offset + 1)
        assert 0 <= start <= end <= len(source)
        assert start >= before or not places.copies(offset), "the map runs backwards"
        if places.copies(offset):
            assert source[start:end] == char
            assert places.to_text(start) == offset
        else:
            assert stands_for(char, source[start:end])
        before = start
    for block, following in zip(draft.blocks, draft.blocks[1:], strict=False):
        assert text[block.end : following.start] == "\n\n"
    for block in draft.blocks:
        words = text[block.start : block.end]
        assert words == words.strip()
        assert words
        assert "\n" not in words
        assert "  " not in words
    for anchor in draft.anchors:
        assert 0 <= anchor.start <= anchor.end <= len(text)
        construct = source[anchor.source_start : anchor.source_end]
        if anchor.syntax in ("markdown", "html", "autolink"):
            assert anchor.url in html.unescape(construct)
        if anchor.syntax == "bare":
            assert text[anchor.start : anchor.end] in (anchor.url, anchor.url.removeprefix("http://"))
            assert places.to_source(anchor.start, anchor.end) == (anchor.source_start, anchor.source_end)
            assert construct[:5] == text[anchor.start : anchor.end][:5]
    for comment in draft.comments:
        assert comment.content in source[comment.source_start : comment.source_end]
        assert comment.block <= len(draft.blocks)


@pytest.mark.parametrize("path", sorted(READERS))
@settings(max_examples=100, deadline=None)
@given(source=DRAFTS)
def test_map_holds_on_generated_drafts(path: str, source: str) -> None:
    check(READERS[path](source.encode(), path))


@pytest.mark.parametrize("path", sorted(READERS))
@settings(max_examples=60, deadline=None)
@given(source=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_map_holds_on_any_text(path: str, source: str) -> None:
    if source.startswith(("---", "+++")):
        return
    check(READERS[path](source.encode(), path))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(["Rat", "*sehr*", "Über", "[Amt](https://a.test)", "🧭,", "sagte.", "„gut“"]), min_size=1
        ),
        min_size=1,
        max_size=5,
    ),
    st.randoms(use_true_random=False),
    st.sampled_from(["\n", "\r\n"]),
)
def test_wrapping_changes_nothing_but_the_map(paragraphs: list[list[str]], random: object, line_end: str) -> None:
    choose = random.choice  # type: ignore[attr-defined]
    joined = "\n\n".join(" ".join(words) for words in paragraphs)
    wrapped = (line_end * 2).join(
        "".join(word + choose([" ", line_end]) for word in words[:-1]) + words[-1] for words in paragraphs
    )
    one, other = read_markdown(joined.encode(), "x.md"), read_markdown(wrapped.encode(), "x.md")
    assert one.text == other.text
    assert one.blocks == other.blocks
    assert [(a.start, a.end, a.url) for a in one.anchors] == [(a.start, a.end, a.url) for a in other.anchors]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(["Rat", "Über", "sagt.", "Maẞ", "🧭", "o\u0308de"]), min_size=1, max_size=30))
def test_plain_words_read_the_same_in_every_format(words: list[str]) -> None:
    prose = " ".join(words)
    expected = unicodedata.normalize("NFC", prose)
    assert read_markdown(prose.encode(), "x.md").text == expected
    assert read_plain(prose.encode(), "x.txt").text == expected
    assert read_html(f"<p>{prose}".encode(), "x.html").text == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("path", ["x.md", "x.txt", "x.html"])
def test_encodings_with_marks_read_the_same(path: str, encoding: str) -> None:
    source = "<p>Grüße 🧭 aus Maẞ.</p>" if path == "x.html" else "Grüße 🧭 aus Maẞ.\r\n"
    draft = READERS[path](source.encode(encoding), path)
    assert draft.text == "Grüße 🧭 aus Maẞ."
    assert draft.source == source
    check(draft)
