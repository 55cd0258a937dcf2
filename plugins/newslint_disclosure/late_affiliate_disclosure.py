"""late-affiliate-disclosure: readers meet the link before they are told."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Link, Related, Rule, Span


class LateAffiliateDisclosure(Rule):
    """One finding a draft, at the first disclosure, which stands below the first unmarked affiliate link."""

    name = "late-affiliate-disclosure"
    severity = "warning"
    needs = (Link, Disclosure)
    only_with = Disclosure

    def check(self, document: Document) -> Iterator[Finding]:
        if not document.facts(Disclosure):
            return
        from newslint_disclosure.coverage import coverage_of

        coverage = coverage_of(document)
        if not coverage.notices:
            return
        from newslint_disclosure.edits import moved
        from newslint_disclosure.undisclosed_affiliate_link import visible

        notice = coverage.notices[0]
        met = [link for link in coverage.untold() if link.start < notice.start]
        if met:
            first = visible(document, met[0])
            yield self.finding(
                opening(document, notice),
                values={"count": len(met)},
                target=met[0].url,
                anchor="late-affiliate-disclosure",
                related=(Related(first, "related.first"),),
                edits=moved(document, notice, met[0]),
            )
        elif not document.draft.links_visible and not coverage.links and notice.place == "end":
            yield self.finding(opening(document, notice), message="text", anchor="late-affiliate-disclosure")


def opening(document: Document, notice: Disclosure) -> Span:
    """The first sentence of a notice."""
    end = document.text.find(". ", notice.start, notice.end)
    return Span(notice.start, notice.end if end < 0 else end + 1)
