"""The Markdown reader: text, blocks, links and places."""

from __future__ import annotations

import pytest

from newslint import Draft
from newslint.lines import Lines
from newslint_readers import read_markdown

DRAFT = """\
---
lang: de
date: 2026-11-24
---

# Mühle *Adler* &amp; Söhne \\* dicht

Der **Betreiber** der
Mühle ([Porträt](https://beispiel.test/muehle "Mühle")) schweigt <!-- prüfen -->
seit Montag.<br>Ein <a href="https://shop.test/?a=1&amp;b=2" rel="Nofollow sponsored">Kocher</a> steht da.

> Wir mahlen
> weiter.

- Erstens
- Zweitens kam
  der Regen.

| Jahr | Mehl |
|------|------|
| 2025 | 12 t |

```sh
rm -rf /
```

[![Kocher kaufen](k.png)](https://shop.test/k)
"""


def read(text: str, path: str = "draft.md") -> Draft:
    return read_markdown(text.encode(), path)


def blocks(draft: Draft) -> list[tuple[str, str]]:
    return [(block.kind, draft.text[block.start : block.end]) for block in draft.blocks]


def test_blocks_have_kinds_and_clean_text() -> None:
    assert blocks(read(DRAFT)) == [
        ("headline", "Mühle Adler & Söhne * dicht"),
        ("lead", "Der Betreiber der Mühle (Porträt) schweigt seit Montag. Ein Kocher steht da."),
        ("quotation", "Wir mahlen weiter."),
        ("list", "Erstens"),
        ("list", "Zweitens kam der Regen."),
        ("table", "Jahr"),
        ("table", "Mehl"),
        ("table", "2025"),
        ("table", "12 t"),
        ("caption", "Kocher kaufen"),
    ]


def test_links_carry_url_rel_label_and_place() -> None:
    draft = read(DRAFT)
    lines = Lines(draft.source)
    seen = [
        (a.url, a.rel, draft.text[a.start : a.end], a.syntax, lines.position(a.source_start)) for a in draft.anchors
    ]
    assert seen == [
        ("https://beispiel.test/muehle", None, "Porträt", "markdown", (9, 8)),
        ("https://shop.test/?a=1&b=2", ("nofollow", "sponsored"), "Kocher", "html", (10, 21)),
        ("https://shop.test/k", None, "Kocher kaufen", "markdown", (27, 1)),
    ]


@pytest.mark.parametrize(
    ("front", "words", "stands"),
    [
        ("title: Streit um die Mühle\nlang: de", "Streit um die Mühle", "Streit um die Mühle"),
        ('lang: de\ntitle: "Streit: die Mühle"', "Streit: die Mühle", "Streit: die Mühle"),
        ("title: 'Streit um „die“ Mühle' # kurz", "Streit um „die“ Mühle", "Streit um „die“ Mühle"),
        ('title: "Streit um \\"die\\" Mühle"', 'Streit um "die" Mühle', 'Streit um \\"die\\" Mühle'),
        ("title: 'Müllers'' Mühle'", "Müllers' Mühle", "Müllers'' Mühle"),
        ("title: Streit um\n  die Mühle", "Streit um die Mühle", "Streit um\n  die Mühle"),
        ("title: >\n  Streit um\n  die Mühle\nlang: de", "Streit um die Mühle", None),
        ("x:\n  title: Nichts\ntitle: Streit\n", "Streit", "Streit"),
    ],
)
def test_a_title_in_front_matter_is_the_headline_and_has_its_place(front: str, words: str, stands: str | None) -> None:
    draft = read(f"---\n{front}\n---\nDer Betreiber schweigt seit Montag.\n\n## Die Folgen\n\nDas Mehl fehlt.\n")
    assert blocks(draft)[:2] == [("headline", words), ("lead", "Der Betreiber schweigt seit Montag.")]
    assert [kind for kind, _ in blocks(draft)].count("headline") == 1
    start, end = draft.source_map.to_source(draft.blocks[0].start, draft.blocks[0].end)
    assert end <= draft.front_matter_end
    assert stands is None or draft.source[start:end] == stands
    last = draft.blocks[-1]
    assert draft.source[slice(*draft.source_map.to_source(last.start, last.end))] == "Das Mehl fehlt."


def test_a_title_in_toml_has_its_place_too() -> None:
    draft = read('+++\ntitle = "Streit um die Mühle"\n+++\nDer Betreiber schweigt.\n')
    assert blocks(draft)[0] == ("headline", "Streit um die Mühle")
    assert draft.source[slice(*draft.source_map.to_source(0, 6))] == "Streit"


@pytest.mark.parametrize(
    "body", ["# Die Mühle\n\nSie steht.\n", "Die Mühle\n===\n\nSie steht.\n", "<h1>Die Mühle</h1>\n<p>Sie steht.</p>\n"]
)
def test_a_headline_of_the_draft_itself_comes_before_the_title(body: str) -> None:
    assert blocks(read(f"---\ntitle: Etwas anderes\n---\n{body}"))[0] == ("headline", "Die Mühle")


@pytest.mark.parametrize("front", ["title: 12", "title: ''", "title:\n  - a", "titel: Streit", "x: {title: Streit}"])
def test_what_is_no_title_is_no_headline(front: str) -> None:
    assert blocks(read(f"---\n{front}\n---\nDer Betreiber schweigt.\n")) == [("lead", "Der Betreiber schweigt.")]


def test_code_that_looks_like_a_heading_hides_no_title() -> None:
    draft = read("---\ntitle: Streit\n---\nDer Betreiber schweigt.\n\n```sh\n# Mühle\n```\n")
    assert blocks(draft)[0] == ("headline", "Streit")


def test_front_matter_and_comments() -> None:
    draft = read(DRAFT)
    assert draft.front_matter["lang"] == "de"
    assert draft.source[draft.front_matter_end :].startswith("\n# Mühle")
    (comment,) = draft.comments
    assert (comment.content, comment.block, comment.inside) == (" prüfen ", 2, 1)


def test_shortcodes_shift_nothing() -> None:
    draft = read('{{< bild "x" >}}\n\n{{< ad "https://shop.test/a" >}} Der Rat tagt {% include y %} heute.\n')
    assert blocks(draft) == [("lead", "Der Rat tagt heute.")]
    start, _ = draft.source_map.to_source(draft.text.index("heute"), draft.text.index("heute") + 5)
    assert draft.source[start : start + 5] == "heute"
    assert [anchor.url for anchor in draft.anchors] == ["https://shop.test/a"]
    assert len(draft.shortcodes) == 3


@pytest.mark.parametrize("behind", ["[^1] closes.", "[^1]", "(", "[^1]<script> here"])
def test_a_bare_url_ends_before_a_mark_of_a_footnote(behind: str) -> None:
    draft = read(f"The council's page http://a.test/b{behind}\n\n[^1]: Seen in May.\n")
    (anchor,) = draft.anchors
    assert draft.text[anchor.start : anchor.end] == anchor.url == "http://a.test/b"
    assert draft.source[anchor.source_start : anchor.source_end] == anchor.url


def test_bare_urls_are_links_once() -> None:
    draft = read("Siehe https://a.test/b_c (und www.b.test/x_(y)). [da](https://c.test) `https://d.test`\n")
    assert [(a.url, a.syntax) for a in draft.anchors] == [
        ("https://a.test/b_c", "bare"),
        ("http://www.b.test/x_(y)", "bare"),
        ("https://c.test", "markdown"),
    ]
