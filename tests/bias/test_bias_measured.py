"""Floors under what was measured; run where NEWSLINT_CORPUS names the folder of the corpora."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from newslint import Registry
from newslint.engine import Settings, document_of, lint

CORPUS = os.environ.get("NEWSLINT_CORPUS")
RULES = (
    "agentless-harm",
    "attitude-adverb",
    "euphemism",
    "group-generalisation",
    "loaded-language",
    "loaded-reporting-verb",
)


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS, reason="NEWSLINT_CORPUS is not set")
@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [("babe.dev", 0.84, 0.35), ("checkthat.en.dev", 0.75, 0.15), ("checkthat.de.dev", 0.88, 0.07)],
)
def test_findings_stay_right(registry: Registry, name: str, precision: float, recall: float) -> None:
    source = Path(str(CORPUS)) / "corpus" / "sentences" / f"{name}.jsonl"
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    settings = Settings(rules={rule: registry.rules[rule]() for rule in RULES}, language=rows[0]["lang"])
    hit = {0: 0, 1: 0}
    for row in rows:
        draft = registry.readers["plain"].read(row["text"].encode(), "draft.txt")
        hit[row["label"]] += bool(lint(document_of(draft, registry, settings, "draft.txt"), settings).findings)
    assert hit[1] / (hit[0] + hit[1]) >= precision
    assert hit[1] / sum(row["label"] for row in rows) >= recall


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS, reason="NEWSLINT_CORPUS is not set")
def test_news_stays_quiet(registry: Registry) -> None:
    source = Path(str(CORPUS)) / "corpus" / "attribution" / "wikinews.train.jsonl"
    settings = Settings(rules={rule: registry.rules[rule]() for rule in RULES}, language="de")
    found = words = 0
    for line in source.read_text(encoding="utf-8").splitlines()[:250]:
        text = json.loads(line)["text"]
        words += len(text.split())
        draft = registry.readers["plain"].read(text.encode(), "draft.txt")
        found += len(lint(document_of(draft, registry, settings, "draft.txt"), settings).findings)
    assert 1000 * found / words <= 0.6
