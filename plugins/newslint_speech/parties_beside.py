"""What stands right beside a name: its role, its kind, the place or the shop that it only names."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from newslint_speech.english_classes import Classes
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.names_words import ROLE
from newslint_speech.parties_linking import Cast
from newslint_speech.parties_member import Member

# A name in apposition follows its role within so many words, and something closes it.
_APPOSED = 9
# A byline ends so soon behind its name.
_LINE = 80
_PEOPLE = frozenset({"person", "unknown"})
_CLOSERS = frozenset(",.;:)–-")


def stands_for_a_place(capitals: Capitals, first: int) -> bool:
    """Whether a name stands behind a preposition of place ("the clinic in Aldmoor")."""
    return (
        first > 0
        and capitals.words[first - 1] in capitals.known.before_roles["places"]
        and capitals.behind[first - 1] == " "
    )


def is_shop(capitals: Capitals, labels: list[tuple[int, int]], mention: Mention) -> bool:
    """Whether a name only says where a link leads ("[49 euros at Nordshop](…)"): nobody the text speaks of."""
    index = bisect_right(labels, mention.start, key=itemgetter(0)) - 1
    if index < 0 or labels[index][1] < mention.end:
        return False
    first = mention.first
    return labels[index] == (mention.start, mention.end) or (
        first > 0 and capitals.words[first - 1] in capitals.known.before_roles["shops"]
    )


def apposed(capitals: Capitals, cast: Cast, first: int, index: int, kinds: tuple[str, ...]) -> Member | None:
    """Whose name stands right behind a role or between commas ("der Präsident des Rates, Jan Kolb,")."""
    words, beside = capitals.words, cast.at.get(index + 1)
    unknown = (*kinds, "unknown") if kinds == ("person",) else kinds
    if beside is not None and cast.members[beside.party].kind in kinds and capitals.behind[index] == " ":
        return cast.members[beside.party]
    if first and capitals.capital[first - 1] and capitals.behind[first - 1] == " ":
        return None  # "der Anwalt der Ärztin, Jan Kolb,": the name is the lawyer's
    for ahead in range(index + 1, min(len(capitals), index + _APPOSED)):
        gap = capitals.behind[ahead - 1]
        if gap.startswith(","):
            while ahead + 1 < len(capitals) and words[ahead] in capitals.known.titles and ahead not in cast.at:
                ahead += 1
            found = cast.at.get(ahead)
            closed = found is not None and capitals.text[found.end : found.end + 1] in _CLOSERS
            member = cast.members[found.party] if found is not None and closed else None
            if member is None or member.kind not in unknown:
                return None
            if member.kind == "unknown" and kinds == ("person",):
                if len(member.words) < 2:
                    return None
                member.kind = "person"  # "der Präsident des Rates, Tavo Sillo Meruvan,"
            return member
        if gap not in (" ", "-"):
            return None
    return None


def apposed_body(capitals: Capitals, cast: Cast, first: int, word: str) -> Member | None:
    """The body right before ", the Berlin start-up,": no authority, as "Weller, the Kenyan government said" names two."""
    if (
        capitals.known.language != "en"
        or capitals.known.is_authority(word)
        or not first
        or capitals.words[first] != "the"
    ):
        return None
    if not capitals.behind[first - 1].startswith(", "):
        return None
    beside = cast.until.get(first - 1)
    member = cast.members[beside.party] if beside is not None else None
    return member if member is not None and member.kind in ("organisation", "unknown") else None


def signs(capitals: Capitals, member: Member) -> bool:
    """Whether somebody is named in bylines only ("By Lea Brandt"): who wrote the text is nobody that it speaks of."""
    first, bylines = member.mentions[0], capitals.known.before_roles["byline"]
    if not first.first or capitals.words[first.first - 1] not in bylines:
        return False
    return _is_byline(capitals, first) and all(_is_byline(capitals, m) for m in member.mentions)


def _is_byline(capitals: Capitals, mention: Mention) -> bool:
    before, text = mention.first - 1, capitals.text
    if before < 0 or capitals.words[before] not in capitals.known.before_roles["byline"]:
        return False
    stop = text.find("\n", mention.end, mention.end + _LINE)
    opens = not before or "\n" in capitals.behind[before - 1]
    return opens and stop >= 0 and "." not in text[mention.end : stop]


def note_roles(capitals: Capitals, cast: Cast) -> None:
    """Note the roles that stand before a name or as apposition behind it ("Lea Brandt, Sprecherin der Polizei,")."""
    known, words, kinds, behind = capitals.known, capitals.words, capitals.kinds, capitals.behind
    count = len(words)
    for member in cast.members:
        if member.kind not in _PEOPLE:
            continue
        for mention in member.mentions:
            before, after = mention.first - 1, mention.last + 1
            if kinds[before] & ROLE and before >= 0 and behind[before] == " ":
                member.roles |= {words[before]}
                if member.kind == "unknown" and not known.german and len(member.words) > 1:
                    member.kind = "person"
            gap = behind[mention.last]
            if gap != " " and after < count and gap.startswith(","):
                for i in range(after, min(count, after + 5)):
                    if kinds[i] & ROLE and (known.german or not _is_another(capitals, i)):
                        member.roles |= {words[i]}
                        if member.kind == "unknown":
                            member.kind = "person"
                        break
                    if behind[i][:1] in (",", ".") if i + 1 < count else True:
                        break
        if member.gender == "unknown" and member.kind == "person":
            member.gender = known.gender(tuple(sorted(member.roles)), member.words)


def _is_another(capitals: Capitals, index: int) -> bool:
    """Whether the English role behind a comma is somebody else's: "Brandt, prosecutors said", "Brandt, the mayor's wife"."""
    if index + 1 >= len(capitals):
        return False
    ahead = capitals.words[index + 1]
    if ahead == "s" and capitals.behind[index] in ("'", "’"):
        return True
    return (
        capitals.document.words.derived(Classes.of).clausal[ahead] or capitals.words[index] in capitals.known.role_group
    )
