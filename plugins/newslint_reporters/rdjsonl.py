"""The Reviewdog Diagnostic Format, one diagnostic a line."""

from __future__ import annotations

from newslint import Report, Style
from newslint_reporters.locations import dumps
from newslint_reporters.rdjson import diagnostics


def render(report: Report, style: Style) -> str:
    return "".join(dumps(diagnostic) + "\n" for diagnostic in diagnostics(report, style))
