"""Puts an allegation together: how it is sourced, who is accused, where it stands."""

from __future__ import annotations

from typing import Literal

from newslint import Allegation, Span
from newslint_accusation.cues import Cue
from newslint_accusation.headlines import kinds
from newslint_accusation.reach import reached
from newslint_accusation.sentences import View
from newslint_accusation.sourcing import admitted, source_of

_LEAD = 4
_ENDED = frozenset({"acquittal", "dropped"})
Place = Literal["headline", "lead", "body", "caption", "quotation"]


def make(view: View, cues: list[Cue], cue: Cue, party: str, span: Span, before: Allegation | None = None) -> Allegation:
    if cue.kind in ("accuse", "frame", "vaguecharge"):
        cue = next((c for c in cues if c.kind in ("act", "omission")), cue)
    start = min(cue.start, *(view.document.tokens.starts[i] for i in cue.objects), cue.start)
    end = max(cue.end, *(view.document.tokens.ends[i] for i in cue.objects), cue.end)
    about = cue.field or next((c.field for c in cues if c.field), "")
    return build(view, Span(start, end), cues, party, span, about, before)


def build(
    view: View,
    charge: Span,
    cues: list[Cue],
    party: str,
    span: Span,
    about: str,
    before: Allegation | None = None,
) -> Allegation:
    """The allegation of a sentence; `before` is the one found last, whose source may go on."""
    stage = _stage(cues)
    by_itself = admitted(view, charge, cues, party) or source_of(view, charge, cues, party)
    source = reached(view, by_itself, party, stage, before)
    target = name_of(view, party, span)
    return Allegation(
        charge.start,
        charge.end,
        target=target,
        target_span=span,
        party=party or None,
        charge=view.document.slice(charge),
        field=about,
        sourcing=source.sourcing,
        evidence=source.evidence,
        hedge=source.hedge,
        stage=stage,
        place=place_of(view, charge),
        sentence=view.sentence.number,
        carried=source.carried,
    )


def _stage(cues: list[Cue]) -> str:
    """The step of the procedure: how it ended before how it began (`das Verfahren wegen … wurde eingestellt`)."""
    stages = [cue.stage for cue in cues if cue.stage]
    return next((stage for stage in stages if stage in _ENDED), stages[0] if stages else "")


def name_of(view: View, party: str, span: Span) -> str:
    """The accused's fullest name where the mention is a part of it or a pronoun, else the mention as it stands."""
    mention = view.document.slice(span)
    known = view.scene.parties.get(party)
    if known is not None and known.named and known.name:
        last = known.name.split()[-1]
        if span.end - span.start > len(known.name) and last in mention.replace(",", " ").split():
            return mention
        pronoun = mention.lower() in view.scene.frames.sets["pronouns_he"]
        return known.name if pronoun or last in (mention.split()[-1], mention.split()[-1].rstrip("s")) else mention
    if known is not None and known.name and mention.lower() in view.scene.frames.sets["pronouns_he"]:
        return known.name
    first = view.document.tokens.first_at(span.start)
    whole = (
        view.document.language == "en" and view.document.tokens.words[first] not in view.scene.frames.sets["articles"]
    )
    return view.document.slice(_whole(view, span) if whole else span)


def _whole(view: View, span: Span) -> Span:
    """A described party with the words before it that describe it (`Sudanese security services`)."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    first = tokens.first_at(span.start)
    start = first
    stops = sets["articles", "prepositions", "openers", "auxiliaries"]
    while start > 0 and first - start < 4 and tokens.words[start - 1] not in stops:
        apart = view.document.text[tokens.ends[start - 1] : tokens.starts[start]] not in (" ", ", ")
        if apart or tokens.words[start - 1].isdigit():
            break
        if view.document.text[tokens.starts[start - 1]].islower() and first - start > 0:
            break
        start -= 1
    return Span(tokens.starts[start], span.end)


def place_of(view: View, charge: Span) -> Place:
    kind = view.document.derived(kinds)[view.sentence.block]
    if kind in ("headline", "subhead"):
        return "headline"
    if kind == "caption":
        return "caption"
    if view.in_quote(charge) is not None:
        return "quotation"
    first = view.scene.opening
    if view.sentence.block != first:
        return "body"
    start = next((s.number for s in view.scene.sentences if s.block == first), 0)
    return "lead" if view.sentence.number - start < _LEAD else "body"
