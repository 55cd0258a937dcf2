"""English names: cut from runs of capitalised words."""

from __future__ import annotations

from functools import reduce
from operator import attrgetter, or_

from newslint import expression
from newslint_speech.english_classes import Classes
from newslint_speech.names_headlines import headline_names
from newslint_speech.names_runs import Capitals, Mention, runs
from newslint_speech.names_words import (
    AUTHORITY,
    COMMON,
    DEMONYM,
    DETERMINER,
    FIRST,
    HEAD,
    LISTED,
    OFFICE,
    PARTICLES,
    ROLE,
    STARTER,
    SUFFIX,
    TITLE,
)

# What follows the place of a dateline: a region, an agency in brackets, a dash.
_AGED = expression(r", \d\d[,.;)]")
_ROAD = expression(r"[ABEM]\d{1,4}")
_FILED = expression(r"(?:, [^\W\d_][\w. ]{1,20})?\s*(?:\([\w ]{2,20}\)\s*)?[—–-]+\s")


def mentions(capitals: Capitals) -> list[Mention]:
    """Every name in the text, in order; `sure` is false where only other places can tell."""
    shouted: list[tuple[int, int]] = []
    found: list[Mention] = []
    several, alone = runs(capitals)
    if headlines := capitals.habits.headlines:
        shouted = sorted(
            [(first, last) for first, last in (*several, *zip(alone, alone, strict=True)) if first in headlines]
        )
        several = [(first, last) for first, last in several if first not in headlines]
        alone = [at for at in alone if at not in headlines]
    for first, last in several:
        found += _cut(capitals, first, last)
    for at in alone:
        if (name := _one(capitals, at)) is not None:
            found.append(name)
    if shouted:
        bodies: dict[str, dict[tuple[str, ...], str]] = {}
        for m in found:
            if len(m.words) > 1 and m.kind not in ("person", "unknown"):
                bodies.setdefault(m.words[0], {})[m.words] = m.kind
        stop = 0
        for first, last in shouted:
            for mention in headline_names(capitals, max(first, stop), last, bodies):
                found.append(mention)
                stop = mention.last + 1
    found.sort(key=attrgetter("start"))
    return found


def _one(capitals: Capitals, at: int) -> Mention | None:
    """The name that one word with a capital is, or None: no other such word stands beside it."""
    known, kind, word = capitals.known, capitals.kinds[at], capitals.words[at]
    if kind & (STARTER | DETERMINER) and not kind & LISTED:
        return None
    if kind & LISTED and (sort := known.known.get(word)):
        return capitals.single(at, sort)
    if kind & (STARTER | DETERMINER | DEMONYM) or (kind & COMMON and word in known.common) or len(word) == 1:
        return None
    if capitals.begins[at] and _dateline(capitals, at, at):
        return capitals.single(at, "place")
    if kind & OFFICE and (kind & (ROLE | TITLE) or word in ("general", "elect")):
        return None
    if kind & (HEAD | SUFFIX):
        sort = "authority" if kind & AUTHORITY else "organisation"
        return None if capitals.begins[at] else capitals.single(at, sort, sure=False)
    return _single(capitals, at)


def _cut(capitals: Capitals, first: int, last: int) -> list[Mention]:
    """The names in a run of words with a capital, or in what is left of one."""
    known, words, kinds = capitals.known, capitals.words, capitals.kinds
    while first <= last and kinds[first] & (STARTER | DETERMINER):
        if kinds[first] & LISTED and _phrase(capitals, first, last):
            break
        first += 1
    while last >= first and not capitals.capital[last]:
        last -= 1
    if first < last and capitals.begins[first] and _opens(capitals, first):
        first += 1
    if first >= last:
        name = _one(capitals, first) if first == last else None
        return [] if name is None else [name]
    whole = " ".join(words[first : last + 1])
    if kinds[first] & LISTED and whole in known.known:
        return [capitals.mention(first, last, known.known[whole])]
    if whole in known.common:
        return []
    if capitals.begins[first] and _dateline(capitals, first, last):
        return [capitals.mention(first, last, "place")]
    anywhere = reduce(or_, kinds[first : last + 1])
    office = _office_stop(capitals, first, last) if anywhere & OFFICE else first
    if office == first:
        return _whole(capitals, first, last, anywhere)
    return _cut(capitals, office, last) if office <= last else []


def _whole(capitals: Capitals, first: int, last: int, anywhere: int) -> list[Mention]:
    """The names in a run that begins with no office; `anywhere`: what the lists say of any of its words."""
    words, kinds = capitals.words, capitals.kinds
    person = _person_start(capitals, first, last, anywhere) if anywhere & (FIRST | TITLE | ROLE) else None
    if person is not None:
        named = _person(capitals, first, person, last)
        return [*_offices(capitals, first, person - 1), named] if person > first else [named]
    if kinds[last] & ROLE and words[last - 1] not in PARTICLES:
        return _offices(capitals, first, last)
    if anywhere & (HEAD | SUFFIX):
        return [_organisation(capitals, first, last)]
    return _unknown(capitals, first, last)


def _opens(capitals: Capitals, index: int) -> bool:
    """Whether a sentence begins with a verb form before a name ("Stated Weller", "Citing Brandt")."""
    word = capitals.words[index]
    if word in capitals.known.first or not word.endswith(("ed", "ing")):
        return False
    return capitals.document.words.derived(Classes.of).is_verb[word]


def _dateline(capitals: Capitals, first: int, last: int) -> bool:
    """Whether a report begins with the place that it was filed from ("LUND, Sweden (AP) –")."""
    if not capitals.text[capitals.starts[first] : capitals.ends[last]].isupper():
        return False
    block = capitals.document.block_at(capitals.starts[first])
    if capitals.starts[first] != block.start:
        return False
    return bool(_FILED.match(capitals.text, capitals.ends[last], min(block.end, capitals.ends[last] + 60)))


def _office_stop(capitals: Capitals, first: int, last: int) -> int:
    """Where an office at the beginning of the run ends and a name may begin; `first` where there is none.

    "Secretary of State" names nobody, "Director of Quillon" names Quillon, and "the Prime Minister" is a role and no name.
    """
    words, kinds = capitals.words, capitals.kinds
    inside = range(first + 1, last)
    of = next((i for i in inside if words[i] in ("of", "for") and not capitals.capital[i]), -1) if inside else -1
    if of > first and kinds[of - 1] & (ROLE | TITLE) and all(kind & OFFICE for kind in kinds[first:of]):
        rest = of + 1
        if kinds[rest] & DETERMINER:
            rest += 1
        # "Secretary of State Weller": the office ends before the name.
        headed = kinds[rest] & HEAD and words[rest] in ("state", "defense", "justice", "treasury")
        return rest + 1 if headed else rest
    if kinds[last] & (ROLE | TITLE) or words[last] in ("general", "elect"):
        return last + 1 if all(kind & OFFICE for kind in kinds[first : last + 1]) else first
    return first


def _phrase(capitals: Capitals, first: int, last: int) -> bool:
    return " ".join(capitals.words[first : last + 1]) in capitals.known.known


def _person_start(capitals: Capitals, first: int, last: int, anywhere: int) -> int | None:
    """Where the name of a person begins in the run: at a first name with more behind it, or after a title."""
    kinds = capitals.kinds
    headed = anywhere & (HEAD | SUFFIX)
    for i in range(first, last):
        if kinds[i] & FIRST and capitals.capital[i]:
            titled = i > first and kinds[i - 1] & (TITLE | ROLE)
            if kinds[i + 1] & STARTER or (headed and not titled and kinds[last] & HEAD):
                continue
            return i
    if headed or not anywhere & (TITLE | ROLE):
        return None
    at = first
    while at <= last and (kinds[at] & OFFICE or (at < last and capitals.printed(at).isupper())):
        at += 1
    titled = any(kind & (TITLE | ROLE) for kind in kinds[first:at])
    return at if at <= last and titled and not kinds[at] & STARTER else None


def _person(capitals: Capitals, first: int, start: int, last: int) -> Mention:
    known, words, kinds = capitals.known, capitals.words, capitals.kinds
    end = start
    while end < last and (capitals.capital[end + 1] or words[end + 1] in PARTICLES):
        kind = kinds[end + 1]
        if kind & STARTER or (kind & HEAD and end > start):
            break
        end += 1
    if end == last and first == start and words[last] in known.place_ends:
        return capitals.mention(start, last, "place")
    titles = tuple([known.full_titles.get(word, word) for word in words[first:start]]) if first < start else ()
    begin = start
    while begin > first and words[begin - 1] in known.titles and len(words[begin - 1]) <= 4:
        begin -= 1
    found = capitals.mention(start, end, "person", titles=titles)
    found.start = capitals.starts[begin]
    found.gender = known.gender(titles, found.words)
    return found


def _offices(capitals: Capitals, first: int, last: int) -> list[Mention]:
    """The body that stands before a title ("FBI Director", "Cambridge Police Commissioner"), as a mention of its own."""
    known, words, kinds = capitals.known, capitals.words, capitals.kinds
    while last >= first and (kinds[last] & (TITLE | ROLE) or words[last] in PARTICLES):
        last -= 1
    while first <= last and (kinds[first] & (TITLE | ROLE) or words[first] == "of"):
        first += 1
    if first > last:
        return []
    whole = " ".join(words[first : last + 1])
    if whole in known.known:
        return [capitals.mention(first, last, known.known[whole])]
    if kinds[last] & HEAD and last > first:
        return [capitals.mention(first, last, "authority" if kinds[last] & AUTHORITY else "organisation")]
    if first == last and capitals.printed(first).isupper() and len(words[first]) > 1:
        return [capitals.single(first, "organisation", form="acronym")]
    return []


def _organisation(capitals: Capitals, first: int, last: int) -> Mention:
    words = capitals.words
    heads = [kind for kind in capitals.kinds[first : last + 1] if kind & HEAD]
    kind = "authority" if heads and heads[0] & AUTHORITY else "organisation"
    if capitals.kinds[first] & TITLE and words[first] not in ("first", "justice"):
        first += 1
    return capitals.mention(first, last, kind)


def _unknown(capitals: Capitals, first: int, last: int) -> list[Mention]:
    known, words = capitals.known, capitals.words
    for stop in range(last - 1, first, -1) if words[first] in known.begun else ():
        kind = known.known.get(" ".join(words[first : stop + 1]))
        if kind is not None and kind != "place":
            if stop + 1 == last and words[last] not in capitals.alone:
                return [capitals.mention(first, last, kind)]
            # A known body with more behind it ("Daily Mail Weller"): the rest stands for itself.
            return [capitals.mention(first, stop, kind), *_cut(capitals, stop + 1, last)]
    if words[first] in known.demonyms or words[last] in known.common or words[last] in known.demonyms:
        return []
    loud = capitals.text[capitals.starts[first] : capitals.ends[last]].isupper()
    if loud and all(capitals.printed(i).isupper() and len(words[i]) > 1 for i in range(first, last + 1)):
        # A line that shouts is no name.
        return []
    place = words[last] in known.places or words[last] in known.place_ends
    aged = not place and _AGED.match(capitals.text, capitals.ends[last], capitals.ends[last] + 7)
    return [capitals.mention(first, last, "place" if place else "person" if aged else "unknown")]


def _single(capitals: Capitals, index: int) -> Mention | None:
    known, word, kind = capitals.known, capitals.words[index], capitals.kinds[index]
    printed = capitals.printed(index)
    if printed.isupper() and len(printed) > 1 and not printed.isdigit():
        before = capitals.words[index - 1] if index else ""
        if before == "the" and _ROAD.fullmatch(printed):
            return capitals.single(index, "place")
        if before in ("a", "an") and _ends_phrase(capitals, index):
            return None  # "she is a GP"
        return capitals.single(index, "organisation", form="acronym", sure=not _shouted(capitals, index))
    if kind & TITLE or (kind & COMMON and word in known.common) or (kind & ROLE and word in known.roles):
        return None
    if "-" in word:
        head, _, tail = word.rpartition("-")
        if tail in known.hyphen_adjectives or (tail in known.demonyms and head in known.demonyms) or len(head) == 1:
            return None
        camel = False
    else:
        camel = printed[1:] != word[1:] and any(letter.isupper() for letter in printed[1:])
    sure = camel or not (capitals.begins[index] or capitals.habits.small[word])
    return capitals.single(index, "unknown", sure=sure)


def _ends_phrase(capitals: Capitals, index: int) -> bool:
    """Whether no noun can follow: a mark, or a word of a closed class."""
    if index + 1 >= len(capitals.words) or capitals.behind[index] != " ":
        return True
    return capitals.words[index + 1] in capitals.document.words.derived(Classes.of).letters


def _shouted(capitals: Capitals, index: int) -> bool:
    """Whether a word in capitals stands among others in capitals, as in a headline that shouts."""
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(capitals.words)]
    return any(capitals.printed(i).isupper() and len(capitals.words[i]) > 3 for i in near)
