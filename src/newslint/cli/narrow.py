"""What of a run is new: since a revision (`--since`), and beside the baseline (`--baseline`)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from newslint.records import replace
from newslint.report import FileReport, Report
from newslint.run import Selection
from newslint.workspace import Workspace

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from newslint.since import Changes


def arguments(group: Any) -> None:
    """The options, for a group of a parser."""
    group.add_argument(
        "--since", metavar="REV", help="only findings that the same draft did not have at a revision of git"
    )
    group.add_argument("--baseline", metavar="FILE", help="only findings that are not in the baseline")


def changed(options: argparse.Namespace, selection: Selection) -> tuple[Selection, Changes | None]:
    """The selection without drafts that have not changed since the revision; a named path that is missing stays an error."""
    if not options.since:
        return selection, None
    from newslint.since import changes

    found = changes(options.since)
    paths = tuple(path for path in selection.paths if found.changed(path) or not os.path.exists(path))
    return replace(selection, paths=paths), found


def narrowed(
    report: Report, options: argparse.Namespace, workspace: Workspace, values: Mapping[str, Any], since: Changes | None
) -> Report:
    """The report without what is old."""
    if since is not None:
        from newslint.since import new_findings

        found = since

        def then(file: FileReport) -> FileReport | None:
            data = found.bytes_then(file.path)
            if data is None:
                return None
            old = Workspace(workspace.registry, workspace.wishes, {file.path: data}).check(
                file.path, keep_document=False
            )
            return old if not old.errors else None

        report = new_findings(report, then)
    path = baseline_path(options, workspace, values)
    if path is None:
        return report
    from newslint.baseline import apply, read

    report, stale = apply(report, read(path), path.absolute().parent)
    if not stale:
        return report
    note = f"{path}: {len(stale)} entries fit no finding any more; `newslint baseline prune` removes them"
    return replace(report, notes=(*report.notes, note))


def baseline_path(options: argparse.Namespace, workspace: Workspace, values: Mapping[str, Any]) -> Path | None:
    """The baseline that is asked for on the command line, else in the configuration (relative to it)."""
    given = options.baseline or values.get("baseline")
    if not given:
        return None
    from pathlib import Path

    if options.baseline:
        return Path(options.baseline)
    config = workspace.config("draft") if workspace.wishes.config is None else None
    folder = os.path.dirname(workspace.wishes.config) if workspace.wishes.config else config.folder if config else ""
    return Path(folder, str(given))


def default_path(options: argparse.Namespace, workspace: Workspace, values: Mapping[str, Any]) -> Path:
    """The same, or a file with the usual name in this folder."""
    from pathlib import Path

    from newslint.baseline import NAME

    return baseline_path(options, workspace, values) or Path(NAME)
