"""Decisions to let findings stand, written where everybody sees them.

In a draft, for the next block or the one it stands in, or for the whole file:

    <!-- newslint: allow missing-counter-statement reason="asked 12 March, deadline 18:00" until=2026-12-31 by=lk match="Nordtec" -->
    <!-- newslint: allow-file loaded-language reason="a column" -->

In front matter, for the whole file: `newslint: allow loaded-language reason="…"`, a list of such lines, or a list of tables with `allow`
(a rule or several), `reason`, `until`, `by`, `match`. Beside drafts whose format has no comments, `.newslint-allow.toml` with
`[[allow]]` tables: `fingerprint` (from `--format json`), `reason`, `until`, `by`, and where wanted `rule` and `path`.

A decision that has expired lets nothing stand. Rules about decisions (`AllowanceRule`) find those that are expired, unused, unknown …
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.document import Comment, Document
from newslint.expressions import expression
from newslint.records import dataclass, replace
from newslint.report import Allowance, Allowed, PlacedFinding

_ADDRESSED = expression(r"\s*newslint\b\s*(?P<colon>:?)\s*(?P<verb>[\w-]*)\s*(?P<rest>.*)", re.S)
_WORD = expression(
    r"""(?P<key>[\w-]+)\s*=\s*(?:"(?P<a>[^"]*)"|“(?P<b>[^”]*)”|„(?P<c>[^“”]*)[“”]|'(?P<d>[^']*)'|(?P<e>\S+))"""
    r"""|(?P<name>[^\s,]+)|,"""
)
_DATE = expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KEYS = ("reason", "until", "by", "match")
_VERBS = ("allow", "allow-file")


@dataclass(frozen=True, slots=True)
class Standing:
    """An allowance with where it holds (text offsets; None for everywhere) and where it is written (source offsets)."""

    allowance: Allowance
    ground: tuple[int, int] | None
    source: tuple[int, int]


def standing(document: Document) -> list[Standing]:
    """All decisions that a draft holds, in order of the source; those that cannot be understood say so in `fault`."""
    found = list(_in_front_matter(document))
    for comment in document.draft.comments:
        match = _ADDRESSED.match(comment.content)
        if match is None:
            continue
        ground = _ground(document, comment)
        allowance = _parsed(document, match, comment.source_start)
        file = allowance.scope == "file"
        found.append(Standing(allowance, None if file else ground, (comment.source_start, comment.source_end)))
    return found


def _ground(document: Document, comment: Comment) -> tuple[int, int]:
    """The block in which a comment stands, else the next one; a list or a table is one block here."""
    blocks = document.blocks
    if comment.inside is not None and comment.inside < len(blocks):
        return blocks[comment.inside].start, blocks[comment.inside].end
    if comment.block >= len(blocks):
        return len(document.text) + 1, len(document.text) + 1
    last = comment.block
    kind = blocks[last].kind
    while kind in ("list", "table") and last + 1 < len(blocks) and blocks[last + 1].kind == kind:
        last += 1
    return blocks[comment.block].start, blocks[last].end


def _parsed(document: Document, match: re.Match[str], start: int) -> Allowance:
    line, column = document.lines.position(start)
    verb = match["verb"]
    fault = ""
    if not match["colon"]:
        fault = "colon"
    elif verb not in _VERBS:
        fault = "verb"
    names, values, unknown = _words(match["rest"])
    if not fault and (unknown or (values.get("until") and not is_day(values["until"]))):
        fault = "key" if unknown else "date"
    if not fault and not names:
        fault = "rule"
    return Allowance(
        names,
        document.path,
        line,
        column,
        scope="file" if verb == "allow-file" else "block",
        fault=fault,
        reason=values.get("reason", ""),
        until=values.get("until", ""),
        by=values.get("by", ""),
        match=values.get("match", ""),
    )


def is_day(until: str) -> bool:
    """Whether this is a day of the calendar, as in 2026-12-31."""
    from datetime import date

    try:
        return _DATE.fullmatch(until) is not None and bool(date.fromisoformat(until))
    except ValueError:
        return False


def _words(rest: str) -> tuple[tuple[str, ...], dict[str, str], tuple[str, ...]]:
    names: list[str] = []
    values: dict[str, str] = {}
    unknown: list[str] = []
    for match in _WORD.finditer(rest):
        if match["key"] is None:
            names += [match["name"]] if match["name"] else []
        elif match["key"] in _KEYS:
            values[match["key"]] = next(v for v in match.group("a", "b", "c", "d", "e") if v is not None)
        else:
            unknown.append(match["key"])
    return tuple(dict.fromkeys(names)), values, tuple(unknown)


def _in_front_matter(document: Document) -> Iterator[Standing]:
    given = document.front_matter.get("newslint")
    if given is None:
        return
    source = document.draft.source[: document.draft.front_matter_end]
    at = max(0, source.find("newslint"))
    line, column = document.lines.position(at)
    whole = (at, at + len("newslint"))
    entries = given if isinstance(given, list) else [given]
    if isinstance(given, Mapping) and isinstance(given.get("allow"), list):
        entries = given["allow"]
    for entry in entries:
        if isinstance(entry, str):
            text = entry if re.match(r"\s*allow(-file)?\s", entry) else f"allow {entry}"
            match = _ADDRESSED.match(f"newslint: {text}")
            allowance = _parsed(document, match, at) if match else Allowance((), document.path, fault="verb")
            allowance = replace(allowance, line=line, column=column)
        else:
            allowance = _from_table(entry, document.path, line, column)
        yield Standing(replace(allowance, scope="file", origin="front matter"), None, whole)


def _from_table(entry: Any, path: str, line: int, column: int) -> Allowance:
    if not isinstance(entry, Mapping):
        return Allowance((), path, line, column, fault="verb")
    rules = entry.get("allow", entry.get("rule", entry.get("rules", ())))
    names = (rules,) if isinstance(rules, str) else tuple(str(name) for name in rules or ())
    values = {key: str(entry[key]) for key in _KEYS if entry.get(key) is not None}
    unknown = [key for key in entry if key not in (*_KEYS, "allow", "rule", "rules")]
    fault = "key" if unknown else "" if names else "rule"
    if values.get("until") and not is_day(values["until"]):
        fault = "date"
    return Allowance(
        names,
        path,
        line,
        column,
        fault=fault,
        reason=values.get("reason", ""),
        until=values.get("until", ""),
        by=values.get("by", ""),
        match=values.get("match", ""),
    )


def apply(
    document: Document,
    findings: Sequence[PlacedFinding],
    decisions: Sequence[Standing],
    beside: Iterable[Allowance],
    today: str,
) -> tuple[list[PlacedFinding], list[Allowed], list[Standing]]:
    """Findings that stay, findings that are allowed, and the decisions with what became of them.

    `beside` are the entries of side files; of them only those come back that concern a finding of this document.
    """
    aliases = {alias: name for name, rule in document.registry.rules.items() for alias in rule.aliases}
    dated = [
        replace(d, allowance=replace(d.allowance, expired=not d.allowance.fault and "" < d.allowance.until < today))
        for d in decisions
    ]
    used: set[int] = set()
    kept: list[PlacedFinding] = []
    allowed: list[Allowed] = []
    entries = {entry.fingerprint: entry for entry in beside}
    side: list[Standing] = []
    for placed in findings:
        number = next((n for n, d in enumerate(dated) if _lets(d, placed, document, aliases)), None)
        entry = None if number is not None else _entry_of(entries, placed, today)
        if number is not None:
            used.add(number)
        if entry is not None:
            side.append(Standing(entry, None, (placed.place.start, placed.place.end)))
        by = dated[number].allowance if number is not None else entry
        if by is None or (by is entry and entry.expired):
            kept.append(placed)
        else:
            allowed.append(_allowed(placed, by))
    told = [replace(d, allowance=replace(d.allowance, used=n in used)) for n, d in enumerate(dated)]
    return kept, allowed, [*told, *side]


def _entry_of(entries: Mapping[str, Allowance], placed: PlacedFinding, today: str) -> Allowance | None:
    """The entry of a side file that concerns a finding, with what became of it."""
    entry = entries.get(placed.fingerprint)
    if entry is None or (entry.rules and placed.rule not in entry.rules):
        return None
    expired = bool(entry.until) and entry.until < today
    return replace(entry, rules=entry.rules or (placed.rule,), expired=expired, used=not expired)


def _lets(decision: Standing, placed: PlacedFinding, document: Document, aliases: Mapping[str, str]) -> bool:
    allowance, finding = decision.allowance, placed.finding
    if allowance.fault or allowance.expired or finding is None:
        return False
    if placed.rule not in {aliases.get(name, name) for name in allowance.rules}:
        return False
    if decision.ground is not None:
        start, end = decision.ground
        if finding.source is not None or not (start <= finding.span.start < end or start < finding.span.end <= end):
            return False
    if allowance.match:
        words = f"{document.slice(finding.span)}\n{placed.target or ''}".casefold()
        return allowance.match.casefold() in words
    return True


def _allowed(placed: PlacedFinding, allowance: Allowance) -> Allowed:
    return Allowed(placed, allowance.origin, allowance.reason, allowance.by, allowance.until)
