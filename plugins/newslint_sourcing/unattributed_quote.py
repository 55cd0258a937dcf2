"""Words in quotation marks without a speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Attribution, Finding, Quote, Rule, Sentence, Severity, Span

if TYPE_CHECKING:
    from newslint import Document

_SPEAKER = frozenset({"named", "official", "document", "described"})


class UnattributedQuote(Rule):
    """Finds verbatim words inside a charge that no person, spokesperson or document is named for."""

    name: ClassVar[str] = "unattributed-quote"
    severity: ClassVar[Severity] = "warning"
    needs: ClassVar[tuple[type, ...]] = (Quote, Attribution, Allegation)

    def check(self, document: Document) -> Iterator[Finding]:
        sentences = document.facts(Sentence)
        starts = [sentence.start for sentence in sentences]
        charged = {a.sentence: a for a in document.facts(Allegation) if not a.recalled}
        seen: set[int] = set()
        for quote in document.facts(Quote):
            number = bisect_right(starts, quote.start) - 1
            allegation = charged.get(number)
            if allegation is None or number in seen or quote.depth or quote.kind not in ("speech", "fragment"):
                continue
            if allegation.place == "headline" or not self._bare(document, quote, allegation):
                continue
            seen.add(number)
            span = Span(quote.start, quote.end)
            yield self.finding(
                span, values={"quote": span, "target": allegation.target_span}, target=allegation.target_span
            )

    def _bare(self, document: Document, quote: Quote, allegation: Allegation) -> bool:
        if len(document.tokens.range(quote.start, quote.end)) < 2:
            return False
        if allegation.sourcing == "established":
            return False
        impersonal = document.words.words("impersonal-sources")
        around = document.facts_in(Attribution, quote)
        return not any(a.quality in _SPEAKER and not self._nobody(document, a, impersonal) for a in around)

    def _nobody(self, document: Document, attribution: Attribution, impersonal: frozenset[str]) -> bool:
        """Whether the words are those of a *man* in some house, and so nobody's."""
        return any(document.slice(part).lower() in impersonal for part in attribution.source)
