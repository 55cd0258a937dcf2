"""Several are accused, and only some are heard."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Finding, Related, Response, Rule, Span


class OneSidedCounterStatement(Rule):
    """One party answers in the draft, another accused party does not."""

    name = "one-sided-counter-statement"
    severity = "off"
    needs = (Allegation, Response)
    only_with = Response
    silent_in = frozenset({"interview", "satire", "sponsored"})

    def check(self, document: Document) -> Iterator[Finding]:
        from newslint_reply.heard import hearings

        found = hearings(document)
        heard = [hearing for hearing in found if hearing.responses]
        if not heard:
            return
        answer = heard[0].responses[0]
        for hearing in found:
            if hearing.heard or not hearing.due or not hearing.accused.named:
                continue
            first = hearing.accused.open_charges[0]
            yield self.finding(
                Span(first.start, first.end),
                target=hearing.accused.span,
                values={"heard": heard[0].accused.span},
                related=(Related(Span(answer.start, answer.end), "related.heard"),),
                anchor="",
            )
