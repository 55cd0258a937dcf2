"""The examples of rules as data, executed: what is `flagged` must be found, what is `fine` must be left alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint.engine import Settings, document_of, lint
from newslint.hooks import PluginError
from newslint.pattern_schema import RuleError, read_checked
from newslint.plugins import Registry, load


def check_examples(path: str | Path, registry: Registry | None = None) -> list[str]:
    """What is wrong with the examples of a folder of data (`rules/*.toml` in it) or of one file of rules; empty where all hold.

    A rule is run alone over each of its examples, as Markdown, in the language of its table, with the words of the folder.
    """
    given = Path(path)
    folder = given if given.is_dir() else given.parent.parent
    registry = registry or load()
    sources = sorted((folder / "rules").glob("*.toml")) if given.is_dir() else [given]
    try:
        if folder.resolve() not in {Path(known).resolve() for known in registry.folders}:
            registry = registry.extended([folder])
        tables = [(source, read_checked(source)) for source in sources]
    except PluginError as error:
        return str(error).split("\n")
    return [
        f"{source}: {problem}"
        for source, rules in tables
        for name, table in rules.items()
        for language, examples in per_language(table)
        for problem in _problems(registry, name, language, examples)
    ]


def per_language(table: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(language, its keys) of a rule's table as it stands in TOML; "en" for a rule of all languages."""
    codes = [key for key, value in table.items() if len(key) == 2 and isinstance(value, Mapping)]
    for code in codes:
        yield code, {**table, **table[code]}
    if not codes:
        yield str(table.get("language", "en")), table


def _problems(registry: Registry, name: str, language: str, table: Mapping[str, Any]) -> Iterator[str]:
    if name not in registry.rules:
        raise RuleError(f"the rule {name!r} is not among the registry's")
    settings = Settings(rules={name: registry.rules[name]()}, severities={name: "warning"}, language=language)
    for wanted in ("flagged", "fine"):
        for text in table.get(wanted, ()):
            draft = registry.readers["markdown"].read(text.encode(), "example.md")
            report = lint(document_of(draft, registry, settings, "example.md"), settings)
            for said in (*(e.message for e in report.errors), *(s.reason for s in report.skipped)):
                yield f"{name} ({language}): not run on {text!r}: {said}"
            if bool(report.findings) != (wanted == "flagged") and not report.errors and not report.skipped:
                heard = "nothing is found in" if wanted == "flagged" else f"{_texts(report)} is found in"
                yield f"{name} ({language}): {wanted}, but {heard} {text!r}"


def _texts(report: Any) -> str:
    return ", ".join(repr(report.document.slice(f.finding.span)) for f in report.findings)
