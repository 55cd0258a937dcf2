"""Single tags of HTML, as they stand between the words of Markdown."""

from __future__ import annotations

from newslint import expression

_NAME = expression(r"<(/?)([A-Za-z][\w:-]*)")
_ATTRIBUTE = expression(r"""\s([^\s"'<>/=]+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]+)))?""")


def tag_name(tag: str) -> tuple[str, bool]:
    """The lower-case name of a tag and whether it closes; ("", False) where it is none."""
    match = _NAME.match(tag)
    return (match.group(2).lower(), bool(match.group(1))) if match else ("", False)


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case, character references resolved; the first of a name holds."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        if "&" in value:
            from html import unescape

            value = unescape(value)
        found.setdefault(match.group(1).lower(), value)
    return found


def relations(value: str | None) -> tuple[str, ...] | None:
    """The words of a `rel` attribute; None where there is none."""
    return None if value is None else tuple(value.lower().split())
