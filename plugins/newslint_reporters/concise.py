"""One line a finding: `path:line:column-end_line:end_column: severity rule message`."""

from __future__ import annotations

from newslint import PlacedFinding, Report, Style, printable
from newslint_reporters.ansi import Paint
from newslint_reporters.closing import closing


def render(report: Report, style: Style) -> str:
    paint = Paint(style.color)
    lines = "".join(line(finding, style, paint) + "\n" for finding in report.findings)
    return lines + closing(report, style)


def line(finding: PlacedFinding, style: Style, paint: Paint) -> str:
    """A finding on one line that programs can split; without text only place and rule."""
    p = finding.place
    where = f"{shown(finding.path)}:{p.line}:{p.column}-{p.end_line}:{p.end_column}:"
    said = f" {printable(finding.message)}" if style.text else ""
    return f"{paint('bold', where)} {paint(finding.severity, finding.severity)} {finding.rule}{said}"


def shown(path: str) -> str:
    """A path on one line; one that CI servers would take for a command gets a `./` before it."""
    return f"./{printable(path)}" if path.startswith(("::", "##")) else printable(path)
