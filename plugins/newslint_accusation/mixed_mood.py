"""Indicative and Konjunktiv I side by side in one reported charge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Attribution, Finding, Rule, Sentence, Severity

if TYPE_CHECKING:
    from newslint import Document


class MixedMood(Rule):
    """Finds German *dass … hat und … werde* under a verb of saying or believing."""

    name: ClassVar[str] = "mixed-mood"
    severity: ClassVar[Severity] = "info"
    needs: ClassVar[tuple[type, ...]] = (Attribution, Sentence)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        if "dass" not in document.tokens.places:
            return
        from newslint_accusation.moods import mixed

        for indicative, subjunctive in mixed(document):
            yield self.finding(
                indicative, values={"indicative": indicative, "subjunctive": subjunctive}, suggestion="suggestion"
            )
