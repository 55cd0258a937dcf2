"""Findings as a table in Markdown, for comments on pull requests and job summaries.

What a draft says is escaped: it mentions nobody, links nowhere and marks up nothing.
"""

from __future__ import annotations

from newslint import Report, Style, expression, printable
from newslint_reporters.ansi import Paint
from newslint_reporters.closing import SEVERITIES, counts, said
from newslint_reporters.labels import Labels, labels_of
from newslint_reporters.locations import relative

# Comments on GitHub end at 65,536 characters.
_ROOM = 60_000
_SPECIAL = expression(r"[\\`*_{}\[\]()<>#+\-!|~&@:$\"']")


def render(report: Report, style: Style) -> str:
    labels = labels_of(report, style)
    lines = ["## newslint", "", escape(counts(report, labels, Paint(False))), ""]
    lines += [f"- **{labels('not-checked')}**: {escape(said(error, style))}" for error in report.errors]
    rows = _rows(report, style, labels)
    if rows:
        head = [labels("severity"), labels("place"), labels("rule"), *([labels("message")] if style.text else [])]
        lines += ["", f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
        used = sum(map(len, lines))
        for number, row in enumerate(rows):
            used += len(row) + 1
            if used > _ROOM:
                lines += ["", labels("more", n=len(rows) - number)]
                break
            lines.append(row)
    return "\n".join(lines) + "\n"


def _rows(report: Report, style: Style, labels: Labels) -> list[str]:
    rows = []
    for severity in SEVERITIES:
        for finding in report.findings:
            if finding.severity == severity:
                place = f"{escape(relative(finding.path, style))}&#58;{finding.place.line}&#58;{finding.place.column}"
                cells = [labels(f"severity.{severity}"), place, f"`{finding.rule}`"]
                if style.text:
                    cells.append(escape(finding.message) + (f"<br>{escape(finding.help)}" if finding.help else ""))
                rows.append(f"| {' | '.join(cells)} |")
    return rows


def escape(text: str) -> str:
    """A text that Markdown shows as it is."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", printable(text))
