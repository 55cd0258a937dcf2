"""The accused of a document: each party with its charges and its mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint import Allegation, Document, Hit, Name, Party, Sentence, Span, cached_property, dataclass
from newslint_reply.aliases import fuller_names, introduced, is_against_another, is_room, owner_of
from newslint_reply.sentences import placed, sentence_at
from newslint_reply.tables import fits, table_pattern

# What stands in so many characters before a name may make it the owner of something ("the head of X and Y").
BEFORE = 30
# So many bodies whose names begin alike are compared with one another.
ALIKE = 20


@dataclass(frozen=True)
class Charged:
    """A party with at least one charge; `charges` and `mentions` in order of the text.

    `key` is the party's key, or the target's text in lower case where the charge is tied to no known party; `forms` are all
    names and role nouns by which the text calls it.
    """

    key: str
    name: str
    span: Span
    kind: str
    gender: str
    named: bool
    charges: tuple[Allegation, ...]
    mentions: tuple[Name, ...]
    forms: tuple[str, ...] = ()

    @cached_property
    def open_charges(self) -> tuple[Allegation, ...]:
        """The charges that are not settled."""
        return tuple(charge for charge in self.charges if charge.sourcing != "established")

    @cached_property
    def places(self) -> frozenset[tuple[int, int]]:
        """Where the charges stand: (start, end) of each."""
        return frozenset((charge.start, charge.end) for charge in self.charges)

    @cached_property
    def begins(self) -> int:
        """Where the text first speaks of the party."""
        return min(self.charges[0].start, *(mention.start for mention in self.mentions[:1]))

    @cached_property
    def starts(self) -> list[int]:
        """Where the charges begin, ascending."""
        return sorted(charge.start for charge in self.charges)

    @cached_property
    def _open_starts(self) -> list[int]:
        return sorted(charge.start for charge in self.open_charges)

    def charged_in(self, start: int, end: int, *, openly: bool = False) -> bool:
        """Whether a charge (with `openly` one that is not settled) begins in a stretch of the text."""
        starts = self._open_starts if openly else self.starts
        first = bisect_left(starts, start)
        return first < len(starts) and starts[first] < end

    @property
    def is_person(self) -> bool:
        return self.kind == "person"


def accused_of(document: Document) -> tuple[Charged, ...]:
    """All accused parties, in order of their first charge; people who are charged together are a party each."""
    return document.derived(_accused_of)


def _accused_of(document: Document) -> tuple[Charged, ...]:
    if not document.facts(Allegation):
        return ()
    parties = {party.key: party for party in document.facts(Party)}
    fuller = {**introduced(document, parties), **fuller_names(document, parties)}
    charges: dict[str, list[Allegation]] = {}
    known: set[tuple[str, int]] = set()
    everyone = table_pattern(document, "reply-everyone")
    for charge in document.facts(Allegation):
        if charge.recalled:
            continue  # whom the words accuse is a guess, and nobody is asked upon one
        if charges and not charge.party and everyone and everyone.search(charge.target):
            continue
        if charge.implied and _answers(document, charge.sentence):
            continue
        for found in _keys(document, charge, parties):
            key = fuller.get(found, found)
            if is_against_another(document, charge, parties.get(key)):
                continue
            if key not in charges and charges and _stands_in(document, charge, parties.get(key)):
                key = next(reversed(charges))
            if (key, charge.start) not in known:
                known.add((key, charge.start))
                charges.setdefault(key, []).append(charge)
    mentions: dict[str, list[Name]] = {}
    called = {short: key for short, key in fuller.items() if key in charges}
    called.update({key: key for key in charges if key not in fuller})
    for name in [name for name in document.facts(Name) if name.party in called]:
        mentions.setdefault(called[name.party], []).append(name)
    return tuple(
        _accused(document, key, tuple(found), parties.get(key), mentions.get(key, [])) for key, found in charges.items()
    )


def _answers(document: Document, number: int) -> bool:
    """Whether a sentence denies, or takes somebody's side: what the context makes of it is no further charge."""
    found = document.derived(_denying).get(number, ())
    return any(fits(document, hit, sentence) for hit, sentence in found)


def _denying(document: Document) -> dict[int, list[tuple[Hit, Sentence]]]:
    """The words that may deny or take somebody's side in sentences of which the context makes charges, by their number."""
    implied = {charge.sentence for charge in document.facts(Allegation) if charge.implied}
    found: dict[int, list[tuple[Hit, Sentence]]] = {}
    for group in ("reply-cues", "reply-words", "reply-defences"):
        for hit, sentence in placed(document, group):
            if sentence.number in implied and hit.entry.get("kind", "denial") == "denial":
                found.setdefault(sentence.number, []).append((hit, sentence))
    return found


def _by_form(document: Document) -> dict[str, str]:
    """Every way in which the text writes a party, in small letters, and the party's key."""
    found: dict[str, str] = {}
    for party in {party.key: party for party in document.facts(Party)}.values():
        for form in (party.name, *party.forms):
            found.setdefault(form.lower(), party.key)
    return found


def _stands_in(document: Document, charge: Allegation, party: Party | None) -> bool:
    """Whether the target is a bare word for a person named or described before (`der 54-Jährige`, `the man`)."""
    if is_room(document, charge.target_span):
        return True
    roles = table_pattern(document, "reply-accused-roles", "people")
    bare = roles.match(document.slice(charge.target_span)) if roles else None
    return (party is None or not party.named) and bare is not None and bare.end() >= len(charge.target)


def _keys(document: Document, charge: Allegation, parties: dict[str, Party]) -> list[str]:
    """The keys of those whom a charge accuses: several where its target stands in a list of names."""
    if together := _named_together(document, charge):
        return together
    sentence = sentence_at(document, charge.start)
    around = sentence if sentence is not None and sentence.contains(charge.target_span) else charge.target_span
    names = [n for n in document.facts_in(Name, around) if n.form != "pronoun"]
    own = next((n for n in names if n.overlaps(charge.target_span)), None)
    if own is not None and (partner := _partner(document, names, own)) in parties:
        return [partner]
    if own is not None and own.party in parties and (together := listed(document, names, own)):
        return [key for key in together if key in parties and parties[key].named] or [own.party]
    known = charge.party or document.derived(_by_form).get(charge.target.lower())
    return [known or owner_of(document, charge.target_span) or charge.target.lower()]


def _partner(document: Document, names: Sequence[Name], one: Name) -> str:
    """`Mills and another Roe aide asked …`: who is named before somebody's aide, and accused where Roe is not."""
    people = table_pattern(document, "reply-joints", "people")
    at = names.index(one)
    if people is None or not at or people.match(document.text, one.end) is None:
        return ""
    gap = document.text[names[at - 1].end : one.start]
    return names[at - 1].party if gap.split()[:1] == ["and"] and len(gap.split()) <= 3 else ""


def _named_together(document: Document, charge: Allegation) -> list[str]:
    """The keys of several people that a charge against `the two men` names, as the text names them elsewhere."""
    if charge.target == document.slice(charge.target_span):
        return []
    joints, words = document.words.words("reply-joints"), charge.target.replace(",", " , ").split()
    if joints.isdisjoint([word.lower() for word in words]):
        return []
    parts: list[str] = [""]
    for word in words:
        if word.lower() in joints:
            parts.append("")
        else:
            parts[-1] = f"{parts[-1]} {word}".strip()
    forms = document.derived(_by_form)
    keys = [forms.get(part.lower(), "") for part in parts if part]
    return keys if len(keys) > 1 and all(keys) else []


def _accused(
    document: Document, key: str, charges: tuple[Allegation, ...], party: Party | None, mentions: list[Name]
) -> Charged:
    first = charges[0]
    if party is None or not party.named:
        town = _town(document, charges, mentions)
        if town is not None:
            name = document.slice(town)
            shown = (*(party.forms if party else ()), name)
            return Charged(key, name, town, "authority", "unknown", True, charges, tuple(mentions), shown)
    if party is None:
        own = _written(document, key, charges)
        return Charged(key, first.target, first.target_span, "unknown", "unknown", False, charges, own, (first.target,))
    span = party.fullest if party.fullest.end else Span(party.start, party.end)
    kind = "organisation" if party.kind == "person" and _is_body(document, party.name) else party.kind
    return Charged(key, party.name, span, kind, party.gender, party.named, charges, tuple(mentions), party.forms)


def _town(document: Document, charges: tuple[Allegation, ...], mentions: list[Name]) -> Span | None:
    """`der Stadt Bornau`, `the city of Leeds`: a noun for a town, and the name behind it, where the text has both together."""
    towns = table_pattern(document, "reply-accused-roles", "towns")
    if towns is None:
        return None
    for span in (*(charge.target_span for charge in charges[:ALIKE]), *mentions[:ALIKE]):
        noun = towns.search(document.text, span.start, min(len(document.text), span.end + BEFORE))
        if noun is None or noun.start() >= span.end or not document.text[noun.end()].isupper():
            continue
        at = document.tokens.first_at(noun.end())
        named = document.facts_in(Name, Span(noun.end(), noun.end() + 1))
        if named or document.tokens.words[at] in document.words.words("states", "cities"):
            return Span(noun.start(), named[0].end if named else document.tokens.ends[at])
    return None


def _is_body(document: Document, name: str) -> bool:
    """Whether a name that may be somebody's is a body's by one of its words (`Hallmoor Water`, `Wetter-App Nimbra`)."""
    bodies = document.words.words("reply-generic-words", "bodies")
    return "&" in name or not bodies.isdisjoint(name.lower().replace("-", " ").split())


def _written(document: Document, key: str, charges: tuple[Allegation, ...]) -> tuple[Name, ...]:
    """Where the last word of a target that is no known party stands in the text; at least its own places."""
    spans = {(c.target_span.start, c.target_span.end) for c in charges}
    tokens = document.tokens
    taken = {at for start, end in spans for at in (tokens.at(start), *tokens.range(start, end))}
    last = tokens.at(max(charges[0].target_span.start, charges[0].target_span.end - 1))
    for at in tokens.places.get(tokens.words[last], ()) if last >= 0 else ():
        if at not in taken and document.text[tokens.starts[at]].isupper():
            spans.add((tokens.starts[at], tokens.ends[at]))
    return tuple(Name(start, end, party=key, form="role") for start, end in sorted(spans))


def listed(document: Document, names: Sequence[Name], one: Name, *, mixed: bool = False) -> list[str]:
    """The keys of the parties that stand in a list with a name (`X, Y und Z`), itself included; empty where it stands alone.

    `mixed`: people and bodies may stand in one list, as those do who answer together.
    """
    if len(names) < 2:
        return []
    joints = document.words.words("reply-joints")
    before = document.words.words("reply-joints", "before")
    owner = table_pattern(document, "reply-owner-before")
    at = names.index(one)

    def joined(left: Name, right: Name) -> bool:
        gap = document.text[left.end : right.start].removeprefix(".").replace(",", " , ").split()
        if (len({left.kind, right.kind} - {"unknown"}) > 1 and not mixed) or "place" in (left.kind, right.kind):
            return False
        if not gap or len(gap) > 4 or left.party == right.party or gap[0].lower() not in joints:
            return False
        if not all(w[0].isupper() or w[0].isdigit() or w in joints or w in before for w in gap):
            return False
        return not (owner and owner.search(document.text, max(0, left.start - BEFORE), left.start))

    first, last = at, at
    while first > 0 and joined(names[first - 1], names[first]):
        first -= 1
    while last + 1 < len(names) and joined(names[last], names[last + 1]):
        last += 1
    found = [name.party for name in names[first : last + 1]]
    ends = " ".join(
        document.text[a.end : b.start] for a, b in zip(names[first:last], names[first + 1 : last + 1], strict=True)
    )
    return list(dict.fromkeys(found)) if len(found) > 1 and joints & set(ends.lower().split()) - {","} else []


def plain(span: Span) -> Span:
    """A fact's place without the fact."""
    return Span(span.start, span.end)
