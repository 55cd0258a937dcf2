"""Turns of speech: paragraphs that begin with who speaks ("Finch: The bridge holds."), as in interviews and transcripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newslint.document import Block, Span
from newslint.expressions import expression

_LABEL = expression(r"[\s:*_'–—-]{0,6}(?P<label>[^\W\d_](?:[^\W\d_]|[. -]){0,30}?)[*_']{0,5}:[*_']{0,5}\s+(?=\S)")
# No label with its marks is longer.
_LONGEST = 48
_LEAST = 3


def turns(text: str, blocks: Sequence[Block]) -> list[tuple[str, Span]]:
    """(who speaks, what is said) of every labelled paragraph; none unless one label comes back and there are three at least.

    A label that stands there once ("Date: Tuesday") is a heading of a list, unless its neighbours are turns.
    """
    found: list[tuple[str, Span]] = []
    if text.count(":") < _LEAST:
        return found
    for block in blocks:
        if text.find(":", block.start, block.start + _LONGEST) < 0:
            continue
        match = _LABEL.match(text, block.start, block.end)
        if match and match["label"][0].isupper():
            found.append((match["label"].strip(), Span(match.end(), block.end)))
    again = [label for label, count in Counter(label for label, _ in found).items() if count > 1]
    return found if again and len(found) >= _LEAST and 2 * _of(found, again) >= len(found) else []


def _of(found: Sequence[tuple[str, Span]], labels: Sequence[str]) -> int:
    return sum(label in labels for label, _ in found)
