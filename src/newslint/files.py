"""Which drafts a command line names: files as given, folders walked in order, patterns of what to leave out."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator

LEFT_OUT = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})


def drafts_in(folder: str, suffixes: Iterable[str]) -> list[str]:
    """The drafts below a folder, sorted; inside a work tree of git only what git does not ignore.

    A path is the folder as given, a slash, and the rest. A folder that is ignored itself, but named, is walked.
    """
    wanted = tuple(suffixes)
    names = _known_to_git(folder)
    if names is None:
        names = list(_walk(folder))
    root = folder.rstrip("/" + os.sep) or folder
    prefix = root if root.endswith("/") else f"{root}/"
    chosen = sorted(name for name in names if name.lower().endswith(wanted) and not _hidden(name))
    return [prefix + name for name in chosen]


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part in LEFT_OUT for part in name.split("/"))


def _walk(folder: str) -> Iterator[str]:
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not _hidden(f))
        inside = os.path.relpath(at, folder).replace(os.sep, "/")
        for name in sorted(files):
            yield name if inside == "." else f"{inside}/{name}"


def _known_to_git(folder: str) -> list[str] | None:
    """What git tracks or would track below a folder; None outside a work tree, without git, or in an ignored folder."""
    if not _in_work_tree(folder):
        return None
    import subprocess

    # The repository's own settings must not start programs here.
    git = ["git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false"]
    try:
        listed = subprocess.run([*git, "ls-files", "-z", "-co", "--exclude-standard"], capture_output=True, check=True)
        names = sorted({os.fsdecode(name) for name in listed.stdout.split(b"\0") if name})
        if not names and subprocess.run([*git, "check-ignore", "-q", "."], capture_output=True).returncode == 0:
            return None
    except (OSError, subprocess.CalledProcessError):
        return None
    return [name for name in names if os.path.lexists(f"{folder}/{name}") and not os.path.isdir(f"{folder}/{name}")]


def _in_work_tree(folder: str) -> bool:
    at = os.path.abspath(folder)
    while True:
        if os.path.exists(os.path.join(at, ".git")):
            return True
        above = os.path.dirname(at)
        if above == at:
            return False
        at = above


def pattern(globs: Iterable[str]) -> Callable[[str], bool]:
    """Whether a path (with slashes, relative to the configuration) matches one of the globs.

    `*` stays within a folder, `**` does not; a glob without a slash means a name anywhere, and a folder's name all below it.
    """
    parts = [_regex_of(glob) for glob in globs]
    if not parts:
        return lambda _: False
    compiled = re.compile("|".join(parts))
    return lambda path: compiled.fullmatch(path) is not None


def _regex_of(glob: str) -> str:
    anchored = "/" in glob.strip("/")
    body = ""
    for piece in re.findall(r"\*\*/|\*\*|\*|\?|[^*?]+", glob.strip("/")):
        body += {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(piece) or re.escape(piece)
    return ("" if anchored else "(?:.*/)?") + body + "(?:/.*)?"
