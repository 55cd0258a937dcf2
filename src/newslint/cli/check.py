"""`newslint check`: lint drafts and report what was found."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from newslint.cli import mend, narrow
from newslint.cli import options as shared
from newslint.cli.errors import UsageError, said
from newslint.cli.terminal import colored, complain, progress, width, write, write_file
from newslint.errors import where
from newslint.plugins import Registry, Reporter
from newslint.report import FailOn, FileReport, Report, Style
from newslint.workspace import Workspace

if TYPE_CHECKING:
    import argparse

HELP = "check drafts (what is done if no command is named)"
DEFAULT_FORMAT = "full"


def arguments(parser: argparse.ArgumentParser) -> None:
    shared.inputs(parser)
    shared.settings(parser)
    narrow.arguments(parser.add_argument_group("only what is new"))
    mend.arguments(parser.add_argument_group("mend"))
    group = parser.add_argument_group("report")
    group.add_argument(
        "--format", "-f", action="append", default=[], metavar="NAME[=FILE]", help="how to report, and into which file"
    )
    group.add_argument("--output-file", "-o", metavar="FILE", help="write the report to a file")
    group.add_argument(
        "--fail-on", choices=("error", "warning", "info", "never"), help="exit with 1 from here on (error)"
    )
    group.add_argument(
        "--min-severity", choices=("error", "warning", "info"), help="show nothing below; exit code as without"
    )
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever is found (2 stays 2)")
    group.add_argument("--statistics", action="store_true", help="add a table by rule")
    group.add_argument("--summary", action="store_true", help="add a line for every accused party")
    group.add_argument("--no-text", action="store_true", help="no word of a draft in the report: places and rules only")
    group.add_argument("--quiet", "-q", action="store_true", help="findings only: no notes, no closing line")
    group.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colour (NO_COLOR is heeded)"
    )


def run(options: argparse.Namespace) -> int:
    from newslint.run import check, select

    workspace, paths = shared.workspace(options)
    outputs = outputs_of(options, workspace.registry)
    selection, since = narrow.changed(options, select(paths, workspace, force_exclude=options.force_exclude))
    mended = mend.run(options, selection.paths, workspace)
    if mended is not None:
        return mended
    report = check(selection, workspace, options.jobs, progress(options.quiet))
    values = values_of(workspace, selection.paths)
    report = narrow.narrowed(report, options, workspace, values, since)
    fail_on: FailOn = options.fail_on or values.get("fail_on") or "error"
    style = style_of(options, workspace, fail_on)
    code = report.exit_code(fail_on)
    shown = report.shown_from(options.min_severity or values.get("min_severity") or "info")
    lost = [written(reporter, file, shown, style) for reporter, file in outputs]
    say(report, quiet=options.quiet)
    for message in filter(None, lost):
        complain(message)
    return 2 if any(lost) else 0 if code == 1 and options.exit_zero else code


def written(reporter: Reporter, file: str | None, report: Report, style: Style) -> str:
    """Write one report, or say what keeps it from being written; the others of the run are written all the same."""
    try:
        text = reporter.render(report, style)
    except Exception as error:
        return f"the format {reporter.name} failed: {where(error)}; please report it, and use another format meanwhile"
    if file is None:
        write(text)
        return ""
    try:
        write_file(file, text)
    except OSError as error:
        return said(error)
    return ""


def values_of(workspace: Workspace, paths: tuple[str, ...]) -> dict[str, Any]:
    """Settings of the run as a whole, from the configuration of the first draft (of this folder if there is none)."""
    try:
        config = workspace.config(paths[0] if paths else "draft")
    except Exception:
        return {}
    return dict(config.values) if config else {}


def outputs_of(options: argparse.Namespace, registry: Registry) -> list[tuple[Reporter, str | None]]:
    """The reporters that are asked for, each with its file; None is standard output, for one of them."""
    asked = options.format or [DEFAULT_FORMAT if DEFAULT_FORMAT in registry.reporters else "json"]
    outputs: list[tuple[Reporter, str | None]] = []
    for entry in asked:
        name, _, file = entry.partition("=")
        outputs.append((reporter_of(name, registry), file or None))
    plain = [number for number, (_, file) in enumerate(outputs) if file is None]
    if len(plain) > 1:
        raise UsageError(
            "--format: only one format can go to standard output; give the others a file, as in sarif=out.sarif"
        )
    if options.output_file:
        number = plain[0] if plain else 0
        outputs[number] = (outputs[number][0], options.output_file)
    return outputs


def reporter_of(name: str, registry: Registry) -> Reporter:
    if name in registry.reporters:
        return registry.reporters[name]
    from newslint.nearest import nearest

    hint = nearest(name, registry.reporters, f"; there are {', '.join(registry.reporters)}")
    if name == "json":
        return Reporter("json", provisional_json)
    raise UsageError(f"--format: there is no format {name!r}{hint}")


def provisional_json(report: Report, style: Style) -> str:
    import json

    from newslint.report_json import as_json

    return json.dumps(as_json(report, text=style.text), ensure_ascii=False)


def style_of(options: argparse.Namespace, workspace: Workspace, fail_on: FailOn) -> Style:
    def reopen(file: FileReport) -> Any:
        try:
            return workspace.document(file.path)
        except Exception:
            return None

    return Style(
        color=colored(options.color) and not options.output_file,
        width=width(),
        text=not options.no_text,
        ui_language=options.ui_lang,
        statistics=options.statistics,
        quiet=options.quiet,
        summary=options.summary,
        fail_on=fail_on,
        root=os.getcwd(),
        registry=workspace.registry,
        reopen=reopen,
    )


def say(report: Report, *, quiet: bool) -> None:
    """Errors, always, and notes on standard error, so that they are seen whatever the format."""
    paths: dict[str, list[str]] = {}
    for error in report.errors:
        paths.setdefault(error.message, []).append(error.path)
    for message, places in paths.items():
        where_from = f"{places[0]}{f' and {len(places) - 1} more' if places[1:] else ''}: "
        complain("\n".join(f"{where_from}{line}" for line in message.splitlines()))
    if not quiet:
        for note in report.notes:
            complain(note)
