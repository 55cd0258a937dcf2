"""Who speaks for the accused: its own people and lawyers carry no charge against it."""

from __future__ import annotations

from collections.abc import Collection

from newslint import Attribution
from newslint_accusation.sentences import View


def defends(view: View, attribution: Attribution, accused: Collection[str]) -> bool:
    """Whether a source is an accused party, called by its name, or speaks for one."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for part in attribution.source if attribution.party in accused else ():
        inside = tokens.range(part.start, part.end)
        if sets["pronouns_he"].isdisjoint(tokens.words[inside.start : inside.stop]):
            return True
    return speaks_for(view, attribution, accused)


def speaks_for(view: View, attribution: Attribution, accused: Collection[str]) -> bool:
    """Whether a source is an accused party's lawyer or spokesman (`his solicitor`, `a spokesman for Harrow Foods`)."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for part in attribution.source:
        inside = tokens.range(part.start, part.end)
        words = tokens.words[inside.start : inside.stop]
        if sets["defenders"].isdisjoint(words):
            continue
        if not sets["possessives"].isdisjoint(words[:1]):
            return True
        if any(part.overlaps(name) and name.party in accused for name in view.names):
            return True
    return False
