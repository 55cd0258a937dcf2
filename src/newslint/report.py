"""What a run found: plain values that reporters turn into text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newslint.rule import Edit, Finding, Severity

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.plugins import Registry


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
class Allowed:
    """A finding that is not reported because somebody answers for it, or because it stands in the baseline.

    `origin` says where that is written; `until` is a date (ISO) or empty.
    """

    finding: PlacedFinding
    origin: Literal["comment", "front matter", "side file", "baseline"]
    reason: str = ""
    by: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that could not judge a file, and why."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that kept a file, or a rule on it, from being checked."""

    path: str
    message: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FileReport:
    path: str
    language: str = ""
    language_from: str = ""
    genre: str = ""
    genre_from: str = ""
    findings: tuple[PlacedFinding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[Failure, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    document: Document | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """A run over files, in the order in which they were given."""

    files: tuple[FileReport, ...]

    @property
    def findings(self) -> Iterable[PlacedFinding]:
        return (finding for file in self.files for finding in file.findings)

    @property
    def errors(self) -> Iterable[Failure]:
        return (error for file in self.files for error in file.errors)

    @property
    def allowed(self) -> Iterable[Allowed]:
        return (allowed for file in self.files for allowed in file.allowed)


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
    fail_on: Severity | Literal["never"] = "error"
    root: Path | None = None
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
