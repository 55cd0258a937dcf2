"""Which of the accused answer by the words of a sentence: its subject, its spokesperson, a role or a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import Name, Sentence, Span
from newslint_reply.accused import listed
from newslint_reply.antecedents import REACH
from newslint_reply.cues import Cue
from newslint_reply.respondents import BESIDE, OWNER, Respondents
from newslint_reply.tables import table_pattern


class Clauses:
    """Finds who answers by a cue; built once per document."""

    def __init__(self, who: Respondents) -> None:
        self.who = who
        self.document = who.document
        self._compared = table_pattern(who.document, "reply-compared")

    def of(self, sentence: Sentence, found: Cue, strict: bool = False) -> tuple[list[str], Span | None]:
        """(keys of the accused that answer, through whom) for a cue in a sentence; `strict`: only its subject counts."""
        cue = found.span
        names = self.who.names.of(sentence)
        speaker = self.who.speaker(sentence)
        if taken_up := self.who.pronouns.relative(sentence, cue, names):
            return taken_up, None
        subject = self._subject(names, cue, sentence)
        if speaker and subject and subject.start < speaker.start and speaker.end <= cue.start:
            return self.who.owners(self._clause(sentence, speaker), speaker, sentence), speaker
        named = subject is not None and (
            subject.form != "pronoun" or (not strict and self.who.pronouns.is_plain(subject, sentence))
        )
        own = subject is not None and named and subject.party in self.who.accused
        if own and subject is not None and not (speaker and self.who.meant.has_no_such_office(subject)):
            return [k for k in listed(self.document, names, subject, mixed=True) if k in self.who.accused] or [
                subject.party
            ], speaker
        if speaker is not None:
            end = cue.start if cue.start > speaker.end else min(speaker.end + BESIDE, sentence.end)
            return self.who.owners(Span(max(sentence.start, speaker.start - BESIDE), end), speaker, sentence), speaker
        if strict:
            keys = self._opening_role(sentence, cue)
            if not keys and subject is not None and subject.form == "name":
                keys = self.who.called_before(subject.party, sentence)
                return keys, Span(subject.start, subject.end) if keys else None
            return keys, None
        if self.who.is_others(sentence, cue.start):
            return [], None
        text = self.document.slice(sentence)
        if self.who.everyone and self.who.everyone.search(text):
            return self.who.meant.everyone(sentence, text), None
        if subject is not None and subject.form == "name":
            keys = self.who.voices.of(subject.party) or self.who.led([Span(sentence.start, subject.end)], sentence)
            keys = keys or self.who.called_before(subject.party, sentence)
            return keys, Span(subject.start, subject.end) if keys else None
        return self._meant(sentence, found, names), None

    def _opening_role(self, sentence: Sentence, cue: Span) -> list[str]:
        """The accused that a sentence begins with by a role (`Der Mann hat … gestanden`)."""
        for _, _, roles in self.who.meant.roles:
            role = roles.match(self.document.text, sentence.start, cue.start) if roles else None
            if role is not None:
                return self.who.meant.by_role(Span(*role.span()), sentence)
        return []

    def _meant(self, sentence: Sentence, cue: Cue, names: Sequence[Name]) -> list[str]:
        """Whom a sentence that names nobody before its cue means: by a role, by a pronoun, as its only accused."""
        for _, _, roles in self.who.meant.roles:
            role = roles.search(self.document.text, sentence.start, sentence.end) if roles else None
            if role is not None and self.who.meant.is_common(role):
                meant = self.who.meant.by_role(Span(role.start(), role.end()), sentence)
                return meant or self._employed(role["noun"].lower(), cue, sentence)
        stranger = table_pattern(self.document, "reply-others", "stranger")
        if stranger and not names and stranger.match(self.document.text, sentence.start, cue.span.start):
            return []
        pronoun = self.who.pronouns.first(sentence)
        if not names and not pronoun and cue.kind in ("unreachable", "declined"):
            return self.who.meant.charged_just_before(sentence) or self.who.meant.before(sentence, "", REACH)
        charged = self.who.meant.charged(Span(sentence.start, cue.span.start))
        if pronoun and charged:
            return charged[-1:]
        if pronoun and not self._owned(names):
            return self.who.pronouns.of(sentence, pronoun)
        return [] if self._owned(names) else [n.party for n in names if n.party in self.who.accused][:1]

    def _employed(self, noun: str, cue: Cue, sentence: Sentence) -> list[str]:
        """The accused without a name for whom the house answers just behind (`Ein Arzt … Die Klinik weist das zurück`)."""
        official = self.document.words.words("reply-accused-roles", "official")
        if cue.kind not in ("denial", "declined", "unreachable") or any(noun.endswith(word) for word in official):
            return []
        near = self.who.meant.charged_before(sentence, REACH)
        return [key for key in near if not self.who.accused[key].named]

    def _clause(self, sentence: Sentence, speaker: Span) -> Span:
        """From the last comma before a spokesperson to a little behind it."""
        start = self.document.text.rfind(",", sentence.start, speaker.start) + 1
        return Span(max(start, sentence.start), min(speaker.end + BESIDE, sentence.end))

    def _owned(self, names: Sequence[Name]) -> bool:
        """Whether an accused stands in the sentence only as an owner: its friends answer for themselves."""
        own = [n for n in names if n.party in self.who.accused and n.form != "pronoun"]
        return bool(own) and all(self.document.text[n.end : n.end + 2] in OWNER for n in own)

    def _subject(self, names: Sequence[Name], cue: Span, sentence: Sentence) -> Name | None:
        """The mention most likely to be the subject: the nearest before the cue, else the first one after it."""
        before = [n for n in names if sentence.start <= n.start and n.end <= cue.start]
        before = [n for n in before if self.document.text[n.end : n.end + 2] not in OWNER]
        if self._compared and (compared := self._compared.match(self.document.text, sentence.start, cue.end + 1)):
            before = [n for n in before if n.start >= compared.end()]
        after = [n for n in names if n.start >= cue.end]
        own = [n for n in before if n.party in self.who.accused]
        if before and before[-1].party in self.who.accused:
            return before[-1]
        if own and self.document.language == "de":
            return own[-1]
        if before:
            return own[-1] if own and len(before) > 1 and before[0].party in self.who.accused else before[-1]
        return after[0] if after and self.document.language == "de" else None
