"""An answer that readers meet long after the charge."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint import Allegation, Disclosure, Document, Finding, Related, Response, Rule, Sentence, Span, dataclass


@dataclass(frozen=True)
class LateCounterStatement(Rule):
    """`share`: later than this share of the body's sentences (0 to 1); `paragraphs`: and at least so many below the charge."""

    share: float = 0.5
    paragraphs: int = 3
    shortest: int = 8

    name = "late-counter-statement"
    severity = "info"
    needs = (Allegation, Response)
    only_with = Response
    silent_in = frozenset({"interview", "opinion", "satire", "sponsored"})

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_reply.heard import hearings

        answered = [hearing for hearing in hearings(document) if hearing.responses and hearing.due]
        body = self._body(document) if answered else []
        if len(body) < self.shortest:
            return
        starts = [sentence.start for sentence in body]
        for hearing in answered:
            response, charge = hearing.responses[0], hearing.accused.charges[0]
            before = bisect_right(starts, response.start)
            below = document.block_index(response.start) - document.block_index(charge.start)
            if before / len(body) <= self.share or below < self.paragraphs:
                continue
            yield self.finding(
                Span(response.start, response.end),
                target=hearing.accused.span,
                values={"percent": round(100 * before / len(body)), "paragraphs": below},
                related=(Related(Span(charge.start, charge.end), "related.charge"),),
            )

    def _body(self, document: Document) -> list[Sentence]:
        """The sentences of the article itself: no notice to readers on money stands among them."""
        notices = document.facts(Disclosure) if document.covers(Disclosure) else ()
        aside = {document.block_index(notice.start) for notice in notices}
        kinds = ("lead", "paragraph", "quotation", "list")
        return [s for s in document.facts(Sentence) if s.block not in aside and document.blocks[s.block].kind in kinds]
