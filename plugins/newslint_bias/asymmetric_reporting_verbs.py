"""One side says, the other claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from newslint import Attribution, Document, Finding, Related, Rule, Severity, Span, dataclass, select
from newslint_bias.loaded_reporting_verb import NEWS_ONLY


@dataclass(frozen=True)
class AsymmetricReportingVerbs(Rule):
    """Two parties are reported with verbs of different colour: `least` verbs a side, shares that differ by more than `gap`."""

    name: ClassVar[str] = "asymmetric-reporting-verbs"
    severity: ClassVar[Severity] = "off"
    needs = (Attribution,)
    only_with = Attribution
    silent_in = NEWS_ONLY

    least: int = 3
    gap: float = 0.5

    def check(self, document: Document) -> Iterator[Finding]:
        judged = {p.start for p in select(document, {"groups": ["judging-verbs"], "context": "verb-contexts"})}
        sides: dict[str, list[tuple[Span, bool]]] = defaultdict(list)
        for attribution in document.facts(Attribution):
            if not attribution.party or not attribution.cue:
                continue
            cue = Span(attribution.cue[0].start, attribution.cue[0].end)
            loaded = any(cue.start <= at < cue.end for at in judged)
            # a plain denial has verbs of its own, which say nothing of how its side is treated
            if loaded or attribution.act != "deny":
                sides[attribution.party].append((cue, loaded))
        heard = {party: cues for party, cues in sorted(sides.items()) if len(cues) >= self.least}
        for one, other in combinations(heard, 2):
            shares = {party: sum(loaded for _, loaded in heard[party]) / len(heard[party]) for party in (one, other)}
            if abs(shares[one] - shares[other]) <= self.gap:
                continue
            hard, soft = sorted((one, other), key=lambda party: (-shares[party], party))
            first = next(cue for cue, loaded in heard[hard] if loaded)
            related = [Related(cue, "related.hard") for cue, _ in heard[hard] if cue != first]
            related += [Related(cue, "related.soft") for cue, _ in heard[soft]]
            yield self.finding(
                first,
                values={"hard": first, "soft": heard[soft][0][0]},
                related=tuple(related),
                anchor=f"{hard}|{soft}",
            )
