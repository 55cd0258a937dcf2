"""The title in front matter: publishing systems print it as the headline of a draft that has none of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint import dataclass, expression

_KEY = expression(r"""(?m)^(?:title|"title"|'title')[ \t]*[:=][ \t]*""")
# The value goes on in lines that are indented (YAML) or up to its closing marks (TOML, three of them).
_VALUE = expression(
    r'''(?s)"""(.*?)"""|\'\'\'(.*?)\'\'\'|[|>][^\r\n]*((?:\r?\n(?:[ \t][^\r\n]*)?)*)|([^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*)'''
)
# What may be a first heading of the body: it is looked for by the parser then.
_HEADING = expression(r"(?m)^[ \t>]*#[ \t]|^[ \t]{0,3}=+[ \t]*$|<h1[\s>]")
_QUOTES = "\"' \t"


@dataclass(frozen=True, slots=True)
class Title:
    """The words, and where they stand in the source; `literal` where they stand there as they are."""

    words: str
    start: int
    end: int
    literal: bool


def title_of(source: str, end: int, table: Mapping[str, Any]) -> Title | None:
    """The title that the front matter source[:end] gives."""
    words = table.get("title")
    if not isinstance(words, str) or not words.strip():
        return None
    key = _KEY.search(source, 0, end)
    value = _VALUE.match(source, key.end(), end) if key else None
    if value is None:
        return None
    at = source.find(words, value.start(), value.end())
    if at >= 0:
        return Title(words, at, at + len(words), True)
    raw = value.group().rstrip()
    start = value.start() + len(raw) - len(raw.lstrip(_QUOTES))
    return Title(" ".join(words.split()), start, value.start() + len(raw.rstrip(_QUOTES)), False)


def may_have_a_heading(parsed: str, begin: int) -> bool:
    """Whether a body may hold a headline of its own; false where it holds none."""
    return _HEADING.search(parsed, begin) is not None
