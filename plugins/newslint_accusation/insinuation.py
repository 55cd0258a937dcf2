"""The newsroom's own voice makes an allegation more plausible instead of reporting evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Attribution, Finding, Quote, Related, Rule, Sentence, Severity, Span

if TYPE_CHECKING:
    from newslint import Document


class Insinuation(Rule):
    """Finds phrases such as *kein Wunder* or *no coincidence* in the sentence of a charge or next to it."""

    name: ClassVar[str] = "insinuation"
    severity: ClassVar[Severity] = "warning"
    needs: ClassVar[tuple[type, ...]] = (Allegation, Attribution, Sentence, Quote)
    only_with: ClassVar[type] = Allegation
    silent_in: ClassVar[frozenset[str]] = frozenset({"opinion", "satire"})

    def check(self, document: Document) -> Iterator[Finding]:
        hits = document.hits("insinuations")
        if not hits:
            return
        charges = {a.sentence: a for a in document.facts(Allegation)}
        starts = [s.start for s in document.facts(Sentence)]
        seen: set[int] = set()
        for hit in hits:
            number = bisect_right(starts, hit.start) - 1
            near = next((charges[n] for n in (number, number - 1, number + 1) if n in charges), None)
            span = Span(hit.start, hit.end)
            if near is None or number in seen or self._foreign(document, span):
                continue
            seen.add(number)
            related = (Related(Span(near.start, near.end), "related.charge"),)
            yield self.finding(
                span, values={"words": span, "target": near.target_span}, target=near.target_span, related=related
            )

    def _foreign(self, document: Document, span: Span) -> bool:
        """Whether somebody else says it: a quotation, or the content of an attribution."""
        if any(q.contains(span) for q in document.facts_in(Quote, span)):
            return True
        return any(
            a.quality not in ("none", "vague") and any(part.contains(span) for part in a.content)
            for a in document.facts_in(Attribution, span)
        )
