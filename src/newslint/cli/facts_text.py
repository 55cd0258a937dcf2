"""Facts for people to read: a line a fact, in order of the text."""

from __future__ import annotations

from newslint.document import Document, NotCovered
from newslint.facts import FACTS, Name, Sentence
from newslint.report import Style
from newslint.terminal import printable


def render(document: Document, style: Style) -> str:
    """What was understood of a document; `style.width` cuts long lines."""
    lines = [
        f"{printable(document.path)}  {document.language} ({document.language_from}), {document.genre} ({document.genre_from})"
    ]
    rows: list[tuple[int, str, str]] = []
    for kind in FACTS:
        if kind in (Sentence, Name):
            continue
        try:
            rows += [
                (f.start, kind.__name__, printable(" ".join(document.slice(f).split()))) for f in document.facts(kind)
            ]
        except NotCovered:
            continue
    for start, name, text in sorted(rows):
        line = document.lines.position(document.source_span(document.block_at(start))[0])[0]
        room = max(20, style.width - 22)
        lines.append(f"{line:>5}  {name:<12}  {text if len(text) <= room else text[: room - 1] + '…'}")
    return "\n".join(lines)
