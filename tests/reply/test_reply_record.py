"""The desk's record of replies in the front matter: it satisfies, and it is checked against the draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document
from newslint.engine import Settings, lint

Make = Callable[..., Document]

CHARGE = "Prosecutors in Leeds accuse Quickstone Finance of misleading investors. "


def missing(make: Make, text: str) -> list[str]:
    document = make(text, language="en")
    rules = {name: rule() for name, rule in document.registry.rules.items() if name == "missing-counter-statement"}
    return [finding.target or "" for finding in lint(document, Settings(rules=rules)).findings]


def test_the_record_of_the_desk_satisfies(document: Make) -> None:
    front = "---\nreplies:\n  - party: Quickstone Finance\n    asked: 2026-03-12 10:00\n    answer: none\n---\n"
    assert missing(document, front + CHARGE) == []
    assert len(missing(document, front.replace("Quickstone", "Northgate") + CHARGE)) == 1
    alone = "---\nreplies:\n  party: Quickstone Finance\n  asked: 2026-03-12 10:00\n---\n"
    assert missing(document, alone + CHARGE) == []


RECORD = """---
replies:
  - party: {party}
    asked: {asked}
    deadline: 2026-03-12 18:00
    answer: {answer}
---
"""


@pytest.mark.parametrize(
    ("party", "asked", "answer", "fault"),
    [
        ("Northgate Shipping", "2026-03-12 10:00", "none", "does not accuse"),
        ("Quickstone Finance", "2026-03-14 10:00", "none", "still to come"),
        ("Quickstone Finance", "2026-03-12 17:30", "none", "shorter than"),
        ("Quickstone Finance", "2026-03-12 10:00", "statement", "does not report it"),
        ("Quickstone Finance", "2026-03-12 10:00", "declined", ""),
    ],
)
def test_the_record_is_checked_against_the_draft(
    document: Make, party: str, asked: str, answer: str, fault: str
) -> None:
    made = document(RECORD.format(party=party, asked=asked, answer=answer) + CHARGE, language="en")
    rule = made.registry.rules["inconsistent-reply-record"](now="2026-03-13T09:00")  # type: ignore[call-arg]
    messages = [finding.message for finding in lint(made, Settings(rules={rule.name: rule})).findings]
    assert any(fault in message for message in messages) if fault else messages == []


@pytest.mark.parametrize(
    ("asked", "deadline", "line", "fault"),
    [
        ("2026-13-45", "2026-03-12 18:00", 7, "`asked: 2026-13-45` is no date"),
        ("2026-03-12 10:00", "2027-02-30 18:00", 8, "`deadline: 2027-02-30 18:00` is no date"),
        ("2026-03-12 10:00", "2027-02-30", 8, "`deadline: 2027-02-30` is no date"),
        ("2026-03-12 10:00", "soon", 8, "`deadline: soon` is no date"),
        ("2026-03-12 10:00", "2026-03-11 10:00", 8, "is before the question"),
    ],
)
def test_a_record_with_a_time_that_cannot_be_does_not_count(
    document: Make, asked: str, deadline: str, line: int, fault: str
) -> None:
    front = (
        "---\nreplies:\n  - party: Northgate Shipping\n    asked: 2026-03-12 10:00\n    deadline: 2026-03-12 18:00\n"
        f"  - party: Quickstone Finance\n    asked: {asked}\n    deadline: {deadline}\n    answer: none\n---\n"
    )
    made = document(front + CHARGE, language="en")
    rule = made.registry.rules["inconsistent-reply-record"](now="2027-03-13T09:00")  # type: ignore[call-arg]
    found = lint(made, Settings(rules={rule.name: rule})).findings
    about = [f for f in found if "Quickstone" in f.message]
    assert [f.place.line for f in about] == [line]
    assert fault in about[0].message
    assert "does not count" in about[0].message
    assert len(missing(document, front + CHARGE)) == 1
