"""German predicates of saying without a subject that says it: the agent of a passive, the paper in which it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from newslint import dataclass
from newslint_speech.german_grammar import Grammar
from newslint_speech.german_phrases import Phrases

if TYPE_CHECKING:
    from newslint_speech.german_reading import GermanReading
    from newslint_speech.german_speakers import Speakers
from newslint_speech.reading import Clause


@dataclass(slots=True)
class Cue:
    """A predicate: `parts` its tokens, `finite` its finite verb, `last` where it is complete in the main clause."""

    entry: dict[str, Any]
    parts: list[int]
    finite: int
    clause: int
    final: bool = False
    passive: bool = False
    negated: bool = False
    subject: tuple[int, int] | None = None
    inverted: bool = False
    elliptic: bool = False
    last: int = -1

    def __post_init__(self) -> None:
        self.last = max(self.parts)


class Agents:
    """Finds who says it in phrases with a preposition."""

    def __init__(self, reading: GermanReading, grammar: Grammar, phrases: Phrases, speakers: Speakers) -> None:
        self.r, self.g, self.p, self.speakers = reading, grammar, phrases, speakers

    def origin(self, cue: Cue, clauses: list[Clause]) -> None:
        """ "Aus der Partei verlautete": the source in a prepositional phrase."""
        bound = cue.entry["from"]
        for j in range(clauses[cue.clause].first, clauses[cue.clause].stop - 1):
            if self.r.words[j] in bound:
                end = self.p.phrase(j + 1, clauses[cue.clause].stop)
                cue.subject = (j + 1, end) if end > j + 1 else None
                return

    def agent(self, cue: Cue, clauses: list[Clause]) -> tuple[int, int] | None:
        """ "von der Opposition" or "durch …" in a passive; else the document in which it stands."""
        r, clause = self.r, clauses[cue.clause]
        agents = [j for j in range(clause.first, cue.last) if r.words[j] in ("von", "vom", "durch", "seitens")]
        begun = [(j + 1, self.p.phrase(j + 1, cue.last)) for j in agents if j + 1 < cue.last]
        able = [(begin, end) for begin, end in begun if end > begin and self.speakers.can_speak(begin, end)]
        opening = [clauses[0].first] if cue.clause and cue.finite == clause.first else []
        paper = self.paper([*opening, *range(clause.first, min(clause.stop, cue.last))], cue.last)
        if "von" in cue.entry.get("object", ()):
            begun = []  # "Von einem Brand wird berichtet"
        for begin, end in able or begun:
            if end > begin:
                return paper if paper and paper[0] <= begin < paper[1] else (begin, end)
        return paper

    def paper(self, places: Iterable[int], stop: int) -> tuple[int, int] | None:
        """The report or paper in which something stands ("in einem Bericht der Stadt")."""
        r = self.r
        if r.sentence_of(stop - 1) not in r.papers:
            return None
        for j in places:
            if r.words[j] in ("in", "im", "aus"):
                end = self.p.phrase(j + 1, stop)
                head = next((k for k in range(j + 1, end) if r.caps[k]), j)
                if end > j + 1 and self.g.is_frame(r.words[head]):
                    return j + 1, end
        return None
