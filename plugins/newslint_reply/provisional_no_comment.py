"""A no-comment that was true at a deadline that has passed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Finding, Response, Rule, Span


class ProvisionalNoComment(Rule):
    """ "Not immediately available": to be brought up to date before publication."""

    name = "provisional-no-comment"
    severity = "off"
    needs = (Allegation, Response)
    only_with = Response

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_reply.tables import table_pattern

        update = table_pattern(document, "reply-provisional", "update")
        if update and update.search(document.text):
            return
        for response in document.facts(Response):
            if response.provisional:
                phrase = _with_word(document, response)
                yield self.finding(phrase, values={"phrase": phrase})


def _with_word(document: Document, response: Response) -> Span:
    """The answer with the word that makes it provisional (`immediately respond`, `zunächst nicht erreichbar`)."""
    from newslint_reply.sentences import sentence_at
    from newslint_reply.tables import table_pattern

    strict, sentence = table_pattern(document, "reply-provisional", "strict"), sentence_at(document, response.start)
    found = strict.search(document.text, sentence.start, sentence.end) if strict and sentence else None
    if found is None:
        return Span(response.start, response.end)
    return Span(min(found.start(), response.start), max(found.end(), response.end))
