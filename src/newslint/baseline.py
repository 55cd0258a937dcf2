"""The baseline: findings that were there before anybody looked, kept by content, so that only new ones are reported.

The file holds rule names, paths and fingerprints, no text. What is stored is a hash of the fingerprint with the file's own salt,
so that two projects' baselines cannot be compared. An entry fits a finding of the same content wherever it stands: first one in
the same file, then one in any other (a draft that was renamed). Two copies of a draft need two entries.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections import Counter
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any

from newslint.errors import UserError
from newslint.records import dataclass, replace
from newslint.report import Allowed, FileReport, PlacedFinding, Report

NAME = ".newslint-baseline.json"
VERSION = 1


class BaselineError(UserError):
    """A baseline cannot be read; the message says why and what to do. A run with it ends with exit 2."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One finding that is let stand; `path` is relative to the baseline's folder, `key` the salted fingerprint."""

    path: str
    rule: str
    key: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Entries, sorted, and the salt of their keys."""

    entries: tuple[Entry, ...] = ()
    salt: str = ""

    def key(self, finding: PlacedFinding) -> str:
        return hashlib.blake2b(f"{self.salt}\x1f{finding.fingerprint}".encode(), digest_size=12).hexdigest()


def read(path: str | Path) -> Baseline:
    """The baseline in a file; BaselineError where there is none that can be used."""
    try:
        value = json.loads(Path(path).read_bytes())
        if value["version"] != VERSION:
            raise BaselineError(f"{path}: version {value['version']} is not known; write it again with this newslint")
        entries = tuple(sorted(Entry(e["path"], e["rule"], e["key"]) for e in value["findings"]))
        return Baseline(entries, str(value["salt"]))
    except FileNotFoundError:
        raise BaselineError(f"{path}: no such baseline; make one with `newslint baseline write`") from None
    except OSError as error:
        raise BaselineError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError) as error:
        raise BaselineError(
            f"{path}: is no baseline ({type(error).__name__}: {error}); restore it, or `newslint baseline write` a new one"
        ) from None


def dumps(baseline: Baseline) -> str:
    """The text of a baseline's file: one line a finding, sorted, so that merges stay small."""
    rows = [json.dumps({"path": e.path, "rule": e.rule, "key": e.key}) for e in sorted(baseline.entries)]
    body = "[" + ",".join(f"\n  {row}" for row in rows) + "\n]" if rows else "[]"
    return f'{{"version": {VERSION}, "salt": {json.dumps(baseline.salt)}, "findings": {body}}}\n'


def of(report: Report, folder: Path, salt: str = "", never: Container[str] = ()) -> Baseline:
    """A baseline of all findings of a run but of the rules `never` to be kept, those that an older one hid included."""
    empty = Baseline((), salt or secrets.token_hex(8))
    hidden = [a.finding for a in report.allowed if a.origin == "baseline"]
    found = (
        Entry(relative(f.path, folder), f.rule, empty.key(f))
        for f in (*report.findings, *hidden)
        if f.rule not in never
    )
    return replace(empty, entries=tuple(sorted(found)))


def apply(report: Report, baseline: Baseline, folder: Path) -> tuple[Report, tuple[Entry, ...]]:
    """The report with known findings moved to `allowed`, and the stale entries: those of files that were checked in full,
    or are gone, that fit no finding any more."""
    left = Counter(baseline.entries)
    matched: dict[int, Entry] = {}
    findings = list(report.findings)
    keys = [baseline.key(finding) for finding in findings]
    for number, (finding, key) in enumerate(zip(findings, keys, strict=True)):
        entry = Entry(relative(finding.path, folder), finding.rule, key)
        if left[entry] > 0:
            left[entry] -= 1
            matched[number] = entry
    elsewhere: dict[tuple[str, str], list[Entry]] = {}
    for entry in sorted(left.elements(), reverse=True):
        elsewhere.setdefault((entry.rule, entry.key), []).append(entry)
    for number, (finding, key) in enumerate(zip(findings, keys, strict=True)):
        moved = elsewhere.get((finding.rule, key))
        if number not in matched and moved:
            matched[number] = moved.pop()
            left[matched[number]] -= 1
    known = {id(findings[number]) for number in matched}
    files = tuple(_split(file, known) for file in report.files)
    return replace(report, files=files), tuple(e for e in sorted((+left).elements()) if _stale(e, report, folder))


def kept(baseline: Baseline, stale: Iterable[Entry]) -> Baseline:
    """The baseline without stale entries."""
    left = Counter(baseline.entries)
    left.subtract(stale)
    return replace(baseline, entries=tuple(sorted((+left).elements())))


def relative(path: str, folder: Path) -> str:
    """A draft's path as the baseline names it: from the baseline's folder, with forward slashes."""
    return os.path.relpath(os.path.abspath(path), folder.absolute()).replace(os.sep, "/")


def _split(file: FileReport, known: set[int]) -> FileReport:
    if not any(id(finding) in known for finding in file.findings):
        return file
    new = tuple(f for f in file.findings if id(f) not in known)
    old = tuple(Allowed(f, "baseline") for f in file.findings if id(f) in known)
    return replace(file, findings=new, allowed=(*file.allowed, *old))


def _stale(entry: Entry, report: Report, folder: Path) -> bool:
    checked: dict[str, Any] = {relative(file.path, folder): file for file in report.files}
    file = checked.get(entry.path)
    if file is not None:
        return not file.errors
    return not (folder / entry.path).exists()
