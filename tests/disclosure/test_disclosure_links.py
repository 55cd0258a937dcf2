"""Which links earn, what marks them, and what a reader of bad input has to bear."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from newslint_timing import linear

from newslint import Disclosure, Document, Link, Registry
from newslint.engine import Settings, document_of, lint

Make = Callable[..., Document]


def earning(document: Document) -> list[tuple[str, str, str]]:
    return [(k.label, k.confidence, k.reason) for k in document.facts(Link) if k.affiliate]


def lint_with(registry: Registry, text: str, format: str, house: dict[str, Any] | None = None) -> dict[str, int]:
    draft = registry.readers[format].read(text.encode(), f"draft.{format}")
    rules = {name: rule() for name, rule in registry.rules.items() if "affiliate" in name or "note" in name}
    settings = Settings(rules=rules, language="de", house=house or {})
    return {f.rule: f.place.line for f in lint(document_of(draft, registry, settings, "draft"), settings).findings}


def test_what_gives_a_link_away(document: Make) -> None:
    made = document(
        'A [tag](https://www.amazon.de/dp/B0?tag=blatt-21), <a href="https://laden.example/" rel="sponsored">rel</a>, '
        "[word](https://laden.example/b) (Anzeige), [shop](https://www.amazon.de/dp/B0), [cloak](https://blatt.example/go/x).",
        language="de",
    )
    assert earning(made) == [("tag", "high", "network"), ("rel", "high", "rel"), ("word", "high", "marked")]


def test_an_asterisk_needs_its_legend(document: Make) -> None:
    link = "Der [Kessel](https://laden.example/kessel)* ist leise, sagen Kolleg*innen."
    legend = r"\* Affiliate-Link: Kaufen Sie darüber, erhalten wir eine Provision."
    assert earning(document(link, language="de")) == []
    assert earning(document(f"{link}\n\n{legend}", language="de")) == [("Kessel", "high", "marked")]
    gendered = document(f"Die [Leser](https://laden.example/)*innen.\n\n{legend}", language="de")
    assert earning(gendered) == []


def test_offers_that_a_sentence_announces(document: Make) -> None:
    item = '- <a href="https://laden.example/{0}" rel="nofollow">Angebot {0}</a>'
    items = "\n".join(item.format(n) for n in range(3))
    sure = "Die folgenden Angebote sind mit Affiliate-Links versehen."
    unsure = "Die folgenden Angebote können Affiliate-Links enthalten."
    assert len(earning(document(f"{sure}\n\n{items}", language="de"))) == 3
    assert earning(document(f"{unsure}\n\n{items}", language="de")) == []
    assert earning(document(f"{items}\n\n{sure}", language="de")) == []


def test_the_newsroom_adds_its_own(registry: Registry) -> None:
    text = "# Kessel\n\nDer [eine](https://partner.example/p?k=1), der [andere](/empfehlung/kessel), [unserer](https://shop.flussblatt.example/?tag=1&aff_id=3)."
    house = {
        "networks": [{"name": "Partner", "hosts": ["partner.example"], "any": ["k"]}],
        "redirects": ["flussblatt.example/empfehlung/"],
        "own_shop": ["shop.flussblatt.example"],
    }
    draft = registry.readers["markdown"].read(text.encode(), "a.md")
    made = document_of(draft, registry, Settings(language="de", house=house), "a.md")
    assert earning(made) == [("eine", "high", "network"), ("andere", "high", "house")]


def test_a_page_has_parts_that_are_not_the_authors(registry: Registry) -> None:
    link = '<a href="https://amzn.to/3bEisPl">Kessel</a>'
    around = f"<nav>{link}</nav><aside>{link}</aside><footer>{link}</footer>"
    page = f'<html lang="de"><body>{around}<main><h1>Kessel</h1>\n<p>Der Test: {{}}.</p></main></body></html>'
    assert lint_with(registry, page.format("leise"), "html") == {}
    found = lint_with(registry, page.format(link), "html")
    assert found == {"undisclosed-affiliate-link": 2, "unqualified-affiliate-link": 2}


def test_notes_in_a_built_page(registry: Registry) -> None:
    page = (
        '<html lang="de"><body><h1>Werk</h1><!-- newslint: allow x reason="geheim" --><p>Es schließt.</p></body></html>'
    )
    assert "internal-note-published" in lint_with(registry, page, "html")
    assert "internal-note-published" not in lint_with(
        registry, page.replace("newslint: allow x reason", "Kopf"), "html"
    )


def test_plain_text_shows_bare_addresses_only(registry: Registry) -> None:
    hidden = lint_with(registry, "Der Kessel kocht leise.", "plain")
    shown = lint_with(registry, "Der Kessel kostet hier wenig: https://www.amazon.de/dp/B0?tag=blatt-21.", "plain")
    assert hidden == {}
    assert shown == {"undisclosed-affiliate-link": 1}


@pytest.mark.parametrize(
    "text",
    ["", "[](", "[a](<>)", "[a](javascript:alert(1))*", "![](https://amzn.to/abc)", "[![](b.png)](https://amzn.to/abc)", "<a href>x</a>",
     "<a href=\"https://amzn.to/abc\">", "[a](https://www.amazon.de/dp/\nB0?tag=x-21)", "[a]: https://amzn.to/abc\n\n[a]",
     "* * *", "*", "Anzeige", "#ad",
     "[a](https://xn--80ak6aa92e.com/?tag=x-21)", "\u202e[a](https://amzn.to/abc)", "[a](https://www.amazon.de/dp/B0?tag=x-21&x=%E0%A4%A)"],
)  # fmt: skip
def test_broken_input_breaks_nothing(registry: Registry, text: str) -> None:
    draft = registry.readers["markdown"].read(text.encode(), "a.md")
    rules = {name: rule() for name, rule in registry.rules.items()}
    settings = Settings(rules=rules, language="de")
    assert not lint(document_of(draft, registry, settings, "a.md"), settings).errors


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    ["Ein [x](https://amzn.to/a1) und <a href=\"https://www.amazon.de/x?tag=a-21\">b</a>.\n\n", "Anzeige\n\n[x](https://amzn.to/a1)\n\n",
     "Wir erhalten eine Provision, wenn Sie über Links kaufen.\n\n[x](https://amzn.to/a1)*\n\n",
     "wir erhalten eine Provision über Links [x](https://amzn.to/a1) * "],
)  # fmt: skip
def test_ten_thousand_links_take_linear_time(registry: Registry, part: str) -> None:
    def linting(times: int) -> Callable[[], object]:
        draft = registry.readers["markdown"].read((part * times).encode(), "a.md")
        rules = {name: rule() for name, rule in registry.rules.items() if "affiliate" in name or "disclosure" in name}
        settings = Settings(rules=rules, language="de")

        def task() -> None:
            made = document_of(draft, registry, settings, "a.md")
            made.facts(Disclosure)
            lint(made, settings)

        return task

    linear(linting, 2500)


def test_opposite_demands_are_named(registry: Registry) -> None:
    text = "# Kessel\n\nEin Test.\n\nWerbung\n\nMehr vom Kessel."
    draft = registry.readers["markdown"].read(text.encode(), "a.md")
    rules = {"vague-affiliate-disclosure": registry.rules["vague-affiliate-disclosure"]()}

    def grades(*presets: str) -> set[str]:
        settings = Settings(rules=rules, language="de", house={"presets": presets})
        report = lint(document_of(draft, registry, settings, "a.md"), settings)
        return {f.finding.grade for f in report.findings if f.finding}

    assert grades("de-pressekodex", "at-ehrenkodex") == set()
    assert grades("at-ehrenkodex", "us-ftc") == {"conflict", "rejected"}
