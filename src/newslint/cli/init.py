"""`newslint init`: write a configuration to start from."""

from __future__ import annotations

import argparse
from pathlib import Path

from newslint.cli.errors import UsageError
from newslint.cli.terminal import write, write_file
from newslint.config import FILE, find

HELP = "write a commented newslint.toml to start from"

TEXT = """\
# newslint works without this file. `newslint config` shows what holds and why; `newslint rules` lists the rules.

# Press codes and laws, stacked; the later wins: de-pressekodex, at-ehrenkodex, ch-presserat, eu, us-ftc, uk-ipso, strict
# presets = ["de-pressekodex", "eu"]

# The language of drafts that do not say it themselves; without this it is told from the text.
# lang = "de"

# Exit with 1 from this severity on: error, warning, info, never
# fail-on = "error"

# Drafts that are not checked, by pattern relative to this file
# exclude = ["archive/**"]

# Folders with your own words, messages, rules and presets
# extend = ["house"]

[severity]
# loaded-language = "info"
# late-affiliate-disclosure = "error"

[house]
# outlet = "Your Paper"
# accept = ["Regime Change"]          # words and names that the rules of language let pass
# redirects = ["yourpaper.example/go"]  # your own redirects to shops
# amazon-statement = true             # the site's footer carries Amazon's statement
# min-reply-hours = 24

# [[paths]]
# match = ["opinion/**"]
# genre = "opinion"
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where (default: here)")


def run(options: argparse.Namespace) -> int:
    path = Path(options.folder) / FILE
    if path.exists():
        raise UsageError(f"{path} is there already and is not overwritten")
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent}: there is no such folder")
    if find(str(path.parent.absolute())) == str(path.parent.absolute() / "pyproject.toml"):
        raise UsageError(
            f"{path.parent / 'pyproject.toml'} has a table [tool.newslint] already; set what you want there"
        )
    write_file(str(path), TEXT)
    write(
        f"wrote {path}: what can be set, with examples; nothing in it holds before you take the # away\n"
        "next: `newslint rules` lists the rules, `newslint config` shows what holds, `newslint .` checks the drafts here"
    )
    return 0
