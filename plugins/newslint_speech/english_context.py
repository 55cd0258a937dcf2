"""What stands around a word of an English text, as far as telling verbs from nouns needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.english_classes import BASE, CODES, FORMS, NOUN, OPEN, PAST, THIRD, Classes
from newslint_speech.names_runs import is_title_case
from newslint_speech.names_words import GRAMMAR

if TYPE_CHECKING:
    from newslint_speech.reading import Reading

QUOTES = frozenset('"”“’»')
_LETTER = (1 << FORMS) - 1


class _Letters(dict[int, str]):
    """The letter among CODES by what the lists say of a word; there are some hundred."""

    def __missing__(self, kind: int) -> str:
        letter = self[kind] = CODES[kind >> GRAMMAR & _LETTER]
        return letter


_LETTERS = _Letters()
# Two letters of CODES of which the second is a noun: a single noun, and the base of a verb that is one too; an article; …
_SURE = ("Ni", "Di", "Dn", "Dg", "Pi", "Pn")
_SMALL = bytes(chr(code).islower() for code in range(256))


class Context:
    """The words of a reading with the letters that they have so far, and the questions that are asked of them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words, self.caps = reading.words, reading.caps
        self.gaps, self.marks = reading.gaps, reading.marks
        self.classes = reading.document.words.derived(Classes.of)
        codes = "".join(map(_LETTERS.__getitem__, reading.kinds))
        self.tags = list(codes.upper().translate(OPEN))
        # The words of which there is more to tell than their letter, or by which there is of others …
        self.deciding = codes.encode().translate(_SMALL)
        # … and those among them of which the word before tells it, where no sentence begins between the two.
        for sure in _SURE:
            codes = codes.replace(sure, sure[0] + "I")
        self.undecided = codes.encode().translate(_SMALL)
        self.firsts = frozenset(reading.firsts)
        self.shouting: dict[int, bool] = {}
        # The last finite verb of the clause at hand, -1 where none has come yet; whether a subject still waits for its verb
        # behind its relative clause.
        self.finite, self.waiting = -1, False
        # The conjunctions, and where something stands between words that parts them.
        self.joints: list[int] = []
        self.parts: list[int] = []

    def _complete(self) -> bool:
        """Whether the clause at hand has its verb, and none that takes another clause behind it."""
        return self.finite >= 0 and not self.waiting and not self.classes.clausal[self.words[self.finite]]

    def _quotes(self, token: int) -> bool:
        return not QUOTES.isdisjoint(self.gaps[token])

    def shouts(self, token: int) -> bool:
        """Whether nearly every word of the sentence has a capital, as in a headline."""
        sentence = self.reading.sentence_of(token)
        answer = self.shouting.get(sentence)
        if answer is None:
            first, stop = self.reading.tokens_of(sentence)
            stop = min(stop, first + 30)
            answer = self.shouting[sentence] = is_title_case(self.words[first:stop], self.caps[first:stop])
        return answer

    def _before(self, token: int) -> str:
        """The letter before the token, adverbs passed over; "^" at the beginning of a sentence."""
        i = token - 1
        while i >= 0 and self.tags[i] == "A" and i + 1 not in self.firsts:
            i -= 1
        return "^" if i < 0 or i + 1 in self.firsts else self.tags[i]

    def _lone(self, token: int) -> bool:
        """Whether a noun phrase could end with the word: what follows is no object."""
        return (
            token + 1 < len(self.words)
            and self.words[token + 1] in ("of", "and", "from")
            and self.tags[token + 1] in "PC"
        )

    def _helps(self, token: int) -> bool:
        i = token - 1
        while i >= 0 and self.tags[i] == "A":
            i -= 1
        return i >= 0 and self.words[i] in self.classes.helped

    def _noun_ahead(self, token: int) -> bool:
        """Whether a noun in small letters follows, so that a participle may be its adjective ("loved ones")."""
        ahead = token + 1
        return ahead < len(self.tags) and self.tags[ahead] == "N" and not self.caps[ahead] and not self.gaps[ahead]

    def _last_noun(self, token: int) -> int:
        last = token - 1
        while last > 0 and self.tags[last] == "A":
            last -= 1
        return last

    def _plural(self, token: int) -> bool:
        return self.classes.plural[self.words[token]]

    def _plural_before(self, last: int) -> bool:
        """Whether the noun phrase that ends here has a plural for its head ("supporters of the mayor")."""
        for i in range(last, max(-1, last - 12), -1):
            if self.tags[i] not in "NDAPG" or (self.gaps[i + 1] and i < last and self.marks[i + 1]):
                return False
            if self.tags[i] == "N" and self._plural(i) and self.tags[i + 1] == "P":
                return True
            if i in self.firsts:
                return False
        return False

    def _subject_before(self, token: int) -> bool:
        """Whether the clause begins with the noun phrase before the token, and that is a name or has a determiner."""
        i = self._last_noun(token)
        named = self.caps[i]
        while i >= 0 and self.tags[i] in "NDA" and not self.marks[i]:
            named = named or self.tags[i] == "D"
            if i in self.firsts:
                return named
            i -= 1
        return named and i >= 0 and self.tags[i] in "CSR"

    def _unsaid(self, token: int) -> bool:
        """Whether the sentence has had no finite verb so far."""
        for i in range(token - 1, max(-1, token - 40), -1):
            if self.tags[i] in "XV":
                return False
            if i in self.firsts:
                break
        return True

    def _names_speakers(self, token: int) -> bool:
        """Whether a statement, a comma and a plural stand around the verb ("The clinic hid it, say residents")."""
        if token + 1 >= len(self.words) or not self.gaps[token] or self.marks[token] != "," or self.gaps[token + 1]:
            return False
        return self._plural(token + 1) and self.tags[token + 1] == "N" and not self._unsaid(token)

    def _later_verb(self, token: int) -> bool:
        """Whether another verb could be the clause's predicate."""
        for i in range(token + 1, min(token + 14, len(self.tags))):
            if i in self.firsts or self.marks[i] or self.tags[i] in "SWRC":
                return False
            known = self.classes.bits[self.words[i]]
            if (
                self.tags[i] == "X"
                or known & PAST
                or (known & (BASE | THIRD) and not known & NOUN and self.tags[i - 1] != "P")
            ):
                return True
        return False

    def _joined(self, token: int) -> str:
        """The letter of the verb that "and" joins this one to."""
        for i in range(token - 2, max(-1, token - 25), -1):
            if self.tags[i] in "VI":
                return self.tags[i]
            if i in self.firsts:
                break
        return ""

    def _reduced(self, token: int) -> bool:
        """Whether the clause's own verb comes later ("a report published in May said …")."""
        if token + 1 >= len(self.tags) or self.tags[token + 1] not in "PA":
            return False
        for i in range(token + 2, min(token + 12, len(self.tags))):
            if i in self.firsts or self.marks[i] or self.tags[i] in "SWRCO":
                return False
            if self.words[i] in self.classes.apart:
                return False
            if self.tags[i] == "X" or self.classes.bits[self.words[i]] & PAST:
                return self.tags[i - 1] != "D"
        return False
