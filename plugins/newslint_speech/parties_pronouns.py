"""Pronouns ("she", "ihm"), linked to the person last spoken of that fits."""

from __future__ import annotations

from itertools import chain

from newslint_speech.names_runs import Capitals
from newslint_speech.parties_beside import signs
from newslint_speech.parties_linking import Cast
from newslint_speech.parties_member import Member
from newslint_speech.parties_openers import Openers
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
}
# "he's", "she'd": English pronouns with a short verb.
_FORMS = frozenset(f"{word}{verb}" for word in _PRONOUNS for verb in ("", "'s", "'d", "'ll"))
_SUBJECTS = frozenset({"he", "she", "er", "sie"})
_PLURAL_VERBS = ("en", "sind", "hätten", "wären", "seien")


def link_pronouns(capitals: Capitals, cast: Cast, recent: Recent) -> None:
    """Add he, she, er and sie to the one person of fitting gender among those named shortly before."""
    places = capitals.document.tokens.places
    found = sorted(chain.from_iterable([places[form] for form in places.keys() & _FORMS]))
    if not found:
        return
    recent.catch_up()
    openers = Openers(capitals, cast)
    meant: dict[int, Member] = {}
    for i in found:
        bare = capitals.words[i].partition("'")[0]
        if bare == "sie" and not _singular(capitals, i):
            continue
        member = openers.before(i, _PRONOUNS[bare]) if bare in _SUBJECTS else None
        member = member or _antecedent(recent, capitals.starts[i], _PRONOUNS[bare])
        if member is not None and not signs(capitals, member):
            mention = capitals.single(i, "person", form="pronoun")
            mention.end = mention.start + len(bare)
            member.add(mention)
            meant[member.number] = member
    cast.in_order(meant.values())


def _antecedent(recent: Recent, offset: int, gender: str) -> Member | None:
    doubtful: list[Member] = []
    first = True
    for start, member in recent.shortly_before(offset, 10):
        if offset - start >= NEAR // 2:
            break
        kind = member.kind
        if kind not in ("person", "unknown"):
            continue
        if first and kind == "person" and member.gender == "unknown":
            # the pronouns before this one are mentions too, and stand at the end
            latest = member.starts[-1]
            if offset - (latest if start < latest < offset else start) < _BESIDE:
                return member
        first = False
        if kind == "person" and member.gender == gender:
            return member
        if member.gender == "unknown" and (kind == "person" or len(member.words) > 1):
            doubtful.append(member)
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
