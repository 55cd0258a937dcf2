"""Provisional: the two commands that the scorer runs."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from pathlib import Path
from typing import Any

from newslint.document import Document, NotCovered, Span
from newslint.engine import Settings, document_of, lint
from newslint.facts import FACTS
from newslint.plugins import Registry, load
from newslint.report import Report


def run(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("newslint")
    parser.add_argument("command", choices=["check", "facts"])
    parser.add_argument("--format", default="json")
    parser.add_argument("--exit-zero", action="store_true")
    parser.add_argument("--select", default="")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args(arguments)
    registry = load()
    chosen = set(options.select.split(",")) if options.select else set(registry.rules)
    settings = Settings(rules={name: rule() for name, rule in registry.rules.items() if name in chosen})
    if options.command == "facts":
        for path in options.paths:
            print(json.dumps(facts_of(read(path, registry, settings)), ensure_ascii=False))
        return 0
    report = Report(tuple(lint(read(path, registry, settings), settings) for path in options.paths))
    found = [
        {
            "rule": f.rule,
            "severity": f.severity,
            "path": f.path,
            "line": f.place.line,
            "column": f.place.column,
            "end_line": f.place.end_line,
            "end_column": f.place.end_column,
            "message": f.message,
            "help": f.help,
            "target": f.target,
            "suggestion": f.suggestion,
            "fingerprint": f.fingerprint,
            "related": [dataclasses.asdict(p) | {"note": note} for p, note in f.related],
        }
        for f in report.findings
    ]
    errors = [dataclasses.asdict(e) for e in report.errors]
    print(
        json.dumps({"version": 1, "files": len(report.files), "findings": found, "errors": errors}, ensure_ascii=False)
    )
    for error in report.errors:
        print(error.message, file=sys.stderr)
    return 2 if errors else 0


def read(path: str, registry: Registry, settings: Settings) -> Document:
    draft = registry.suffixes[Path(path).suffix].read(Path(path).read_bytes(), path)
    return document_of(draft, registry, settings, path)


def facts_of(document: Document) -> dict[str, Any]:
    facts: dict[str, list[dict[str, Any]]] = {}
    for kind in FACTS:
        try:
            facts[kind.__name__] = [plain(fact, document) for fact in document.facts(kind)]
        except NotCovered:
            continue
    return {"path": document.path, "language": document.language, "facts": facts}


def plain(fact: Span, document: Document) -> dict[str, Any]:
    """A fact as JSON: its place in the file, and its fields with spans as [start, end] in the file."""
    start, end = document.source_span(fact)
    line, column = document.lines.position(start)
    own = {f.name: _value(getattr(fact, f.name), document) for f in dataclasses.fields(fact)}
    return own | {"line": line, "column": column, "start": start, "end": end}


def _value(value: Any, document: Document) -> Any:
    if type(value) is Span:
        return list(document.source_span(value))
    if isinstance(value, tuple):
        return [_value(item, document) for item in value]
    if dataclasses.is_dataclass(value):
        return None
    return value
