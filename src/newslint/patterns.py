"""Rules as data: what a TOML table says becomes a rule.

Four kinds. `phrase`: words that are not to stand there. `require`: a draft with one thing must have another. `limit`: at
most so many of a thing. `balance`: two things in a fair proportion. What they look for is a *selector*: words (`find`), a
regular expression (`pattern`), groups of the word lists (`groups`) or a fact (`fact` with `where`), in kinds of blocks (`in`),
in the outlet's own voice or any (`voice`). The file format with all keys: `newslint.pattern_schema`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from newslint.data_files import built, written
from newslint.document import Document, NotCovered, Span
from newslint.facts import Quote, Sentence
from newslint.messages import flatten
from newslint.rule import Finding, Related, Rule
from newslint.selectors import Found, select, surrounding

Spec = Mapping[str, Any]

# Keys of a selector that finds something else than words of groups.
_ELSEWHERE = frozenset({"find", "pattern", "fact"})


class NoWords(NotCovered):
    """A rule as data has no table for the document's language."""

    def __init__(self, rule: str, language: str) -> None:
        Exception.__init__(self, f"{rule} has no words for language {language!r}")
        self.language = language


class DataRule(Rule):
    """A rule made of a table; `spec` is the table with one entry a language."""

    spec: ClassVar[Spec] = {}

    def begun_by(self, document: Document) -> tuple[str, ...]:
        table = self._table(document)
        if table is None or self.spec["kind"] != "phrase" or not _ELSEWHERE.isdisjoint(table):
            return ()
        groups = tuple(table.get("groups", ()))
        return () if any(document.words.group(name).compounded for name in groups) else groups

    def _table(self, document: Document) -> Spec | None:
        languages: Mapping[str, Spec] = self.spec["languages"]
        return languages.get(document.language) or languages.get("*")

    def check(self, document: Document) -> Iterator[Finding]:
        table = self._table(document)
        if table is None:
            if self.spec.get("declared"):
                return iter(())
            raise NoWords(self.name, document.language)
        return _KINDS[self.spec["kind"]](self, document, table)


def rule_of(name: str, spec: Spec) -> type[Rule]:
    """The rule class of a compiled table."""
    voiced = any(t.get("voice", "own") == "own" for t in spec["languages"].values())
    return type(
        name.title().replace("-", ""),
        (DataRule,),
        {
            "__doc__": f"The rule {name}, from data.",
            "__module__": __name__,
            "name": name,
            "severity": spec.get("severity", "warning"),
            "grades": dict(spec.get("grades", {})),
            "silent_in": frozenset(spec.get("silent_in", ())),
            "needs": (Quote,) if voiced and spec["kind"] == "phrase" else (),
            "spec": spec,
        },
    )


def _phrase(rule: DataRule, document: Document, table: Spec) -> Iterator[Finding]:
    places = select(document, table)
    # Most texts have none.
    return (_worded(rule, found, table) for found in first_per_sentence(document, places)) if places else iter(())


def _worded(rule: DataRule, found: Found, table: Spec) -> Finding:
    return rule.finding(
        found.span,
        values={"found": found.span, **found.values},
        grade=found.grade,
        message=found.key(table, "message"),
        help=found.key(table, "help"),
        suggestion="suggestion" if "suggestion" in table else None,
    )


def first_per_sentence(document: Document, found: Sequence[Found]) -> Iterator[Found]:
    """One place a sentence: the first; without sentences, every place."""
    if not document.covers(Sentence):
        yield from found
        return
    sentences = document.facts(Sentence)
    at, reached = 0, -1
    for place in found:
        while at < len(sentences) and sentences[at].end <= place.start:
            at += 1
        if at == reached and at < len(sentences):
            continue
        reached = at
        yield place


def _require(rule: DataRule, document: Document, table: Spec) -> Iterator[Finding]:
    needed = select(document, table["needs"])
    within = table.get("within", "document")
    seen: set[tuple[int, int]] = set()
    for trigger in select(document, table["when"]):
        room = surrounding(document, trigger, within)
        if (room.start, room.end) in seen:
            continue
        seen.add((room.start, room.end))
        if not any(room.overlaps(place.span) for place in needed):
            span = trigger.span
            anchor = rule.name if within == "document" else None
            yield rule.finding(span, values={"found": span, **trigger.values}, anchor=anchor)


def _limit(rule: DataRule, document: Document, table: Spec) -> Iterator[Finding]:
    per, most = table.get("per", "document"), table["max"]
    if per == "1000 words":
        most = max(most, most * len(document.tokens) // 1000)
        per = "document"
    rooms: dict[tuple[int, int], list[Found]] = {}
    for place in select(document, table):
        room = surrounding(document, place, per)
        rooms.setdefault((room.start, room.end), []).append(place)
    for places in rooms.values():
        if len(places) > most:
            over = places[most].span
            earlier = tuple(Related(p.span, "related.earlier") for p in places[:most][:5])
            yield rule.finding(over, values={"found": over, "count": len(places), "max": most}, related=earlier)


def _balance(rule: DataRule, document: Document, table: Spec) -> Iterator[Finding]:
    sides = {key: select(document, table[key]) for key in ("one", "other")}
    heavy, light = sorted(sides, key=lambda key: len(sides[key]), reverse=True)
    many, few = sides[heavy], sides[light]
    if len(many) >= table.get("least", 3) and len(many) > table.get("ratio", 2) * len(few):
        span = many[0].span
        values: dict[str, Span | str | int] = {"found": span, "count": len(many), "against": len(few)}
        values |= {"heavy": table[heavy].get("label", heavy), "light": table[light].get("label", light)}
        yield rule.finding(
            span,
            values=values,
            related=tuple(Related(p.span, "related.light") for p in few[:5]),
            anchor=rule.name,
        )


_KINDS: Mapping[str, Callable[[DataRule, Document, Spec], Iterator[Finding]]] = {
    "phrase": _phrase,
    "require": _require,
    "limit": _limit,
    "balance": _balance,
}


_EXAMPLES = ("flagged", "fine")
_OUTER = ("kind", "severity", "grades", "silent_in")


def compiled(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table as it stands in TOML, with every language complete: what stands at the top holds for all languages."""
    codes = [key for key, value in table.items() if len(key) == 2 and isinstance(value, Mapping)]
    left_out = (*_OUTER, *codes, "language", *_EXAMPLES)
    shared = {k: v for k, v in table.items() if k not in left_out}
    languages = {code: {**shared, **{k: v for k, v in table[code].items() if k not in _EXAMPLES}} for code in codes}
    spec = {key: table[key] for key in _OUTER if key in table}
    if "language" in table:
        spec["declared"] = True
    return {**spec, "languages": languages or {table.get("language", "*"): shared}}


def read_rules(folder: str) -> dict[str, Spec]:
    """The compiled tables of a folder of data: from its built `rules.json`, else from `rules/*.toml`, checked.

    RuleError names file and key of what cannot be read.
    """
    ready: dict[str, Spec] | None = built(folder, "rules.json")
    if ready is not None:
        return ready
    sources = written(folder, "rules")
    if not sources:
        return {}
    from pathlib import Path

    from newslint.pattern_schema import read_checked

    return {name: compiled(table) for source in sources for name, table in read_checked(Path(source)).items()}


_TEXTS = ("message", "help", "why", "suggestion", "message-bare", "help-bare", "related")


def texts_of(folder: str, code: str) -> dict[str, dict[str, Any]]:
    """The messages that the rules of a folder carry themselves, as a catalogue's tables."""
    found: dict[str, dict[str, Any]] = {}
    for name, spec in read_rules(folder).items():
        table = spec["languages"].get(code) or spec["languages"].get("*")
        if table is None and spec.get("declared"):
            table = next(iter(spec["languages"].values()))
        if table is not None:
            found[name] = flatten({key: table[key] for key in _TEXTS if key in table})
    return found
