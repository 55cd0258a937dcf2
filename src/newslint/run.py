"""A run over many files: which, in what order, in how many processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Generic, TypeVar

from newslint.config import ConfigError
from newslint.files import drafts_in
from newslint.records import dataclass
from newslint.report import Failure, FileReport, Report
from newslint.workspace import STDIN, Wishes, Workspace

if TYPE_CHECKING:
    from newslint.cache import Cache
    from newslint.recall import Recall

MANY_FILES = 50
MANY_BYTES = 2_000_000
SHORT = 8_000
_CHUNK = 16

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Selection:
    """The drafts that a command line names, in order; what it names in vain; and what is to be said about it."""

    paths: tuple[str, ...]
    errors: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()


def select(given: Sequence[str], workspace: Workspace, *, force_exclude: bool = False) -> Selection:
    """Files as given and the drafts of folders, each once; a named file is excluded only by `force_exclude`."""
    paths: dict[str, None] = {}
    errors: list[Failure] = []
    notes: list[str] = []
    for path in given:
        try:
            if path == STDIN or path in workspace.given or not os.path.isdir(path):
                if not (force_exclude and path != STDIN and workspace.excludes(path)):
                    paths[path] = None
                continue
            found = [p for p in drafts_in(path, workspace.registry.suffixes) if not workspace.excludes(p)]
        except ConfigError as error:
            errors.append(Failure(path, str(error)))
            continue
        if not found:
            notes.append(f"{path}: no drafts found in this folder ({', '.join(sorted(workspace.registry.suffixes))})")
        paths |= dict.fromkeys(found)
    return Selection(tuple(paths), tuple(errors), tuple(notes))


def check(
    selection: Selection, workspace: Workspace, jobs: int = 0, progress: Callable[[int, int], None] | None = None
) -> Report:
    """Check all files; reports stand in the order of the selection whatever the number of processes (0: by need)."""
    from newslint.recall import Recall

    paths = selection.paths
    keep = len(paths) <= MANY_FILES
    recall = Recall(workspace, _cache(workspace.wishes) if _worth_keeping(paths) else None)
    known: dict[str, FileReport] = {}
    if processes(paths, jobs) > 1:
        # What is kept is read sooner than a second process is started.
        known = recall.known(paths)
    left = [path for path in paths if path not in known]
    count = processes(left, jobs) if known else processes(paths, jobs)
    fresh: Iterator[FileReport] = (recall.report(path, keep) for path in left)
    if count > 1:
        fresh = _spread(_check_chunk, left, workspace, count, lost_report)
    reports = _counted((known[path] if path in known else next(fresh) for path in paths), len(paths), progress)
    files = [FileReport(error.path, errors=(error,)) for error in selection.errors]
    return Report((*files, *reports), selection.notes)


def in_order(
    task: Callable[[Workspace, str], Result],
    paths: Sequence[str],
    workspace: Workspace,
    jobs: int,
    lost: Callable[[str, str], Result],
) -> Iterator[Result]:
    """A task (a function of a module) done for every path, in the order of the paths, in several processes where it pays.

    `lost(path, why)` stands in for a path at which a process died.
    """
    count = processes(paths, jobs)
    if count > 1:
        yield from _spread(_Task(task), paths, workspace, count, lost)
    else:
        for path in paths:
            yield task(workspace, path)


def lost_report(path: str, why: str) -> FileReport:
    return FileReport(path, errors=(Failure(path, why),))


@dataclass(frozen=True)
class _Task(Generic[Result]):
    task: Callable[[Workspace, str], Result]

    def __call__(self, wishes: Wishes, paths: Sequence[str]) -> list[Result]:
        workspace = _workspace(wishes)
        return [self.task(workspace, path) for path in paths]


def processes(paths: Sequence[str], jobs: int) -> int:
    """How many processes a run takes: as many as asked for, else one for little work and one a core for much."""
    if STDIN in paths or len(paths) < 2:
        return 1
    if jobs > 0:
        return min(jobs, len(paths))
    if len(paths) <= MANY_FILES and sum(map(_size, paths)) <= MANY_BYTES:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, len(paths))


def _worth_keeping(paths: Sequence[str]) -> bool:
    """Whether a cache can save more than it costs to open: not for one short draft."""
    return len(paths) > 1 or sum(map(_size, paths)) > SHORT


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


@cache
def _workspace(wishes: Wishes) -> Workspace:
    from newslint.plugins import load

    return Workspace(load(), wishes)


def _check_chunk(wishes: Wishes, paths: Sequence[str]) -> list[FileReport]:
    recall = _recall(wishes)
    return [recall.report(path, keep_document=False) for path in paths]


@cache
def _recall(wishes: Wishes) -> Recall:
    from newslint.recall import Recall

    return Recall(_workspace(wishes), _cache(wishes))


@cache
def _cache(wishes: Wishes) -> Cache | None:
    if not wishes.cache:
        return None
    from pathlib import Path

    from newslint.cache import Cache

    return Cache(Path(wishes.cache))


def _spread(
    task: Callable[[Wishes, Sequence[str]], list[Result]],
    paths: Sequence[str],
    workspace: Workspace,
    count: int,
    lost: Callable[[str, str], Result],
) -> Iterator[Result]:
    from newslint.processes import spread

    size = max(1, min(_CHUNK, len(paths) // (count * 4) or 1))
    return spread(partial(task, workspace.wishes), paths, count, size, lost)


def _counted(results: Iterable[Result], total: int, progress: Callable[[int, int], None] | None) -> Iterator[Result]:
    for number, result in enumerate(results, 1):
        if progress is not None:
            progress(number, total)
        yield result
