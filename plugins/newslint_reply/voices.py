"""Who speaks for an accused party: people whom the text ties to it by a role, and bodies that belong to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint import Document, Name, Party, Span, cached_property, expression
from newslint_reply.accused import Charged
from newslint_reply.tables import table_pattern
from newslint_reply.ties import BESIDE, Ties

if TYPE_CHECKING:
    import re

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
SIGN = expression("[,.;:!?]")
# A part of a role that is longer may be the beginning of the word beside a name.
LONG = 5
# By how many letters an adjective may be longer than the name that it is made of (Wien, Wiener).
ENDING = 3


class Voices:
    """`by_party` maps the key of a party that is not accused to the keys of the accused for whom it speaks.

    `led` maps an accused person to the accused bodies that the person leads; `offices` holds of whom it was asked whether they
    have an office.
    """

    def __init__(self, document: Document, accused: Sequence[Charged]) -> None:
        self.document = document
        self.accused = accused
        self._agents = table_pattern(document, "reply-representatives")
        self.generic = document.words.words("reply-generic-words")
        self.parties = {party.key: party for party in document.facts(Party)}
        self._kin: dict[str, list[str]] = {}
        self.offices: dict[str, bool] = {}
        self._houses = [a.key for a in accused if not a.is_person and a.named]
        self._housed: dict[str, bool] = {}
        self._held: dict[str, frozenset[int]] = {}
        self._people = [a for a in accused if a.is_person and a.named]
        self._mentioned: dict[str, list[Name]] | None = None
        self._named = {a.key: a for a in accused}
        self._bodies = [a.key for a in accused if not a.is_person][:MANY]
        self.by_party: dict[str, list[str]] = {}
        self.led: dict[str, list[str]] = {}
        self.heads: dict[str, list[str]] = {}
        ties = Ties(document, accused)
        tied, heading = ties.read()
        for person, body in heading:
            self.heads.setdefault(body, []).append(person)
        for key, owner in (*tied, *ties.owning()):
            (self.led if key in self._named else self.by_party).setdefault(key, []).append(owner)

    def of(self, key: str) -> list[str]:
        """The accused for whom a party speaks: by its role, or as a body of the same name."""
        if key in self.by_party:
            return list(dict.fromkeys(self.by_party[key]))
        party = self.parties.get(key)
        return [] if party is None or party.kind == "person" else self.kin(party.name)

    def has_office(self, key: str, others: re.Pattern[str] | None) -> bool:
        """Whether the text has called a person a spokesperson or a head, of no authority or accuser (`Sprecherin Ute Kern`)."""
        lone = table_pattern(self.document, "reply-heads", "lone")
        if key not in self.offices:
            self.offices[key] = False
            party = self.parties.get(key)
            if party is not None and party.named and party.kind in ("person", "unknown"):
                self.offices[key] = any(self._names_office(name, lone, others) for name in self._names_of(key))
        return self.offices[key]

    def _names_office(self, name: Name, lone: re.Pattern[str] | None, others: re.Pattern[str] | None) -> bool:
        """Whether an office stands right before a name, of no authority, accuser, union or other house."""
        text = self.document.text
        before = text[max(0, name.start - BESIDE) : name.start].rpartition(". ")[2]
        if not any(p and p.search(before[-NEXT * 2 :]) for p in (lone, self._agents)) or (
            others and others.search(before)
        ):
            return False
        around = Span(name.start - len(before), min(len(text), name.end + 2 * NEXT))
        houses = (n for n in self.document.facts_in(Name, around) if n.form == "name" and n.kind == "organisation")
        return not self.is_of_other_sort(around) and all(n.party in self._named for n in houses)

    def house_of(self, key: str) -> list[str]:
        """The one accused body of a draft, for a person whom the text calls a head and of no other body (`Founder Ann Roe`)."""
        bodies = self._houses
        if len(bodies) != 1 or key in bodies:
            return []
        if key not in self._housed:
            self._housed[key] = any(self._is_called_head(name) for name in self._names_of(key))
        return list(bodies) if self._housed[key] else []

    def _is_called_head(self, name: Name) -> bool:
        """Whether a lone office stands right before a name, and no body beside it."""
        lone, text = table_pattern(self.document, "reply-heads", "lone"), self.document.text
        start = max(text.rfind(sign, 0, name.start) for sign in ".,;:\n")
        around = Span(max(start + 1, name.start - BESIDE), min(len(text), name.end + NEXT))
        if lone is None or not lone.search(text, max(around.start, name.start - 2 * NEXT), name.start):
            return False
        others = self.document.facts_in(Name, around)
        beside = any(n.kind in ("organisation", "authority", "place") and n.form == "name" for n in others)
        return not beside and not self.is_of_other_sort(around)

    def is_of_other_sort(self, span: Span) -> bool:
        """Whether an office is one of unions, trades or the police, which lead no accused that is not called so too."""
        sorts = table_pattern(self.document, "reply-heads", "sorts")
        found = sorts.search(self.document.text, span.start, span.end) if sorts else None
        if found is None:
            return False
        sort = found.group().lower()
        bodies = (form for a in self.accused if not a.is_person for form in (a.name, *a.forms))
        return not any(sort in form.lower() for form in bodies)

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
        fitting = [a.key for a in self._with_role(party.name) if _agrees(a.gender, party.gender)]
        if fitting or not denial:
            return fitting if len(fitting) == 1 else []
        people = [a for a in self._people if _agrees(a.gender, party.gender)]
        ranked = sorted(people, key=lambda a: -len(a.charges))
        others = table_pattern(self.document, "reply-others")
        if not ranked or len(ranked[0].charges) < ABOUT or (others and others.search(party.name)):
            return []
        clear = len(ranked) == 1 or len(ranked[0].charges) >= 2 * len(ranked[1].charges)
        return [ranked[0].key] if clear else []

    def called(self, role: str) -> list[str]:
        """The one accused person beside whose name the text writes all parts of a compound role (`SPD-Kandidatin`)."""
        found = self._with_role(role) if "-" in role else []
        return [found[0].key] if len(found) == 1 else []

    def _with_role(self, role: str) -> list[Charged]:
        """The accused people beside whose names all parts of a role ("CDU-Spitzenkandidat") stand somewhere."""
        held = [self._holders(part) for part in role.lower().split()[-1].split("-")]
        return [self._people[at] for at in sorted(frozenset.intersection(*held))]

    def _holders(self, part: str) -> frozenset[int]:
        """The accused people, by their number, beside whose names a part of a role stands, a long one as the beginning of a word too."""
        known = self._held.get(part)
        if known is None:
            words, known = self._written_beside, frozenset()
            at = bisect_left(words, (part, -1))
            while at < len(words) and (words[at][0] == part or (len(part) > LONG and words[at][0].startswith(part))):
                known |= {words[at][1]}
                at += 1
            self._held[part] = known
        return known

    @cached_property
    def _written_beside(self) -> list[tuple[str, int]]:
        """(part of a word, number) for the words beside the names of accused people, in order."""
        named = ((at, m) for at, a in enumerate(self._people) for m in a.mentions if m.form == "name")
        words = ((word, at) for at, mention in named for word in self._beside(mention))
        return sorted({(part, at) for word, at in words for part in word.split("-")})

    def _beside(self, mention: Name) -> list[str]:
        """The words before a name and those of an apposition behind it."""
        tokens, text = self.document.tokens, self.document.text
        first = tokens.first_at(mention.start)
        comma = text.find(",", mention.end, mention.end + NEXT)
        behind = tokens.first_at(comma) if comma >= 0 else 0
        before = max(0, first - 2)
        while before < first and SIGN.search(text, tokens.ends[before], mention.start):
            before += 1
        return tokens.words[before:first] + (tokens.words[behind : behind + APPOSED] if behind else [])

    def kin(self, name: str) -> list[str]:
        """The accused bodies whose name shares a telling word with a body's (a subsidiary, a city's hospital group)."""
        if not self._bodies:
            return []
        if name not in self._kin:
            self._kin[name] = []
            # Most names share a word with none, whatever of them tells.
            if any(map(self._bodies_with, self._words_of(name))):
                media = table_pattern(self.document, "reply-others", "media")
                words = [] if media and media.search(name) else self._telling(name)
                self._kin[name] = [self._bodies[at] for at in sorted(set().union(*map(self._bodies_with, words)))]
        return self._kin[name]

    def _telling(self, name: str) -> list[str]:
        governed = table_pattern(self.document, "reply-governed")
        head = governed.search(name, 1) if governed else None
        return self._words_of(name[: head.start()] if head else name)

    def _words_of(self, name: str) -> list[str]:
        words = [word.strip("„“”\"'’(),.").lower() for word in name.replace("-", " ").split()]
        return [word for word in words if len(word) >= TELLING and word not in self.generic]

    @cached_property
    def _by_word(self) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
        """The accused bodies, by their number, for each telling word of their names, and for its beginnings."""
        whole: dict[str, set[int]] = {}
        begun: dict[str, set[int]] = {}
        for at, key in enumerate(self._bodies):
            one = self._named[key]
            for word in {w for form in (one.name, *one.forms) for w in self._telling(form)}:
                for short in range(ENDING + 1):
                    begun.setdefault(word[: len(word) - short], set()).add(at)
                whole.setdefault(word, set()).add(at)
        return whole, begun

    def _bodies_with(self, word: str) -> set[int]:
        """The accused bodies, by their number, one of whose telling words is this one or at most so much longer or shorter."""
        whole, begun = self._by_word
        found = begun.get(word, set())
        for less in range(1, ENDING + 1):
            if word[:-less] in whole:
                found = found | whole[word[:-less]]
        return found


def _agrees(gender: str, other: str) -> bool:
    return gender == other or "unknown" in (gender, other)
