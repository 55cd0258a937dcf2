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

HELP = "list what is allowed, why, by whom and until when; exit with 1 if something has expired or is not understood"

_FAULTS = {
    "colon": "no colon after newslint",
    "verb": "neither allow nor allow-file",
    "key": "a key that is none of reason, until, by, match",
    "date": "until={until} is no date",
    "rule": "no rule named",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    shared.inputs(parser)
    shared.settings(parser)
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(options: argparse.Namespace) -> int:
    """0, 1 where something has expired or allows nothing for a slip in it, 2 where a draft could not be read."""
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
    known = {name for rule in workspace.registry.rules.values() for name in (rule.name, *rule.aliases)}
    if options.json:
        write(json.dumps([dataclasses.asdict(allowance) for allowance in found], ensure_ascii=False, indent=2))
    else:
        write("\n".join([*(_line(allowance, known) for allowance in found), _sum(found, known)]))
    errors = list(report.errors)
    for error in errors:
        complain(f"{error.path}: {error.message}")
    for note in report.notes:
        complain(note)
    return 2 if errors else int(any(allowance.expired or _void(allowance, known) for allowance in found))


def _void(allowance: Allowance, known: set[str]) -> bool:
    return bool(allowance.fault) or not known.issuperset(allowance.rules)


def _sum(found: list[Allowance], known: set[str]) -> str:
    if not found:
        return "nothing is allowed"
    expired = sum(allowance.expired for allowance in found)
    unused = sum(map(_unused, found))
    void = sum(_void(allowance, known) for allowance in found)
    more = [f"{expired} expired"] * bool(expired) + [f"{void} void"] * bool(void) + [f"{unused} unused"] * bool(unused)
    return f"{len(found)} decision{'s' if len(found) > 1 else ''}{': ' if more else ''}{', '.join(more)}"


def _line(allowance: Allowance, known: set[str]) -> str:
    rules = ", ".join(allowance.rules) or allowance.fingerprint
    details = "; ".join(_details(allowance, known))
    return printable(f"{allowance.path}:{allowance.line}:{allowance.column}: {rules}  {details}")


def _unused(allowance: Allowance) -> bool:
    return allowance.judged and not (allowance.used or allowance.expired or allowance.fault)


def _details(allowance: Allowance, known: set[str]) -> Iterator[str]:
    if allowance.fault:
        yield f"NOT UNDERSTOOD: {_FAULTS[allowance.fault].format(until=allowance.until)}"
    elif not known.issuperset(allowance.rules):
        yield "NO SUCH RULE"
    if allowance.expired:
        yield f"EXPIRED on {allowance.until}"
    elif allowance.until and allowance.fault != "date":
        yield f"until {allowance.until}"
    if _unused(allowance):
        yield "unused"
    yield f"“{allowance.reason}”" if allowance.reason else "no reason given"
    if allowance.by:
        yield f"by {allowance.by}"
    if allowance.match:
        yield f"only “{allowance.match}”"
    yield f"{allowance.scope}, {allowance.origin}"
