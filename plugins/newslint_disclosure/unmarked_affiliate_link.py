"""unmarked-affiliate-link: the text has a notice, the links themselves carry no marker."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Link, Related, Rule


class UnmarkedAffiliateLink(Rule):
    """One finding a draft, at the first unmarked link, with the count."""

    name = "unmarked-affiliate-link"
    severity = "info"
    needs = (Link, Disclosure)
    only_with = Link
    links = True

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_disclosure.coverage import coverage_of

        coverage = coverage_of(document)
        if not coverage.notices:
            return
        from newslint_disclosure.edits import marked
        from newslint_disclosure.undisclosed_affiliate_link import visible

        bare = coverage.untold()
        if bare:
            yield self.finding(
                visible(document, bare[0]),
                values={"count": len(bare), "all": len(coverage.links)},
                target=bare[0].url,
                anchor="unmarked-affiliate-link",
                edits=marked(document, bare, coverage.standard),
                related=tuple(Related(visible(document, link), "related.also") for link in bare[1:4]),
            )
