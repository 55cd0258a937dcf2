"""The published JSON: one object a run."""

from __future__ import annotations

from newslint import Report, Style, as_json
from newslint_reporters.locations import dumps


def render(report: Report, style: Style) -> str:
    return dumps(as_json(report, text=style.text), indent=2) + "\n"
