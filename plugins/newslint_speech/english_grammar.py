"""An English text read for grammar: which words are verbs of saying, where verb groups and clauses end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Name, Span
from newslint_speech.english_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    LEADERS,
    MODALS,
    NOT,
    NOUNS_TOO,
    NUMBERS,
    PREPOSITIONS,
    RELATIVES,
    STARTS,
    SUBJECTS,
    TIMES,
    WH,
)
from newslint_speech.reading import Reading

if TYPE_CHECKING:
    from newslint import Document, Hit


class English(Reading):
    """A reading with what English adds: which hits are verbs, where a clause ends."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.stops = [self.tokens_of(s)[1] for s in range(len(self.sentences))]
        self.hits: dict[int, Hit] = {}
        self.shouting: dict[int, bool] = {}
        for hit in document.hits("reporting-verbs"):
            known = self.hits.get(hit.first)
            if not self.skips(hit.first) and (known is None or hit.last > known.last):
                self.hits[hit.first] = hit

    def skips(self, token: int) -> bool:
        """Whether the token is quoted, or further inside its sentence than anything is looked for."""
        return bool(self.quoted[token]) or token >= self.tokens_of(self.sentence_of(token))[1]

    def word(self, token: int) -> str:
        return self.words[token] if 0 <= token < len(self.words) else ""

    def clean(self, token: int) -> bool:
        """Whether nothing but a space stands before the token."""
        return not self.gaps[token]

    def is_adverb(self, word: str) -> bool:
        return (
            word in ADVERBS
            or word in NOT
            or (word.endswith("ly") and word not in ("family", "only", "early", "july", "italy"))
        )

    def cue_first(self, token: int) -> int:
        """The first token of the verb group that ends in the token: auxiliaries, negation, adverbs."""
        first = token
        while first > 0 and self.clean(first) and not self.quoted[first - 1]:
            before = self.words[first - 1]
            if (
                before in AUXILIARIES
                or before in NOT
                or (before == "to" and first == token and self.word(first - 2) in HAVE)
            ) or (self.is_adverb(before) and first - 1 > 0):
                first -= 1
            else:
                break
        return first

    def is_verb(self, hit: Hit, first: int) -> bool:
        """Whether the hit is a verb here and no noun or adjective; `first` is where its verb group begins."""
        tag, before = hit.tag, self.word(first - 1)
        helped = any(self.words[i] in AUXILIARIES for i in range(first, hit.first))
        if helped or (before == "to" and "VB" in tag.split("|") and self.clean(first)):
            return True
        if (
            self.caps[hit.first]
            and first > 0
            and self.clean(hit.first)
            and not self.gaps[first]
            and not self._shouts(hit.first)
        ):
            return False
        if (
            hit.entry["lemma"] == "like"
            and before not in SUBJECTS | RELATIVES
            and self.word(hit.first - 1) not in MODALS
        ):
            return False
        if (
            "VBN" in tag
            and hit.entry["lemma"] in ("call", "name", "find", "base")
            and self.word(first - 2) in ("a", "an", "the")
        ):
            return False
        if (
            before in DETERMINERS
            and self.clean(first)
            and before not in ("that", "all", "many", "some", "few", "others")
        ):
            return False
        if "VBD" in tag:
            return not (before in PREPOSITIONS and self.clean(first))
        if "VBN" in tag:
            return False
        if "VBG" in tag:
            ahead = self.word(hit.last + 1)
            opens = ahead in DETERMINERS | STARTS or ahead == "that" or self.caps[min(hit.last + 1, len(self.caps) - 1)]
            return bool(self.gaps[first]) or opens
        if before in PREPOSITIONS or before in NUMBERS or not before or before.isdigit():
            return False
        ahead = self.word(hit.last + 1)
        strong = ahead in STARTS or ahead == "that" or ahead in WH
        if "VBZ" in tag:
            return (
                strong
                or self.caps[first - 1]
                or before in SUBJECTS | RELATIVES
                or ahead in ("the", "to", "a")
                or not self.noun_too(hit)
            )
        return before in SUBJECTS | RELATIVES | CONJUNCTIONS | {"many", "some", "people", "others", "most"} or (
            before.endswith("s") and before not in ("this", "is", "was", "has", "s")
        )

    def _shouts(self, token: int) -> bool:
        """Whether nearly every word of the sentence has a capital, as in a headline."""
        sentence = self.sentence_of(token)
        answer = self.shouting.get(sentence)
        if answer is None:
            first, stop = self.tokens_of(sentence)
            long = [i for i in range(first, min(stop, first + 30)) if len(self.words[i]) > 3]
            answer = self.shouting[sentence] = sum(self.caps[i] for i in long) > 0.8 * len(long)
        return answer

    def main_subject(self, begin: int, stop: int) -> tuple[int, int] | None:
        """Tokens (first, stop) of the subject of the sentence that begins at `begin`, as far as it is plain."""
        first = begin
        if self.words[first] in LEADERS or self.words[first].endswith("ing"):
            while first < stop and self.mark(first) != ",":
                first += 1
            if first >= stop:
                return None
        if first < stop and self.words[first] in SUBJECTS:
            return first, first + 1
        names = self.document.facts_in(Name, Span(self.starts[first], self.ends[first])) if first < stop else ()
        if names and names[0].kind in ("person", "unknown") and names[0].form == "name":
            return first, self.inside(names[0])[1]
        for i in range(first + 1, min(stop, first + 14)):
            word = self.words[i]
            if self.mark(i) or word in AUXILIARIES or word in RELATIVES:
                return first, i
            if (
                not self.caps[i]
                and i - first > 0
                and (word.endswith(("ed", "es")) or i in self.hits or self.is_adverb(word))
            ):
                return first, i
        return None

    def noun_too(self, hit: Hit) -> bool:
        return hit.entry["lemma"].partition(" ")[0] in NOUNS_TOO

    def clause_stop(self, first: int, stop: int) -> int:
        """Where the content that begins at `first` ends: before a participle of saying, a further cue, or with the sentence."""
        for i in range(first + 2, stop):
            if self.quoted[i]:
                continue
            gap = self.gaps[i]
            if gap and i in self.hits and "," in gap and "VBG" in self.hits[i].tag:
                return i
            joined = "," in gap and self.words[i] in ("but", "and", "while", "according", "which", "who")
            if joined and self.words[i] == "but" and i - first > 4 and self.word(i + 1) in DETERMINERS | SUBJECTS:
                return i
            if joined and (self.words[i] == "according" or self._cue_follows(i, min(stop, i + 9))):
                return i
            if self.words[i] in ("and", "but") and i + 1 in self.hits and "VBD" in self.hits[i + 1].tag:
                return i
            if gap and ("," in gap) and self._tail_cue(i, stop):
                return i
        return stop

    def _cue_follows(self, first: int, stop: int) -> bool:
        return any(i in self.hits and self.is_verb(self.hits[i], self.cue_first(i)) for i in range(first + 1, stop))

    def _tail_cue(self, first: int, stop: int) -> bool:
        """Whether ", X said" stands here and ends the sentence."""
        for i in range(first, min(stop, first + 7)):
            if i > first and self.gaps[i]:
                return False
            hit = self.hits.get(i)
            if hit and i > first and "VBD" in hit.tag and "c" in hit.entry["slots"]:
                return (
                    i + 1 >= stop
                    or bool(self.gaps[i + 1])
                    or self.words[i + 1] in TIMES
                    or self.words[i + 1] in ("in", "on", "at")
                )
        return False

    def noun_stop(self, first: int, stop: int) -> int:
        """Where a noun phrase that is the content ends: at a comma, a clause, a further cue or with the sentence."""
        for i in range(first + 1, stop):
            if self.quoted[i] and self.quoted[i - 1]:
                continue
            if self.mark(i) or self.words[i] in (
                "because",
                "while",
                "when",
                "although",
                "but",
                "after",
                "before",
                "if",
                "unless",
            ):
                return i
            if self.words[i] in TIMES and self.caps[i]:
                return i
            if self.words[i] in ("and", "or") and i + 1 in self.hits:
                return i
        return stop
