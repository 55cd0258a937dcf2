"""How good a source is: named, described, official, a document, a medium, vague."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint import ByWord, Name, NotCovered, Party, cached_property

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint import Document, Language, Quality, Span

_QUOTED = frozenset('„»«"')
_KINDS = ("vague", "official", "document", "medium")


class SourceNouns:
    """The kinds of source that a noun names, whole or as the end of a compound; once a language."""

    def __init__(self, words: Language) -> None:
        self._nouns = [(kind, words.words("source-kinds", kind)) for kind in _KINDS]
        self._endings = [(kind, tuple(sorted(words.words("source-kinds", f"{kind}-endings")))) for kind in _KINDS]
        self.kinds = ByWord(self._kinds)

    def _kinds(self, word: str) -> tuple[str, ...]:
        listed = zip(self._nouns, self._endings, strict=True)
        return tuple(kind for (kind, nouns), (_, ends) in listed if word in nouns or word.endswith(ends))


class Judge:
    """Judges sources by the nouns in them and the names that stand there."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.kinds = document.words.derived(SourceNouns).kinds

    def quality(self, source: tuple[Span, ...], names: Sequence[Name]) -> Quality:
        """The best that holds: a person's name, else what the head noun says; "none" without a source.

        `names` are those that stand in its first part.
        """
        if not source:
            return "none"
        named = False
        # A pronoun or a role stands for the party that it means, which the text names or not.
        for name in names:
            if name.form in ("name", "acronym") or name.party in self._named:
                if name.kind == "person":
                    return "named"
                named = True
        tokens, told = self.document.tokens, self.kinds.__getitem__
        words, starts = tokens.words, tokens.starts
        found: list[str] = []
        for span in source:
            first = bisect_left(starts, span.start)
            for some in filter(None, map(told, words[first : bisect_left(starts, span.end, first)])):
                found += some
        if not found:
            return "named" if named else "described"
        if not named and "vague" in found:
            return self._vague(source, found)
        for kind in ("medium", "document", "official"):
            if kind in found:
                return kind
        return "named" if named else "described"

    def _vague(self, source: tuple[Span, ...], found: list[str]) -> Quality:
        """The quality of a source that names nobody and has a noun for what is vague; `found` are the kinds of its nouns."""
        if not _QUOTED.isdisjoint(self.document.slice(source[0])):
            return "medium"  # "Informationen der „Seepost“"
        if any(map(self._is_of_a_state, source)) or "official" in found:
            return "official"
        return "document" if found[0] == "document" else "vague"

    def _is_of_a_state(self, span: Span) -> bool:
        """Whether a source is officials of a state that an adjective names ("American officials")."""
        listed, words = self.document.words.words, self.document.tokens.words
        inside = self.document.tokens.range(span.start, span.end)
        offices, states = listed("source-kinds", "offices"), listed("demonyms", "adjectives")
        return any(words[i] in offices and words[i - 1] in states for i in inside[1:])

    @cached_property
    def _named(self) -> frozenset[str]:
        """The keys of the parties that the text names."""
        return frozenset(party.key for party in self.document.facts(Party) if party.named)

    def names(self, span: Span) -> Sequence[Name]:
        """What is named in the stretch."""
        try:
            return self.document.facts_in(Name, span)
        except NotCovered:
            return ()
