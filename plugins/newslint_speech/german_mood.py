"""Reported speech without a verb of saying: Konjunktiv, reportative sollen, quotative wollen, angeblich."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Hit
from newslint_speech.german_phrases import Grammar, Phrases
from newslint_speech.reading import Clause, Found, Reading

_FORBIDDEN_BEFORE = ("es", "wie")


class Moods:
    """Finds what the mood alone reports."""

    def __init__(self, reading: Reading, grammar: Grammar, phrases: Phrases) -> None:
        self.r, self.g, self.p = reading, grammar, phrases

    def conjunctive(self, clauses: list[Clause], sentence: int, *, in_chain: bool) -> Found | None:
        """The part of the sentence that stands in Konjunktiv I (in a chain also II) and belongs to no content yet."""
        r, g = self.r, self.g
        words = set(r.words[clauses[0].first : clauses[-1].stop])
        if words.isdisjoint(g.first) and (not in_chain or words.isdisjoint(g.second)):
            return None
        for n, clause in enumerate(clauses):
            for j in range(clause.first, clause.stop):
                if r.covered[j] or r.quoted[j] or not self._is_reported(j, clause, in_chain):
                    continue
                if "ich" in r.words[clauses[0].first : clause.stop] and r.words[j] not in ("sei", "seien"):
                    continue
                if (
                    self.g.is_second(r, j)
                    and not self.g.is_subjunctive(r, j)
                    and (self._conditional(clauses) or self._comments(j, n, clauses))
                ):
                    continue
                first = self._begin(n, clauses)
                start, end = r.place(first, self._stop(n, clauses))
                if r.text[end : end + 1] in (".", "!", "?", ":"):
                    end += 1
                source = self._governor(n, clauses) if first > clauses[0].first else []
                return Found("indirect", sentence, [(start, end)], [], source, "say", "Konjunktiv")
        return None

    def _is_reported(self, j: int, clause: Clause, in_chain: bool) -> bool:
        r, g = self.r, self.g
        word = r.words[j]
        if g.is_subjunctive(r, j):
            if word in ("sei", "seien") and self._idiom(j, clause):
                return False
            near = r.words[max(clause.first, j - 2) : j] + r.words[j + 1 : j + 3]
            return "ich" not in near and not (word == "möge" and j == clause.first)
        return in_chain and g.is_second(r, j)

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

    def _conditional(self, clauses: list[Clause]) -> bool:
        words = self.r.words[clauses[0].first : clauses[-1].stop]
        return any(w in self.g.conditionals for w in words)

    def _comments(self, j: int, n: int, clauses: list[Clause]) -> bool:
        """ "Überraschend wäre das nicht, denn …": Konjunktiv II about what was said, beside a main clause in the indicative."""
        r, g = self.r, self.g
        if any(
            w in ("das", "dies") and not r.caps[k + 1]
            for k, w in enumerate(r.words[j + 1 : j + 3], j + 1)
            if k + 1 < len(r.words)
        ):
            return True
        if r.words[j - 1] in ("das", "dies"):
            return True
        return any(
            r.words[c.first] == "denn" and not any(g.is_subjunctive(r, k) for k in range(c.first, c.stop))
            for c in clauses[n + 1 :]
        )

    def _begin(self, n: int, clauses: list[Clause]) -> int:
        """The clause where the reported part begins: the first, or the one behind a main clause in the indicative."""
        r, g = self.r, self.g
        for m in range(n - 1, -1, -1):
            clause = clauses[m]
            opener = r.words[clause.first]
            bound = opener in g.subjunctions or (clause.mark == "," and opener in g.relatives)
            finite = [j for j in range(clause.first, clause.stop) if g.is_finite(r, j)]
            if finite and not bound and not any(g.is_subjunctive(r, j) or r.words[j] in g.conjunctive2 for j in finite):
                return clauses[m + 1].first
            if clauses[m + 1].mark == ";":
                return clauses[m + 1].first
        return clauses[0].first

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
            return []
        if r.words[first] not in g.oblique and r.words[first] not in g.prepositions:
            end = self.p.phrase(first, stop)
            if end > first and r.words[first] not in ("das", "dies", "es"):
                return [r.place(first, end)]
        for j in range(first, stop):
            if g.is_finite(r, j):
                end = self.p.phrase(j + 1, stop) if j + 1 < stop else j + 1
                if end > j + 1 and r.words[j + 1] not in g.oblique and r.words[j + 1] not in ("es", "das", "dies"):
                    return [r.place(j + 1, end)]
                break
        return []

    def modal(self, clauses: list[Clause], sentence: int, *, in_chain: bool) -> Iterator[Found]:
        """Reportative sollen and quotative wollen in the clauses that belong to no content yet."""
        r = self.r
        if not {"soll", "sollen", "will", "wollen"}.intersection(r.words[clauses[0].first : clauses[-1].stop]):
            return
        for n, clause in enumerate(clauses):
            for j in range(clause.first, clause.stop):
                word = r.words[j]
                if word not in ("soll", "sollen", "will", "wollen") or r.covered[j] or r.quoted[j]:
                    continue
                if word in ("will", "wollen"):
                    if self._perfect(j, clause) and not self._is_plan(clause):
                        yield from self._quotative(j, clause, clauses, sentence)
                    continue
                hearsay = self._hearsay(j, clause)
                if not hearsay and not in_chain:
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
                    # In a chain of reports a plan is what the source announces.
                    yield Found("reported", sentence, [(start, end)], cue, [], "announce", "sollen")
                return

    def _main(self, j: int, clause: Clause) -> bool:
        return j < clause.stop - 2

    def _hearsay(self, j: int, clause: Clause) -> bool:
        """soll + perfect infinitive, or + a state, without a plan's adverbs."""
        r, g = self.r, self.g
        if r.words[clause.first] in ("damit", "um", "wenn", "falls") or "ich" in r.words[clause.first : clause.stop]:
            return False
        if self._perfect(j, clause):
            return True
        tail = [r.words[k] for k in range(max(clause.first, clause.stop - 3), clause.stop) if k != j]
        if not tail or self._is_plan(clause):
            return False
        return tail[-1] in g.states

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

    def evidentials(self, hits: list[Hit], clauses: list[Clause], sentence: int) -> Iterator[Found]:
        """Hearsay that an adverb marks (angeblich, dem Vernehmen nach): its clause, where that is nobody's yet."""
        r = self.r
        for hit in hits:
            clause = next(c for c in clauses if c.first <= hit.first < c.stop)
            if r.quoted[hit.first] or r.covered[hit.first] or r.is_covered(clause.first, clause.stop):
                continue
            cue = [(r.starts[hit.first], r.ends[hit.last])]
            content = [r.place(clause.first, clause.stop)]
            lemma = str(hit.entry["term"])
            yield Found("reportative", sentence, content, cue, [], "say", lemma, carries=False)
