"""Selectors: where in a document the thing stands that a rule made of data looks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from newslint import facts
from newslint.compounds import compounds
from newslint.document import Span
from newslint.guards import GUARDS, matches, neighbours, passes, surroundings
from newslint.language import Group, index_group
from newslint.records import dataclass, field
from newslint.registers import fits
from newslint.rule import Value
from newslint.tokens import Hit, hits
from newslint.voice import Voices, voices

if TYPE_CHECKING:
    from newslint.document import Document

FACTS = {kind.__name__: kind for kind in facts.FACTS}
TIMEOUT = 2.0
_FRAME = 20
_SAID = 8
# so many words may name who says what is set between commas
_NAMED = 4
_STOPS = ".!?:;\n"
# so many words before, in the sentence, may say who holds a view
_VIEWED = 24
_DENIED = 3
_CLOSED = 60
# so many sentences of so few words are a list
_LISTED, _LONE = 3, 2
_OPENED = 7
_SUCH = 5
_CLOSING = ("", ".", ",", ";", ":", "!", "?", "–", ")", "\n")


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a selector found; `values` are what the list's entry says (instead, judges …), `grade` its grade."""

    start: int
    end: int
    values: Mapping[str, Value] = field(default_factory=dict)
    grade: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def key(self, table: Mapping[str, Any], name: str) -> str:
        """The key of a text: of the case without an alternative where the entry has none and the table such a text."""
        bare = f"{name}-bare"
        return bare if bare in table and not self.values.get("instead") else name


def select(document: Document, table: Mapping[str, Any]) -> list[Found]:
    """All places that a table selects, in order of the text, no two at the same start; linear in the text."""
    places = [*_words(document, table), *_patterns(document, table), *_facts(document, table)]
    kinds, name = table.get("in"), table.get("voice", "own")
    whose = voices(document) if places and name != "any" else Voices(())
    accepted = sorted({str(term).lower() for term in document.house.get("accept", ())})
    kept: dict[int, Found] = {}
    for place in sorted(places, key=lambda p: (p.start, -p.end)):
        if kinds and document.block_at(place.start).kind not in kinds:
            continue
        if whose.own(place.start, place.start + 1) != (name != "other") and name != "any":
            continue
        if any(_let_pass(document.text, place, phrase) for phrase in accepted):
            continue
        kept.setdefault(place.start, place)
    return list(kept.values())


def _let_pass(text: str, place: Found, phrase: str) -> bool:
    """Whether a place stands within a phrase that the newsroom accepts ("regime" within "Regime Change")."""
    at = phrase.find(text[place.start : place.end].lower())
    start = place.start - at
    return at >= 0 and start >= 0 and text[start : start + len(phrase)].lower() == phrase


def _words(document: Document, table: Mapping[str, Any]) -> Iterator[Found]:
    accepted = {str(term).lower() for term in document.house.get("accept", ())}
    for name, group in _groups(document, table):
        found = document.hits(name) if name else hits(document.tokens, group)
        if "endings" in group.facts or "beginnings" in group.facts:
            found = (*found, *compounds(document, group))
        context = document.words.group(table["context"]).facts if "context" in table else group.facts
        # where two folders list a term, the later one holds
        for hit in {(h.start, h.end): h for h in found if whole(document, h)}.values():
            entry = hit.entry
            if entry.get("off") or str(entry.get("lemma") or entry.get("term")).lower() in accepted:
                continue
            if (
                passes(document, hit)
                and not _talked_about(document, hit, context)
                and neighbours(document, hit, table)
                and fits(document, entry, context)
            ):
                yield Found(_from(document, hit, table), hit.end, _values(entry, context), entry.get("grade", ""))


def whole(document: Document, hit: Hit) -> bool:
    """Whether a finite form of a separable verb has its particle at the end of the clause; true for every other form."""
    if "split." not in hit.tag or any(not tag.startswith("split.") for tag in hit.tag.split("|")):
        return True
    particle = hit.entry.get("particle")
    words, ends, text = document.tokens.words, document.tokens.ends, document.text
    stop = document.block_at(hit.start).end
    for i in range(hit.last + 1, min(hit.last + _FRAME, len(words))):
        if ends[i] > stop:
            return False
        closes = i + 1 == len(words) or text[ends[i] : ends[i] + 1] in _CLOSING or words[i + 1] in ("und", "oder")
        if words[i] == particle and closes:
            return True
    return False


def _groups(document: Document, table: Mapping[str, Any]) -> Iterator[tuple[str, Group]]:
    for name in table.get("groups", ()):
        yield name, document.words.group(name)
    if "find" in table:
        entries = [dict(e) if isinstance(e, Mapping) else {"term": e} for e in table["find"]]
        for entry in entries:
            entry.setdefault("instead", table.get("instead", ""))
        yield "", Group("", index_group({"entries": entries}))


def _from(document: Document, hit: Hit, table: Mapping[str, Any]) -> int:
    """Where a finding begins: at the hit, or at the word before it, which `only_after` asked for."""
    return document.tokens.starts[hit.first - 1] if table.get("with_before") and hit.first else hit.start


def _values(entry: Mapping[str, Any], group: Mapping[str, Any]) -> dict[str, Value]:
    field_of = group.get("fields", {}).get(entry.get("field", ""), {})
    said = {key: entry.get(key) or field_of.get(key, "") for key in ("instead", "judges")}
    return {**said, "term": entry.get("lemma") or entry.get("term", "")}


def _talked_about(document: Document, hit: Hit, group: Mapping[str, Any]) -> bool:
    """Whether the word is the topic ("the term X", "der Begriff X"), what somebody calls something or how somebody sees it."""
    words = document.tokens.words
    start = document.block_at(hit.start).start
    about, calls = group.get("about", ()), group.get("calls", ())
    if not about and not calls:
        return False
    first = max(document.tokens.first_at(start), hit.first - _SAID)
    before = words[first : hit.first]
    if matches(before[-1] if before else "", about) or any(matches(word, calls) for word in before):
        return True
    behind = words[hit.last + 1 : min(hit.last + 1 + _SAID, document.tokens.first_at(document.block_at(hit.start).end))]
    if behind and matches(behind[0], group.get("named", ())):
        return True
    # "als absurd bezeichnet": the verb that calls something so stands behind
    as_such = any(word in group.get("as", ()) for word in before[-_SUCH:])
    if as_such and any(matches(word, calls) for word in behind):
        return True
    called = group.get("called", ())
    if called and any(word in called for word in surroundings(document, hit)):
        return True
    return _held(document, hit, group, as_such, behind) or _said_between(document, hit, group.get("inserted", ()))


def _said_between(document: Document, hit: Hit, verbs: Collection[str]) -> bool:
    """Whether the sentence goes on with who says it, set between commas ("Leider, kritisiert sie, ist das Bad zu")."""
    text, words = document.text, document.tokens.words
    starts, ends = document.tokens.starts, document.tokens.ends
    for at in range(hit.last + 1, min(hit.last + 1 + _SAID, len(words)) if verbs else 0):
        gap = text[ends[at - 1] : starts[at]]
        if any(mark in gap for mark in _STOPS):
            return False
        if "," in gap and words[at] in verbs:
            named = text[ends[at] : ends[min(at + _NAMED, len(words) - 1)] + 1]
            return "," in named or "." in named
    return False


def _held(document: Document, hit: Hit, group: Mapping[str, Any], as_such: bool, behind: Sequence[str]) -> bool:
    """Whether somebody else sees it so ("views the deal as X", "their belief that … is X", "X to many of them") or it is denied."""
    views = group.get("views", ())
    if not views:
        return False
    if _listed(document, hit):
        return True
    around = (
        next(iter(document.facts_in(facts.Sentence, Span(hit.start, hit.end))), None)
        if document.covers(facts.Sentence)
        else None
    )
    start = document.tokens.first_at(around.start) if around else hit.first - _SAID
    said = document.tokens.words[max(start, hit.first - _VIEWED) : hit.first]
    if as_such and any(matches(word, group.get("calls", ())) or matches(word, group.get("sees", ())) for word in said):
        return True
    if any(word in group.get("articles", ()) for word in said[-_DENIED:]) and _named(said, group):
        return True
    if _asked(said, group) or (around and _said_at_end(document, around, group)):
        return True
    denials, heightened = group.get("denials", ()), group.get("heightened", ())
    near = [*said[-_DENIED:], ""]
    if any(word in denials and after not in heightened for word, after in pairwise(near)):
        return True
    # "Für Brandt ist der Plan X"
    if said and said[0] in group.get("opens", ()) and any(word in group.get("copulas", ()) for word in said[1:_OPENED]):
        return True
    line = f" {' '.join(said)} "
    return any(f" {view} " in line for view in views) or " ".join(behind[:2]) in group.get("holders", ())


def _listed(document: Document, hit: Hit) -> bool:
    """Whether it is one of a list of words, each a sentence ("Bigot. Racist. Psychopath."): named, not used."""
    if not document.covers(facts.Sentence):
        return False
    block = document.block_at(hit.start)
    inside = document.facts_in(facts.Sentence, Span(block.start, block.end))
    lone = [sentence.start <= hit.start < sentence.end for sentence in inside if _is_lone(document, sentence)]
    return len(lone) >= _LISTED and any(lone)


def _is_lone(document: Document, sentence: Span) -> bool:
    return len(document.tokens.range(sentence.start, sentence.end)) <= _LONE


def _asked(said: Sequence[str], group: Mapping[str, Any]) -> bool:
    """Whether it is what somebody asks ("asked the board whether it was X")."""
    asks, whether = group.get("asks", ()), group.get("whether", ())
    at = next((number for number, word in enumerate(said) if word in asks), len(said))
    return any(word in whether for word in said[at:])


def _said_at_end(document: Document, sentence: Span, group: Mapping[str, Any]) -> bool:
    """Whether the sentence closes with who says it ("… that is X, Finch said.")."""
    last = document.tokens.first_at(sentence.end) - 1
    if last <= 0 or document.tokens.words[last] not in group.get("closes", ()):
        return False
    return "," in document.text[max(sentence.start, sentence.end - _CLOSED) : sentence.end]


def _named(said: Sequence[str], group: Mapping[str, Any]) -> bool:
    """Whether a verb of naming stands before ("called"), and asks for nothing ("called for")."""
    names, requests = group.get("names", ()), group.get("requests", ())
    return any(word in names and after not in requests for word, after in pairwise(said))


def _patterns(document: Document, table: Mapping[str, Any]) -> Iterator[Found]:
    patterns = table.get("pattern", ())
    if not patterns:
        return
    kinds, exact = table.get("in"), table.get("exact_case")
    rooms = [(b.start, b.end) for b in document.blocks if b.kind in kinds] if kinds else [(0, len(document.text))]
    # Built tables say which words a match cannot do without. To import `regex` and compile costs more than a whole short draft.
    said = document.text if not kinds else "\n".join(document.text[a:b] for a, b in rooms)
    said = said if exact else said.casefold()
    needed = table.get("literals", ())
    for number, pattern in enumerate([patterns] if isinstance(patterns, str) else patterns):
        if number < len(needed) and needed[number] and not any(word in said for word in needed[number]):
            continue
        import regex

        compiled = regex.compile(pattern, regex.VERSION1 if exact else regex.VERSION1 | regex.IGNORECASE)
        for match in (m for a, b in rooms for m in compiled.finditer(document.text, a, b, timeout=TIMEOUT)):
            if match.end() > match.start() and _placed(document, match.start(), match.end(), table):
                yield Found(match.start(), match.end(), _values({"instead": table.get("instead", "")}, {}))


def _placed(document: Document, start: int, end: int, table: Mapping[str, Any]) -> bool:
    """Whether the words around a place that no list found are as the table's guards ask."""
    if not any(guard in table for guard in GUARDS):
        return True
    tokens = document.tokens
    return neighbours(document, Hit(start, end, tokens.first_at(start), tokens.at(end - 1), {}), table)


def _facts(document: Document, table: Mapping[str, Any]) -> Iterator[Found]:
    if "fact" not in table:
        return
    where: Mapping[str, Any] = table.get("where", {})
    for fact in document.facts(FACTS[table["fact"]]):
        if all(_is(getattr(fact, key), wanted) for key, wanted in where.items()):
            yield Found(fact.start, fact.end, {"instead": "", "judges": "", "term": ""})


def _is(value: Any, wanted: Any) -> bool:
    return value in wanted if isinstance(wanted, list) else bool(value == wanted)


def surrounding(document: Document, place: Found, within: str) -> Span:
    """The sentence, paragraph or document around a place; without sentences, its paragraph."""
    if within == "sentence" and document.covers(facts.Sentence):
        sentences = document.facts_in(facts.Sentence, Span(place.start, place.end))
        if sentences:
            return Span(sentences[0].start, sentences[0].end)
    if within == "document":
        return Span(0, len(document.text))
    block = document.block_at(place.start)
    return Span(block.start, block.end)
