"""Words of a draft on a terminal: nothing that would steer it is printed raw."""

from __future__ import annotations

import re

from newslint.expressions import expression

# Controls (C0 but tab, DEL, C1), marks that turn the reading direction, line separators and what is left of bad file names.
_UNSAFE = expression("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """The text on one line, with controls, line ends and direction marks as escapes (`\\x1b`, `\\u202e`)."""
    return text if text.isprintable() else _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
