"""The article the project began with, addressed by line and column alone, and five ways to change it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import PlacedFinding, Registry
from newslint.testing import lint_text

OURS = {
    "unattributed-allegation", "hedged-allegation", "stacked-hedge", "headline-outruns-body", "guilt-as-fact", "insinuation",
    "vague-attribution", "unattributed-quote", "presupposed-allegation", "secondhand-report", "no-named-source",
    "unsourced-sweeping-claim", "mixed-mood", "factive-verb-allegation", "misplaced-alleged", "identified-suspect",
    "unexplained-anonymity",
}  # fmt: skip
EXPECTED = {
    (1, 242, "no-named-source", "info"),
    (2, 4, "stacked-hedge", "warning"),
    (2, 9, "secondhand-report", "info"),
    (2, 164, "insinuation", "warning"),
    (2, 212, "unsourced-sweeping-claim", "info"),
    (2, 318, "hedged-allegation", "warning"),
    (3, 24, "vague-attribution", "info"),
    (3, 123, "mixed-mood", "info"),
    (3, 216, "presupposed-allegation", "info"),
    (3, 270, "unattributed-quote", "warning"),
    (4, 375, "hedged-allegation", "warning"),
}


@pytest.fixture(scope="module")
def article() -> list[str]:
    folder = os.environ.get("NEWSLINT_CORPUS")
    if not folder:
        pytest.skip("NEWSLINT_CORPUS names no folder of corpora")
    return (Path(folder) / "corpus" / "seed" / "deepseek.txt").read_text(encoding="utf-8").split("\n")


@pytest.fixture(scope="module")
def found(registry: Registry) -> Callable[[list[str]], list[PlacedFinding]]:
    return lambda lines: list(lint_text("\n".join(lines), "seed.txt", registry).findings)


Linter = Callable[[list[str]], list[PlacedFinding]]


def sentence(line: str, number: int) -> str:
    """The sentence of a line, counted from 1; the article has no full stop but at the end of a sentence."""
    return line.split(". ")[number - 1].rstrip(".") + "."


def places(findings: list[PlacedFinding], rule: str) -> list[tuple[int, int]]:
    return [(f.place.line, f.place.column) for f in findings if f.rule == rule]


def test_the_article_as_it_stands(article: list[str], found: Linter) -> None:
    ours = {
        (f.place.line, f.place.column, f.rule, f.severity)
        for f in found(article)
        if f.rule in OURS and f.severity != "off"
    }
    assert ours == EXPECTED


def test_without_its_silence_the_accused_is_not_heard(article: list[str], found: Linter) -> None:
    line = article[3].replace(sentence(article[3], 2) + " ", "")
    assert line != article[3]
    calls = [f for f in found([*article[:3], line, *article[4:]]) if f.rule == "missing-counter-statement"]
    assert [(f.place.line, f.place.column, f.severity) for f in calls] == [(1, 249, "warning")]


def test_the_notice_before_the_text_is_not_late(article: list[str], found: Linter) -> None:
    moved = [article[5], *article[:5], *article[6:]]
    assert places(found(moved), "late-affiliate-disclosure") == []


def test_a_source_for_the_hedge_silences_it(article: list[str], found: Linter) -> None:
    line = article[1]
    sourced = line[:317] + "Dem Sprecher zufolge soll" + line[317 + len("Zudem soll") :]
    assert places(found([article[0], sourced, *article[2:]]), "hedged-allegation") == [(4, 375)]


def test_a_bare_charge_is_unattributed(article: list[str], found: Linter) -> None:
    line = article[1].replace(
        sentence(article[1], 1), "DeepSeek hat Nutzerdaten an die chinesische Regierung weitergeleitet."
    )
    assert line != article[1]
    calls = places(found([article[0], line, *article[2:]]), "unattributed-allegation")
    assert [place[0] for place in calls] == [2]


def test_a_request_explains_the_silence(article: list[str], found: Linter) -> None:
    line = article[3].replace(sentence(article[3], 2), "Eine Anfrage von Reuters ließ DeepSeek unbeantwortet.")
    assert line != article[3]
    assert places(found([*article[:3], line, *article[4:]]), "unexplained-silence") == []
