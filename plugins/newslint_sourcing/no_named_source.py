"""A story of accusations in which no human being is named as a source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from newslint import Allegation, Attribution, Finding, Party, Rule, Sentence, Severity, Span

if TYPE_CHECKING:
    from newslint import Document


class NoNamedSource(Rule):
    """Finds texts with two charges or more and not one named person or document that carries anything."""

    name: ClassVar[str] = "no-named-source"
    severity: ClassVar[Severity] = "info"
    needs: ClassVar[tuple[type, ...]] = (Allegation, Attribution)
    only_with: ClassVar[type] = Allegation

    def check(self, document: Document) -> Iterator[Finding]:
        allegations = [a for a in document.facts(Allegation) if a.sourcing != "established" and not a.recalled]
        if len(allegations) < 2 or len({a.sentence for a in allegations}) < 2 or len(document.facts(Sentence)) < 6:
            return
        people = {p.key for p in document.facts(Party) if p.kind == "person" and p.named}
        for a in document.facts(Attribution):
            if a.quality == "document" or (a.quality == "named" and (a.party in people or a.party is None)):
                return
        first = allegations[0]
        sentence = document.facts(Sentence)[first.sentence]
        last = min(document.tokens.first_at(sentence.start) + 2, len(document.tokens) - 1)
        span = Span(sentence.start, document.tokens.ends[last])
        yield self.finding(span, values={"target": first.target_span}, target=first.target_span)
