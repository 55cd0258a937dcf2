"""Where in a tree of HTML elements the words stand: what kind of block, in which area, hidden or not."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newslint import dataclass, expression
from newslint_readers.tags import attributes, relations, tag_name
from newslint_readers.writer import Area, BlockWriter, Kind

if TYPE_CHECKING:
    from newslint_readers.html_tokens import HtmlToken

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
# Elements whose words are no prose.
_SILENT = frozenset(
    "script style template noscript svg math head iframe object select textarea button canvas audio video pre code-block datalist".split()  # noqa: SIM905
)
_BREAKING = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4"  # noqa: SIM905
    " h5 h6 header hgroup hr html legend li main menu nav ol p section summary table caption tbody td tfoot th thead tr ul".split()
)
_KINDS: dict[str, Kind] = {
    "blockquote": "quotation",
    "li": "list",
    "dd": "list",
    "dt": "list",
    "td": "table",
    "th": "table",
    "figcaption": "caption",
    "caption": "caption",
    "h1": "headline",
    "h2": "subhead",
    "h3": "subhead",
    "h4": "subhead",
    "h5": "subhead",
    "h6": "subhead",
}
_AREAS: dict[str, Area] = {"nav": "navigation", "aside": "aside", "footer": "footer"}
_ROLES: dict[str, Area] = {"navigation": "navigation", "complementary": "aside", "contentinfo": "footer"}
# The names that templates give to what surrounds an article.
_CLASSES: tuple[tuple[Area, re.Pattern[str]], ...] = (
    (
        "comments",
        expression(r"(?i)(?<![a-z])(?:comments?(?:-?(?:list|area|section|s))?|disqus|kommentare)(?![a-z])"),
    ),
    (
        "advertisement",
        expression(r"(?i)(?<![a-z])(?:ads?|advert(?:isement|orial)?|adslot|outbrain|taboola)(?![a-z])"),
    ),
    (
        "navigation",
        expression(r"(?i)(?<![a-z])(?:nav(?:bar|igation)?|breadcrumbs?|menu|share(?:-?bar|-?buttons)?)(?![a-z])"),
    ),
    (
        "aside",
        expression(r"(?i)(?<![a-z])(?:sidebar|related(?:-?(?:posts|articles))?|newsletter|cookie-?\w*)(?![a-z])"),
    ),
    ("footer", expression(r"(?i)(?<![a-z])(?:site-?footer|page-?footer)(?![a-z])")),
)
_CLASSED = frozenset(("div", "section", "ul", "ol", "aside", "header", "footer", "form", "nav"))
_HIDDEN_STYLE = expression(r"(?i)\b(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_ENDED_BY: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
}


@dataclass(frozen=True, slots=True)
class _Element:
    name: str
    kind: Kind
    level: int
    hidden: bool
    area: Area
    start: int


class HtmlContext:
    """Follows tags and writes words; forgiving as browsers are, linear in the tags.

    `around` is the kind of block in which HTML stands inside Markdown; `outside` says that a page's article is not here.
    """

    def __init__(self, writer: BlockWriter) -> None:
        self.writer = writer
        self._root = _Element("", "paragraph", 0, False, "article", 0)
        self._stack: list[_Element] = [self._root]
        self._counts: Counter[str] = Counter()
        self._link: int | None = None
        self._paragraph = 0
        self._in_block = False
        self.around: Kind = "paragraph"
        self.outside = False

    @property
    def kind(self) -> Kind:
        return self._stack[-1].kind

    @property
    def hidden(self) -> bool:
        return self._stack[-1].hidden

    def open_tag(self, name: str, found: dict[str, str], start: int, end: int) -> None:
        """An element begins; `found` are its attributes."""
        if name == "br":
            self.writer.space(start, end)
            return
        if name == "a":
            self._anchor(found, start)
        if name == "img":
            self._image(found, start, end)
        if name in _BREAKING:
            if self._in_block and self._link is not None and self._paragraph <= self._link and self.writer.labelled:
                self._anchor_ends(start)
            self._paragraph = start
            self._in_block = name == "p" or name in _KINDS
        if name not in VOID:
            self._push(name, found, start)
        if name in _BREAKING:
            self._break()

    def close_tag(self, name: str, start: int, end: int) -> None:
        """An element ends; one that was not open is passed over."""
        if name == "a":
            self._anchor_ends(end)
        if name in _BREAKING:
            self._in_block = False
            if self._link is not None and self._paragraph <= self._link:
                self._anchor_ends(start)
        if self._counts[name]:
            while True:
                element = self._stack.pop()
                self._counts[element.name] -= 1
                if element.name == name:
                    break
        if name in _BREAKING:
            self._break()

    def token(self, token: HtmlToken, start: int, end: int) -> None:
        """Any token but a text, which stands at source[start:end]."""
        if token.type == "open":
            self.open_tag(token.name, token.attributes or {}, start, end)
        elif token.type == "close":
            self.close_tag(token.name, start, end)
        elif token.type == "comment":
            self.comment(start, end, token.value)
        elif token.type == "reference" and not self.hidden:
            self.writer.stand(token.value, start, end)

    def text(self, start: int, end: int) -> None:
        if not self.hidden:
            self.writer.text(start, end)

    def comment(self, start: int, end: int, content: str) -> None:
        if not self.hidden:
            self.writer.comment(start, end, content)

    def inline(self, tag: str, start: int, end: int) -> None:
        """One tag or comment amid the words of Markdown."""
        if tag.startswith("<!--"):
            self.comment(start, end, tag[4:].removesuffix("-->"))
            return
        name, closes = tag_name(tag)
        if closes:
            self.close_tag(name, start, end)
        elif name:
            self.open_tag(name, attributes(tag), start, end)

    def block_ends(self, end: int) -> None:
        """A block of Markdown ends: so does a link that was left open in it."""
        self._anchor_ends(end)

    def finish(self, end: int) -> None:
        self._anchor_ends(end)

    def _push(self, name: str, found: dict[str, str], start: int) -> None:
        top = self._stack[-1]
        ended = _ENDED_BY.get(name)
        if ended and top.name in ended:
            self._stack.pop()
            self._counts[top.name] -= 1
            top = self._stack[-1]
        hidden = top.hidden or name in _SILENT or _is_hidden(found)
        if name not in _BREAKING and hidden == top.hidden and not self._counts[name]:
            return
        kind = _KINDS.get(name, top.kind)
        if top.kind in ("quotation", "table") and kind == "list":
            kind = top.kind
        level = int(name[1]) if name in ("h1", "h2", "h3", "h4", "h5", "h6") else 0
        self._stack.append(_Element(name, kind, level, hidden, area_of(name, found) or top.area, start))
        self._counts[name] += 1

    def _break(self) -> None:
        top = self._stack[-1]
        self.writer.open(self.around if top.kind == "paragraph" else top.kind, top.level)
        self.writer.area = "aside" if self.outside and top.area == "article" else top.area

    def _anchor(self, found: dict[str, str], start: int) -> None:
        self._anchor_ends(start)
        if "href" in found and not self.hidden:
            rel = relations(found.get("rel"))
            self.writer.anchor_open(start, found["href"].strip(), rel, found.get("title", ""), "html")
            self._link = start

    def _anchor_ends(self, end: int) -> None:
        if self._link is not None:
            self.writer.anchor_close(end)
            self._link = None

    def _image(self, found: dict[str, str], start: int, end: int) -> None:
        alt = found.get("alt", "").strip()
        if not alt or self.hidden:
            return
        at = self.writer.source.find(alt, start, end)
        if at >= 0:
            self.writer.caption(at, at + len(alt))


def area_of(name: str, found: dict[str, str]) -> Area | None:
    """The part of a page that an element calls itself, if it is not the article."""
    if name in _AREAS:
        return _AREAS[name]
    if not found or name not in _CLASSED:
        return None
    if found.get("role") in _ROLES:
        return _ROLES[found["role"]]
    words = f"{found.get('class', '')} {found.get('id', '')}"
    if len(words) > 1:
        for area, pattern in _CLASSES:
            if pattern.search(words):
                return area
    return None


def _is_hidden(found: dict[str, str]) -> bool:
    return (
        "hidden" in found
        or found.get("aria-hidden") == "true"
        or ("style" in found and bool(_HIDDEN_STYLE.search(found["style"])))
    )
