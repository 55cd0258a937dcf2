"""The file format of rules as data, read and checked: what stands in `rules/*.toml` of a folder of data.

A file holds one table a rule. Keys at the top hold for all languages; a table `[NAME.de]` holds for German drafts alone, and a rule
for one language may say `language = "de"` instead. `flagged` and `fine` are examples, and not optional: `newslint test` runs them.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator, model_validator

from newslint.config import shown
from newslint.document import BlockKind
from newslint.hooks import PluginError
from newslint.nearest import nearest
from newslint.rule import Severity
from newslint.selectors import FACTS

Voice = Literal["own", "any", "other"]
Within = Literal["sentence", "paragraph", "document"]
Words = Annotated[list[str], Field(min_length=1)]


class RuleError(PluginError):
    """A file of rules cannot be used; the message names file, rule and key, and the right name where one is near."""


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Term(Strict):
    """A word or phrase with what to write instead and when it counts; see `newslint.guards`."""

    term: str
    instead: str = ""
    judges: str = ""
    forms: list[str] = []
    grade: str = ""
    case: Literal["", "lower", "upper", "any"] = ""
    not_after: Words | None = None
    not_before: Words | None = None
    only_after: Words | None = None
    only_before: Words | None = None
    near: Words | None = None
    not_near: Words | None = None
    unless: Annotated[list[Literal["quotation", "figure"]], Field(min_length=1)] | None = None


class Selector(Strict):
    """What to look for: at least one of `find`, `pattern`, `groups` and `fact`."""

    find: list[str | Term] | None = None
    pattern: str | list[str] | None = None
    exact_case: bool | None = None
    groups: Words | None = None
    context: str | None = None
    fact: str | None = None
    where: dict[str, str | bool | int | list[str]] | None = None
    in_: list[BlockKind] | None = Field(default=None, alias="in")
    voice: Voice | None = None
    near: Words | None = None
    not_near: Words | None = None
    not_after: Words | None = None
    not_before: Words | None = None
    only_after: Words | None = None
    only_before: Words | None = None
    with_before: bool | None = None
    label: str | None = None
    instead: str | None = None

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, value: str | list[str] | None) -> str | list[str] | None:
        import regex

        for pattern in [value] if isinstance(value, str) else value or ():
            try:
                regex.compile(pattern, regex.VERSION1)
            except regex.error as error:
                raise ValueError(f"{pattern!r} is no regular expression: {error}") from error
        return value

    @field_validator("fact")
    @classmethod
    def _known(cls, value: str | None) -> str | None:
        if value is not None and value not in FACTS:
            raise ValueError(f"{value!r} is no fact{nearest(value, FACTS)}; there are {', '.join(sorted(FACTS))}")
        return value

    @model_validator(mode="after")
    def _looks_for_something(self) -> Selector:
        if type(self) in (Selector, Phrase, Limit) and not (self.find or self.pattern or self.groups or self.fact):
            raise ValueError("says nothing to look for: give find, pattern, groups or fact")
        return self


class Common(Strict):
    """What every kind of rule says."""

    message: str
    help: str = ""
    why: str = ""
    suggestion: str | None = None
    message_bare: str | None = Field(default=None, alias="message-bare")
    help_bare: str | None = Field(default=None, alias="help-bare")
    related: dict[str, str] | None = None
    severity: Severity = "warning"
    grades: dict[str, Severity] = {}
    silent_in: list[str] = []
    flagged: Annotated[list[str], Field(min_length=1)]
    fine: Annotated[list[str], Field(min_length=1)]


class Phrase(Common, Selector):
    """Words that are not to stand there."""

    kind: Literal["phrase"]


class Require(Common):
    """A draft (or sentence, or paragraph) with `when` must have `needs`."""

    kind: Literal["require"]
    when: Selector
    needs: Selector
    within: Within = "document"


class Limit(Common, Selector):
    """At most `max` of a thing per document, 1,000 words, paragraph or sentence."""

    kind: Literal["limit"]
    max: Annotated[int, Field(ge=0)]
    per: Literal["document", "1000 words", "paragraph", "sentence"] = "document"


class Balance(Common):
    """Of two things, none more than `ratio` times as often as the other, once one stands there `least` times."""

    kind: Literal["balance"]
    one: Selector
    other: Selector
    ratio: Annotated[float, Field(ge=1)] = 2
    least: Annotated[int, Field(ge=1)] = 3


KINDS: Mapping[str, type[Common]] = {"phrase": Phrase, "require": Require, "limit": Limit, "balance": Balance}
_ADAPTERS = {name: TypeAdapter(kind) for name, kind in KINDS.items()}


def read_checked(path: Path) -> dict[str, dict[str, Any]]:
    """The rules of a file as they stand there, every language of each checked; RuleError says what is wrong, all at once."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise RuleError(f"{shown(os.fspath(path))}: {error}") from error
    wrong = [line for name, table in tables.items() for line in _faults(shown(os.fspath(path)), name, table)]
    if wrong:
        raise RuleError("\n".join(wrong))
    return tables


def _faults(path: str, name: str, table: Any) -> Iterator[str]:
    if not isinstance(table, Mapping) or not re.fullmatch(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", name):
        yield f"{path}: {name!r} is no rule; write [my-rule], small letters with hyphens, and its keys below"
        return
    kind = str(table.get("kind", ""))
    if kind not in KINDS:
        yield f"{path}: {name}: kind = {kind!r}{nearest(kind, KINDS)}; there are {', '.join(KINDS)}"
        return
    language = table.get("language")
    if language is not None and not re.fullmatch(r"[a-z]{2}", str(language)):
        yield f'{path}: {name}: language = {language!r}; write two letters, as in "en" or "de"'
    yield from (f"{path}: {name}: {fault}" for fault in _placeholders(table))
    codes = [key for key, value in table.items() if len(key) == 2 and isinstance(value, Mapping)]
    shared = {key: value for key, value in table.items() if key not in codes and key != "language"}
    for code in codes or [""]:
        place = f"{path}: {name}" + (f".{code}" if code else "")
        try:
            _ADAPTERS[kind].validate_python(shared | (table[code] if code else {}))
        except ValidationError as error:
            yield from (f"{place}: {line}" for line in _said(error, KINDS[kind]))


def _placeholders(table: Mapping[str, Any]) -> Iterator[str]:
    """What stands in braces in a text of a rule and is none of its values: it would be printed as it stands."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _placeholders(value) if len(key) == 2 else ()
        elif key in _TEXTS and isinstance(value, str):
            for word in re.findall(r"\{([\w-]+)\}", value):
                if word not in _VALUES:
                    yield f"{key}: {{{word}}} is not known{nearest(word, _VALUES)}"


_TEXTS = frozenset({"message", "message-bare", "help", "help-bare", "suggestion"})
_VALUES = frozenset({"found", "instead", "judges", "term", "count", "max", "heavy", "light", "against"})


def _said(error: ValidationError, model: type[BaseModel]) -> Iterator[str]:
    for fault in error.errors():
        steps = [str(step) for step in fault["loc"] if str(step) not in ("Term", "str")]
        key = ".".join(steps)
        if fault["type"] == "extra_forbidden":
            known = _keys(model) | _keys(Term) | _keys(Selector)
            yield f"the key {key!r} is not known{nearest(steps[-1], known)}"
        elif fault["type"] == "missing":
            yield f"the key {key!r} is missing{_EXAMPLES if steps[-1] in ('flagged', 'fine') else ''}"
        elif fault["type"] != "string_type" or "str" not in fault["loc"]:
            said = fault["msg"].removeprefix("Value error, ")
            yield f"{key}: {said}" if key else said


_EXAMPLES = ": give sentences that it flags (flagged) and sentences that are fine (fine)"


def _keys(model: type[BaseModel]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items()}
