"""`newslint plugins`: which plugins are installed, and what they hand over."""

from __future__ import annotations

import argparse
import json
from typing import Any

from newslint.cli.terminal import write
from newslint.plugins import installed_plugins, load

HELP = "list the installed plugins and what they hand over"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    registry = load()
    rows: list[dict[str, Any]] = []
    for name, module, distribution in installed_plugins():
        rows.append(
            {
                "name": name,
                "module": module,
                "distribution": distribution,
                "rules": [rule for rule in registry.rules if registry.owners.get(rule) == name],
                "readers": [reader for reader in registry.readers if registry.owners.get(reader) == name],
                "reporters": [reporter for reporter in registry.reporters if registry.owners.get(reporter) == name],
            }
        )
    if options.json:
        write(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    lines = []
    for row in rows:
        given = [f"{len(row[kind])} {kind}" for kind in ("rules", "readers", "reporters") if row[kind]]
        lines.append(f"{row['name']:<12}  {row['distribution']:<20}  {', '.join(given) or 'facts or data'}")
    write("\n".join(lines))
    return 0
