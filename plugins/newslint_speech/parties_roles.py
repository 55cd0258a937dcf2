"""Role nouns ("the company", "der Minister"), linked where one party fits."""

from __future__ import annotations

from newslint_speech.english_classes import Classes
from newslint_speech.names_runs import Capitals
from newslint_speech.names_words import NOUN, NameWords
from newslint_speech.parties_beside import apposed, apposed_body, is_shop, note_roles, stands_for_a_place
from newslint_speech.parties_bodies import describe, find_body
from newslint_speech.parties_linking import Cast, Member
from newslint_speech.parties_people import are_several, find_person, is_noun_of_age, is_one_woman, of_age, take_over
from newslint_speech.parties_recent import Recent

_ARTICLES = dict.fromkeys(("der", "dem", "den", "ein", "einen", "einem"), "male") | {"die": "female", "eine": "female"}


def link_roles(capitals: Capitals, cast: Cast) -> None:
    """Add role nouns to the parties they mean; unlinked ones that describe somebody make a party without a name."""
    taken = {i for m in cast.members for mention in m.mentions for i in range(mention.first, mention.last + 1)}
    cast.at = {mention.first: mention for m in cast.members for mention in m.mentions if mention.form == "name"}
    note_roles(capitals, cast)
    labels = [(anchor.start, anchor.end) for anchor in capitals.document.anchors]
    for member in cast.members:
        member.located = all(stands_for_a_place(capitals, m.first) for m in member.mentions)
        member.sells = bool(labels) and all(is_shop(capitals, labels, m) for m in member.mentions)
    described: dict[str, Member] = {}
    recent = Recent(cast.members)
    english = capitals.known.language == "en"
    for i, word in enumerate(capitals.words):
        if not capitals.kinds[i] & NOUN:
            continue
        # "Senator Brandt" in a headline is one mention.
        titled = english and i + 1 in taken and capitals.capital[i] and capitals.capital[i + 1] and capitals.joined(i)
        if i not in taken and not titled and _cased(capitals, i):
            _enter_role(capitals, cast, recent, described, i, word)
    cast.in_order()


def _cased(capitals: Capitals, index: int) -> bool:
    """Whether the token is written as a common noun of its language is."""
    if capitals.known.language == "de":
        return capitals.capital[index] or capitals.words[index].endswith(capitals.known.ends["ages"])
    if not capitals.capital[index] or capitals.begins[index]:
        return True
    if _in_headline(capitals, index):
        return True
    # "the Prime Minister": an office with a capital, and no name behind it.
    ahead = index + 1
    named = ahead < len(capitals) and capitals.capital[ahead] and capitals.joined(index)
    return capitals.known.is_role(capitals.words[index]) and not named


def _in_headline(capitals: Capitals, index: int) -> bool:
    return index in capitals.habits.headlines


def _enter_role(
    capitals: Capitals, cast: Cast, recent: Recent, described: dict[str, Member], i: int, word: str
) -> None:
    known, words = capitals.known, capitals.words
    english = known.language == "en"
    aged = word.endswith(known.ends["ages"]) and is_noun_of_age(capitals, i)
    role = aged or known.is_role(word) or word in known.described
    body = not role and known.is_head(word)
    if not (role or body) or (english and _modifies(capitals, i)):
        return
    first = _determiner(capitals, i)
    article = words[first] if first < i else ""
    office = english and capitals.capital[i] and (not capitals.begins[i] or _in_headline(capitals, i))
    definite = article in known.before_roles["definite"] or office
    if body and word in known.vague_bodies and not (definite and word == "city"):
        return
    mention = capitals.mention(first, i, "person" if role else "organisation", form="role")
    if aged or (role and not known.is_role(word)):
        mention.gender = _ARTICLES.get(words[first], "unknown") if aged else known.gender((word,), ())
    woman = role and is_one_woman(known, word, article)
    if woman:
        mention.gender = "female"
    several = role and known.language == "de" and are_several(known, word, article, words[i - 1])
    if several or word.endswith(known.ends["plural-bodies"]):
        definite = False
    origin = _origin(capitals, first, i) if body else ""
    if body and english and definite and not office and _names_itself(capitals, i):
        if (beside := cast.at.get(i + 1)) is not None:
            cast.members[beside.party].add(mention)
        return
    if origin and (member := apposed_body(capitals, cast, first, word)) is not None:
        member.add(mention)
        return
    if origin:
        mention.form = "name"
        describe(cast, described, mention, f"{origin} {word}", _kind_of_body(known, word), named=True)
        return
    member = None
    if role and known.language == "de" and article and not several:
        member = apposed(capitals, cast, first, i, ("person",))
    elif body and known.language == "de" and article in known.before_roles["definite"] and word.endswith("er"):
        # A man may be what firms are called ("der Händler Karl Moll").
        member = apposed(capitals, cast, first, i, ("person",))
        mention.kind = "person" if member is not None else mention.kind
    elif body and known.language == "en" and definite and not office:
        member = apposed(capitals, cast, first, i, ("organisation", "unknown"))
    if member is not None:
        member.roles.add(word)
        if definite and (before := described.pop(f"person {word}", None)) is not None:
            take_over(before, member)
    elif definite:
        member = (
            of_age(capitals, recent, mention, word)
            if aged and english
            else find_person(cast, recent, mention, "" if aged else word)
            if role
            else find_body(cast, recent, mention, word, article)
        )
        # "The hacker who exposed Brandt": whom a relative clause tells of is not merely the last one named.
        told = english and role and i + 1 < len(capitals) and words[i + 1] in ("who", "whose")
        member = None if told and member is not None and word not in member.roles else member
    if member is not None:
        member.add(mention)
    elif (role and first < i) or (
        body
        and known.is_authority(word)
        and (known.language == "de" or first < i or word in known.before_roles["bare"])
    ):
        grouped = word in known.role_group and (english or article not in known.before_roles["articles"])
        if several or (grouped and not woman):
            describe(cast, described, mention, word, "group")
        else:
            describe(cast, described, mention, word, _kind_of_body(known, word) if body else "person")


def _names_itself(capitals: Capitals, index: int) -> bool:
    """Whether the body's own name stands right behind its noun ("the consumer group Fair Plate")."""
    ahead = index + 1
    named = ahead < len(capitals) and capitals.capital[ahead] and capitals.behind[index] == " "
    return named and not _in_headline(capitals, index) and capitals.words[ahead] not in capitals.known.days


def _kind_of_body(known: NameWords, word: str) -> str:
    """What a body is by its noun; English nouns for bodies are entered where they name public ones."""
    return "authority" if known.language == "en" or known.is_authority(word) else "organisation"


def _modifies(capitals: Capitals, index: int) -> bool:
    """Whether an English noun only says more of the noun behind it ("the police station", "an executive order")."""
    ahead = index + 1
    if ahead + 1 < len(capitals) and capitals.words[ahead] == "s" and capitals.behind[index] in ("'", "’"):
        # "the Prosecutor's Office" is no prosecutor.
        return capitals.capital[ahead + 1] and capitals.known.is_head(capitals.words[ahead + 1])
    if ahead >= len(capitals) or capitals.behind[index] != " " or capitals.capital[ahead]:
        return False
    word, classes = capitals.words[ahead], capitals.document.words.derived(Classes.of)
    if capitals.known.is_head(capitals.words[index]) and capitals.known.is_head(word) and not classes.is_verb(word):
        return True  # "the health ministry" is no "health"
    if (
        word in classes.letters
        or classes.is_verb(word)
        or word in capitals.known.starters
        or word in capitals.known.after_roles
        or capitals.known.is_role(word)
        or capitals.known.is_head(word)
    ):
        return word in capitals.known.roles and word in ("general", "elect")
    return not word.endswith(("ly", "ed", "ing")) and not word.isdigit()


def _origin(capitals: Capitals, first: int, index: int) -> str:
    """The adjective of nationality or the place before a head noun ("the Kenyan government"), else ""."""
    known = capitals.known
    for i in range(max(first, index - 3), index):
        if found := _nationality(known, capitals.words[i]):
            return found
    return ""


def _nationality(known: NameWords, word: str) -> str:
    """The place or adjective of nationality that the word is (German ones without their ending), else ""."""
    if word in known.places or word in known.demonyms:
        return word
    stem = word.removesuffix("n").removesuffix("r").removesuffix("s").removesuffix("m").removesuffix("e")
    return stem if known.language == "de" and stem in known.demonyms else ""


def _determiner(capitals: Capitals, index: int) -> int:
    """The token with which the noun phrase begins: an article up to four words before, else the noun itself."""
    known, words = capitals.known, capitals.words
    for first in range(index - 1, max(-1, index - 5), -1):
        if capitals.behind[first] not in (" ", "-"):
            break
        word = words[first]
        if word in known.articles:
            # "Das bestätigte Sprecherin Ida Krell": the neuter is the object, and no article of hers.
            apart = word == "das" and first < index - 1 and known.gender((words[index],), ()) in ("male", "female")
            return index if apart else first
        if (word in known.starters or word in known.determiners) and not _nationality(known, word):
            break
        if known.language == "en" and word.endswith("ed") and words[first - 1] not in known.articles:
            break
        if known.language == "de" and capitals.capital[first]:
            break
        if known.language == "de" and not word.endswith(("e", "en", "er", "es", "em", "jährige", "jähriger")):
            break
    return index
