"""German predicates of saying and their subjects: before the verb, behind it, across an apposition, or its agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.german_agents import Agents, Cue
from newslint_speech.german_grammar import Grammar
from newslint_speech.german_phrases import Phrases

if TYPE_CHECKING:
    from newslint_speech.german_reading import GermanReading
    from newslint_speech.german_speakers import Speakers
from newslint_speech.reading import Clause

# Right behind the verb they are its subject.
_PRONOUNS = (["er"], ["man"], ["wir"], ["ich"], ["sie"])


class Subjects:
    """Finds who the subject of a cue is."""

    def __init__(self, reading: GermanReading, grammar: Grammar, phrases: Phrases, speakers: Speakers) -> None:
        self.r, self.g, self.p, self.speakers = reading, grammar, phrases, speakers
        self.agents = Agents(reading, grammar, phrases, speakers)

    def topic(self, clauses: list[Clause], stop: int) -> tuple[int, int] | None:
        """The subject of the sentence's first main clause, for a verb behind "und"."""
        r, g = self.r, self.g
        for clause in clauses:
            first = clause.first
            if first >= stop:
                break
            if r.words[first] in g.subjunctions or (clause.mark == "," and r.words[first] in g.relatives):
                continue
            first += r.words[first] in g.focus and first + 1 < min(stop, clause.stop)
            end = self.p.phrase(first, min(stop, clause.stop))
            left = (first, end) if end > first and r.words[first] not in g.oblique else None
            if left is not None and self._before_he(left, stop):
                return end + 1, end + 2
            if left is not None and (
                (end > first + 1 and not self.speakers.is_thing(*left)) or self.speakers.can_speak(*left)
            ):
                return left
            finite = next((j for j in range(first, min(stop, clause.stop)) if r.finite[j]), None)
            if finite is None and clause.mark == "," and not r.caps[first] and r.words[first + 1] in g.articles:
                finite = first  # a verb that no list knows, behind the clause in its prefield
            if finite is None and first < end < min(stop, clause.stop) and self.is_open(end):
                finite = end  # one behind what opens the sentence
            if finite is not None:
                begin = self._skip(finite + 1, stop)
                end = self.p.phrase(begin, stop) if begin < stop else begin
                right = (begin, end) if end > begin and r.words[begin] not in g.oblique else None
                if left is None or (right is not None and self.speakers.can_speak(*right)):
                    return right
            if left is not None:
                return left
        return None

    def is_open(self, i: int) -> bool:
        """Whether the word can be a verb that no list knows: in lower case and of no closed class."""
        r, g = self.r, self.g
        return not (r.caps[i] or r.gaps[i] or r.words[i] in g.small or r.words[i] in g.closed)

    def _before_he(self, left: tuple[int, int], stop: int) -> bool:
        """ "Das Angebot lehnt er ab": he is nobody's object."""
        r, g, verb, at = self.r, self.g, left[1], left[1] + 1
        if at >= stop or r.words[at] != "er" or r.gaps[at] or r.gaps[verb] or r.caps[verb]:
            return False
        return r.words[verb] not in g.small or r.words[verb] in g.auxiliaries

    def find(self, cue: Cue, clauses: list[Clause]) -> None:
        if cue.passive and cue.entry.get("lemma") == "zitieren" and not cue.final:
            self._subject_of_main(cue, clauses)
        elif cue.passive:
            cue.subject = self.agents.agent(cue, clauses)
            cue.inverted = cue.finite == clauses[cue.clause].first
        elif cue.final:
            cue.subject = self._subject_of_subordinate(cue, clauses)
        else:
            self._subject_of_main(cue, clauses)
        if cue.subject is None and cue.entry.get("from"):
            self.agents.origin(cue, clauses)

    def _subject_of_subordinate(self, cue: Cue, clauses: list[Clause]) -> tuple[int, int] | None:
        r, g, clause = self.r, self.g, clauses[cue.clause]
        first = clause.first
        if r.words[first] in g.prepositions:
            first += 1
        begin = self._skip(first + 1, cue.parts[0])
        end = self.p.phrase(begin, cue.parts[0]) if begin < cue.parts[0] else begin
        if end > begin and r.words[begin] not in g.oblique and not self._who(first, clauses):
            return begin, end
        if r.words[first] in ("der", "die", "das", "welcher", "welche", "welches") and first:
            start = self.p.before(first, clauses[0].first)
            return (start, first) if start < first else None
        return None

    def _who(self, first: int, clauses: list[Clause]) -> bool:
        """Whether a relative "der" is who acts: behind a man or a thing with the article ein, einen, einem, den, dem, des."""
        r = self.r
        if r.words[first] not in ("der", "welcher") or not first:
            return False
        start = self.p.before(first, clauses[0].first)
        return start < first and r.words[start] in ("ein", "einen", "einem", "eines", "den", "dem", "des")

    def _skip(self, i: int, stop: int) -> int:
        """Over adverbs and up to two prepositional phrases between verb and subject."""
        r, g = self.r, self.g
        phrases = 0
        while i < stop and not r.marks[i]:
            if r.words[i] in g.adverbs and not (
                r.words[i] in g.pronouns and r.words[i] not in ("ihr", "es", "das", "dies")
            ):
                following = self.p.phrase(i, stop) if r.words[i] in g.articles else i
                if following > i + 1:
                    return i
                i += 1
                continue
            if r.words[i] in g.prepositions and phrases < 3:
                end = self.p.phrase(i + 1, stop, extend=False)
                if end == i + 1:
                    return i
                i, phrases = end, phrases + 1
                continue
            break
        return i

    def _right_subject(self, cue: Cue, stop: int) -> tuple[int, int] | None:
        r, g = self.r, self.g
        begin = self._skip(cue.finite + 1, stop)
        if begin >= stop or (r.marks[begin] and begin == cue.finite + 1):
            return None
        if r.words[begin] in g.oblique:
            end = self.p.phrase(begin, stop)
            begin = self._skip(end, stop) if end > begin and end < stop and not r.marks[end] else stop
            if begin >= stop:
                return None
        end = self.p.phrase(begin, stop)
        bound = cue.entry.get("object", ())
        end = next((k for k in range(begin + 1, end) if r.words[k] in bound), end)
        return (begin, end) if end > begin and r.words[begin] not in g.oblique else None

    def _subject_of_main(self, cue: Cue, clauses: list[Clause]) -> None:
        r, g, clause = self.r, self.g, clauses[cue.clause]
        stop = clauses[-1].stop
        first = clause.first
        if cue.finite > first and r.words[cue.finite - 1] in g.conjunctions:
            cue.elliptic = True
            right = self._right_subject(cue, stop)
            begun = right is not None and right[0] == cue.finite + 1
            if begun and right and r.words[right[0]] in ("er", "sie"):
                cue.subject, cue.elliptic = right, False
            return
        while first < cue.finite and r.words[first] in g.conjunctions:
            first += 1
        following = r.words[cue.finite + 1 : cue.finite + 2]
        if (
            cue.finite == first
            and cue.clause
            and following
            and following[0] in ("aber", "jedoch", "zugleich", "gleichzeitig")
        ):
            cue.elliptic = True
            return
        if cue.finite == first:
            cue.subject = self._first_verb_subject(cue, clauses)
            return
        if r.words[first] in g.focus and self.p.phrase(first + 1, cue.finite) == cue.finite:
            first += 1
        if r.quoted[first] and not r.quoted[cue.finite]:
            cue.subject, cue.inverted = self._right_subject(cue, stop), True
            return
        self._prefield(cue, first, clauses)

    def _prefield(self, cue: Cue, first: int, clauses: list[Clause]) -> None:
        """The subject is what stands before the verb, if that is a noun phrase; else what follows it."""
        r, g = self.r, self.g
        word = r.words[first]
        nominal = (
            word not in g.oblique and not self._is_dative(first) and word not in ("das", "dies", "folgendes", "so")
        ) or (word in ("das",) and self.p.phrase(first, cue.finite) > first + 1)
        end = self.p.phrase(first, cue.finite) if nominal and word not in g.prepositions else first
        end = max(end, self.speakers.name_end(first, cue.finite))
        lower = end == first and word in g.articles and nominal and cue.finite - first == 2 and not r.caps[first + 1]
        end = cue.finite if lower else end
        right = None
        if end == first + 1 and first == clauses[0].first and word.endswith(g.adverb_endings):
            right = self._right_subject(cue, clauses[-1].stop)
            end = first if right is not None else end
        if end > first and self._may_be_object(cue, first, end):
            right = right or self._right_subject(cue, clauses[-1].stop)
            end = first if self._object_first(cue, (first, end), right) else end
        if end > first:
            first = self._behind_head(first, cue, clauses)
            cue.subject = (first, cue.finite if cue.finite - end <= 6 else end)
            return
        cue.subject, cue.inverted = right or self._right_subject(cue, clauses[-1].stop), True

    def _may_be_object(self, cue: Cue, first: int, end: int) -> bool:
        """Whether what stands before the verb may be its object: a pronoun follows the verb, or it is no speaker by its form."""
        if self.r.words[cue.finite + 1 : cue.finite + 2] in _PRONOUNS or self.r.words[first].endswith("t"):
            return True
        return self.speakers.is_time(first, end) or self.speakers.is_thing(first, end)

    def _is_dative(self, first: int) -> bool:
        """ "Der englischen Zeitung sagte er": behind a nominative der stands no adjective in -en."""
        r = self.r
        return r.words[first] == "der" and not r.caps[first + 1] and r.words[first + 1].endswith("en")

    def _object_first(self, cue: Cue, left: tuple[int, int], right: tuple[int, int] | None) -> bool:
        """ "Den Plan nannte sie …", "Diese Idee lobte er", "Die Lage verglich Huber mit …": who can speak is the subject."""
        if right is None:
            return False
        if self.r.words[right[0]] in ("er", "man", "wir", "ich") and right[1] == right[0] + 1:
            return right[0] == cue.finite + 1
        if self.r.words[right[0]] == "sie" and right[1] == right[0] + 1:
            return right[0] == cue.finite + 1 and not self.speakers.can_speak(*left)
        if left[1] == left[0] + 1 and self.r.words[left[0]].endswith("t") and not self.speakers.can_speak(*left):
            return self.speakers.can_speak(*right)
        if self.speakers.is_time(*left):
            return True
        return self.speakers.is_thing(*left) and self.speakers.is_named(*right)

    def _behind_head(self, first: int, cue: Cue, clauses: list[Clause]) -> int:
        """ "Ein Sprecher der Stadt, Stadtrat Kai Lenz sagte": the head before the comma belongs to the subject."""
        r, g = self.r, self.g
        if cue.clause != 1 or clauses[1].mark != "," or first != clauses[1].first:
            return first
        head = clauses[0].first
        if (
            r.quoted[head]
            or r.words[head] in g.oblique
            or r.words[head] in g.small
            or True in r.finite[self.p.phrase(head, first, extend=False) : first]
        ):
            return first
        return head if self.p.phrase(head, first, extend=False) > head else first

    def _first_verb_subject(self, cue: Cue, clauses: list[Clause]) -> tuple[int, int] | None:
        """The subject of a verb that opens its clause: behind it, or before an apposition or relative clause."""
        right = self._right_subject(cue, clauses[-1].stop)
        left = self._left_subject(cue, clauses) if cue.clause else None
        if left is not None and right is not None and self._object_first(cue, left, right):
            left = None
        if left is not None:
            return left
        cue.inverted = right is not None
        return right

    def _left_subject(self, cue: Cue, clauses: list[Clause]) -> tuple[int, int] | None:
        """ "Anna Huber, Sprecherin der Stadt, sagte": a clause that is but a noun phrase, then an apposition or relative clause."""
        r, g = self.r, self.g
        first = clauses[cue.clause].first
        at = 0
        for n in range(cue.clause - 1, -1, -1):
            if r.words[clauses[n].first] in ("und", "aber", "doch", "denn") or clauses[n].mark in (";", ":"):
                at = n
                break
        begin = clauses[at].first + (r.words[clauses[at].first] in g.conjunctions)
        begin += r.words[begin] in ("auch", "selbst")
        small = r.words[begin] in g.small and self.p.phrase(begin, first) <= begin + 1
        if begin >= first or r.quoted[begin] or r.words[begin] in g.oblique or small:
            return None
        if self.p.phrase(begin, clauses[at].stop) == begin or at == cue.clause - 1:
            return None
        if True in r.finite[self.p.phrase(begin, first, extend=False) : clauses[at].stop]:
            return None
        own = clauses[at].stop
        if r.words[own] in g.relatives and (r.words[own + 1] in g.small or r.words[own + 1] in g.reflexive):
            return begin, own
        if True not in r.finite[own:first] and first - begin <= 25:
            return begin, first
        return begin, max(self.p.phrase(begin, first), own)
