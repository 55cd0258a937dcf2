"""The published JSON: one object a run, in it one line for each file, finding, error."""

from __future__ import annotations

import json

from newslint import Report, Style, as_json

# Indented, every key would cost the encoder as much as all else; lines can be searched and compared.
_LINE = json.JSONEncoder(ensure_ascii=False).encode


def render(report: Report, style: Style) -> str:
    keys = []
    for key, value in as_json(report, text=style.text).items():
        lines = isinstance(value, list) and value
        shown = "[\n    " + ",\n    ".join(map(_LINE, value)) + "\n  ]" if lines else _LINE(value)
        keys.append(f'  "{key}": {shown}')
    # What is left of bad file names is escaped.
    return ("{\n" + ",\n".join(keys) + "\n}\n").encode(errors="backslashreplace").decode()
