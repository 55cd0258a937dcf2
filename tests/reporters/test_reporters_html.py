"""The HTML report: one file that stands on its own, shows drafts and never runs them."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser

import pytest
import regex
from newslint_toy import GERMAN, HOSTILE, toy_file, toy_report

from newslint import Registry, Report, Style
from newslint_reporters.html.escaping import prose


class Page(HTMLParser):
    """What stands in a page: its tags, their attributes, its names and the text outside style and script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.text = ""
        self.raw: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("style", "script"):
            self.raw[self.open[-1]] = data
        else:
            self.text += data

    def values(self, name: str) -> list[str]:
        return [value for _, key, value in self.attributes if key == name]


def page_of(toys: Registry, report: Report, **style: object) -> str:
    return toys.reporters["html"].render(report, Style(registry=toys, **style))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def text(toys: Registry) -> str:
    return page_of(
        toys, toy_report(toys, toy_file(toys, HOSTILE, "a<b>.txt"), toy_file(toys, GERMAN, "b.md"), broken=True)
    )


def test_a_draft_with_scripts_is_shown_and_not_run(text: str) -> None:
    page = Page(text)
    assert page.tags.count("script") == 1
    assert page.tags.count("style") == 1
    assert "img" not in page.tags
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name == "style"]
    assert "<script>alert(1)</script>" in page.text
    assert "alert" not in page.raw["script"]


def test_it_loads_and_links_nothing_outside_itself(text: str) -> None:
    page = Page(text)
    assert all(value.startswith("#") for value in page.values("href"))
    assert page.values("src") == []
    assert not regex.search(r"url\(|@import|https?:", page.raw["style"] + page.raw["script"])


def test_its_policy_allows_its_own_style_and_script_only(text: str) -> None:
    page = Page(text)
    policy = next(value for value in page.values("content") if "default-src" in value)
    assert "default-src 'none'" in policy
    for kind in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.raw[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy


def test_names_are_unique_and_every_link_has_its_place(toys: Registry) -> None:
    page = Page(page_of(toys, toy_report(toys, *(toy_file(toys, GERMAN, f"desk/{n}.md") for n in "abc"))))
    names = page.values("id")
    assert len(set(names)) == len(names)
    assert {value[1:] for value in page.values("href")} <= set(names)


def test_findings_keep_their_name_from_run_to_run(toys: Registry, run: Report) -> None:
    def notes(report: Report) -> list[str]:
        return [name for name in Page(page_of(toys, report)).values("id") if regex.fullmatch("f-[0-9a-f]{12}", name)]

    assert notes(run) == [f"f-{finding.fingerprint[:12]}" for finding in run.findings]


def test_every_word_of_the_prose_is_there(toys: Registry) -> None:
    page = Page(page_of(toys, toy_report(toys, toy_file(toys, GERMAN, "b.md"))))
    flat = " ".join(page.text.split())
    for sentence in GERMAN.replace("# ", "").split("\n\n"):
        assert sentence.strip() in flat
    assert "Nennen, wer das sagt." in flat
    assert "no such file" not in flat


def test_what_was_not_checked_stands_on_top(text: str) -> None:
    assert Page(text).text.index("no such file") < Page(text).text.index("Sie haben betrogen")


def test_without_text_there_is_none(toys: Registry, run: Report) -> None:
    out = page_of(toys, run, text=False)
    assert "toy-charge" in out
    for word in ("Kunden", "betrogen", "Nordlicht", "cheated", "wertet"):
        assert word not in out


def test_a_large_run_counts_its_clean_drafts(toys: Registry) -> None:
    clean = toy_file(toys, "Alles gut.\n", "clean.md")
    out = page_of(toys, Report((*[clean] * 250, toy_file(toys, GERMAN, "b.md"))))
    assert Page(out).tags.count("article") == 1
    assert "251" in out


def test_code_in_a_message_is_shown_as_code_and_stays_harmless() -> None:
    assert prose("Write `replies:`, or `<b>`") == "Write <code>replies:</code>, or <code>&lt;b&gt;</code>"
    assert prose("<script>`") == "&lt;script&gt;`"
