"""Two hedges on one claim: readers cannot tell who doubts what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Finding, Rule, Sentence, Severity, Span

if TYPE_CHECKING:
    from newslint import Document


class StackedHedge(Rule):
    """Finds a quotative *will … erfahren haben* over a *soll*, and two evidential words in one clause."""

    name: ClassVar[str] = "stacked-hedge"
    severity: ClassVar[Severity] = "warning"
    needs: ClassVar[tuple[type, ...]] = (Sentence,)

    def check(self, document: Document) -> Iterator[Finding]:
        import newslint_accusation.hedges as hedges

        for first, last, count in hedges.stacks(document):
            span = Span(first.start, last.end) if last.end - first.start < 60 else first
            yield self.finding(span, values={"first": first, "last": last, "count": count}, suggestion="suggestion")
