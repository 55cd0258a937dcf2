"""Every rule of the installed plugins has a page that holds, and every seed is as drawn."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newslint import load
from newslint.testing import check_draft, check_page

ROOT = Path(__file__).resolve().parents[2]
REGISTRY = load()
SEEDS = sorted(p for p in (ROOT / "seeds").rglob("*") if p.suffix in REGISTRY.suffixes and not p.stem.isupper())


def page_of(rule: str) -> Path:
    """The page beside the rule's module, or in `rules/` or `pages/` of its plugin."""
    module = sys.modules[REGISTRY.rules[rule].__module__]
    folder = Path(str(module.__file__)).parent
    places = [folder, *(Path(f, name) for f in REGISTRY.folders for name in ("rules", "pages"))]
    pages = [p for place in places for p in (place / f"{rule}.md", place / f"{rule.replace('-', '_')}.md")]
    return next((p for p in pages if p.exists()), pages[0])


@pytest.mark.parametrize("rule", sorted(REGISTRY.rules))
def test_every_rule_has_a_page_that_holds(rule: str) -> None:
    page = page_of(rule)
    assert page.exists(), f"{rule} has no page; it belongs to {page}"
    check_page(page, REGISTRY)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_every_seed_is_as_drawn(seed: Path) -> None:
    check_draft(seed, REGISTRY)
