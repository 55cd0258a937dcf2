"""German frames of source: laut X, nach Angaben von X, X zufolge, so X, wie X berichtet, heißt es, wonach."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Hit
from newslint_speech.german_grammar import Grammar
from newslint_speech.german_phrases import Phrases
from newslint_speech.german_reading import GermanReading
from newslint_speech.reading import Clause, Found, clause_at


class Frames:
    """Finds the frames of one sentence after the other."""

    def __init__(self, reading: GermanReading, grammar: Grammar, phrases: Phrases) -> None:
        self.r, self.g, self.p = reading, grammar, phrases
        # Those in which "so" stands at all, and "wie".
        places = reading.document.tokens.places
        self.so_sentences = {reading.owners[i] for i in places.get("so", ())}
        self.wie_sentences = {reading.owners[i] for i in places.get("wie", ())}

    def prepositions(self, hits: list[Hit], clauses: list[Clause], sentence: int) -> Iterator[Found]:
        """Frames with a preposition; the content is the rest of the clause that they stand in."""
        done = -1
        for hit in hits:
            if self.r.quoted[hit.first] or hit.first <= done:
                continue
            after = hit.entry.get("place") == "after"
            place = self._before(hit, clauses) if after else self._after(hit, clauses)
            if place is None:
                continue
            begin, stop = min(place[0], hit.first), max(place[1], hit.last + 1)
            done = stop - 1
            content = self.rest(begin, stop, clauses)
            if content:
                cue = [(self.r.starts[hit.first], self.r.ends[hit.last])]
                term = str(hit.entry["term"])
                yield Found("indirect", sentence, content, cue, [self.r.place(*place)], "say", term)

    def _before(self, hit: Hit, clauses: list[Clause]) -> tuple[int, int] | None:
        """The source before zufolge."""
        clause = clauses[clause_at(clauses, hit.first)]
        start = self.p.before(hit.first, clause.first)
        if start > clause.first and True not in self.r.finite[clause.first : start]:
            # "Den Behörden in Norderau zufolge": all that stands before the verb is one phrase
            core = self.p.phrase(clause.first, hit.first)
            whole = core > clause.first and self.r.words[core] in self.g.prepositions
            start = clause.first if whole and hit.first - clause.first <= 10 else start
        last = hit.first - 1
        if start < last and self.r.caps[last - 1] and last in self.r.statements and not self.r.gaps[last]:
            start = last  # "ermittelt die Polizei Medienberichten zufolge"
        if start == hit.first:
            start = self.p.before(hit.first, clauses[0].first)
        if start == hit.first and hit.first > clause.first and self.r.caps[hit.first - 1]:
            start = hit.first - 1
        return (start, hit.first) if start < hit.first else None

    def _after(self, hit: Hit, clauses: list[Clause]) -> tuple[int, int] | None:
        """The source behind laut, nach, gemäß; nach and gemäß need a noun of statement."""
        r = self.r
        stop = clauses[-1].stop
        begin = hit.last + 1
        if begin >= stop or r.marks[begin]:
            return self._postponed(hit, clauses)
        needs = hit.entry.get("needs")
        if needs == "never":
            return None
        head = begin
        if needs == "noun":
            head = next((j for j in range(begin, min(stop, begin + 5)) if j in r.statements), stop)
            if head == stop:
                return self._postponed(hit, clauses)
        end = self.p.phrase(begin, stop)
        if needs == "mood" and end > begin:
            around = clauses[clause_at(clauses, hit.first)]
            if True not in r.subjunctive[around.first : stop]:
                return None
        if needs == "noun":
            if head >= end:
                return self._postponed(hit, clauses)
            if any(r.caps[begin:head]) and not (r.words[head - 1].endswith("s") and all(r.caps[begin:head])):
                return None
            if head + 1 < stop and r.words[head + 1] in ("eines", "einer", "des", "der"):
                end = max(end, self.p.phrase(head + 1, stop))
        elif end == begin:
            end = begin + 1 if r.caps[begin] or "." in r.text[r.starts[begin] : r.ends[begin]] else begin
        end = self._prefield(hit.first, self._domain(end, stop), clauses)
        return (begin, end) if end > begin else None

    def _prefield(self, first: int, end: int, clauses: list[Clause]) -> int:
        """ "Nach einem Bericht im Kurier hat …": before the verb stands one phrase, so that its end is the source's."""
        r, clause = self.r, clauses[0]
        if first != clause.first or end >= clause.stop:
            return end
        finite = next((j for j in range(end, clause.stop) if r.finite[j]), end)
        if finite - end == 2 and not r.caps[end] and r.words[end].endswith("er") and r.caps[end + 1]:
            return finite  # "Nach Angaben von Vertretern deutscher Dienste hat …"
        if r.words[end] not in self.g.within:
            return end
        return finite if finite - end <= 10 and self.p.phrase(end + 1, finite) == finite else end

    def _domain(self, end: int, stop: int) -> int:
        """Over the rest of an address that full stops cut into words (zeitung.de)."""
        r = self.r
        while end < stop and r.gaps[end] == "." and r.starts[end] - r.ends[end - 1] == 1:
            end += 1
        return end

    def _postponed(self, hit: Hit, clauses: list[Clause]) -> tuple[int, int] | None:
        """ "meiner Meinung nach", "Ansicht der Kläger nach"."""
        if hit.entry["term"] != "nach":
            return None
        clause = clauses[clause_at(clauses, hit.first)]
        for j in range(hit.first - 1, max(clause.first - 1, hit.first - 6), -1):
            if j in self.r.statements:
                start = self.p.before(hit.first, clause.first)
                return (start, hit.first) if start <= j else (j, hit.first)
        return None

    def rest(self, begin: int, stop: int, clauses: list[Clause]) -> list[tuple[int, int]]:
        """What remains of the clause (or the sentence, in a main clause) without the frame begin … stop-1."""
        r, g = self.r, self.g
        at = clause_at(clauses, begin)
        first, last = clauses[0].first, clauses[-1].stop
        for n in range(at, -1, -1):
            clause = clauses[n]
            if clause.mark in (";", ":") and n <= at:
                first = clause.first
                break
        own = clauses[at]
        bound = own.mark == "," and own.first < begin and r.words[own.first] in g.subordinators
        if bound and not (r.words[own.first] in g.articles and self._main(own)):
            first = own.first + 1
            last = own.stop
            if r.words[own.first] in ("dass", "daß"):
                first, last = own.first, clauses[-1].stop
        for clause in clauses[at + 1 :]:
            if clause.mark == ";":
                last = min(last, clause.first)
        pieces = []
        while first < begin and r.words[first] in ("und", "doch", "aber") and first == own.first:
            first += 1
        if begin > first:
            pieces.append(r.place(first, begin))
        if stop < last:
            pieces.append(r.place(stop, last))
        return pieces

    def _main(self, clause: Clause) -> bool:
        early = [j for j in range(clause.first + 1, clause.stop) if self.r.finite[j]]
        return bool(early) and early[0] < clause.stop - 2 and early[0] > clause.first + 1

    def so_frames(self, clauses: list[Clause], sentence: int) -> Iterator[Found]:
        """ ", so X" behind a statement, ", so X weiter,", ", so das Fazit"."""
        r, g = self.r, self.g
        for n, clause in enumerate(clauses):
            if n == 0 or r.words[clause.first] != "so" or clause.stop - clause.first < 2 or r.quoted[clause.first]:
                continue
            begin = clause.first + 1
            verb = self._verb_behind_so(clause)
            begin += verb
            end = self.p.phrase(begin, clauses[-1].stop)
            if end == begin or r.words[begin] in g.oblique or clause.mark not in (",", "–"):
                continue
            rest = [j for j in range(end, clause.stop) if r.finite[j] and j >= end]
            if rest and rest[0] == end:
                continue
            stop = max(clause.stop, end)
            content = self.around(clause.first, stop, clauses)
            if content:
                cue = [(r.starts[clause.first], r.ends[clause.first + verb])]
                yield Found("indirect", sentence, content, cue, [r.place(begin, end)], "say", "so")

    def _verb_behind_so(self, clause: Clause) -> int:
        """1 where a verb stands between "so" and the speaker (", so schätzen die Forscher,"), else 0."""
        r, g = self.r, self.g
        at = clause.first + 1
        lower = at + 1 < clause.stop and not r.caps[at] and r.words[at] not in g.small and r.words[at] not in g.pronouns
        known = lower and (r.words[at] in g.reporting.forms or r.finite[at])
        end = self.p.phrase(at + 1, clause.stop) if known else 0
        return int(known and end == clause.stop and r.words[at + 1] not in g.oblique)

    def around(self, begin: int, stop: int, clauses: list[Clause]) -> list[tuple[int, int]]:
        """The sentence without an inserted clause; a quotation right before it counts whole."""
        r = self.r
        first = clauses[0].first
        for clause in clauses:
            if clause.mark in (";",) and clause.first < begin:
                first = clause.first
        quote = r.quote_at(begin - 1)
        if quote is not None and quote.kind != "title" and quote.end <= r.starts[begin]:
            inner, _ = r.inside(quote)
            if inner <= first + 1:
                return [(quote.start, quote.end)]
        pieces = []
        if begin > first:
            pieces.append(r.place(first, begin))
        if stop < clauses[-1].stop:
            pieces.append(r.place(stop, clauses[-1].stop))
        return pieces

    def wie_frames(self, clauses: list[Clause], hits: list[Hit], sentence: int) -> Iterator[Found]:
        """ "Wie die Polizei mitteilte, …" and "…, wie X sagt(e)": the content is the rest."""
        r, g = self.r, self.g
        for n, opening in enumerate(clauses):
            clause = self._with_apposition(n, clauses) if r.words[opening.first] in ("wie", "so") else opening
            word = r.words[clause.first]
            also = word == "so" and clause.stop - clause.first > 2 and r.words[clause.first + 1] == "wie"
            if (word != "wie" and not also) or r.quoted[clause.first]:
                continue
            inside = [h for h in hits if clause.first < h.first < clause.stop and not r.caps[h.first]]
            verbs = [h for h in inside if self._passes_on(h)]
            if not verbs:
                continue
            begin = clause.first + 1
            last = verbs[-1].first
            while last + 1 < clause.stop and (r.words[last + 1] in g.auxiliaries or r.words[last + 1] == "worden"):
                last += 1
            source = self._who_says(begin, verbs[-1].first, last)
            content = self.around(clause.first, clause.stop, clauses)
            if content:
                lemma = str(verbs[-1].entry.get("lemma", ""))
                cue = [r.place(clause.first, clause.first + 1), r.place(verbs[-1].first, last + 1)]
                places = [r.place(*s) for s in source]
                impersonal = "es" in r.words[begin : begin + 2]
                carries = not impersonal and not any(r.words[x] in g.become for x in range(begin, last + 1))
                yield Found(
                    "indirect",
                    sentence,
                    content,
                    cue,
                    places,
                    verbs[-1].entry.get("act", "say"),
                    lemma,
                    carries=carries,
                )

    def _who_says(self, start: int, verb: int, last: int) -> list[tuple[int, int]]:
        """The source between wie and its verb, an apposition before the verb included."""
        r, g = self.r, self.g
        while start < last and r.words[start] in g.adverbs and r.words[start] not in ("das", "es"):
            start += 1
        start = self._behind_preposition(start, verb)
        end = self.p.phrase(start, last + 1)
        if (
            end < verb
            and r.marks[end] == ","
            and r.words[end] not in g.relatives
            and self.p.phrase(end, last + 1) == verb
        ):
            end = verb
        oblique = r.words[start] in g.oblique and r.words[start - 1] not in g.prepositions
        return [(start, end)] if end > start and start < verb and r.words[start] != "es" and not oblique else []

    def _passes_on(self, hit: Hit) -> bool:
        """Whether the verb can hand on what the sentence says: "wie X mitteilt", not "wie man ihn nennt", "wie erwartet"."""
        return "c" in hit.entry.get("takes", "") and hit.entry.get("act") != "believe"

    def _behind_preposition(self, start: int, stop: int) -> int:
        """ "Wie aus dem Bericht hervorgeht", "wie es im Antrag heißt", "wie vom Gericht entschieden": where the source begins."""
        r = self.r
        for k in range(start, min(stop, start + 4)):
            if r.words[k] in ("aus", "von", "vom") or (
                k > start and r.words[k - 1] == "es" and r.words[k] in ("in", "im")
            ):
                return k + 1
            if r.caps[k] or r.words[k] in self.g.articles:
                break
        return start

    def _with_apposition(self, n: int, clauses: list[Clause]) -> Clause:
        """ "Wie die Leiterin, Anna Huber, mitteilte": one clause over the commas of an apposition."""
        for further in clauses[n : n + 4]:
            if (
                further.first > clauses[n].first
                and self.r.words[further.first] in ("der", "die", "das")
                and further.mark == ","
            ):
                continue
            if True in self.r.finite[further.first : further.stop]:
                return Clause(clauses[n].first, further.stop, clauses[n].mark)
        return clauses[n]
