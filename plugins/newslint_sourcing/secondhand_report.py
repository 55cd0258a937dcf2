"""A report of another medium without a date or a link by which readers could find it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Attribution, Finding, Rule, Severity

if TYPE_CHECKING:
    from newslint import Document


class SecondhandReport(Rule):
    """Finds other media as sources where the paragraph has neither date nor link; once for each medium."""

    name: ClassVar[str] = "secondhand-report"
    severity: ClassVar[Severity] = "info"
    needs: ClassVar[tuple[type, ...]] = (Attribution,)
    only_with: ClassVar[type] = Attribution

    def check(self, document: Document) -> Iterator[Finding]:
        media = [a for a in document.facts(Attribution) if a.quality == "medium" and a.source and a.distance <= 0]
        if not media:
            return
        dates = [hit.start for hit in document.hits("report-dates")]
        linked = {document.block_index(anchor.start) for anchor in document.anchors}
        dated = {document.block_index(start) for start in dates}
        seen: set[str] = set()
        for a in media:
            medium = document.slice(a.source[0]).lower()
            block = document.block_index(a.source[0].start)
            if medium in seen or block in dated or block in linked:
                continue
            seen.add(medium)
            yield self.finding(a.source[0], values={"medium": a.source[0]})
