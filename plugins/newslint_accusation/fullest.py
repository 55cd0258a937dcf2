"""The accused who has no name, called as fully as the text does (`the owner and the manager of the Lark Hotel`)."""

from __future__ import annotations

import re
from itertools import islice

from newslint import Allegation, Name, Span, expression, replace
from newslint_accusation.cases import words_of
from newslint_accusation.sentences import Scene

_FAR = 60
# A dateline stands in one of so many sentences of the lead.
_FIRST = 3
# What stands between somebody who is described and the house that makes them known.
_OWNED = {
    "en": expression(r"(?: and (?:the )?\w+)?\s(?:of|at|for|from|with)\s(?:the\s)?(?:[^\s,.;:()“”\"]+\s){0,2}"),
    "de": expression(r"\s(?:der|des|von|vom|bei|beim|aus)\s(?:(?:der|dem|den)\s)?(?:[^\s,.;:()„“\"]+\s){0,2}", re.I),
}
_HOUSES = frozenset({"organisation", "authority", "place", "unknown"})


def as_before(scene: Scene, described: list[Allegation], found: list[Allegation]) -> list[Allegation]:
    """The charges that go on about a description (`A well-known surgeon`) with the name that the first of them has got."""
    known: dict[Span, Allegation] = {}
    sets = scene.frames.sets
    for was, now in zip(described, found, strict=True):
        if scene.is_named(was.party or "") or not scene.is_named(now.party or ""):
            continue
        if scene.document.tokens.words[scene.document.tokens.first_at(was.target_span.start)] in sets["someone"]:
            known.setdefault(was.target_span, now)
    if not known:
        return found
    shown = []
    for was, now in zip(described, found, strict=True):
        other = None if scene.is_named(now.party or "") else known.get(was.target_span)
        shown.append(now if other is None else replace(now, party=other.party, target=other.target))
    return shown


def as_full(scene: Scene, found: list[Allegation]) -> list[Allegation]:
    """The allegations with every accused without a name called with the house that the text names behind the description."""
    fuller: dict[str, str] = {}
    for a in found:
        if not scene.is_named(a.party or "") and a.target not in fuller:
            end = _end(scene, a.target_span)
            if end > a.target_span.end and scene.document.slice(a.target_span) == a.target:
                fuller[a.target] = scene.document.text[a.target_span.start : end]
    german = scene.document.language == "de"
    aged = [a.target for a in found if german and a.target not in fuller and _is_told_by_age(scene, a)]
    place = _dateline(scene) if aged else ""
    if place:
        fuller.update({target: f"{target} ({place})" for target in aged})
    return [replace(a, target=fuller[a.target]) if a.target in fuller else a for a in found] if fuller else found


def _dateline(scene: Scene) -> str:
    """The place of a German report's dateline (`Aurach – Eine Frau …`), or ""."""
    tokens = scene.document.tokens
    opening = (s.number for s in scene.sentences if s.block == scene.opening)
    for view in map(scene.view, islice(opening, _FIRST)):
        if view is not None and view.begin == view.range.start + 1:
            return scene.document.text[tokens.starts[view.range.start] : tokens.ends[view.range.start]]
    return ""


def _is_told_by_age(scene: Scene, allegation: Allegation) -> bool:
    """`den 43-jährigen Ehemann`, `ein 43 Jahre alter Wirt`: whom a German report tells from others by age and place alone."""
    if scene.is_named(allegation.party or ""):
        return False
    words = words_of(scene.document, allegation.target_span)
    return any(word.isdigit() or word.endswith(scene.frames.ends["aged_ends"]) for word in words)


def _end(scene: Scene, span: Span) -> int:
    """Where the name of the house behind a description ends, or the description itself."""
    text, between = scene.document.text, _OWNED[scene.document.language]
    for name in scene.document.facts_in(Name, Span(span.end, min(len(text), span.end + _FAR))):
        if name.start < span.end or name.kind not in _HOUSES or name.form not in ("name", "acronym"):
            continue
        return name.end if between.fullmatch(text, span.end, name.start) else span.end
    return span.end
