"""Where a text says that somebody asked an accused party, who that was, and when."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import Document, Sentence, Span
from newslint_reply.accused import Charged
from newslint_reply.mentions import Mentions
from newslint_reply.sentences import sentence_at
from newslint_reply.tables import table_pattern
from newslint_reply.telling import REQUEST, Telling

# Who asked, and when, stands within so many characters of the request.
BESIDE = 80


class Requests:
    """Finds the request to which a sentence is the answer; each sentence is looked at once."""

    def __init__(self, document: Document, accused: Sequence[Charged], names: Mentions) -> None:
        self.document = document
        self.sentences = document.facts(Sentence)
        self.names = names
        self._telling = document.derived(Telling)
        self._keys = {a.key for a in accused}
        self._known: dict[int, tuple[Span | None, frozenset[str]]] = {}

    def of(self, sentence: Sentence, keys: Sequence[str]) -> Span | None:
        """The words that say that somebody asked: of the sentence, or of a neighbour in its block that speaks of nobody else."""
        for number in (sentence.number, sentence.number - 1, sentence.number + 1):
            if not 0 <= number < len(self.sentences) or self.sentences[number].block != sentence.block:
                continue
            found, named = self._in(self.sentences[number])
            if found and (number == sentence.number or named <= set(keys)):
                return found
        return None

    def _in(self, sentence: Sentence) -> tuple[Span | None, frozenset[str]]:
        """The words of a sentence that say that somebody asked, and the accused and people whom it names."""
        known = self._known.get(sentence.number)
        if known is None:
            told = self._telling.told_in(sentence.start, sentence.end) & REQUEST
            request = table_pattern(self.document, "reply-request") if told else None
            found = request.search(self.document.text, sentence.start, sentence.end) if request else None
            names = self.names.of(sentence) if found else ()
            named = {n.party for n in names if n.party in self._keys or (n.kind == "person" and n.form == "name")}
            known = self._known[sentence.number] = (Span(*found.span()) if found else None, frozenset(named))
        return known

    def beside(self, asked: Span | None, key: str) -> Span | None:
        """Who asked ("by"), or when ("when"), as the sentence of a request says."""
        found = table_pattern(self.document, "reply-request", key)
        sentence = sentence_at(self.document, asked.start) if asked else None
        if asked is None or found is None or sentence is None:
            return None
        start, end = max(sentence.start, asked.start - BESIDE), min(sentence.end, asked.end + BESIDE)
        match = found.search(self.document.text, start, end)
        return Span(*match.span(match.lastgroup or 0)) if match else None
