"""JUnit's XML: a suite a file, a passing case for a clean one, a failure only for what makes the run fail."""

from __future__ import annotations

from newslint import FileReport, PlacedFinding, Report, Style
from newslint_reporters.closing import SEVERITIES, said
from newslint_reporters.locations import message, xml


def render(report: Report, style: Style) -> str:
    suites = [_suite(file, style) for file in report.files]
    tests = sum(count for _, count, _, _ in suites)
    failures = sum(count for _, _, count, _ in suites)
    errors = sum(count for _, _, _, count in suites)
    head = f'<testsuites name="newslint" tests="{tests}" failures="{failures}" errors="{errors}">'
    body = "\n".join(text for text, _, _, _ in suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{body}\n</testsuites>\n'


def _suite(file: FileReport, style: Style) -> tuple[str, int, int, int]:
    failing = [finding for finding in file.findings if fails(finding, style)]
    cases = [_case(finding, style) for finding in file.findings]
    cases += [
        f'    <testcase name="readable" classname={xml(file.path)}>\n'
        f'      <error message={xml(said(error, style))} type="not-checked"/>\n    </testcase>'
        for error in file.errors
    ]
    if not cases:
        cases = [f'    <testcase name="newslint" classname={xml(file.path)}/>']
    tests, errors = len(cases), len(file.errors)
    skipped = len(file.findings) - len(failing)
    head = (
        f'  <testsuite name={xml(file.path)} tests="{tests}" failures="{len(failing)}" errors="{errors}"'
        f' skipped="{skipped}">'
    )
    return "\n".join([head, *cases, "  </testsuite>"]), tests, len(failing), errors


def _case(finding: PlacedFinding, style: Style) -> str:
    """A case whose name stays the same when lines move, so that servers can draw trends."""
    name = f"{finding.rule} {finding.fingerprint[:12]}"
    place = f"{finding.path}:{finding.place.line}:{finding.place.column}"
    kind = "failure" if fails(finding, style) else "skipped"
    said = f"{finding.severity}: {message(finding, style)} ({place})"
    rule = f' type="{finding.rule}"' if kind == "failure" else ""
    return (
        f'    <testcase name="{name}" classname={xml(finding.path)} line="{finding.place.line}">\n'
        f"      <{kind} message={xml(said)}{rule}/>\n    </testcase>"
    )


def fails(finding: PlacedFinding, style: Style) -> bool:
    """Whether the finding is at or above the threshold of the run."""
    if style.fail_on not in SEVERITIES or finding.severity not in SEVERITIES:
        return False
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(style.fail_on)
