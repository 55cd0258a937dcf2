"""Wording that states the guilt of somebody who has not been convicted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Finding, Rule, Severity

if TYPE_CHECKING:
    from newslint import Document


class GuiltAsFact(Rule):
    """Finds the names of offenders for suspects, and reasons that state a suspect's deed as done."""

    name: ClassVar[str] = "guilt-as-fact"
    severity: ClassVar[Severity] = "warning"
    needs: ClassVar[tuple[type, ...]] = (Allegation,)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        import newslint_accusation.guilt as guilt

        for span, suspect, note in guilt.presumed(document):
            yield self.finding(span, values={"label": span, "target": suspect}, target=suspect, suggestion=note)
