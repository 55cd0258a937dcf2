"""German names: every noun has a capital, so that a name needs a first name, a title, a head noun or the company it keeps."""

from __future__ import annotations

from functools import reduce
from operator import attrgetter, or_

from newslint_speech.names_bodies import body, firm, firms_of
from newslint_speech.names_evidence import worth_a_look
from newslint_speech.names_runs import Capitals, Mention, runs
from newslint_speech.names_words import (
    COMMON,
    DETERMINER,
    DULL,
    FIRST,
    HEAD,
    LEGAL,
    LISTED,
    PARTICLES,
    PEOPLE,
    ROLE,
    STARTER,
    SUFFIX,
    TITLE,
    NameWords,
)

# A noun of the language is a name where it is one of these too, or where one of those stands in the run.
_NAMING = FIRST | LISTED
_NAMED_AFTER = HEAD | SUFFIX | LEGAL
# Who has a word for a name or a kind of body beside it may be a body.
_BODILY = HEAD | SUFFIX
# No name where it stands alone.
_NOBODY = DULL | TITLE
# Unknown names are none of these; a role is no name either.
_KNOWN = COMMON | DETERMINER | PEOPLE
_NO_OTHER = _KNOWN | ROLE
_NOUNS = COMMON | ROLE | HEAD | TITLE
_START = attrgetter("start")
# Of these more is to be told than that no list knows them.
_TOLD = LISTED | HEAD | ROLE | TITLE | FIRST | SUFFIX | COMMON | DETERMINER | PEOPLE


def mentions(capitals: Capitals) -> list[Mention]:
    """Every name in the text, in order; `sure` is false where only other places can tell."""
    found, alone = runs(capitals)
    firms = firms_of(capitals, found)
    kinds, begins = capitals.kinds, capitals.begins
    words, text, starts, ends = capitals.words, capitals.text, capitals.starts, capitals.ends
    cut: list[Mention] = []
    loose: list[int] = []
    for first, last in found:
        # A word with which a sentence begins has its capital for that.
        if begins[first]:
            while first <= last and begins[first] and kinds[first] & STARTER:
                first += 1
        if first < last:
            cut += _cut(capitals, first, last, firms)
        elif first == last:
            alone.append(first)
    for at in alone:
        kind = kinds[at]
        if not (kind & _NOBODY or (begins[at] and kind & STARTER)):
            # Of most nothing tells what they are: one capital, and further letters.
            if not kind & _TOLD and (further := text[starts[at] + 1 : ends[at]]).islower() and further == words[at][1:]:
                loose.append(at)
            elif (single := _alone(capitals, at, kind)) is not None:
                cut.append(single)
    cut += [capitals.single(at, "unknown", sure=False) for at in worth_a_look(capitals, cut, loose)]
    cut.sort(key=_START)
    return cut


def _alone(capitals: Capitals, at: int, kind: int) -> Mention | None:
    """The name that one word with a capital is, or None: no other such word stands beside it."""
    if kind & LISTED and (found := _listed(capitals, at, at)):
        return found
    # A head noun alone is a name where something is joined to it.
    if kind & HEAD and "-" in capitals.words[at] and (found := body(capitals, at, at)):
        return found
    return None if kind & _NO_OTHER else _other(capitals, at, at)


def _cut(capitals: Capitals, first: int, last: int, firms: dict[str, set[tuple[str, ...]]]) -> list[Mention]:
    cut: list[Mention] = []
    words, kinds = capitals.words, capitals.kinds
    at = first
    titles: list[str] = []
    anywhere = reduce(or_, kinds[first : last + 1], 0)
    legal = bool(firms) or anywhere & LEGAL > 0
    while at <= last:
        kind = kinds[at]
        if kind & COMMON and not (kind & _NAMING or anywhere & _NAMED_AFTER or titles or words[at] in firms):
            found = None
        else:
            found = firm(capitals, at, last, firms) if legal else None
            found = found or _at(capitals, at, last, tuple(titles), anywhere)
        if found is not None:
            cut.append(found)
            at, titles = found.last + 1, []
            continue
        titles = [*titles, words[at]] if kind & (ROLE | TITLE) else []
        at += 1
    return cut


def _at(capitals: Capitals, at: int, last: int, titles: tuple[str, ...], anywhere: int) -> Mention | None:
    """The name that begins at a token of a run; `anywhere`: what the lists say of any word of the run."""
    kinds, kind = capitals.kinds, capitals.kinds[at]
    if not capitals.capital[at] or kind & TITLE:
        return None
    if at < last and kind & FIRST and (found := _person(capitals, at, last, titles)):
        return found
    if kind & LISTED and (found := _listed(capitals, at, last)):
        return found
    if (kind & HEAD or (at < last and anywhere & _BODILY)) and (found := body(capitals, at, last)):
        return found
    titled = bool(titles) and kinds[at - 1] & TITLE > 0
    if kind & ROLE and not titled:
        return None
    if titles and (titled or not kind & COMMON) and not kind & DETERMINER:
        end = at
        if at < last and capitals.capital[at + 1] and not kinds[at + 1] & COMMON:
            end = at + 1
        return _named(capitals, at, end, titles)
    return _other(capitals, at, last)


def _person(capitals: Capitals, at: int, last: int, titles: tuple[str, ...]) -> Mention | None:
    """A first name and what follows it: further first names, particles, a surname, the surname's other parts."""
    words, kinds = capitals.words, capitals.kinds
    end = at
    while end < last:
        kind, before = kinds[end + 1], words[end]
        if not capitals.capital[end + 1]:
            if words[end + 1] not in PARTICLES:
                break
        elif kind & HEAD and capitals.printed(end).endswith("s"):
            break
        elif before in ("der", "den") and words[end - 1] not in PARTICLES and (end > at + 1 or kind & _NOUNS):
            break  # "dass Anna den Preis bekommt", "entzog Anna Huber den Doktorgrad"
        elif end > at and before not in PARTICLES and not kinds[end] & FIRST and len(before) > 1:
            if kind & _NOUNS:
                break
        elif kind & STARTER and not kind & FIRST:
            break
        end += 1
    while end > at and not capitals.capital[end]:
        end -= 1
    return _named(capitals, at, end, titles) if end > at else None


def _named(capitals: Capitals, first: int, last: int, titles: tuple[str, ...]) -> Mention:
    found = capitals.mention(first, last, "person", titles=titles)
    found.gender = capitals.known.gender(titles, found.words)
    begin = first
    while begin and capitals.words[begin - 1] in capitals.known.titles and capitals.joined(begin - 1):
        begin -= 1
    found.start = capitals.starts[begin]
    return found


def _listed(capitals: Capitals, at: int, last: int) -> Mention | None:
    """A state, city, company or medium of the lists, the longest that fits; genitives too."""
    known, words = capitals.known.known, capitals.words
    furthest = min(last, at + 3) if at < last and words[at] in capitals.known.begun else at
    for end in range(furthest, at - 1, -1):
        whole = " ".join(words[at : end + 1]) if end > at else words[at]
        for form in (whole, whole.removesuffix("s")) if whole[-1] == "s" else (whole,):
            if form in known and _prints(capitals, at, end, form):
                if end == at == last and known[form] == "organisation" and _is_one_of_many(capitals, at):
                    continue
                return _grown(capitals, at, end, last, known[form])
    return None


def _prints(capitals: Capitals, at: int, end: int, form: str) -> bool:
    """Whether the tokens are written as the listed name is, and not as a noun of the language that is the same."""
    common = capitals.known.kinds[form] & COMMON
    if not common and len(form) > 3:
        return True
    printed = capitals.text[capitals.starts[at] : capitals.ends[end]]
    if len(form) <= 3 and not printed[:2].isupper():
        return False
    before = capitals.text[max(0, capitals.starts[at] - 1) : capitals.starts[at]]
    return not common or printed.isupper() or before in ("„", "“", "»", '"')


def _is_one_of_many(capitals: Capitals, at: int) -> bool:
    """Whether a firm's name stands for a thing or a man: "ein Opel", "ein 37-jähriger Bayer"."""
    articles = capitals.known.before_roles["articles"]
    for index in range(at - 1, max(-1, at - 5), -1):
        if capitals.behind[index] not in (" ", "-") or (capitals.capital[index] and not capitals.begins[index]):
            return False
        if capitals.words[index] in articles:
            return True
        if index == at - 1 and not capitals.words[index].endswith(("e", "er", "en", "es", "em")):
            return False
    return False


def _grown(capitals: Capitals, at: int, end: int, last: int, kind: str) -> Mention:
    """A listed name with the legal form or the unknown names that follow it directly."""
    known, words = capitals.known, capitals.words
    while end < last and words[end + 1] in known.suffixes and capitals.capital[end + 1]:
        end, kind = end + 1, "organisation"
    if kind == "place" and end < last and words[end + 1] in known.organisation:
        end, kind = end + 1, "organisation"
    return capitals.mention(at, end, kind)


def _is_attribute(word: str, known: NameWords) -> bool:
    """Whether a word that begins a sentence or a title is an inflected adjective by its suffix ("Russische Drohnen")."""
    return known.adjective_ends.close(word) and word not in known.first


def _is_located(noun: str, known: NameWords) -> bool:
    """Whether a noun is a place or a company by its kind, so that a word in -er before it says where ("Wiener Firma")."""
    return noun in known.place_heads or known.is_company(noun)


def _other(capitals: Capitals, at: int, last: int) -> Mention | None:
    """Acronyms, words with capitals inside, two unknown words side by side; a single unknown word is left open."""
    known, kind, word = capitals.known, capitals.kinds[at], capitals.words[at]
    if kind & _KNOWN:
        return None
    if at == last and (kind & SUFFIX or len(word) == 1):
        return None
    printed = capitals.printed(at)
    if printed.isupper() and len(printed) > 1:
        return capitals.single(at, "organisation", form="acronym", sure=len(printed) > 2)
    if at < last:
        if _is_attribute(word, known) or _locates(capitals, at, last):
            return None
        if word in known.place_heads and capitals.capital[at + 1] and not capitals.kinds[at + 1] & COMMON:
            return capitals.mention(at, at + 1, "place")
        if (end := _unknown_end(capitals, at, last)) > at:
            if " ".join(capitals.words[at : end + 1]).removesuffix("er") in known.places:
                return None
            if end - at <= 3:
                return _side_by_side(capitals, at, end)
    if kind & HEAD:
        return None
    if printed[1:] != word[1:] and "-" not in printed and not word.endswith("innen"):
        return capitals.single(at, "organisation")
    return capitals.single(at, "unknown", sure=False)


def _locates(capitals: Capitals, at: int, last: int) -> bool:
    """Whether a word in -er only says where from: "Wiener Firma", "Zürcher Privatbankier Marcel Egli"."""
    if not capitals.words[at].endswith("er"):
        return False
    if _is_located(capitals.words[at + 1], capitals.known):
        return True
    return at + 2 <= last and capitals.kinds[at + 2] & FIRST > 0 and not capitals.kinds[at + 1] & FIRST


def _unknown_end(capitals: Capitals, at: int, last: int) -> int:
    """The last of the words with a capital, from a token on, of which nothing is known."""
    known, words, end = capitals.known.known, capitals.words, at
    while end < last and capitals.capital[end + 1] and capitals.behind[end] == " ":
        kind, ahead = capitals.kinds[end + 1], words[end + 1]
        if kind & (COMMON | ROLE | HEAD | TITLE | FIRST):
            break
        if kind & LISTED and (ahead in known or ahead.removesuffix("s") in known):
            break
        end += 1
    return end


def _side_by_side(capitals: Capitals, at: int, end: int) -> Mention:
    words = capitals.words[at : end + 1]
    if len(words[-1]) == 1 and capitals.text[capitals.ends[end] : capitals.ends[end] + 1] == ".":
        return capitals.mention(at, end, "person")
    return capitals.mention(at, end, "unknown", sure=1 in map(len, words))
