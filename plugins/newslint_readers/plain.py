"""Plain text: paragraphs end at blank lines; single line ends are wraps or paragraphs, as the file's lines show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint import Draft, expression
from newslint_readers.encoding import decode
from newslint_readers.finish import finished
from newslint_readers.writer import BlockWriter

Line = tuple[int, int]

_LINE_ENDS = expression(r"\r\n|\r|\n")
_SENTENCE_END = expression(r"""[.!?…:]["'”“«»‘’)\]]*\s*$""")
_ITEM = expression(r"(?:[-*•–]|\d{1,3}[.)])[ \t]+")
_MARKS = "-*•–"
_WIDEST_WRAP = 120
_WIDEST_SENTENCE = 200
_LONGEST_HEADLINE = 140


def read(data: bytes, path: str) -> Draft:
    """A draft from the bytes of a text file; UnreadableDraft where its encoding is at fault."""
    source = decode(data, path)
    groups = _groups(source)
    writer = BlockWriter(source)
    wrapped = _is_wrapped(source, groups)
    for number, lines in enumerate(groups):
        if number == 0 and len(groups) > 1 and _is_headline(source, lines):
            writer.open("headline", 1)
            writer.text(*lines[0])
            continue
        for place, line in enumerate(lines):
            first = source[line[0]]
            item = _ITEM.match(source, *line) if first in _MARKS or first.isdigit() else None
            if item is not None:
                writer.open("list")
                line = item.end(), line[1]
            elif not wrapped or place == 0:
                writer.open("paragraph")
            elif place:
                writer.space(lines[place - 1][1], line[0])
            writer.text(*line)
    writer.close()
    return finished(writer, source, source, "plain", links_visible=False)


def _groups(source: str) -> list[list[Line]]:
    """Lines with something in them, in groups that blank lines divide."""
    groups: list[list[Line]] = []
    blank = True
    for start, line in _lines(source):
        if not line or line.isspace():
            blank = True
            continue
        if blank:
            groups.append([])
            blank = False
        groups[-1].append((start, start + len(line)))
    return groups


def _lines(source: str) -> Iterator[tuple[int, str]]:
    """Every line without its end, with where it begins."""
    if "\r" not in source:
        at = 0
        for line in source.split("\n"):
            yield at, line
            at += len(line) + 1
        return
    at = 0
    for match in _LINE_ENDS.finditer(source):
        yield at, source[at : match.start()]
        at = match.end()
    yield at, source[at:]


def _is_wrapped(source: str, groups: Sequence[Sequence[Line]]) -> bool:
    """Whether single line ends are the work of an editor that wraps lines, or of an author with a sentence a line."""
    inner = [line for lines in groups for line in lines[:-1]]
    if not inner:
        return False
    lengths = sorted(end - start for start, end in inner)
    open_ends = sum(not _SENTENCE_END.search(source, max(start, end - 20), end) for start, end in inner)
    if lengths[len(lengths) * 9 // 10] <= _WIDEST_WRAP and open_ends * 2 >= len(inner):
        return True
    several = sum(len(lines) > 1 for lines in groups)
    return several > 1 and len(groups) > 2 and lengths[len(lengths) // 2] <= _WIDEST_SENTENCE


def _is_headline(source: str, lines: Sequence[Line]) -> bool:
    start, end = lines[0]
    return (
        len(lines) == 1
        and end - start <= _LONGEST_HEADLINE
        and not source[start:end].rstrip().endswith((".", ":", ";", ","))
    )
