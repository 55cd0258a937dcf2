"""A role noun with what stands before it: whom it can mean, as far as its own phrase tells."""

from __future__ import annotations

from newslint import dataclass
from newslint_speech.english_classes import Classes
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.names_words import AUTHORITY, DETERMINER, HEAD, ROLE, STARTER, NameWords
from newslint_speech.parties_people import are_several, is_noun_of_age, is_one_woman

# With these, among others, an adjective of German ends.
_ADJECTIVE = ("e", "en", "er", "es", "em")


@dataclass(slots=True)
class RoleNoun:
    """A noun for a person (`role`) or a body; `first` is the token with which its phrase begins, `article` that article or "".

    `office`: an English noun with a capital that stands for its holder; `origin`: the nationality or the place of a body.
    """

    index: int
    word: str
    first: int
    article: str
    role: bool
    aged: bool
    office: bool
    definite: bool
    several: bool
    woman: bool
    origin: str
    mention: Mention


def role_noun(capitals: Capitals, index: int) -> RoleNoun | None:
    """The role noun at a token that may be one, or None where it says something else there."""
    known, word, kind = capitals.known, capitals.words[index], capitals.kinds[index]
    aged = "-" in word and word.endswith(known.ends["ages"]) and is_noun_of_age(capitals, index)
    role = aged or kind & ROLE > 0 or word in known.described
    if not (role or kind & HEAD):
        return None
    first = _determiner(capitals, index)
    office = (
        not known.german and capitals.capital[index] and (not capitals.begins[index] or in_headline(capitals, index))
    )
    if first == index and not office and (role or not _stands_bare(known, word, kind)):
        return None  # whoever has no article is nobody whom the text tells apart
    if not known.german and _modifies(capitals, index):
        return None
    article = capitals.words[first] if first < index else ""
    definite = article in known.before_roles["definite"] or office
    if not role and word in known.vague_bodies and not (definite and word == "city"):
        return None
    start, end, kept = capitals.starts[first], capitals.ends[index], tuple(capitals.words[first : index + 1])
    mention = Mention(first, index, start, end, "person" if role else "organisation", kept, (), "role")
    if aged:
        mention.gender = known.article_genders.get(capitals.words[first], "unknown")
    elif role and not kind & ROLE:
        mention.gender = known.gender((word,), ())
    woman = role and known.german and is_one_woman(known, word, article)
    if woman:
        mention.gender = "female"
    several = role and known.german and are_several(known, word, article, capitals.words[index - 1])
    definite = definite and not (several or word.endswith(known.ends["plural-bodies"]))
    origin = "" if role else _origin(capitals, first, index)
    return RoleNoun(index, word, first, article, role, aged, office, definite, several, woman, origin, mention)


def _stands_bare(known: NameWords, word: str, kind: int) -> bool:
    """Whether a noun for a body means one without an article."""
    return kind & AUTHORITY > 0 and (known.german or word in known.before_roles["bare"])


def is_cased(capitals: Capitals, index: int) -> bool:
    """Whether the token is written as a common noun of English is."""
    if not capitals.capital[index] or capitals.begins[index]:
        return True
    if in_headline(capitals, index):
        return True
    # "the Prime Minister": an office with a capital, and no name behind it.
    ahead = index + 1
    named = ahead < len(capitals.words) and capitals.capital[ahead] and capitals.joined(index)
    return capitals.known.is_role(capitals.words[index]) and not named


def in_headline(capitals: Capitals, index: int) -> bool:
    return index in capitals.habits.headlines


def names_itself(capitals: Capitals, index: int) -> bool:
    """Whether the body's own name stands right behind its noun ("the consumer group Fair Plate")."""
    ahead = index + 1
    named = ahead < len(capitals.words) and capitals.capital[ahead] and capitals.behind[index] == " "
    return named and not in_headline(capitals, index) and capitals.words[ahead] not in capitals.known.days


def _modifies(capitals: Capitals, index: int) -> bool:
    """Whether an English noun only says more of the noun behind it ("the police station", "an executive order")."""
    ahead = index + 1
    if ahead + 1 < len(capitals.words) and capitals.words[ahead] == "s" and capitals.behind[index] in ("'", "’"):
        # "the Prosecutor's Office" is no prosecutor.
        return capitals.capital[ahead + 1] and capitals.known.is_head(capitals.words[ahead + 1])
    if ahead >= len(capitals.words) or capitals.behind[index] != " " or capitals.capital[ahead]:
        return False
    word, classes = capitals.words[ahead], capitals.document.words.derived(Classes.of)
    if capitals.known.is_head(capitals.words[index]) and capitals.known.is_head(word) and not classes.is_verb[word]:
        return True  # "the health ministry" is no "health"
    if (
        word in classes.letters
        or classes.is_verb[word]
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
        if found := known.nationality[capitals.words[i]]:
            return found
    return ""


def _determiner(capitals: Capitals, index: int) -> int:
    """The token with which the noun phrase begins: an article up to four words before, else the noun itself."""
    known, words, kinds, behind = capitals.known, capitals.words, capitals.kinds, capitals.behind
    for first in range(index - 1, max(-1, index - 5), -1):
        if behind[first] not in (" ", "-"):
            break
        word = words[first]
        if word in known.articles:
            # "Das bestätigte Sprecherin Ida Krell": the neuter is the object, and no article of hers.
            apart = word == "das" and first < index - 1 and known.gender((words[index],), ()) in ("male", "female")
            return index if apart else first
        if kinds[first] & (STARTER | DETERMINER) and not known.nationality[word]:
            break
        if not known.german:
            if word.endswith("ed") and words[first - 1] not in known.articles:
                break
        elif capitals.capital[first] or not word.endswith(_ADJECTIVE):
            break
    return index
