"""`newslint plugins`: which plugins are installed, and what they hand over."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.cli.terminal import write
from newslint.plugins import Registry, installed_plugins, load

HELP = "list the installed plugins and what they hand over"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    registry = load()
    rows = [
        {"name": name, "module": module, "distribution": distribution, **_given(registry, name, module)}
        for name, module, distribution in installed_plugins()
    ]
    if options.json:
        write(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    wide = [max((len(row[key]) for row in rows), default=0) for key in ("name", "distribution")]
    lines = [f"{r['name']:<{wide[0]}}  {r['distribution']:<{wide[1]}}  {'; '.join(_told(r))}".rstrip() for r in rows]
    write("\n".join(lines))
    return 0


def _given(registry: Registry, name: str, module: str) -> dict[str, Any]:
    """What a plugin hands over, by kind."""
    loaded = sys.modules.get(module)
    home = Path(loaded.__file__).parent if loaded is not None and loaded.__file__ else None
    folders = [folder for folder in map(Path, registry.folders) if home is not None and folder.is_relative_to(home)]
    annotators = [a for group in registry.annotators.values() for a in group]
    return {
        "rules": [rule for rule in registry.rules if registry.owner("rule", rule) == name],
        "readers": [reader for reader in registry.readers if registry.owner("reader", reader) == name],
        "reporters": [reporter for reporter in registry.reporters if registry.owner("reporter", reporter) == name],
        "facts": sorted({a.fact.__name__ for a in annotators if a.find.__module__.partition(".")[0] == module}),
        "words": sorted({p.name for f in folders for p in (f / "languages").glob("*") if p.is_dir()}),
        "presets": sorted(p.stem for f in folders for p in (f / "presets").glob("*.toml")),
    }


def _told(row: dict[str, Any]) -> Iterator[str]:
    if row["rules"]:
        yield f"{len(row['rules'])} rule{'s' if len(row['rules']) > 1 else ''}"
    if row["reporters"]:
        yield f"{len(row['reporters'])} formats"
    for kind, called in (("readers", "reads"), ("facts", "finds"), ("words", "words:"), ("presets", "presets:")):
        if row[kind]:
            yield f"{called} {', '.join(row[kind])}"
