"""How a German text itself uses a capitalised word that no list knows: as a common noun, or as a name."""

from __future__ import annotations

from bisect import bisect_left

from newslint_speech.names_runs import Capitals, Mention

# A compound adds at least so many letters before or behind the noun ("Stromausfall", "Grundschulen").
_BEFORE, _BEHIND = 3, 4
_SHORTEST = 4
_SELDOM = 2
# Letters that are looked through word by word.
_LONG = 1_000_000


def worth_a_look(capitals: Capitals, mentions: list[Mention], loose: list[int]) -> list[int]:
    """Those of the words of no list, all alone, that may be names: most are nouns, but one comes often or is part of a name."""
    if not loose:
        return []
    words = capitals.words
    stems = [words[at].removesuffix("s") for at in loose]
    # With and without the s of a genitive they are counted together, and one that comes up to twice is no name yet.
    counts = dict.fromkeys(stems, 0)
    for stem in stems:
        counts[stem] += 1
    kept = {stem for stem, count in counts.items() if count > 1}
    if hissing := [stem for stem in counts if stem[-1] == "s"]:
        kept.update([stem[:-1] for stem in hissing])
        for stem in hissing:
            often = counts[stem] + counts.get(stem + "s", 0) + counts.get(stem[:-1], 0) > _SELDOM
            kept.add(stem) if often else kept.discard(stem)
    parts = [word for mention in mentions for word in mention.words]
    kept |= counts.keys() & parts
    if bare := [word[:-1] for word in parts if word[-1] == "s"]:
        kept |= counts.keys() & bare | counts.keys() & [word[:-1] for word in bare if word[-1:] == "s"]
    return [at for at, stem in zip(loose, stems, strict=True) if stem in kept] if kept else []


def common_words(capitals: Capitals, candidates: set[str]) -> frozenset[str]:
    """The candidates that the text uses as nouns: behind an article, in lower case, or inside a compound; names do none of it."""
    found = capitals.dressed(candidates)
    wanted = {word for word in candidates - found if len(word) >= _SHORTEST}
    if wanted:
        verbs, small = capitals.document.words.group("common-verbs").forms, capitals.habits.small
        found |= {word for word in wanted if word in verbs or small[word]}
        wanted -= found
    if wanted and len(wanted) * len(capitals.text) < _LONG:
        # A compound is met by its letters too, and most words are not; in long texts that would take a square of time.
        lower, places = capitals.document.small, capitals.document.tokens.places
        wanted = {word for word in wanted if lower.count(word) > len(places[word])}
    if wanted:
        large = set(map(capitals.words.__getitem__, capitals.large))
        heads, tails = {word[:_SHORTEST] for word in wanted}, {word[-_SHORTEST:] for word in wanted}
        printed = sorted(word for word in large if word[:_SHORTEST] in heads and "-" not in word)
        turned = sorted(word[::-1] for word in large if word[-_SHORTEST:] in tails and "-" not in word)
        found |= {word for word in wanted if _begins(printed, word, _BEHIND) or _begins(turned, word[::-1], _BEFORE)}
    return frozenset(found)


def attributes(capitals: Capitals, wanted: set[str]) -> set[str]:
    """Words in -er that mostly stand before a noun ("Norderauer Werft"), as adjectives of places do and surnames do not."""
    places, capital, behind = capitals.document.tokens.places, capitals.capital, capitals.behind
    last = len(capital) - 1
    found = set()
    for word in wanted:
        if word.endswith("er"):
            at = places[word]
            before = [i for i in at if behind[i] == " " and i < last and capital[i + 1]]
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
