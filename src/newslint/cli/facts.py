"""`newslint facts`: print what was understood of drafts: who says what, who is accused, which links earn."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

from newslint.cli import options as shared
from newslint.cli.terminal import colored, complain, width, write, write_file
from newslint.report import FileReport, Style
from newslint.workspace import Workspace

HELP = "print what was understood of drafts: who says what, who is accused, which links earn"

Answer = tuple[str, tuple[str, ...]]


def arguments(parser: argparse.ArgumentParser) -> None:
    shared.inputs(parser)
    shared.settings(parser)
    parser.add_argument(
        "--format", "-f", choices=("text", "jsonl", "json"), default="text", help="for people, or for programs"
    )
    parser.add_argument("--output-file", "-o", metavar="FILE", help="write to a file")
    parser.add_argument("--quiet", "-q", action="store_true", help="no notes")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colour (NO_COLOR is heeded)"
    )


def run(options: argparse.Namespace) -> int:
    """0, or 2 where a draft could not be read; the others are printed."""
    from newslint.run import in_order, select

    workspace, paths = shared.workspace(options)
    selection = select(paths, workspace, force_exclude=options.force_exclude)
    failures = [f"{error.path}: {error.message}" for error in selection.errors]
    if options.format == "text":
        answers = _texts(
            workspace, selection.paths, Style(colored(options.color), width(), ui_language=options.ui_lang)
        )
    else:
        answers = in_order(
            line_of, selection.paths, workspace, options.jobs, lambda path, why: ("", (f"{path}: {why}",))
        )
    texts: list[str] = []
    for text, errors in answers:
        texts += [text] if text else []
        failures += errors
    joined = "[" + ",\n".join(texts) + "]\n" if options.format == "json" else "".join(f"{text}\n" for text in texts)
    if options.output_file:
        write_file(options.output_file, joined)
    else:
        write(joined)
    for message in failures:
        complain(message)
    if not options.quiet:
        for note in selection.notes:
            complain(note)
    return 2 if failures else 0


def line_of(workspace: Workspace, path: str) -> Answer:
    """The facts of a file on one line of JSON, and what went wrong."""
    from newslint.facts_json import facts_as_json

    found: list[Any] = []

    def work() -> FileReport:
        document = workspace.document(path)
        found.append(facts_as_json(document))
        document.release()
        return FileReport(path)

    errors = tuple(f"{error.path}: {error.message}" for error in workspace.guarded(path, work).errors)
    return json.dumps(found[0], ensure_ascii=False) if found else "", errors


def _texts(workspace: Workspace, paths: tuple[str, ...], style: Style) -> Iterator[Answer]:
    from newslint.cli.facts_text import render

    for path in paths:
        texts: list[str] = []

        def work(path: str = path, texts: list[str] = texts) -> FileReport:
            document = workspace.document(path)
            texts.append(render(document, style))
            document.release()
            return FileReport(path)

        errors = workspace.guarded(path, work).errors
        yield "".join(texts), tuple(f"{error.path}: {error.message}" for error in errors)
