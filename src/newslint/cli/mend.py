"""The options `--fix` and `--diff` of `newslint check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.cli.errors import UsageError
from newslint.cli.terminal import complain, write
from newslint.workspace import STDIN, Workspace

if TYPE_CHECKING:
    import argparse


def arguments(group: Any) -> None:
    group.add_argument("--fix", action="store_true", help="mend in the files what can be mended by the configuration")
    group.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")


def run(options: argparse.Namespace, paths: tuple[str, ...], workspace: Workspace) -> int | None:
    """Mend the drafts, or show how; an exit code where that is all that was asked for (1: --diff has something to show)."""
    if not (options.fix or options.diff):
        return None
    if options.fix and STDIN in paths and not options.diff:
        raise UsageError("--fix: standard input is no file to write to; use --diff, or name the file")
    from newslint import fix

    drafts = [fix.fixed(path, workspace) for path in paths]
    if options.diff:
        for draft in drafts:
            write(fix.difference(draft))
            if draft.error:
                complain(f"{draft.error.path}: {draft.error.message}")
        return 2 if any(d.error for d in drafts) else 1 if any(d.changed for d in drafts) else 0
    for draft in drafts:
        fix.write(draft)
    if not options.quiet:
        files = sum(draft.changed for draft in drafts)
        count = sum(d.count for d in drafts)
        complain(
            f"{count} finding{'' if count == 1 else 's'} mended in {files} file{'' if files == 1 else 's'}"
            if count
            else "nothing here can be mended by the configuration; no file has changed"
        )
    return None
