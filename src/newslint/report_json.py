"""A report as the published JSON has it (`schema/report.json`); every machine-readable format starts from here."""

from __future__ import annotations

from typing import Any

from newslint.report import Allowed, FileReport, Place, PlacedFinding, Report

VERSION = 1


def as_json(report: Report, *, text: bool = True) -> dict[str, Any]:
    """The report as plain values in the order of the schema; `text=False` leaves out every word of a draft."""
    return {
        "version": VERSION,
        "files": [file_as_json(file) for file in report.files],
        "findings": [finding_as_json(finding, text=text) for finding in report.findings],
        "allowed": [allowed_as_json(allowed, text=text) for allowed in report.allowed],
        "skipped": [
            {"path": file.path, "rule": skipped.rule, "reason": skipped.reason}
            for file in report.files
            for skipped in file.skipped
        ],
        "errors": [
            # A crash inside a rule may quote the draft.
            {
                "path": e.path,
                "rule": e.rule or None,
                "message": e.message if text or not e.rule else f"rule {e.rule} failed",
            }
            for e in report.errors
        ],
        "notes": list(report.notes),
    }


def file_as_json(file: FileReport) -> dict[str, Any]:
    return {
        "path": file.path,
        "format": file.format,
        "language": file.language,
        "language_from": file.language_from,
        "genre": file.genre,
        "genre_from": file.genre_from,
        "notes": list(file.notes),
    }


def finding_as_json(finding: PlacedFinding, *, text: bool = True) -> dict[str, Any]:
    """One finding; without text its message, target, suggestion and notes are null, for they may quote the draft."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "path": finding.path,
        **place_as_json(finding.place),
        "message": finding.message if text else None,
        "help": finding.help if text else None,
        "why": finding.why,
        "target": finding.target if text else None,
        "suggestion": finding.suggestion if text else None,
        "related": [
            {"path": finding.path, **place_as_json(place), "note": note if text else None}
            for place, note in finding.related
        ],
        "fingerprint": finding.fingerprint,
    }


def allowed_as_json(allowed: Allowed, *, text: bool = True) -> dict[str, Any]:
    return {
        "origin": allowed.origin,
        "reason": (allowed.reason if text else "") or None,
        "by": allowed.by or None,
        "until": allowed.until or None,
        "finding": finding_as_json(allowed.finding, text=text),
    }


def place_as_json(place: Place) -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
