"""The charges of a text in order, with whom they accuse: what stands between them goes on about it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from newslint import Allegation, Span
from newslint_accusation.sentences import View


class Charged:
    """The charges of a text so far, by sentence, with those whom they accuse."""

    def __init__(self, found: list[Allegation]) -> None:
        self.found = found
        self.numbers = [a.sentence for a in found]
        self.accused = {a.party for a in found if a.party}
        self.main = _main(found)

    def add(self, one: Allegation) -> None:
        """A charge more, for what stands behind it."""
        at = bisect_left(self.numbers, one.sentence)
        self.numbers.insert(at, one.sentence)
        self.found.insert(at, one)

    def meant(self, view: View, near: list[Allegation]) -> tuple[str, Span] | None:
        """The party that most charges are against, else that of the first of the charges near by which has been named before.

        None where the charge just before tells that its accused is cleared: what follows is about somebody else.
        """
        if near[1:] and near[1].stage == "acquittal" and near[1].sentence < view.sentence.number:
            return None
        found = [self.main] if self.main is not None else []
        found += [(a.party or "", a.target_span) for a in near]
        return next((one for one in found if _is_known(view, *one)), found[-1])

    def around(self, number: int) -> tuple[Allegation | None, Allegation | None] | None:
        """The charges before and after a sentence; None where it makes one itself."""
        at = bisect_left(self.numbers, number)
        if at < len(self.numbers) and self.numbers[at] == number:
            return None
        return self.found[at - 1] if at else None, self.found[at] if at < len(self.found) else None


def _is_known(view: View, party: str, span: Span) -> bool:
    """Whether a party has been named, or somebody described, by the end of a sentence."""
    known = view.scene.parties.get(party)
    return (span if known is None else known).start < view.sentence.end


def _main(found: list[Allegation]) -> tuple[str, Span] | None:
    """The party that most of the charges are against, with its first mention."""
    counts = Counter(a.party for a in found if a.party)
    party, count = counts.most_common(1)[0] if counts else ("", 0)
    return next((party, a.target_span) for a in found if a.party == party) if count * 2 > len(found) else None
