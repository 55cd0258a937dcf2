"""The words around findings, in the reader's language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from newslint import Report, Style

_FOLDER = Path(__file__).parent / "messages"


class Labels:
    """Labels of one language, English where there is none; a label with `|` has a singular and a plural."""

    def __init__(self, code: str) -> None:
        path = _FOLDER / f"{code}.json"
        known = code.isalpha() and path.exists()
        self.code = code if known else "en"
        self._texts: Mapping[str, str] = json.loads((path if known else _FOLDER / "en.json").read_bytes())[
            "report-labels"
        ]

    def __call__(self, key: str, **values: object) -> str:
        return self._texts[key].format_map(values)

    def count(self, key: str, n: int) -> str:
        one, _, many = self._texts[key].partition("|")
        return (one if n == 1 else many).format(n=n)


def labels_of(report: Report, style: Style) -> Labels:
    """Labels for what is said of a whole run: the reader's language, else that of all drafts, else English."""
    languages = {file.language for file in report.files if file.language}
    return Labels(style.ui_language or (languages.pop() if len(languages) == 1 else "en"))
