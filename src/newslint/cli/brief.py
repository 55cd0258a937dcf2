"""`newslint brief`: one sheet a draft for editor and lawyer."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from dataclasses import asdict
from functools import partial

from newslint.brief import Brief, brief_of, say
from newslint.cli.terminal import complain, write, write_file
from newslint.config import ConfigError
from newslint.engine import notes
from newslint.plugins import UnreadableDraft, load
from newslint.workspace import Wishes, Workspace

HELP = "who is accused of what, on whose word, and who was heard: one sheet a draft"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="DRAFT", help="a draft (- for standard input)")
    parser.add_argument("-f", "--format", choices=["text", "markdown", "json", "html"], default="text")
    parser.add_argument("-o", "--output-file", metavar="FILE", help="write there instead of to standard output")
    parser.add_argument("--lang", help="the draft's language (default: as for check)")
    parser.add_argument("--ui-lang", help="the sheet's language (default: the draft's)")
    parser.add_argument("--config", metavar="FILE", help="use this configuration")
    parser.add_argument("--isolated", action="store_true", help="use no configuration")


def run(options: argparse.Namespace) -> int:
    """0 where every draft has its sheet, 2 where one cannot be read; the others are still printed."""
    wishes = Wishes(lang=options.lang, ui_lang=options.ui_lang, config=options.config, isolated=options.isolated)
    given = {"-": sys.stdin.buffer.read()} if "-" in options.paths else {}
    workspace = Workspace(load(), wishes, given)
    briefs: list[tuple[Brief, partial[str]]] = []
    failed = False
    for path in options.paths:
        if os.path.isdir(path):
            complain(f"{path}: a folder; name the drafts that are to have a sheet, as in `newslint brief draft.md`")
            failed = True
            continue
        try:
            document = workspace.document(path)
        except (UnreadableDraft, ConfigError) as error:
            complain(f"{path}: {str(error).removeprefix(f'{path}: ')}")
            failed = True
            continue
        for note in notes(document):
            complain(f"{path}: {note}")
        catalogue = document.registry.catalogue(options.ui_lang or document.language)
        briefs.append((brief_of(document), partial(say, catalogue)))
        document.release()
    if failed and not briefs:
        return 2
    text = rendered(briefs, options.format)
    if options.output_file:
        write_file(options.output_file, text)
    else:
        write(text)
    return 2 if failed else 0


def rendered(briefs: list[tuple[Brief, partial[str]]], form: str) -> str:
    """All sheets in one format; control characters of a draft never reach a terminal."""
    if form == "html":
        from newslint.brief_html import page_of

        return "\n".join(page_of(list(briefs))) + "\n"
    if form == "json":
        sheets = [asdict(brief) | {"states": {p.name: p.state for p in brief.accused}} for brief, _ in briefs]
        return json.dumps({"version": 1, "briefs": sheets}, ensure_ascii=False, indent=2, default=str) + "\n"
    from newslint.brief_text import lines_of, markdown_of
    from newslint.terminal import printable

    width = max(40, min(100, shutil.get_terminal_size((88, 24)).columns))
    texts = []
    for brief, speak in briefs:
        lines = markdown_of(brief, speak) if form == "markdown" else lines_of(brief, speak, width)
        texts.append("\n".join(printable(line) for line in lines))
    return "\n\n".join(texts) + "\n"
