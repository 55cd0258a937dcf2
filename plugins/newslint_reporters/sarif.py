"""SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

from typing import Any

from newslint import Allowed, Failure, Place, PlacedFinding, Report, Severity, Style
from newslint import page_summary as summary
from newslint import rule_page as page
from newslint_reporters.closing import said
from newslint_reporters.locations import dumps, message, uri

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# GitHub refuses a run with more results.
LIMIT = 25_000
_WEIGHT = {"error": 0, "warning": 1, "note": 2, "none": 3}
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note", "off": "none"}


def render(report: Report, style: Style) -> str:
    from newslint import __version__

    rules = sorted({f.rule for f in report.findings} | {a.finding.rule for a in report.allowed})
    number = {rule: i for i, rule in enumerate(rules)}
    baseline = any(allowed.origin == "baseline" for allowed in report.allowed)
    results = [_result(f, number, style) | ({"baselineState": "new"} if baseline else {}) for f in report.findings]
    results += [_suppressed(allowed, number, style) for allowed in report.allowed]
    left_out = max(0, len(results) - LIMIT)
    if left_out:
        results = sorted(results, key=lambda result: (_WEIGHT[result["level"]], "suppressions" in result))[:LIMIT]
    run = {
        "tool": {"driver": {"name": "newslint", "version": __version__, "rules": [_rule(r, style) for r in rules]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root of the repository."}}},
        "invocations": [_invocation(report, left_out, style)],
        "results": results,
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(name: str, style: Style) -> dict[str, Any]:
    """A rule's description; its page is shown by code hosts beside a finding."""
    known = style.registry is not None and name in style.registry.rules
    text = page(name, style.registry) if style.registry is not None and known else ""
    level = _LEVELS[style.registry.rules[name].severity] if style.registry is not None and known else "warning"
    rule = {
        "id": name,
        "shortDescription": {"text": summary(text) or name},
        "defaultConfiguration": {"level": level},
        "properties": {"tags": ["newslint"]},
    }
    return rule | ({"help": {"text": text, "markdown": text}} if text else {})


def _result(finding: PlacedFinding, number: dict[str, int], style: Style) -> dict[str, Any]:
    said = message(finding, style) + (f" {finding.help}" if style.text and finding.help else "")
    result = {
        "ruleId": finding.rule,
        "ruleIndex": number[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": said},
        "locations": [_location(finding.path, finding.place, style)],
        "partialFingerprints": {
            "newslint/v1": finding.fingerprint,
            "primaryLocationLineHash": f"{finding.fingerprint[:16]}:1",
        },
    }
    if finding.related:
        result["relatedLocations"] = [
            _location(finding.path, place, style) | {"id": i, "message": {"text": note if style.text else "related"}}
            for i, (place, note) in enumerate(finding.related, 1)
        ]
    return result


def _suppressed(allowed: Allowed, number: dict[str, int], style: Style) -> dict[str, Any]:
    baseline = allowed.origin == "baseline"
    kind = "inSource" if allowed.origin in ("comment", "front matter") else "external"
    reason = "in the baseline" if baseline else allowed.reason if style.text else ""
    suppression: dict[str, Any] = {"kind": kind, "status": "accepted", "justification": reason}
    properties = {key: value for key, value in (("by", allowed.by), ("until", allowed.until)) if value}
    if properties:
        suppression["properties"] = properties
    state = {"baselineState": "unchanged"} if baseline else {}
    return _result(allowed.finding, number, style) | {"suppressions": [suppression]} | state


def _location(path: str, place: Place | None, style: Style) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(path, style), "uriBaseId": "%SRCROOT%"}}
    if place is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": place.start,
            "charLength": place.end - place.start,
        }
    return {"physicalLocation": physical}


def _invocation(report: Report, left_out: int, style: Style) -> dict[str, Any]:
    """Whether all could be checked; what could not be read or judged is a notification."""
    errors = [_notification(error, style) for error in report.errors]
    skipped = [
        {"level": "note", "message": {"text": f"{s.rule}: {s.reason}"}, "locations": [_location(f.path, None, style)]}
        for f in report.files
        for s in f.skipped
    ]
    invocation: dict[str, Any] = {"executionSuccessful": not errors}
    if left_out:
        said = f"{left_out} results are left out: code hosts take {LIMIT} a run; the gravest are here, all in --format json"
        errors.append({"level": "warning", "message": {"text": said}})
    if errors:
        invocation["toolExecutionNotifications"] = errors
    if skipped:
        invocation["toolConfigurationNotifications"] = skipped
    return invocation


def _notification(error: Failure, style: Style) -> dict[str, Any]:
    notification = {
        "level": "error",
        "message": {"text": said(error, style)},
        "locations": [_location(error.path, None, style)],
    }
    return notification | ({"associatedRule": {"id": error.rule}} if error.rule else {})
