"""HTML: whole pages, of which the article is found, and fragments from a CMS."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import Draft
from newslint_readers.encoding import decode
from newslint_readers.finish import finished
from newslint_readers.html_context import HtmlContext
from newslint_readers.html_page import article_range, is_page
from newslint_readers.html_tokens import HtmlToken, html_tokens
from newslint_readers.writer import BlockWriter

_META = frozenset(
    (
        "og:title",
        "og:type",
        "og:url",
        "og:description",
        "description",
        "author",
        "article:published_time",
        "article:author",
    )
)


def read(data: bytes, path: str) -> Draft:
    """A draft from the bytes of an HTML file; UnreadableDraft where its encoding is at fault."""
    source = decode(data, path)
    tokens = list(html_tokens(source))
    writer = BlockWriter(source)
    context = HtmlContext(writer)
    begin, end = article_range(tokens, source) if is_page(tokens) else (0, len(source))
    for token in tokens:
        context.outside = not begin <= token.start < end
        if token.type == "text":
            context.text(token.start, token.end)
        else:
            context.token(token, token.start, token.end)
    context.finish(len(source))
    writer.close()
    return finished(writer, source, source, "html", meta=_meta(tokens, source))


def _meta(tokens: Sequence[HtmlToken], source: str) -> dict[str, str]:
    """What a page's head says of it: `lang`, `title`, `canonical` and the names of `<meta>` that are known here."""
    found: dict[str, str] = {}
    title: list[str] | None = None
    for token in tokens:
        attributes = token.attributes or {}
        if token.type == "open":
            if token.name == "html" and attributes.get("lang"):
                found.setdefault("lang", attributes["lang"])
            elif token.name == "title" and "title" not in found:
                title = []
            elif token.name == "meta" and attributes.get("content"):
                name = (attributes.get("property") or attributes.get("name") or "").lower()
                if name in _META:
                    found.setdefault(name, attributes["content"].strip())
            elif token.name == "link" and "canonical" in attributes.get("rel", "").lower().split():
                found.setdefault("canonical", attributes.get("href", "").strip())
        elif title is not None:
            if token.type == "close":
                found["title"] = " ".join("".join(title).split())
                title = None
            else:
                title.append(token.value or source[token.start : token.end])
    return found
