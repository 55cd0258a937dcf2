"""German names of bodies inside a run of capitals: with a legal form, behind a head noun, before one."""

from __future__ import annotations

from newslint_speech.german_bodies import bare_name, legal_end
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.names_words import AUTHORITY, COMMON, FIRST, HEAD, ROLE, SUFFIX, TITLE


def firms_of(capitals: Capitals, found: list[tuple[int, int]]) -> dict[str, set[tuple[str, ...]]]:
    """Names of companies of several words by their first, which the text has with the legal form somewhere."""
    firms: dict[str, set[tuple[str, ...]]] = {}
    legal = capitals.known.legal
    if capitals.document.tokens.places.keys().isdisjoint(legal):
        return firms
    for first, last in found:
        if legal.isdisjoint(capitals.words[first : last + 1]):
            continue
        for at in range(first, last):
            if (end := legal_end(capitals, at, last)) > at:
                name = bare_name(tuple(capitals.words[at : end + 1]), capitals.known)
                if len(name) > 1:
                    firms.setdefault(name[0], set()).add(name)
                break
    return firms


def firm(capitals: Capitals, at: int, last: int, firms: dict[str, set[tuple[str, ...]]]) -> Mention | None:
    """A name with its legal form, or one that stands with it elsewhere ("Nordtec Energie GmbH", "Nordtec Energie")."""
    if at < last and (end := legal_end(capitals, at, last)) > at:
        return capitals.mention(at, end, "organisation")
    named = firms.get(capitals.words[at], ()) if firms else ()
    for name in sorted(named, key=len, reverse=True) if named else ():
        end = at + len(name) - 1
        if end <= last and tuple(capitals.words[at : end + 1]) in (name, (*name[:-1], name[-1] + "s")):
            return capitals.mention(at, end, "organisation")
    return None


def body(capitals: Capitals, at: int, last: int) -> Mention | None:
    """A head noun with the name that follows ("Polizei Köln"), or a name with its legal form ("Nordtec GmbH")."""
    if capitals.kinds[at] & HEAD:
        return _headed(capitals, at, last)
    known, words, kinds = capitals.known, capitals.words, capitals.kinds
    end = at
    while end < last and capitals.capital[end + 1] and not kinds[end + 1] & TITLE:
        end += 1
        kind = kinds[end]
        head = kind & HEAD > 0
        if kind & SUFFIX or (head and _adjective(words[end - 1]) and end == at + 1 + _is_wide(capitals, at, last)):
            while end < last and (kinds[end + 1] & SUFFIX or (head and _continues(capitals, end + 1))):
                end += 1
            while not capitals.capital[end]:
                end -= 1
            if end == at + 1 and known.is_company(words[end]):
                return None
            return capitals.mention(at, end, "authority" if kind & AUTHORITY else "organisation")
        if kind & (COMMON | ROLE) or end - at > 3:
            return None
    return None


def _headed(capitals: Capitals, at: int, last: int) -> Mention | None:
    """A head noun with the name that follows, or one that is a name itself ("Nordhafen-Werft")."""
    known, word, end = capitals.known, capitals.words[at], at
    while end < last and _continues(capitals, end + 1):
        end += 1
    while not capitals.capital[end]:
        end -= 1
    if end < last and capitals.known.is_company(word):
        end = max(end, legal_end(capitals, at + 1, last))  # "Betreiber Silvana Pflege GmbH"
    named = "-" in word and word not in known.organisation and word.partition("-")[0] not in ("ex", "groß")
    if end > at or named:
        return capitals.mention(at, end, "authority" if capitals.kinds[at] & AUTHORITY else "organisation")
    return None


def _is_wide(capitals: Capitals, at: int, last: int) -> bool:
    """Whether an adjective of a place of two words begins here ("New Yorker Polizei")."""
    return at + 2 <= last and " ".join(capitals.words[at : at + 2]).removesuffix("er") in capitals.known.places


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
    return not capitals.kinds[index] & (COMMON | ROLE | FIRST | TITLE)
