"""Where a definite phrase presupposes what was alleged before."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Span
from newslint_accusation.cues import Cue
from newslint_accusation.sentences import Scene, View


def presupposed(document: Document) -> Iterator[tuple[Span, Span]]:
    """(definite phrase, first mention of the thing under a hedge or a source), one a sentence."""
    claimed = {a.sentence for a in document.facts(Allegation) if a.sourcing in ("hedged", "attributed", "vague")}
    if not claimed:
        return
    scene = document.derived(Scene)
    facts = document.words.group("presupposing").facts
    definite, mentioned = frozenset(facts.get("definite", ())), frozenset(facts.get("mentioned", ()))
    first_of: dict[str, Span] = {}
    for view in scene.charging:
        told = False
        for cue in view.cues:
            if cue.kind not in ("deed", "agent"):
                continue
            key = document.tokens.words[cue.last].rstrip("esn")
            start = _phrase(view, cue, definite, mentioned) if key in first_of and not told else -1
            if start >= 0 and not view.in_quote(Span(cue.start, cue.end)):
                told = True
                yield Span(document.tokens.starts[start], cue.end), first_of[key]
            if view.sentence.number in claimed:
                first_of.setdefault(key, Span(cue.start, cue.end))


def _phrase(view: View, cue: Cue, definite: frozenset[str], mentioned: frozenset[str]) -> int:
    """The token of the determiner where the phrase is definite and unhedged and was mentioned before, or -1."""
    sets = view.scene.frames.sets
    for i in range(cue.first - 1, max(view.range.start, cue.first - 4) - 1, -1):
        word = view.word(i)
        if word in sets["hedge_strong"] or word in sets["negators"]:
            return -1
        if word in definite:
            between = [view.word(j) for j in range(i + 1, cue.first)]
            return i if not mentioned.isdisjoint(between) or not between else -1
    return -1
