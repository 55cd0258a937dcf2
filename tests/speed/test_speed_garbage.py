"""A document that was judged goes as soon as nobody holds it: Python need not look for it, and a run over many stays small."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import Document, FileReport, Registry, Sentence
from newslint.cli import main
from newslint.engine import Settings, document_of, lint

SEEDS = Path(__file__).parents[2] / "seeds"
DRAFTS = sorted(path.relative_to(SEEDS).as_posix() for path in SEEDS.rglob("*.md"))


@pytest.fixture
def judged(registry: Registry) -> Callable[[str], FileReport]:
    """Checks a seed by all rules."""
    settings = Settings(rules={name: rule() for name, rule in registry.rules.items()})

    def check(name: str) -> FileReport:
        draft = registry.suffixes[".md"].read((SEEDS / name).read_bytes(), name)
        return lint(document_of(draft, registry, settings, name), settings)

    return check


@pytest.mark.parametrize("name", DRAFTS)
def test_nothing_of_a_document_is_left_in_circles(name: str, judged: Callable[[str], FileReport]) -> None:
    judged(name)
    gc.collect()
    gc.disable()
    try:
        judged(name)
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0


class Length:
    """Something that a document is asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.length = len(document.text)


def test_what_was_let_go_is_made_again(judged: Callable[[str], FileReport]) -> None:
    document = judged("en/tech-breach.md").document
    assert document is not None
    sentences, first = document.facts(Sentence), document.derived(Length)
    document.release()
    again = document.derived(Length)
    assert again is not first
    assert again.length == first.length > 0
    assert document.facts(Sentence) is sentences


def test_a_caller_in_the_same_process_keeps_its_thresholds(capsys: pytest.CaptureFixture[str]) -> None:
    before = gc.get_threshold()
    gc.set_threshold(123, 7, 9)
    try:
        assert main(["--version"]) == 0
        assert gc.get_threshold() == (123, 7, 9)
    finally:
        gc.set_threshold(*before)
