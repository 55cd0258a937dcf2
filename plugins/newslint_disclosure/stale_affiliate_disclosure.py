"""stale-affiliate-disclosure: readers are told of links that earn, and there are none."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Link, Rule


class StaleAffiliateDisclosure(Rule):
    """One finding a draft, at the first affiliate disclosure; silent where a link may hide what it is."""

    name = "stale-affiliate-disclosure"
    severity = "warning"
    needs = (Link, Disclosure)
    only_with = Disclosure
    links = True

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_disclosure.coverage import coverage_of
        from newslint_disclosure.late_affiliate_disclosure import opening

        coverage = coverage_of(document)
        if coverage.links or not coverage.notices or document.draft.shortcodes or not document.draft.links_visible:
            return
        if any(link.reason in ("house", "shortener") for link in document.facts(Link)):
            return
        yield self.finding(opening(document, coverage.notices[0]), anchor="stale-affiliate-disclosure")
