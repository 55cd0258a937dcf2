"""German nouns and predicates of saying: "der Vorwurf, …", "sie vertritt die Ansicht, dass …", "ist überzeugt, dass …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint import Hit
from newslint_speech.german_agents import Cue
from newslint_speech.german_grammar import Grammar
from newslint_speech.german_phrases import Phrases
from newslint_speech.german_reading import GermanReading
from newslint_speech.german_subjects import Subjects
from newslint_speech.reading import Clause, Found, clause_at


class Nouns:
    """Finds contents that a noun or a predicate governs."""

    def __init__(self, reading: GermanReading, grammar: Grammar, phrases: Phrases, subjects: Subjects) -> None:
        self.r, self.g, self.p, self.subjects = reading, grammar, phrases, subjects

    def attributions(self, hits: list[Hit], clauses: list[Clause], sentence: int) -> Iterator[Found]:
        """A dass-clause, a clause in Konjunktiv I or a quotation behind a clause that ends (nearly) with the cue."""
        r = self.r
        done: set[int] = set()
        for hit in sorted(hits, key=lambda h: -h.first):
            at = clause_at(clauses, hit.first)
            if r.quoted[hit.first] or at + 1 >= len(clauses) or at in done:
                continue
            noun = "term" not in hit.entry
            if noun and not r.caps[hit.first]:
                continue
            following = clauses[at + 1]
            if following.stop <= following.first or r.covered[following.first]:
                continue
            content = self._content(hit, at, clauses, noun)
            if not content:
                continue
            done.add(at)
            source = self._source(hit, clauses[at], clauses, noun)
            act = hit.entry.get("act", "say")
            kind = "belief" if act == "believe" else "indirect"
            if r.text[content[0][0]] in '„“"»' and r.quote_at(following.first):
                kind = "direct"
            lemma = str(hit.entry.get("lemma") or hit.entry.get("term"))
            cue = [(r.starts[hit.first], r.ends[hit.last])]
            yield Found(kind, sentence, content, cue, source, act, lemma)  # type: ignore[arg-type]

    def _content(self, hit: Hit, at: int, clauses: list[Clause], noun: bool) -> list[tuple[int, int]]:
        r, g = self.r, self.g
        following = clauses[at + 1]
        word = r.words[following.first]
        if following.mark == ":":
            quote = r.quote_at(following.first)
            if quote is not None and noun and clauses[at].stop - hit.last <= 8:
                return [(quote.start, quote.end)]
            return []
        if following.mark != ",":
            return []
        distance = clauses[at].stop - hit.last - 1
        stop = self._stop(at, clauses)
        if word in ("dass", "daß") and distance <= 6:
            if not noun and not self._reports(hit, clauses[at], following):
                return []
            return [r.place(following.first, stop)]
        if (
            noun
            and hit.entry.get("act") in ("demand", "announce", "accuse")
            and distance <= 4
            and self._infinitive(following)
        ):
            return [r.place(following.first, stop)]
        if hit.entry.get("infinitive") and distance <= 2 and self._infinitive(following):
            return [r.place(following.first, stop)]
        mood = True in r.subjunctive[following.first : following.stop]
        if mood and distance <= 4 and word not in g.relatives - {"der", "die", "das"}:
            return [r.place(following.first, stop)]
        return []

    def _stop(self, at: int, clauses: list[Clause]) -> int:
        """Where the content behind clause `at` ends: with the sentence, or before the verb that the noun's own clause waits for."""
        r = self.r
        if True not in r.finite[clauses[at].first : clauses[at].stop]:
            for clause in clauses[at + 2 :]:
                if r.finite[clause.first] and not r.subjunctive[clause.first]:
                    return clause.first
        return clauses[-1].stop

    def _infinitive(self, clause: Clause) -> bool:
        """Whether the clause ends with "zu" and an infinitive."""
        last = self.r.words[clause.stop - 1]
        words = self.r.words[max(clause.first, clause.stop - 3) : clause.stop]
        if words[0] in ("um", "ohne") or self.r.words[clause.first] in ("um", "ohne"):
            return False
        return any(a == "zu" and b.endswith("n") for a, b in pairwise(words)) or (
            "zu" in last[2:-3] and last.endswith("en") and not self.r.caps[clause.stop - 1]
        )

    def _reports(self, hit: Hit, clause: Clause, following: Clause) -> bool:
        """Whether a predicate like überzeugt, klar, dafür reports: a person's copula, or Konjunktiv in the clause."""
        r, g = self.r, self.g
        if True in r.subjunctive[following.first : following.stop]:
            return True
        words = r.words[clause.first : clause.stop]
        if hit.entry.get("of") == "maker":
            return not g.makers.isdisjoint(words)
        return hit.entry.get("of") == "person" and words[0] not in ("es", "das", "dies")

    def _source(self, hit: Hit, clause: Clause, clauses: list[Clause], noun: bool) -> list[tuple[int, int]]:
        """Whose the statement is: behind or before the noun, at the head of the sentence, its subject, the noun itself."""
        r, g = self.r, self.g
        if noun and (owner := self._owner(hit, clause)):
            return [r.place(*owner)]
        if noun and r.words[clause.first] in ("von", "vom", "seitens"):
            end = self.p.phrase(clause.first + 1, hit.first)
            if end > clause.first + 1:
                return [r.place(clause.first + 1, end)]
        if hit.entry.get("act") == "accuse" and self._borne(hit, clause):
            return []
        finite = next((j for j in range(clause.first, clause.stop) if r.finite[j]), None)
        if finite is None:
            return (self._itself(hit, clause) if noun else []) or self._of_sentence(clauses, hit.first)
        if noun and r.words[finite] in g.become and "zitiert" not in r.words[clause.first : clause.stop]:
            return []
        return self._subject(hit, finite, clause, clauses)

    def _borne(self, hit: Hit, clause: Clause) -> bool:
        """ "Sie steht unter dem dringenden Verdacht, …": the subject bears the charge, and does not make it."""
        r, g = self.r, self.g
        at = hit.first - 1
        while at > clause.first and not r.caps[at] and r.words[at] not in g.prepositions:
            at -= 1
        return at >= clause.first and hit.first - at <= 3 and r.words[at] in ("im", "in", "unter")

    def _owner(self, hit: Hit, clause: Clause) -> tuple[int, int] | None:
        """ "Vorwurf der Anwohner", "Bericht von Bode", "Bodes Bericht"."""
        r, g = self.r, self.g
        behind = hit.last + 1
        if behind < clause.stop and (r.words[behind] in g.genitive or r.words[behind] in ("von", "vom", "aus")):
            begin = behind + (r.words[behind] in ("von", "vom", "aus"))
            end = self.p.phrase(begin, clause.stop)
            if end > begin:
                return begin, end
        if behind < clause.stop and r.caps[behind - 2] and r.words[hit.first - 1].endswith("s"):
            return hit.first - 1, hit.first
        return None

    def _itself(self, hit: Hit, clause: Clause) -> list[tuple[int, int]]:
        """The noun with its article and adjectives, where it opens the sentence and nobody is named whose statement it is."""
        start = self.p.before(hit.last + 1, clause.first)
        return [self.r.place(start, hit.last + 1)] if start == clause.first and not clause.mark else []

    def _subject(self, hit: Hit, finite: int, clause: Clause, clauses: list[Clause]) -> list[tuple[int, int]]:
        """The subject of the clause, an impersonal man with the house it stands in."""
        r = self.r
        cue = Cue(hit.entry, [finite], finite, clauses.index(clause))
        self.subjects.find(cue, clauses)
        if cue.subject is None:
            return self._of_sentence(clauses, finite)
        begin, end = cue.subject
        if r.words[begin] == "man" and r.words[clause.first] in ("in", "im", "bei", "beim", "aus", "seitens"):
            stop = self.p.phrase(clause.first + 1, finite)
            if stop > clause.first + 1:
                return [r.place(clause.first + 1, stop), r.place(begin, end)]
        if begin <= hit.first < end:
            return [r.place(begin, end)]
        return [] if end == begin + 1 and r.words[begin] in ("es", "das", "dies") else [r.place(begin, end)]

    def _of_sentence(self, clauses: list[Clause], stop: int) -> list[tuple[int, int]]:
        """The subject of the sentence, where the clause of the noun has none of its own."""
        subject = self.subjects.topic(clauses, stop)
        return [self.r.place(*subject)] if subject and self.subjects.speakers.can_speak(*subject) else []
