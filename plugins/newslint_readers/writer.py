"""What readers write into: text, blocks, links and comments, in the order of the source."""

from __future__ import annotations

from typing import Literal

from newslint import Anchor, Block, Comment, TextBuilder, dataclass

Kind = Literal["headline", "subhead", "lead", "paragraph", "quotation", "list", "table", "caption", "boilerplate"]
Area = Literal["article", "navigation", "aside", "footer", "comments", "advertisement"]
Syntax = Literal["markdown", "html", "bare", "autolink", "reference", "shortcode"]

_INVISIBLE = TextBuilder.invisible
_EDGE = TextBuilder.blank


@dataclass(slots=True)
class _OpenAnchor:
    url: str
    rel: tuple[str, ...] | None
    title: str
    syntax: Syntax
    area: Area
    source_start: int
    start: int | None = None


class BlockWriter:
    """Text block by block: blocks begin at their first visible character, space runs become one space.

    Every method takes offsets of the source, and they must not decrease but for `anchor_close` and `comment`.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.builder = TextBuilder(source)
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.comments: list[Comment] = []
        self.area: Area = "article"
        self._kind: Kind = "paragraph"
        self._level = 0
        self._begin: int | None = None
        self._gap: tuple[int, int] | None = None
        self._end = 0
        self._open: list[_OpenAnchor] = []
        self._captions: list[tuple[int, int]] = []

    @property
    def begun(self) -> bool:
        """Whether the current block has text."""
        return self._begin is not None

    def open(self, kind: Kind, level: int = 0) -> None:
        """End the current block; what follows is a block of this kind, if anything visible follows."""
        self.close()
        self._kind = kind
        self._level = level

    def close(self) -> None:
        """End the current block."""
        if self._begin is not None:
            self.blocks.append(Block(self._begin, self.builder.length, self._kind, self._level, self.area))
            self._begin = None
        self._gap = None
        if self._captions:
            captions, self._captions = self._captions, []
            for start, end in captions:
                self.caption(start, end)

    def caption(self, start: int, end: int) -> None:
        """Write the words of an image as a block of its own; amid the words of a block they are left out."""
        if self._begin is not None:
            self._captions.append((start, end))
            return
        kind, level = self._kind, self._level
        self.open("caption")
        self.text(start, end)
        self.open(kind, level)

    def text(self, start: int, end: int) -> None:
        """Write source[start:end] as prose."""
        piece = self.source[start:end]
        bare = piece.strip(_EDGE)
        if not bare:
            self._blank(piece, start, end)
            return
        if len(bare) == len(piece):
            if self._begin is None or self._gap or self._open or self._captions:
                self._ready(start)
            self.builder.prose(start, end)
            self._end = end
            return
        first = start + len(piece) - len(piece.lstrip(_EDGE))
        last = first + len(bare)
        if first > start:
            self._blank(piece[: first - start], start, first)
        self._ready(first)
        self.builder.prose(first, last)
        self._end = last
        if last < end:
            self._blank(piece[last - start :], last, end)

    def stand(self, text: str, start: int, end: int) -> None:
        """Let `text` stand for source[start:end] (an entity, an escape)."""
        bare = text.strip(_EDGE)
        if not bare:
            self._blank(text, start, end)
            return
        self._ready(start)
        self.builder.replace(bare, start, end)
        self._end = end

    def space(self, start: int, end: int) -> None:
        """One space for source[start:end], where text stands before and after it in the block."""
        self._gap = (self._gap[0], end) if self._gap else (start, end)

    def _blank(self, piece: str, start: int, end: int) -> None:
        if piece.strip(_INVISIBLE):
            self.space(start, end)

    def _ready(self, start: int) -> None:
        if self._captions:
            self._captions.clear()
        if self._begin is None:
            if self.blocks:
                self.builder.replace("\n\n", self._end, start)
            self._begin = self.builder.length
        elif self._gap is not None:
            if self.source[self._gap[0] : self._gap[1]] == " ":
                self.builder.keep(*self._gap)
            else:
                self.builder.replace(" ", *self._gap)
        self._gap = None
        if self._open:
            for anchor in reversed(self._open):
                if anchor.start is not None:
                    break
                anchor.start = self.builder.length

    def anchor_open(self, source_start: int, url: str, rel: tuple[str, ...] | None, title: str, syntax: Syntax) -> None:
        """A link begins; what is written until `anchor_close` is its label."""
        self._open.append(_OpenAnchor(url, rel, title, syntax, self.area, source_start))

    def anchor_close(self, source_end: int, rel: tuple[str, ...] | None = None) -> None:
        """The innermost open link ends; `rel` replaces what its beginning said. Nothing happens where none is open."""
        if not self._open:
            return
        a = self._open.pop()
        end = self.builder.length
        start = end if a.start is None else a.start
        self.anchors.append(
            Anchor(
                start, end, a.url, a.rel if rel is None else rel, a.title, a.syntax, a.area, a.source_start, source_end
            )
        )

    @property
    def labelled(self) -> bool:
        """Whether the innermost open link has a label yet."""
        return bool(self._open) and self._open[-1].start is not None

    def comment(self, source_start: int, source_end: int, content: str) -> None:
        """A comment of the source, in the block that has begun or between two."""
        number = len(self.blocks)
        if self._begin is None:
            self.comments.append(Comment(source_start, source_end, content, number))
        else:
            self.comments.append(Comment(source_start, source_end, content, number + 1, number))
