"""Which German names and nouns of bodies are one: with and without what the body is, its legal form, its case, its short form."""

from __future__ import annotations

from collections.abc import Iterable

from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.names_words import HEAD, NameWords

_CASE_ENDS = "ensrm"
_SHORTEST = 3
_JOINERS = frozenset({"für", "zu", "of", "und"})
# The bare name of a body has at most so many words before the noun that says what it is ("Vorarlberger Firma Häusle").
_BEFORE_HEAD = 2
_ARTICLES = {
    "der": frozenset({"der", "den", "dem", "des", "dieser", "diesen", "diesem", "dieses", "ein", "einem", "einen"}),
    "die": frozenset({"die", "der", "diese", "dieser", "eine", "einer"}),
    "das": frozenset({"das", "dem", "des", "dieses", "diesem", "ein", "einem"}),
}


def uncased(word: str) -> str:
    """What is left of a word without any ending of case; only for comparing."""
    bare = word.rstrip(_CASE_ENDS)
    return bare if len(bare) >= _SHORTEST else word


def bare_name(words: tuple[str, ...], known: NameWords) -> tuple[str, ...]:
    """The name without its legal form and without the noun before it that says what the body is ("Firma Nordtec GmbH")."""
    last = len(words)
    while last > 1 and words[last - 1] in known.legal:
        last -= 1
    for i in range(min(last - 1, _BEFORE_HEAD)):
        if known.kinds[words[i]] & HEAD:
            named = not _is_seated(words[i], known) and words[i + 1] not in known.places
            return words[i + 1 : last] if named and words[i + 1] not in _JOINERS else words[:last]
    return words[:last]


def parts_alone(words: tuple[str, ...], known: NameWords) -> tuple[str, ...]:
    """The words of a German name that can stand for it alone: not the place of a school or court ("Klinik Norderau")."""
    for i in range(min(len(words) - 1, _BEFORE_HEAD)):
        if known.kinds[words[i]] & HEAD and _is_seated(words[i], known):
            return words[: i + 1]
    return words


def _is_seated(head: str, known: NameWords) -> bool:
    """Whether bodies with this noun are called after their place."""
    return head in known.seated or head.endswith(known.seated_ends) or known.is_authority(head)


def one_name(words: tuple[str, ...], known: NameWords) -> tuple[str, ...]:
    """The key under which all names of one body meet."""
    return (uncased(words[0]),) if len(words) == 1 else tuple([uncased(word) for word in bare_name(words, known)])


# What stands between a name and its acronym; the name may be in quotation marks.
_BRACKETS = frozenset({" (", "“ (", "” (", '" (', "« (", "‹ ("})


def short_forms(capitals: Capitals, mentions: Iterable[Mention]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Acronyms that stand in brackets right behind the name of a body, and that name ("Oberster Gerichtshof (OGH)")."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    text, before = capitals.text, None
    for mention in mentions:
        if (
            before is not None
            and before.kind in ("organisation", "authority")
            and len(mention.words) == 1
            and text[before.end : mention.start] in _BRACKETS
            and text[mention.end : mention.end + 1] == ")"
            and sum(letter.isupper() for letter in text[mention.start : mention.end]) > 1
            and (_spells(mention.words[0], " ".join(before.words)) or mention.words[0] not in capitals.known.known)
        ):
            found.setdefault(mention.words, before.words)
        before = mention
    return found


def _spells(letters: str, name: str) -> bool:
    """Whether the letters come in this order in the name."""
    at = 0
    for letter in letters:
        at = name.find(letter, at) + 1
        if not at:
            return False
    return True


def legal_end(capitals: Capitals, at: int, last: int) -> int:
    """The last token of a name with its legal form that begins at `at`, else -1."""
    known, words = capitals.known, capitals.words
    if known.is_role(words[at]) or words[at] in known.titles or words[at] in known.legal:
        return -1
    for end in range(at + 1, min(last, at + 5) + 1):
        if words[end] in known.legal and capitals.capital[end]:
            while end < last and words[end + 1] in known.legal:
                end += 1
            return end
        if known.is_role(words[end]) or words[end] in known.titles:
            return -1
    return -1


def is_one_company(known: NameWords, word: str, article: str) -> bool:
    """Whether the noun with its article means a single company ("das Unternehmen", "der Händler"; not "die Händler")."""
    return any(article in _ARTICLES[gender] and word.endswith(nouns) for gender, nouns in known.company_ends.items())
