"""Words that sell: what stands in a link that earns, or in the notice on such links, accuses nobody (`a small commission`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Disclosure, Document, Link, Span

if TYPE_CHECKING:
    from newslint_accusation.sentences import View


def sells(document: Document) -> bool:
    """Whether the text has links that earn, or a notice on such links: most have none."""
    links = document.facts(Link) if document.covers(Link) else ()
    notices = document.facts(Disclosure) if document.covers(Disclosure) else ()
    return any(link.affiliate for link in links) or any(notice.kind == "affiliate" for notice in notices)


def is_sold(view: View, words: Span) -> bool:
    """Whether the words stand in the label of a link that earns or in the notice on such links."""
    document = view.document
    if not document.derived(sells):
        return False
    if document.covers(Link) and any(link.affiliate for link in document.facts_in(Link, words)):
        return True
    return document.covers(Disclosure) and any(d.kind == "affiliate" for d in document.facts_in(Disclosure, words))
