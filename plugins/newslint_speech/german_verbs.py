"""German verbs of saying in a sentence: the whole predicate, its voice and its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint_speech.german_agents import Cue
from newslint_speech.german_grammar import Grammar
from newslint_speech.german_subjects import Subjects

if TYPE_CHECKING:
    from newslint import Hit
    from newslint_speech.german_reading import GermanReading
from newslint_speech.reading import Clause, clause_at

_FARTHEST_PARTICLE = 60
_BEHIND_PARTICLE = frozenset({"und", "sowie", "aber", "dass", "wie", "als", "oder", "ob"})
_NEGATIONS = frozenset({"nicht", "nie", "niemals", "kein", "keine", "keinen", "weder"})


class Verbs:
    """Finds the cues of one sentence after the other."""

    def __init__(self, reading: GermanReading, grammar: Grammar, subjects: Subjects) -> None:
        self.r, self.g, self.subjects = reading, grammar, subjects

    def cues(self, hits: list[Hit], clauses: list[Clause]) -> list[Cue]:
        """The cues among the hits of a sentence, in order; at one place the one whose particle is there."""
        found: dict[int, Cue] = {}
        for hit in hits:
            if self.r.quoted[hit.first]:
                continue
            # A capital is a noun's, but for a participle that opens the sentence ("Gefordert wurde …").
            if self.r.caps[hit.first] and (hit.first != clauses[0].first or "pp" not in hit.tag):
                continue
            cue = self._cue(hit, clause_at(clauses, hit.first), clauses)
            if cue is None or self._is_attribute(hit.first):
                continue
            if hit.first not in found or len(cue.parts) > len(found[hit.first].parts):
                found[hit.first] = cue
        before: Cue | None = None
        cues = [found[place] for place in sorted(found)] if len(found) > 1 else list(found.values())
        for cue in cues:
            self.subjects.find(cue, clauses)
            if cue.elliptic:
                cue.subject = before.subject if before is not None else self.subjects.topic(clauses, cue.finite)
            cue.negated = self._negated(cue, clauses[cue.clause])
            before = cue
        return cues

    def _is_attribute(self, i: int) -> bool:
        """ "die erwähnten Firmen": between article and noun stands an adjective."""
        r = self.r
        if i == 0 or i + 1 >= len(r.words) or not r.caps[i + 1] or r.gaps[i] or r.gaps[i + 1]:
            return False
        if r.words[i - 1] == "das" and r.words[i].endswith("en"):
            return False
        before = i - 1
        while before and before > i - 4 and r.words[before] in self.g.adverbs and not r.gaps[before]:
            before -= 1
        bound = r.words[before] in self.g.articles or r.words[i - 1] in self.g.prepositions
        return bound and r.words[i].endswith(("te", "ten", "ter", "tes", "e", "en"))

    def _cue(self, hit: Hit, at: int, clauses: list[Clause]) -> Cue | None:
        tags = self.g.tags[hit.tag]
        i, clause, entry = hit.first, clauses[at], hit.entry
        if tags.participle:
            cue = self._perfect(entry, hit.last, at, clauses)
            if cue:
                return cue
        if tags.infinitive and (cue := self._modal(entry, i, at, clauses)):
            return cue
        if particle := entry.get("particle"):
            if tags.apart:
                at_particle = self._particle(i, str(particle), clauses[-1].stop)
                return Cue(entry, [i, at_particle], i, at) if at_particle else None
            return Cue(entry, [i], i, at, final=True) if tags.finite else None
        if not tags.finite:
            return None
        final = self._is_final(i, at, clauses)
        if not final and clause.stop - i > 1 and self._other_verb(i, clause):
            return None
        if not final and tags.participle and self._is_adverb(i, clause):
            return None
        return Cue(entry, [i], i, at, final=final)

    def _other_verb(self, i: int, clause: Clause) -> bool:
        last = clause.stop - 1
        return self.r.words[last] in self.g.particles and last > i and self.r.words[last] != "wieder"

    def _is_adverb(self, i: int, clause: Clause) -> bool:
        """ "gab sich betont heiter", "wandte sich wiederholt an alle": a participle beside the clause's own verb."""
        r, g = self.r, self.g
        if r.words[i - 1] in g.conjunctions:
            return False
        return any(r.finite[j] and r.words[j] not in g.auxiliaries for j in range(clause.first, i))

    def _is_final(self, i: int, at: int, clauses: list[Clause]) -> bool:
        """Whether the verb stands at the end of a subordinate clause."""
        clause, r, g = clauses[at], self.r, self.g
        opener = r.words[clause.first]
        if clause.mark == "," and opener in g.prepositions and clause.first + 2 < i:
            opener = r.words[clause.first + 1] if not r.caps[clause.first + 2] else opener
        if opener in g.subjunctions or (clause.mark == "," and opener in g.relatives) or opener == "wie":
            after = [j for j in range(i + 1, clause.stop) if r.words[j] not in g.auxiliaries]
            if not after or r.words[after[0]] in ("und", "oder", "sowie"):
                return True
            # "wie die Polizei mitteilte" may stand before a main clause without a comma's help only in bad copy.
            return len(after) <= 2 and r.gaps[after[0]] != ""
        return False

    def _particle(self, i: int, particle: str, stop: int) -> int:
        """Where the particle of a separable verb closes its clause; 0 where it does not."""
        r, words = self.r, self.r.words
        limit, j = min(stop, i + _FARTHEST_PARTICLE), i
        while particle in words[j + 1 : limit]:
            j = words.index(particle, j + 1, limit)
            closes = j + 1 >= stop or r.gaps[j + 1] != "" or words[j + 1] in _BEHIND_PARTICLE
            if closes and not r.quoted[j] and not r.caps[j] and not self._inserted(i, j):
                return j
        return 0

    def _inserted(self, i: int, j: int) -> bool:
        """Whether another finite verb stands before a particle: behind a comma it stands alone or with the rest of its own clause."""
        r = self.r
        at = 0 if r.marks[j] else j
        while at > i and not r.finite[at]:
            at = i if r.marks[at] else at - 1
        return at > i

    def _perfect(self, entry: dict[str, Any], i: int, at: int, clauses: list[Clause]) -> Cue | None:
        """A participle with its auxiliary: "hat … erklärt", "vorgeworfen wird", "erklärt worden war"."""
        r, g = self.r, self.g
        stop = clauses[at].stop
        parts = [i]
        j = i + 1
        while j < stop and r.words[j] in ("worden", "haben", "werden", "sein"):
            parts.append(j)
            j += 1
        if j < stop and r.words[j] in g.helpers and not r.caps[j]:
            final = r.words[clauses[at].first] in g.subordinators
            if final:
                return Cue(entry, [*parts, j], j, at, final=True, passive=r.words[j] not in g.have)
        found = self._auxiliary(i, at, clauses)
        if found is None:
            return None
        aux, owner = found
        passive = r.words[aux] in g.become or r.words[aux] in g.be
        if r.words[aux] in g.modals:
            passive = any(r.words[p] == "werden" for p in parts)
            if len(parts) == 1:
                return None
        if r.words[aux] in g.be and len(parts) == 1:
            if entry.get("perfect") != "sein":
                # A state ("ist aufgefordert", "war geraten"), and nobody speaks.
                return None
            passive = False
        return Cue(entry, [aux, *parts], aux, owner, passive=passive)

    def _auxiliary(self, i: int, at: int, clauses: list[Clause]) -> tuple[int, int] | None:
        """The auxiliary before a participle: in its clause, or in the main clause before an inserted one."""
        r, g = self.r, self.g
        for n in range(at, max(-1, at - 4), -1):
            begin, stop = clauses[n].first, min(i, clauses[n].stop)
            if n < at and (r.words[begin] in g.subjunctions or r.marks[clauses[n + 1].first] not in (",", "–")):
                continue
            for j in range(stop - 1, begin - 1, -1):
                if r.words[j] in g.auxiliaries and not r.quoted[j]:
                    inserted = n == at or j < clauses[n].stop - 1 or n < at - 1
                    return (j, n) if inserted else None
        return None

    def _modal(self, entry: dict[str, Any], i: int, at: int, clauses: list[Clause]) -> Cue | None:
        """An infinitive at the clause's end with a modal or werden before it: "musste einräumen", "wird sagen"."""
        r, g, clause = self.r, self.g, clauses[at]
        if i and r.words[i - 1] == "zu":
            return None
        ends = i + 1 >= clause.stop or r.words[i + 1] in ("und", "oder")
        if not ends:
            return None
        for j in range(i - 1, clause.first - 1, -1):
            if r.words[j] in g.modals or r.words[j] in g.become or r.words[j] in g.lets:
                return Cue(entry, [j, i], j, at)
        return None

    def _negated(self, cue: Cue, clause: Clause) -> bool:
        begin, stop = cue.finite - 2, cue.last + 3
        begin = begin if begin > clause.first else clause.first
        stop = stop if stop < clause.stop else clause.stop
        return not _NEGATIONS.isdisjoint(self.r.words[begin:stop])
