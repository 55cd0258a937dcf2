"""Who speaks for the accused: its own people and lawyers carry no charge against it."""

from __future__ import annotations

from collections.abc import Collection

from newslint import Attribution
from newslint_accusation.sentences import View


def defends(view: View, attribution: Attribution, accused: Collection[str]) -> bool:
    """Whether a source is an accused party or speaks for one (`his solicitor`, `a spokesman for Harrow Foods`)."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for part in attribution.source:
        inside = tokens.range(part.start, part.end)
        words = tokens.words[inside.start : inside.stop]
        if attribution.party in accused and sets["pronouns_he"].isdisjoint(words):
            return True
        if sets["defenders"].isdisjoint(words):
            continue
        if not sets["possessives"].isdisjoint(words[:1]):
            return True
        if any(part.overlaps(name) and name.party in accused for name in view.names):
            return True
    return False
