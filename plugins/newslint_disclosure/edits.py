"""How findings of this room are mended: edits of the source, made only from what the newsroom has configured."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from newslint import Disclosure, Document, Edit, Link, Span, expression
from newslint_disclosure.standards import Standard, normal

_TAG_END = expression(r"[^\S\n]*</(?:p|h[1-6])\s*>", re.IGNORECASE)
_OPENING = expression(r"<a\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_REL = expression(r"(?<=\s)rel\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
PLAIN_LABELS = {"de": "Anzeige", "en": "Advertisement"}


def notice_of(document: Document) -> str:
    """The notice that the newsroom configured for this draft's language and presets, with the outlet's name; else ""."""
    notices = document.house.get("notices") or {}
    language = document.language
    presets = [str(name) for name in document.house.get("presets") or ()]
    keys = [f"{name}.{language}" for name in reversed(presets)] + list(reversed(presets))
    keys += [f"affiliate.{language}", f"affiliate-{language}", language, "affiliate"]
    text = next((str(notices[key]) for key in keys if notices.get(key)), "")
    return text.replace("{outlet}", str(document.house.get("outlet") or "")).strip()


def configured_notices(house: Mapping[str, Any]) -> list[str]:
    """Every configured notice, as it reads in a text."""
    outlet = str(house.get("outlet") or "")
    texts = {str(text).replace("{outlet}", outlet) for text in (house.get("notices") or {}).values()}
    return sorted({" ".join(re.sub(r"[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}", "", text).split()) for text in texts} - {""})


def insertion(document: Document, links: list[Link]) -> tuple[Edit, ...]:
    """The configured notice, after the lead and above the first of the links; nothing where no notice is configured."""
    notice = notice_of(document)
    if not notice or notice in document.draft.source:
        return ()
    edit = _placed(document, notice, links[0])
    return (edit,) if edit else ()


def moved(document: Document, notice: Disclosure, first: Link) -> tuple[Edit, ...]:
    """A late notice that is a paragraph of its own, cut out and set above the first link."""
    source = document.draft.source
    block = document.block_at(notice.start)
    if document.draft.format != "markdown" or block.kind not in ("paragraph", "lead"):
        return ()
    if notice.start - block.start > 2 or block.end - notice.end > 2:
        return ()
    start, _ = document.source_span(Span(block.start, block.start + 1))
    start = source.rfind("\n", 0, start) + 1
    end = _paragraph_end(source, document.source_span(Span(block.end - 1, block.end))[1])
    text = source[start:end].rstrip("\r\n")
    if _blank_before(source, start) and text.strip():
        edit = _placed(document, text, first)
        if edit and edit.source_end < start:
            gap = re.compile(r"(?:[^\S\n]*\r?\n)*").match(source, end)
            return edit, Edit(start, gap.end() if gap else end, "")
    return ()


def marker_of(document: Document) -> str:
    """The marker that the newsroom sets behind a link in this language; else ""."""
    marker = document.house.get("marker") or ""
    return str(marker.get(document.language, "") if isinstance(marker, Mapping) else marker).strip()


def marked(document: Document, links: list[Link], standard: Standard) -> tuple[Edit, ...]:
    """The configured marker behind every link that has none; only a word that the standard accepts."""
    marker = marker_of(document)
    if normal(marker) not in standard.markers | standard.labels:
        return ()
    anchors = [link.anchor for link in links if link.anchor is not None]
    return tuple(Edit(a.source_end, a.source_end, f" {marker}") for a in anchors if a.source_end > a.source_start)


def qualified(document: Document, link: Link) -> tuple[Edit, ...]:
    """`rel="sponsored"` in an HTML anchor, beside what its `rel` has."""
    anchor = link.anchor
    if anchor is None:
        return ()
    tag = _OPENING.match(document.draft.source, anchor.source_start, anchor.source_end)
    if tag is None:
        return ()
    rel = _REL.search(tag[0])
    if rel is None:
        at = tag.start() + 2
        return (Edit(at, at, ' rel="sponsored"'),)
    value = next((v for v in rel.groups() if v is not None), "")
    words = ["sponsored", *value.split()]
    return (Edit(tag.start() + rel.start(), tag.start() + rel.end(), f'rel="{" ".join(words)}"'),)


def relabelled(document: Document, label: Disclosure, standard: Standard) -> tuple[Edit, ...]:
    """A rejected label over a slot, replaced by the plain word of the language, where the standard accepts it."""
    word = PLAIN_LABELS.get(document.language, "")
    old = document.slice(label)
    if normal(word) not in standard.labels or normal(old) not in standard.rejected or len(old.split()) > 2:
        return ()
    start, end = document.source_span(Span(label.start, label.end))
    if document.draft.source[start:end] != old:
        return ()
    return (Edit(start, end, word.upper() if old.isupper() else word),)


def _placed(document: Document, text: str, first: Link) -> Edit | None:
    source = document.draft.source
    limit = document.block_index(first.start)
    index = next((i for i in range(limit) if document.blocks[i].kind == "lead"), None)
    if index is None:
        index = next((i for i in range(limit) if document.blocks[i].kind == "headline"), None)
    line = "\r\n" if "\r\n" in source else "\n"
    if document.draft.format == "html":
        return _placed_in_page(document, text, index, line)
    if document.draft.format != "markdown":
        return None
    if index is None:
        start = document.source_span(Span(document.blocks[limit].start, document.blocks[limit].start + 1))[0]
        at = source.rfind("\n", 0, start) + 1
        plain = document.blocks[limit].kind in ("paragraph", "lead") and _blank_before(source, at)
        return Edit(at, at, f"{text}{line}{line}") if plain else None
    block = document.blocks[index]
    at = _paragraph_end(source, document.source_span(Span(block.end - 1, block.end))[1])
    return Edit(at, at, f"{line}{line}{text}" + ("" if _blank_after(source, at) else line))


def _placed_in_page(document: Document, text: str, index: int | None, line: str) -> Edit | None:
    if index is None:
        return None
    block = document.blocks[index]
    end = _TAG_END.match(document.draft.source, document.source_span(Span(block.end - 1, block.end))[1])
    # What html.escape does, without its import: that reads a table of two thousand names.
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Edit(end.end(), end.end(), f"{line}<p>{safe}</p>") if end else None


def _paragraph_end(source: str, offset: int) -> int:
    """The end of the last line of the Markdown paragraph that covers the offset, before its line end."""
    while True:
        stop = source.find("\n", offset)
        if stop < 0:
            return len(source)
        following = source.find("\n", stop + 1)
        if not source[stop + 1 : following if following >= 0 else len(source)].strip() or _starts_block(
            source, stop + 1
        ):
            return stop - 1 if source[stop - 1] == "\r" else stop
        offset = stop + 1


def _starts_block(source: str, offset: int) -> bool:
    """Whether a line begins another block although no blank line stands before it; underlines of headings do not."""
    line = source[offset : offset + 400].split("\n", 1)[0].strip()
    return bool(re.match(r"(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|```|<(?!a\b|span\b|em\b|strong\b|b\b|i\b))", line))


def _blank_before(source: str, line_start: int) -> bool:
    return not source[source.rfind("\n", 0, max(0, line_start - 1)) + 1 : line_start].strip()


def _blank_after(source: str, offset: int) -> bool:
    rest = source[offset : offset + 400].lstrip("\r").split("\n", 2)
    return len(rest) < 3 or not rest[1].strip()
