"""The parties of a text, each with all its mentions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from newslint import Document, Name, Party, Span
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.names_words import NameWords
from newslint_speech.parties_fact import Parties
from newslint_speech.parties_linking import Cast
from newslint_speech.parties_member import Member
from newslint_speech.parties_pronouns import link_pronouns
from newslint_speech.parties_roles import link_roles


def find_cast(document: Document) -> Iterator[Parties]:
    known = document.words.derived(NameWords)
    capitals = Capitals(document, known)
    cast = Cast(known)
    if document.language == "de":
        _enter_german(capitals, cast)
    else:
        from newslint_speech.names_english import mentions

        cast.enter(list(mentions(capitals)))
    link_roles(capitals, cast)
    link_pronouns(capitals, cast)
    # They hold the capitals that hold them: without this, both stay until Python looks for such circles.
    del capitals.habits
    keys = _keys(cast.members)
    parties = tuple([_party(capitals.text, member, keys[member.number]) for member in cast.members if member.mentions])
    names = tuple([_name(mention, keys[m.number], m.kind) for m in cast.members for mention in m.mentions])
    yield Parties(0, len(document.text), parties, names)


def _enter_german(capitals: Capitals, cast: Cast) -> None:
    from newslint_speech.german_bodies import short_forms
    from newslint_speech.german_people import bare_surnames, join_couples, take_particles
    from newslint_speech.names_evidence import attributes, common_words
    from newslint_speech.names_german import mentions

    found = mentions(capitals)
    if more := bare_surnames(capitals, found):
        found = sorted([*found, *more], key=attrgetter("start"))
    doubtful = {m.words[0] for m in found if not m.sure and len(m.words) == 1 and m.kind == "unknown"}
    if located := attributes(capitals, doubtful):
        found = [m for m in found if m.sure or len(m.words) > 1 or m.words[0] not in located]
    _settle_towns(capitals, found)
    join_couples(capitals, found)
    cast.short = short_forms(capitals, found)
    cast.enter(found, partial(common_words, capitals))
    take_particles(capitals, cast)


def _settle_towns(capitals: Capitals, found: list[Mention]) -> None:
    """`Drehkreuz Rosenau: …`, `ein Händler aus Rosenau`: no surname, what the text only ever says that somebody is from."""
    lasts = {m.words[-1] for m in found if len(m.words) > 1 and m.kind in ("person", "unknown")}
    alone: dict[str, list[Mention]] = {}
    for m in found:
        if len(m.words) == 1 and m.words[0] in lasts and m.kind in ("person", "unknown"):
            alone.setdefault(m.words[0], []).append(m)
    for mentions in alone.values():
        if all(m.first > 0 and capitals.words[m.first - 1] == "aus" for m in mentions):
            for m in mentions:
                m.kind, m.sure = "place", True


def find(document: Document) -> Iterator[Party]:
    for cast in document.facts(Parties):
        yield from cast.parties


def _keys(members: list[Member]) -> list[str]:
    """One key a party: its fullest name in small letters, numbered where two have the same."""
    keys: list[str] = []
    seen: dict[str, int] = {}
    for member in members:
        key = " ".join(member.words)
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key} {seen[key]}")
    return keys


def _party(text: str, member: Member, key: str) -> Party:
    first = member.mentions[0]
    fullest = member.fullest or first
    forms = dict.fromkeys([text[m.start : m.end] for m in member.mentions if m.form != "pronoun"])
    return Party(
        first.start,
        first.end,
        key,
        text[fullest.start : fullest.end],
        member.kind,  # type: ignore[arg-type]
        member.gender,  # type: ignore[arg-type]
        member.named,
        tuple(forms),
        Span(fullest.start, fullest.end),
    )


def _name(mention: Mention, key: str, kind: str) -> Name:
    return Name(mention.start, mention.end, key, kind, mention.form)  # type: ignore[arg-type]
