"""Paths and texts as code hosts want them."""

from __future__ import annotations

import json
import os
from typing import Any

from newslint import PlacedFinding, Style, expression, printable

_NO_XML = expression("[\ufffe\uffff]")


def relative(path: str, style: Style) -> str:
    """A path relative to the repository's root, with forward slashes; one outside it stays as it was given."""
    root = os.path.realpath(style.root) if style.root else os.getcwd()
    absolute = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
    inside = os.path.relpath(absolute, root)
    chosen = path if inside.startswith("..") else inside
    return chosen.replace(os.sep, "/").removeprefix("./") or "stdin"


def uri(path: str, style: Style) -> str:
    """The path as a relative URI reference; bytes that are no UTF-8 are escaped as bytes."""
    from urllib.parse import quote

    place = quote(os.fsencode(relative(path, style)), safe="/!$&'()*+,;=@-._~")
    return f"./{place}" if ":" in place.partition("/")[0] else place


def message(finding: PlacedFinding, style: Style) -> str:
    """What a finding says on one line; without text the rule's name."""
    return printable(finding.message) if style.text else finding.rule


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON in UTF-8; what is left of bad file names is escaped."""
    return json.dumps(value, ensure_ascii=False, indent=indent).encode(errors="backslashreplace").decode()


def xml(text: str) -> str:
    """A text as the value of an XML attribute, in quotes; what XML forbids is shown as an escape."""
    from xml.sax.saxutils import quoteattr

    return quoteattr(_NO_XML.sub("\ufffd", printable(text)))
