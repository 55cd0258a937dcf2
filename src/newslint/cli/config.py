"""`newslint config`: what holds for a path, and where each value comes from."""

from __future__ import annotations

import argparse
import json
from typing import Any

from newslint.cli import options as shared
from newslint.cli.terminal import write
from newslint.plugins import load
from newslint.workspace import Workspace

HELP = "show what holds for a path, and where each value comes from"


def arguments(parser: argparse.ArgumentParser) -> None:
    shared.settings(parser)
    parser.add_argument(
        "path", nargs="?", default="draft.md", metavar="PATH", help="a draft (default: one in this folder)"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    workspace = Workspace(load(), shared.wishes(options))
    config = workspace.config(options.path)
    resolved, _ = workspace.resolved(options.path)
    values = dict(sorted(resolved.values.items()))
    severities = dict(sorted(resolved.severities.items()))
    if options.json:
        shown = {
            "path": options.path,
            "config": str(config.path) if config else None,
            "settings": {key: {"value": _plain(value), "from": origin} for key, (value, origin) in values.items()},
            "severity": {key: {"value": value, "from": origin} for key, (value, origin) in severities.items()},
        }
        write(json.dumps(shown, ensure_ascii=False, indent=2))
        return 0
    # What is printed is TOML, so that lines can be taken over into a newslint.toml.
    lines = [f"# configuration: {config.path if config else 'none found; `newslint init` writes one'}", ""]
    lines += _table([(key.replace("_", "-"), value, origin) for key, (value, origin) in values.items()])
    quoted = [(f'"{key}"' if "/" in key else key, value, origin) for key, (value, origin) in severities.items()]
    lines += ["", "[severity]", *_table(quoted)]
    write("\n".join(lines))
    return 0


def _table(rows: list[tuple[str, Any, str]]) -> list[str]:
    """Keys, values and where they come from, in columns."""
    shown = [(key, json.dumps(_plain(value), ensure_ascii=False), origin) for key, value, origin in rows]
    keys, values = (max((len(row[i]) for row in shown), default=0) for i in (0, 1))
    return [
        f"{key:<{keys}} = {value:<{min(values, 40)}}  # {'the rule itself' if origin == 'rule' else origin}"
        for key, value, origin in shown
    ]


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
