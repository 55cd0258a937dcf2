"""The Markdown reader: text, blocks, links and places."""

from __future__ import annotations

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


def test_bare_urls_are_links_once() -> None:
    draft = read("Siehe https://a.test/b_c (und www.b.test/x_(y)). [da](https://c.test) `https://d.test`\n")
    assert [(a.url, a.syntax) for a in draft.anchors] == [
        ("https://a.test/b_c", "bare"),
        ("http://www.b.test/x_(y)", "bare"),
        ("https://c.test", "markdown"),
    ]
