"""Decisions to let findings stand, and the cache: kept without their words, no longer than they hold."""

from __future__ import annotations

from pathlib import Path

from newslint_cached import bare, checked

from newslint import FileReport, Registry
from newslint.cache import Cache
from newslint.recall import Recall
from newslint.workspace import Wishes, Workspace

ALLOWED = """---
newslint:
  - allow: toy-note
    reason: "Der Tag ist geheim."
    by: lk
---
# Nordlicht in der Kritik

<!-- newslint: allow toy-charge reason="Klage liegt vor" until=2026-06-30 by=kb match="betrogen" -->
Die Firma Nordlicht hat ihre Kunden jahrelang betrogen. Das war gestern.

<!-- newslint: allow toy-wrod reason="Tippfehler" -->
Ein skandalöses Verhalten.
"""
SECRETS = ("geheim", "Klage", "Tippfehler", "toy-wrod", "betrogen")


def test_a_draft_with_decisions_is_kept_without_their_words(toys: Registry, tmp_path: Path) -> None:
    first, _ = checked(toys, Cache(tmp_path), ALLOWED, today="2026-01-01")
    assert [(a.finding.rule, a.reason, a.by, a.until) for a in first.allowed] == [
        ("toy-charge", "Klage liegt vor", "kb", "2026-06-30"),
        ("toy-note", "Der Tag ist geheim.", "lk", ""),
    ]
    again, kept = checked(toys, Cache(tmp_path), ALLOWED, today="2026-01-01")
    assert kept
    assert again.allowances == first.allowances
    assert again == bare(first)
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not [word for word in SECRETS if word.encode() in held]


def test_a_decision_expires_in_the_cache_too(toys: Registry, tmp_path: Path) -> None:
    def on(day: str) -> tuple[list[str], bool]:
        report, kept = checked(toys, Cache(tmp_path), ALLOWED, today=day)
        return [finding.rule for finding in report.findings], kept

    assert on("2026-06-01") == (["toy-word"], False)
    assert on("2026-06-30") == (["toy-word"], True), "the last day on which it holds"
    assert on("2026-07-01") == (["toy-charge", "toy-word"], False), "expired since"
    assert on("2026-07-02") == (["toy-charge", "toy-word"], True)
    assert on("2026-06-30") == (["toy-word"], False), "a clock that was set back"


def test_a_date_in_prose_does_not_end_an_entry(toys: Registry, tmp_path: Path) -> None:
    text = "He waited until 2026-02-01, until they had cheated.\n"
    checked(toys, Cache(tmp_path), text, today="2026-01-01")
    assert checked(toys, Cache(tmp_path), text, today="2027-01-01")[1]


def test_words_of_a_decision_that_stand_nowhere_are_not_kept(toys: Registry, tmp_path: Path) -> None:
    folded = ALLOWED.replace('"Der Tag ist geheim."', '"Der Tag\n      ist geheim."')
    first, _ = checked(toys, Cache(tmp_path), folded, today="2026-01-01")
    assert first.allowed[1].reason == "Der Tag ist geheim."
    assert not checked(toys, Cache(tmp_path), folded, today="2026-01-01")[1]


def test_a_request_that_is_still_to_come_is_not_kept(registry: Registry, tmp_path: Path) -> None:
    for year, kept in (("2999", False), ("2024", True)):
        draft = tmp_path / f"{year}.md"
        text = f"---\nlang: en\nreplies:\n  - party: Mallory\n    asked: {year}-01-01 10:00\n---\nMallory bribed two officers.\n"
        draft.write_text(text, encoding="utf-8")
        recall = Recall(Workspace(registry, Wishes(isolated=True)), Cache(tmp_path / "cache"))
        first = recall.report(str(draft), keep_document=False)
        record = [f.message for f in first.findings if f.rule == "inconsistent-reply-record"]
        assert any("still to come" in message for message in record) is not kept, record
        assert (recall.found(str(draft))[0] is not None) is kept


def test_decisions_beside_a_draft_are_part_of_the_key(registry: Registry, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Der skandalöse Vorgang ist bekannt, und niemand hat etwas dagegen getan.\n", encoding="utf-8")

    def on(day: str) -> tuple[FileReport, bool]:
        workspace = Workspace(registry, Wishes(today=day, lang="de"))
        recall = Recall(workspace, Cache(tmp_path / "cache"))
        kept = recall.found(str(draft))[0] is not None
        return recall.report(str(draft), keep_document=False), kept

    fresh, _ = on("2026-01-01")
    assert fresh.findings
    mark = fresh.findings[0].fingerprint
    side = f'[[allow]]\nfingerprint = "{mark}"\nreason = "Kolumne mit Vorgeschichte"\nuntil = "2026-06-30"\n'
    (tmp_path / ".newslint-allow.toml").write_text(side, encoding="utf-8")
    first, kept = on("2026-01-01")
    assert (kept, len(first.allowed), len(first.findings)) == (False, 1, len(fresh.findings) - 1)
    again, kept = on("2026-01-02")
    assert kept
    assert again.allowed[0].reason == "Kolumne mit Vorgeschichte"
    assert again.allowances == first.allowances
    expired, kept = on("2026-07-01")
    assert (kept, len(expired.allowed)) == (False, 0)
    held = b"".join(path.read_bytes() for path in (tmp_path / "cache").iterdir())
    assert b"Vorgeschichte" not in held
