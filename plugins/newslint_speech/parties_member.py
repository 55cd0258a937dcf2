"""A party while it is being put together."""

from __future__ import annotations

from newslint import dataclass, field
from newslint_speech.names_runs import Mention

GENITIVE = "es"
# A role of so few letters is part of many words.
_SHORT = 4
_NAMED = frozenset({"name", "acronym"})


@dataclass(slots=True)
class Member:
    """A party while it is being put together; `words` are those of its fullest name, genitive ends taken off."""

    number: int
    words: tuple[str, ...]
    kind: str
    gender: str = "unknown"
    named: bool = True
    roles: frozenset[str] = frozenset()
    mentions: list[Mention] = field(default_factory=list)
    fullest: Mention | None = None
    sells: bool = False
    starts: list[int] = field(default_factory=list)
    # What it was called so far, one a line without the ends of cases, and by how many roles.
    called: str = ""
    counted: int = -1
    # Its roles, one a line, and the longer ones of them.
    role_lines: str = ""
    long_roles: tuple[str, ...] = ()
    noted: int = -1
    # The words of its name, one a line, once that is asked for.
    lines: str = ""

    @classmethod
    def of(cls, number: int, words: tuple[str, ...], mention: Mention) -> Member:
        """The party that a name makes which is the first of it."""
        mention.party = number
        roles = frozenset(mention.titles)
        return cls(number, words, mention.kind, mention.gender, True, roles, [mention], mention, False, [mention.start])

    def add(self, mention: Mention) -> None:
        mention.party = self.number
        self.mentions.append(mention)
        self.starts.append(mention.start)
        if mention.titles:
            self.roles = self.roles.union(mention.titles)
        if self.gender == "unknown":
            self.gender = mention.gender
        if self.kind == "unknown":
            self.kind = mention.kind
        if mention.form in _NAMED:
            fullest, words = self.fullest, self.words
            more = mention.last - mention.first - fullest.last + fullest.first if fullest else 1
            # Of two equal names that without a genitive's end says more.
            if more > 0 or (fullest and not more and fullest.words != words == mention.words):
                self.fullest = mention

    def settle_kind(self, family_first: frozenset[str]) -> None:
        """An unknown name of several words is a person's where its last word stands for it, a body's where its first does."""
        short = {m.words[0] for m in self.mentions if len(m.words) == 1}
        short |= {word.removesuffix("s") for word in short}
        if self.words[-1] in short or self.words[0] in short & family_first:
            self.kind = "person"
        elif self.words[0] in short:
            self.kind = "organisation"

    def is_called(self, bare: str) -> bool:
        """Whether a word of its name or one of its roles ends so, both without the endings of a genitive."""
        return f"{bare}\n" in self.lines_called()

    def lines_called(self) -> str:
        if self.counted != len(self.roles):
            self.counted = len(self.roles)
            self.called = "".join([f"{part.rstrip(GENITIVE)}\n" for part in (*self.words, *self.roles)])
        return self.called

    def has_role(self, noun: str) -> bool:
        """Whether one of its roles ends so."""
        if self.noted != len(self.roles):
            self._note()
        return f"{noun}\n" in self.role_lines

    def has_wider_role(self, noun: str) -> bool:
        """Whether the noun tells more of the role than what the person was called so far ("Kanzler", "Bundeskanzler")."""
        if self.noted != len(self.roles):
            self._note()
        return noun.endswith(self.long_roles)

    def _note(self) -> None:
        self.noted = len(self.roles)
        self.role_lines = "".join([f"{role}\n" for role in self.roles])
        self.long_roles = tuple([role for role in self.roles if len(role) > _SHORT])

    def ends_in(self, word: str) -> bool:
        """Whether one of the words of its name ends so."""
        return f"{word}\n" in self.lines_named()

    def lines_named(self) -> str:
        self.lines = self.lines or "\n".join((*self.words, ""))
        return self.lines
