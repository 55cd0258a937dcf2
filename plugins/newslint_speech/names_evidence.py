"""How a German text itself uses a capitalised word that no list knows: as a common noun, or as a name."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from newslint_speech.names_runs import Capitals

# A compound adds at least so many letters before or behind the noun ("Stromausfall", "Grundschulen").
_BEFORE, _BEHIND = 3, 4
_SHORTEST = 4


def common_words(capitals: Capitals, candidates: Iterable[str]) -> frozenset[str]:
    """The candidates that the text uses as nouns: behind an article, in lower case, or inside a compound; names do none of it."""
    dressed = capitals.dressed()
    wanted = {word for word in candidates if len(word) >= _SHORTEST}
    found = dressed.intersection(candidates)
    if wanted <= found:
        return found
    verbs, lower = capitals.document.words.group("common-verbs").forms, capitals.habits.small
    found |= {word for word in wanted if word in lower or word in verbs}
    printed = sorted(word for word in capitals.habits.large if "-" not in word)
    turned = sorted(word[::-1] for word in printed)
    return found.union(
        word for word in wanted - found if _begins(printed, word, _BEHIND) or _begins(turned, word[::-1], _BEFORE)
    )


def attributes(capitals: Capitals, wanted: set[str]) -> set[str]:
    """Words in -er that mostly stand before a noun ("Norderauer Werft"), as adjectives of places do and surnames do not."""
    all_, before = Counter[str](), Counter[str]()
    for i, word in enumerate(capitals.words):
        if word in wanted and word.endswith("er"):
            all_[word] += 1
            if i + 1 < len(capitals) and capitals.capital[i + 1] and capitals.behind[i] == " ":
                before[word] += 1
    return {word for word, count in all_.items() if 2 * before[word] > count}


def _begins(words: list[str], start: str, least: int) -> bool:
    """Whether one of the sorted words begins with `start` and goes on for at least so many letters."""
    at = bisect_left(words, start)
    while at < len(words) and words[at].startswith(start):
        if len(words[at]) - len(start) >= least:
            return True
        at += 1
    return False
