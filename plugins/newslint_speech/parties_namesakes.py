"""Of several who share a name, who is meant."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newslint_speech.names_runs import Mention
from newslint_speech.parties_member import Member

# So many are weighed who share a name: keeps the time linear where thousands do.
_NAMESAKES = 100


def note(namesakes: dict[str, tuple[Member, ...]], word: str, member: Member) -> None:
    """Add one more who shares a name, unless so many do already that nobody is known by it."""
    known = namesakes.get(word)
    if known is None:
        namesakes[word] = (member,)
    elif len(known) < _NAMESAKES:
        namesakes[word] = (*known, member)


def usual(members: Sequence[Member], mention: Mention) -> Member | None:
    """Of several who share a name the one that the text means by it: named far more often than the others so far."""
    if len(members) < 2:
        return None
    fitting = [m for m in members if "unknown" in (mention.gender, m.gender) or m.gender == mention.gender]
    if len(fitting) < 2:
        return None
    most, second = sorted(fitting, key=lambda m: -len(m.mentions))[:2]
    return most if len(most.mentions) >= 3 * len(second.mentions) else None


def same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names with one surname can be one person: equal first names, or an initial for one."""
    a, b = one[0], other[0]
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def nearest(members: Sequence[Member], offset: int, gender: str = "unknown") -> Member | None:
    """The member last mentioned before the offset, else the one mentioned first after it; gender must not clash."""
    if len(members) == 1:
        (only,) = members
        return only if gender in (only.gender, "unknown") or only.gender == "unknown" else None
    best, best_start = None, -1
    for member in members:
        if "unknown" not in (gender, member.gender) and gender != member.gender:
            continue
        at = bisect_right(member.starts, offset) - 1
        if at >= 0 and member.starts[at] > best_start:
            best, best_start = member, member.starts[at]
    if best is None:
        fitting = [m for m in members if "unknown" in (gender, m.gender) or gender == m.gender]
        best = min(fitting, key=lambda m: m.starts[0], default=None)
    return best
