"""Finds the sentences that charge an identifiable party with wrongdoing, who that is and how the charge is sourced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from newslint import Allegation, Attribution, Document, Span

from newslint_accusation.cues import Cue
from newslint_accusation.screens import complete, silenced
from newslint_accusation.sentences import Scene, View
from newslint_accusation.sourcing import Source, source_of
from newslint_accusation.targets import Target, choose

Place = Literal["headline", "lead", "body", "caption", "quotation"]

# How much of a charge a cue makes by itself; a sentence needs ENOUGH, with a party whose place fits.
_WEIGHT = {
    "act": 2.0,
    "omission": 2.0,
    "accuse": 2.0,
    "vaguecharge": 2.0,
    "process": 1.5,
    "phrase": 1.2,
    "agent": 1.2,
    "deed": 1.0,
    "frame": 1.0,
    "adjective": 0.8,
}
_ENOUGH = 1.8


@dataclass(slots=True)
class Memory:
    """The parties accused so far, how often, and the last of them with the sentence."""

    accused: dict[str, int] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    last: str = ""
    number: int = -9
    field: str = ""

    def note(self, party: str, span: Span, number: int, what: str) -> None:
        self.accused[party] = self.accused.get(party, 0) + 1
        self.spans.setdefault(party, span)
        self.last, self.number = party, number
        self.field = what or self.field


def find(document: Document) -> Iterator[Allegation]:
    """All allegations of a document, in order; a sentence has at most one for each accused."""
    scene = Scene(document)
    memory = Memory()
    waiting: list[tuple[View, list[Cue]]] = []
    for sentence in scene.sentences:
        number = sentence.number
        found: Allegation | None = None
        cues = scene.cues.get(number, [])
        if cues or memory.accused:
            view = scene.view(number)
            assert view is not None
            kept = charging(view, cues)
            found = by_cues(view, kept, memory) or continued(view, kept, memory)
            if found is None and kept and view.is_heading and not memory.accused:
                waiting.append((view, kept))
        if found is not None:
            memory.note(found.party or found.target, found.target_span, number, found.field)
            yield found
            if waiting:
                yield from headings(waiting, found)
                waiting = []


def charging(view: View, cues: list[Cue]) -> list[Cue]:
    """The cues of a sentence that nothing silences, with their objects."""
    kept = []
    for cue in cues:
        whole = complete(view, cue)
        if whole is not None and not silenced(view, whole):
            kept.append(whole)
    return kept


def speakers(view: View, charge: Span) -> list[Span]:
    """Where the sources of a charge stand: a source does not accuse itself."""
    return [
        part
        for a in view.attributions
        if a.act not in ("admit",)
        for part in a.source
        if any(c.overlaps(charge) for c in a.content)
    ]


def by_cues(view: View, cues: list[Cue], memory: Memory) -> Allegation | None:
    """The charge that the words of the sentence itself make."""
    if not cues or sum(_WEIGHT[c.kind] for c in cues) < _ENOUGH and not _linked(view, cues):
        return None
    best: tuple[float, Cue, Target] | None = None
    for cue in cues:
        target = choose(view, cue, memory.accused, speakers(view, Span(cue.start, cue.end)))
        if target is not None:
            score = target.score + _WEIGHT[cue.kind]
            if best is None or score > best[0]:
                best = (score, cue, target)
    if best is None:
        return _recalled(view, cues, memory)
    _, cue, target = best
    if target.form == "pronoun":
        span = memory.spans.get(target.party, target.span)
    else:
        span = target.span
    return make(view, cues, cue, target.party, span)


def _linked(view: View, cues: list[Cue]) -> bool:
    """Whether a single weak cue is a charge by what stands beside it: a hedge, a quotation, an accusing source."""
    if any(a.act == "accuse" for a in view.attributions):
        return True
    sets = view.scene.frames.sets
    return any(c.kind in ("agent", "deed", "phrase") for c in cues) and view.has(sets["hedge_strong"]) >= 0


def _recalled(view: View, cues: list[Cue], memory: Memory) -> Allegation | None:
    """A charge without a name of its own that goes on with the party accused just before."""
    if not memory.last or view.sentence.number - memory.number > 3:
        return None
    cue = max(cues, key=lambda c: _WEIGHT[c.kind])
    return make(view, cues, cue, memory.last, memory.spans[memory.last])


def continued(view: View, cues: list[Cue], memory: Memory) -> Allegation | None:
    """Reported speech that goes on about an accused party without a word of wrongdoing of its own."""
    if not memory.last or view.sentence.number - memory.number > 2 or view.is_heading:
        return None
    reported = [a for a in view.attributions if a.act not in ("deny", "ask", "praise") and a.content]
    if not reported or any(a.act == "deny" for a in view.attributions):
        return None
    carried = [a for a in reported if a.kind == "reportative" or a.distance > 0]
    if not carried:
        return None
    attribution = carried[0]
    subject = next((n for n in view.names if n.party in memory.accused), None)
    if subject is None or any(s.overlaps(subject) for s in attribution.source):
        return None
    span = memory.spans.get(subject.party, Span(subject.start, subject.end))
    charge = attribution.content[0]
    return build(view, charge, [], subject.party, span, memory.field)


def headings(waiting: list[tuple[View, list[Cue]]], after: Allegation) -> Iterator[Allegation]:
    """Headlines whose accused is named only below."""
    for view, cues in waiting:
        if after.sentence - view.sentence.number <= 8:
            cue = max(cues, key=lambda c: _WEIGHT[c.kind])
            if sum(_WEIGHT[c.kind] for c in cues) >= 1.0:
                yield make(view, cues, cue, after.party or "", after.target_span)


def make(view: View, cues: list[Cue], cue: Cue, party: str, span: Span) -> Allegation:
    start = min(cue.start, *(view.document.tokens.starts[i] for i in cue.objects), cue.start)
    end = max(cue.end, *(view.document.tokens.ends[i] for i in cue.objects), cue.end)
    about = cue.field or next((c.field for c in cues if c.field), "")
    return build(view, Span(start, end), cues, party, span, about)


def build(view: View, charge: Span, cues: list[Cue], party: str, span: Span, about: str) -> Allegation:
    source = source_of(view, charge, cues)
    source = _restored(view, source)
    known = view.scene.parties.get(party)
    target = known.name if known is not None and known.name else view.document.slice(span)
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
        stage=next((c.stage for c in cues if c.stage), ""),
        place=place_of(view, charge),
        sentence=view.sentence.number,
        carried=source.carried,
    )


def _restored(view: View, source: Source) -> Source:
    """The very next sentence of the paragraph may name the source of an unsourced charge."""
    if source.sourcing not in ("asserted", "hedged", "vague") or view.is_heading:
        return source
    after = view.scene.view(view.sentence.number + 1)
    if after is None or after.sentence.block != view.sentence.block:
        return source
    named = [a for a in after.attributions if a.quality in ("named", "official", "document", "medium") and a.distance == 0]
    if not named:
        return source
    if source.sourcing == "asserted" and not _points_back(after, named[0]):
        return source
    evidence = named[0].source[0] if named[0].source else None
    return replace(source, sourcing="attributed", evidence=evidence, carried=1)


def _points_back(after: View, attribution: Attribution) -> bool:
    first = after.words[0] if after.words else ""
    return first in after.scene.frames.sets["back"] and len(after.words) <= 14


def place_of(view: View, charge: Span) -> Place:
    kind = view.document.blocks[view.sentence.block].kind
    if kind in ("headline", "subhead"):
        return "headline"
    if kind == "caption":
        return "caption"
    if view.in_quote(charge) is not None:
        return "quotation"
    first = next((s for s in view.scene.sentences if view.document.blocks[s.block].kind == "paragraph"), None)
    if kind == "lead" or first is not None and view.sentence.block == first.block:
        if first is None or view.sentence.number - first.number < 3:
            return "lead"
    return "body"
