"""Whom a pronoun means that answers, or that a text lets speak."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import Attribution, Document, Name, Quote, Sentence, Span
from newslint_reply.antecedents import REACH, Antecedents
from newslint_reply.mentions import Mentions

# So many characters may stand before the name with which a sentence begins, and before the source with which it does.
ARTICLE = 5
OPENING = 24


class Pronouns:
    """Finds the accused that a pronoun means; built once per document."""

    def __init__(self, document: Document, names: Mentions, meant: Antecedents) -> None:
        self.document = document
        self.sentences = document.facts(Sentence)
        self.names = names
        self.meant = meant
        self._known: dict[int, list[Name]] = {}
        words = document.words
        self._all = words.words("reply-pronouns")
        self._bodies = words.words("reply-pronouns", "bodies")
        self._male, self._female = (words.words("reply-pronouns", key) for key in ("male", "female"))

    def first(self, span: Span) -> str:
        """The first pronoun of a span that can be a subject, or ""."""
        tokens = self.document.tokens
        return next((w for i in tokens.range(span.start, span.end) if (w := tokens.words[i]) in self._all), "")

    def knows(self, word: str) -> bool:
        return word in self._all

    def is_plain(self, pronoun: Name, sentence: Sentence) -> bool:
        """Whether a pronoun can mean nobody else: its party is whom the sentence, or the last one with a person, is about.

        Nobody speaks of himself by name: who stands in the speaker's own words is another.
        """
        word = self.document.slice(pronoun).lower()
        if word in self._bodies:
            return pronoun.party in self.of(sentence, word)
        for earlier in range(sentence.number, max(-1, sentence.number - REACH - 1), -1):
            people = [n for n in self._people(self.sentences[earlier]) if n.end <= pronoun.start]
            if people:
                return people[0].party == pronoun.party
        return True

    def relative(self, sentence: Sentence, cue: Span, names: Sequence[Name]) -> list[str]:
        """`…, was dieser zurückweist`; `…, which he denies`: a pronoun alone before the cue means who was charged just before."""
        comma = self.document.text.rfind(",", sentence.start, cue.start)
        if comma < 0 or any(comma < n.start < cue.start and n.form != "pronoun" for n in names):
            return []
        if not self.first(Span(comma, cue.start)):
            return []
        return self.meant.charged(Span(sentence.start, comma))[-1:]

    def of(self, sentence: Sentence, pronoun: str, at: Span | None = None) -> list[str]:
        """The party that a pronoun means: whom the last sentence with a party is about, if that is one of the accused.

        `at`: where it stands; in somebody's own words it means the speaker (`Lumora said it rejected …`).
        """
        speaker = self._speaker(at) if at is not None else None
        if speaker is not None:
            return [speaker.party] if speaker.party in self.meant.accused else []
        body = pronoun in self._bodies
        other = "male" if pronoun in self._female else "female" if pronoun in self._male else ""
        for earlier in range(sentence.number - 1, max(-1, sentence.number - REACH - 1), -1):
            before = self.sentences[earlier]
            if body:
                keys = self._body(before)
                if keys is not None:
                    return keys
                continue
            people = [n for n in self._subjects(before) if self._may_be(n, other)]
            if people:
                return [people[0].party] if people[0].party in self.meant.accused else []
        return self.meant.before(sentence, "body" if body else "person", REACH, other)

    def _speaker(self, pronoun: Span) -> Name | None:
        """Who says the words in which a pronoun stands, where a name before it says that."""
        for said in self.document.facts_in(Attribution, pronoun):
            if said.distance == 0 and any(piece.contains(pronoun) for piece in said.content):
                for part in said.source:
                    names = [n for n in self.names.of(part) if n.form in ("name", "acronym")]
                    if names and part.end <= pronoun.start:
                        return names[0]
        return None

    def _may_be(self, name: Name, other: str) -> bool:
        accused = self.meant.accused.get(name.party)
        party = accused or self.meant.voices.parties.get(name.party)
        return not other or party is None or party.gender != other

    def _people(self, sentence: Sentence) -> list[Name]:
        """The people of a sentence, those aside of whom a speaker speaks in quotation marks."""
        known = self._known.get(sentence.number)
        if known is None:
            known = self.names.people(sentence)
            if known:
                quotes = [q for q in self.document.facts_in(Quote, sentence) if q.kind == "speech"]
                known = [n for n in known if not any(q.contains(n) for q in quotes)]
            self._known[sentence.number] = known
        return known

    def _subjects(self, sentence: Sentence) -> list[Name]:
        """Whom a sentence may be about: its people, in German also a body that is accused (`die Firma … sie`)."""
        people = self._people(sentence)
        if self.document.language != "de":
            return people
        accused = self.meant.accused
        bodies = [n for n in self.names.of(sentence) if n.party in accused and n.form == "name"]
        return sorted({*people, *bodies}, key=lambda name: name.start)

    def _body(self, sentence: Sentence) -> list[str] | None:
        """The accused body that a sentence is about: [] where it is about another one, None where it is about none."""
        accused = self.meant.accused
        bodies = [n for n in self.names.of(sentence) if n.kind in ("organisation", "authority") or n.party in accused]
        opening = next((n for n in bodies if n.start - sentence.start <= ARTICLE), None)
        if opening is not None:
            if opening.party in accused:
                return [opening.party] if self.meant.fits(opening.party, "body") else None
            return self.meant.voices.of(opening.party)
        roles = self.meant.roles[1][2]
        role = roles.match(self.document.text, sentence.start) if roles else None
        if role:
            return self.meant.by_role(Span(*role.span()), sentence)
        if self._speaks_for_itself(sentence):
            return []
        named = [n.party for n in bodies if n.party in accused and self.meant.fits(n.party, "body")]
        return named[:1] or None

    def _speaks_for_itself(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with a source that is no accused (`The complaint says …`)."""
        for said in self.document.facts_in(Attribution, sentence):
            for part in said.source if said.distance == 0 else ():
                if sentence.start <= part.start <= sentence.start + OPENING and said.quality != "none":
                    return said.party not in self.meant.accused
        return False
