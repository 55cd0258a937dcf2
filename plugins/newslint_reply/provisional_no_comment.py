"""A no-comment that was true at a deadline that has passed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Finding, Response, Rule, Span


class ProvisionalNoComment(Rule):
    """ "Not immediately available": to be brought up to date before publication."""

    name = "provisional-no-comment"
    severity = "off"
    needs = (Allegation, Response)

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_reply.tables import table_pattern

        update = table_pattern(document, "reply-provisional", "update")
        if update and update.search(document.text):
            return
        for response in document.facts(Response):
            if response.provisional:
                yield self.finding(
                    Span(response.start, response.end), values={"phrase": Span(response.start, response.end)}
                )
