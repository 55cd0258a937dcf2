"""Shortcodes of Hugo, Jekyll and MDX: found, and masked before Markdown is parsed, so that nothing shifts."""

from __future__ import annotations

import re

from newslint import expression

_LONGEST = 4000
_SPANS = {"{{": ("}}",), "{%": ("%}",), "{:": ("}",), "{#": ("#}",)}
_OPEN = expression(r"\{[{%:#]")
_LINK_ATTRIBUTES = expression(r"(?<=\))\{[^{}\r\n]{1,300}\}")
# Between these tags of Jekyll stands no prose.
_NO_PROSE = expression(r"\{%-?\s*(comment|highlight|raw)\b")
_MDX_LINE = expression(r"(?m)^(?:import|export)\s[^\r\n]*(?:\r?\n(?!\s*\r?$)[^\r\n]*)*")
_MDX_TAG = expression(r"</?[A-Z][\w.]*(?:\s[^<>]{0,2000})?/?>|</?>")
_MDX_BRACES = expression(r"\{[^{}]{0,4000}+(?:\{[^{}]{0,1000}+\}[^{}]{0,1000}+){0,8}+\}")

# A shortcode in a line of prose becomes marks that Markdown takes for letters and the text leaves out (blanks would
# make an indented code block); a line of nothing but shortcodes becomes a blank line.
_MASK = "\u2060"
_LETTERS = expression(r"[^\r\n]")
_EMPTY_LINE = expression(r"(?<![^\r\n])[ \t\u2060]++(?=[\r\n]|\Z)")


def shortcodes(source: str, start: int, *, mdx: bool = False) -> tuple[tuple[int, int], ...]:
    """Where shortcodes stand at or after the offset: (start, end), sorted, not overlapping."""
    if "{" not in source and not mdx:
        return ()
    found = _template_tags(source, start)
    found += [match.span() for match in _LINK_ATTRIBUTES.finditer(source, start)]
    if mdx:
        for pattern in (_MDX_LINE, _MDX_TAG, _MDX_BRACES):
            found += [match.span() for match in pattern.finditer(source, start)]
    apart: list[tuple[int, int]] = []
    for span in sorted(found):
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return tuple(apart)


def _template_tags(source: str, start: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    unclosed: set[str] = set()
    while (match := _OPEN.search(source, start)) is not None:
        start = match.end()
        for closer in _SPANS[match.group()]:
            stop = source.find(closer, start, start + _LONGEST)
            if stop < 0 or (match.group() == "{:" and "\n" in source[start:stop]):
                continue
            end = stop + len(closer)
            tag = _NO_PROSE.match(source, match.start(), end)
            if tag is not None and tag.group(1) not in unclosed:
                end = _end_of(source, tag.group(1), end, unclosed)
            found.append((match.start(), end))
            start = end
            break
    return found


def _end_of(source: str, tag: str, start: int, unclosed: set[str]) -> int:
    closing = re.compile(r"\{%-?\s*end" + tag + r"\s*-?%\}").search(source, start)
    if closing is None:
        unclosed.add(tag)
    return closing.end() if closing else start


def masked(source: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The source with every shortcode blotted out, as long as before, line ends in their places."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts.append(source[at:start])
        parts.append(_LETTERS.sub(_MASK, source[start:end]))
        at = end
    parts.append(source[at:])
    return _EMPTY_LINE.sub(_blank, "".join(parts)) if spans else source


def _blank(line: re.Match[str]) -> str:
    return " " * len(line.group())
