"""The published shape of `--format json` and of a line of `facts --format jsonl`, as pydantic models.

`schema/report.json` is generated from here by `tools/build_schema.py`; what newslint really prints is tested against it. Within a version
keys are only added.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Place(Model):
    line: int = Field(ge=1, description="1-based")
    column: int = Field(ge=1, description="1-based, in code points")
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1, description="one past the last character")


class Related(Place):
    path: str
    note: str | None = Field(description="null with --no-text")


class Finding(Place):
    rule: str
    severity: Literal["error", "warning", "info"]
    path: str = Field(description="as given on the command line; for a folder: the folder as given, a slash, the rest")
    message: str | None = Field(description="null with --no-text")
    help: str | None = Field(description="what would satisfy the rule; null with --no-text")
    why: str = Field(description="the standard that the rule rests on")
    target: str | None = Field(description="the accused or the link, as printed in the draft")
    suggestion: str | None = Field(description="wording to use")
    related: list[Related]
    fingerprint: str = Field(description="the finding's identity by content; does not change when lines move")


class Allowed(Model):
    origin: Literal["comment", "front matter", "side file", "baseline"]
    reason: str | None
    by: str | None
    until: str | None = Field(description="ISO date")
    finding: Finding


class File(Model):
    path: str
    format: str
    language: str
    language_from: str = Field(
        description="how the language is known: front matter, html lang, configuration, detected …"
    )
    genre: str
    genre_from: str
    notes: list[str]


class Skipped(Model):
    path: str
    rule: str
    reason: str = Field(description="why the rule could not judge this file; silence is no success")


class Failure(Model):
    path: str
    rule: str | None
    message: str = Field(description="what kept the file, or a rule on it, from being checked; the exit code is 2")


class Report(Model):
    """What `newslint check --format json` prints."""

    model_config = ConfigDict(title="newslint report")

    version: Literal[1]
    files: list[File]
    findings: list[Finding]
    allowed: list[Allowed] = Field(
        description="findings that a comment, front matter, a side file or the baseline lets stand"
    )
    skipped: list[Skipped]
    errors: list[Failure]
    notes: list[str]
