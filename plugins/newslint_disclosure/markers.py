"""The word or sign at a link that tells readers what it is."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint import Anchor, Document, Span, dataclass, expression
from newslint_disclosure.standards import normal, tables

_SIGNS, _CLOSING = tuple("*†‡¹²³"), tuple(":)]")
_SIGN = expression(r"\s{0,2}(\*{1,3}|[†‡¹²³])(?!\w)")
_INNER_SIGN = expression(r"(\*{1,3}|[†‡¹²³])\s*$")
_BRACKET = expression(r"\s{0,2}[(\[]\s*([#\w][\w .-]{0,24})[)\]]")
_HASH = expression(r"\s{0,2}(#\w+)")
_PREFIX = expression(r"(?:^|[\s(\[])(anzeige|werbung|ad|advert|advertisement|paid link)\s*[:)\]]\s*$", re.IGNORECASE)
REACH = 15


@dataclass(frozen=True, slots=True)
class Marker:
    """`word` is what a word marker says, in lower case; "" for a sign that needs a legend."""

    span: Span
    word: str

    @property
    def sign(self) -> bool:
        return not self.word


def marker_at(document: Document, anchor: Anchor) -> Marker | None:
    """The marker in a link's label, within 15 characters behind it, or right before it; None where there is none."""
    text = document.text
    label = text[anchor.start : anchor.end]
    behind = text[anchor.end : anchor.end + REACH + 12]
    for pattern, opening in ((_BRACKET, ("(", "[")), (_HASH, ("#",))):
        found = pattern.match(behind) if behind.lstrip().startswith(opening) else None
        if found and normal(found[1]) in _words():
            return Marker(Span(anchor.end + found.start(1), anchor.end + found.end(1)), normal(found[1]))
    for found in _BRACKET.finditer(label) if "(" in label or "[" in label else ():
        if normal(found[1]) in _words():
            return Marker(Span(anchor.start + found.start(1), anchor.start + found.end(1)), normal(found[1]))
    before = text[max(0, anchor.start - REACH) : anchor.start]
    found = _PREFIX.search(before) if before.rstrip().endswith(_CLOSING) else None
    if found:
        start = anchor.start - len(before)
        return Marker(Span(start + found.start(1), start + found.end(1)), normal(found[1]))
    inner = _INNER_SIGN.search(label) if label.rstrip().endswith(_SIGNS) else None
    outer = _SIGN.match(behind) if behind.lstrip().startswith(_SIGNS) else None
    if outer:
        return Marker(Span(anchor.end + outer.start(1), anchor.end + outer.end(1)), "")
    return Marker(Span(anchor.start + inner.start(1), anchor.start + inner.end(1)), "") if inner else None


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(tables()["link-markers"]["words"])
