"""Which words tell that something may stand in a stretch of the text: an office, a denial, the words for a request."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Set

from newslint import Document, Few, Language, expression

_LETTERS = expression(r"[^\W\d_]+")

# By which a source may be more than a name: an office, a role, all of the accused.
SPEAKER, EVERYONE, PEOPLE, BODIES, HEAD = 1, 2, 4, 8, 16
# By which a sentence may take up a charge, call it untrue, speak to the press, or tell of a request.
CHARGE, PUBLIC, UNTRUE, REQUEST = 32, 64, 128, 256
# What may tie a person to a body that stands beside; without which nobody denies anything of himself.
TIE, DENIAL = 512, 1024
_PATTERNS = (
    (SPEAKER | TIE, "reply-representatives", "pattern"),
    (EVERYONE, "reply-everyone", "pattern"),
    (PEOPLE, "reply-accused-roles", "people"),
    (BODIES, "reply-accused-roles", "bodies"),
    (HEAD, "reply-heads", "lone"),
    (TIE, "reply-heads", "pattern"),
    (CHARGE, "reply-charge-words", "pattern"),
    (PUBLIC, "reply-charge-words", "public"),
    (UNTRUE, "reply-charge-words", "untrue"),
    (REQUEST, "reply-request", "pattern"),
)


class Telling:
    """Where a text has words that may be part of what some patterns look for; built once per document.

    Most stretches have none, and to look at these words is quicker than to try one pattern after the other.
    """

    def __init__(self, document: Document) -> None:
        tokens = document.tokens
        words = document.few(document.words.derived(_telling))
        told_at = {at: told for word, told in words for at in tokens.places[word]}
        found, starts = sorted(told_at), tokens.starts
        self._told = [told_at[at] for at in found]
        self._starts = [starts[at] for at in found]
        # A word counts in what begins before the next one, so that a stretch may begin inside of it.
        last = len(starts) - 1
        self._nexts = [starts[at + 1] if at < last else len(document.text) + 1 for at in found]

    def told_in(self, start: int, end: int) -> int:
        """The bits of what may stand there."""
        at, told, starts = bisect_right(self._nexts, start), 0, self._starts
        while at < len(starts) and starts[at] < end:
            told |= self._told[at]
            at += 1
        return told


def _telling(language: Language) -> Few[int]:
    """What a word tells, by the bits of all that it may be part of."""
    parts: dict[str, int] = {}
    for bits, group, key in _PATTERNS:
        for part in _parts(language, language.group(group).facts.get(key)):
            parts[part] = parts.get(part, 0) | bits
    negations = language.words("reply-own-denial", "negations")
    beginnings = tuple(negations)

    def tell(new: Collection[str]) -> dict[str, int]:
        # A part that none of them holds is ruled out for all of them at once.
        everything, found = "\n".join(new), dict[str, int]()
        for part, bits in parts.items():
            for word in new if part in everything else ():
                if part in word:
                    found[word] = found.get(word, 0) | bits
        for word in new:
            # Alone, in a word with hyphens, or shortened (`didn't`).
            if word.startswith(beginnings) or word[-2:] == "'t" or not negations.isdisjoint(word.split("-")):
                found[word] = found.get(word, 0) | DENIAL
        return found

    return Few(tell)


def _parts(language: Language, text: str | None) -> Set[str]:
    """Parts of words of which every match of a pattern has one; every word has the empty one, where none is known."""
    if not text:
        return set()
    demands = [{max(_LETTERS.findall(word), key=len, default="") for word in words} for words in language.demands(text)]
    # Nouns rather than the articles before them.
    best = max(demands, key=lambda parts: sum(map(len, parts)) / len(parts), default={""})
    return {part for part in best if not any(other in part for other in best - {part})}
