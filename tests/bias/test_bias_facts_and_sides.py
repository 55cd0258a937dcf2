"""Rules as data look for facts as well as for words; the verbs of both sides are shown side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import Document, Registry
from newslint.engine import Settings, document_of, lint
from newslint.pattern_examples import check_examples

RULES = {
    "phrase": """
[vague-source]
kind = "phrase"
language = "en"
fact = "Attribution"
where = { quality = "vague" }
voice = "any"
message = "“{found}”: name the source."
flagged = ["Critics said that the pier was unsafe."]
fine = ["Orla Finch said that the pier was unsafe."]
""",
    "require": """
[named-source]
kind = "require"
language = "en"
when = { fact = "Attribution", where = { quality = "vague" }, voice = "any" }
needs = { fact = "Attribution", where = { quality = ["named", "official"] }, voice = "any" }
message = "Name one source at least."
flagged = ["Critics said that the pier was unsafe."]
fine = ["Critics said that the pier was unsafe. Orla Finch said that it held."]
""",
    "limit": """
[few-quotations]
kind = "limit"
language = "en"
fact = "Quote"
voice = "any"
max = 1
per = "document"
message = "{count} quotations; at most {max}."
flagged = ["“The pier holds well,” said Orla Finch. “It will last for years,” said Tom Rehm."]
fine = ["“The pier holds well,” said Orla Finch."]
""",
    "balance": """
[deny-and-accuse]
kind = "balance"
language = "en"
one = { fact = "Attribution", where = { act = "accuse" }, voice = "any", label = "accusations" }
other = { fact = "Attribution", where = { act = "deny" }, voice = "any", label = "denials" }
least = 2
ratio = 1
message = "{count} {heavy}, {against} {light}."
flagged = ["Orla Finch accused the firm of fraud. Tom Rehm accused the firm of bribery."]
fine = ["Orla Finch accused the firm of fraud. The firm denied that it had paid."]
""",
}
SIDES = (
    "Orla Finch said that the bridge was safe. Orla Finch said that the steel had been tested. Orla Finch said that it would open.\n\n"
    "Tom Rehm claimed that the steel was weak. Tom Rehm insisted that nobody had tested it. Tom Rehm claimed that she knew."
)


@pytest.mark.parametrize("kind", sorted(RULES))
def test_every_kind_of_rule_looks_for_facts(tmp_path: Path, registry: Registry, kind: str) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "ours.toml").write_text(RULES[kind], encoding="utf-8")
    assert check_examples(tmp_path, registry) == []


def test_guards_hold_for_patterns_too(tmp_path: Path, registry: Registry) -> None:
    (tmp_path / "rules").mkdir()
    rule = """
[shots]
kind = "phrase"
language = "en"
pattern = 'shots? (?:were )?fired'
not_near = ["police"]
message = "Who fired?"
flagged = ["Shots were fired at the pier."]
fine = ["Shots were fired when police reached the pier."]
"""
    (tmp_path / "rules" / "ours.toml").write_text(rule, encoding="utf-8")
    assert check_examples(tmp_path, registry) == []


def test_the_verbs_of_both_sides_are_shown(document: Callable[..., Document]) -> None:
    drawn = document(SIDES, language="en")
    rule = drawn.registry.rules["asymmetric-reporting-verbs"]()
    settings = Settings(rules={rule.name: rule}, severities={rule.name: "warning"}, language="en")
    draft = drawn.registry.readers["markdown"].read(SIDES.encode(), "draft.md")
    (finding,) = lint(document_of(draft, drawn.registry, settings, "draft.md"), settings).findings
    assert finding.message == "One side “claimed”, the other “said”."
    assert finding.finding is not None
    shown = [drawn.slice(related.span) for related in finding.finding.related]
    assert shown == ["insisted", "claimed", "said", "said", "said"]


def test_the_same_verbs_for_both_sides_are_fine(document: Callable[..., Document]) -> None:
    drawn = document(SIDES.replace("claimed", "said").replace("insisted", "said"), language="en")
    assert list(drawn.registry.rules["asymmetric-reporting-verbs"]().check(drawn)) == []
