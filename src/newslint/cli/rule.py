"""`newslint rule NAME`: print a rule's page."""

from __future__ import annotations

import argparse
import os
import sys
import textwrap
from collections.abc import Iterator

from newslint.cli.errors import UsageError
from newslint.cli.options import here
from newslint.cli.terminal import bold, width, write
from newslint.config import shown
from newslint.pages import page
from newslint.plugins import Registry
from newslint.resolve import Names

HELP = "print the page of a rule: what it flags, what is fine, why"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="+", help="the rule's name")


def run(options: argparse.Namespace) -> int:
    registry = here()
    names = Names.of(registry)
    for name in options.name:
        if name in names.plugins and name not in registry.rules:
            raise UsageError(f"rule: {name!r} is a plugin; its rules are {', '.join(names.plugins[name])}")
    pages = [_page(registry, names.rule(name, "rule")) for name in options.name]
    write("\n\n\n".join("\n".join(_shown(text)) if sys.stdout.isatty() else text for text in pages))
    return 0


def _page(registry: Registry, name: str) -> str:
    """The page in Markdown, with what a configuration may say of the rule under its title."""
    rule = registry.rules[name]
    title, _, rest = page(name, registry).strip().partition("\n")
    cases = "".join(f", {case}: {severity}" for case, severity in sorted(rule.grades.items()))
    owner = registry.owner("rule", name)
    where = f"House rule in {shown(owner)}" if os.path.isabs(owner) else f"Plugin: {owner or 'none'}"
    about = f"Severity: {rule.severity}{cases}. {where}."
    if not title:
        title, rest = f"# {name}", registry.catalogue("en").text(name, "why", {}) or "(no page)"
    return f"{title}\n\n{about}\n\n{rest.strip()}"


def _shown(text: str) -> Iterator[str]:
    """A page for a terminal: headings in bold, paragraphs at its width, examples indented."""
    columns = min(width(), 100)
    inside = False
    for block in text.split("\n\n"):
        lines = block.splitlines()
        if inside or block.startswith("```"):
            for line in lines:
                fence = line.startswith("```")
                inside = inside != fence
                if not fence or inside:
                    yield f"    ({line.split()[-1]})" if fence else f"    {line}".rstrip()
        elif block.startswith("#"):
            yield bold(lines[0].lstrip("# "))
            yield from lines[1:]
        elif lines and lines[0][:2] in ("- ", "| ", "* "):
            yield from lines
        else:
            yield from textwrap.wrap(" ".join(lines), columns)
        yield ""
