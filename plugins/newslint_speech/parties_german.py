"""German names on their way into the cast: what several of them together tell about one another."""

from __future__ import annotations

from functools import partial
from operator import attrgetter

from newslint_speech.german_bodies import short_forms
from newslint_speech.german_people import bare_surnames, join_couples, take_particles
from newslint_speech.names_evidence import attributes, common_words
from newslint_speech.names_german import mentions
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.parties_linking import Cast

_VAGUE = ("person", "unknown")


def enter_names(capitals: Capitals, cast: Cast) -> None:
    """Put all German names of a text into its cast."""
    places = capitals.document.tokens.places
    found = mentions(capitals)
    if more := bare_surnames(capitals, found):
        found = sorted([*found, *more], key=attrgetter("start"))
    located = attributes(
        capitals, {m.words[0] for m in found if not m.sure and m.kind == "unknown" and len(m.words) == 1}
    )
    if located:
        found = [m for m in found if m.sure or len(m.words) > 1 or m.words[0] not in located]
    if "aus" in places:
        _settle_towns(capitals, found, places["aus"])
    if "und" in places:
        join_couples(capitals, found)
    if "(" in capitals.text:
        cast.short = short_forms(capitals, found)
    cast.enter(found, partial(common_words, capitals))
    take_particles(capitals, cast)


def _settle_towns(capitals: Capitals, found: list[Mention], behind: list[int]) -> None:
    """`Drehkreuz Rosenau: …`, `ein Händler aus Rosenau`: no surname, what the text only ever says that somebody is from.

    `behind`: where "aus" stands.
    """
    words = capitals.words
    towns = {words[i + 1] for i in behind if i + 1 < len(words)}
    lasts = {m.words[-1] for m in found if len(m.words) > 1 and m.kind in _VAGUE and m.words[-1] in towns}
    alone: dict[str, list[Mention]] = {word: [] for word in lasts}
    for m in found if lasts else ():
        if len(m.words) == 1 and m.words[0] in lasts and m.kind in _VAGUE:
            alone[m.words[0]].append(m)
    for named in alone.values():
        if all(m.first > 0 and words[m.first - 1] == "aus" for m in named):
            for m in named:
                m.kind, m.sure = "place", True
