"""A stretch of a draft in a frame: its lines, windowed around the stretch, with the stretch underlined."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newslint import Document, Place, dataclass, printable

CONTEXT = 60
_LEAST_CONTEXT = 12
_NEAR = 20
_MOST_LINES = 4
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a frame: the number of its line (0 where the line goes on), what it shows, the underline's place in columns."""

    line: int
    text: str
    indent: int
    length: int


def rows(document: Document, place: Place, width: int) -> Iterator[Row]:
    """The rows that show a place within `width` columns; of a place over many lines the first and the last."""
    lines = list(range(place.line, place.end_line + 1))
    if len(lines) > 1 and place.end_column == 1:
        lines.pop()
    shown = lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], lines[-1]]
    for line in shown:
        text = document.lines.text(line)
        start = place.column - 1 if line == place.line else len(text) - len(text.lstrip())
        end = place.end_column - 1 if line == place.end_line else len(text)
        yield from _line(text, line, start, max(start, end), max(20, width))


def _line(text: str, line: int, start: int, end: int, width: int) -> Iterator[Row]:
    low, high = _window(text, start, end, width)
    said = text[low:high]
    cells = list(said) if said.isprintable() else [cell(character) for character in said]
    marks = [low + i for i in range(len(cells))]
    if low > 0:
        cells, marks = ["… ", *cells], [-1, *marks]
    if high < len(text):
        cells, marks = [*cells, " …"], [*marks, len(text)]
    for number, (first, last) in enumerate(_wrapped(cells, width)):
        part, at = cells[first:last], marks[first:last]
        under = [i for i, mark in enumerate(at) if start <= mark < end]
        if not under and number and mark_before(at, end):
            return
        indent = columns(part[: under[0]]) if under else columns(part[: max(0, start - at[0])])
        length = columns(part[under[0] : under[-1] + 1]) if under else int(start == end)
        yield Row(0 if number else line, "".join(part).rstrip(), indent, max(length, int(bool(under))))


def mark_before(marks: list[int], end: int) -> bool:
    """Whether a row of marks lies behind the underlined stretch."""
    return bool(marks) and marks[0] >= end


def _window(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Where to cut a line: at most 60 characters before and behind, less where that makes it fit one row, at spaces."""
    left, right = min(CONTEXT, start), min(CONTEXT, len(text) - end)
    room = width - (end - start) - 4
    if left + right > room >= 2 * _LEAST_CONTEXT:
        left, right = min(left, max(room // 2, room - right)), min(right, max(room // 2, room - left))
    low, high = start - left, end + right
    if low:
        space = text.find(" ", low, start)
        low = space + 1 if 0 <= space - low < _NEAR else low
    if high < len(text):
        space = text.rfind(" ", end, high)
        high = space if space > 0 and high - space < _NEAR else high
    return low, high


def _wrapped(cells: list[str], width: int) -> Iterator[tuple[int, int]]:
    """Cut cells into rows of at most `width` columns, at spaces where there are any."""
    start, used, space = 0, 0, -1
    count = 0
    for i, shown in enumerate(cells):
        wide = columns([shown])
        if used + wide > width and i > start:
            stop = space + 1 if space > start else i
            yield start, stop
            count += 1
            if count == _MOST_ROWS:
                return
            start, used, space = stop, columns(cells[stop:i]), -1
        used += wide
        if shown == " ":
            space = i
    if start < len(cells):
        yield start, len(cells)


def cell(character: str) -> str:
    """What stands for one character of a draft on the terminal."""
    return " " if character == "\t" else printable(character)


def columns(cells: list[str]) -> int:
    """The columns that a terminal needs: two for wide characters, none for combining marks."""
    total = 0
    for shown in cells:
        if shown.isascii():
            total += len(shown)
            continue
        for character in shown:
            if character.isascii():
                total += 1
            elif unicodedata.category(character) not in ("Mn", "Me", "Cf"):
                total += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return total
