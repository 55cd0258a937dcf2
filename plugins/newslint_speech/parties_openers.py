"""With whom a sentence begins: whom the subject pronoun of the next one means, rather than whoever was named last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from newslint import Quote, Sentence
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.parties_linking import Cast
from newslint_speech.parties_member import Member

# A name stands behind at most so many words for a role ("Makler Jan Kolb").
_ROLES = 2
_START = attrgetter("start")


class Openers:
    """The people with whom the sentences of a text begin."""

    def __init__(self, capitals: Capitals, cast: Cast) -> None:
        self._capitals, self._cast = capitals, cast
        self._starts = list(map(_START, capitals.document.facts(Sentence)))
        quotes = capitals.document.facts(Quote)
        self._opened, self._closed = [quote.start for quote in quotes], [quote.end for quote in quotes]
        self._at = cast.at | {mention.first: mention for mention in cast.besides}

    def before(self, index: int, gender: str) -> Member | None:
        """The person of the gender with whom the sentence before that of a token begins, where nobody is named in between."""
        starts = self._capitals.starts
        at = bisect_right(self._starts, starts[index]) - 1
        if at < 1 or self._is_quoted(starts[index]):
            return None
        for i in range(bisect_left(starts, self._starts[at]), index):
            if i in self._at and self._cast.members[self._at[i].party].kind == "person":
                return None
        mention = self._first(bisect_left(starts, self._starts[at - 1]))
        member = self._cast.members[mention.party] if mention is not None else None
        if member is None or member.kind not in ("person", "unknown") or member.gender not in (gender, "unknown"):
            return None
        return member

    def _is_quoted(self, offset: int) -> bool:
        """Whether somebody speaks at a place, who means by a pronoun whom they have spoken of."""
        at = bisect_right(self._opened, offset) - 1
        return at >= 0 and offset < self._closed[at]

    def _first(self, start: int) -> Mention | None:
        capitals = self._capitals
        for i in range(start, min(start + _ROLES + 1, len(capitals))):
            if i in self._at:
                return self._at[i]
            word = capitals.words[i]
            before = capitals.capital[i] and capitals.behind[i] == " " and word not in capitals.known.starters
            if not (before and (capitals.known.german or capitals.known.is_role(word))):
                return None
        return None
