"""Selectors: where in a document the thing stands that a rule made of data looks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from newslint import facts
from newslint.compounds import compounds
from newslint.document import Span
from newslint.few import Stems
from newslint.guards import GUARDS, may_stand, neighbours, passes
from newslint.language import Group, index_group
from newslint.mentioned import mentioned
from newslint.records import dataclass, field
from newslint.registers import fits
from newslint.rule import Value
from newslint.tokens import Hit, hits
from newslint.voice import voices

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.language import Language

Listed = list[tuple[Group, tuple[Hit, ...]]]
FACTS = {kind.__name__: kind for kind in facts.FACTS}
TIMEOUT = 2.0
_FRAME = 20
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
    kinds = table.get("in")
    places: list[Found] = []
    if kinds and {block.kind for block in document.blocks}.isdisjoint(kinds):
        return places
    if ("groups" in table or "find" in table) and (listed := _listed(document, table)):
        places += _words(document, table, listed)
    if "pattern" in table and (patterns := _possible(document, table)):
        places += _patterns(document, table, patterns)
    if "fact" in table:
        places += _facts(document, table)
    # Most texts have none of what a table looks for.
    if not places:
        return places
    accept = document.house.get("accept")
    accepted = sorted({str(term).lower() for term in accept}) if accept else ()
    kept: dict[int, Found] = {}
    for place in sorted(places, key=lambda p: (p.start, -p.end)):
        if not any(_let_pass(document.text, place, phrase) for phrase in accepted):
            kept.setdefault(place.start, place)
    return list(kept.values())


def _is_wanted(document: Document, table: Mapping[str, Any], start: int) -> bool:
    """Whether a place stands in one of the table's kinds of blocks, and in its voice.

    Whose voice speaks where is worked out for the first place that is asked about: what rules out more and costs less is asked before.
    """
    kinds, name = table.get("in"), table.get("voice", "own")
    if kinds and document.block_at(start).kind not in kinds:
        return False
    return name == "any" or voices(document).own(start, start + 1) is (name != "other")


def _let_pass(text: str, place: Found, phrase: str) -> bool:
    """Whether a place stands within a phrase that the newsroom accepts ("regime" within "Regime Change")."""
    at = phrase.find(text[place.start : place.end].lower())
    start = place.start - at
    return at >= 0 and start >= 0 and text[start : start + len(phrase)].lower() == phrase


def _words(document: Document, table: Mapping[str, Any], listed: Listed) -> Iterator[Found]:
    guarded = any(guard in table for guard in GUARDS)
    for group, found in listed:
        accept = document.house.get("accept")
        accepted = {str(term).lower() for term in accept} if accept else ()
        context = document.words.group(table["context"]) if "context" in table else group
        # where two folders list a term, the later one holds
        for hit in {(h.start, h.end): h for h in found if "split." not in h.tag or whole(document, h)}.values():
            entry, start = hit.entry, _from(document, hit, table)
            if entry.get("off"):
                continue
            if accepted and str(entry.get("lemma") or entry.get("term")).lower() in accepted:
                continue
            if (
                (not guarded or neighbours(document, hit, table))
                and passes(document, hit)
                and _is_wanted(document, table, start)
                and not mentioned(document, hit, context)
                and fits(document, entry, context.facts)
            ):
                yield Found(start, hit.end, _values(entry, context.facts), entry.get("grade", ""))


def whole(document: Document, hit: Hit) -> bool:
    """Whether a finite form of a separable verb has its particle at the end of the clause; true for every other form."""
    if "split." not in hit.tag or any(not tag.startswith("split.") for tag in hit.tag.split("|")):
        return True
    particle = hit.entry.get("particle")
    words, ends, text = document.tokens.words, document.tokens.ends, document.text
    if particle not in words[hit.last + 1 : hit.last + _FRAME]:
        return False
    stop = document.block_at(hit.start).end
    for i in range(hit.last + 1, min(hit.last + _FRAME, len(words))):
        if ends[i] > stop:
            return False
        closes = i + 1 == len(words) or text[ends[i] : ends[i] + 1] in _CLOSING or words[i + 1] in ("und", "oder")
        if words[i] == particle and closes:
            return True
    return False


def _listed(document: Document, table: Mapping[str, Any]) -> Listed:
    """The groups of which words stand in the text, and where."""
    listed: Listed = []
    if not may_stand(document, table):
        return listed
    for name in table.get("groups", ()):
        group = document.words.group(name)
        # Of most groups the text has nothing.
        found = document.hits(name) if document.begins(name) else ()
        if group.compounded:
            found = (*found, *compounds(document, group))
        if found:
            listed.append((group, found))
    if "find" in table:
        entries = [dict(e) if isinstance(e, Mapping) else {"term": e} for e in table["find"]]
        for entry in entries:
            entry.setdefault("instead", table.get("instead", ""))
        group = Group("", index_group({"entries": entries}))
        listed.append((group, hits(document.tokens, group)))
    return listed


def _from(document: Document, hit: Hit, table: Mapping[str, Any]) -> int:
    """Where a finding begins: at the hit, or at the word before it, which `only_after` asked for."""
    return document.tokens.starts[hit.first - 1] if table.get("with_before") and hit.first else hit.start


def _values(entry: Mapping[str, Any], group: Mapping[str, Any]) -> dict[str, Value]:
    field_of = group.get("fields", {}).get(entry.get("field", ""), {})
    said = {key: entry.get(key) or field_of.get(key, "") for key in ("instead", "judges")}
    return {**said, "term": entry.get("lemma") or entry.get("term", "")}


def _patterns(document: Document, table: Mapping[str, Any], patterns: Sequence[str]) -> Iterator[Found]:
    import regex

    kinds, exact = table.get("in"), table.get("exact_case")
    rooms = [(b.start, b.end) for b in document.blocks if b.kind in kinds] if kinds else [(0, len(document.text))]
    for pattern in patterns:
        compiled = regex.compile(pattern, regex.VERSION1 if exact else regex.VERSION1 | regex.IGNORECASE)
        for match in (m for a, b in rooms for m in compiled.finditer(document.text, a, b, timeout=TIMEOUT)):
            start, end = match.span()
            if end > start and _placed(document, start, end, table) and _is_wanted(document, table, start):
                yield Found(start, end, _values({"instead": table.get("instead", "")}, {}))


def _possible(document: Document, table: Mapping[str, Any]) -> list[str]:
    """The patterns that may match: built tables say which words a match cannot do without.

    To import `regex` and compile costs more than a whole short draft.
    """
    given, kinds, exact = table.get("pattern", ()), table.get("in"), table.get("exact_case")
    if not given:
        return []
    if kinds:
        said = "\n".join(document.slice(block) for block in document.blocks if block.kind in kinds)
        said = said if exact else said.casefold()
    else:
        said = document.text if exact else document.folded
    patterns = zip_longest([given] if isinstance(given, str) else given, table.get("literals", ()))
    possible: list[str] = []
    for pattern, literals in patterns:
        words: Iterable[str] = literals or ("",)
        if literals and exact and not kinds:
            words = document.words.derived(_Literals).stems(literals).within(document)
        # A loop, as `any` over a generator takes twice as long.
        for word in words:
            if word in said:
                possible.append(pattern)
                break
    return possible


class _Literals:
    """The literals of patterns, by their list, which is kept so that no other takes its id."""

    def __init__(self, _: Language) -> None:
        self._known: dict[int, tuple[Sequence[str], Stems]] = {}

    def stems(self, literals: Sequence[str]) -> Stems:
        known = self._known.get(id(literals))
        if known is None:
            known = self._known[id(literals)] = literals, Stems(literals)
        return known[1]


def _placed(document: Document, start: int, end: int, table: Mapping[str, Any]) -> bool:
    """Whether the words around a place that no list found are as the table's guards ask."""
    if not any(guard in table for guard in GUARDS):
        return True
    tokens = document.tokens
    return neighbours(document, Hit(start, end, tokens.first_at(start), tokens.at(end - 1), {}), table)


def _facts(document: Document, table: Mapping[str, Any]) -> Iterator[Found]:
    where: Mapping[str, Any] = table.get("where", {})
    for fact in document.facts(FACTS[table["fact"]]):
        if _is_wanted(document, table, fact.start) and all(
            _is(getattr(fact, key), value) for key, value in where.items()
        ):
            yield Found(fact.start, fact.end, {"instead": "", "judges": "", "term": ""})


def _is(value: Any, given: Any) -> bool:
    return value in given if isinstance(given, list) else bool(value == given)


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
