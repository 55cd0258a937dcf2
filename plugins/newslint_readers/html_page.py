"""Which part of a whole page is the article."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import dataclass, field
from newslint_readers.html_context import area_of
from newslint_readers.html_tokens import HtmlToken

_CONTAINERS = frozenset(
    "article aside blockquote body details div dl fieldset figure footer form header main nav ol section table td ul".split()  # noqa: SIM905
)
_UNREAD = frozenset(("script", "style", "template", "noscript", "head", "svg", "select", "textarea", "button"))
# Texts shorter than this are labels, not prose.
_SHORTEST = 25


@dataclass(slots=True)
class _Node:
    name: str
    parent: int
    start: int
    attributes: dict[str, str] = field(default_factory=dict)
    end: int = 0
    own: int = 0
    all: int = 0
    children: int = 0
    headline: bool = False


def is_page(tokens: Sequence[HtmlToken]) -> bool:
    """Whether the source is a whole page and not a fragment from a CMS."""
    return any(token.type == "open" and token.name in ("html", "body", "head") for token in tokens[:200])


def article_range(tokens: Sequence[HtmlToken], source: str) -> tuple[int, int]:
    """Where the article begins and ends in a page: `<article>`, `<main>`, articleBody, else the densest container."""
    nodes = _tree(tokens, source)
    for node in reversed(nodes):
        node.all += node.own
        if node.parent >= 0:
            nodes[node.parent].all += node.all
            nodes[node.parent].children += node.own
            nodes[node.parent].headline = nodes[node.parent].headline or node.headline
    chosen = _marked(nodes)
    if chosen is None:
        chosen = _densest(nodes)
    return _with_headline(nodes, chosen)


def _tree(tokens: Sequence[HtmlToken], source: str) -> list[_Node]:
    growing = _Growing(source)
    for token in tokens:
        if token.type == "text":
            growing.text(token)
        elif token.type == "open":
            growing.open(token)
        elif token.type == "close":
            growing.close(token)
    return growing.nodes


class _Growing:
    """The containers of a page, token by token; what stands in `unread` elements (menus, scripts) and in links weighs nothing."""

    def __init__(self, source: str) -> None:
        self.nodes = [_Node("", -1, 0, end=len(source))]
        self._source = source
        self._stack = [0]
        self._depth: dict[str, int] = {}
        self._unread: list[str] = []
        self._linked = False

    def text(self, token: HtmlToken) -> None:
        weight = len(self._source[token.start : token.end].strip())
        if weight >= _SHORTEST and not self._unread and not self._linked:
            self.nodes[self._stack[-1]].own += weight

    def open(self, token: HtmlToken) -> None:
        name, attributes = token.name, token.attributes or {}
        if self._unread:
            if name == self._unread[0]:
                self._unread.append(name)
        elif name in _UNREAD or (name in _CONTAINERS and area_of(name, attributes) is not None):
            self._unread.append(name)
        elif name in _CONTAINERS:
            self.nodes.append(_Node(name, self._stack[-1], token.start, attributes, len(self._source)))
            self._stack.append(len(self.nodes) - 1)
            self._depth[name] = self._depth.get(name, 0) + 1
        elif name == "h1":
            self.nodes[self._stack[-1]].headline = True
        elif name == "a":
            self._linked = True

    def close(self, token: HtmlToken) -> None:
        if token.name == "a":
            self._linked = False
        elif self._unread:
            if token.name == self._unread[0]:
                self._unread.pop()
        elif self._depth.get(token.name):
            self._close_to(token)

    def _close_to(self, token: HtmlToken) -> None:
        """Close what is open down to the element whose end tag this is."""
        while True:
            node = self.nodes[self._stack.pop()]
            node.end = token.end
            self._depth[node.name] -= 1
            if node.name == token.name:
                return


def _marked(nodes: list[_Node]) -> int | None:
    """The element that calls itself the article and holds at least half of the prose."""
    for calls_itself in (
        lambda node: node.name == "article",
        lambda node: node.name == "main" or node.attributes.get("role") == "main",
        lambda node: "articlebody" in node.attributes.get("itemprop", "").lower(),
    ):
        found = [number for number, node in enumerate(nodes) if calls_itself(node)]
        best = max(found, key=lambda number: nodes[number].all, default=None)
        if best is not None and nodes[best].all * 2 >= nodes[0].all > 0:
            return best
    return None


def _densest(nodes: list[_Node]) -> int:
    """The container with the most prose of its own and of its children; its parents as long as they add little but some."""
    best = max(range(len(nodes)), key=lambda number: (nodes[number].own + nodes[number].children / 2, -number))
    while (up := nodes[best].parent) > 0 and nodes[up].name != "body" and nodes[up].all < nodes[best].all * 1.2:
        best = up
    return best


def _with_headline(nodes: list[_Node], chosen: int) -> tuple[int, int]:
    """The range of the chosen element, or of one around it that holds the headline and little more prose."""
    number = chosen
    while number > 0 and not nodes[number].headline and nodes[nodes[number].parent].all <= nodes[chosen].all * 1.4:
        number = nodes[number].parent
    if not nodes[number].headline:
        number = chosen
    return nodes[number].start, nodes[number].end
