"""Reported speech without a verb of saying: Konjunktiv, angeblich."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Hit
from newslint_speech.german_grammar import Grammar
from newslint_speech.german_phrases import Phrases
from newslint_speech.german_reading import GermanReading
from newslint_speech.german_subjects import Subjects
from newslint_speech.reading import Clause, Found, clause_at


class Moods:
    """Finds what the mood alone reports."""

    def __init__(self, reading: GermanReading, grammar: Grammar, phrases: Phrases, subjects: Subjects) -> None:
        self.r, self.g, self.p, self.subjects = reading, grammar, phrases, subjects

    def conjunctive(self, clauses: list[Clause], sentence: int, *, in_chain: bool) -> Found | None:
        """The part of the sentence that stands in Konjunktiv I (in a chain also II) and belongs to no content yet."""
        r = self.r
        for n, clause in enumerate(clauses):
            own = slice(clause.first, clause.stop)
            if True not in r.subjunctive[own] and not (in_chain and True in r.second[own]):
                continue
            for j in range(clause.first, clause.stop):
                if not (r.subjunctive[j] or (in_chain and r.second[j])) or r.covered[j] or r.quoted[j]:
                    continue
                if r.subjunctive[j] and not self._is_reported(j, clause):
                    continue
                if "ich" in r.words[clauses[0].first : clause.stop] and r.words[j] not in ("sei", "seien"):
                    continue
                if r.second[j] and not r.subjunctive[j] and self._comments(j, n, clauses):
                    continue
                first = self._begin(n, clauses)
                start, end = r.place(first, self._stop(n, clauses))
                if r.text[end : end + 1] in (".", "!", "?", ":"):
                    end += 1
                source = self._governor(n, clauses) if first > clauses[0].first else []
                return Found("indirect", sentence, [(start, end)], [], source, "say", "Konjunktiv")
        return None

    def _is_reported(self, j: int, clause: Clause) -> bool:
        """Whether Konjunktiv I says that others say so."""
        words = self.r.words
        if words[j] in ("sei", "seien") and self._idiom(j, clause):
            return False
        near = words[max(clause.first, j - 2) : j] + words[j + 1 : j + 3]
        return "ich" not in near and not (words[j] == "möge" and j == clause.first)

    def _idiom(self, j: int, clause: Clause) -> bool:
        """ "es sei denn", "wie dem auch sei", "sei es", "gesagt sei"."""
        words = self.r.words
        around = words[max(0, j - 4) : j + 3]
        return (
            words[j + 1 : j + 2] == ["denn"]
            or (words[j] == "sei" and words[j + 1 : j + 2] == ["es"] and j == clause.first)
            or ("dem" in around and "wie" in around)
            or words[j - 1 : j] in (["erwähnt"], ["gesagt"], ["erinnert"], ["hingewiesen"])
        )

    def _comments(self, j: int, n: int, clauses: list[Clause]) -> bool:
        """ "Überraschend wäre das nicht, denn …": Konjunktiv II about what was said, beside a main clause in the indicative."""
        r = self.r
        if any(
            w in ("das", "dies") and not r.caps[k + 1]
            for k, w in enumerate(r.words[j + 1 : j + 3], j + 1)
            if k + 1 < len(r.words)
        ):
            return True
        if r.words[j - 1] in ("das", "dies"):
            return True
        return any(r.words[c.first] == "denn" and True not in r.subjunctive[c.first : c.stop] for c in clauses[n + 1 :])

    def _begin(self, n: int, clauses: list[Clause]) -> int:
        """The clause where the reported part begins: the first, or the one behind a main clause in the indicative."""
        r, g = self.r, self.g
        for m in range(n - 1, -1, -1):
            clause = clauses[m]
            opener = r.words[clause.first]
            bound = opener in g.subjunctions or (clause.mark == "," and opener in g.relatives)
            finite = [j for j in range(clause.first, clause.stop) if r.finite[j]]
            if not finite and not bound and m == 0 and self._has_open_verb(clause, clauses[1]):
                return clauses[1].first
            if finite and not bound and not any(r.subjunctive[j] or r.words[j] in g.conjunctive2 for j in finite):
                return clauses[m + 1].first
            if clauses[m + 1].mark == ";":
                return clauses[m + 1].first
        return clauses[0].first

    def _has_open_verb(self, clause: Clause, ahead: Clause) -> bool:
        """Whether the clause is a noun phrase and a verb that no list knows, and what it says stands behind a comma."""
        r, g = self.r, self.g
        end = ahead.stop - 1
        relative = r.words[ahead.first] in g.relatives and (r.words[end] in g.auxiliaries or r.subjunctive[end])
        if relative or r.finite[ahead.first] or r.words[ahead.first] in g.adverbial_openers:
            return False
        end = self.p.phrase(clause.first, clause.stop)
        return clause.first < end < clause.stop and self.subjects.is_open(end)

    def _stop(self, n: int, clauses: list[Clause]) -> int:
        """Where the report ends: with the sentence, or before the quotation behind a colon."""
        r = self.r
        for clause in clauses[n + 1 :]:
            quote = r.quote_at(clause.first) if clause.mark == ":" else None
            if quote is not None and quote.kind == "speech" and r.inside(quote)[0] == clause.first:
                return clause.first
        return clauses[-1].stop

    def _governor(self, n: int, clauses: list[Clause]) -> list[tuple[int, int]]:
        """The subject of the indicative main clause before the reported part."""
        r, g = self.r, self.g
        first = clauses[0].first
        stop = clauses[n].first
        if not any(w in g.reporting.forms or w in g.nouns.forms for w in r.words[first:stop]):
            return self._speaker(n, clauses) if stop > first else []
        if r.words[first] not in g.oblique and r.words[first] not in g.prepositions:
            end = self.p.phrase(first, stop)
            if end > first and r.words[first] not in ("das", "dies", "es"):
                return [r.place(first, end)]
        for j in range(first, stop):
            if r.finite[j]:
                end = self.p.phrase(j + 1, stop) if j + 1 < stop else j + 1
                if end > j + 1 and r.words[j + 1] not in g.oblique and r.words[j + 1] not in ("es", "das", "dies"):
                    return [r.place(j + 1, end)]
                break
        return []

    def _speaker(self, n: int, clauses: list[Clause]) -> list[tuple[int, int]]:
        """The subject of a main clause whose verb no list knows, if it can speak and its clause is a complement."""
        r, g, opener = self.r, self.g, self.r.words[clauses[n].first]
        if opener in g.conjunctions or opener in g.adverbial_openers:
            return []
        subject = self.subjects.topic(clauses[:n], clauses[n].first)
        if subject is None or r.words[subject[0]] in g.pronouns or not self.subjects.speakers.can_speak(*subject):
            return []
        return [r.place(*subject)]

    def evidentials(self, hits: list[Hit], clauses: list[Clause], sentence: int) -> Iterator[Found]:
        """Hearsay that an adverb marks (angeblich, dem Vernehmen nach): its clause, where that is nobody's yet."""
        r = self.r
        for hit in hits:
            clause = clauses[clause_at(clauses, hit.first)]
            if r.quoted[hit.first] or r.covered[hit.first] or r.is_covered(clause.first, clause.stop):
                continue
            cue = [(r.starts[hit.first], r.ends[hit.last])]
            content = [r.place(clause.first, clause.stop)]
            lemma = str(hit.entry["term"])
            yield Found("reportative", sentence, content, cue, [], "say", lemma, carries=False)
