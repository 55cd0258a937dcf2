"""What a run found: plain values that reporters turn into text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newslint.rule import Edit, Finding, Severity

if TYPE_CHECKING:
    from newslint.document import Document


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
