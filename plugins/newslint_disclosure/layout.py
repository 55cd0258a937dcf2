"""Where in a draft a statement stands: above the text, in its first paragraphs, at its end, or in between."""

from __future__ import annotations

from typing import Literal

from newslint import Block, Document, Span, dataclass

Place = Literal["top", "lead", "body", "end"]
_BODY = frozenset({"lead", "paragraph", "list", "quotation"})
SHORTEST = 60
LATE = 0.8


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of the text proper, in order; a lookup skips the few that a statement itself fills."""

    body: tuple[Block, ...]

    @classmethod
    def of(cls, document: Document) -> Layout:
        return cls(tuple(b for b in document.blocks if b.kind in _BODY and b.end - b.start > SHORTEST))

    def place(self, span: Span) -> Place:
        """The place of a statement among the other paragraphs; the last fifth of the text is its end."""
        first = self._other(span, 0, 1)
        if first is None or span.start < self.body[first].start:
            return "top"
        second = self._other(span, first + 1, 1)
        if second is None or span.start < self.body[second].start:
            return "lead"
        last = self._other(span, len(self.body) - 1, -1)
        if last is None:
            return "lead"
        start, tail = self.body[first].start, self.body[last]
        late = span.start >= tail.start or span.start > start + LATE * (tail.end - start)
        return "end" if late else "body"

    def _other(self, span: Span, index: int, step: int) -> int | None:
        while 0 <= index < len(self.body) and self.body[index].overlaps(span):
            index += step
        return index if 0 <= index < len(self.body) else None
