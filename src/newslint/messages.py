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
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.data_files import built, has_rules, parsed
from newslint.document import Span
from newslint.records import dataclass
from newslint.wording import THEY, Template, noun_phrase, party_at, they

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


class _Wording(NamedTuple):
    """The templates of one kind of finding, and the names of all values that they show."""

    message: Template
    help: Template
    why: Template
    suggestion: Template | None
    notes: tuple[Template, ...]
    names: frozenset[str]


class Catalogue:
    """The messages of all plugins in one language, from all folders of data; what it lacks is taken from English."""

    def __init__(self, registry: Registry, language: str = "en") -> None:
        self.language = language
        self._registry = registry
        self._tables: dict[str, dict[str, Any]] = {}
        self._read: dict[tuple[str, str], Template] = {}
        self._wordings: dict[tuple[str, ...], _Wording] = {}
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
        return self._template(rule, key).filled(values)

    def _template(self, rule: str, key: str) -> Template:
        found = self._read.get((rule, key))
        if found is None:
            text = self.template(rule, key)
            missing = rule if key == "message" else ""
            found = self._read[rule, key] = Template(missing if text is None else text)
        return found

    def _wording(self, rule: str, finding: Finding) -> _Wording:
        """The templates for a finding; those of a rule are few, and read once."""
        notes = [related.note for related in finding.related]
        kind = (rule, finding.message, finding.help, finding.suggestion or "", *notes)
        found = self._wordings.get(kind)
        if found is None:
            said = [self._template(rule, key) for key in (finding.message, finding.help, "why")]
            advice = self._template(rule, finding.suggestion) if finding.suggestion else None
            noted = tuple(self._template(rule, note) for note in notes)
            names = frozenset[str]().union(*(t.names for t in (*said, *noted)), advice.names if advice else ())
            found = self._wordings[kind] = _Wording(said[0], said[1], said[2], advice, noted, names)
        return found

    def render(self, rule: str, finding: Finding, document: Document) -> Texts:
        wording = self._wording(rule, finding)
        values = self._shown(finding.values, document, wording.names)
        target = finding.target
        if target is not None and "target" in wording.names and "target" not in values:
            values["target"] = _shown(target, document, self.language)
        if target is not None and not THEY.isdisjoint(wording.names):
            values |= they(party_at(document, target) if isinstance(target, Span) else None)
        return Texts(
            wording.message.filled(values),
            wording.help.filled(values),
            wording.why.filled(values),
            wording.suggestion.filled(values) if wording.suggestion else None,
            tuple(
                [
                    note.filled(values | self._shown(r.values, document, note.names) if r.values else values)
                    for note, r in zip(wording.notes, finding.related, strict=True)
                ]
            ),
        )

    def _shown(self, values: Mapping[str, Value], document: Document, names: frozenset[str]) -> dict[str, str]:
        """The values that messages show, as they show them: to find a name for a pronoun, and its case, takes longest."""
        return {key: _shown(value, document, self.language) for key, value in values.items() if key in names}


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
