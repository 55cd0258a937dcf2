"""The words around findings, in the reader's language."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping

from newslint import Report, Style

_FOLDER = os.path.join(os.path.dirname(__file__), "messages")


class Labels:
    """Labels of one language, English where there is none; a label with `|` has a singular and a plural."""

    def __init__(self, code: str) -> None:
        known = code.isalpha() and os.path.exists(os.path.join(_FOLDER, f"{code}.json"))
        self.code = code if known else "en"
        with open(os.path.join(_FOLDER, f"{self.code}.json"), "rb") as file:
            self._texts: Mapping[str, str] = json.loads(file.read())["report-labels"]

    def __call__(self, key: str, **values: object) -> str:
        return self._texts[key].format_map(values)

    def count(self, key: str, n: int) -> str:
        one, _, many = self._texts[key].partition("|")
        return (one if n == 1 else many).format(n=n)


def labels_of(report: Report, style: Style) -> Labels:
    """Labels for what is said of a whole run: the reader's language, else that of all drafts, else English."""
    languages = {file.language for file in report.files if file.language}
    return Labels(style.ui_language or (languages.pop() if len(languages) == 1 else "en"))
