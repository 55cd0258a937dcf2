"""Workflow commands for GitHub Actions, and the whole list as a table in the job's summary.

GitHub shows ten annotations of each kind a step: the first ten of each are written, errors first, the rest stands in the file
that `$GITHUB_STEP_SUMMARY` names. Nothing else is done with that file but to append to it.
"""

from __future__ import annotations

import os
from collections import Counter

from newslint import PlacedFinding, Report, Severity, Style
from newslint_reporters.closing import said
from newslint_reporters.locations import message, relative
from newslint_reporters.markdown import render as as_markdown

LIMIT = 10
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, style: Style) -> str:
    lines: list[str] = []
    used: Counter[Severity] = Counter()
    for error in report.errors:
        used["error"] += 1
        if used["error"] <= LIMIT:
            lines.append(f"::error file={prop(relative(error.path, style))}::{data(said(error, style))}")
    for severity in _COMMANDS:
        for finding in report.findings:
            if finding.severity == severity:
                used[severity] += 1
                if used[severity] <= LIMIT:
                    lines.append(_command(finding, style))
    hidden = sum(max(0, count - LIMIT) for count in used.values())
    where = _summarise(report, style)
    if hidden:
        lines.append(f"newslint: {hidden} more {where or 'in the other formats of this run'}")
    return "".join(f"{line}\n" for line in lines)


def _command(finding: PlacedFinding, style: Style) -> str:
    place = finding.place
    properties = {"file": relative(finding.path, style), "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:
        properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = f"newslint {finding.rule}"
    listed = ",".join(f"{key}={prop(str(value))}" for key, value in properties.items())
    help = f"\n{finding.help}" if style.text and finding.help else ""
    return f"::{_COMMANDS[finding.severity]} {listed}::{data(message(finding, style) + help)}"


def data(text: str) -> str:
    """The part of a workflow command behind its last `::`."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").encode(errors="replace").decode()


def prop(text: str) -> str:
    """The value of a property of a workflow command."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


def _summarise(report: Report, style: Style) -> str:
    """Append the run to the job's summary; says where the rest stands, or why it does not."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return ""
    try:
        with open(path, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(as_markdown(report, style) + "\n")
    except OSError as error:
        return f"(the job's summary cannot be written: {error.strerror})"
    return "in the job's summary"
