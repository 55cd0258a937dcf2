"""A hedge that stands at the wrong word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Finding, Rule, Severity, Span

if TYPE_CHECKING:
    from newslint import Document


class MisplacedAlleged(Rule):
    """Finds *alleged victim*, *allegedly arrested*, *mutmaßliches Opfer*: the deed is in doubt, not the person or the step."""

    name: ClassVar[str] = "misplaced-alleged"
    severity: ClassVar[Severity] = "off"

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_accusation.hedges import misplaced

        for hedge, word in misplaced(document):
            yield self.finding(
                Span(hedge.start, word.end), values={"hedge": hedge, "word": word}, suggestion="suggestion"
            )
