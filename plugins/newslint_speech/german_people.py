"""German names of people that stand apart from a part of them: a surname shared by two, and the particles before one."""

from __future__ import annotations

from itertools import pairwise

from newslint_speech.names_evidence import common_words
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.names_words import COMMON, FIRST, PARTICLES, ROLE
from newslint_speech.parties_linking import Cast


def join_couples(capitals: Capitals, mentions: list[Mention]) -> None:
    """Give the first of two who are named with one surname ("Anna und Peter Huber") that surname too."""
    known, kinds, last = capitals.known, capitals.kinds, len(capitals) - 1
    between = [
        i for i in capitals.document.tokens.places["und"] if 0 < i < last and kinds[i - 1] & kinds[i + 1] & FIRST
    ]
    if not between:
        return
    for one, other in pairwise(mentions):
        if (
            other.first - one.last == 2
            and one.last + 1 in between
            and capitals.text[one.end : other.start] == " und "
            and len(one.words) == 1
            and one.kind == "unknown"
            and other.kind == "person"
            and len(other.words) > 1
        ):
            surname = next((i for i, word in enumerate(other.words) if i and word not in known.first), 1)
            one.words, one.kind, one.sure = (*one.words, *other.words[surname:]), "person", True
            one.gender = known.gender(one.titles, one.words)


def bare_surnames(capitals: Capitals, mentions: list[Mention]) -> list[Mention]:
    """Surnames that are nouns too ("Karl Lenz … Lenz sagte"), where they stand alone and never as such a noun."""
    kinds, places = capitals.kinds, capitals.document.tokens.places
    surnames = {
        m.words[-1]
        for m in mentions
        if m.kind == "person" and len(m.words) > 1 and kinds[m.last] & (COMMON | ROLE) == COMMON
    }
    surnames = {word for word in surnames if len(places.get(word, ())) > 1}
    if not surnames:
        return []
    taken = {i for m in mentions for i in range(m.first, m.last + 1)}
    surnames -= common_words(capitals, surnames)
    return [
        capitals.single(i, "unknown", sure=False)
        for word in sorted(surnames)
        for i in places[word]
        if i not in taken and capitals.capital[i]
    ]


def take_particles(capitals: Capitals, cast: Cast) -> None:
    """Let a surname that stands alone begin with the particles of its full name ("von der Leyen", "De Maizière")."""
    words = capitals.words
    for member in cast.members:
        name = member.words
        if len(name) < 3:
            continue
        at = len(name) - 1
        while at and name[at - 1] in PARTICLES:
            at -= 1
        if not 0 < at < len(name) - 1:
            continue
        before = name[at:-1]
        for mention in member.mentions:
            if mention.words == name[-1:] or mention.words == (name[-1] + "s",):
                first = mention.first - len(before)
                if first >= 0 and tuple(words[first : mention.first]) == before:
                    mention.start = capitals.starts[first]
                    mention.first, mention.words = first, (*before, *mention.words)
