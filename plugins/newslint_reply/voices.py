"""Who speaks for an accused party: people whom the text ties to it by a role, and bodies that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint import Document, Name, Party, Span
from newslint_reply.accused import Charged
from newslint_reply.aliases import OWNER
from newslint_reply.tables import table_pattern

if TYPE_CHECKING:
    import re

# How many characters may lie between a person and the party that the person speaks for ("…, chief executive of …").
BESIDE = 60
# A word of a name that is shorter says nothing about who belongs together.
TELLING = 4
# An apposition begins with a comma at most so many characters behind a name; so many of its words say who that is.
NEXT = 16
APPOSED = 6
# From so many charges on an accused is the one whom a draft is about.
ABOUT = 3
# More accused bodies than these have no kin looked for: no article names so many.
MANY = 200
# So many mentions of a person are read for what office it holds.
FIRST = 3
# So many mentions of an accused person are read for the body that it heads.
HEADING = 20
# By how many letters an adjective may be longer than the name that it is made of (Wien, Wiener).
ENDING = 3


class Voices:
    """`by_party` maps the key of a party that is not accused to the keys of the accused for whom it speaks.

    `led` maps an accused person to the accused bodies that the person leads.
    """

    def __init__(self, document: Document, accused: Sequence[Charged]) -> None:
        self.document = document
        self.accused = accused
        self._keys = {a.key for a in accused}
        self._agents = table_pattern(document, "reply-representatives")
        self._heads = table_pattern(document, "reply-heads")
        self._tied_by = table_pattern(document, "reply-heads", "tied")
        self._stop = table_pattern(document, "reply-voice-gap")
        self.generic = document.words.words("reply-generic-words")
        self.parties = {party.key: party for party in document.facts(Party)}
        self._kin: dict[str, list[str]] = {}
        self._offices: dict[str, bool] = {}
        self._mentioned: dict[str, list[Name]] | None = None
        bodies = [a for a in accused if not a.is_person][:MANY]
        self._bodies = [(a.key, [w for form in (a.name, *a.forms) for w in self._telling(form)]) for a in bodies]
        self.by_party: dict[str, list[str]] = {}
        self.led: dict[str, list[str]] = {}
        self.heads: dict[str, list[str]] = {}
        for person, body in self._heading():
            self.heads.setdefault(body, []).append(person)
        for key, owner in (*self._tied(), *self._owning()):
            (self.led if key in self._keys else self.by_party).setdefault(key, []).append(owner)

    def of(self, key: str) -> list[str]:
        """The accused for whom a party speaks: by its role, or as a body of the same name."""
        if key in self.by_party:
            return list(dict.fromkeys(self.by_party[key]))
        party = self.parties.get(key)
        return [] if party is None or party.kind == "person" else self.kin(party.name)

    def has_office(self, key: str, others: re.Pattern[str] | None) -> bool:
        """Whether the text has called a person a spokesperson or a head, of no authority or accuser (`Sprecherin Ute Kern`)."""
        lone = table_pattern(self.document, "reply-heads", "lone")
        if key not in self._offices:
            self._offices[key] = False
            party = self.parties.get(key)
            if party is not None and party.named and party.kind in ("person", "unknown"):
                names = self._names_of(key)
                before = [self.document.text[max(0, n.start - BESIDE) : n.start].rpartition(". ")[2] for n in names]
                self._offices[key] = any(
                    not (others and others.search(text))
                    and any(p and p.search(text[-NEXT * 2 :]) for p in (lone, self._agents))
                    for text in before
                )
        return self._offices[key]

    def _names_of(self, key: str) -> list[Name]:
        """The first mentions of a party by name."""
        if self._mentioned is None:
            self._mentioned = {}
            for name in self.document.facts(Name):
                if name.form == "name":
                    self._mentioned.setdefault(name.party, []).append(name)
        return self._mentioned.get(key, [])[:FIRST]

    def described(self, key: str, denial: bool) -> list[str]:
        """The accused whom a role without a name means: by the words beside its name, or as the one the draft is about."""
        party = self.parties.get(key)
        if party is None or party.named or party.kind != "person":
            return []
        people = [a for a in self.accused if a.is_person and a.named and _agrees(a.gender, party.gender)]
        parts = party.name.lower().split()[-1].split("-")
        fitting = [a.key for a in people if self._has_roles(a, parts)]
        if fitting or not denial:
            return fitting if len(fitting) == 1 else []
        ranked = sorted(people, key=lambda a: -len(a.charges))
        others = table_pattern(self.document, "reply-others")
        if not ranked or len(ranked[0].charges) < ABOUT or (others and others.search(party.name)):
            return []
        clear = len(ranked) == 1 or len(ranked[0].charges) >= 2 * len(ranked[1].charges)
        return [ranked[0].key] if clear else []

    def called(self, role: str) -> list[str]:
        """The one accused person beside whose name the text writes all parts of a compound role (`SPD-Kandidatin`)."""
        people = [a for a in self.accused if a.is_person and a.named] if "-" in role else []
        found = self._called(people, role)
        return found if len(found) == 1 else []

    def _called(self, people: Sequence[Charged], role: str) -> list[str]:
        parts = role.lower().split()[-1].split("-")
        return [a.key for a in people if self._has_roles(a, parts)]

    def _has_roles(self, accused: Charged, parts: Sequence[str]) -> bool:
        """Whether all parts of a role ("CDU-Spitzenkandidat") stand beside the party's name somewhere."""
        beside = {part for mention in accused.mentions for word in self._beside(mention) for part in word.split("-")}
        return all(any(word == part or (len(part) > 5 and word.startswith(part)) for word in beside) for part in parts)

    def _beside(self, mention: Name) -> list[str]:
        """The words before a name and those of an apposition behind it."""
        if mention.form != "name":
            return []
        tokens, text = self.document.tokens, self.document.text
        first = tokens.first_at(mention.start)
        comma = text.find(",", mention.end, mention.end + NEXT)
        behind = tokens.first_at(comma) if comma >= 0 else 0
        before = max(0, first - 2)
        while before < first and not set(text[tokens.ends[before] : mention.start]).isdisjoint(",.;:!?"):
            before += 1
        return tokens.words[before:first] + (tokens.words[behind : behind + APPOSED] if behind else [])

    def kin(self, name: str) -> list[str]:
        """The accused bodies whose name shares a telling word with a body's (a subsidiary, a city's hospital group)."""
        if name not in self._kin:
            media = table_pattern(self.document, "reply-others", "media")
            words = [] if media and media.search(name) else self._telling(name)
            self._kin[name] = [key for key, own in self._bodies if self._share(words, own)] if words else []
        return self._kin[name]

    def _telling(self, name: str) -> list[str]:
        governed = table_pattern(self.document, "reply-governed")
        head = governed.search(name, 1) if governed else None
        name = name[: head.start()] if head else name
        words = [word.strip("„“”\"'’(),.").lower() for word in name.replace("-", " ").split()]
        return [word for word in words if len(word) >= TELLING and word not in self.generic]

    def _share(self, left: list[str], right: list[str]) -> bool:
        return any(
            long.startswith(short) and len(long) - len(short) <= ENDING
            for a in left
            for b in right
            for short, long in (sorted((a, b), key=len),)
        )

    def _tied(self) -> Iterator[tuple[str, str]]:
        """(key of a person, key of the accused) for everybody whom a sentence ties to an accused by a role."""
        for accused in self.accused:
            for mention in accused.mentions:
                if mention.form != "pronoun":
                    around = Span(max(0, mention.start - 2 * BESIDE), mention.end + 2 * BESIDE)
                    for person in self.document.facts_in(Name, around):
                        if person.kind in ("person", "unknown") and self._speaks(person, mention, accused):
                            yield person.party, accused.key

    def _owning(self) -> Iterator[tuple[str, str]]:
        """(key of an owner, key of the accused) for every accused without a name that is somebody's (`Brandt's company`)."""
        for accused in self.accused:
            for mention in accused.mentions[:1] if not accused.named else ():
                owner = next(iter(self.document.facts_in(Name, mention)), None)
                owns = owner is not None and owner.start == mention.start
                if owner and owns and self.document.text[owner.end : owner.end + 2] in OWNER:
                    yield owner.party, accused.key

    def _heading(self) -> Iterator[tuple[str, str]]:
        """(key of an accused person, key of a body that it heads), accused or not."""
        for accused in self.accused:
            for mention in accused.mentions[:HEADING] if accused.is_person else ():
                around = Span(max(0, mention.start - BESIDE), mention.end + BESIDE)
                for body in self.document.facts_in(Name, around):
                    if body.kind in ("organisation", "authority") and self._leads(mention, body):
                        yield accused.key, body.party

    def _leads(self, person: Name, body: Name) -> bool:
        """Whether the words between a person and a body say that the one heads the other (`Lumora's chief executive, Ann Roe`)."""
        first, last = sorted((person, body))
        gap = self.document.text[first.end : last.start]
        if not self._heads or not self._heads.search(gap) or (self._stop and self._stop.search(gap)):
            return False
        if any(n.form == "name" for n in self.document.facts_in(Name, Span(first.end, last.start))):
            return False
        return first is body or bool(self._tied_by and self._tied_by.search(gap))

    def _speaks(self, person: Name, mention: Name, accused: Charged) -> bool:
        if person.form not in ("name", "acronym") or person.party == accused.key or person.overlaps(mention):
            return False
        first, last = sorted((person, mention))
        if last.start - first.end > BESIDE:
            return False
        gap = self.document.text[first.end : last.start]
        if first is person and self._heads and gap.strip() == ",":
            owned = self.document.text[last.end : last.end + BESIDE]
            return not accused.is_person and owned[:2] in ("'s", "’s") and self._heads.match(owned, 3) is not None
        if self._stop and self._stop.search(gap):
            return False
        if self._agents and self._agents.search(gap) and person.party not in self._keys:
            return True
        tied = first is mention or (self._tied_by and self._tied_by.search(gap))
        return bool(not accused.is_person and self._heads and self._heads.search(gap) and tied)


def _agrees(gender: str, other: str) -> bool:
    return gender == other or "unknown" in (gender, other)
