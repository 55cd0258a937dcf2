"""What `newslint --help` says."""

from __future__ import annotations

from importlib import import_module

from newslint.cli import COMMANDS


def usage() -> str:
    """The commands with a line each."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {import_module(f'newslint.cli.{name}').HELP}" for name in COMMANDS]
    return "\n".join(
        [
            "newslint lints article drafts: who is accused without a source, whether they were heard,",
            "whether readers are told of links that earn, and which words judge.",
            "",
            "usage: newslint [check] [OPTION…] PATH…      a draft, a folder, or - for standard input",
            "       newslint COMMAND [OPTION…] …",
            "",
            *lines,
            "",
            "newslint COMMAND --help tells more; newslint --version says which version this is.",
        ]
    )
