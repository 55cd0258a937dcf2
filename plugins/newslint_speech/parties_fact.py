"""What names and parties are both read from."""

from __future__ import annotations

from newslint import Name, Party, Span, dataclass


@dataclass(frozen=True, slots=True)
class Parties(Span):
    """All parties and names of a document at once: what Party and Name are read from, so that both agree."""

    parties: tuple[Party, ...] = ()
    names: tuple[Name, ...] = ()
