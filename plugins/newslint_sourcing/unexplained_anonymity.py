"""An unnamed source without the reason why it is unnamed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Attribution, Finding, Rule, Sentence, Severity

if TYPE_CHECKING:
    from newslint import Document


class UnexplainedAnonymity(Rule):
    """Finds described but unnamed sources where neither this sentence nor a neighbour says why."""

    name: ClassVar[str] = "unexplained-anonymity"
    severity: ClassVar[Severity] = "off"
    needs: ClassVar[tuple[type, ...]] = (Attribution,)
    only_with: ClassVar[type] = Attribution

    def check(self, document: Document) -> Iterator[Finding]:
        reasons = [hit.start for hit in document.hits("anonymity-reasons")]
        seen: set[int] = set()
        for a in document.facts(Attribution):
            if a.quality not in ("described", "vague") or not a.source or a.distance > 0 or a.source[0].start in seen:
                continue
            seen.add(a.source[0].start)
            around = document.facts_in(Sentence, a)
            start = around[0].start - 300 if around else a.start
            end = around[-1].end + 300 if around else a.end
            if any(start <= place <= end for place in reasons):
                continue
            yield self.finding(a.source[0], values={"source": a.source[0]}, suggestion="suggestion")
