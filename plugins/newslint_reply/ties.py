"""Who is tied to an accused by the words between two names: its lawyers and heads, its owner, the body that it heads itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint import Document, Name, Span
from newslint_reply.accused import Charged
from newslint_reply.aliases import OWNER
from newslint_reply.sentences import Names
from newslint_reply.tables import table_pattern
from newslint_reply.telling import TIE, Telling

# How many characters may lie between a person and the party that the person speaks for ("…, chief executive of …").
BESIDE = 60
# So many mentions of an accused person are read for the body that it heads.
HEADING = 20
# Less than this between two names holds no word that ties them.
SHORTEST = 3


class Ties:
    """Reads the ties of the accused; built once per document."""

    def __init__(self, document: Document, accused: Sequence[Charged]) -> None:
        self.document = document
        self.accused = accused
        self._keys = {a.key for a in accused}
        self._names = document.derived(Names)
        self._agents = table_pattern(document, "reply-representatives")
        self._heads = table_pattern(document, "reply-heads")
        self._tied_by = table_pattern(document, "reply-heads", "tied")
        self._telling = document.derived(Telling)
        self._stop = table_pattern(document, "reply-voice-gap")

    def read(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """(key of a person, key of the accused) for all whom a sentence ties to an accused by a role; the same for whom an accused heads.

        The latter are (key of an accused person, key of the body), accused or not.
        """
        tied: list[tuple[str, str]] = []
        heading: list[tuple[str, str]] = []
        for accused in self.accused:
            for number, mention in enumerate(accused.mentions):
                if not self._telling.told_in(mention.start - BESIDE - 1, mention.end + BESIDE + 1) & TIE:
                    continue  # Beside most mentions stands no word that ties anybody to anything.
                may_head = accused.is_person and number < HEADING
                for name in self._beside(mention):
                    if may_head and name.kind in ("organisation", "authority") and self._leads(mention, name):
                        heading.append((accused.key, name.party))
                    if name.kind not in ("person", "unknown") or name.form not in ("name", "acronym"):
                        continue
                    if mention.form != "pronoun" and name.party != accused.key and self._speaks(name, mention, accused):
                        tied.append((name.party, accused.key))
        return tied, heading

    def _beside(self, mention: Name) -> list[Name]:
        """The names that end, or begin, at most so many characters before or behind a mention."""
        start, end = mention.start, mention.end
        near = self._names.between(start - BESIDE - 1, end + BESIDE + 1)
        return [name for name in near if name.end <= start or name.start >= end]

    def owning(self) -> Iterator[tuple[str, str]]:
        """(key of an owner, key of the accused) for every accused without a name that is somebody's (`Brandt's company`)."""
        for accused in self.accused:
            for mention in accused.mentions[:1] if not accused.named else ():
                owner = next(iter(self.document.facts_in(Name, mention)), None)
                owns = owner is not None and owner.start == mention.start
                if owner and owns and self.document.text[owner.end : owner.end + 2] in OWNER:
                    yield owner.party, accused.key

    def _leads(self, person: Name, body: Name) -> bool:
        """Whether the words between a person and a body say that the one heads the other (`Lumora's chief executive, Ann Roe`)."""
        first, last = (person, body) if person.start < body.start else (body, person)
        if not SHORTEST <= last.start - first.end < BESIDE or not self._telling.told_in(first.end, last.start) & TIE:
            return False
        gap = self.document.text[first.end : last.start]
        if not self._heads or not self._heads.search(gap):
            return False
        if self._stop and self._stop.search(gap):
            return False
        if any(n.form == "name" for n in self.document.facts_in(Name, Span(first.end, last.start))):
            return False
        return first is body or bool(self._tied_by and self._tied_by.search(gap))

    def _speaks(self, person: Name, mention: Name, accused: Charged) -> bool:
        """Whether the words between a person and a mention of an accused make the person its lawyer, or a body's head."""
        first, last = (person, mention) if person.start < mention.start else (mention, person)
        gap = self.document.text[first.end : last.start]
        if first is person and self._heads and gap.strip() == ",":
            owned = self.document.text[last.end : last.end + BESIDE]
            return not accused.is_person and owned[:2] in ("'s", "’s") and self._heads.match(owned, 3) is not None
        if len(gap) < SHORTEST or not self._telling.told_in(first.end, last.start) & TIE:
            return False
        if self._stop and self._stop.search(gap):
            return False
        if self._agents and self._agents.search(gap) and person.party not in self._keys:
            return True
        tied = first is mention or (self._tied_by and self._tied_by.search(gap))
        return bool(not accused.is_person and self._heads and self._heads.search(gap) and tied)
