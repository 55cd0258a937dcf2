"""Every mention of a party, by name, acronym, role noun or pronoun, and the parties of a text, each with all its mentions."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, Name, Party, Span
from newslint_speech.names_runs import Capitals
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
    if known.german:
        import newslint_speech.parties_german as german

        german.enter_names(capitals, cast)
    else:
        import newslint_speech.names_english as english

        cast.enter(english.mentions(capitals))
    link_pronouns(capitals, cast, link_roles(capitals, cast))
    # They hold the capitals that hold them: without this, both stay until Python looks for such circles.
    del capitals.habits
    parties: list[Party] = []
    names: list[Name] = []
    for member, key in zip(cast.members, _keys(cast.members), strict=True):
        if mentions := member.mentions:
            parties.append(_party(capitals.text, member, key))
            kind = member.kind
            for m in mentions:
                names.append(Name(m.start, m.end, key, kind, m.form))  # type: ignore[arg-type]
    yield Parties(0, len(document.text), tuple(parties), tuple(names))


def _keys(members: list[Member]) -> list[str]:
    """One key a party: its fullest name in small letters, numbered where two have the same."""
    keys: list[str] = []
    seen: dict[str, int] = {}
    for member in members:
        key = " ".join(member.words)
        count = seen[key] = seen.get(key, 0) + 1
        keys.append(key if count == 1 else f"{key} {count}")
    return keys


def _party(text: str, member: Member, key: str) -> Party:
    first = member.mentions[0]
    fullest = member.fullest or first
    start, end = fullest.start, fullest.end
    name = text[start:end]
    if len(member.mentions) == 1:
        forms: tuple[str, ...] = (name,)
    else:
        forms = tuple(dict.fromkeys([text[m.start : m.end] for m in member.mentions if m.form != "pronoun"]))
    return Party(
        first.start,
        first.end,
        key,
        name,
        member.kind,  # type: ignore[arg-type]
        member.gender,  # type: ignore[arg-type]
        member.named,
        forms,
        Span(start, end),
    )
