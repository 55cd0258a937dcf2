"""What a German cue governs: the quotation, the clause before or behind it, the infinitive, the object."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newslint_speech.german_agents import Cue
from newslint_speech.german_grammar import Grammar
from newslint_speech.german_openers import Openers
from newslint_speech.german_phrases import Phrases
from newslint_speech.german_reading import GermanReading
from newslint_speech.reading import Clause, Found, clause_at

if TYPE_CHECKING:
    from newslint import Quote

Places = list[tuple[int, int]]
_SKIPPED = 4


class Contents:
    """Finds the content of the cues of one sentence."""

    def __init__(self, reading: GermanReading, grammar: Grammar, phrases: Phrases) -> None:
        self.r, self.g, self.p = reading, grammar, phrases
        self.openers = Openers(reading, grammar)
        self.sourced: set[int] = set()

    def attribution(self, cue: Cue, cues: list[Cue], clauses: list[Clause], sentence: int) -> Found | None:
        """The attribution of a cue, or None where nothing stands that it could govern."""
        takes = cue.entry.get("takes", "")
        quotes, holds = "q" in takes, "c" in takes
        found = self._quotation_before(cue, clauses) if quotes else []
        kind = "direct"
        if not found and quotes:
            found = self._behind_colon(cue, clauses)
            kind = "direct" if found and self.r.text[found[0][0]] in "„“”\"»«'‚‘›‹" else "indirect"
        if not found and holds:
            kind = "indirect"
            found = (
                self._clause_behind(cue, cues, clauses)
                or self._clause_before(cue, clauses)
                or self._pointed_at(cue, clauses, sentence)
            )
        if not found and quotes:
            kind = "direct"
            found = self._quotation_behind(cue, clauses)
        if not found and cue.entry.get("object") and not self.r.subjunctive[cue.finite]:
            kind = "reported"
            found = self._object(cue, cues, clauses)
        if not found:
            return None
        if kind == "reported" and cue.passive and not cue.subject:
            return None
        if cue.entry.get("lemma") == "zitieren":
            self._quoted_person(cue, clauses)
        source = [self.r.place(*cue.subject)] if cue.subject else []
        cue_places = [self.r.place(p, p + 1) for p in sorted(cue.parts)]
        act = cue.entry.get("act", "say")
        if kind == "indirect" and act == "believe":
            kind = "belief"
        lemma = str(cue.entry.get("lemma", ""))
        carries, leads = not cue.passive, not self._in_mood(cue)
        return Found(kind, sentence, found, cue_places, source, act, lemma, cue.negated, carries, leads)  # type: ignore[arg-type]

    def _quoted_person(self, cue: Cue, clauses: list[Clause]) -> None:
        """Who is quoted speaks: the object of zitieren."""
        r, g = self.r, self.g
        if cue.passive:
            return
        begin = cue.subject[1] if cue.subject else cue.finite + 1
        if begin < clauses[-1].stop and not r.marks[begin] and r.words[begin] not in g.prepositions:
            end = self.p.phrase(begin, clauses[-1].stop)
            cue.subject = (begin, end) if end > begin else cue.subject

    def _quotation_before(self, cue: Cue, clauses: list[Clause]) -> Places:
        """„…“, sagte X(, „…“)."""
        r = self.r
        begin = cue.finite
        if begin == 0 or not r.quoted[begin - 1]:
            return []
        quote = r.quote_at(begin - 1)
        if quote is None or quote.end > r.starts[begin] or (quote.kind == "title" and not cue.inverted):
            return []
        first, _ = r.inside(quote)
        if clauses[0].first < first and r.marks[first] != ":":
            return []
        found = [(quote.start, quote.end)]
        after = max(cue.last + 1, cue.subject[1] if cue.subject else 0)
        for i in range(after, min(clauses[-1].stop, after + 12)):
            further = r.quote_at(i)
            if further is not None and further.start > quote.end:
                if r.marks[i] in (",", ":") and further.kind in ("speech", "fragment"):
                    found.append((further.start, further.end))
                break
        return found

    def _behind_colon(self, cue: Cue, clauses: list[Clause]) -> Places:
        r = self.r
        end = clauses[-1].stop
        for n in range(cue.clause + 1, len(clauses)):
            if clauses[n].mark == ":" and clauses[n].first > cue.finite:
                quote = r.quote_at(clauses[n].first)
                if quote is not None and r.inside(quote)[0] == clauses[n].first:
                    return self._run_of_quotes(quote)
                return [self.until_stop(clauses[n].first, end)]
        if end < len(r.words) and ":" in r.gaps[end] and r.gaps[end].rstrip("„“”\"»«'‚‘ \n").endswith(":"):
            quote = r.quote_at(end)
            if quote is not None and r.inside(quote)[0] == end:
                return self._run_of_quotes(quote)
        return []

    def _run_of_quotes(self, quote: Quote) -> Places:
        """A quotation and its continuations in the paragraphs behind it."""
        found = [(quote.start, quote.end)]
        at = self.r.quotes.index(quote)
        for further in self.r.quotes[at + 1 :]:
            if not further.continued:
                break
            found.append((further.start, further.end))
        return found

    def until_stop(self, first: int, stop: int) -> tuple[int, int]:
        """Tokens first … stop-1 as a place, without the full stop but with a closing quotation mark that belongs."""
        return self.r.place(first, stop)

    def _clause_behind(self, cue: Cue, cues: list[Cue], clauses: list[Clause]) -> Places:
        r = self.r
        stop = self._limit(cue, cues, clauses)
        for i in range(cue.last + 1, min(stop, cue.last + 3)):
            if r.words[i] in ("dass", "daß", "ob") and not r.marks[i] and i < stop:
                return [self.until_stop(i, stop)]
        begin = clause_at(clauses, cue.last) + 1
        for n in range(begin, len(clauses)):
            clause = clauses[n]
            if clause.first >= stop or n - begin > _SKIPPED or clause.mark == ";":
                break
            if self.openers.opens_content(n, clauses) and not (cue.passive and self._in_own_voice(clause)):
                return [self.until_stop(clause.first, min(stop, self._end(n, clauses, cue)))]
        return self._infinitive_inside(cue, clauses)

    def _in_own_voice(self, clause: Clause) -> bool:
        """Whether a main clause in the indicative stands there, which a passive does not govern."""
        r, g = self.r, self.g
        opener = r.words[clause.first]
        if opener in g.subjunctions or opener in g.content_openers or self.openers.is_infinitive(clause):
            return False
        return not any(r.subjunctive[j] or r.words[j] in g.conjunctive2 for j in range(clause.first, clause.stop))

    def _end(self, n: int, clauses: list[Clause], cue: Cue) -> int:
        """Where the content that opens with clause n ends: at a semicolon, before the main clause, else with the sentence."""
        fronted = cue.final and self.r.words[clauses[0].first] in self.g.adverbial_openers and cue.clause == 0
        for clause in clauses[n + 1 :]:
            if clause.mark == ";" or (fronted and self.r.finite[clause.first]):
                return clause.first
        return clauses[-1].stop

    def _limit(self, cue: Cue, cues: list[Cue], clauses: list[Clause]) -> int:
        """Where another report begins beside this one ("… und warnte vor …")."""
        for other in cues:
            if other.finite <= cue.last + 1 or other.final:
                continue
            if other.elliptic and not self._in_mood(other):
                return other.finite - 1
        return clauses[-1].stop

    def _in_mood(self, cue: Cue) -> bool:
        word = self.r.words[cue.finite]
        return word in self.g.conjunctive1 or word in self.g.conjunctive2

    def _infinitive_inside(self, cue: Cue, clauses: list[Clause]) -> Places:
        """ "Er drohte die Stadt zu verlassen", without a comma."""
        if cue.final or cue.passive or len(cue.parts) > 1:
            return []
        r, clause = self.r, clauses[clause_at(clauses, cue.finite)]
        if clause.stop < 2 or r.words[clause.stop - 2] != "zu" or not r.words[clause.stop - 1].endswith("n"):
            return []
        begin = cue.subject[1] if cue.subject and cue.subject[0] > cue.finite else cue.finite + 1
        if begin < clause.stop and self.openers.is_infinitive(Clause(begin, clause.stop, "")):
            return [self.until_stop(begin, clause.stop)]
        return []

    def _clause_before(self, cue: Cue, clauses: list[Clause]) -> Places:
        """ "Die Lage sei ernst, sagte Huber.": the verb opens its clause, its subject follows."""
        r = self.r
        first = clauses[cue.clause].first
        pointing = (
            r.words[first] in ("so", "das", "dies") and cue.finite == first + 1 and clauses[cue.clause].mark == ","
        )
        if cue.final or cue.clause == 0 or (cue.finite != first and not pointing) or not cue.inverted:
            return []
        begin = clauses[0].first
        for clause in clauses[1 : cue.clause]:
            if clause.mark == ";":
                begin = clause.first
        verbs = [j for j in range(begin, first) if r.finite[j]]
        if not verbs and not any(r.quoted[begin:first]) and not self._has_unknown_verb(begin, first):
            return []
        if r.words[begin] in ("als", "nachdem", "bevor", "während", "obwohl") and len(verbs) < 2:
            return []
        found = [self.until_stop(begin, first)]
        behind = cue.clause + 1
        if behind < len(clauses) and clauses[behind].mark == "," and cue.subject:
            words = range(clauses[behind].first, clauses[behind].stop)
            if (
                r.words[clauses[behind].first] in ("dass", "und", "weil", "wenn")
                or any(r.subjunctive[j] for j in words)
            ) and any(r.subjunctive[j] for j in words):
                found.append(self.until_stop(clauses[behind].first, clauses[-1].stop))
        return found

    def _has_unknown_verb(self, first: int, stop: int) -> bool:
        """ "Der Wirt fälschte Belege": a small word of no list right behind what the main clause begins with, its second place."""
        r, g = self.r, self.g
        if not r.caps[first] or r.words[first] in g.prepositions or r.words[first] in g.subjunctions:
            return False
        at = next((j for j in range(first + 1, stop) if not r.caps[j] and r.words[j] not in g.articles), stop)
        if at + 1 >= stop or not r.caps[at - 1] or any(r.gaps[first + 1 : at + 1]):
            return False
        return r.words[at] not in g.closed and r.words[at] not in g.adverbs and r.words[at].isalpha()

    def _pointed_at(self, cue: Cue, clauses: list[Clause], sentence: int) -> Places:
        """ "Dies teilte die Polizei mit.": the content is the sentence before."""
        r = self.r
        first = clauses[0].first
        if r.words[first] not in ("dies", "das") or cue.finite != first + 1 or sentence == 0 or cue.negated:
            return []
        if cue.entry.get("lemma") == "hervorgehen":
            self._out_of(cue, clauses)
        elif cue.subject is None and not cue.passive:
            return []
        before = r.sentences[sentence - 1]
        if before.block != r.sentences[sentence].block or sentence - 1 in self.sourced:
            return []
        end = before.end - (r.text[before.end - 1] == ".")
        return [(before.start, end), r.place(first, first + 1)]

    def _out_of(self, cue: Cue, clauses: list[Clause]) -> None:
        """The source of hervorgehen stands behind aus."""
        r = self.r
        for j in range(cue.finite + 1, clauses[-1].stop):
            if r.words[j] == "aus":
                end = self.p.phrase(j + 1, clauses[-1].stop)
                cue.subject = (j + 1, end) if end > j + 1 else None
                return

    def _quotation_behind(self, cue: Cue, clauses: list[Clause]) -> Places:
        """ "Er schrieb „…“": a quotation that is the object itself."""
        r = self.r
        stop = clauses[-1].stop
        first = bisect_right(r.quote_starts, r.starts[cue.finite])
        for quote in r.quotes[first : bisect_left(r.quote_starts, r.ends[stop - 1], first)]:
            if cue.subject and quote.start < r.ends[cue.subject[1] - 1] and quote.end > r.starts[cue.subject[0]]:
                continue
            if quote.kind == "speech" or (quote.kind in ("fragment", "scare") and cue.entry.get("takes") == "q"):
                return self._run_of_quotes(quote)
        return []

    def _object(self, cue: Cue, cues: list[Cue], clauses: list[Clause]) -> Places:
        """A speech act with its object: the clause as a whole, as far as this predicate reaches."""
        r = self.r
        if cue.final:
            return []
        bound = set(cue.entry["object"])
        begin = clauses[0].first
        stop = self._limit(cue, cues, clauses)
        if cue.elliptic:
            begin = cue.finite
        for clause in clauses[1:]:
            if clause.mark == ";" and clause.first <= cue.finite:
                begin = clause.first
        own = range(clauses[cue.clause].first, stop)
        if (never := cue.entry.get("never")) and any(r.words[j] in never for j in own):
            return []
        if "acc" not in bound and not any(r.words[j] in bound for j in own if j != cue.last):
            return []
        if "acc" in bound and not any(
            r.caps[j] for j in own if cue.subject is None or not cue.subject[0] <= j < cue.subject[1]
        ):
            return []
        start, end = r.place(begin, stop)
        if stop == clauses[-1].stop and r.text[end : end + 1] in (".", "!", "?"):
            end += 1
        return [(start, end)]
