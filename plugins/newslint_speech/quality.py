"""How good a source is: named, described, official, a document, a medium, vague."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Name, NotCovered, Party

if TYPE_CHECKING:
    from newslint import Document, Quality, Span

_KINDS = ("vague", "official", "document", "medium")


class Judge:
    """Judges sources by the nouns in them and the names that stand there."""

    def __init__(self, document: Document) -> None:
        self.document = document
        words = document.words
        self.words = {kind: words.words("source-kinds", kind) for kind in _KINDS}
        self.endings = {kind: tuple(sorted(words.words("source-kinds", f"{kind}-endings"))) for kind in _KINDS}

    def quality(self, source: tuple[Span, ...]) -> Quality:
        """The best that holds: a person's name, else what the head noun says; "none" without a source."""
        if not source:
            return "none"
        inside = [i for span in source for i in self.document.tokens.range(span.start, span.end)]
        words = [self.document.tokens.words[i] for i in inside]
        kinds = self._names(source[0])
        if "person" in kinds:
            return "named"
        found = [kind for word in words for kind in _KINDS if self._is(word, kind)]
        head = found[0] if found else ""
        if "vague" in found and not kinds:
            return "official" if "official" in found else "document" if head == "document" else "vague"
        for kind in ("medium", "document", "official"):
            if kind in found:
                return kind
        return "named" if kinds else "described"

    def _is(self, word: str, kind: str) -> bool:
        return word in self.words[kind] or (bool(self.endings[kind]) and word.endswith(self.endings[kind]))

    def _names(self, span: Span) -> set[str]:
        """The kinds of the named parties in the source; a pronoun or a role stands for the party that it means."""
        try:
            names = self.document.facts_in(Name, span)
            known = {p.key: p for p in self.document.facts(Party)} if names else {}
        except NotCovered:
            return set()
        return {n.kind for n in names if n.form in ("name", "acronym") or (n.party in known and known[n.party].named)}
