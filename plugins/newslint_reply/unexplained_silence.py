"""A silence of which nobody says that it was asked."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from newslint import Allegation, Document, Finding, Related, Response, Rule, Span


class UnexplainedSilence(Rule):
    """The accused is said to be silent, and the text does not say who asked, and when."""

    name = "unexplained-silence"
    severity = "warning"
    needs = (Allegation, Response)
    only_with = Response
    grades = MappingProxyType({"court": "info"})
    silent_in = frozenset({"satire", "sponsored"})

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint import entry_for, record_of
        from newslint_reply.accused import accused_of

        names = {accused.key: accused for accused in accused_of(document)}
        record = record_of(document)
        for response in document.facts(Response):
            accused = names.get(response.party or "")
            if response.kind != "silent" or response.request or accused is None or entry_for(accused.name, record):
                continue
            first = accused.charges[0]
            yield self.finding(
                Span(response.start, response.end),
                target=accused.span,
                related=(Related(Span(first.start, first.end), "related.charge"),),
                suggestion="suggestion",
                grade="court" if document.genre == "court" or self._in_court(document, response) else "",
            )

    def _in_court(self, document: Document, response: Response) -> bool:
        """Whether the silence is that of a defendant before a court or the police: it is a right."""
        from newslint_reply.sentences import sentence_at
        from newslint_reply.tables import table_pattern

        court, sentence = table_pattern(document, "reply-court"), sentence_at(document, response.start)
        return bool(court and sentence and court.search(document.text, sentence.start, sentence.end))
