"""German names: every noun has a capital, so that a name needs a first name, a title, a head noun or the company it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from newslint_speech.german_bodies import bare_name, legal_end
from newslint_speech.names_runs import PARTICLES, Capitals, Mention, runs
from newslint_speech.names_words import (
    COMMON,
    DETERMINER,
    FIRST,
    HEAD,
    LEGAL,
    LISTED,
    ROLE,
    STARTER,
    SUFFIX,
    TITLE,
    NameWords,
)

# A noun of the language is a name where it is one of these too, or where one of those stands in the run.
_NAMING = FIRST | LISTED
_NAMED_AFTER = HEAD | SUFFIX | LEGAL
_NOUN_OR_NAME = COMMON | _NAMING | _NAMED_AFTER


def mentions(capitals: Capitals) -> Iterator[Mention]:
    """Every name in the text, in order; `sure` is false where only other places can tell."""
    found = list(runs(capitals))
    firms = _firms(capitals, found)
    for first, last in found:
        if first < last:
            yield from _cut(capitals, first, last, firms)
        # Most runs are a noun of the language and no more.
        elif capitals.kinds[first] & _NOUN_OR_NAME != COMMON and not _starts(capitals, first):
            mention = _at(capitals, first, last, ())
            if mention is not None:
                yield mention


def _firms(capitals: Capitals, found: list[tuple[int, int]]) -> dict[str, set[tuple[str, ...]]]:
    """Names of companies of several words by their first, which the text has with the legal form somewhere."""
    firms: dict[str, set[tuple[str, ...]]] = {}
    legal = capitals.known.legal
    for first, last in found if capitals.document.tokens.places.keys() & legal else ():
        if legal.isdisjoint(capitals.words[first : last + 1]):
            continue
        for at in range(first, last):
            if (end := legal_end(capitals, at, last)) > at:
                name = bare_name(tuple(capitals.words[at : end + 1]), capitals.known)
                if len(name) > 1:
                    firms.setdefault(name[0], set()).add(name)
                break
    return firms


def _starts(capitals: Capitals, index: int) -> bool:
    """Whether a word has its capital because a sentence begins with it."""
    return capitals.begins[index] and capitals.kinds[index] & STARTER > 0


def _cut(capitals: Capitals, first: int, last: int, firms: dict[str, set[tuple[str, ...]]]) -> list[Mention]:
    cut: list[Mention] = []
    words, kinds = capitals.words, capitals.kinds
    while first <= last and _starts(capitals, first):
        first += 1
    at, titles = first, list[str]()
    anywhere = reduce(or_, kinds[first : last + 1], 0)
    while at <= last:
        kind = kinds[at]
        if kind & COMMON and not (kind & _NAMING or anywhere & _NAMED_AFTER or titles or words[at] in firms):
            found = None
        else:
            found = _firm(capitals, at, last, firms) or _at(capitals, at, last, tuple(titles))
        if found is not None:
            cut.append(found)
            at, titles = found.last + 1, []
            continue
        titles = [*titles, words[at]] if kind & (ROLE | TITLE) else []
        at += 1
    return cut


def _firm(capitals: Capitals, at: int, last: int, firms: dict[str, set[tuple[str, ...]]]) -> Mention | None:
    """A name with its legal form, or one that stands with it elsewhere ("Nordtec Energie GmbH", "Nordtec Energie")."""
    if at < last and (end := legal_end(capitals, at, last)) > at:
        return capitals.mention(at, end, "organisation")
    named = firms.get(capitals.words[at], ()) if firms else ()
    for name in sorted(named, key=len, reverse=True) if named else ():
        end = at + len(name) - 1
        if end <= last and tuple(capitals.words[at : end + 1]) in (name, (*name[:-1], name[-1] + "s")):
            return capitals.mention(at, end, "organisation")
    return None


def _at(capitals: Capitals, at: int, last: int, titles: tuple[str, ...]) -> Mention | None:
    words, kinds, kind = capitals.words, capitals.kinds, capitals.kinds[at]
    if not capitals.capital[at] or kind & TITLE:
        return None
    if at < last and kind & FIRST and (found := _person(capitals, at, last, titles)):
        return found
    if kind & LISTED and (found := _listed(capitals, at, last)):
        return found
    if (kind & HEAD or at < last) and (found := _body(capitals, at, last)):
        return found
    titled = bool(titles) and kinds[at - 1] & TITLE > 0
    if kind & ROLE and not titled:
        return None
    if titles and (titled or not kind & COMMON) and not kind & DETERMINER:
        end = at
        if at < last and capitals.capital[at + 1] and not capitals.known.is_common(words[at + 1]):
            end = at + 1
        return _named(capitals, at, end, titles)
    return _other(capitals, at, last)


def _person(capitals: Capitals, at: int, last: int, titles: tuple[str, ...]) -> Mention | None:
    """A first name and what follows it: further first names, particles, a surname, the surname's other parts."""
    known, words = capitals.known, capitals.words
    end = at
    while end < last:
        word = words[end + 1]
        if not capitals.capital[end + 1]:
            if word not in PARTICLES:
                break
        elif known.is_head(word) and capitals.printed(end).endswith("s"):
            break
        elif (
            words[end] in ("der", "den") and words[end - 1] not in PARTICLES and (end > at + 1 or _is_noun(known, word))
        ):
            break  # "dass Anna den Preis bekommt", "entzog Anna Huber den Doktorgrad"
        elif end > at and words[end] not in PARTICLES and words[end] not in known.first and len(words[end]) > 1:
            if _is_noun(known, word):
                break
        elif word in known.starters and word not in known.first:
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
    known, words = capitals.known, capitals.words
    for end in range(min(last, at + 3), at - 1, -1):
        whole = " ".join(words[at : end + 1])
        for form in (whole, whole.removesuffix("s")):
            if form in known.known:
                printed = capitals.text[capitals.starts[at] : capitals.ends[end]]
                if len(form) <= 3 and not printed[:2].isupper():
                    continue
                before = capitals.text[max(0, capitals.starts[at] - 1) : capitals.starts[at]]
                if known.is_common(form) and not printed.isupper() and before not in ("„", "“", "»", '"'):
                    continue
                if end == at == last and known.known[form] == "organisation" and _is_one_of_many(capitals, at):
                    continue
                return _grown(capitals, at, end, last, known.known[form])
    return None


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


def _body(capitals: Capitals, at: int, last: int) -> Mention | None:
    """A head noun with the name that follows ("Polizei Köln"), or a name with its legal form ("Nordtec GmbH")."""
    known, words = capitals.known, capitals.words
    word = words[at]
    end = at
    if known.is_head(word):
        while end < last and _continues(capitals, end + 1):
            end += 1
        while not capitals.capital[end]:
            end -= 1
        kind = "authority" if known.is_authority(word) else "organisation"
        if end > at:
            return capitals.mention(at, end, kind)
        if "-" in word and word not in known.organisation and word.partition("-")[0] not in ("ex", "groß"):
            return capitals.mention(at, end, kind)
        return None
    # "New Yorker Polizei": the adjective of a place of two words
    wide = at + 2 <= last and " ".join(words[at : at + 2]).removesuffix("er") in known.places
    while end < last and capitals.capital[end + 1] and words[end + 1] not in known.titles:
        end += 1
        head = known.is_head(words[end])
        if words[end] in known.suffixes or (head and _adjective(words[end - 1]) and end == at + 1 + wide):
            kind = "authority" if known.is_authority(words[end]) else "organisation"
            while end < last and (words[end + 1] in known.suffixes or (head and _continues(capitals, end + 1))):
                end += 1
            while not capitals.capital[end]:
                end -= 1
            if end == at + 1 and known.is_company(words[end]):
                return None
            return capitals.mention(at, end, kind)
        if known.is_common(words[end]) or known.is_role(words[end]) or end - at > 3:
            return None
    return None


def _is_noun(known: NameWords, word: str) -> bool:
    return known.is_common(word) or known.is_role(word) or known.is_head(word) or word in known.titles


def _is_attribute(word: str, known: NameWords) -> bool:
    """Whether a word that begins a sentence or a title is an inflected adjective by its suffix ("Russische Drohnen")."""
    return known.adjective_ends.close(word) and word not in known.first


def _is_located(noun: str, known: NameWords) -> bool:
    """Whether a noun is a place or a company by its kind, so that a word in -er before it says where ("Wiener Firma")."""
    return noun in known.place_heads or known.is_company(noun)


def _adjective(word: str) -> bool:
    return word.endswith(("e", "er", "en", "es", "em")) and len(word) > 3


def _continues(capitals: Capitals, index: int) -> bool:
    """Whether a word can belong to the name of the body before it: "für Verfassungsschutz", "Köln", "Tiergarten"."""
    known, word = capitals.known, capitals.words[index]
    if not capitals.capital[index]:
        return word in ("für", "und", "zu", "of")
    if capitals.words[index - 1] in ("für", "und", "of"):
        return True
    if capitals.words[index - 1] == "zu" or capitals.words[index - 2] in ("für", "zu"):
        return word in known.places
    return not (known.is_common(word) or known.is_role(word) or word in known.first or word in known.titles)


def _other(capitals: Capitals, at: int, last: int) -> Mention | None:
    """Acronyms, words with capitals inside, two unknown words side by side; a single unknown word is left open."""
    known, words = capitals.known, capitals.words
    word, printed = words[at], capitals.printed(at)
    if known.is_common(word) or word in known.people or word[0].isdigit() or word in known.determiners:
        return None
    if (len(word) == 1 and at == last) or (word in known.suffixes and at == last):
        return None
    if printed.isupper() and len(printed) > 1:
        return capitals.mention(at, at, "organisation", form="acronym", sure=len(printed) > 2)
    if at < last and (_is_attribute(word, known) or (word.endswith("er") and _is_located(words[at + 1], known))):
        return None
    if at + 2 <= last and word.endswith("er") and capitals.kinds[at + 2] & FIRST and not capitals.kinds[at + 1] & FIRST:
        return None  # "Zürcher Privatbankier Marcel Egli": where from, and what
    if word in known.place_heads and at < last and capitals.capital[at + 1] and not known.is_common(words[at + 1]):
        return capitals.mention(at, at + 1, "place")
    end = at
    while end < last and capitals.capital[end + 1] and capitals.behind[end] == " ":
        ahead = words[end + 1]
        if known.is_common(ahead) or known.is_role(ahead) or known.is_head(ahead) or ahead in known.titles:
            break
        if ahead in known.known or ahead.removesuffix("s") in known.known or ahead in known.first:
            break
        end += 1
    if end > at and " ".join(words[at : end + 1]).removesuffix("er") in known.places:
        return None
    if end > at and end - at <= 3:
        if len(words[end]) == 1 and capitals.text[capitals.ends[end] : capitals.ends[end] + 1] == ".":
            return capitals.mention(at, end, "person")
        return capitals.mention(at, end, "unknown", sure=any(len(words[i]) == 1 for i in range(at, end + 1)))
    if known.is_head(word):
        return None
    if printed[1:] != word[1:] and "-" not in printed and not word.endswith("innen"):
        return capitals.mention(at, at, "organisation")
    return capitals.mention(at, at, "unknown", sure=False)
