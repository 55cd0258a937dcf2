"""Role nouns ("the company", "der Minister") and pronouns, linked where one party fits."""

from __future__ import annotations

from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.parties_linking import Cast, Member, nearest
from newslint_speech.parties_recent import FIRST, Recent

NEAR = 900
_OFTEN = 3
_BESIDE = 250
_BODIES = frozenset({"organisation", "authority", "unknown"})
_DEFINITE = frozenset(
    ["der", "die", "das", "den", "dem", "des", "dieser", "diese", "dieses", "diesen", "diesem", "the", "this"]
)
_INDEFINITE = frozenset(
    {"ein", "eine", "einen", "einem", "einer", "eines", "a", "an"}
    | {"two", "three", "four", "five", "zwei", "drei", "vier", "fünf", "sechs"}
)
_PLURAL_BODIES = (
    "parteien",
    "firmen",
    "behörden",
    "ministerien",
    "dienste",
    "banken",
    "konzerne",
    "gerichte",
    "companies",
)
_AGED = ("-jährige", "-jährigen", "-jähriger", "-year-old")
_ARTICLES = dict.fromkeys(("der", "dem", "den", "ein", "einen", "einem"), "male") | {"die": "female", "eine": "female"}
_BARE = frozenset({"police", "prosecutors", "authorities", "government", "regulators"})
_PRONOUNS = {
    "he": "male",
    "him": "male",
    "she": "female",
    "er": "male",
    "ihn": "male",
    "ihm": "male",
    "sie": "female",
}
_PLURAL_VERBS = ("en", "sind", "hätten", "wären", "seien")


def link_roles(capitals: Capitals, cast: Cast) -> None:
    """Add role nouns to the parties they mean; unlinked ones that describe somebody make a party without a name."""
    taken = {i for m in cast.members for mention in m.mentions for i in range(mention.first, mention.last + 1)}
    _roles_beside_names(capitals, cast)
    described: dict[str, Member] = {}
    recent = Recent(cast.members)
    for i, word in enumerate(capitals.words):
        if len(word) > 2 and i not in taken and _cased(capitals, i):
            _enter_role(capitals, cast, recent, described, i, word)
    for member in cast.members:
        member.mentions.sort(key=lambda m: m.start)
        member.starts.sort()


def _cased(capitals: Capitals, index: int) -> bool:
    """Whether the token is written as a common noun of its language is."""
    if capitals.known.language == "de":
        return capitals.capital[index] or capitals.words[index].endswith(_AGED)
    if not capitals.capital[index] or capitals.initial(index) or capitals.words[index] in ("minister", "president"):
        return True
    return index > 0 and capitals.capital[index - 1] and capitals.gap(index - 1) == " "


def _enter_role(
    capitals: Capitals, cast: Cast, recent: Recent, described: dict[str, Member], i: int, word: str
) -> None:
    known, words = capitals.known, capitals.words
    aged = word.endswith(_AGED) and "-J" in capitals.printed(i)
    role = aged or known.is_role(word) or word in known.described
    body = not role and known.is_head(word)
    if not (role or body):
        return
    first = _determiner(capitals, i)
    office = known.language == "en" and capitals.capital[i] and not capitals.initial(i)
    definite = (first < i and words[first] in _DEFINITE) or office
    mention = capitals.mention(first, i, "person" if role else "organisation", form="role")
    if aged or (role and not known.is_role(word)):
        mention.gender = _ARTICLES.get(words[first], "unknown") if aged else known.gender((word,), ())
    member = None
    if word.endswith(_PLURAL_BODIES):
        definite = False
    origin = _origin(capitals, first, i) if body else ""
    if origin:
        mention.form = "name"
        _describe(cast, described, mention, f"{origin} {word}", body, named=True)
        return
    if definite:
        member = _role(cast, recent, mention, "" if aged else word) if role else _body(cast, recent, mention, word)
    if member is not None:
        member.add(mention)
    elif (role and first < i) or (
        body and known.is_authority(word) and (known.language == "de" or first < i or word in _BARE)
    ):
        _describe(cast, described, mention, word, body)


def _origin(capitals: Capitals, first: int, index: int) -> str:
    """The adjective of nationality or the place before a head noun ("the Kenyan government"), else ""."""
    known = capitals.known
    for i in range(max(first, index - 3), index):
        word = capitals.words[i]
        if word in known.places or word in known.demonyms:
            return word
        if known.language == "de":
            stem = word.removesuffix("n").removesuffix("r").removesuffix("s").removesuffix("m").removesuffix("e")
            if stem in known.demonyms:
                return stem
    return ""


def _determiner(capitals: Capitals, index: int) -> int:
    """The token with which the noun phrase begins: an article up to four words before, else the noun itself."""
    known, words = capitals.known, capitals.words
    for first in range(index - 1, max(-1, index - 5), -1):
        if capitals.gap(first) not in (" ", "-"):
            break
        word = words[first]
        if word in _DEFINITE or word in _INDEFINITE:
            return first
        if word in known.starters or word in known.determiners:
            break
        if known.language == "de" and capitals.capital[first]:
            break
        if known.language == "de" and not word.endswith(("e", "en", "er", "es", "em", "jährige", "jähriger")):
            break
    return index


def _roles_beside_names(capitals: Capitals, cast: Cast) -> None:
    """Note the roles that stand before a name or as apposition behind it ("Lea Brandt, Sprecherin der Polizei,")."""
    known, words, count = capitals.known, capitals.words, len(capitals)
    for member in cast.members:
        if member.kind not in ("person", "unknown"):
            continue
        for mention in member.mentions:
            before, after = mention.first - 1, mention.last + 1
            if before >= 0 and known.is_role(words[before]) and capitals.gap(before) == " ":
                member.roles.add(words[before])
            if after < count and capitals.gap(mention.last).startswith(","):
                for i in range(after, min(count, after + 5)):
                    if known.is_role(words[i]):
                        member.roles.add(words[i])
                        if member.kind == "unknown":
                            member.kind = "person"
                        break
                    if capitals.gap(i)[:1] in (",", ".") if i + 1 < count else True:
                        break
        if member.gender == "unknown" and member.kind == "person":
            member.gender = known.gender(tuple(sorted(member.roles)), member.words)


def _role(cast: Cast, recent: Recent, mention: Mention, word: str) -> Member | None:
    """The person who was given this role (nearest before), or the only person near where nobody was."""
    known = cast.known
    stem = word.removesuffix("s") if known.language == "de" else word
    before = [(start, m) for start, m in recent.before(mention.start) if m.kind == "person" and m.named]
    if stem:
        bare = stem.removeprefix("ex-")
        for _, member in before:
            if _has_role(member, bare):
                return member
        fitting = [m for m in cast.members[:FIRST] if m.kind == "person" and m.named and _has_role(m, bare)]
        if fitting:
            return nearest(fitting, mention.start)
        if stem in known.role_group or (word.endswith("s") and known.language == "en"):
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


def _has_role(member: Member, noun: str) -> bool:
    return any(role == noun or role.endswith(noun) or (noun.endswith(role) and len(role) > 4) for role in member.roles)


def _body(cast: Cast, recent: Recent, mention: Mention, word: str) -> Member | None:
    """The organisation that the noun names: one whose name ends in it, else the last one of the fitting kind."""
    known = cast.known
    nearby = recent.before(mention.start)
    before = [(start, m) for start, m in nearby if m.named and (m.kind in _BODIES or _is_theme(m))]
    for _, member in before:
        if _ends_in(member, word):
            return member
    if ending := [m for m in cast.members[:FIRST] if m.named and m.kind in _BODIES and _ends_in(m, word)]:
        return nearest(ending, mention.start)
    if known.is_authority(word):
        return None
    medium = word in known.medium
    fitting: list[Member] = []
    for start, member in before:
        if mention.start - start > NEAR:
            break
        private = member.kind in ("organisation", "unknown") and not any(
            known.is_authority(part) for part in member.words
        )
        if private and medium == any(part in known.medium for part in (*member.words, " ".join(member.words))):
            fitting.append(member)
    if len(fitting) > 1:
        most, second = sorted(fitting, key=lambda m: -len(m.mentions))[:2]
        if len(most.mentions) >= 2 * len(second.mentions):
            return most
    return next((m for m in fitting if len(m.mentions) > 1), fitting[0] if fitting else None)


def _is_theme(member: Member) -> bool:
    """Whether an unknown name stands so often that a text is about it."""
    return member.kind == "unknown" and len(member.mentions) > _OFTEN


def _ends_in(member: Member, word: str) -> bool:
    return any(part == word or part.endswith(word) for part in member.words)


def _describe(
    cast: Cast, described: dict[str, Member], mention: Mention, word: str, body: bool, named: bool = False
) -> None:
    member = described.get(word)
    if member is None:
        member = Member(len(cast.members), tuple(word.split()), "authority" if body else "person", named=named)
        if word in cast.known.role_group:
            member.kind, member.gender = "group", "plural"
        elif not body:
            member.gender = cast.known.gender((word,), ())
        if body and ("-" in word or len(word) > 14):
            member.named = True
        cast.members.append(member)
        described[word] = member
    member.add(mention)


def link_pronouns(capitals: Capitals, cast: Cast) -> None:
    """Add he, she, er and sie to the one person of fitting gender among those named shortly before."""
    words = capitals.words
    recent = Recent(cast.members)
    for i, word in enumerate(words):
        gender = _PRONOUNS.get(word)
        if gender is None or (word == "sie" and not _singular(capitals, i)):
            continue
        start = capitals.starts[i]
        member = _antecedent(recent, start, gender)
        if member is not None:
            member.add(capitals.mention(i, i, "person", form="pronoun"))
    for member in cast.members:
        member.mentions.sort(key=lambda m: m.start)
        member.starts.sort()


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
    if capitals.capital[index] and not capitals.initial(index):
        return False
    if capitals.initial(index):
        ahead = capitals.words[index + 1] if index + 1 < len(capitals) else ""
        return not ahead.endswith(_PLURAL_VERBS)
    beside = [capitals.words[i] for i in (index - 1, index + 1) if 0 <= i < len(capitals)]
    return any(word.endswith(("t", "te", "be", "sei", "war")) and not word.endswith(_PLURAL_VERBS) for word in beside)
