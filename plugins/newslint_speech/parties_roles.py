"""Role nouns ("the company", "der Minister"), linked where one party fits."""

from __future__ import annotations

from newslint_speech.english_classes import Classes
from newslint_speech.names_runs import Capitals, Mention
from newslint_speech.parties_linking import Cast, Member, nearest
from newslint_speech.parties_recent import FIRST, NEAR, Recent

_OFTEN = 3
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
    if not capitals.capital[index] or capitals.initial(index):
        return True
    if capitals.document.block_index(capitals.starts[index]) in capitals.headlines:
        return True
    # "the Prime Minister": an office with a capital, and no name behind it.
    ahead = index + 1
    named = ahead < len(capitals) and capitals.capital[ahead] and capitals.joined(index)
    return capitals.known.is_role(capitals.words[index]) and not named


def _enter_role(
    capitals: Capitals, cast: Cast, recent: Recent, described: dict[str, Member], i: int, word: str
) -> None:
    known, words = capitals.known, capitals.words
    aged = word.endswith(_AGED) and "-J" in capitals.printed(i)
    role = aged or known.is_role(word) or word in known.described
    body = not role and known.is_head(word)
    if not (role or body) or (known.language == "en" and _modifies(capitals, i)):
        return
    first = _determiner(capitals, i)
    office = known.language == "en" and capitals.capital[i] and not capitals.initial(i)
    definite = (first < i and words[first] in _DEFINITE) or office
    if body and word in known.vague_bodies and not (definite and word == "city"):
        return
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


def _modifies(capitals: Capitals, index: int) -> bool:
    """Whether an English noun only says more of the noun behind it ("the police station", "an executive order")."""
    ahead = index + 1
    if ahead >= len(capitals) or capitals.gap(index) != " " or capitals.capital[ahead]:
        return False
    word, classes = capitals.words[ahead], capitals.document.words.derived(Classes.of)
    if (
        word in classes.letters
        or classes.is_verb(word)
        or word in capitals.known.starters
        or capitals.known.is_role(word)
        or capitals.known.is_head(word)
    ):
        return word in capitals.known.roles and word in ("general", "elect")
    return not word.endswith(("ly", "ed", "ing")) and not word.isdigit()


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
        if known.language == "en" and word.endswith("ed") and words[first - 1] not in _DEFINITE | _INDEFINITE:
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
                if member.kind == "unknown" and known.language == "en" and len(member.words) > 1:
                    member.kind = "person"
            if after < count and capitals.gap(mention.last).startswith(","):
                for i in range(after, min(count, after + 5)):
                    if known.is_role(words[i]) and not (
                        i + 1 < count and words[i + 1] == "s" and capitals.gap(i) in ("'", "’")
                    ):
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
        if stem in known.kin or stem in known.role_group or (word.endswith("s") and known.language == "en"):
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
