"""The published JSON: one object a run."""

from __future__ import annotations

import json

from newslint import Report, Style, as_json


def render(report: Report, style: Style) -> str:
    return (
        json.dumps(as_json(report, text=style.text), ensure_ascii=False, indent=2)
        .encode(errors="backslashreplace")
        .decode()
        + "\n"
    )
