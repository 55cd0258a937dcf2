"""What a finding shows beside the charge: the nearest source that does not reach it, and wording that would add one."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from newslint import Allegation, Attribution, Document, Name, Related, Sentence, Span
from newslint_accusation.stages import RULED

_NAMED = frozenset({"named", "official", "document", "medium", "described"})
_SILENT = frozenset({"deny", "admit"})


def _accused(document: Document) -> frozenset[str]:
    return frozenset(allegation.party for allegation in document.facts(Allegation) if allegation.party)


def nearest_source(document: Document, span: Span) -> Span | None:
    """The last named source before the place, else the first one after it; nobody who is accused vouches for a charge."""
    facts = document.facts(Attribution)
    accused = document.derived(_accused)
    pronouns = document.words.words("allegation-grammar", "pronouns_he")
    at = bisect_left(facts, span.start, key=lambda fact: fact.start)
    for fact in (*reversed(facts[max(0, at - 40) : at]), *facts[at : at + 40]):
        if fact.quality not in _NAMED or not fact.source or fact.act in _SILENT or fact.party in accused:
            continue
        if not fact.party and document.slice(fact.source[0]).lower() in pronouns:
            continue  # "according to she": somebody whom nobody knows
        if not any(name.party in accused for name in document.facts_in(Name, fact.source[0])):
            return fact.source[0]
    return None


def details(document: Document, allegation: Allegation, *, hedge: bool = False) -> dict[str, Any]:
    """The fields of a finding about an allegation: values, target, related places and the suggestion's key."""
    values: dict[str, Span] = {"target": allegation.target_span, "charge": Span(allegation.start, allegation.end)}
    related: list[Related] = []
    if hedge and allegation.hedge is not None:
        values["hedge"] = allegation.hedge
    if not allegation.target_span.overlaps(allegation):
        related.append(Related(allegation.target_span, "related.accused"))
    source = nearest_source(document, allegation)
    suggestion = "suggestion.open"
    if source is not None:
        values["source"] = source
        related.append(Related(source, "related.source"))
        suggestion = "suggestion"
    return {"values": values, "target": allegation.target_span, "related": tuple(related), "suggestion": suggestion}


def hedge_shown(document: Document, a: Allegation) -> Span:
    """The words to underline: the hedge, with the accused where it stands right behind (`Zudem soll Nordtec`)."""
    if a.hedge is None:
        return Span(a.start, a.end)
    tokens = document.tokens
    at = tokens.first_at(a.hedge.start)
    start = tokens.first_at(document.facts(Sentence)[a.sentence].start)
    if 0 < at - start <= 2 and tokens.words[at] in ("soll", "sollen") and 0 < a.target_span.start - a.hedge.end <= 2:
        return Span(tokens.starts[start], a.target_span.end)
    return a.hedge


def first_of_each(allegations: list[Allegation]) -> list[Allegation]:
    """One allegation a sentence: the first that the sentence itself makes."""
    seen: set[int] = set()
    kept = []
    for allegation in allegations:
        if allegation.sentence not in seen and not allegation.implied:
            seen.add(allegation.sentence)
            kept.append(allegation)
    return kept


def outruns(allegation: Allegation, others: tuple[Allegation, ...]) -> bool:
    """Whether a headline asserts what the text below only reports as somebody's claim, and no ruling bears it out."""
    if allegation.place != "headline" or allegation.sourcing != "asserted":
        return False
    below = [o for o in others if o.place != "headline" and o.party == allegation.party]
    if any(settled(o) for o in below):
        return False
    return any(o.sourcing in ("attributed", "hedged", "vague", "established") for o in below)


def settled(allegation: Allegation) -> bool:
    """Whether the text reports a ruling against the accused or an admission."""
    return allegation.sourcing == "established" and allegation.stage in RULED
