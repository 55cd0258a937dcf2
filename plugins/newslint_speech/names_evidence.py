"""How a German text itself uses a capitalised word that no list knows: as a common noun, or as a name."""

from __future__ import annotations

from bisect import bisect_left

from newslint_speech.names_runs import Capitals

# A compound adds at least so many letters before or behind the noun ("Stromausfall", "Grundschulen").
_BEFORE, _BEHIND = 3, 4
_SHORTEST = 4


def common_words(capitals: Capitals, candidates: set[str]) -> frozenset[str]:
    """The candidates that the text uses as nouns: behind an article, in lower case, or inside a compound; names do none of it."""
    found = capitals.dressed(candidates)
    wanted = {word for word in candidates - found if len(word) >= _SHORTEST}
    if wanted:
        verbs, places = capitals.document.words.group("common-verbs").forms, capitals.document.tokens.places
        found |= {word for word in wanted if word in verbs or not all(map(capitals.capital.__getitem__, places[word]))}
        wanted -= found
    if wanted:
        large = capitals.habits.large
        heads, tails = {word[:_SHORTEST] for word in wanted}, {word[-_SHORTEST:] for word in wanted}
        printed = sorted(word for word in large if word[:_SHORTEST] in heads and "-" not in word)
        turned = sorted(word[::-1] for word in large if word[-_SHORTEST:] in tails and "-" not in word)
        found |= {word for word in wanted if _begins(printed, word, _BEHIND) or _begins(turned, word[::-1], _BEFORE)}
    return frozenset(found)


def attributes(capitals: Capitals, wanted: set[str]) -> set[str]:
    """Words in -er that mostly stand before a noun ("Norderauer Werft"), as adjectives of places do and surnames do not."""
    places, capital, behind = capitals.document.tokens.places, capitals.capital, capitals.behind
    found = set()
    for word in wanted:
        if word.endswith("er"):
            at = places[word]
            before = [i for i in at if behind[i] == " " and i + 1 < len(capitals) and capital[i + 1]]
            if 2 * len(before) > len(at):
                found.add(word)
    return found


def _begins(words: list[str], start: str, least: int) -> bool:
    """Whether one of the sorted words begins with `start` and goes on for at least so many letters."""
    at = bisect_left(words, start)
    while at < len(words) and words[at].startswith(start):
        if len(words[at]) - len(start) >= least:
            return True
        at += 1
    return False
