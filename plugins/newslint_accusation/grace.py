"""What a headline or a lead may say in short, because the first paragraphs name the source."""

from __future__ import annotations

from newslint import Allegation, Span, replace
from newslint_accusation.sentences import Scene

# Two paragraphs; in a draft of one long paragraph as many sentences.
_PARAGRAPHS = 2
_SENTENCES = 6
_SETTLED = ("verdict", "fine", "admission")
_CASE = ("arrest", "charge", "trial")


def graced(scene: Scene, found: list[Allegation]) -> list[Allegation]:
    """The allegations with `below` set where a short, unsourced one in headline or lead is sourced soon after."""
    settled = {(a.party, a.field) for a in found if a.stage in _SETTLED and a.sourcing == "established"}
    cases = {a.party for a in found if a.stage in _CASE and a.sourcing == "established"}
    return [_weighed(scene, a, found, settled, cases) for a in found]


def _weighed(
    scene: Scene, a: Allegation, found: list[Allegation], settled: set[tuple[str | None, str]], cases: set[str | None]
) -> Allegation:
    """The conduct behind a ruling is established with it; an accusation in a pending case is that case's."""
    if (a.party, a.field) in settled and a.sourcing == "asserted" and a.place != "headline":
        return replace(a, sourcing="established")
    if _short(a):
        return replace(a, below=_below(scene, a, found))
    if a.sourcing == "vague" and a.party in cases:
        return replace(a, below=next(o.evidence for o in found if o.party == a.party and o.stage in _CASE))
    if a.sourcing == "vague" and _is_defendant(scene, a):
        return replace(a, below=a.target_span)
    return a


def _is_defendant(scene: Scene, a: Allegation) -> bool:
    """`Der Angeklagte geriet in Verdacht`: the word itself tells the step of the proceedings."""
    last = scene.document.tokens.at(max(a.target_span.start, a.target_span.end - 1))
    return scene.document.tokens.words[last] in scene.frames.sets["accused_nouns"]


def _short(a: Allegation) -> bool:
    return a.place in ("headline", "lead") and a.sourcing in ("hedged", "vague")


def _below(scene: Scene, short: Allegation, found: list[Allegation]) -> Span | None:
    block = scene.sentences[short.sentence].block
    reach = block + _PARAGRAPHS + _headings_after(scene, block)
    for a in found:
        if a.sentence <= short.sentence or a.sourcing not in ("attributed", "established"):
            continue
        if scene.sentences[a.sentence].block > reach or a.sentence - short.sentence > _SENTENCES + 2:
            return None
        if short.place == "headline" or a.party == short.party or a.field == short.field:
            return a.evidence or Span(a.start, a.end)
    return None


def _headings_after(scene: Scene, block: int) -> int:
    """How many headlines follow at once: a title is often printed twice before the text begins."""
    kinds = [b.kind for b in scene.document.blocks[block + 1 : block + 4]]
    return sum(kind in ("headline", "subhead", "caption") for kind in kinds)
