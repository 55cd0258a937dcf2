"""Text of drafts in HTML: shown, never meant."""

from __future__ import annotations

import html
import re

from newslint import printable


def path(name: str) -> str:
    """The path of a draft, which breaks after its folders where it must."""
    return e(name).replace("/", "/<wbr>")


def e(text: str) -> str:
    """The text as HTML shows it, in content and in quoted attributes; controls are shown as escapes."""
    return html.escape(printable(text), quote=True)


def prose(text: str) -> str:
    """A message as HTML shows it: what stands between backticks is code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", e(text))
