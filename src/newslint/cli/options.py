"""Options that several commands share, and what they make."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.cli.errors import UsageError
from newslint.config import ConfigError
from newslint.errors import UserError
from newslint.plugins import Registry, load
from newslint.workspace import STDIN, Wishes, Workspace

if TYPE_CHECKING:
    import argparse


def settings(parser: argparse.ArgumentParser) -> None:
    """Options that say what holds."""
    group = parser.add_argument_group("settings (they hold before any configuration)")
    for option, text in (
        ("--select", "only these rules: names of rules or plugins, or all"),
        ("--ignore", "not these rules: names of rules or plugins"),
        ("--preset", "press codes and laws, stacked; the later wins"),
    ):
        group.add_argument(option, action="append", default=[], metavar="NAME[,NAME…]", help=text)
    group.add_argument("--lang", metavar="CODE", help="the language of drafts that do not say it themselves")
    group.add_argument("--genre", metavar="GENRE", help="the genre of drafts that do not say it themselves")
    group.add_argument(
        "--config", metavar="FILE", help="this configuration instead of the one found upwards from a draft"
    )
    group.add_argument("--isolated", action="store_true", help="no configuration at all")
    group.add_argument("--ui-lang", metavar="CODE", help="the language of messages (default: each draft's own)")


def inputs(parser: argparse.ArgumentParser) -> None:
    """Which drafts, and how they are read."""
    group = parser.add_argument_group("drafts")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a draft, a folder, or - for standard input")
    group.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="what the draft on standard input is called, and so how it is read (without: Markdown)",
    )
    group.add_argument("--force-exclude", action="store_true", help="leave out excluded drafts even if they are named")
    group.add_argument("--no-cache", action="store_true", help="check every draft, also those that have not changed")
    group.add_argument("--jobs", "-j", type=number, default=0, metavar="N", help="processes (default: by need)")


def number(given: str) -> int:
    """A number of processes."""
    if not given.isdecimal():
        import argparse

        raise argparse.ArgumentTypeError(f"should be a number, not {given!r}")
    return int(given)


def wishes(options: argparse.Namespace) -> Wishes:
    from newslint.detect import GENRES

    if options.genre and options.genre not in GENRES:
        from newslint.nearest import nearest

        known = nearest(options.genre, GENRES, f"; there are {', '.join(GENRES)}")
        raise ConfigError(f"--genre: there is no genre {options.genre!r}{known}")
    if options.lang:
        language_code(options.lang)
    # The lines of a summary name parties: text of the draft, which the cache does not keep.
    summary = getattr(options, "summary", False)
    return Wishes(
        listed(options.select),
        listed(options.ignore),
        listed(options.preset),
        options.lang,
        options.genre,
        options.ui_lang,
        options.config,
        options.isolated,
        cache="" if getattr(options, "no_cache", True) or summary else _cache_folder(),
        summary=summary,
    )


def language_code(given: str) -> None:
    """UsageError where `--lang` is no code of a language."""
    from newslint.detect import code_of

    if not code_of(given):
        raise UsageError(
            f"--lang: {given!r} is no code of a language; write de, en or another one of two or three letters"
        )


def here() -> Registry:
    """The plugins with the rules of the house that hold in this folder; without these where the configuration has a fault."""
    registry = load()
    try:
        return Workspace(registry).resolved("draft.md")[1]
    except UserError:
        return registry


def _cache_folder() -> str:
    """Where results are kept: below `$XDG_CACHE_HOME`, else `~/.cache`; nowhere without a home."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "newslint") if os.path.isabs(base) else ""


def listed(given: Sequence[str]) -> tuple[str, ...]:
    """The names in options that may be repeated, or hold several names with commas."""
    return tuple(name.strip() for part in given for name in part.split(",") if name.strip())


def workspace(options: argparse.Namespace, registry: Registry | None = None) -> tuple[Workspace, list[str]]:
    """A workspace for the command line, and the paths to look at; standard input is read here."""
    paths = list(options.paths)
    given: dict[str, bytes] = {}
    if options.stdin_filename and not paths:
        paths = [STDIN]
    if STDIN in paths:
        name = options.stdin_filename or STDIN
        given[name] = sys.stdin.buffer.read()
        paths = [name if path == STDIN else path for path in paths]
    found = Workspace(registry or load(), wishes(options), given)
    refuse_slips(found, paths[0] if paths else "draft.md")
    return found, paths or ["."]


def refuse_slips(found: Workspace, path: str) -> None:
    """End the run where an option names what there is not; what is wrong with a configuration is said of its drafts."""
    try:
        found.resolved(path)
    except ConfigError as error:
        if str(error).startswith("--"):
            raise
