"""The simplest front matter, lines of `key: value`, read without the YAML library, whose import costs more than a whole draft."""

from __future__ import annotations

from typing import Any

from newslint import expression

_LINE = expression(
    r"(?P<key>[A-Za-z_][A-Za-z0-9_-]{0,60}): +(?:(?P<words>[^\W\d_].*?)|\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'"
    r"|(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})) *",
)
# What ends a plain value, or makes it a table.
_SYNTAX = expression(r":(?:\s|$)|\s#")
# Words that YAML 1.1 takes for truth values or nothing.
_SPECIAL = frozenset(("y", "n", "yes", "no", "true", "false", "on", "off", "null"))


def plain(inner: str) -> dict[Any, Any] | None:
    """The table, exactly as a YAML 1.1 parser has it; None where a line is more than a key with words, a string or a date."""
    table: dict[Any, Any] = {}
    for line in inner.replace("\r\n", "\n").split("\n"):
        if not line:
            continue
        found = _LINE.fullmatch(line) if line.isprintable() else None
        if found is None or found["key"].lower() in _SPECIAL:
            return None
        kind = found.lastgroup or ""
        value = found[kind]
        if kind == "words" and (_SYNTAX.search(value) or value.lower() in _SPECIAL):
            return None
        if kind == "date":
            from datetime import date

            try:
                table[found["key"]] = date.fromisoformat(value)
            except ValueError:
                return None
        else:
            table[found["key"]] = value
    return table
