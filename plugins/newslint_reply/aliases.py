"""Names that a text gives beside its words for an accused: by apposition, or as the owner of searched rooms."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import attrgetter, itemgetter

from newslint import Allegation, Document, Name, Party, Sentence, Span
from newslint_reply.tables import places, table_pattern

# A name stands so near to the words that it explains ("the doctor, Jane Roe"; "Roe's house").
NEAR = 3
# What stands in so many characters before a name may spell the letters of an acronym.
BEFORE = 30
# No acronym that means a body has more letters.
LETTERS = 12
# So many bodies whose names begin alike are compared with one another.
ALIKE = 20
OWNER = ("'s", "’s")


def introduced(document: Document, parties: dict[str, Party]) -> dict[str, str]:
    """Parties that the text describes in one place and names in another: the key of the words, and that of the name.

    `Ein Oberarzt … Der Oberarzt, Jens Mahrt`; of bodies `Lumora, the Leeds start-up`.
    """
    found: dict[str, str] = {}
    names = document.facts(Name)
    definite = table_pattern(document, "reply-definite")
    widest = len(", ")
    near = [(first, second) for first, second in pairwise(names) if second.start - first.end <= widest]
    for first, second in near if definite is not None else ():
        gap = document.text[first.end : second.start]
        if definite is None or gap not in (" ", ", ") or first.party == second.party:
            continue
        pair = (parties.get(first.party), parties.get(second.party))
        if _is_role(pair[0], first) and _is_named(pair[1], second) and definite.match(document.text, first.start):
            found.setdefault(first.party, second.party)
        elif gap == ", " and _is_body(pair[0], pair[1]) and not definite.match(document.text, first.start):
            second_is_role = definite.match(document.text, second.start) and document.text[second.start].islower()
            if second_is_role:
                found.setdefault(second.party, first.party)
    return found


def _is_role(party: Party | None, name: Name) -> bool:
    return party is not None and not party.named and party.kind == "person" and name.form == "role"


def _is_named(party: Party | None, name: Name) -> bool:
    return party is not None and party.named and party.kind == "person" and name.form == "name"


def _is_body(first: Party | None, second: Party | None) -> bool:
    kinds = {party.kind if party else "place" for party in (first, second)}
    return first is not None and first.named and not kinds & {"person", "place", "group"}


def is_room(document: Document, target: Span) -> bool:
    """Whether a target is but a place that was searched (`die Büros`, `the premises`)."""
    rooms = table_pattern(document, "reply-rooms")
    return rooms is not None and rooms.fullmatch(document.slice(target)) is not None


def owner_of(document: Document, target: Span) -> str | None:
    """The party whose rooms the target is (`Mahrts Privathaus`, `Roe's home`): nobody charges a house."""
    if not is_room(document, target):
        return None
    words = table_pattern(document, "reply-rooms", "owner")
    behind = words.match(document.text, target.end) if words else None
    if behind is not None:
        named = document.facts_in(Name, Span(behind.end(), behind.end() + 1))
        return named[0].party if named and named[0].start == behind.end() else None
    before = [n for n in document.facts_in(Name, Span(max(0, target.start - NEAR), target.start)) if n.form == "name"]
    if not before:
        return None
    own = before[-1]
    genitive = document.text[own.start : target.start].rstrip().endswith(("s", "’", "'"))
    return own.party if genitive else None


def is_against_another(document: Document, charge: Allegation, party: Party | None) -> bool:
    """Whether the pronoun in `Das Verfahren gegen sie` cannot mean the party of a sentence before: its sister has a case of her own."""
    around = document.facts_in(Sentence, Span(charge.start, charge.start + 1)) if charge.stage else ()
    if not around or around[0].overlaps(charge.target_span):
        return False
    gender = party.gender if party is not None and party.kind == "person" else ""
    masculine = table_pattern(document, "reply-case-pronouns", "masculine")
    if masculine is not None and masculine.match(charge.target):
        gender = "male"
    other = table_pattern(document, "reply-case-pronouns", {"male": "female", "female": "male"}.get(gender, "none"))
    return other is not None and other.search(document.text, around[0].start, around[0].end) is not None


def fuller_names(document: Document, parties: dict[str, Party]) -> dict[str, str]:
    """Parties that the text writes in several ways (`Harrow Mills`, `Harrow Mills Foods`; `Lumora`, `die KI-Firma Lumora`).

    The key of each way is mapped to that of the fuller one, or of the first; an acronym to the body that it is short for.
    """
    named = sorted([p for p in parties.values() if p.named], key=attrgetter("start"))
    keys = list(map(str.split, map(attrgetter("key"), named)))
    short_forms = [party for party in named if party.name.isupper() and len(party.name) > 2]
    acronyms = {party.key for party in short_forms}
    starts = _shared(named, list(map(itemgetter(0), keys)))
    ends = _shared(named, list(map(itemgetter(-1), keys)))
    if not (starts or ends or acronyms):
        return {}
    initials = _initials(named, {party.name[-1] for party in short_forms}) if acronyms else {}
    common, towns = document.words.words("reply-generic-words"), document.words.derived(places)
    german = document.language == "de"
    kinds = document.words.words("reply-generic-words", "kinds")
    found: dict[str, str] = {}
    for short, words in zip(named, keys, strict=True):
        first, last = starts.get(words[0], ()), ends.get(words[-1], ())
        if not (first or last) and short.key not in acronyms:
            continue  # Most names share neither their first nor their last word with another.
        longer: list[Party] = []
        if len(words) > 1:
            longer = [p for p in first[:ALIKE] if p.key.startswith(short.key + " ") and p.kind != "person"]
            longer += [p for p in last[:ALIKE] if p.key.endswith(" " + short.key)]
        elif short.key in acronyms:
            longer = [p for p in initials.get(short.name, ())[:ALIKE] if p is not short]
        if not longer and short.key in acronyms:
            longer = _spelt_out(document, short, initials)
        if german and not longer and short.kind != "person" and words[-1] not in common and words[-1] not in towns:
            longer = [p for p in last[:1] if p is not short and p.kind == short.kind]
        if len(longer) == 1:
            extra = longer[0].key.removesuffix(short.key).split() if longer[0].key.endswith(short.key) else []
            if extra and kinds.issuperset(extra):
                found[longer[0].key] = short.key
            else:
                found[short.key] = longer[0].key
    return found


def _shared(parties: list[Party], words: list[str]) -> dict[str, list[Party]]:
    """The parties by a word of their names, in their order: for each word that several have."""
    several = {word for word, count in Counter(words).items() if count > 1}
    found: dict[str, list[Party]] = {}
    for party, word in zip(parties, words, strict=True) if several else ():
        if word in several:
            found.setdefault(word, []).append(party)
    return found


def _initials(parties: list[Party], finals: set[str]) -> dict[str, list[Party]]:
    """The parties of several words by the capitals with which these begin, of which the last is one of the letters."""
    found: dict[str, list[Party]] = {}
    for party in parties:
        words = party.name.split()
        if len(words) > 1 and (words[-1][0] in finals or not words[-1][0].isupper()):
            found.setdefault("".join([word[0] for word in words if word[0].isupper()]), []).append(party)
    return found


def _spelt_out(document: Document, acronym: Party, initials: dict[str, list[Party]]) -> list[Party]:
    """The bodies whose names give the last letters of an acronym, and the words before them the first."""
    ends = (acronym.name[at:] for at in range(1, min(len(acronym.name) - 1, LETTERS)))
    bodies = [p for letters in ends for p in initials.get(letters, ())[:ALIKE]]
    return [p for p in bodies if p is not acronym and _is_spelt_before(document, p, acronym.name)][:ALIKE]


def _is_spelt_before(document: Document, party: Party, acronym: str) -> bool:
    """Whether the words before a name spell the letters that it lacks (`the Democratic | National Committee`, DNC)."""
    own = sum(word[0].isupper() for word in party.name.split())
    before = document.text[max(0, party.start - BEFORE) : party.start].split()
    missing = acronym[: len(acronym) - own]
    return bool(missing) and [word[0] for word in before[-len(missing) :]] == list(missing)
