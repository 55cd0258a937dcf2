"""`newslint rules`: list all rules."""

from __future__ import annotations

import argparse
import dataclasses
import json
from typing import Any

from newslint.cli.terminal import write
from newslint.messages import Catalogue
from newslint.pages import page, summary
from newslint.plugins import Registry, load
from newslint.rule import Rule

HELP = "list all rules with their severity and what they are about"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON, with options and standards")
    parser.add_argument("--format", "-f", choices=("text", "json"), default="text", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    registry = load()
    rows = [_row(registry, rule) for rule in registry.rules.values()]
    if options.json or options.format == "json":
        write(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    wide = max((len(row["name"]) for row in rows), default=0)
    write("\n".join(f"{row['name']:<{wide}}  {row['severity']:<7}  {row['summary']}".rstrip() for row in rows))
    return 0


def _row(registry: Registry, rule: type[Rule]) -> dict[str, Any]:
    catalogue = Catalogue.load(registry, "en")
    return {
        "name": rule.name,
        "plugin": registry.owners.get(rule.name, ""),
        "severity": rule.severity,
        "cases": dict(sorted(rule.grades.items())),
        "silent_in": sorted(rule.silent_in),
        "options": {field.name.replace("_", "-"): _plain(field.default) for field in dataclasses.fields(rule)},
        "summary": summary(page(rule.name, registry)),
        "why": catalogue.text(rule.name, "why", {}),
        "aliases": list(rule.aliases),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)
