"""The message catalogue: what findings say, in the reader's language.

A data folder holds `messages/CODE.toml`, one table a rule. Values stand in braces; a help, a note or a message of a certain case has a
key of its own:

    [hedged-allegation]
    message = "“{hedge}” does not say who makes the claim about {target}."
    help = "Name who says so …"
    why = "Pressekodex Ziffer 2; …"
    related.accused = "{target} is named here"

`{count|link|links}` chooses by a number: the first for 1, the second otherwise. German ones say in which case a value stands,
`{target:dat}` or `{target:acc}`; English ones speak of the target as `{they}`, `{them}` and `{their}`.

Beside it may stand `messages/CODE.json`, the same built by `tools/build_data.py`. A language without a catalogue falls back to English.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from newslint.data_files import built, has_rules, parsed
from newslint.document import Span
from newslint.records import dataclass
from newslint.wording import filled, noun_phrase, party_at, they

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.plugins import Registry
    from newslint.rule import Finding, Value


@dataclass(frozen=True, slots=True)
class Texts:
    """A finding's wording."""

    message: str
    help: str
    why: str
    suggestion: str | None
    notes: tuple[str, ...]


class Catalogue:
    """The messages of all plugins in one language, from all folders of data; what it lacks is taken from English."""

    def __init__(self, registry: Registry, language: str = "en") -> None:
        self.language = language
        self._registry = registry
        self._tables: dict[str, dict[str, Any]] = {}
        for folder in registry.folders:
            for tables in (_read(folder, language), _of_rules(folder, language)):
                for rule, table in tables.items():
                    self._tables.setdefault(rule, {}).update(table)

    def template(self, rule: str, key: str) -> str | None:
        """A message as it is written; English is read where this language first lacks one."""
        template = self._tables.get(rule, {}).get(key)
        if template is None and self.language != "en":
            return self._registry.catalogue("en").template(rule, key)
        return None if template is None else str(template)

    def text(self, rule: str, key: str, values: Mapping[str, str]) -> str:
        """One message with its values; a missing key is said plainly, never hidden."""
        template = self.template(rule, key)
        if template is None:
            return rule if key == "message" else ""
        # a value that a house's term leaves out leaves a blank at the end
        return filled(template, values).rstrip()

    def render(self, rule: str, finding: Finding, document: Document) -> Texts:
        values = shown(finding.values, document, self.language)
        if finding.target is not None:
            values.setdefault("target", _shown(finding.target, document, self.language))
            values |= they(party_at(document, finding.target) if isinstance(finding.target, Span) else None)
        return Texts(
            self.text(rule, finding.message, values),
            self.text(rule, finding.help, values),
            self.text(rule, "why", values),
            self.text(rule, finding.suggestion, values) if finding.suggestion else None,
            tuple(self.text(rule, r.note, values | shown(r.values, document, self.language)) for r in finding.related),
        )


def shown(values: Mapping[str, Value], document: Document, language: str) -> dict[str, str]:
    return {key: _shown(value, document, language) for key, value in values.items()}


def _shown(value: Value, document: Document, language: str) -> str:
    return noun_phrase(document, value, language) if isinstance(value, Span) else str(value)


def _read(folder: str, code: str) -> dict[str, dict[str, Any]]:
    ready: dict[str, dict[str, Any]] | None = built(folder, "messages", f"{code}.json")
    if ready is not None:
        return ready
    source = os.path.join(folder, "messages", f"{code}.toml")
    return {rule: flatten(table) for rule, table in parsed(source).items()} if os.path.exists(source) else {}


def _of_rules(folder: str, code: str) -> dict[str, dict[str, Any]]:
    """The texts that rules made of data carry in their own tables."""
    if not has_rules(folder):
        return {}
    from newslint.patterns import texts_of

    return texts_of(folder, code)


def flatten(table: Mapping[str, Any]) -> dict[str, Any]:
    """`related.accused = …` becomes the key "related.accused"."""
    flat: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            flat |= {f"{key}.{inner}": text for inner, text in flatten(value).items()}
        else:
            flat[key] = value
    return flat
