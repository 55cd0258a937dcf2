"""Nouns for bodies ("the company", "die Behörde"): the organisation that is meant by one, and what none is known for."""

from __future__ import annotations

from newslint_speech.german_bodies import is_one_company, uncased
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.names_words import NameWords
from newslint_speech.parties_beside import stands_for_a_place
from newslint_speech.parties_linking import Cast
from newslint_speech.parties_member import GENITIVE, Member
from newslint_speech.parties_namesakes import nearest
from newslint_speech.parties_recent import FIRST, NEAR, Recent

_LONG = 5
_BODIES = frozenset({"organisation", "authority", "unknown"})


def find_body(
    capitals: Capitals, cast: Cast, recent: Recent, mention: Mention, word: str, article: str
) -> Member | None:
    """The organisation that the noun names: one whose name ends in it, else the last one of the fitting kind."""
    known = cast.known
    company = known.is_company(word)
    if company and not is_one_company(known, word, article):
        return None
    bare = word.rstrip(GENITIVE) if known.german else word
    is_called = Member.is_called if known.german else Member.ends_in
    called = cast.calls(bare)
    # Of others the kind tells whether they can be meant, in German only by some nouns.
    kindred = not known.is_authority(word) and (not known.german or company or word in known.medium or word == "partei")
    if not (called or company or kindred):
        return None
    nearby = recent.before(mention.start)
    before = [(start, m) for start, m in nearby if m.named and m.kind in _BODIES]
    if called or company:
        for _, member in before:
            if is_called(member, bare) or (company and _is_called_less(member, bare)):
                return member
    if called and (ending := [m for m in cast.members[:FIRST] if m.named and m.kind in _BODIES and is_called(m, bare)]):
        return nearest(ending, mention.start)
    if not kindred:
        return None
    near = [m for start, m in before if mention.start - start <= NEAR]
    private = _private(capitals, near, word)
    fitting = _fitting(known, private, word, article) if known.german else private
    if len(fitting) > 1:
        most, second = sorted(fitting, key=lambda m: -len(m.mentions))[:2]
        if len(most.mentions) >= 2 * len(second.mentions):
            return most
    return next((m for m in fitting if len(m.mentions) > 1), fitting[0] if fitting else None)


def _private(capitals: Capitals, members: list[Member], word: str) -> list[Member]:
    """Bodies that are no authorities nor only the shop behind a link, and media where the noun names a medium."""
    known = capitals.known
    medium = word in known.medium
    return [
        m
        for m in members
        if (m.kind == "organisation" or (m.kind == "unknown" and not _is_given(known, m) and not _located(capitals, m)))
        and not m.sells
        and not any(map(known.is_authority, m.words))
        and medium == (not known.medium.isdisjoint((*m.words, " ".join(m.words))))
    ]


def _located(capitals: Capitals, member: Member) -> bool:
    """Whether all that the text says of a name is that something is there ("the clinic in Aldmoor")."""
    named = (m.first for m in member.mentions if m.form in ("name", "acronym"))
    return all(stands_for_a_place(capitals, first) for first in named)


def _is_given(known: NameWords, member: Member) -> bool:
    """Whether an unknown name is a first name that stands alone ("her husband Peter")."""
    return len(member.words) == 1 and member.words[0] in known.first


def _fitting(known: NameWords, private: list[Member], word: str, article: str) -> list[Member]:
    """Those of the kind that a German noun names: companies for one company, media for a medium, parties for a party."""
    if word in known.medium:
        return private
    if is_one_company(known, word, article):
        return [m for m in private if _sort(known, m) in ("company", "")]
    return [m for m in private if _sort(known, m) == "party"] if word == "partei" else []


def _sort(known: NameWords, member: Member) -> str:
    """Whether a body is a company, a party, a public or another body by its name; "" where that tells nothing."""
    name, called = " ".join(member.words), (*member.words, *member.roles)
    if name in known.parties or any(uncased(part).endswith("partei") for part in called):
        return "party"
    if name in known.public:
        return "public"
    if any(part in known.legal or known.is_company(part) for part in called):
        return "company"
    return "other" if any(known.is_head(part) for part in called) else ""


def _is_called_less(member: Member, bare: str) -> bool:
    """Whether a company was called by the last part of the noun ("Plattform Nordmarkt", "die Onlineplattform")."""
    return any(len(role) >= _LONG and bare.endswith(role.rstrip(GENITIVE)) for role in member.roles)


def describe(
    cast: Cast, described: dict[str, Member], mention: Mention, word: str, kind: str, named: bool = False
) -> None:
    """Add the mention to the party without a name that is called so, and make it where there is none."""
    member = described.get(f"{kind} {word}")
    if member is None:
        member = described[f"{kind} {word}"] = Member(len(cast.members), tuple(word.split()), kind, named=named)
        if kind == "group":
            member.gender = "plural"
        elif kind == "person":
            member.gender = cast.known.gender((word,), ())
        elif "-" in word or len(word) > 14:
            member.named = True
        cast.members.append(member)
    member.add(mention)
