"""What a run found: plain values that reporters turn into text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from newslint.records import dataclass, field, replace
from newslint.rule import SEVERITIES, Edit, Finding, Severity

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.plugins import Registry

FailOn = Severity | Literal["never"]
Origin = Literal["comment", "front matter", "side file", "baseline"]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file: source offsets, and 1-based lines and columns; `end_column` is one past the last character."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def of(cls, document: Document, start: int, end: int) -> Place:
        lines = document.lines
        return cls(start, end, *lines.position(start), *lines.position(end))


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding as reporters see it."""

    rule: str
    severity: Severity
    path: str
    place: Place
    message: str
    help: str
    why: str
    suggestion: str | None
    target: str | None
    fingerprint: str
    related: tuple[tuple[Place, str], ...] = ()
    edits: tuple[Edit, ...] = ()
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """A decision, written in a draft or beside it, to let findings stand: for which rules, why, by whom, until when.

    `match` limits it to findings whose words contain it, `fingerprint` to one finding. `used` says whether it did anything, `judged`
    whether all its rules ran. `fault` names what cannot be understood ("verb", "colon", "rule", "key", "date"), else "".
    """

    rules: tuple[str, ...]
    path: str
    line: int = 0
    column: int = 0
    scope: Literal["block", "file"] = "block"
    origin: Origin = "comment"
    reason: str = ""
    by: str = ""
    until: str = ""
    match: str = ""
    fingerprint: str = ""
    expired: bool = False
    used: bool = False
    judged: bool = True
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that is not reported because somebody answers for it, or because it stands in the baseline.

    `origin` says where that is written; `until` is a date (ISO) or empty.
    """

    finding: PlacedFinding
    origin: Origin
    reason: str = ""
    by: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that could not judge a file, and why.

    `language` where no plugin finds what it needs in that language, `format` where that shows no links: reports say it in their own.
    """

    rule: str
    reason: str
    language: str = ""
    format: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that kept a file, or a rule on it, from being checked."""

    path: str
    message: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file, in order of the source.

    `allowances` are all decisions that the draft holds, used or not; `notes` are said to the reader once a file; `summary` holds the
    lines that `--summary` asks for. `document` is None where the file was checked elsewhere (see `Style.reopen`).
    """

    path: str
    language: str = ""
    language_from: str = ""
    genre: str = ""
    genre_from: str = ""
    findings: tuple[PlacedFinding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[Failure, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    format: str = ""
    notes: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    document: Document | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """A run over files, in the order in which they were given."""

    files: tuple[FileReport, ...]
    notes: tuple[str, ...] = ()

    @property
    def findings(self) -> Iterable[PlacedFinding]:
        return (finding for file in self.files for finding in file.findings)

    @property
    def errors(self) -> Iterable[Failure]:
        return (error for file in self.files for error in file.errors)

    @property
    def allowed(self) -> Iterable[Allowed]:
        return (allowed for file in self.files for allowed in file.allowed)

    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        found = Counter(finding.severity for finding in self.findings)
        return {severity: found[severity] for severity in reversed(SEVERITIES)}

    def exit_code(self, fail_on: FailOn) -> int:
        """2 if anything kept a file from being checked, 1 if a finding is at or above the threshold, else 0."""
        if any(True for _ in self.errors):
            return 2
        return int(any(reaches(finding.severity, fail_on) for finding in self.findings))

    def shown_from(self, severity: Severity) -> Report:
        """This report without the findings below a severity."""
        return replace(
            self,
            files=tuple(
                replace(file, findings=tuple(f for f in file.findings if reaches(f.severity, severity)))
                for file in self.files
            ),
        )


def reaches(severity: Severity, threshold: FailOn) -> bool:
    """Whether a severity is at or above a threshold; nothing reaches "never" and "off"."""
    return threshold in SEVERITIES and SEVERITIES.index(severity) >= SEVERITIES.index(threshold)


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is to be shown; reporters take from it what they need.

    `width` is that of the terminal in columns. `text` is false where no word of a draft may be shown. `root` is the folder to
    which code hosts want paths relative. `reopen` makes the document of a file whose report came without one (from the
    cache, from another process); it returns None where the file is gone.
    """

    color: bool = False
    width: int = 100
    text: bool = True
    ui_language: str | None = None
    statistics: bool = False
    quiet: bool = False
    summary: bool = False
    fail_on: FailOn = "error"
    root: str | None = None
    registry: Registry | None = None
    notes: tuple[str, ...] = ()
    reopen: Callable[[FileReport], Document | None] | None = None

    def document(self, file: FileReport) -> Document | None:
        """The document behind a file's report, or None where its text is not to be shown or not to be had."""
        if not self.text:
            return None
        if file.document is not None or self.reopen is None:
            return file.document
        return self.reopen(file)
