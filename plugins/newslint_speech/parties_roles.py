"""Role nouns ("the company", "der Minister"), linked where one party fits."""

from __future__ import annotations

from itertools import chain

from newslint_speech.names_runs import Capitals
from newslint_speech.names_words import NOUN, NameWords
from newslint_speech.parties_beside import apposed, apposed_body, is_shop, note_roles, signs
from newslint_speech.parties_bodies import describe, find_body
from newslint_speech.parties_linking import Cast
from newslint_speech.parties_member import Member
from newslint_speech.parties_nouns import RoleNoun, is_cased, names_itself, role_noun
from newslint_speech.parties_people import find_person, of_age, take_over
from newslint_speech.parties_recent import Recent


def link_roles(capitals: Capitals, cast: Cast) -> Recent:
    """Add role nouns to the parties they mean; unlinked ones that describe somebody make a party without a name."""
    taken = bytearray(len(capitals) + 1)
    at, until, besides, german = cast.at, cast.until, cast.besides, capitals.known.german
    for member in cast.members:
        for mention in member.mentions:
            first, last = mention.first, mention.last
            if not german:
                until[last] = mention
            if mention.form == "name":
                at[first] = mention
            else:
                besides.append(mention)
            if first < last:
                taken[first : last + 1] = b"\1" * (last + 1 - first)
            else:
                taken[first] = 1
    note_roles(capitals, cast)
    if labels := [(anchor.start, anchor.end) for anchor in capitals.document.anchors]:
        for member in cast.members:
            member.sells = all(is_shop(capitals, labels, m) for m in member.mentions)
    described: dict[str, Member] = {}
    recent = Recent(cast.members)
    for i in _nouns(capitals):
        # In German all of them are written as nouns are.
        if taken[i] or not (german or (is_cased(capitals, i) and not _is_title(capitals, taken, i))):
            continue
        noun = role_noun(capitals, i)
        if noun is not None:
            _enter_role(capitals, cast, recent, described, noun)
            if noun.mention.party >= 0:
                if not german:
                    until[noun.mention.last] = noun.mention
                recent.later.append(noun.mention)
    besides += recent.later
    cast.in_order([cast.members[party] for party in {mention.party for mention in recent.later}])
    return recent


def _nouns(capitals: Capitals) -> list[int]:
    """Where nouns for people and bodies stand: in German they have a capital, in English they are all on the lists."""
    known, kinds, small = capitals.known, capitals.kinds, capitals.document.small
    places = capitals.document.tokens.places
    aged = any(map(small.__contains__, known.age_signs)) and any(map(small.__contains__, known.ends["ages"]))
    if aged and not known.german:
        return [i for i, kind in enumerate(kinds) if kind & NOUN]
    if known.german:
        found = [i for i in capitals.large if kinds[i] & NOUN]
        if aged:
            ages = [places[word] for word in places if word.endswith(known.ends["ages"])]
            found = sorted({*found, *chain.from_iterable(ages)})
        return found
    return sorted(chain.from_iterable([places[word] for word in places.keys() & known.met]))


def _is_title(capitals: Capitals, taken: bytearray, index: int) -> bool:
    """Whether an English noun is part of the name behind it: "Senator Brandt" in a headline is one mention."""
    if not taken[index + 1]:
        return False
    return capitals.capital[index] and capitals.capital[index + 1] and capitals.joined(index)


def _enter_role(capitals: Capitals, cast: Cast, recent: Recent, described: dict[str, Member], noun: RoleNoun) -> None:
    known, mention = capitals.known, noun.mention
    if not (known.german or noun.role or noun.office) and noun.definite and names_itself(capitals, noun.index):
        if (beside := cast.at.get(noun.index + 1)) is not None:
            cast.members[beside.party].add(mention)
        return
    if noun.origin and (member := apposed_body(capitals, cast, noun.first, noun.word)) is not None:
        member.add(mention)
        return
    if noun.origin and noun.definite and known.german and known.is_company(noun.word):
        # "die chinesische Plattform" is one that was named before, if any was; "die türkische Regierung" is a name.
        member = find_body(capitals, cast, recent, mention, noun.word, noun.article)
        if member is not None:
            member.add(mention)
            return
    if not known.german and not noun.role and noun.definite and (called := _called_after(cast, noun)):
        mention.form = "name"
        kind = "authority" if known.is_authority(noun.word) else "organisation"
        describe(cast, described, mention, f"{called} {noun.word}", kind, named=True)
        return
    if noun.origin:
        mention.form = "name"
        kind = _kind_of_body(known, noun.word)
        describe(cast, described, mention, f"{noun.origin} {noun.word}", kind, named=True)
        return
    member = _beside(capitals, cast, noun)
    if member is not None:
        cast.note_role(member, noun.word)
        if noun.definite and (before := described.pop(f"person {noun.word}", None)) is not None:
            take_over(before, member)
    elif noun.definite:
        member = _meant(capitals, cast, recent, noun)
    if member is not None:
        member.add(mention)
    elif _describes(known, noun):
        grouped = noun.word in known.role_group and not noun.woman
        grouped = grouped and not (known.german and noun.article in known.before_roles["articles"])
        kind = "group" if noun.several or grouped else "person" if noun.role else _kind_of_body(known, noun.word)
        describe(cast, described, mention, noun.word, kind)


def _called_after(cast: Cast, noun: RoleNoun) -> str:
    """The person before an English noun for a body that is called so ("the Weller campaign", "the Weller administration"), or ""."""
    beside = cast.until.get(noun.index - 1)
    named = beside is not None and beside.form == "name" and beside.first == noun.first + 1
    return (
        " ".join(beside.words) if beside is not None and named and cast.members[beside.party].kind == "person" else ""
    )


def _beside(capitals: Capitals, cast: Cast, noun: RoleNoun) -> Member | None:
    """The party whose name stands right beside the noun."""
    known, first, index = capitals.known, noun.first, noun.index
    if not known.german:
        body = not noun.role and noun.definite and not noun.office
        return apposed(capitals, cast, first, index, ("organisation", "unknown")) if body else None
    if noun.role:
        return apposed(capitals, cast, first, index, ("person",)) if noun.article and not noun.several else None
    if noun.article in known.before_roles["definite"] and noun.word.endswith("er"):
        # A man may be what firms are called ("der Händler Karl Moll").
        member = apposed(capitals, cast, first, index, ("person",))
        noun.mention.kind = "person" if member is not None else noun.mention.kind
        return member
    return None


def _meant(capitals: Capitals, cast: Cast, recent: Recent, noun: RoleNoun) -> Member | None:
    """The party that was named before and that the noun with its article means."""
    english = not capitals.known.german
    if not noun.role:
        return find_body(capitals, cast, recent, noun.mention, noun.word, noun.article)
    if noun.aged and english:
        member = of_age(capitals, recent, noun.mention, noun.word)
    else:
        member = find_person(cast, recent, noun.mention, "" if noun.aged else noun.word)
        if member is not None and signs(capitals, member):
            return None
    # "The hacker who exposed Brandt": whom a relative clause tells of is not merely the last one named.
    told = english and capitals.words[noun.index + 1 : noun.index + 2] in (["who"], ["whose"])
    return None if told and member is not None and noun.word not in member.roles else member


def _describes(known: NameWords, noun: RoleNoun) -> bool:
    """Whether the noun alone makes a party: somebody behind an article, or a public body."""
    begun = noun.first < noun.index
    if noun.role:
        return begun
    return known.is_authority(noun.word) and (known.german or begun or noun.word in known.before_roles["bare"])


def _kind_of_body(known: NameWords, word: str) -> str:
    """What a body is by its noun; English nouns for bodies are entered where they name public ones."""
    return "authority" if known.language == "en" or known.is_authority(word) else "organisation"
