"""undisclosed-affiliate-link: links earn, and nothing in the draft tells readers."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Link, Related, Rule, Span


class UndisclosedAffiliateLink(Rule):
    """One finding a draft, at the first affiliate link that nothing discloses."""

    name = "undisclosed-affiliate-link"
    severity = "error"
    grades = {"likely": "warning"}  # noqa: RUF012
    needs = (Link, Disclosure)
    only_with = Link
    links = True

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_disclosure.coverage import coverage_of

        coverage = coverage_of(document)
        if coverage.notices:
            return
        untold = coverage.untold()
        if not untold:
            return
        from newslint_disclosure.edits import insertion

        certain = [link for link in untold if link.confidence == "high"]
        first = untold[0]
        yield self.finding(
            visible(document, first),
            grade="" if certain else "likely",
            values={"count": len(untold), "networks": names(document, untold)},
            target=first.url,
            anchor="undisclosed-affiliate-link",
            edits=insertion(document, untold),
            related=tuple(Related(visible(document, link), "related.also") for link in untold[1:4]),
        )


def visible(document: Document, link: Link) -> Span:
    """The link's label, or the character at it where the label is an image."""
    if link.end > link.start:
        return Span(link.start, link.end)
    return Span(link.start, min(len(document.text), link.start + 1))


def names(document: Document, links: list[Link]) -> str:
    """The networks of the links as people call them, sorted, at most four."""
    from newslint_disclosure.networks import networks_of

    known = networks_of(document.house).names
    found = sorted({known.get(link.network, link.merchant or link.reason) for link in links})
    return ", ".join(found[:4])
