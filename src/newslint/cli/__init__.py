"""The command line; one module a command, imported when that command is called."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    from newslint.cli.command import run

    return run(sys.argv[1:] if arguments is None else arguments)
