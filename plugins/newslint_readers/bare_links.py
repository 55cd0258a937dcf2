"""Bare URLs in a text: links that no syntax marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newslint import Anchor, SourceMap, expression

_SCHEME = expression(r"https?://|www\.", re.I)
_BEFORE = expression(r"[\w/@.=]")
_URL = expression(r"""(?:https?://|www\.(?=\w))[^\s<>"'`|\\^{}„“”‚‘’«»‹›\u00ad\u200b\u2060]+""", re.I)
_TRAILING = "?!.,:;*_~"
_OPENING = {"(": ")", "[": "]"}


def may_have_addresses(source: str) -> bool:
    """Whether a source has a sign of an address at all."""
    return "://" in source or "www." in source


def bare_links(
    source: str, text: str, source_map: SourceMap, taken: Sequence[tuple[int, int]], start: int = 0
) -> Iterable[Anchor]:
    """Anchors for URLs that stand in the text and in none of the `taken` stretches of the source."""
    spans = sorted(taken)
    starts = [span[0] for span in spans]
    reach: list[int] = []
    for _, end in spans:
        reach.append(max(end, reach[-1]) if reach else end)
    passed = 0
    for scheme in _SCHEME.finditer(source, start):
        begin = scheme.start()
        before = bisect_right(starts, begin) - 1
        if begin < passed or (before >= 0 and reach[before] > begin):
            continue
        match = _URL.match(source, begin)
        if match is None or (begin and _BEFORE.match(source, begin - 1)):
            continue
        passed = match.end()
        end = begin + _length(match.group())
        first, last = source_map.to_text(begin), source_map.to_text(end - 1)
        if last < first or source_map.to_source(first, last + 1) != (begin, end):
            continue
        url = text[first : last + 1]
        yield Anchor(
            first,
            last + 1,
            url if "://" in url else "http://" + url,
            None,
            "",
            "bare",
            source_start=begin,
            source_end=end,
        )


def _length(url: str) -> int:
    """How much of a run of characters is the URL: trailing punctuation and unmatched brackets are the sentence's."""
    end = len(url)
    surplus = {")": url.count(")") - url.count("("), "]": url.count("]") - url.count("[")}
    while end:
        last = url[end - 1]
        if last in surplus:
            if surplus[last] <= 0:
                break
            surplus[last] -= 1
        elif last in _OPENING:
            surplus[_OPENING[last]] += 1  # a footnote's mark, an aside
        elif last not in _TRAILING:
            break
        end -= 1
    return end
