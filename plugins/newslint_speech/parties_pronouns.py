"""Pronouns ("she", "ihm"), linked to the person last spoken of that fits."""

from __future__ import annotations

from newslint_speech.names_runs import Capitals
from newslint_speech.parties_linking import Cast
from newslint_speech.parties_member import Member
from newslint_speech.parties_recent import NEAR, Recent

# How near a person of unknown gender must stand to be meant before all others.
_BESIDE = 250
_PRONOUNS = {
    "he": "male",
    "him": "male",
    "she": "female",
    "er": "male",
    "ihn": "male",
    "ihm": "male",
    "sie": "female",
}  # "he's", "she'd": English pronouns with a short verb.
_SHORT_VERBS = frozenset({"s", "d", "ll"})
_PLURAL_VERBS = ("en", "sind", "hätten", "wären", "seien")


def link_pronouns(capitals: Capitals, cast: Cast) -> None:
    """Add he, she, er and sie to the one person of fitting gender among those named shortly before."""
    words = capitals.words
    recent = Recent(cast.members)
    for i, word in enumerate(words):
        bare, _, verb = word.partition("'")
        gender = _PRONOUNS.get(bare) if not verb or verb in _SHORT_VERBS else None
        if gender is None or (word == "sie" and not _singular(capitals, i)):
            continue
        start = capitals.starts[i]
        member = _antecedent(recent, start, gender)
        if member is not None:
            mention = capitals.mention(i, i, "person", form="pronoun")
            mention.end = mention.start + len(bare)
            member.add(mention)
    cast.in_order()


def _antecedent(recent: Recent, offset: int, gender: str) -> Member | None:
    members = [
        m for start, m in recent.before(offset, 10) if offset - start < NEAR // 2 and m.kind in ("person", "unknown")
    ]
    last = members[0] if members else None
    if last is not None and last.kind == "person" and last.gender == "unknown":
        at = max((start for start in last.starts if start < offset), default=-_BESIDE)
        if offset - at < _BESIDE:
            return last
    for member in members:
        if member.kind == "person" and member.gender == gender:
            return member
    doubtful = [m for m in members if m.gender == "unknown" and (m.kind == "person" or len(m.words) > 1)]
    return doubtful[0] if len(doubtful) == 1 else None


def _singular(capitals: Capitals, index: int) -> bool:
    """Whether a German "sie" is one person: not the polite form, and a verb in the singular beside it."""
    if capitals.capital[index] and not capitals.begins[index]:
        return False
    if capitals.begins[index]:
        ahead = capitals.words[index + 1] if index + 1 < len(capitals) else ""
        return not ahead.endswith(_PLURAL_VERBS)
    beside = [capitals.words[i] for i in (index - 1, index + 1) if 0 <= i < len(capitals)]
    return any(word.endswith(("t", "te", "be", "sei", "war")) and not word.endswith(_PLURAL_VERBS) for word in beside)
