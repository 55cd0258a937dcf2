"""unqualified-affiliate-link: an HTML anchor that earns and whose `rel` does not say so to search engines."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, Finding, Link, Rule


class UnqualifiedAffiliateLink(Rule):
    """One finding a line; links without a place for `rel` (Markdown) are not asked for one."""

    name = "unqualified-affiliate-link"
    severity = "info"
    needs = (Link,)
    links = True

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_disclosure.undisclosed_affiliate_link import visible

        lines: set[int] = set()
        for link in document.facts(Link):
            anchor = link.anchor
            if not link.affiliate or anchor is None or anchor.syntax != "html" or anchor.area != "article":
                continue
            if not {"sponsored", "nofollow"}.isdisjoint(anchor.rel or ()):
                continue
            line = document.lines.position(anchor.source_start)[0]
            if line not in lines:
                lines.add(line)
                yield self.finding(visible(document, link), target=link.url)
