"""Floors over a fixed part of annotated articles that are not part of the project.

The folder in NEWSLINT_CORPUS holds `corpus/attribution/*.jsonl` (one article a line: text, sentences, tokens, attributions with spans).
"""

from __future__ import annotations

import json
import os
import re
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from newslint import Attribution, Registry, Sentence
from newslint.engine import Settings, document_of

FOLDER = os.environ.get("NEWSLINT_CORPUS", "")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER, reason="NEWSLINT_CORPUS names no folder of annotated articles"),
]

Spans = Iterable[tuple[int, int]]


def articles(name: str, count: int) -> list[dict[str, Any]]:
    path = Path(FOLDER) / "corpus" / "attribution" / f"{name}.jsonl"
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line, _ in zip(lines, range(count), strict=False)]


def tokens_in(starts: list[int], spans: Spans) -> set[int]:
    return {i for s, e in spans for i in range(bisect_left(starts, s), bisect_left(starts, e))}


def macro(registry: Registry, rows: list[dict[str, Any]]) -> float:
    """Macro-F1 of a sentence being attributed or not."""
    table = {(g, f): 0 for g in (True, False) for f in (True, False)}
    for row in rows:
        draft = registry.readers["plain"].read(row["text"].encode(), "x.txt")
        made = document_of(draft, registry, Settings(language=row["lang"]), "x")
        starts = [s for s, _ in row["tokens"]]
        gold = tokens_in(starts, ((s, e) for a in row["attributions"] for s, e in a["content"]))
        found = tokens_in(starts, (made.source_span(c) for a in made.facts(Attribution) for c in a.content))
        for s, e in row["sentences"]:
            inside = tokens_in(starts, [(s, e)])
            table[bool(inside & gold), bool(inside & found)] += 1
    scores = []
    for yes in (True, False):
        both = table[yes, yes]
        wrong = table[yes, not yes] + table[not yes, yes]
        scores.append(2 * both / max(1, 2 * both + wrong))
    return sum(scores) / 2


def renamed(row: dict[str, Any]) -> dict[str, Any]:
    """The article with every capitalised word inside a sentence that no small word resembles turned into another of its length."""
    text = row["text"]
    lower = set(re.findall(r"\b[a-zäöüß]{2,}\b", text))
    vowels = str.maketrans("aeiouAEIOU", "eioueEIOUE")

    def swap(match: re.Match[str]) -> str:
        word = match.group()
        return word if word.lower() in lower else word.translate(vowels)

    # Two capitalised words in a row: given name and surname in either language, hardly ever two nouns.
    changed = re.sub(r"(?<=[a-z,] )[A-Z][a-z]+(?= [A-Z][a-z]+\b)", swap, text)
    return {**row, "text": changed}


@pytest.mark.parametrize(("name", "floor"), [("wikinews.dev", 0.86), ("polnear.dev", 0.82)])
def test_sentences_attributed_or_not(registry: Registry, name: str, floor: float) -> None:
    assert macro(registry, articles(name, 60)) >= floor


@pytest.mark.parametrize("name", ["wikinews.dev", "polnear.dev"])
def test_other_names_move_the_score_by_two_points_at_most(registry: Registry, name: str) -> None:
    rows = articles(name, 60)
    swapped = [renamed(row) for row in rows]
    assert swapped != rows
    assert abs(macro(registry, rows) - macro(registry, swapped)) <= 0.02


@pytest.mark.parametrize("name", ["wikinews.dev", "polnear.dev"])
def test_joining_the_lines_of_a_paragraph_changes_no_fact(registry: Registry, name: str) -> None:
    for row in articles(name, 15):
        paragraphs = [" ".join(p.split()) for p in row["text"].split("\n") if p.strip()]
        made = []
        for joined in (" ", "\n"):
            wrapped = "\n\n".join(re.sub(r" (?=[a-zäöü]{3})", joined, p) for p in paragraphs if p[0].isalpha())
            draft = registry.readers["markdown"].read(wrapped.encode(), "x.md")
            document = document_of(draft, registry, Settings(language=row["lang"]), "x")
            made.append(([repr(s) for s in document.facts(Sentence)], [repr(a) for a in document.facts(Attribution)]))
        assert made[0] == made[1]
