"""Finds the sentences that charge an identifiable party with wrongdoing, who that is and how the charge is sourced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from newslint import Allegation, Document, Span
from newslint_accusation.continuing import continued
from newslint_accusation.cues import Cue
from newslint_accusation.grace import graced
from newslint_accusation.identity import identified
from newslint_accusation.making import build, make
from newslint_accusation.memory import Memory
from newslint_accusation.screens import accompanied, complete, silenced
from newslint_accusation.sentences import Scene, View
from newslint_accusation.targets import Target, choose, governor

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
_TOPIC = 3
_CLOSE = 3.0
_STRONG = 4.5
_OWNED = 3.0
_OPENING = 4
_BESIDE = 6
_CLAUSE = 12
_NOUNS = ("deed", "frame", "process")


def find(document: Document) -> list[Allegation]:
    """All allegations of a document, in order; a sentence has at most one.

    A text that accuses somebody again and again is read a second time: what it reports of the accused then counts even
    without a word of wrongdoing of its own.
    """
    scene = Scene(document)
    strict = list(_read(scene, Memory()))
    parties = Counter(a.party or a.target for a in strict)
    if len(strict) < _TOPIC:
        return graced(scene, identified(scene, strict))
    known = {party: count for party, count in parties.items() if count > 1}
    again = list(_read(scene, Memory(topic=frozenset(parties), often=known)))
    return graced(scene, identified(scene, again))


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
            if found is None and kept and not memory.accused and (view.is_heading or _opens(view, kept)):
                waiting.append((view, kept))
        if found is not None and view is not None:
            memory.note(found.party or found.target, found.target_span, number, found.field, implied=found.implied)
            memory.accusers.update(a.party for a in view.attributions if a.party is not None and a.act != "deny")
            yield found
            if waiting:
                yield from headings(waiting, found)
                waiting = []


def _opens(view: View, cues: list[Cue]) -> bool:
    """Whether a sentence of the lead speaks of charges whose target is named only below."""
    return view.sentence.block == view.scene.opening and any(c.kind == "frame" for c in cues)


def charging(view: View, cues: list[Cue]) -> list[Cue]:
    """The cues of a sentence that nothing silences, with their objects."""
    kept = []
    for cue in cues:
        whole = complete(view, cue)
        if whole is not None and not silenced(view, whole):
            kept.append(whole)
    return accompanied(view, kept)


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
    best = _best(view, cues, memory)
    if best is None or best[0].kind == "accuse":
        described = _described(view, cues)
        if described is not None:
            cue, span = described
            return make(view, cues, cue, "", span)
    if best is None:
        return _recalled(view, cues, memory) if enough else None
    cue, target = best
    if not enough and target.score < _STRONG and (target.party not in memory.topic or target.score < _CLOSE):
        return None
    span = memory.spans.get(target.party, target.span) if target.form == "pronoun" else target.span
    found = make(view, cues, cue, target.party, span)
    if (
        found.sourcing == "asserted"
        and memory.weights.get(target.party, 0) < 3
        and _by_the_way(view, cues, cue, target)
    ):
        return replace(found, implied=True)
    nouns = all(c.kind in _NOUNS for c in cues) and not _takes(view, cues, target)
    if found.sourcing == "asserted" and target.score < _OWNED and nouns:
        return replace(found, implied=True) if target.party in memory.topic else None
    return found if enough else replace(found, implied=True)


def _by_the_way(view: View, cues: list[Cue], cue: Cue, target: Target) -> bool:
    """Whether a text reports violence or an offence without a word that ties it to the party which stands near by.

    Only an act whose subject stands beside it charges a party of which the text says nothing else.
    """
    if view.is_heading:
        return False
    plain = [c for c in cues if c.kind in ("act", "omission") and not c.entry.get("violent")]
    tokens = view.document.tokens
    first, last = tokens.first_at(target.span.start), tokens.at(max(target.span.start, target.span.end - 1))
    if not plain:
        said = any(c.kind in ("accuse", "process", "phrase", "vaguecharge") for c in cues)
        return not said and not _takes(view, cues, target)
    if target.kind in ("place", "group", "unknown"):
        return True
    reach = _BESIDE if view.document.language == "en" else _CLAUSE
    return not any(0 < c.first - last <= reach or 0 < first - c.last <= reach for c in plain)


def _takes(view: View, cues: list[Cue], target: Target) -> bool:
    """`Brandt hat Schmiergeld angenommen`: the party opens the sentence, and the deed is the object of its verb."""
    first = view.document.tokens.first_at(target.span.start)
    if first - view.range.start >= _OPENING or governor(view, first) or target.kind not in ("person", "organisation"):
        return False
    return any(c.kind == "deed" and c.first in view.clause(first) and not governor(view, c.first) for c in cues)


def _best(view: View, cues: list[Cue], memory: Memory) -> tuple[Cue, Target] | None:
    found: tuple[float, Cue, Target] | None = None
    for cue in cues:
        target = choose(view, cue, memory.weights, speakers(view, Span(cue.start, cue.end)))
        if target is not None:
            score = target.score + _WEIGHT[cue.kind]
            if found is None or score > found[0]:
                found = (score, cue, target)
    return None if found is None else (found[1], found[2])


def _described(view: View, cues: list[Cue]) -> tuple[Cue, Span] | None:
    """People who are only described (`zwei mutmaßliche Spione`, `the suspects`) in a step of a procedure."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for cue in cues:
        if cue.kind == "accuse" and cue.objects and cue.objects[0] > cue.last:
            return cue, Span(tokens.starts[cue.objects[0]], tokens.ends[cue.objects[0]])
    if not any(c.kind == "process" and c.stage in ("arrest", "charge", "trial", "verdict") for c in cues):
        return None
    for cue in cues:
        if cue.kind == "agent" or view.word(cue.first) in sets["accused_nouns"]:
            first = cue.first
            if (
                view.word(first - 1) in ("ein", "eine", "einen", "einem", "eines", "einer", "a", "an")
                or view.is_heading
            ):
                continue
            while first > view.range.start and first not in view.breaks and cue.first - first < 3:
                word = view.word(first - 1)
                if word in sets["prepositions"] or word in sets["passive"]:
                    break
                first -= 1
            return cue, Span(tokens.starts[first], cue.end)
    return None


def weight(view: View, cue: Cue) -> float:
    """What a cue adds to a charge; a deed that is no mere topic (`about fraud`, `gegen Korruption`) adds more."""
    plain = _WEIGHT[cue.kind] if not cue.entry.get("weak") else 1.0
    if cue.kind == "adjective" and _is_predicate(view, cue):
        return plain + 1
    if cue.kind == "deed" and not governor(view, cue.first):
        return plain + 0.8
    if cue.kind == "agent" and (cue.modifier or cue.entry.get("field") == "spying"):
        return plain + 0.6
    return plain


def _is_predicate(view: View, cue: Cue) -> bool:
    """`was rechtswidrig ist`, `was unlawful`: the adjective is what the sentence says."""
    copulas = view.scene.frames.sets["copulas"]
    if view.document.language == "en":
        return not copulas.isdisjoint(view.before(cue.first, 2))
    return cue.tag == "base" and not copulas.isdisjoint(view.after(cue.last, 1) + view.before(cue.first, 3))


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
    if cue.kind in (*_NOUNS, "agent") or (view.document.language == "en" and "VB" in cue.tag.split("|")):
        return None
    return replace(
        make(view, cues, cue, memory.last, memory.spans[memory.last]), implied=not memory.fresh(view.sentence.number)
    )


def headings(waiting: list[tuple[View, list[Cue]]], after: Allegation) -> Iterator[Allegation]:
    """Headlines whose accused is named only below."""
    for view, cues in waiting:
        if after.sentence - view.sentence.number <= 8:
            cue = max(cues, key=lambda c: _WEIGHT[c.kind])
            if sum(_WEIGHT[c.kind] for c in cues) >= _ENOUGH or cue.modifier:
                frame = next((c for c in cues if c.kind == "frame"), cue)
                if view.is_heading:
                    yield make(view, cues, cue, after.party or "", after.target_span)
                else:
                    span = Span(view.sentence.start, frame.end)
                    yield build(view, span, cues, after.party or "", after.target_span, cue.field)
