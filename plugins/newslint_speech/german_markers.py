"""German frames without a subject: heißt es in X, wonach, demnach, "nach denen"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Hit
from newslint_speech.german_frames import Frames
from newslint_speech.reading import Clause, Found, clause_at


class Markers:
    """Finds the frames of one sentence after the other."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.r, self.g, self.p = frames.r, frames.g, frames.p

    def impersonal(self, hits: list[Hit], clauses: list[Clause], sentence: int) -> Iterator[Found]:
        """ "heißt es in dem Bericht": before it or behind it stands the content, the source in a prepositional phrase."""
        r = self.r
        for hit in hits:
            if r.quoted[hit.first]:
                continue
            at = clause_at(clauses, hit.first)
            clause = clauses[at]
            source = self._in_front(hit, clause)
            if hit.entry.get("needs") == "document" and not self._says(hit, at, clauses):
                continue
            j = hit.last + 1 if not source else clauses[-1].stop
            while j < clauses[-1].stop and not r.marks[j] and j < hit.last + 6:
                if r.words[j] in ("in", "im", "bei", "beim", "aus", "von", "vom", "seitens", "auf"):
                    end = self.p.phrase(j + 1, clauses[-1].stop)
                    if end > j + 1:
                        source = [r.place(j + 1, end)]
                        break
                j += 1
            content: list[tuple[int, int]] = []
            if at and self._behind_relative(at, clauses):
                content = [r.place(clauses[at + 1].first, clauses[-1].stop)]
                source = source or self._in_front(hit, clauses[0])
            elif at and (hit.first == clause.first or r.words[clause.first] in ("so",)):
                content = self.frames.around(clause.first, clauses[-1].stop, clauses)
            elif at + 1 < len(clauses):
                content = [r.place(clauses[at + 1].first, clauses[-1].stop)]
            else:
                content = self._next_quote(clauses[-1].stop)
            if content:
                cue = [(r.starts[hit.first], r.ends[hit.last])]
                yield Found("indirect", sentence, content, cue, source, "say", "heißen")

    def _says(self, hit: Hit, at: int, clauses: list[Clause]) -> bool:
        """ "In dem Bericht steht, dass …", "Aus der Partei ist zu hören, …": a paper or a body, and words that can be its own."""
        r, g, first = self.r, self.g, clauses[at].first
        if at or not self._in_front(hit, clauses[0]):
            return False
        if len(clauses) == 1:
            return bool(self._next_quote(clauses[-1].stop))
        end = self.p.phrase(first + 1, hit.first)
        paper = any(r.caps[j] and g.is_frame(r.words[j]) for j in range(first + 1, end))
        begin = clauses[1].first
        said = r.words[begin] in g.content_openers or r.quoted[begin] or True in r.subjunctive[begin : clauses[1].stop]
        return bool(said) and (paper or r.words[first] == "aus")

    def _behind_relative(self, at: int, clauses: list[Clause]) -> bool:
        """ "In dem Antrag, der vorliegt, heißt es, …": what is said stands behind, before it only where it is found."""
        r, first = self.r, clauses[0].first
        return (
            at + 1 < len(clauses)
            and r.words[first] in ("in", "im", "bei", "beim", "aus", "von", "vom", "auf")
            and True not in r.finite[first : clauses[0].stop]
        )

    def _in_front(self, hit: Hit, clause: Clause) -> list[tuple[int, int]]:
        """ "In dem Antrag heißt es": the prepositional phrase before the verb."""
        r = self.r
        if (
            r.words[clause.first] in ("in", "im", "bei", "beim", "aus", "von", "vom", "auf")
            and clause.first + 1 < hit.first
        ):
            end = self.p.phrase(clause.first + 1, hit.first)
            if end < hit.first and r.words[end] in self.g.within | {"für"}:
                end = hit.first  # "In einem Bericht für 2005 heißt es"
            return [r.place(clause.first + 1, end)] if end > clause.first + 1 else []
        return []

    def _next_quote(self, stop: int) -> list[tuple[int, int]]:
        r = self.r
        quote = r.quote_at(stop)
        return [(quote.start, quote.end)] if quote and ":" in r.gaps[stop] else []

    def markers(self, hits: list[Hit], clauses: list[Clause], sentence: int) -> Iterator[Found]:
        """wonach, demnach, "nach denen": the rest of the clause is what a statement before says."""
        r = self.r
        for hit in hits:
            if r.quoted[hit.first]:
                continue
            at = clause_at(clauses, hit.first)
            clause, term = clauses[at], str(hit.entry["term"])
            relative = hit.first == clause.first and clause.mark == ","
            needs = hit.entry.get("needs")
            if (
                needs == "mood"
                and not relative
                and not any(
                    r.subjunctive[j] or r.words[j] in ("soll", "sollen") for j in range(clause.first, clauses[-1].stop)
                )
            ):
                continue
            if needs in ("noun", "relative") and not (
                relative
                and r.words[hit.first - 1].endswith(("ung", "age", "aben", "richt", "richte", "plan", "gesetz"))
            ):
                continue
            if needs == "mood" and relative and hit.first == clause.first and not self.r.finite_last(clause):
                continue
            if relative:
                content = [r.place(hit.last + 1, clauses[-1].stop)] if hit.last + 1 < clauses[-1].stop else []
            else:
                content = self._without(hit, clauses)
            start = self.p.before(clause.first, clauses[0].first) if relative else 0
            source = [r.place(start, clause.first)] if relative and start < clause.first else []
            if content:
                cue = [(r.starts[hit.first], r.ends[hit.last])]
                item = Found("indirect", sentence, content, cue, source, "say", term)
                if not relative or hit.last > hit.first:
                    item.pointer = (r.starts[hit.last], r.ends[hit.last])
                yield item

    def _without(self, hit: Hit, clauses: list[Clause]) -> list[tuple[int, int]]:
        r = self.r
        pieces = []
        if hit.first > clauses[0].first:
            pieces.append(r.place(clauses[0].first, hit.first))
        if hit.last + 1 < clauses[-1].stop:
            pieces.append(r.place(hit.last + 1, clauses[-1].stop))
        return pieces
