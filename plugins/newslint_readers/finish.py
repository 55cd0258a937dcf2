"""What all readers do at their end: add the addresses that the text spells out, tell the kinds of blocks, make the draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newslint import Draft
from newslint_readers.bare_links import bare_links, may_have_addresses
from newslint_readers.kinds import with_kinds
from newslint_readers.writer import BlockWriter


def finished(
    writer: BlockWriter,
    source: str,
    parsed: str,
    format: str,
    *,
    unlinked: Sequence[tuple[int, int]] = (),
    begin: int = 0,
    **more: Any,
) -> Draft:
    """The draft of what was written.

    `parsed` is the source as the parser saw it; addresses are looked for in it from `begin` on, but for the `unlinked` stretches.
    `more` are further fields of the draft.
    """
    text, places = writer.builder.text, writer.builder.map
    anchors = writer.anchors.copy()
    # Most texts have none.
    if may_have_addresses(parsed):
        taken = [*unlinked, *((anchor.source_start, anchor.source_end) for anchor in anchors)]
        anchors += bare_links(parsed, text, places, taken, begin)
    if len(anchors) > 1:
        anchors.sort(key=lambda anchor: (anchor.source_start, anchor.source_end))
    return Draft(
        source,
        text,
        places,
        with_kinds(writer.blocks, anchors, text),
        format,
        anchors=tuple(anchors),
        comments=tuple(writer.comments),
        **more,
    )
