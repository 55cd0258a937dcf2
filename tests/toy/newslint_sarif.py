"""SARIF as the reporter writes it, held against the schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema

from newslint import Registry, Report, Style

SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json").read_bytes())


def sarif(toys: Registry, report: Report, **style: object) -> dict[str, Any]:
    """The only run of the log."""
    log = json.loads(toys.reporters["sarif"].render(report, Style(registry=toys, **style)))  # type: ignore[arg-type]
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run
