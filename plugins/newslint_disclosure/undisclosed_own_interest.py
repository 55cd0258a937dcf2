"""undisclosed-own-interest: an organisation tied to the publisher is written about, and readers are not told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint import Disclosure, Document, Finding, Rule, Span


class UndisclosedOwnInterest(Rule):
    """One finding an organisation that `affiliations` names (configuration or front matter), at its first mention."""

    name = "undisclosed-own-interest"
    severity = "warning"
    needs = (Disclosure,)

    def check(self, document: Document) -> Iterator[Finding]:
        affiliations = [
            *(document.house.get("affiliations") or ()),
            *_listed(document.front_matter.get("affiliations")),
        ]
        if not affiliations:
            return
        from newslint_disclosure.grammar import pattern_of

        relation = pattern_of(document.words, "disclosure-relations")
        told = [d for d in document.facts(Disclosure) if d.kind in ("ownership", "other")]
        for names, note in sorted(_named(entry) for entry in affiliations):
            pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in names) + r")(?!\w)")
            found = [m for m in pattern.finditer(document.text) if _in_prose(document, m.start())]
            if not found or any(pattern.search(document.slice(d)) for d in told):
                continue
            if relation and any(relation.search(_around(document, m)) for m in found):
                continue
            span = Span(*found[0].span())
            yield self.finding(span, values={"name": span, "tie": note}, target=span)


def _listed(value: Any) -> list[Any]:
    """What a draft's own front matter adds: one name, or a list."""
    return value if isinstance(value, list) else [value] if value else []


def _named(entry: str | Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    if isinstance(entry, str):
        return (entry,), ""
    names = [str(entry.get("name", "")), *map(str, entry.get("forms", ()))]
    return tuple(sorted({name for name in names if name}, key=lambda name: (-len(name), name))), str(
        entry.get("tie", "")
    )


def _in_prose(document: Document, offset: int) -> bool:
    block = document.block_at(offset)
    return block.kind != "boilerplate" and block.area == "article"


def _around(document: Document, found: re.Match[str]) -> str:
    """The words beside a mention in which a tie is named: "Nordkabel, to which this newspaper belongs"."""
    block = document.block_at(found.start())
    return document.text[max(block.start, found.start() - 60) : min(block.end, found.end() + 90)]
