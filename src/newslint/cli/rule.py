"""`newslint rule NAME`: print a rule's page."""

from __future__ import annotations

import argparse

from newslint.cli.terminal import write
from newslint.messages import Catalogue
from newslint.pages import page
from newslint.plugins import load
from newslint.resolve import Names

HELP = "print the page of a rule: what it flags, what is fine, why"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="+", help="the rule's name")


def run(options: argparse.Namespace) -> int:
    registry = load()
    names = Names.of(registry)
    rules = [registry.rules[names.rule(name, "newslint rule")] for name in options.name]
    catalogue = Catalogue.load(registry, "en")
    pages = []
    for rule in rules:
        text = page(rule.name, registry)
        why = catalogue.text(rule.name, "why", {})
        pages.append(text.strip() if text else f"# {rule.name}\n\n(no page)\n\n{why}".rstrip())
    write("\n\n\n".join(pages))
    return 0
