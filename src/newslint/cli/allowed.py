"""`newslint allowed`: which findings are allowed, why, by whom and until when."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Iterator
from datetime import date

from newslint.cli import options as shared
from newslint.cli.terminal import complain, write
from newslint.records import replace
from newslint.report import Allowance
from newslint.terminal import printable

HELP = "list what is allowed, why, by whom and until when; exit with 1 if something has expired"


def arguments(parser: argparse.ArgumentParser) -> None:
    shared.inputs(parser)
    shared.settings(parser)
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """0, 1 where something has expired, 2 where a draft could not be read."""
    from newslint.run import check, select

    workspace, paths = shared.workspace(options)
    selection = select(paths, workspace, force_exclude=options.force_exclude)
    report = check(selection, workspace, options.jobs)
    found = [allowance for file in report.files for allowance in file.allowances]
    # An entry of a side file shows up in the report of the draft that it concerns; the others are listed here.
    today = date.today().isoformat()
    seen = {(allowance.path, allowance.fingerprint) for allowance in found if allowance.fingerprint}
    for entry in sorted(
        {e for path in selection.paths for e in workspace.beside(path)}, key=lambda e: (e.path, e.line)
    ):
        if (entry.path, entry.fingerprint) not in seen:
            found.append(replace(entry, expired=bool(entry.until) and entry.until < today))
    if options.json:
        write(json.dumps([dataclasses.asdict(allowance) for allowance in found], ensure_ascii=False, indent=2))
    else:
        write("\n".join(map(_line, found)) or "nothing is allowed")
    errors = list(report.errors)
    for error in errors:
        complain(f"{error.path}: {error.message}")
    for note in report.notes:
        complain(note)
    return 2 if errors else int(any(allowance.expired for allowance in found))


def _line(allowance: Allowance) -> str:
    rules = ", ".join(allowance.rules) or allowance.fingerprint
    return printable(f"{allowance.path}:{allowance.line}:{allowance.column}: {rules}  {'; '.join(_details(allowance))}")


def _details(allowance: Allowance) -> Iterator[str]:
    if allowance.fault:
        yield "NOT UNDERSTOOD"
    if allowance.expired:
        yield f"EXPIRED on {allowance.until}"
    elif allowance.until:
        yield f"until {allowance.until}"
    if allowance.judged and not (allowance.used or allowance.expired or allowance.fault):
        yield "unused"
    yield f"“{allowance.reason}”" if allowance.reason else "no reason given"
    if allowance.by:
        yield f"by {allowance.by}"
    if allowance.match:
        yield f"only “{allowance.match}”"
    yield f"{allowance.scope}, {allowance.origin}"
