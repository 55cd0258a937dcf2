"""Whom the accused's stand-ins mean: pronouns, roles ("the company", "der Angeklagte"), words for all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint import Allegation, Document, Name, Sentence, Span, expression
from newslint_reply.accused import Charged
from newslint_reply.mentions import Mentions
from newslint_reply.tables import table_pattern
from newslint_reply.telling import BODIES, PEOPLE
from newslint_reply.voices import Voices

if TYPE_CHECKING:
    import re

    import regex

# How many sentences back a pronoun may reach for its party, and a role ("the company", "his lawyer").
REACH = 3
FAR = 12
# Words that may mean any accused are held against so many of them; no article accuses more.
MANY = 200
# So many mentions of an accused are looked at, and so many characters behind each.
ENOUGH = 10
AFTER = 24
# "All of them" are at most so many, the last that were charged.
TOGETHER = 20
# A source without a role that is longer names nobody.
SHORT = 80
# Whatever role a word may tell.
EVERY = PEOPLE | BODIES
# How many characters of a source may stand before a role ("the", "according to the").
OPENING = 12
# The first sign behind a place that is no space.
_BEHIND = expression(r"\s*(\S?)")


class Antecedents:
    """Finds the accused that a word without a name means; built once per document."""

    def __init__(self, document: Document, accused: Sequence[Charged], names: Mentions, voices: Voices) -> None:
        self.document = document
        self.accused = {a.key: a for a in accused}
        self.order = list(accused)
        self.sentences = document.facts(Sentence)
        self.names = names
        self.voices = voices
        self._firsts = [a.charges[0].start for a in accused]
        self._charged_before: dict[tuple[int, int], tuple[str, ...]] = {}
        self._by_start: dict[int, list[str]] = {}
        for one in accused:
            for charge in one.charges:
                self._by_start.setdefault(charge.start, []).append(one.key)
        self.roles = (
            ("person", PEOPLE, table_pattern(document, "reply-accused-roles", "people")),
            ("body", BODIES, table_pattern(document, "reply-accused-roles", "bodies")),
        )

    def by_role(self, span: Span, sentence: Sentence, only: str = "", told: int = EVERY) -> list[str]:
        """`Der Angeklagte`, `the company`: the accused whose name ends so, else the one of that kind named last before.

        `only`: the sole kind that can be meant; a town that a speaker shares with it makes none of its kin. `told`:
        what roles the words may hold.
        """
        for kind, bit, roles in self.roles:
            if not told & bit or (only and kind != only):
                continue
            role = roles.search(self.document.text, span.start, span.end) if roles else None
            if role is not None and role.start() - span.start <= OPENING and self.is_common(role):
                noun = role["noun"].lower()
                nouns = self._alike(noun)
                ending = [
                    a.key
                    for a in self.order[:MANY]
                    if a.begins < sentence.end and any(f.lower().endswith(nouns) for f in (a.name, *a.forms))
                ]
                if kind == "body" and not ending and not self._is_broad(noun):
                    return self._written_beside(noun)
                meant = ending if len(ending) == 1 else self.before(sentence, kind, FAR)
                meant = [key for key in meant if key in ending or self._may_be_called(key, noun)]
                office = kind == "person" and self._is_office(noun)
                return [k for k in meant if not office or not self.accused[k].named or self._is_beside(k, noun)]
        kin = not only and span.end - span.start < SHORT
        return self.voices.kin(self.document.slice(span)) if kin else []

    def _alike(self, noun: str) -> tuple[str, ...]:
        """The noun, and those that a text uses for the same body (`die Klinik`, `das Krankenhaus`)."""
        groups = (group.split() for group in self.document.words.words("reply-accused-roles", "alike"))
        return next((tuple(group) for group in groups if noun in group), (noun,))

    def _is_broad(self, noun: str) -> bool:
        """Whether a noun fits bodies of many sorts (`the company`, `die Behörde`), not those alone that are called so."""
        return any(noun.endswith(broad) for broad in self.document.words.words("reply-accused-roles", "broad"))

    def _may_be_called(self, key: str, noun: str) -> bool:
        """Whether a body is of the sort that a noun means: no firm is "the agency", no authority "the company"."""
        kind = self.accused[key].kind
        sort = {"authority": "private", "organisation": "official"}.get(kind, "")
        return not sort or not any(
            noun.endswith(word) for word in self.document.words.words("reply-accused-roles", sort)
        )

    def _is_office(self, noun: str) -> bool:
        """Whether a noun is an office or a trade: it means those alone of whom the text says that they have it."""
        return any(noun.endswith(office) for office in self.document.words.words("reply-accused-roles", "offices"))

    def has_no_such_office(self, name: Name) -> bool:
        """Whether an office that stands for an accused is written beside its name nowhere: it may be anybody's."""
        people = self.roles[0][2]
        role = people.match(self.document.text, name.start) if people and name.form == "role" else None
        noun = role["noun"].lower() if role else ""
        return bool(noun) and self._is_office(noun) and not self._is_beside(name.party, noun)

    def _is_beside(self, key: str, noun: str) -> bool:
        """Whether the text writes an office beside the name of an accused."""
        accused, text, nouns = self.accused[key], self.document.text, self._alike(noun)
        for mention in accused.mentions[:ENOUGH]:
            if mention.form != "name":
                continue
            apposed = text[mention.end : mention.end + 1] in (",", "(")
            until = mention.end + (2 * AFTER if apposed else 0)
            beside = text[max(0, mention.start - AFTER) : until].lower()
            if any(noun in beside for noun in nouns):
                return True
        return False

    def is_anothers(self, speaker: Span, sentence: Sentence) -> bool:
        """Whether a spokesperson without an owner belongs to a body that is not accused: to the one named last before.

        A ministry that was named after the accused has its own (`Ein Sprecher sagte`).
        """
        spokesperson = table_pattern(self.document, "reply-spokespeople")
        if spokesperson is None or not spokesperson.search(self.document.text, speaker.start, speaker.end):
            return False
        for earlier in range(sentence.number - 1, max(-1, sentence.number - REACH - 1), -1):
            bodies = [n for n in self.names.of(self.sentences[earlier]) if n.kind in ("organisation", "authority")]
            if not bodies and self._is_about_another(self.sentences[earlier]):
                return True
            if bodies or self.charged(self.sentences[earlier]):
                keys = {n.party for n in bodies if n.form != "pronoun"}
                kin = any(self.voices.of(key) for key in keys)
                return bool(keys) and not kin and not keys & set(self.accused) and not self._named_in(earlier)
        return False

    def _is_about_another(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with a body that is none of the accused (`The health ministry received letters`)."""
        roles = self.roles[1][2]
        role = roles.match(self.document.text, sentence.start) if roles else None
        if role is None or not self.is_common(role) or self._is_broad(role["noun"].lower()):
            return False
        return not self.by_role(Span(*role.span()), sentence) and not self._named_in(sentence.number)

    def _named_in(self, number: int) -> bool:
        """Whether a sentence names one of the accused."""
        return any(n.party in self.accused for n in self.names.of(self.sentences[number]))

    def _written_beside(self, noun: str) -> list[str]:
        """The accused behind one of whose names the noun stands (`St Alban's School`)."""
        text = self.document.text
        found = [
            a.key
            for a in self.order[:MANY]
            for m in a.mentions[:ENOUGH]
            if m.form != "pronoun" and noun in text[m.end : m.end + AFTER].partition(". ")[0].lower()
        ]
        return found[:1]

    def is_common(self, role: re.Match[str] | regex.Match[str]) -> bool:
        """Whether a role noun is no part of a name (`The Police Federation`, `the Minister Karl Rau`)."""
        if self.document.language == "de" or not self.document.text[role.start("noun")].isupper():
            return True
        text = self.document.text
        behind = _BEHIND.match(text, role.end())
        words = [*text[role.start() : role.end()].split()[1:-1], behind[1] if behind else ""]
        return not any(word[:1].isupper() for word in words)

    def everyone(self, sentence: Sentence, text: str) -> list[str]:
        """Everybody accused so far; of companies or of people only where the words say so."""
        bodies = table_pattern(self.document, "reply-everyone", "bodies")
        until = bisect_left(self._firsts, sentence.end)
        keys = self.order[max(0, until - TOGETHER) : until]
        if bodies and bodies.search(text):
            return [a.key for a in keys if not a.is_person]
        return [a.key for a in keys if a.is_person or a.kind in ("group", "unknown")] or [a.key for a in keys]

    def charged(self, span: Span) -> list[str]:
        """The accused whom the span charges, in order."""
        charges = self.document.facts_in(Allegation, span)
        return [key for charge in charges if charge.start >= span.start for key in self._by_start.get(charge.start, ())]

    def charged_just_before(self, sentence: Sentence) -> list[str]:
        """The one accused whom the sentence before charges: a request without an address went to it (`An inquiry went unanswered`)."""
        keys = list(dict.fromkeys(self.charged(self.sentences[sentence.number - 1]))) if sentence.number else []
        return keys if len(keys) == 1 else []

    def charged_before(self, sentence: Sentence, reach: int = 2) -> list[str]:
        """The accused whom so many sentences before charge."""
        first = max(0, sentence.number - reach)
        if first == sentence.number:
            return []
        known = self._charged_before.get((first, sentence.number))
        if known is None:
            known = tuple(dict.fromkeys(self.charged(Span(self.sentences[first].start, sentence.start))))
            self._charged_before[first, sentence.number] = known
        return list(known)

    def before(self, sentence: Sentence, kind: str, reach: int, other: str = "") -> list[str]:
        """The accused of a kind ("person", "body", "" for any) mentioned last before the sentence, within reach.

        `other`: the gender that the word for it excludes.
        """
        limit = self.sentences[max(0, sentence.number - reach)].start
        mentions = self.names.accused
        for at in range(bisect_left(mentions, (sentence.start, 0, "")) - 1, -1, -1):
            start, _, key = mentions[at]
            if start < limit:
                break
            if self.fits(key, kind, other):
                return [key]
        fitting = [a for a in self.order if self.fits(a.key, kind, other)]
        alone = len(fitting) == 1 and fitting[0].charges[0].start < sentence.start
        return [fitting[0].key] if alone else []

    def fits(self, key: str, kind: str, other: str = "") -> bool:
        """Whether an accused may be meant by a word for a person or for a body."""
        accused = self.accused[key]
        if other and accused.gender == other:
            return False
        return not kind or accused.kind in ("unknown", "group") or accused.is_person == (kind == "person")

    def last_body(self, sentence: Sentence) -> list[str]:
        """The accused body of which the sentences before speak, under its own name or that of one which belongs to it."""
        for earlier in range(sentence.number - 1, max(-1, sentence.number - REACH - 1), -1):
            names = [n for n in self.names.of(self.sentences[earlier]) if n.kind in ("organisation", "unknown")]
            named = [n for n in names if n.form == "name"]
            if named:
                last = named[-1].party
                return [last] if last in self.accused else self.voices.of(last)
        return self.before(sentence, "body", FAR)
