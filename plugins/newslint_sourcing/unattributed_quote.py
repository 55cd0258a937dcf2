"""Words in quotation marks without a speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Attribution, Finding, Name, Quote, Rule, Sentence, Severity, Span

if TYPE_CHECKING:
    from newslint import Document

_WORDS = 2
_SHORT = 3
_UNCARRIED = frozenset({"hedged", "vague"})


class UnattributedQuote(Rule):
    """Finds verbatim words inside a charge that no person, spokesperson or document is named for."""

    name: ClassVar[str] = "unattributed-quote"
    severity: ClassVar[Severity] = "warning"
    needs: ClassVar[tuple[type, ...]] = (Quote, Attribution, Allegation)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        charged = {a.sentence: a for a in document.facts(Allegation) if not a.recalled}
        if not charged:
            return
        starts = [sentence.start for sentence in document.facts(Sentence)]
        seen: set[int] = set()
        for quote in document.facts(Quote):
            if quote.depth or quote.kind not in ("speech", "fragment"):
                continue
            number = bisect_right(starts, quote.start) - 1
            allegation = charged.get(number)
            if allegation is None or number in seen or allegation.place == "headline":
                continue
            if not self._bare(document, quote, allegation):
                continue
            seen.add(number)
            span = Span(quote.start, quote.end)
            yield self.finding(
                span, values={"quote": span, "target": allegation.target_span}, target=allegation.target_span
            )

    def _bare(self, document: Document, quote: Quote, allegation: Allegation) -> bool:
        """Whether the words carry a charge of nobody: one hedged or of unknown origin, or the quotation stands alone.

        Where a sentence names whoever speaks, accuses or writes, the reader knows whose words they are.
        """
        if allegation.sourcing == "established":
            return False
        sentence = document.facts(Sentence)[allegation.sentence]
        alone = quote.start <= sentence.start and sentence.end <= quote.end
        impersonal = document.words.words("impersonal-sources")
        around = [a for a in document.facts_in(Attribution, sentence) if a.source]
        nobody = [self._nobody(document, a, impersonal) for a in around]
        uncarried = allegation.sourcing in _UNCARRIED or (alone and allegation.sourcing == "asserted")
        if not all(nobody) or not (uncarried or (allegation.sourcing == "attributed" and any(nobody))):
            return False
        return len(document.tokens.range(quote.start, quote.end)) >= _WORDS and not _is_title(document, quote)

    def _nobody(self, document: Document, attribution: Attribution, impersonal: frozenset[str]) -> bool:
        """Whether the words are those of a *man* in some house, and so nobody's."""
        return any(document.slice(part).lower() in impersonal for part in attribution.source)


def _is_title(document: Document, quote: Quote) -> bool:
    """Whether the words are a name: "State of the Union", „Volk für Freiheit“, or followed by their acronym in brackets."""
    inside = document.tokens.range(quote.start, quote.end)
    long = [i for i in inside if document.tokens.ends[i] - document.tokens.starts[i] > _SHORT]
    capitals = sum(document.text[document.tokens.starts[i]].isupper() for i in long)
    if document.language == "en" and len(long) > 0 and capitals == len(long):
        return True
    return document.text[quote.end : quote.end + 2] == " (" or any(
        n.start <= quote.start + 1 and n.end >= quote.end - 1 for n in document.facts_in(Name, quote)
    )
