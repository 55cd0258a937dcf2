"""Finds the sentences that charge an identifiable party with wrongdoing, who that is and how the charge is sourced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from newslint import Allegation, Attribution, Document, Span
from newslint_accusation.cues import Cue
from newslint_accusation.screens import complete, reportative, silenced
from newslint_accusation.sentences import Scene, View
from newslint_accusation.sourcing import Source, source_of
from newslint_accusation.targets import Target, choose, governor

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
_FEW = 1.0
_NEAR = 4
_TOPIC = 3
_CLOSE = 3.0


@dataclass(slots=True)
class Memory:
    """The parties accused so far, how often, and the last of them with the sentence."""

    accused: dict[str, int] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    last: str = ""
    number: int = -9
    about: str = ""
    accusers: set[str] = field(default_factory=set)
    topic: frozenset[str] = frozenset()

    def note(self, party: str, span: Span, number: int, what: str) -> None:
        self.accused[party] = self.accused.get(party, 0) + 1
        self.spans.setdefault(party, span)
        self.last, self.number = party, number
        self.about = what or self.about


def find(document: Document) -> Iterator[Allegation]:
    """All allegations of a document, in order; a sentence has at most one.

    A text that accuses somebody again and again is read a second time: what it reports of the accused then counts even
    without a word of wrongdoing of its own.
    """
    scene = Scene(document)
    strict = list(_read(scene, Memory()))
    parties = Counter(a.party or a.target for a in strict)
    if len(strict) < _TOPIC:
        yield from strict
        return
    yield from _read(scene, Memory(topic=frozenset(parties)))


def _read(scene: Scene, memory: Memory) -> Iterator[Allegation]:
    waiting: list[tuple[View, list[Cue]]] = []
    for sentence in scene.sentences:
        number = sentence.number
        found: Allegation | None = None
        cues = scene.cues.get(number, [])
        view = scene.view(number) if cues or memory.accused else None
        if view is not None:
            kept = charging(view, cues)
            found = by_cues(view, kept, memory) or continued(view, kept, memory)
            if found is None and kept and view.is_heading and not memory.accused:
                waiting.append((view, kept))
        if found is not None and view is not None:
            memory.note(found.party or found.target, found.target_span, number, found.field)
            memory.accusers.update(a.party for a in view.attributions if a.party is not None and a.act != "deny")
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
    if not cues:
        return None
    total = sum(weight(view, c) for c in cues)
    enough = total >= _ENOUGH or _linked(view, cues)
    if not enough and (not memory.topic or total < _FEW):
        return None
    best: tuple[float, Cue, Target] | None = None
    for cue in cues:
        target = choose(view, cue, memory.accused, speakers(view, Span(cue.start, cue.end)))
        if target is not None:
            score = target.score + _WEIGHT[cue.kind]
            if best is None or score > best[0]:
                best = (score, cue, target)
    if best is None:
        return _recalled(view, cues, memory) if enough else None
    if not enough and (best[2].party not in memory.topic or best[2].score < _CLOSE):
        return None
    _, cue, target = best
    span = memory.spans.get(target.party, target.span) if target.form == "pronoun" else target.span
    return make(view, cues, cue, target.party, span)


def weight(view: View, cue: Cue) -> float:
    """What a cue adds to a charge; a deed that is no mere topic (`about fraud`, `gegen Korruption`) adds more."""
    plain = _WEIGHT[cue.kind]
    if cue.kind == "deed" and not governor(view, cue.first):
        return plain + 0.8
    if cue.kind == "agent" and (cue.modifier or cue.entry.get("field") == "spying"):
        return plain + 0.6
    return plain


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
    if any(a.party == memory.last and a.act != "admit" for a in view.attributions):
        return None
    cue = max(cues, key=lambda c: _WEIGHT[c.kind])
    if cue.kind in ("process", "frame", "agent"):
        return None
    return make(view, cues, cue, memory.last, memory.spans[memory.last])


def continued(view: View, cues: list[Cue], memory: Memory) -> Allegation | None:
    """Reported speech or hearsay that goes on about an accused party without a word of wrongdoing of its own."""
    if not memory.last or view.sentence.number - memory.number > _NEAR or view.is_heading or view.is_question:
        return None
    if any(a.act in ("deny", "ask", "praise") for a in view.attributions):
        return None
    charge = _hearsay(view) or _accusers_speech(view, memory)
    if charge is None:
        return None
    party = _mentioned(view, memory, charge)
    if party is None:
        return None
    return build(view, charge, cues, party, memory.spans[party], memory.about)


def _hearsay(view: View) -> Span | None:
    """`soll … haben`, `allegedly`: somebody says so."""
    for a in view.attributions:
        if a.kind == "reportative" and a.content:
            return a.content[0]
    sets, tokens = view.scene.frames.sets, view.document.tokens
    at = view.has(sets["hearsay"])
    if at < 0:
        return None
    if tokens.words[at] in ("soll", "sollen") and not reportative(view, at):
        return None
    clause = view.clause(at)
    return Span(tokens.starts[clause.start], tokens.ends[clause.stop - 1])


def _accusers_speech(view: View, memory: Memory) -> Span | None:
    """What an authority, a paper of the case or somebody who has accused before says further."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for a in view.attributions:
        if not a.content or a.act in ("demand", "announce", "believe"):
            continue
        heads = {w for part in a.source for w in tokens.words[slice(*_tokens_of(view, part))]}
        accuser = a.party is not None and a.party in memory.accusers
        if accuser or not heads.isdisjoint(sets["papers"]) or not heads.isdisjoint(sets["wardens"]):
            part = next((c for c in a.content if c.overlaps(view.sentence)), a.content[0])
            return Span(max(part.start, view.sentence.start), min(part.end, view.sentence.end))
    return None


def _tokens_of(view: View, span: Span) -> tuple[int, int]:
    inside = view.document.tokens.range(span.start, span.end)
    return inside.start, inside.stop


def _mentioned(view: View, memory: Memory, charge: Span) -> str | None:
    """The accused party of which the sentence speaks: by name or role, by pronoun, or as the accused."""
    speaking = [part for a in view.attributions for part in a.source]
    pronoun = False
    for name in view.names:
        if any(part.overlaps(name) for part in speaking):
            continue
        if name.party in memory.accused and not governor(view, view.document.tokens.first_at(name.start)):
            return name.party
        pronoun = pronoun or name.form == "pronoun"
    sets = view.scene.frames.sets
    if pronoun or view.has(sets["accused_nouns"]) >= 0:
        return memory.last
    return None


def headings(waiting: list[tuple[View, list[Cue]]], after: Allegation) -> Iterator[Allegation]:
    """Headlines whose accused is named only below."""
    for view, cues in waiting:
        if after.sentence - view.sentence.number <= 8:
            cue = max(cues, key=lambda c: _WEIGHT[c.kind])
            if sum(_WEIGHT[c.kind] for c in cues) >= _ENOUGH or cue.modifier:
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
    named = [
        a for a in after.attributions if a.quality in ("named", "official", "document", "medium") and a.distance == 0
    ]
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
    opening = kind == "lead" or (first is not None and view.sentence.block == first.block)
    return "lead" if opening and (first is None or view.sentence.number - first.number < 3) else "body"
