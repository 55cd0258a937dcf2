"""Logging commands of Azure Pipelines."""

from __future__ import annotations

from newslint import PlacedFinding, Report, Style
from newslint_reporters.ansi import Paint
from newslint_reporters.closing import said
from newslint_reporters.concise import line
from newslint_reporters.locations import message, relative


def render(report: Report, style: Style) -> str:
    """Errors and warnings as issues; Azure knows no third kind, so what is merely said stands in the log as it is."""
    lines = [f"##vso[task.logissue type=error;sourcepath={prop(e.path)}]{data(said(e, style))}" for e in report.errors]
    for finding in report.findings:
        lines.append(_issue(finding, style) if finding.severity != "info" else line(finding, style, Paint(False)))
    return "".join(f"{line}\n" for line in lines)


def _issue(finding: PlacedFinding, style: Style) -> str:
    place = finding.place
    properties = (
        f"type={finding.severity};sourcepath={prop(relative(finding.path, style))};linenumber={place.line};"
        f"columnnumber={place.column};code={prop(finding.rule)}"
    )
    return f"##vso[task.logissue {properties}]{data(message(finding, style))}"


def data(text: str) -> str:
    """The text of a logging command."""
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A").encode(errors="replace").decode()


def prop(text: str) -> str:
    """The value of a property of a logging command."""
    return data(text).replace(";", "%3B").replace("]", "%5D")
