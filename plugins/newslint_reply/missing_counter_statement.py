"""An accused party whose side is not in the draft."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from newslint import Allegation, Document, Finding, Related, Response, Rule

SHOWN = 5


class MissingCounterStatement(Rule):
    """No answer, no refusal, no attempt to ask: of a party against which a charge is open."""

    name = "missing-counter-statement"
    severity = "warning"
    needs = (Allegation, Response)
    only_with = Allegation
    grades = MappingProxyType({"procedural": "info", "passing": "info"})
    silent_in = frozenset({"interview", "satire", "sponsored"})

    def check(self, document: Document) -> Iterator[Finding]:
        import newslint_reply.accused as accused
        import newslint_reply.heard as heard

        for hearing in heard.hearings(document):
            if hearing.heard or not (hearing.due or hearing.standing == "procedural"):
                continue
            first, *others = hearing.accused.open_charges or hearing.accused.charges
            related = [Related(accused.plain(charge), "related.charge") for charge in others[:SHOWN]]
            related += [Related(accused.plain(defence), "related.defence") for defence in hearing.defences]
            yield self.finding(
                accused.plain(first),
                target=hearing.accused.span,
                values={"charge": accused.plain(first)},
                related=tuple(related),
                suggestion="suggestion",
                grade="" if hearing.standing == "yes" else hearing.standing,
                anchor="",
            )
