"""Role nouns for people ("der Minister", "the founder"): who was given the role, or who alone can be meant."""

from __future__ import annotations

from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.names_words import NameWords
from newslint_speech.parties_linking import Cast
from newslint_speech.parties_member import Member
from newslint_speech.parties_namesakes import nearest
from newslint_speech.parties_recent import FIRST, NEAR, Recent


def find_person(cast: Cast, recent: Recent, mention: Mention, word: str) -> Member | None:
    """The person who was given this role (nearest before), or the only person near where nobody was."""
    known = cast.known
    stem = word.removesuffix("s") if known.german else word
    before = [(start, m) for start, m in recent.before(mention.start) if m.kind == "person" and m.named]
    if stem:
        # "der Skandal-Arzt": a nickname means whom the text calls a doctor, and nobody else.
        nickname = known.german and "-" in stem.removeprefix("ex-")
        bare = stem.rpartition("-")[2] if nickname else stem.removeprefix("ex-")
        given = [member for _, member in before if member.roles]
        for fits in (Member.has_role, Member.has_wider_role):
            for member in given:
                if fits(member, bare):
                    return member
        fitting = [
            m
            for m in cast.members[:FIRST]
            if m.roles and m.kind == "person" and m.named and (m.has_role(bare) or m.has_wider_role(bare))
        ]
        if fitting:
            return nearest(fitting, mention.start)
        grouped = stem in known.role_group and mention.gender != "female"
        if nickname or stem in known.kin or grouped or (word.endswith("s") and known.language == "en"):
            return None
    gender = mention.gender if mention.gender != "unknown" else known.gender((word,), ())
    near = [
        m
        for start, m in before
        if mention.start - start < NEAR // 2 and ("unknown" in (gender, m.gender) or m.gender == gender)
    ]
    if not stem and near:
        return max(near, key=lambda m: len(m.mentions))
    return near[0] if len(near) == 1 and not near[0].roles else None


def are_several(known: NameWords, word: str, article: str, before: str) -> bool:
    """Whether a German noun for a man stands in the plural ("die Händler", "der früheren Händler"; not "die Vorsitzende")."""
    bound = article in ("die", "diese") or (article == "der" and before.endswith("en"))
    if not bound or word.endswith(("e", "in", "frau")):
        return False
    return known.gender((word,), ()) == "male" or word in known.role_group


def is_one_woman(known: NameWords, word: str, article: str) -> bool:
    """Whether a German adjective turned noun means one woman ("die Angeklagte"; several are "die Angeklagten")."""
    return article in ("die", "diese") and word.endswith("e") and f"{word}n" in known.roles


def take_over(described: Member, member: Member) -> None:
    """Give a person without a name the name that the text says later ("Ein Chefarzt …", "Der Chefarzt, Dr. Jan Kolb, …")."""
    for mention in described.mentions:
        member.add(mention)
    described.mentions.clear()
    described.starts.clear()


def is_noun_of_age(capitals: Capitals, index: int) -> bool:
    """Whether a word of age is a noun: written as one in German, behind "the" in English."""
    if capitals.known.language == "de":
        return "-J" in capitals.printed(index)
    return index > 0 and capitals.words[index - 1] == "the"


def of_age(capitals: Capitals, recent: Recent, mention: Mention, word: str) -> Member | None:
    """The person whose name the text gives that age ("Brandt, 33," and "the 33-year-old"), else the only one named just before."""
    age = word.partition("-")[0]
    people = [(start, m) for start, m in recent.before(mention.start) if m.kind == "person" and m.named]
    for _, member in people:
        if any(_is_aged(capitals.text, m.end, age) for m in member.mentions):
            return member
    near = [member for start, member in people if mention.start - start < NEAR // 2]
    return near[0] if len(near) == 1 else None


def _is_aged(text: str, end: int, age: str) -> bool:
    return (
        text.startswith((f", {age}", f" ({age})", f", aged {age}"), end)
        and not text[end + 2 + len(age) : end + 3 + len(age)].isdigit()
    )
