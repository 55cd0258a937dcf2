"""unqualified-affiliate-link: an HTML anchor that earns and whose `rel` does not say so to search engines."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, Finding, Link, Rule


class UnqualifiedAffiliateLink(Rule):
    """One finding a line; links without a place for `rel` (Markdown) are not asked for one."""

    name = "unqualified-affiliate-link"
    severity = "info"
    needs = (Link,)
    only_with = Link
    links = True

    def check(self, document: Document) -> Iterator[Finding]:
        lines: dict[int, list[Link]] = {}
        for link in document.facts(Link):
            anchor = link.anchor
            if not link.affiliate or anchor is None or anchor.syntax != "html" or anchor.area != "article":
                continue
            if not {"sponsored", "nofollow"}.isdisjoint(anchor.rel or ()):
                continue
            line = document.lines.position(anchor.source_start)[0]
            lines.setdefault(line, []).append(link)
        if not lines:
            return
        from newslint_disclosure.edits import qualified
        from newslint_disclosure.undisclosed_affiliate_link import visible

        for links in lines.values():
            edits = tuple(edit for link in links for edit in qualified(document, link))
            yield self.finding(visible(document, links[0]), target=links[0].url, edits=edits)
