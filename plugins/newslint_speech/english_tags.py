"""Which words of an English text are verbs and which bound a clause: one letter a token.

D determiner · N noun, or what nothing else is known of · P preposition · T "to" of an infinitive · C conjunction ·
S subordinator · W relative or question word · R "that" · O subject pronoun · X finite auxiliary · B bare auxiliary ·
V finite verb · I infinitive · G form in -ing · Z participle · A adverb.

No tagger: verbs are told from nouns by the words around them, and only as well as finding subjects needs it.
"""

from __future__ import annotations

from itertools import compress

from newslint import ByWord
from newslint_speech.english_classes import ADVERB, BASE, FLOATING, FORMS, HELPS, ING, NOUN, PARTICIPLE, PAST, THIRD
from newslint_speech.english_context import QUOTES, Context
from newslint_speech.names_words import GRAMMAR

_BEGINS = 2
_FORM = GRAMMAR + FORMS
# Whether a quotation begins or ends where these signs stand.
_QUOTES_IN = ByWord(lambda signs: not QUOTES.isdisjoint(signs))
_BEFORE_NOUNS = frozenset({"the", "a", "an", "his", "her", "their", "its"})


class Tagger(Context):
    """Gives every token of a reading its letter, in one pass from the left."""

    def run(self) -> list[str]:
        tags, words, kinds, doubtful = self.tags, self.words, self.reading.kinds, self.classes.doubtful
        caps, looked = self.caps, self._looked()
        for i, how in zip(compress(range(len(words)), looked), filter(None, looked), strict=True):
            if how >= _BEGINS:
                self.finite, self.waiting = -1, False
                if how == _BEGINS:
                    continue
            tag = tags[i]
            if tag == "N":
                form = kinds[i] >> _FORM
                tag = self._open(i, form) if caps[i] or not form or form == ADVERB else self._verb(i, form)
                if tag == "N":
                    continue
                tags[i] = tag
            elif (word := words[i]) in doubtful:
                tag = tags[i] = self._closed(i, word, tag)
            if tag in "XV":
                self.waiting = self.waiting and self.finite < 0
                self.finite = i
            elif tag in "CSWR":
                if tag == "C":
                    self.joints.append(i)
                if tag in "WR" and self.finite < 0 and not self.gaps[i] and i and tags[i - 1] == "N":
                    self.waiting = True
                else:
                    self.finite = -1
        return tags

    def _looked(self) -> bytearray:
        """Which words are looked at: those that decide, and those with which a sentence or a part of one begins."""
        looked, marks, gaps, deciding = bytearray(self.undecided), self.marks, self.gaps, self.deciding
        self.parts = [i for i in self.reading.parted if marks[i] or _QUOTES_IN[gaps[i]]]
        for i in self.parts:
            looked[i] |= _BEGINS
        for i in self.firsts:
            if i < len(looked):
                looked[i] = deciding[i] | _BEGINS
        return looked

    def _open(self, i: int, form: int) -> str:
        """The letter of a word that no closed class has, where it is no small form of a verb."""
        if not form:
            return self._first(i) if self.words[i] == "first" else "N"
        if self.caps[i] and (form == ADVERB or self._named(i)):
            return "N"
        return "A" if form == ADVERB else self._verb(i, form)

    def _named(self, i: int) -> bool:
        """Whether a word with a capital has it as names do."""
        return i not in self.firsts and not self.shouts(i)

    def _first(self, i: int) -> str:
        """ "first" is an adverb before a verb ("he first said"), unless an article stands before it."""
        if not i or self.tags[i - 1] == "D" or i + 1 >= len(self.words):
            return "N"
        return "A" if self.classes.bits[self.words[i + 1]] & (PAST | PARTICIPLE) else "N"

    def _closed(self, i: int, word: str, tag: str) -> str:
        """The letter of a word of a closed class that may be another one here."""
        if word == "to":
            return self._to(i)
        ahead = self.words[i + 1] if i + 1 < len(self.words) else ""
        if tag == "P":
            if word == "at":
                return "A" if ahead in ("least", "most") else "P"
            if word == "like" and self._before(i) in ("O", "X", "T") and not self._helps(i):
                return "I" if self._before(i) != "O" else "V"
        elif tag == "X":
            return "N" if word in self.classes.names_too and self.caps[i] and self._named(i) else "X"
        elif word == "s":
            return self._genitive(i)
        elif word in FLOATING and i and i not in self.firsts and not self.gaps[i] and self.tags[i - 1] in "NOWX":
            return "A" if self.classes.bits[ahead] or self.classes.letters.get(ahead) in ("A", "X") else "D"
        return tag

    def _to(self, token: int) -> str:
        words, after = self.words, self.classes.after_to
        for i in range(token + 1, min(token + 3, len(words))):
            known = after[words[i]]
            if known & HELPS:
                return "T"
            if not known & ADVERB and self.tags[i] != "A":
                if known & BASE and not (self.caps[i] and not self.shouts(i)):
                    return "P" if known & NOUN and self._lone(i) else "T"
                ahead = words[i + 1] if i + 1 < len(words) else ""
                return "T" if ahead in _BEFORE_NOUNS and not self.caps[i] and self.tags[i] == "N" else "P"
        return "P"

    def _genitive(self, token: int) -> str:
        """'s: "he's" and "who's" hold an auxiliary, a name a genitive."""
        before = self.words[token - 1] if token else ""
        if self.tags[token - 1] in "OWS" or before in ("that", "here", "what"):
            return "X"
        return "D"

    def _verb(self, token: int, bits: int) -> str:
        """The letter of a word that no closed class has, and that can be a verb."""
        before = self.tags[token - 1]
        if before == "A" or not token or token in self.firsts:
            before = self._before(token)
        if before == "P":
            return "G" if bits & ING else "N"
        if before == "T":
            return "I" if bits & BASE else "N"
        if before in "XB" and not self.marks[token]:
            return self._helped(token, bits)
        if before == "O" and self._helps(token) and bits & (PARTICIPLE | ING | BASE):
            return "I" if bits & BASE and not bits & PARTICIPLE else "Z" if bits & PARTICIPLE else "G"
        if bits & ING:
            return "N" if before == "D" and self.tags[token - 1] == "D" else "G"
        if before == "D":
            return self._after_determiner(token, bits)
        if bits & (PAST | PARTICIPLE):
            return self._past(token, before, bits)
        return self._present(token, before, bits)

    def _helped(self, token: int, bits: int) -> str:
        """The letter of a verb form behind an auxiliary."""
        i = token - 1
        while self.tags[i] == "A":
            i -= 1
        helper = self.words[i]
        if helper in self.classes.modal:
            return "I" if bits & BASE else "N"
        if bits & PARTICIPLE:
            return "Z"
        if bits & ING and helper not in self.classes.have:
            return "G"
        return "N"

    def _after_determiner(self, token: int, bits: int) -> str:
        near = self.words[token - 1] if self.tags[token - 1] == "D" else ""
        ahead = self.tags[token + 1] if token + 1 < len(self.tags) else "N"
        named = token + 1 < len(self.tags) and self.caps[token + 1]
        if near in self.classes.pronominal and (ahead in "DORWTAPS" or named):
            single = near in ("this", "each", "another", "either", "neither")
            if bits & PAST or (bits & THIRD and single) or (bits & BASE and not single):
                return "V"
        return "N"

    def _past(self, token: int, before: str, bits: int) -> str:
        ahead = self.words[token + 1] if token + 1 < len(self.words) else ""
        if ahead == "by" and before != "O":
            return "Z"
        if self.gaps[token] and token not in self.firsts and self._quotes(token) and bits & PAST:
            return "V"
        if before == "V" or (before in "IG" and not self.gaps[token]):
            return "Z"
        if not bits & PARTICIPLE or before in "OWR":
            return "V"
        if not bits & PAST:
            return "Z"
        if self.words[token] in self.classes.attributive and self._noun_ahead(token):
            return "N"
        if before == "^" or self.marks[token]:
            after = self.tags[token + 1] if token + 1 < len(self.tags) else "P"
            based = after == "P" and self.marks[token] == "," and not self.classes.clausal[self.words[token]]
            return "Z" if based or before == "^" else "V"
        if before == "N":
            if ahead == "that" and self.classes.says[self.words[token]]:
                return "V"  # "resigned after the paper revealed that": no participle takes a clause
            if self._complete():
                return "Z"
            return "Z" if self._reduced(token) else "V"
        return "V"

    def _present(self, token: int, before: str, bits: int) -> str:
        """The letter of a form of the present, which a noun may have too."""
        ahead = self.tags[token + 1] if token + 1 < len(self.tags) else "N"
        if self.words[token] == "say" and self._names_speakers(token):
            return "V"
        if before == "O":
            single = self.words[token - 1] in ("he", "she", "it")
            return "V" if bits & THIRD or not single else "N"
        if before == "W" or (before == "R" and self._sure(token, before, ahead, bits)):
            return "V"
        if before == "C":
            joined = self._joined(token)
            return joined if joined and (joined == "I" or self._sure(token, before, ahead, bits)) else "N"
        if before == "N" and self.marks[token] == "," and bits & BASE and not bits & NOUN:
            return "V" if self._unsaid(token) else "N"
        complete = self._complete()
        if before == "G" and bits & THIRD and ahead in "ODR" and not complete and self.tags[token - 2 :][:1] == ["N"]:
            # "Exit polling shows he won": a noun in -ing.
            return "V"
        if before != "N" or complete:
            return self._behind_quotation(token, bits)
        return self._behind_noun(token, ahead, bits)

    def _sure(self, token: int, before: str, ahead: str, bits: int) -> bool:
        """Whether a form that may be a verb is no noun."""
        return not bits & NOUN or self._opens(token, before, ahead, bits)

    def _opens(self, token: int, before: str, ahead: str, bits: int) -> bool:
        """Whether what follows is what verbs have behind them: an object, a clause, "to"; for a form that may be a noun."""
        if bits & THIRD and ahead in "RWS":
            closing = self.marks[token] == "," and ahead == "R"
            return closing or self.caps[self._last_noun(token)] or before in "OW"
        if ahead in "DORWS" or (token + 1 < len(self.words) and self.words[token + 1] == "to"):
            return True
        if before == "N" and ahead in "NA" and not self._later_verb(token):
            return True
        return before == "N" and ahead in "PG" and self._subject_before(token) and not self._later_verb(token)

    def _behind_quotation(self, token: int, bits: int) -> str:
        """The letter of a form that no subject stands before: a verb where a quotation does ("…," says Brandt)."""
        word = self.words[token]
        if not self.gaps[token] or token in self.firsts:
            return "N"
        if not (self._quotes(token) or (word == "say" and self.marks[token] == ",")):
            return "N"
        return "V" if word == "say" or (bits & THIRD and (not bits & NOUN or word == "says")) else "N"

    def _behind_noun(self, token: int, ahead: str, bits: int) -> str:
        """The letter of a form behind a noun: a verb where that can be its subject and it is no noun itself."""
        last = self._last_noun(token)
        if self.gaps[token] and not self.marks[token] and ")" not in self.gaps[token]:
            return "N"
        if (self.words[last] in self.classes.numbers and self.words[last] != "one") or self.words[last].isdigit():
            return "N"
        plural = self._plural(last) or (bool(bits & BASE) and not bits & NOUN and self._plural_before(last))
        if not bits & THIRD:
            return "V" if plural and self._sure(token, "N", ahead, bits) else "N"
        named = self.caps[last]
        if plural and not named:
            return "N"
        return "V" if self._sure(token, "N", ahead, bits) or (named and self.shouts(token)) else "N"
