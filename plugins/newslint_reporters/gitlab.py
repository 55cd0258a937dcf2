"""GitLab's code quality report: issues as Code Climate's format has them, with the fields that GitLab reads."""

from __future__ import annotations

import hashlib
from typing import Any

from newslint import Place, PlacedFinding, Report, Severity, Style
from newslint_reporters.closing import said
from newslint_reporters.locations import dumps, message, relative

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
_TOP = Place(0, 0, 1, 1, 1, 1)


def render(report: Report, style: Style) -> str:
    issues = [_finding(finding, style) for finding in report.findings]
    for error in report.errors:
        path = relative(error.path, style)
        print_of = _hash("not-checked", path, error.rule, error.message)
        issues.append(_issue("not-checked", said(error, style), "blocker", path, _TOP, print_of))
    return dumps(issues, indent=2) + "\n"


def _finding(finding: PlacedFinding, style: Style) -> dict[str, Any]:
    path = relative(finding.path, style)
    severity = _SEVERITIES[finding.severity]
    print_of = _hash(path, finding.fingerprint)
    return _issue(finding.rule, message(finding, style), severity, path, finding.place, print_of)


def _issue(rule: str, text: str, severity: str, path: str, place: Place, print_of: str) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": rule,
        "categories": ["Clarity"],
        "description": text,
        "severity": severity,
        "fingerprint": print_of,
        "location": {
            "path": path,
            "lines": {"begin": place.line, "end": place.end_line},
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }


def _hash(*parts: str) -> str:
    """GitLab keeps one issue for a fingerprint, so two copies of an article must not share them: the path is part of it."""
    return hashlib.blake2b("\x1f".join(parts).encode(errors="surrogateescape"), digest_size=16).hexdigest()
