"""Findings by file, in columns."""

from __future__ import annotations

from newslint import FileReport, Report, Style, printable
from newslint_reporters.ansi import Paint
from newslint_reporters.closing import closing
from newslint_reporters.concise import shown
from newslint_reporters.labels import Labels


def render(report: Report, style: Style) -> str:
    paint = Paint(style.color)
    groups = "".join(_group(file, style, paint) for file in report.files if file.findings)
    return groups + closing(report, style)


def _group(file: FileReport, style: Style, paint: Paint) -> str:
    labels = Labels(style.ui_language or file.language)
    places = [f"{f.place.line}:{f.place.column}" for f in file.findings]
    wide = max(map(len, places))
    named = [labels(f"severity.{f.severity}") for f in file.findings]
    broad = max(map(len, named))
    lines = [paint("bold", shown(file.path))]
    for finding, place, name in zip(file.findings, places, named, strict=True):
        said = f"  {printable(finding.message)}" if style.text else ""
        severity = paint(finding.severity, name) + " " * (broad - len(name))
        lines.append(f"  {place:>{wide}}  {severity}  {finding.rule}{said}")
    return "\n".join(lines) + "\n\n"
