"""Which rules run on a document and which of them cannot judge it: told once for all documents of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.facts import Link
from newslint.records import dataclass
from newslint.report import Skipped

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.engine import Settings
    from newslint.plugins import Registry
    from newslint.rule import Rule


@dataclass(frozen=True, slots=True)
class Step:
    """A rule to be run. `skipped` says why it cannot judge; `by_addresses`: but by the addresses that a text spells out it can."""

    rule: Rule
    skipped: Skipped | None
    by_addresses: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules for documents of one language, genre and format, in the order of their names."""

    steps: tuple[Step, ...]
    registry: Registry

    @classmethod
    def of(cls, document: Document, settings: Settings) -> Plan:
        genre = document.genre
        return cls(
            tuple(
                _step(rule, document)
                for _, rule in sorted(settings.rules.items())
                if genre not in rule.silent_in and settings.runs(rule, genre)
            ),
            document.registry,
        )

    @property
    def rules(self) -> list[Rule]:
        return [step.rule for step in self.steps]


def _step(rule: Rule, document: Document) -> Step:
    reason = unable(rule, document)
    if not reason:
        return Step(rule, None, by_addresses=False)
    known = all(document.covers(kind) for kind in rule.needs)
    hidden = document.draft.format if rule.links and not document.draft.links_visible else ""
    skipped = Skipped(rule.name, reason, "" if known else document.language, hidden)
    return Step(rule, skipped, by_addresses=rule.links and known and document.covers(Link))


def unable(rule: Rule, document: Document) -> str:
    """Why a rule cannot judge a document, or an empty text."""
    if rule.links and not document.draft.links_visible:
        name = document.draft.format
        return f"links cannot be seen in {'plain text' if name == 'plain' else name}"
    missing = [kind.__name__ for kind in rule.needs if not document.covers(kind)]
    if missing:
        return f"no plugin finds {', '.join(missing)} in language {document.language!r}"
    return ""
