"""Checkstyle's XML, which many CI servers read."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import FileReport, Report, Style
from newslint_reporters.closing import said
from newslint_reporters.locations import message, xml


def render(report: Report, style: Style) -> str:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="10.0">']
    for file in report.files:
        lines += [f"  <file name={xml(file.path)}>", *_errors(file, style), "  </file>"]
    return "\n".join([*lines, "</checkstyle>"]) + "\n"


def _errors(file: FileReport, style: Style) -> Iterator[str]:
    for finding in file.findings:
        yield (
            f'    <error line="{finding.place.line}" column="{finding.place.column}" severity="{finding.severity}"'
            f' message={xml(message(finding, style))} source="newslint.{finding.rule}"/>'
        )
    for error in file.errors:
        yield f'    <error line="1" severity="error" message={xml(said(error, style))} source="newslint"/>'
