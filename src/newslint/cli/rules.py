"""`newslint rules`: list all rules."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

from newslint.cli.options import here
from newslint.cli.terminal import bold, width, write
from newslint.config import shown
from newslint.pages import page, summary
from newslint.plugins import Registry
from newslint.rule import Rule

HELP = "list all rules with their severity and what they are about"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these: names of rules or plugins")
    parser.add_argument("--json", action="store_true", help="as JSON, with options and standards")
    parser.add_argument("--format", "-f", choices=("text", "json"), default="text", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    from newslint.resolve import Names

    registry = here()
    names = Names.of(registry)
    chosen = {rule for name in options.names for rule in names.several(name, "rules")} or set(registry.rules)
    rows = [_row(registry, rule) for name, rule in registry.rules.items() if name in chosen]
    if options.json or options.format == "json":
        write(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    write("\n".join(_lines(rows)))
    return 0


def _lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Rules by plugin; on a terminal a long summary goes on in the next line, elsewhere a rule is one line."""
    wide = max((len(row["name"]) for row in rows), default=0)
    indent = " " * (wide + 13)
    room = width() - len(indent) if sys.stdout.isatty() else 0
    for plugin in sorted({row["plugin"] for row in rows}):
        yield bold(shown(plugin) if os.path.isabs(plugin) else plugin or "no plugin")
        for row in rows:
            if row["plugin"] == plugin:
                told = textwrap.wrap(row["summary"], room) if room > 30 else [row["summary"]]
                yield f"  {row['name']:<{wide}}  {row['severity']:<7}  {told[0] if told else ''}".rstrip()
                yield from (f"{indent}{line}" for line in told[1:])
        yield ""
    if sys.stdout.isatty():
        yield f"{len(rows)} rules. `newslint rule NAME` tells more; `newslint config` shows what holds here."


def _row(registry: Registry, rule: type[Rule]) -> dict[str, Any]:
    return {
        "name": rule.name,
        "plugin": registry.owner("rule", rule.name),
        "severity": rule.severity,
        "cases": dict(sorted(rule.grades.items())),
        "silent_in": sorted(rule.silent_in),
        "options": {field.name.replace("_", "-"): _plain(field.default) for field in dataclasses.fields(rule)},
        "summary": summary(page(rule.name, registry)),
        "why": registry.catalogue("en").text(rule.name, "why", {}),
        "aliases": list(rule.aliases),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)
