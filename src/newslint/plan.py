"""Which rules run on a document and which of them cannot judge it: told once for all documents of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.facts import Link
from newslint.records import dataclass, field
from newslint.report import Skipped
from newslint.rule import AllowanceRule

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.engine import Settings
    from newslint.plugins import Registry
    from newslint.rule import Rule


@dataclass(frozen=True, slots=True)
class Step:
    """A rule to be run. `skipped` says why it cannot judge; `by_addresses`: but by the addresses that a text spells out it can.

    `begun_by` are groups of the word lists: where no word of the text begins anything in them, the rule finds nothing.
    """

    rule: Rule
    skipped: Skipped | None
    by_addresses: bool
    begun_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules for documents of one language, genre and format, in the order of their names.

    `spoken_of` are the facts of which a document must have one for some rule to find anything.
    """

    steps: tuple[Step, ...]
    spoken_of: tuple[type[Any], ...]
    registry: Registry
    _without: dict[frozenset[type[Any]], tuple[tuple[Step, ...], tuple[Skipped, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, settings: Settings) -> Plan:
        genre = document.genre
        steps = tuple(
            _step(rule, document)
            for _, rule in sorted(settings.rules.items())
            if genre not in rule.silent_in and settings.runs(rule, genre)
        )
        spoken_of = dict.fromkeys(step.rule.only_with for step in steps if step.rule.only_with and not step.skipped)
        if any(step.by_addresses for step in steps):
            spoken_of[Link] = None
        return cls(steps, tuple(filter(None, spoken_of)), document.registry)

    def asked(self, document: Document) -> tuple[tuple[Step, ...], tuple[Skipped, ...]]:
        """The steps that may come to something, and what to say of the rules that cannot judge.

        Left out are the steps of rules that speak of facts of which the document has none, or of nothing but decisions.
        """
        absent = frozenset([kind for kind in self.spoken_of if _lacks(document, kind)])
        found = self._without.get(absent)
        if found is None:
            found = self._without[absent] = (
                tuple([step for step in self.steps if _may_find(step, absent)]),
                tuple([step.skipped for step in self.steps if step.skipped]),
            )
        return found

    @property
    def rules(self) -> list[Rule]:
        return [step.rule for step in self.steps]


def _may_find(step: Step, absent: frozenset[type[Any]]) -> bool:
    rule = step.rule
    if step.skipped:
        return step.by_addresses and Link not in absent
    return rule.only_with not in absent and type(rule).check is not AllowanceRule.check


def _lacks(document: Document, kind: type[Any]) -> bool:
    try:
        return not document.facts(kind)
    except Exception:
        # The rules that ask for it say so.
        return False


def _step(rule: Rule, document: Document) -> Step:
    reason = unable(rule, document)
    if not reason:
        return Step(rule, None, False, rule.begun_by(document))
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
