"""Only what is new since a revision: the whole draft is checked then and now, and findings are compared by content.

Lines are not looked at: a reply that was deleted makes a finding at the charge, which nobody touched.
"""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from newslint.errors import UserError
from newslint.records import dataclass, replace
from newslint.report import FileReport, Report


class RevisionError(UserError):
    """A revision cannot be compared with; the message says why. Ends a run with exit 2."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in a work tree since a revision: path now → path then (None for a new file), relative to `root`."""

    root: Path
    revision: str
    paths: dict[str, str | None]

    def then(self, path: str) -> str | None:
        """The path that a file had then, or None."""
        return self.paths.get(self.relative(path))

    def changed(self, path: str) -> bool:
        return self.relative(path) in self.paths

    def relative(self, path: str) -> str:
        place = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
        return os.path.relpath(place, self.root).replace(os.sep, "/")

    def bytes_then(self, path: str) -> bytes | None:
        """The bytes that a file had then, or None where it is new."""
        old = self.then(path)
        if old is None:
            return None
        return _git(self.root, "cat-file", "blob", f"{self.revision}:{old}")


def changes(revision: str, folder: str = ".") -> Changes:
    """What changed since a revision (also what git does not track yet); RevisionError where git cannot say."""
    root = Path(os.fsdecode(_git(Path(folder), "rev-parse", "--show-toplevel")).rstrip("\n"))
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        commit = os.fsdecode(_git(root, *wanted)).strip()
    except RevisionError:
        raise RevisionError(
            f"--since: git knows no revision {revision!r} (a shallow clone? fetch more of it)"
        ) from None
    paths: dict[str, str | None] = {}
    fields = iter(_names(_git(root, "diff", "--no-ext-diff", "--name-status", "-M", "-z", commit, "--")))
    for status in fields:
        first = next(fields)
        if status.startswith(("R", "C")):
            paths[next(fields)] = first
        elif not status.startswith("D"):
            paths[first] = None if status.startswith("A") else first
    for name in _names(_git(root, "ls-files", "-z", "--others", "--exclude-standard")):
        paths.setdefault(name, None)
    return Changes(root, commit, _untracked_renames(root, commit, paths))


def new_findings(report: Report, then: Callable[[FileReport], FileReport | None]) -> Report:
    """The report with the findings that the same draft did not have then; a draft that could not be read then keeps all."""
    return replace(report, files=tuple(_new(file, then(file)) for file in report.files))


def _new(now: FileReport, then: FileReport | None) -> FileReport:
    if then is None:
        return now
    known = Counter((finding.rule, finding.fingerprint) for finding in then.findings)
    fresh = []
    for finding in now.findings:
        key = (finding.rule, finding.fingerprint)
        known[key] -= 1
        if known[key] < 0:
            fresh.append(finding)
    return replace(now, findings=tuple(fresh))


def _untracked_renames(root: Path, commit: str, paths: dict[str, str | None]) -> dict[str, str | None]:
    """A file that was moved without git's knowledge is the one of the same name that is missing now."""
    new = [path for path, old in paths.items() if old is None]
    if not new:
        return paths
    gone = _names(_git(root, "diff", "--no-ext-diff", "--name-only", "--diff-filter=D", "-z", commit, "--"))
    by_name: dict[str, list[str]] = {}
    for path in gone:
        if path not in paths.values():
            by_name.setdefault(os.path.basename(path), []).append(path)
    for path in new:
        same = by_name.get(os.path.basename(path), [])
        if len(same) == 1:
            paths[path] = same[0]
    return paths


def _names(listed: bytes) -> Iterable[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def _git(folder: Path, *arguments: str) -> bytes:
    """What git says; nothing that a repository's settings name is started."""
    command = ["git", "-C", str(folder), "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, env=os.environ | {"GIT_OPTIONAL_LOCKS": "0"})
    except OSError as error:
        raise RevisionError(f"--since: git cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise RevisionError(f"--since: {said[0] if said else 'git failed'}")
    return done.stdout
