"""The document: one clean text, one map back to the source, blocks, links and lazily found facts.

Offsets are code points, `end` exclusive. Unless a name says `source`, an offset is one into `Document.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from newslint.expressions import kept_small
from newslint.kept import cached_property
from newslint.lines import Lines
from newslint.placed import Placed, in_order
from newslint.records import dataclass, field
from newslint.source_map import SourceMap
from newslint.tokens import Hit, Tokens, beginnings, hits

if TYPE_CHECKING:
    from newslint.beginnings import Told
    from newslint.few import Few
    from newslint.language import Language, Uses
    from newslint.plugins import Annotator, Registry
    from newslint.voice import Voices

BlockKind = Literal["headline", "subhead", "lead", "paragraph", "quotation", "list", "table", "caption", "boilerplate"]
Area = Literal["article", "navigation", "aside", "footer", "comments", "advertisement"]

FactT = TypeVar("FactT", bound="Span")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`: code points, `end` exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A paragraph, a heading, a table row …; `level` is the depth of a heading (1 for the first), else 0.

    `area` says to which part of a whole page the block belongs; what a draft of its own holds is all "article".
    """

    kind: BlockKind = "paragraph"
    level: int = 0
    area: Area = "article"


@dataclass(frozen=True, slots=True)
class Anchor(Span):
    """A link as the reader saw it; the span is its label in the text (empty where the label is an image or nothing).

    `source_start` and `source_end` enclose the whole construct in the source, `rel` is None where the syntax carries none.
    """

    url: str = ""
    rel: tuple[str, ...] | None = None
    title: str = ""
    syntax: Literal["markdown", "html", "bare", "autolink", "reference", "shortcode"] = "markdown"
    area: Area = "article"
    source_start: int = 0
    source_end: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the source (`<!-- … -->`), by which editors speak to newslint; offsets are of the source.

    `block` is the index of the first block that begins after it; `inside` is the block that it stands in, or None.
    """

    source_start: int
    source_end: int
    content: str
    block: int
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader makes of a file: everything that can be known without a language."""

    source: str
    text: str
    source_map: SourceMap
    blocks: tuple[Block, ...]
    format: str
    anchors: tuple[Anchor, ...] = ()
    comments: tuple[Comment, ...] = ()
    front_matter: Mapping[str, Any] = field(default_factory=dict)
    front_matter_end: int = 0
    meta: Mapping[str, str] = field(default_factory=dict)
    links_visible: bool = True
    shortcodes: tuple[tuple[int, int], ...] = ()


class NotCovered(Exception):
    """A fact was asked for in a language for which no plugin finds it."""

    def __init__(self, kind: type[Any], language: str) -> None:
        super().__init__(f"no plugin finds {kind.__name__} in language {language!r}")
        self.kind = kind
        self.language = language


class CircularFacts(RuntimeError):
    """Annotators ask for each other in a circle; the message names it."""


class Document:
    """A draft in a language and a genre, with the facts that the registry's annotators find in it.

    Facts are computed when first asked for and kept. A document is not to be changed after it was made.
    """

    def __init__(
        self,
        draft: Draft,
        registry: Registry,
        *,
        path: str = "",
        language: str = "en",
        language_from: str = "default",
        genre: str = "news",
        genre_from: str = "default",
        house: Mapping[str, Any] | None = None,
    ) -> None:
        self.draft = draft
        # Asked for so often that it is no property.
        self.text = draft.text
        self.path = path
        self.language = language
        self.language_from = language_from
        self.genre = genre
        self.genre_from = genre_from
        self.house: Mapping[str, Any] = house or {}
        self.registry = registry
        self._facts: dict[type[Any], tuple[Any, ...]] = {}
        self._derived: dict[Callable[[Document], Any], Any] = {}
        self._placed: dict[type[Any], Placed] = {}
        self._running: list[type[Any]] = []
        self._hits: dict[str, tuple[Hit, ...]] = {}

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.draft.blocks

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        return self.draft.anchors

    @property
    def front_matter(self) -> Mapping[str, Any]:
        return self.draft.front_matter

    @cached_property
    def words(self) -> Language:
        """The word lists of this document's language, merged from all plugins."""
        return self.registry.language(self.language)

    @cached_property
    def small(self) -> str:
        """The text in small letters, code point for code point."""
        return kept_small(self.text)

    @cached_property
    def folded(self) -> str:
        """The text as it is compared where case is no matter; longer than the text where it has an ß."""
        return self.small if self.text.isascii() else self.text.casefold()

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the text as parallel lists, lower-cased; hyphenated words are one."""
        return Tokens.of_small(self.small)

    @cached_property
    def lines(self) -> Lines:
        """Where the lines of the source begin."""
        return Lines(self.draft.source)

    @cached_property
    def voices(self) -> Voices:
        """The stretches that speak in another's voice: quotations and what is attributed."""
        from newslint.voice import gathered

        return gathered(self, quoted=True, reported=True)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_index(self, offset: int) -> int:
        """The index of the block at or before the offset (0 before the first)."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def block_at(self, offset: int) -> Block:
        return self.blocks[self.block_index(offset)]

    def slice(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def hits(self, group: str) -> tuple[Hit, ...]:
        """Where words of a group of the language's lists stand, in order of the text; longest first at one place."""
        found = self._hits.get(group)
        if found is None:
            begins = self._told.get(group)
            if begins is None:
                begins = self.begins(group)
            found = self._hits[group] = hits(self.tokens, self.words.group(group), begins) if begins else ()
        return found

    def begins(self, group: str) -> list[tuple[str, Uses]]:
        """The words of the text with which something of a group begins, each with what that is: for whom few of the hits matter."""
        found = self._told.get(group)
        if found is None:
            words = self.words.group(group)
            self.words.beginnings.add(group, words)
            found = self._told[group] = beginnings(self.tokens, words)
        return found

    def few(self, table: Few[T]) -> list[tuple[str, T]]:
        """The words of the text of which the table tells something, with that; in no order."""
        found = self._told.get(table)
        if found is None:
            self.words.beginnings.add_table(table)
            found = self._told[table] = list(table.tell(self.tokens.places).items())
        return found

    @cached_property
    def _told(self) -> Told:
        """Of the groups and tables that earlier documents were asked for, the words of this one of which they have something."""
        return self.words.beginnings.among(self.tokens.places)

    @cached_property
    def _annotators(self) -> Mapping[type[Any], tuple[Annotator, ...]]:
        return self.registry.annotators_for(self.language)

    def covers(self, kind: type[Any]) -> bool:
        """Whether some annotator finds this fact in the document's language."""
        return kind in self._annotators

    def facts(self, kind: type[FactT]) -> tuple[FactT, ...]:
        """All facts of a class, sorted by place; NotCovered where no plugin finds them in this language."""
        found: tuple[FactT, ...] | None = self._facts.get(kind)
        if found is None:
            found = self._facts[kind] = self._annotate(kind)
        return found

    def derived(self, make: Callable[[Document], T]) -> T:
        """What `make` builds from this document, built once and kept with it; `make` is a class or a named function."""
        try:
            found: T = self._derived[make]
        except KeyError:
            found = self._derived[make] = make(self)
        return found

    def release(self) -> None:
        """Let go of all that was derived; it is made anew where somebody asks again. Facts stay.

        What was derived holds the document that holds it: without this, both stay until Python looks for such circles.
        """
        self._derived.clear()

    def facts_in(self, kind: type[FactT], span: Span) -> tuple[FactT, ...]:
        """The facts of a class that overlap the span; logarithmic where facts do not nest deeply."""
        placed = self._placed.get(kind)
        if placed is None:
            placed = self._placed[kind] = Placed(self.facts(kind))
        return placed.over(span)

    def _annotate(self, kind: type[Any]) -> tuple[Any, ...]:
        if kind in self._running:
            circle = " → ".join(k.__name__ for k in [*self._running[self._running.index(kind) :], kind])
            raise CircularFacts(f"facts ask for each other in a circle: {circle}")
        annotators = self._annotators.get(kind)
        if not annotators:
            raise NotCovered(kind, self.language)
        self._running.append(kind)
        found: list[Any] = []
        try:
            for annotator in annotators:
                found += annotator.find(self)
        finally:
            self._running.pop()
        return in_order(found)

    def source_span(self, span: Span) -> tuple[int, int]:
        """Where a stretch of the text stands in the source."""
        return self.draft.source_map.to_source(span.start, span.end)
