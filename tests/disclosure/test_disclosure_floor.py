"""The measured figures of the commerce development set must not fall; needs NEWSLINT_CORPUS."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from newslint import Disclosure, Document, Link, Registry
from newslint.engine import Settings, document_of, lint

CORPUS = os.environ.get("NEWSLINT_CORPUS", "")
FLAGS = {
    "missing": "undisclosed-affiliate-link",
    "late": "late-affiliate-disclosure",
    "vague": "vague-affiliate-disclosure",
    "stale": "stale-affiliate-disclosure",
}

pytestmark = pytest.mark.skipif(not CORPUS, reason="NEWSLINT_CORPUS names no folder of development sets")


def folder() -> Path:
    """The folder that has `corpus` and `gold`."""
    return Path(CORPUS)


def pages(registry: Registry) -> list[tuple[dict[str, Any], Document]]:
    root = folder()
    gold = (root / "gold" / "commerce" / "dev.jsonl").read_text(encoding="utf-8")
    found = []
    for line in filter(None, gold.splitlines()):
        page = json.loads(line)
        data = (root / "corpus" / "commerce" / f"{page['id']}.md").read_bytes()
        draft = registry.readers["markdown"].read(data, "page.md")
        found.append((page, document_of(draft, registry, Settings(), page["id"])))
    return found


def lines(document: Document, facts: list[Any]) -> set[int]:
    return {document.lines.position(document.source_span(fact)[0])[0] for fact in facts}


def score(gold: set[Any], found: set[Any], free: set[Any]) -> tuple[float, float]:
    found = found - (free - gold)
    hit = len(gold & found)
    return hit / max(1, len(found)), hit / max(1, len(gold))


@pytest.mark.slow
def test_commerce_figures_hold(registry: Registry) -> None:
    sets: dict[str, tuple[set[Any], set[Any], set[Any]]] = {
        name: (set(), set(), set()) for name in ("link", "affiliate", "advertising", "flag")
    }
    rules = {name: rule() for name, rule in registry.rules.items() if name in FLAGS.values()}
    for page, document in pages(registry):
        name = page["id"]

        def add(kind: str, gold: list[dict[str, Any]], found: set[int], name: str = name) -> None:
            sets[kind][0].update((name, x["line"]) for x in gold if x.get("agreed", True))
            sets[kind][1].update((name, line) for line in found)
            sets[kind][2].update((name, x["line"]) for x in gold)

        add("link", page["affiliate_links"], lines(document, [x for x in document.facts(Link) if x.affiliate]))
        for kind in ("affiliate", "advertising"):
            notices = [d for d in document.facts(Disclosure) if d.kind == kind]
            add(kind, [d for d in page["disclosures"] if d["kind"] == kind], lines(document, notices))
        flags = [f for f in page["flags"] if f["rule"] in FLAGS]
        sets["flag"][0].update((name, f["rule"]) for f in flags if f.get("page_agreed", True))
        sets["flag"][2].update((name, f["rule"]) for f in flags)
        raised = {f.rule for f in lint(document, Settings(rules=rules)).findings if f.severity != "info"}
        sets["flag"][1].update((name, kind) for kind, rule in FLAGS.items() if rule in raised)
    figures = {kind: score(*three) for kind, three in sets.items()}
    assert figures["link"][0] >= 0.98, figures
    assert figures["link"][1] >= 0.95, figures
    assert min(figures["affiliate"]) >= 0.92, figures
    assert min(figures["advertising"]) >= 0.9, figures
    assert min(figures["flag"]) >= 0.93, figures


def test_no_affiliate_link_in_news(registry: Registry) -> None:
    for path in sorted((folder() / "corpus" / "news").rglob("*.md")):
        draft = registry.readers["markdown"].read(path.read_bytes(), path.name)
        document = document_of(draft, registry, Settings(), path.name)
        assert not [x.url for x in document.facts(Link) if x.affiliate], path.name


def seed(registry: Registry, text: str) -> set[tuple[str, int, int, str]]:
    rules = {name: rule() for name, rule in registry.rules.items() if "disclosure" in name or "affiliate" in name}
    document = document_of(registry.readers["plain"].read(text.encode(), "a.txt"), registry, Settings(), "a.txt")
    report = lint(document, Settings(rules=rules))
    assert "undisclosed-affiliate-link" in {skipped.rule for skipped in report.skipped}
    return {(f.rule, f.place.line, f.place.column, f.severity) for f in report.findings}


def test_the_first_article_and_its_mutation(registry: Registry) -> None:
    text = (folder() / "corpus" / "seed" / "deepseek.txt").read_text(encoding="utf-8")
    assert seed(registry, text) == {
        ("late-affiliate-disclosure", 6, 1, "warning"),
        ("vague-affiliate-disclosure", 6, 37, "info"),
        ("self-serving-disclosure", 6, 187, "info"),
        ("self-serving-disclosure", 6, 262, "info"),
    }
    paragraphs = text.split("\n")
    moved = "\n".join([paragraphs[5], *paragraphs[:5], *paragraphs[6:]])
    assert "late-affiliate-disclosure" not in {rule for rule, *_ in seed(registry, moved)}
