"""The HTML reader: pages, fragments, areas, meta data."""

from __future__ import annotations

from newslint import Draft
from newslint_readers import read_html, read_markdown

PAGE = """<!doctype html>
<html lang="de-AT"><head><title>Der Brand &amp; die Folgen | Bote</title>
<meta property="og:title" content="Der Brand"><link rel=canonical href="https://bote.test/a">
<script>var x = "<p>nein</p>"</script></head>
<body><header><a href="/">Start</a> <nav><ul><li><a href="/p">Politik</a><li>Wirtschaft</ul></nav></header>
<div class="wrap"><h1>Der Brand von&nbsp;Halle 3</h1>
<main><article>
<p class=lead>Die Feuerwehr war <em>rasch</em> vor
Ort, sagte ein Sprecher der Stadt am Montag.</p>
<figure><img src=x.jpg alt="Löschzug vor der Halle"><figcaption>Die Halle am Abend.</figcaption></figure>
<h2>Die Ursache</h2>
<!-- newslint: allow x -->
<p>Der Betreiber <a href="https://shop.test/?a=1&amp;b=2" rel="nofollow sponsored" title=Laden>verkauft Öfen</a>. </>Er
schwieg lange zu allen Fragen der Redaktion.</p>
<blockquote><p>Wir prüfen das sehr genau.</blockquote>
<ul><li>Eins ist genug für alle.<li>Zwei</ul>
<table><tr><td>A<td>B</table>
<div hidden>geheim</div><div style="display:none">weg</div>
<div class="ad-slot">Kauft jetzt das beste Auto der Stadt.</div>
</article></main></div>
<aside><p>Lesen Sie auch: Der große Streit um die Brücke im Tal.</p></aside>
<div class="comments"><p>Hans: Das ist ja wieder typisch für diese Stadt!</p></div>
<footer>Impressum</footer></body></html>
"""


def seen(draft: Draft, *, article: bool = True) -> list[tuple[str, str]]:
    blocks = [block for block in draft.blocks if (block.area == "article") is article]
    return [(block.kind if article else block.area, draft.text[block.start : block.end]) for block in blocks]


def test_the_article_of_a_page_is_found() -> None:
    assert seen(read_html(PAGE.encode(), "x.html")) == [
        ("headline", "Der Brand von Halle 3"),
        ("lead", "Die Feuerwehr war rasch vor Ort, sagte ein Sprecher der Stadt am Montag."),
        ("caption", "Löschzug vor der Halle"),
        ("caption", "Die Halle am Abend."),
        ("subhead", "Die Ursache"),
        ("paragraph", "Der Betreiber verkauft Öfen. Er schwieg lange zu allen Fragen der Redaktion."),
        ("quotation", "Wir prüfen das sehr genau."),
        ("list", "Eins ist genug für alle."),
        ("list", "Zwei"),
        ("table", "A"),
        ("table", "B"),
    ]


def test_what_surrounds_the_article_is_named() -> None:
    assert [area for area, _ in seen(read_html(PAGE.encode(), "x.html"), article=False)] == [
        "aside",
        "navigation",
        "navigation",
        "advertisement",
        "aside",
        "comments",
        "footer",
    ]


def test_a_page_without_marks_is_judged_by_density() -> None:
    prose = "<p>Der Rat der Stadt hat am Dienstag für den Umbau der alten Brücke gestimmt.</p>"
    page = (
        f"<html><body><div id=a><a href=/x>Eins, zwei und noch viel mehr davon</a></div><div id=b><h1>Umbau</h1>{prose * 4}"
        f"</div><div id=c><p>Mehr aus der Region lesen Sie jeden Tag hier.</p></div></body></html>"
    )
    draft = read_html(page.encode(), "x.html")
    assert [kind for kind, _ in seen(draft)] == ["headline", "lead", "paragraph", "paragraph", "paragraph"]


def test_meta_data() -> None:
    assert read_html(PAGE.encode(), "x.html").meta == {
        "lang": "de-AT",
        "title": "Der Brand & die Folgen | Bote",
        "og:title": "Der Brand",
        "canonical": "https://bote.test/a",
    }


def test_links_and_comments() -> None:
    draft = read_html(PAGE.encode(), "x.html")
    link = next(anchor for anchor in draft.anchors if anchor.area == "article")
    assert (link.url, link.rel, link.title) == ("https://shop.test/?a=1&b=2", ("nofollow", "sponsored"), "Laden")
    assert draft.text[link.start : link.end] == "verkauft Öfen"
    assert draft.source[link.source_start : link.source_end].endswith("verkauft Öfen</a>")
    (comment,) = draft.comments
    assert draft.text[draft.blocks[comment.block].start :].startswith("Der Betreiber")


def test_a_fragment_is_all_article() -> None:
    draft = read_html(b"Vorweg <b>fett</b><p>Ein Satz.<br>Noch <a href=/x>einer.\r\n<p>Zwei\r\nZeilen.", "x.htm")
    assert seen(draft) == [
        ("paragraph", "Vorweg fett"),
        ("lead", "Ein Satz. Noch einer."),
        ("paragraph", "Zwei Zeilen."),
    ]
    assert draft.text[draft.anchors[0].start : draft.anchors[0].end] == "einer."


def test_html_inside_markdown_keeps_places_and_context() -> None:
    source = "> <div>Wir\n> mahlen <a href=https://a.test>gern</a>.</div>\n\n<blockquote>\n\nEin *Zitat*.\n\n</blockquote>\n\nSchluss.\n"
    draft = read_markdown(source.encode(), "x.md")
    assert seen(draft) == [("quotation", "Wir mahlen gern."), ("quotation", "Ein Zitat."), ("lead", "Schluss.")]
    start, end = draft.source_map.to_source(draft.anchors[0].start, draft.anchors[0].end)
    assert source[start:end] == "gern"
