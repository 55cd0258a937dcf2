"""Reportative sollen and quotative wollen: what somebody is said to have done, and what somebody says of himself."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_speech.german_grammar import Grammar
from newslint_speech.german_phrases import Phrases
from newslint_speech.german_reading import GermanReading
from newslint_speech.reading import Clause, Found, clause_at

_MODALS = frozenset({"soll", "sollen", "will", "wollen"})


class Modals:
    """Finds what these two modals report."""

    def __init__(self, reading: GermanReading, grammar: Grammar, phrases: Phrases) -> None:
        self.r, self.g, self.p = reading, grammar, phrases
        places = reading.document.tokens.places
        # The modals by sentence, in those in which one stands at all.
        self.sentences: dict[int, list[int]] = {}
        for i in sorted([i for word in _MODALS for i in places.get(word, ())]):
            self.sentences.setdefault(reading.owners[i], []).append(i)

    def found(self, clauses: list[Clause], sentence: int, *, planned: bool) -> Iterator[Found]:
        """Reportative sollen and quotative wollen in the clauses that belong to no content yet.

        `planned`: the sentence before reports or plans, so that sollen says what its speaker wants.
        """
        r = self.r
        for j in self.sentences[sentence]:
            if j >= clauses[-1].stop or r.covered[j] or r.quoted[j]:
                continue
            n = clause_at(clauses, j)
            clause = clauses[n]
            if r.words[j] in ("will", "wollen"):
                if self._perfect(j, clause) and not self._is_plan(clause):
                    yield from self._quotative(j, clause, clauses, sentence)
                continue
            hearsay = self._hearsay(j, clause, clauses)
            if not hearsay and not (planned and self._main(j, clause)):
                continue
            bound = clause.mark == "," and r.words[clause.first] in self.g.relatives and not self._main(j, clause)
            first = clause.first if bound or n else clauses[0].first
            stop = clause.stop if bound else clauses[-1].stop
            start, end = r.place(first, stop)
            if stop == clauses[-1].stop and r.text[end : end + 1] == ".":
                end += 1
            cue = [(r.starts[j], r.ends[j])]
            if hearsay:
                yield Found("reportative", sentence, [(start, end)], cue, [], "say", "sollen")
            else:
                # Behind a report or a plan it is what the speaker announces.
                yield Found("reported", sentence, [(start, end)], cue, [], "announce", "sollen")
            return

    def _main(self, j: int, clause: Clause) -> bool:
        return j < clause.stop - 2

    def _hearsay(self, j: int, clause: Clause, clauses: list[Clause]) -> bool:
        """soll + perfect infinitive, or + a state, without a plan's adverbs."""
        r, g = self.r, self.g
        if r.words[clause.first] in ("damit", "um", "wenn", "falls") or "ich" in r.words[clause.first : clause.stop]:
            return False
        if self._perfect(j, clause):
            return True
        tail = [r.words[k] for k in range(max(clause.first, clause.stop - 3), clause.stop) if k != j]
        if r.words[j + 1 : j + 3] in (["es", "sich"], ["es", "um"]) and not tail[-1].endswith("werden"):
            return True
        if self._main(j, clause) and self._state_behind(j, clauses):
            return True
        return bool(tail) and not self._is_plan(clause) and tail[-1] in g.states

    def _state_behind(self, j: int, clauses: list[Clause]) -> bool:
        """ "soll die große, alte Halle sein", "soll größer sein als": the verb of state behind commas or before a comparison."""
        r = self.r
        for k in range(j + 1, clauses[-1].stop):
            if r.finite[k] and r.words[k] not in ("sein", "haben"):
                return False
            if r.words[k] == "sein" and not r.caps[k] and r.words[k - 1] != "zu":
                closes = k + 1 >= clauses[-1].stop or r.gaps[k + 1] != "" or r.words[k + 1] in ("als", "sowie")
                return closes and not r.words[k - 1].endswith(("t", "en"))
        return False

    def _is_plan(self, clause: Clause) -> bool:
        return any(w in self.g.plans for w in self.r.words[clause.first : clause.stop])

    def _perfect(self, j: int, clause: Clause) -> bool:
        """A participle with haben, sein or worden sein at the clause's end, around the modal."""
        r = self.r
        for k in range(clause.first + 1, clause.stop):
            if r.words[k] in ("haben", "sein") and k != j and not r.caps[k]:
                before = r.words[k - 1]
                ends = (
                    k + 1 >= clause.stop
                    or k + 1 == j
                    or r.words[k + 1] in ("und", "oder", "sowie")
                    or r.gaps[k + 1] != ""
                )
                if ends and (before == "worden" or self._participle(k - 1)):
                    return True
        return False

    def _participle(self, k: int) -> bool:
        word = self.r.words[k]
        if self.r.caps[k] or len(word) < 5:
            return False
        return word.endswith(("t", "en")) and (
            "ge" in word[:6]
            or word.startswith(("be", "ver", "er", "ent", "zer", "miss", "über", "unter", "um"))
            or word.endswith("iert")
        )

    def _quotative(self, j: int, clause: Clause, clauses: list[Clause], sentence: int) -> Iterator[Found]:
        """ "Sie will nichts gewusst haben": the subject is the source."""
        r = self.r
        begin = clause.first
        end = self.p.phrase(begin, j)
        subject = (begin, end) if end > begin and end == j else None
        if subject is None and j + 1 < clause.stop:
            end = self.p.phrase(j + 1, clause.stop)
            subject = (j + 1, end) if end > j + 1 else None
        content = [r.place(clauses[0].first, clauses[-1].stop)]
        behind = clauses.index(clause) + 1
        if behind < len(clauses) and r.words[clauses[behind].first] in ("dass", "daß"):
            content = [r.place(clauses[behind].first, clauses[-1].stop)]
        source = [r.place(*subject)] if subject else []
        if subject and any(w in ("erfahren", "gehört", "wissen") for w in r.words[j : clause.stop]):
            source = self._chain(subject)
        yield Found("reportative", sentence, content, [(r.starts[j], r.ends[j])], source, "say", "wollen")

    def _chain(self, subject: tuple[int, int]) -> list[tuple[int, int]]:
        """Who passes on and from whom it is heard ("will die Agentur von einem Beamten erfahren haben")."""
        r = self.r
        for k in range(subject[0] + 1, subject[1]):
            if r.words[k] in ("von", "vom", "aus") and k + 1 < subject[1]:
                return [r.place(subject[0], k), r.place(k + 1, subject[1])]
        return [r.place(*subject)]
