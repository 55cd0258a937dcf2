"""Where a text names its parties, read with what the names of the accused give away beside."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Sequence

from newslint import Document, Name, Span, replace
from newslint_reply.accused import Charged
from newslint_reply.sentences import Names
from newslint_reply.tables import table_pattern

TELLING = 4


class Mentions:
    """The names of a span, in order; a surname or a telling word of an accused counts where no other name holds it.

    `accused` are all mentions of the accused as (start, end, key), ascending.
    """

    def __init__(
        self, document: Document, accused: Sequence[Charged], generic: frozenset[str], parties: Container[str]
    ) -> None:
        self.document = document
        self._names = document.derived(Names)
        self._read: dict[int, Name] = {}
        self._definite = table_pattern(document, "reply-definite")
        self._words = dict(_telling(accused, generic))
        self._keys = {m.party: a.key for a in accused for m in a.mentions}
        self._bodies = frozenset(a.key for a in accused if a.kind == "organisation")
        self._named_from = {a.key: first for a in accused if a.kind == "organisation" and (first := _first_name(a))}
        known = {(m.start, m.end, a.key) for a in accused if a.key in parties for m in a.mentions}
        other = {(m.start, m.end, a.key) for a in accused if a.key not in parties for m in a.mentions} - known
        tokens = document.tokens
        mentioned = sorted(known)
        for word in self._words:
            for form in (word, word + "s"):
                for at in tokens.places.get(form, ()):
                    start, end = tokens.starts[at], tokens.ends[at]
                    before = bisect_left(mentioned, (end,)) - 1
                    if before >= 0 and mentioned[before][1] > start:
                        continue  # Nearly all of these words stand in a name of their party.
                    if document.text[start].isupper() and not document.facts_in(Name, Span(start, end)):
                        other.add((start, end, self._words[word]))
        self.accused = sorted(known | other) if other else mentioned
        # What is mentioned of a party that the text has is a name.
        self._loose = [m for m in sorted(other) if not document.facts_in(Name, Span(m[0], m[1]))]

    def of(self, span: Span) -> list[Name]:
        """The names in a span."""
        known = self._names.between(span.start, span.end)
        if known:
            # A document keeps its names, so that each is known by its identity.
            known = [self._read.get(id(name)) or self._known(name) for name in known]
        if not self._loose:
            return known
        first, stop = (bisect_left(self._loose, (offset,)) for offset in (span.start, span.end))
        loose = [Name(s, e, party=key) for s, e, key in self._loose[first:stop] if e <= span.end]
        if not loose:
            return known
        return sorted((*known, *loose), key=lambda name: (name.start, name.end))

    def _known(self, name: Name) -> Name:
        found = self._read[id(name)] = self._tell(name)
        return found

    def _tell(self, name: Name) -> Name:
        """A short form or a surname in the genitive that was taken for a party of its own is the accused's.

        `The Berlin start-up` is a description, whatever town stands in it.
        """
        key = self._keys.get(name.party)
        if key is None:
            if name.form != "name":
                return name
            text = self.document.text
            words = text[name.start : name.end]
            if words.rpartition(" ")[2].islower() and self._definite and self._definite.match(text, name.start):
                return replace(name, form="role")
            key = self._words.get(words.lower().removesuffix("s"))
            return name if key is None else replace(name, party=key)
        # "The firm" before the body is named is another one, and "the manager" is nobody who is a body.
        another = name.kind == "person" or name.end < self._named_from.get(name.party, 0)
        if another and name.form == "role" and key in self._bodies:
            return replace(name, party="")
        return name if key == name.party else replace(name, party=key)

    def people(self, span: Span) -> list[Name]:
        """The people in a span, pronouns aside."""
        return [n for n in self.of(span) if n.kind in ("person", "unknown") and n.form in ("name", "role")]


def _first_name(accused: Charged) -> int:
    """Where the text first names a party; what it calls "the firm" before is another one."""
    return next((m.start for m in accused.mentions if m.form in ("name", "acronym")), 0)


def _telling(accused: Sequence[Charged], generic: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(word, key) for a word that stands in the name of one accused alone: of people the last, of bodies any."""
    words = {a.key: [w.strip(".,()„“\"'’").lower() for w in a.name.split()] for a in accused if a.name[:1].isupper()}
    counts = Counter(word for own in words.values() for word in set(own))
    for one in accused:
        telling = [word for word in words.get(one.key, []) if len(word) >= TELLING and word not in generic]
        for word in telling[-1:] if one.is_person else telling:
            if counts[word] == 1:
                yield word, one.key
