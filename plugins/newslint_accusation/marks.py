"""Of which lists of words a sentence has any, as bits: what no word of its list stands for is not looked for.

Most sentences with a charge word have no denial, no prize and no animal in them. A bit is told by one look at the sentence's
words, and kills a question that would go through them, or through its parties, in vain.
"""

from __future__ import annotations

from newslint import Language
from newslint_accusation.cues import Grammar

# The lists of the grammar that are asked for so often that they have a bit.
_LISTS = (
    *("negators", "none", "prevention", "asked", "conditions", "refusing", "lies", "mentions", "oneself", "naming"),
    *("denial", "untrue", "denial_split", "claim_nouns", "figurative", "narrating", "story", "figures", "law_stands"),
    *("modals", "intending", "demanding", "signs", "questions", "allowed", "topical", "talking", "when", "habits"),
    *("passive_only", "having", "creatures", "honours", "prized_for", "steered", "bribes", "involvement", "faulting"),
    *("against", "over", "about", "imposed", "imposing", "placed", "appealing", "yielding", "paying", "unlikely"),
    *("wardens", "papers", "proofs", "pointing", "introducing", "asked_how", "told_mood", "filing", "hedge_strong"),
    *("hearsay", "hearsay_perfect", "learning", "grounds", "emphatic_do", "defending", "backing", "accused_nouns"),
    *("pronouns_person", "several", "its", "staff", "ascribing"),
)
_BITS = {name: 1 << number for number, name in enumerate(_LISTS)}


def bits(*names: str) -> int:
    """The bits of some lists together."""
    found = 0
    for name in names:
        found |= _BITS[name]
    return found


class Marks:
    """The words of those lists in a language; built once for each language."""

    def __init__(self, language: Language) -> None:
        self._of: dict[str, int] = {}
        sets = language.derived(Grammar).sets
        for name, bit in _BITS.items():
            for word in sets.get(name, ()):
                self._of[word] = self._of.get(word, 0) | bit
        self._words = frozenset(self._of)

    def among(self, words: list[str]) -> int:
        """The bits of all lists that have one of the words."""
        found, of = 0, self._of
        for word in self._words.intersection(words):
            found |= of[word]
        return found
