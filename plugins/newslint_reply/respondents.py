"""Which of the accused a source, or a sentence, lets speak."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import Attribution, Document, Name, Sentence, Span
from newslint_reply.accused import Charged, listed
from newslint_reply.antecedents import EVERY, MANY, REACH, Antecedents
from newslint_reply.mentions import Mentions
from newslint_reply.pronouns import Pronouns
from newslint_reply.tables import table_pattern
from newslint_reply.telling import EVERYONE, HEAD, SPEAKER, Telling
from newslint_reply.voices import Voices

# A source that is longer is not shown as who speaks.
LONGEST = 90
# How many characters beside a spokesperson may say whose it is.
BESIDE = 40
# An owner stands so near to its spokesperson ("Kern's lawyer", "lawyer for Kern").
NEXT = 8
OWNER = ("'s", "’s")


class Respondents:
    """Finds the accused behind a cue or a source; built once per document."""

    def __init__(self, document: Document, accused: Sequence[Charged]) -> None:
        self.document = document
        self.accused = {a.key: a for a in accused}
        self.order = list(accused)
        self.sentences = document.facts(Sentence)
        self.voices = Voices(document, accused)
        self.names = Mentions(document, accused, self.voices.generic, self.voices.parties)
        self._representative = table_pattern(document, "reply-representatives")
        self.meant = Antecedents(document, accused, self.names, self.voices)
        self.pronouns = Pronouns(document, self.names, self.meant)
        self.everyone = table_pattern(document, "reply-everyone")
        self._others = table_pattern(document, "reply-others")
        self._telling = document.derived(Telling)
        self._official = document.words.words("reply-accused-roles", "official")
        self._authorities = any(a.kind == "authority" for a in accused)
        self._governed = table_pattern(document, "reply-governed")
        self._behalf = tuple(document.words.words("reply-on-behalf"))
        self._bodies = frozenset(a.key for a in accused if not a.is_person)

    def of_source(
        self, spans: Sequence[Span], party: str | None, sentence: Sentence, denial: bool = False
    ) -> tuple[list[str], Span | None]:
        """(keys of the accused that speak, through whom) for the source of an attribution.

        `denial`: whoever denies and is only described may be the one whom the draft is about.
        """
        keys: list[str] = []
        through: Span | None = None
        heads: list[Span] = []
        text = self.document.text
        for part in spans:
            span = self._whole(part) if text.startswith(OWNER, part.end) else part
            told = self._telling.told_in(span.start, span.end)
            if told & HEAD:
                heads.append(part)
            speaker = self.speaker(span) if told & SPEAKER else None
            through = through or (span if speaker else None)
            keys += self.owners(span, speaker, sentence) if speaker else self._own(span, sentence, told)
        if not keys and not through and party not in self.accused:
            keys = self.voices.described(party, denial) if party else []
            if not keys:
                # `Voss, its chief executive,`: a head whom the text knows by no name leads the body spoken of.
                known = (self.voices.of(party), self.called_before(party, sentence)) if party else ([], [])
                keys = known[0] or (self.led(heads, sentence) if heads else []) or known[1]
                through = spans[0] if keys and spans else None
        return list(dict.fromkeys(keys)), through

    def led_by(self, keys: Sequence[str]) -> list[str]:
        """The accused bodies that accused people lead: by their role beside the name, or as the heads of the one body."""
        return [body for key in keys for body in self.voices.led.get(key) or self.voices.house_of(key)]

    def heads_of(self, party: str | None, sentence: Sentence) -> list[str]:
        """The accused head of a body that speaks just behind the charge against that head (`The company said …`)."""
        heads = self.voices.heads.get(party or "", ())
        return [key for key in self.meant.charged_before(sentence, REACH) if key in heads] if heads else []

    def parties_in(self, spans: Sequence[Span]) -> set[str]:
        """The parties that a source names itself."""
        return {name.party for span in map(self._whole, spans) for name in self.names.of(span)}

    def _whole(self, span: Span) -> Span:
        """A source with the team of lawyers that it owns and that the source leaves out (`Kern’s | defence team`)."""
        text = self.document.text
        owns = text[span.end : span.end + 2] in OWNER
        team = self._representative.match(text, span.end + 3) if owns and self._representative else None
        return Span(span.start, team.end()) if team else span

    def is_somebody(self, party: str | None) -> bool:
        """Whether a source is a party with a name: then it speaks for itself, and nobody else is to be looked for."""
        known = self.voices.parties.get(party or "")
        return known is not None and known.named

    def _own(self, span: Span, sentence: Sentence, told: int) -> list[str]:
        """The accused that a source without a spokesperson names: its head, with those who stand in a list with it.

        `told`: for what its words may stand.
        """
        text = self.document.slice(span)
        if told & EVERYONE and self.everyone and self.everyone.search(text):
            return self.meant.everyone(sentence, text)
        names = self.names.of(span)
        if names and not told & EVERY and self._is_strange(names, text):
            return []
        head = next((n for n in names if self._is_head(span, n)), None)
        if not names and self.pronouns.knows(text.lower()):
            return self.pronouns.of(sentence, text.lower(), span)
        if head is not None and head.form == "role":
            if called := self.voices.called(self.document.slice(head)):
                return called
            head = self._apposed(head, names) or head
        if head is None or head.party not in self.accused:
            beside = listed(self.document, names, head, mixed=True) if head is not None else []
            if together := [key for key in beside if key in self.accused]:
                return together
            if any(n.form == "name" and n.kind == "person" and n.party not in self.accused for n in names):
                return self.meant.by_role(span, sentence, "body", told)
            if head is None or (head.form != "name" and not self.voices.of(head.party)):
                return self.meant.by_role(span, sentence, told=told)
            return []
        if head.form == "pronoun" and not self.pronouns.is_plain(head, sentence):
            return []
        return [key for key in listed(self.document, names, head) if key in self.accused] or [head.party]

    def _is_strange(self, names: Sequence[Name], text: str) -> bool:
        """Whether a source without a word for a role names nobody who is accused, and no kin: most do."""
        if "-" in text:
            return False
        named = False
        for name in names:
            if name.party in self.accused:
                return False
            named = named or (name.kind == "person" and name.form == "name")
        return named or not self.voices.kin(text)

    def on_behalf(self, sentence: Sentence, party: str | None) -> list[str]:
        """The accused in whose name a sentence lets somebody speak (`For Nordmed, Jane Pole said`), and the heads of a party."""
        heads = self.heads_of(party, sentence) if party in self.voices.heads else []
        said, start = self.document.small, sentence.start
        if not said.startswith(self._behalf, start):
            return heads  # Nearly all sentences begin in another way.
        for words in (self._behalf, self.document.words.words("reply-on-behalf", "articles")):
            start += next((len(word) for word in words if said.startswith(word, start)), 0)
        first = next(iter(self.names.of(Span(start, sentence.end))), None)
        named = first is not None and first.start == start and first.party in self.accused
        return [first.party, *heads] if first is not None and named else heads

    def _apposed(self, role: Name, names: Sequence[Name]) -> Name | None:
        """`The council leader, Paul Dray`: the name in apposition says who a role is, whomever it meant before."""
        after = next((n for n in names if n.start >= role.end), None)
        if after is None or after.form != "name" or after.kind != "person":
            return None
        return after if self.document.text[role.end : after.start] == ", " else None

    def led(self, spans: Sequence[Span], sentence: Sentence) -> list[str]:
        """`Werksleiterin Anna Kern`: one who leads a body that the source does not name speaks for the one accused before."""
        for span in spans:
            lone = table_pattern(self.document, "reply-heads", "lone")
            if not lone or not lone.search(self.document.text, span.start, span.end):
                continue
            named = [n for n in self.names.of(span) if n.kind in ("organisation", "authority", "place")]
            if not named and not self.is_others(span, span.end) and not self.voices.is_of_other_sort(span):
                return self.meant.last_body(sentence)
        return []

    def called_before(self, party: str, sentence: Sentence) -> list[str]:
        """The accused bodies charged just before an answer of whom the text has called a spokesperson or head of some body."""
        if not self._bodies or self.voices.offices.get(party) is False:
            return []  # Most have none, and once that is known nothing more need be asked.
        keys = [key for key in self.meant.charged_before(sentence) if key in self._bodies]
        return keys if keys and self.voices.has_office(party, self._others) else []

    def _is_head(self, span: Span, name: Name) -> bool:
        """Whether a name is what a noun phrase is about: no preposition before it, no owner of what follows."""
        before = self.document.text[span.start : name.start]
        if before and self._governed and self._governed.search(before):
            return False
        after = self.document.text[name.end : name.end + 2]
        return after not in OWNER or name.end + 3 >= span.end

    def owners(self, span: Span, speaker: Span, sentence: Sentence) -> list[str]:
        """For whom a lawyer or a spokesperson in a source speaks."""
        text = self.document.slice(span)
        names = self.names.of(span)
        own = [n for n in names if n.party in self.accused and not n.overlaps(speaker)]
        own = [n for n in own if not self.meant.has_no_such_office(n)]
        if own:
            return [key for key in listed(self.document, names, own[0]) if key in self.accused] or [own[0].party]
        if self.everyone and self.everyone.search(text):
            return self.meant.everyone(sentence, text)
        prefix = self._prefix(speaker)
        if prefix:
            return [a.key for a in self.order if prefix.lower() in a.name.lower().split()]
        for name in names:
            if keys := self.voices.of(name.party):
                return keys
        before = Span(span.start, speaker.start)
        if self.document.slice(before).rstrip().endswith(OWNER):
            return self.meant.by_role(before, sentence)
        if self._governed and self._governed.match(self.document.text, speaker.end + 1):
            return self.meant.by_role(Span(speaker.end, span.end), sentence)
        foreign = [n for n in names if n.form != "pronoun" and not n.overlaps(speaker) and n.start < speaker.start]
        foreign += [n for n in names if n.start > speaker.end and self._governs(speaker, n)]
        if any(n.form == "name" for n in foreign):
            return []
        if self.meant.is_anothers(speaker, sentence):
            return []
        return [key for key in self.meant.before(sentence, "", REACH) if self._agrees(speaker, key)]

    def _agrees(self, speaker: Span, key: str) -> bool:
        """Whether the possessive before a spokesperson (`his lawyer`, `ihr Anwalt`) can mean the party."""
        tokens = self.document.tokens
        at = tokens.at(speaker.start)
        sets = self.document.words
        word = tokens.words[at - 1] if at else ""
        other = {"male": "female", "female": "male"}.get(self.accused[key].gender, "")
        return not other or word not in sets.words("reply-possessives", other)

    def _governs(self, speaker: Span, name: Name) -> bool:
        """Whether a name stands behind the spokesperson as its owner (`spokesman for X`), and not as its own name."""
        return bool(self._governed and self._governed.search(self.document.text, speaker.end, name.start))

    def _prefix(self, speaker: Span) -> str:
        """The name in a compound (`Nordbank-Sprecherin`, `SPD-Vertreter`), or "" where it is a common noun (`Presse-`)."""
        tokens = self.document.tokens
        at = tokens.at(speaker.start)
        first = self.document.text[tokens.starts[at] : tokens.ends[at]].rpartition("-")[0]
        known = any(first.lower() in a.name.lower().split() for a in self.order[:MANY])
        return first if first and (known or (first.isupper() and len(first) > 1)) else ""

    def whole(self, speaker: Span, sentence: Sentence) -> Span:
        """A lawyer or a spokesperson with the name (`Seine Anwältin Ute Kern`), as far as it stands in the same words."""
        for said in self.document.facts_in(Attribution, sentence):
            for part in said.source:
                if part.contains(speaker) and part.end - part.start <= LONGEST:
                    return Span(part.start, part.end)
        text, tokens = self.document.text, self.document.tokens
        before = tokens.at(speaker.start) - 1
        start = tokens.starts[before] if before >= 0 and tokens.starts[before] >= sentence.start else speaker.start
        start = start if text[tokens.ends[before] : speaker.start] == " " else speaker.start
        owner = table_pattern(self.document, "reply-representatives", "owner")
        owned = owner.match(text, speaker.end, sentence.end) if owner else None
        behind = next((n for n in self.names.of(sentence) if n.form == "name" and 0 < n.start - speaker.end <= 2), None)
        return Span(start, owned.end() if owned else behind.end if behind else speaker.end)

    def is_others(self, span: Span, end: int) -> bool:
        """Whether an authority or an accuser stands before a place: it answers for itself.

        "Die Behörde" is no other one where an authority is accused.
        """
        found = self._others.search(self.document.text, span.start, end) if self._others else None
        return found is not None and not (self._authorities and found.group().lower() in self._official)

    def _is_of_others(self, end: int) -> bool:
        """`Vertreter deutscher Geheimdienste`: whether an authority without an article owns what ends at a place."""
        owner = table_pattern(self.document, "reply-others", "owner")
        between = owner.match(self.document.text, end) if owner else None
        return (
            between is not None
            and self._others is not None
            and bool(self._others.match(self.document.text, between.end()))
        )

    def speaker(self, span: Span) -> Span | None:
        """Who speaks for somebody in the span: a lawyer, a spokesperson; not those of authorities and accusers."""
        found = self._representative.search(self.document.text, span.start, span.end) if self._representative else None
        if found is None:
            return None
        if self._is_of_others(found.end()):
            return None
        around = Span(max(span.start, found.start() - BESIDE), min(span.end, found.end() + BESIDE))
        if self.is_others(around, around.end):
            beside = self.names.of(Span(max(span.start, found.start() - BESIDE), found.end() + BESIDE))
            owned = [n for n in beside if n.party in self.accused]
            if not any(0 <= found.start() - n.end < NEXT or 0 <= n.start - found.end() < NEXT for n in owned):
                return None
        return Span(*found.span())
