"""Which German clauses can open what somebody says: dass, a main clause, an infinitive; and which only go along."""

from __future__ import annotations

from newslint_speech.german_grammar import Grammar
from newslint_speech.german_reading import GermanReading
from newslint_speech.reading import Clause


class Openers:
    """Tells content clauses from relative and adverbial ones."""

    def __init__(self, reading: GermanReading, grammar: Grammar) -> None:
        self.r, self.g = reading, grammar

    def opens_content(self, n: int, clauses: list[Clause]) -> bool:
        r, g, clause = self.r, self.g, clauses[n]
        first = clause.first
        while first < clause.stop - 1 and r.words[first] in ("und", "aber", "denn", "also"):
            first += 1
        word = r.words[first]
        if word in ("dass", "daß", "ob"):
            return True
        if self._goes_on(clause, first):
            return False
        if clause.mark == ":":
            return False
        if self.is_infinitive(clause) and word not in ("um", "ohne", "statt", "anstatt"):
            return True
        if word in g.content_openers and word not in ("wie", "wo", "wonach") and not self._relative(n, clauses):
            return True
        if word in ("wie", "wo") and not any(h in g.reporting.forms for h in r.words[first : clause.stop]):
            return self.r.finite_last(clause) or (word == "wie" and self._past_last(clause))
        if word in ("so", "um", "ohne", "wobei", "statt", "anstatt", "darunter", "sowie"):
            return False
        if word in g.adverbial_openers:
            return self._mood_follows(n, clauses)
        if word in g.relatives and self._relative(n, clauses):
            return False
        return self.finite_early(first, clause.stop)

    def _goes_on(self, clause: Clause, first: int) -> bool:
        """Whether the clause goes on in the outlet's own voice: "…, unterstützte ihn", "…, doch hat das Amt", "…, nicht weil"."""
        r, g = self.r, self.g
        if True in r.subjunctive[clause.first : clause.stop]:
            return False
        if r.finite[first] or r.words[clause.first] in ("doch", "aber", "denn", "sondern", "nämlich"):
            return clause.mark == ","
        return r.words[first] == "nicht" and r.words[first + 1] in g.adverbial_openers

    def _mood_follows(self, n: int, clauses: list[Clause]) -> bool:
        """ "sagte, wenn er wolle, könne er gehen": an adverbial clause opens the content if Konjunktiv I follows."""
        r, g = self.r, self.g
        if r.words[clauses[n].first] in ("weil", "da", "nachdem", "als", "während", "obwohl", "seit", "indem"):
            return n + 1 < len(clauses) and any(
                r.words[j] in g.conjunctive1
                for j in range(clauses[n + 1].first, min(clauses[n + 1].first + 2, clauses[n + 1].stop))
            )
        return any(r.subjunctive[j] for c in clauses[n : n + 2] for j in range(c.first, c.stop))

    def finite_early(self, first: int, stop: int) -> bool:
        """Whether a main clause begins here: a finite verb that is not its last word (or Konjunktiv anywhere)."""
        r, g = self.r, self.g
        for j in range(first, stop):
            if r.subjunctive[j] or r.words[j] in g.conjunctive2:
                return True
        for j in range(first + 1, stop):
            if r.finite[j] and not r.quoted[j]:
                return j < stop - 1 or stop - first <= 3
        return False

    def _relative(self, n: int, clauses: list[Clause]) -> bool:
        """Whether a clause that begins with der, die, das … is a relative clause: its finite verb comes last."""
        r, clause = self.r, clauses[n]
        if r.words[clause.first] in ("der", "die", "das", "dem", "den", "deren", "dessen"):
            early = [j for j in range(clause.first + 1, clause.stop) if r.finite[j]]
            if not early:
                return not r.caps[min(clause.first + 1, clause.stop - 1)]
            if early[0] >= clause.stop - 2:
                return not (r.subjunctive[early[0]] and r.caps[clause.first + 1] and early[0] == clause.first + 2)
            return early[0] == clause.first + 1
        return r.words[clause.first] in ("welche", "welcher", "welches", "welchem", "welchen") and self.r.finite_last(
            clause
        )

    def _past_last(self, clause: Clause) -> bool:
        """Whether the clause ends as only a past does that no list knows ("wie er sie einsperrte")."""
        last = clause.stop - 1
        return not self.r.caps[last] and self.r.words[last].endswith(("te", "ten")) and last - clause.first > 2

    def is_infinitive(self, clause: Clause) -> bool:
        """Whether the clause holds "zu" and an infinitive, apart or in one ("anzukündigen")."""
        r = self.r
        for j in range(clause.first, clause.stop):
            if (
                (
                    r.words[j] == "zu"
                    and j + 1 < clause.stop
                    and r.words[j + 1].endswith(("en", "ern", "eln", "sein", "tun"))
                )
                and not r.caps[j + 1]
                and (j + 2 >= clause.stop or r.gaps[j + 2] or not r.caps[j + 2])
            ):
                return True
            word = r.words[j]
            if "zu" in word[2:-3] and word.endswith("en") and not r.caps[j] and len(word) > 8 and j >= clause.stop - 2:
                return True
        return False
