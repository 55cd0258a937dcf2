"""German noun phrases of a draft in the case that a message asks for."""

from __future__ import annotations

import re

from newslint.expressions import expression

# Endings of the definite article and of "dieser"; "ein", "kein" and the possessives lack one in two places.
_ENDINGS = {
    "male": {"nom": "er", "acc": "en", "dat": "em"},
    "female": {"nom": "ie", "acc": "ie", "dat": "er"},
    "neuter": {"nom": "as", "acc": "as", "dat": "em"},
    "plural": {"nom": "ie", "acc": "ie", "dat": "en"},
}
_DEFINITE = {"der", "die", "das", "den", "dem"}
_POSSESSIVE = expression(r"([mksd]?ein|ihr|unser|dies)(e[rnm]?|es|)")
_ANOTHER = expression(r" und (?:d(?:er|ie|as|e[nm])|eine?)\b")
_ENDING = expression(r"e[rnms]?$")
# Article, adjectives, the noun, whatever follows it.
_PHRASE = expression(r"(\w+) ((?:[a-zäöüß][\w-]* )*)([A-ZÄÖÜ][\w-]*)(.*)", re.S)
# None of these ends is longer than _LONGEST.
_FEMALE = expression(
    r"(?:ung|heit|keit|schaft|ion|tät|ei|ie|ik|ur|[^e]in|anz|enz|Frau|frau|mutter|Mutter|tochter|Tochter|schwester"
    r"|Schwester|Firma|firma|bank|Bank|stadt|Stadt|Polizei|klinik|wehr|partei|Partei)\Z"
)
_LONGEST = 9
_WEAK = expression(
    r".*(?:ent|ant|ist|oge|ekt|Kandidat|kandidat|Soldat|soldat|demokrat|Diplomat|Mensch|mensch|[a-zäöü]e)"
)
_SEVERAL = expression(r".*(?:[Ää][^aeiouäöü]*|eur|ling|ier)e")
_MEN = ("euge", "ollege", "xperte", "unde", "loge", "nosse", "ranke", "bote")
_STRONG = expression(
    r".*(?:klagt|schuldigt|dächtig|stellt|[bB]eamt|geordnet|sitzend|urteilt|auftragt|traut|kannt|wandt|jugendlich|jährig)er"
)


def declined(words: str, case: str, gender: str = "unknown", *, body: bool = False) -> str | None:
    """The phrase in the nominative ("nom"), accusative or dative; None where its form does not tell its gender.

    `gender` is what is known of whom it names, "unknown" where nothing is; `body` says that it names an organisation.
    """
    match = _PHRASE.fullmatch(words)
    if match is None or _ANOTHER.search(match[4]):
        return None
    article, adjectives, noun, rest = match.groups()
    article = article.lower()
    if _ending(article) == "em" and case != "dat" and noun.endswith("n"):
        return None  # "dem Zeugen", "dem Verein"
    of = _gender(article, noun, "unknown" if body else gender, body=body)
    if of is None or (of == "dative" and case != "dat"):
        return None
    was = _article(article, "neuter" if of == "dative" else of, case)
    if was is None:
        return None
    return f"{was} {_adjectives(adjectives, was, of, case)}{_noun(noun, of, case)}{rest}"


def _gender(article: str, noun: str, known: str, *, body: bool) -> str | None:
    """The gender of the noun by its article and its ending; None where both leave it open, "dative" where no feminine is all."""
    ending = _ending(article)
    female = known == "female" or _FEMALE.search(noun, max(0, len(noun) - _LONGEST)) is not None
    if ending == "em":
        return "male" if known == "male" else "dative"
    if ending == "en":
        return None if noun.endswith(("n", "s")) and known != "male" else "male"
    if ending in ("as", "es"):
        return "neuter" if ending == "as" else None
    if ending == "ie":
        if (
            known == "plural"
            or _SEVERAL.fullmatch(noun)
            or (noun.endswith(("en", "rn", "ln", "er", "ns")) and not female)
        ):
            return "plural"
        return "female" if female or body or known == "female" else None
    if ending == "er":
        weak = known == "male" or _STRONG.fullmatch(noun + "r") or noun.endswith(_MEN)
        if female or (noun.endswith("e") and not weak):
            return "female"
        return None if (known == "plural" and not noun.endswith("e")) or noun.endswith(("en", "innen")) else "male"
    if known in ("male", "female"):
        return known
    return "female" if female else "male"


def _ending(article: str) -> str:
    """The ending that tells the case, that of the definite article where the article is a longer one."""
    if article in _DEFINITE or article == "des":
        return article[1:]
    match = _POSSESSIVE.fullmatch(article)
    if match is None:
        return "?"
    return "ie" if match[2] == "e" else match[2]


def _article(article: str, gender: str, case: str) -> str | None:
    ending = _ENDINGS[gender][case]
    if article in _DEFINITE:
        return "d" + ending
    match = _POSSESSIVE.fullmatch(article)
    if match is None:
        return None
    stem = match[1]
    if stem == "dies":
        return stem + {"ie": "e", "as": "es"}.get(ending, ending)
    bare = (gender == "male" and case == "nom") or (gender == "neuter" and case != "dat")
    return stem if bare else stem + ("e" if ending == "ie" else ending)


def _adjectives(adjectives: str, article: str, gender: str, case: str) -> str:
    """The adjectives behind the article, in the weak ending or, behind a bare "ein", in that of the gender."""
    if case == "dat" or gender == "plural" or (gender == "male" and case == "acc"):
        ending = "en"
    elif article.endswith(("ein", "ihr", "unser")):
        ending = "er" if gender == "male" else "es"
    else:
        ending = "e"
    return "".join(f"{_inflected(word, ending)} " for word in adjectives.split())


def _inflected(word: str, ending: str) -> str:
    bare = _ENDING.search(word)
    return word[: bare.start()] + ending if bare else word


def _noun(noun: str, gender: str, case: str) -> str:
    if gender == "plural":
        return noun if case != "dat" or noun.endswith(("n", "s")) else noun + "n"
    if gender != "male":
        return noun
    weak = _WEAK.fullmatch(noun) or _STRONG.fullmatch(noun)
    if case == "nom" or weak is None:
        return noun
    if noun.endswith("er"):
        return noun[:-1] + "n"
    return noun + ("n" if noun.endswith("e") else "en")
