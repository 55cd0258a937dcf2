"""How good a source is: named, described, official, a document, a medium, vague."""

from __future__ import annotations

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
        kinds: set[str] = set()
        # A pronoun or a role stands for the party that it means, which the text names or not.
        for name in names:
            if name.form in ("name", "acronym") or name.party in self._named:
                if name.kind == "person":
                    return "named"
                kinds.add(name.kind)
        words, places = self.document.tokens.words, [self.document.tokens.range(s.start, s.end) for s in source]
        found: list[str] = []
        for inside in places:
            for some in filter(None, map(self.kinds.__getitem__, words[inside.start : inside.stop])):
                found += some
        head = found[0] if found else ""
        if "vague" in found and not kinds and not _QUOTED.isdisjoint(self.document.slice(source[0])):
            return "medium"  # "Informationen der „Seepost“"
        if "vague" in found and not kinds and any(map(self._is_of_a_state, places)):
            return "official"
        if "vague" in found and not kinds:
            return "official" if "official" in found else "document" if head == "document" else "vague"
        for kind in ("medium", "document", "official"):
            if kind in found:
                return kind
        return "named" if kinds else "described"

    def _is_of_a_state(self, inside: range) -> bool:
        """Whether a source is officials of a state that an adjective names ("American officials")."""
        listed, words = self.document.words.words, self.document.tokens.words
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
