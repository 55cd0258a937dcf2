"""missing-amazon-statement: Amazon links without the sentence that Amazon's programme demands."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Link, Rule


class MissingAmazonStatement(Rule):
    """One finding a draft, at the first Amazon link; silent where the site's footer carries the statement, and where nothing is
    disclosed at all (undisclosed-affiliate-link says that)."""

    name = "missing-amazon-statement"
    severity = "warning"
    needs = (Link, Disclosure)
    only_with = Link
    links = True

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_disclosure.coverage import coverage_of
        from newslint_disclosure.grammar import grammar_of
        from newslint_disclosure.undisclosed_affiliate_link import visible

        if document.house.get("amazon_statement"):
            return
        coverage = coverage_of(document)
        amazon = [link for link in coverage.links if link.network == "amazon"]
        if not amazon or not coverage.standard.amazon or (coverage.untold() and not coverage.notices):
            return
        grammar = grammar_of(document.words)
        if any(grammar.find("amazon", document.slice(notice)) for notice in coverage.notices):
            return
        yield self.finding(
            visible(document, amazon[0]),
            values={"count": len(amazon)},
            target=amazon[0].url,
            anchor="missing-amazon-statement",
            suggestion="suggestion",
        )
