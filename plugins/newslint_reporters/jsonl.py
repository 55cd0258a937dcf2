"""The published JSON line by line: files, findings, what was skipped or failed, and a last line with the counts."""

from __future__ import annotations

from newslint import Report, Style, as_json
from newslint_reporters.locations import dumps

_KINDS = {"files": "file", "findings": "finding", "allowed": "allowed", "skipped": "skipped", "errors": "error"}


def render(report: Report, style: Style) -> str:
    whole = as_json(report, text=style.text)
    lines = [{"type": kind, **item} for key, kind in _KINDS.items() for item in whole[key]]
    severities = {str(severity): count for severity, count in report.counts().items()}
    counts = {"type": "summary", "version": whole["version"], "files": len(report.files)} | severities
    return "".join(dumps(line) + "\n" for line in [*lines, counts])
