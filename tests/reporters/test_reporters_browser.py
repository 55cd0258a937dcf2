"""The HTML report in a real browser, at a desk and on a phone, by day and by night."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from newslint_browser import DESK, PHONE, Browser, browser
from newslint_toy import GERMAN, HOSTILE, toy_file, toy_report

from newslint import Registry, Style

pytestmark = pytest.mark.slow
SAMPLE = Path(__file__).resolve().parents[2] / "docs" / "samples" / "kanalbau.md"
SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
SCHEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def page(toys: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report on a draft with scripts in it, one with facts, a clean one, and one that is gone."""
    files = [
        toy_file(toys, HOSTILE, "desk/a<b>.txt"),
        toy_file(toys, GERMAN, "desk/politik/ein sehr langer Name fuer einen Artikel.md"),
        toy_file(toys, "# Sommerfest\n\nDer Verein feiert.\n", "fest.md"),
    ]
    text = toys.reporters["html"].render(toy_report(toys, *files, broken=True), Style(registry=toys))
    return written(tmp_path_factory, text)


@pytest.fixture(scope="module")
def real(registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report on a sample draft by all rules, with everything that was understood."""
    from newslint.workspace import Wishes, Workspace

    report = toy_report(registry, Workspace(registry, Wishes(isolated=True)).check(str(SAMPLE)))
    return written(tmp_path_factory, registry.reporters["html"].render(report, Style(registry=registry)))


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheet for editor and lawyer."""
    from newslint.cli import main

    file = tmp_path_factory.mktemp("brief") / "brief.html"
    assert main(["brief", str(SAMPLE), "--isolated", "-f", "html", "-o", str(file)]) == 0
    return file


def written(folder: pytest.TempPathFactory, text: str) -> Path:
    file = folder.mktemp("page") / "report.html"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    npm, place = shutil.which("npm"), tmp_path_factory.mktemp("axe")
    if not npm or subprocess.run([npm, "pack", "axe-core@4"], cwd=place, capture_output=True, timeout=120).returncode:
        pytest.skip("axe-core cannot be fetched from npm here")
    shutil.unpack_archive(next(place.glob("axe-core-*.tgz")), place)
    return (place / "package" / "axe.min.js").read_text(encoding="utf-8")


def unfold(window: Browser) -> None:
    window.run("for (const d of document.querySelectorAll('details')) d.open = true")


@SIZES
@SCHEMES
@pytest.mark.parametrize("which", ["page", "real", "brief"])
def test_axe_finds_nothing(
    window: Browser, axe: str, which: str, size: tuple[int, int], dark: bool, request: pytest.FixtureRequest
) -> None:
    window.show(request.getfixturevalue(which), size, dark)
    assert window.run("return matchMedia('(prefers-color-scheme: dark)').matches") is dark
    unfold(window)
    window.run(axe)
    asked = "return axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    found = window.run(f"{asked}.then(r => [r.passes.length, r.violations.map(v => [v.id, v.nodes.map(n => n.html)])])")
    assert found[0] > 10, "axe did run"
    assert found[1] == []


@SIZES
@pytest.mark.parametrize("which", ["page", "real", "brief"])
def test_nothing_is_wider_than_the_screen(
    window: Browser, which: str, size: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    window.show(request.getfixturevalue(which), size)
    unfold(window)
    assert window.run("return innerWidth") == size[0]
    assert window.run("return document.documentElement.scrollWidth") == size[0]
    wide = (
        "return [...document.querySelectorAll('body *')].filter(n => n.getBoundingClientRect().right > innerWidth + 1)"
    )
    assert window.run(f"{wide}.map(n => n.outerHTML.slice(0, 80))") == []


def test_on_a_phone_notes_stand_under_their_paragraph_and_at_a_desk_beside_it(window: Browser, page: Path) -> None:
    beside = "return ['.row .prose', '.row .notes'].map(s => document.querySelector(s).getBoundingClientRect())"
    window.show(page, PHONE)
    prose, notes = window.run(beside)
    assert notes["top"] >= prose["bottom"]
    assert window.run("return getComputedStyle(document.querySelector('.keys')).display") == "none"
    window.show(page, DESK)
    prose, notes = window.run(beside)
    assert notes["left"] >= prose["right"]


def test_no_script_of_a_draft_runs_and_nothing_is_loaded(window: Browser, page: Path) -> None:
    window.devtools("Page.enable")
    window.show(page)
    assert window.run("return performance.getEntriesByType('resource').length") == 0
    assert window.run("return document.querySelectorAll('script').length") == 1
    assert window.run("return [...document.querySelectorAll('article.draft')].length") == 4


def shown(window: Browser) -> Any:
    return window.run("return [...document.querySelectorAll('.note')].filter(n => n.checkVisibility()).length")


def test_filters_narrow_what_is_shown(window: Browser, page: Path) -> None:
    window.show(page)
    assert shown(window) == 5
    window.run("document.querySelector('input[value=info]').click()")
    assert shown(window) == 4
    assert window.run("return document.getElementById('count').textContent") == "4 / 5"
    window.run(
        "const r = document.getElementById('rule'); r.value = 'toy-word'; r.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    assert shown(window) == 2
    window.run(
        "const p = document.getElementById('path'); p.value = 'politik'; p.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    assert shown(window) == 1


def test_keys_lead_from_finding_to_finding(window: Browser, page: Path) -> None:
    window.show(page)
    names = window.run("return [...document.querySelectorAll('.note')].map(n => n.id)")
    focused = "return document.activeElement.id"
    window.press("j")
    assert window.run(focused) == names[0]
    window.press("jj")
    assert window.run(focused) == names[2]
    window.press("k")
    assert (window.run(focused), window.run("return location.hash")) == (names[1], f"#{names[1]}")
    window.press("/")
    assert window.run(focused) == "path"
    window.press("jk")
    assert window.run("return document.activeElement.value") == "jk", "keys are letters in a field"


@SIZES
def test_a_deep_link_shows_its_finding(window: Browser, page: Path, size: tuple[int, int]) -> None:
    window.show(page, size)
    last = window.run("return [...document.querySelectorAll('.note')].at(-1).id")
    window.show(page, size, fragment=last)
    place = window.run("return document.querySelector(':target').getBoundingClientRect()")
    assert 0 <= place["top"] < size[1]


def test_facts_are_marked_on_demand(window: Browser, real: Path) -> None:
    window.show(real)
    look = "return getComputedStyle(document.querySelector('.fact-Allegation')).outlineStyle"
    assert window.run(look) == "none"
    window.run("document.querySelector('input[value=Allegation]').click()")
    assert window.run(look) == "dashed"


def test_print_leaves_the_filters_out(window: Browser, page: Path) -> None:
    window.show(page)
    window.devtools("Emulation.setEmulatedMedia", media="print")
    assert window.run("return document.getElementById('filters').checkVisibility()") is False
    assert len(window.devtools("Page.printToPDF")["data"]) > 10_000
    window.devtools("Emulation.setEmulatedMedia", media="")
