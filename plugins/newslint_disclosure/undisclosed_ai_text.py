"""undisclosed-ai-text: the draft's own data say that a machine wrote it, nobody answers for it, and readers are not told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import Disclosure, Document, Finding, Rule, Span

WRITTEN = frozenset({"generated", "substantial", "full", "mostly", "written", "true", "yes"})


class UndisclosedAiText(Rule):
    """One finding a draft whose front matter has `ai: generated` (or substantial) without review, editor or notice."""

    name = "undisclosed-ai-text"
    severity = "info"
    needs = (Disclosure,)

    def check(self, document: Document) -> Iterator[Finding]:
        value = document.front_matter.get("ai")
        if not value or not document.blocks or not _by_machine(value):
            return
        if _answered(value, document.front_matter) or any(d.kind == "ai" for d in document.facts(Disclosure)):
            return
        first = document.blocks[0]
        yield self.finding(Span(first.start, first.end), anchor="undisclosed-ai-text")


def _by_machine(value: Any) -> bool:
    use = value.get("use", value.get("text", "")) if isinstance(value, Mapping) else value
    return str(use).strip().lower() in WRITTEN


def _answered(value: Any, front_matter: Mapping[str, Any]) -> bool:
    """The exception of Art. 50(4): a person reviewed the text, and an editor answers for it."""
    given: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
    return all(given.get(key) or front_matter.get(key) for key in ("reviewed_by", "editor_responsible"))
