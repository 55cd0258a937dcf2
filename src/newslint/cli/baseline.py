"""`newslint baseline write|update|prune`: keep the findings that are there, so that only new ones are reported."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from newslint import baseline
from newslint.cli import narrow
from newslint.cli import options as shared
from newslint.cli.check import outputs_of, style_of, values_of
from newslint.cli.errors import UsageError
from newslint.cli.terminal import complain, write, write_file
from newslint.report import Report
from newslint.workspace import Workspace

HELP = "keep the findings that are there, so that only new ones are reported"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=("write", "update", "prune"),
        help="write: all findings; update: drop stale entries, follow renames, and fail on what is new; prune: drop stale entries",
    )
    shared.inputs(parser)
    shared.settings(parser)
    parser.add_argument(
        "--baseline", metavar="FILE", help=f"the file ({baseline.NAME}, or what the configuration says)"
    )
    parser.set_defaults(
        format=["concise"], output_file=None, color="auto", no_text=False, statistics=False, summary=False, quiet=False
    )


def run(options: argparse.Namespace) -> int:
    """0 as a rule, 1 where `update` finds something new, 2 where a draft could not be checked (then nothing is written)."""
    from newslint.run import check, select

    workspace, paths = shared.workspace(options)
    selection = select(paths, workspace, force_exclude=options.force_exclude)
    values = values_of(workspace, selection.paths)
    path = narrow.default_path(options, workspace, values)
    if not os.path.isdir(path.absolute().parent):
        raise UsageError(f"{path}: there is no such folder")
    report = check(selection, workspace, options.jobs)
    for error in report.errors:
        complain(f"{error.path}: {error.message}")
    if any(True for _ in report.errors):
        complain(f"{path} is left as it was: not every draft could be checked")
        return 2
    if options.action == "write":
        return _write(report, path, workspace)
    old = baseline.read(path)
    new, stale = baseline.apply(report, old, path.absolute().parent)
    kept = baseline.kept(old, stale)
    if options.action == "update":
        kept = _followed(new, kept, path)
    write_file(str(path), baseline.dumps(kept))
    print(f"{path}: {len(stale)} stale entries removed, {len(kept.entries)} kept")
    if options.action == "prune" or not any(True for _ in new.findings):
        return 0
    reporter, _ = outputs_of(options, workspace.registry)[0]
    write(reporter.render(new, style_of(options, workspace, "info")))
    print("These are new and not in the baseline; mend them, allow them with a reason, or `newslint baseline write`.")
    return 1


def _write(report: Report, path: Path, workspace: Workspace) -> int:
    never = {name for name, rule in workspace.registry.rules.items() if not rule.baselined}
    made = baseline.of(report, path.absolute().parent, _salt(path), never)
    write_file(str(path), baseline.dumps(made))
    findings, files = len(made.entries), len({entry.path for entry in made.entries})
    print(f"{path}: {findings} finding{'' if findings == 1 else 's'} in {files} file{'' if files == 1 else 's'}")
    return 0


def _salt(path: Path) -> str:
    """The salt of the baseline that stands there, so that a new one differs from it only in what changed."""
    try:
        return baseline.read(path).salt
    except baseline.BaselineError:
        return ""


def _followed(report: Report, kept: baseline.Baseline, path: Path) -> baseline.Baseline:
    """The baseline with the paths under which its findings stand now."""
    folder = path.absolute().parent
    seen = baseline.of(Report(tuple(f for f in report.files if f.allowed)), folder, kept.salt)
    hidden = {
        (baseline.relative(a.finding.path, folder), kept.key(a.finding))
        for a in report.allowed
        if a.origin == "baseline"
    }
    now = [entry for entry in seen.entries if (entry.path, entry.key) in hidden]
    left = list(kept.entries)
    for entry in now:
        same = next((e for e in left if (e.rule, e.key, e.path) == (entry.rule, entry.key, entry.path)), None)
        match = same or next((e for e in left if (e.rule, e.key) == (entry.rule, entry.key)), None)
        if match is not None:
            left.remove(match)
    return baseline.Baseline(tuple(sorted([*now, *left])), kept.salt)
