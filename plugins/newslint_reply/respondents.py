"""Which of the accused a sentence lets speak."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint import Document, Name, Party, Sentence, Span
from newslint_reply.accused import Accused
from newslint_reply.cues import table_pattern

# How many sentences back a pronoun or a bare "the company" may reach for its party.
REACH = 3
# How many characters beside a spokesperson may say whose it is.
BESIDE = 40
OWNER = ("'s", "’s")


class Respondents:
    """Finds the accused behind a cue or a source; built once per document."""

    def __init__(self, document: Document, accused: Sequence[Accused]) -> None:
        self.document = document
        self.accused = {a.key: a for a in accused}
        self.order = list(accused)
        self.sentences = document.facts(Sentence)
        self._representative = table_pattern(document, "reply-representatives")
        self._everyone = table_pattern(document, "reply-everyone")
        self._others = table_pattern(document, "reply-others")
        self._role = table_pattern(document, "reply-accused-roles")
        self._mentions = sorted((m.start, m.end, a.key) for a in accused for m in a.mentions)

    def of_sentence(self, sentence: Sentence, cue: Span, strict: bool = False) -> tuple[list[str], Span | None]:
        """(keys of the accused that answer, through whom) for a cue in a sentence; `strict`: only its subject counts."""
        names = self.document.facts_in(Name, sentence)
        text = self.document.slice(sentence)
        speaker = self._speaker(sentence)
        subject = self._subject(names, cue, sentence)
        if subject and subject in self.accused:
            return [subject], speaker
        if speaker is None and (strict or self._is_others(sentence, cue)):
            return [], None
        if self._everyone and self._everyone.search(text):
            return [a.key for a in self.order if a.span.start < sentence.end], speaker
        mentioned = [n.party for n in names if n.party in self.accused]
        if speaker and mentioned:
            return [mentioned[0]], speaker
        if subject and not speaker and self._is_named(subject):
            return [], None
        if speaker or (self._role and self._role.search(text)):
            return [key for key in self._before(sentence) if speaker or self._same_kind(names, subject, key)], speaker
        if self._pronoun(sentence) and not self._owned(names):
            return self._antecedent(sentence), None
        return [] if self._owned(names) else mentioned[:1], speaker

    def _owned(self, names: Sequence[Name]) -> bool:
        """Whether an accused stands in the sentence only as an owner: its friends answer for themselves."""
        own = [n for n in names if n.party in self.accused and n.form != "pronoun"]
        return bool(own) and all(self.document.text[n.end : n.end + 2] in OWNER for n in own)

    def _same_kind(self, names: Sequence[Name], subject: str | None, key: str) -> bool:
        """Whether a role in subject place can mean the party: a council is no person."""
        kinds = {n.kind for n in names if n.party == subject} - {"unknown"}
        kind = self.accused[key].kind
        return not kinds or kind == "unknown" or ("person" in kinds) == (kind == "person")

    def of_source(self, source: Sequence[Span], sentence: Sentence) -> tuple[list[str], Span | None]:
        """(keys, through whom) for the source of an attribution."""
        keys: list[str] = []
        through = None
        for span in source:
            through = self._speaker(span) or through
            names = self.document.facts_in(Name, span)
            own = [n for n in names if n.party in self.accused]
            if own and (through or own[0] is names[0]):
                keys.append(own[0].party)
        if not keys and through:
            keys = self._before(sentence)
        return list(dict.fromkeys(keys)), through

    def _is_others(self, sentence: Sentence, cue: Span) -> bool:
        """Whether an authority or an accuser stands before the cue: it answers for itself."""
        return bool(self._others and self._others.search(self.document.text, sentence.start, cue.start))

    def _speaker(self, span: Span) -> Span | None:
        """Who speaks for somebody in the span: a lawyer, a spokesperson; not those of authorities and accusers."""
        found = self._representative.search(self.document.text, span.start, span.end) if self._representative else None
        if found is None:
            return None
        around = found.start() - BESIDE, min(span.end, found.end() + BESIDE)
        if self._others and self._others.search(self.document.text, max(span.start, around[0]), around[1]):
            return None
        return Span(*found.span())

    def _subject(self, names: Sequence[Name], cue: Span, sentence: Sentence) -> str | None:
        """The party most likely to be the subject: the nearest name before the cue, else the first one after it."""
        before = [n for n in names if sentence.start <= n.start and n.end <= cue.start]
        before = [n for n in before if self.document.text[n.end : n.end + 2] not in OWNER]
        after = [n for n in names if n.start >= cue.end]
        own = [n for n in before if n.party in self.accused]
        if before and before[-1].party in self.accused:
            return before[-1].party
        if own and self.document.language == "de":
            return own[-1].party
        if before:
            return own[-1].party if own and len(before) > 1 and before[0].party in self.accused else before[-1].party
        return after[0].party if after and self.document.language == "de" else None

    def _is_named(self, key: str) -> bool:
        return any(p.key == key and p.named for p in self.document.facts(Party))

    def _pronoun(self, sentence: Sentence) -> bool:
        words = self.document.words.words("reply-pronouns")
        tokens = self.document.tokens
        return any(tokens.words[i] in words for i in tokens.range(sentence.start, sentence.end))

    def _antecedent(self, sentence: Sentence) -> list[str]:
        """The party that a pronoun means: the person named last within reach, if that is one of the accused."""
        limit = self.sentences[max(0, sentence.number - REACH)].start
        before = self.document.facts_in(Name, Span(limit, sentence.start))
        people = [n for n in before if n.kind in ("person", "unknown") and n.form != "pronoun"]
        if people:
            return [people[-1].party] if people[-1].party in self.accused else []
        return self._before(sentence)

    def _before(self, sentence: Sentence) -> list[str]:
        """The accused party mentioned last before the sentence, within reach."""
        first = max(0, sentence.number - REACH)
        limit = self.sentences[first].start
        at = bisect_left(self._mentions, (sentence.start, 0, ""))
        if at and self._mentions[at - 1][0] >= limit:
            return [self._mentions[at - 1][2]]
        alone = len(self.order) == 1 and self.order[0].charges[0].start < sentence.start
        return [self.order[0].key] if alone else []
