"""`newslint clean`: remove the cache of results."""

from __future__ import annotations

import argparse

HELP = "remove the cache of results"


def arguments(parser: argparse.ArgumentParser) -> None:
    """No options: there is one cache a user."""


def run(options: argparse.Namespace) -> int:
    from newslint.cache import clean, folder

    freed = clean()
    print(f"{folder()}: {freed // 1024} kB removed" if freed else f"{folder()}: nothing to remove")
    return 0
