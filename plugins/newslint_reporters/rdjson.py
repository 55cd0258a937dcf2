"""The Reviewdog Diagnostic Format: columns are UTF-8 bytes, ends exclusive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint import Document, FileReport, Place, PlacedFinding, Report, Severity, Style, utf8_column
from newslint_reporters.closing import said
from newslint_reporters.locations import dumps, message, relative

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_SOURCE = {"name": "newslint"}


def render(report: Report, style: Style) -> str:
    return dumps({"source": _SOURCE, "diagnostics": list(diagnostics(report, style))}, indent=2) + "\n"


def diagnostics(report: Report, style: Style) -> Iterator[dict[str, Any]]:
    for file in report.files:
        document = style.document(file) if file.findings else None
        for finding in file.findings:
            yield _diagnostic(finding, file, document, style)
        for error in file.errors:
            location = {"path": relative(error.path, style)}
            yield {"message": said(error, style), "location": location, "severity": "ERROR", "source": _SOURCE}


def _diagnostic(finding: PlacedFinding, file: FileReport, document: Document | None, style: Style) -> dict[str, Any]:
    path = relative(file.path, style)
    help = f"\n{finding.help}" if style.text and finding.help else ""
    diagnostic: dict[str, Any] = {
        "message": message(finding, style) + help,
        "location": {"path": path, "range": _range(finding.place, document)},
        "severity": _SEVERITIES[finding.severity],
        "source": _SOURCE,
        "code": {"value": finding.rule},
    }
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": note if style.text else "", "location": {"path": path, "range": _range(place, document)}}
            for place, note in finding.related
        ]
    return diagnostic


def _range(place: Place, document: Document | None) -> dict[str, Any]:
    """A range in bytes; where the draft is not at hand, whole lines."""
    if document is None:
        return {"start": {"line": place.line}, "end": {"line": place.end_line}}
    first, last = document.lines.text(place.line), document.lines.text(place.end_line)
    return {
        "start": {"line": place.line, "column": utf8_column(first, place.column)},
        "end": {"line": place.end_line, "column": utf8_column(last, place.end_column)},
    }
