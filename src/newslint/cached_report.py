"""A report as the cache keeps it: without a word of the draft, to be worded again from the draft's own bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newslint.document import Document, Span
from newslint.messages import Catalogue
from newslint.records import replace
from newslint.report import Allowance, Allowed, FileReport, Place, PlacedFinding, Skipped
from newslint.rule import Edit, Finding, Value
from newslint.wording import Phrase, cited, nature, party_at, phrase_of, they

# A value that is cut from the draft may hold this many characters of its own for what stands for something in the source.
_MOST_LITERAL = 12
_CODECS = ("utf-8", "utf-8-sig")


class Uncachable(Exception):
    """A report cannot be kept without text of the draft."""


def stored(
    report: FileReport, data: bytes, document: Document, beside: Sequence[Allowance] = (), today: str = ""
) -> dict[str, Any]:
    """The report as JSON values; Uncachable where it holds what may be text of the draft, or what the next minute may change.

    `beside` are the decisions of the side file that holds, `today` the day (ISO) on which it was made.
    """
    if report.errors or report.summary or not (report.language.isalpha() and len(report.language) <= 3):
        raise Uncachable
    if "replies" in document.front_matter and _asked_tomorrow(document):
        raise Uncachable
    value: dict[str, Any] = {
        "codec": _codec(data, document),
        "language": report.language,
        "language_from": report.language_from,
        "genre": report.genre,
        "genre_from": report.genre_from,
        "format": report.format,
        "skipped": [[s.rule, s.reason, s.language, s.format] for s in report.skipped],
        "findings": [_stored(finding, document) for finding in report.findings],
    }
    if report.notes:
        value["notes"] = report.notes
    if report.allowances:
        source = document.draft.source
        value["allowances"] = [_decision(a, source, beside) for a in report.allowances]
        value["allowed"] = [[_behind(a, report), _stored(a.finding, document)] for a in report.allowed]
        value["days"] = _days(report.allowances, today or this_day())
    return value


def holds(value: dict[str, Any], today: str) -> bool:
    """Whether a kept report still holds: no decision in it has expired since, nor was the clock set back."""
    first, last = value.get("days", ("", ""))
    if not first:
        return True
    today = today or this_day()
    return bool(first <= today and (not last or today <= last))


def this_day() -> str:
    from datetime import date

    return date.today().isoformat()


def _asked_tomorrow(document: Document) -> bool:
    """Whether the desk's record names a moment that is still to come, which is a finding until then."""
    from datetime import datetime

    from newslint.reply_record import record_of

    now = datetime.now()
    return any(entry.asked is not None and entry.asked > now for entry in record_of(document))


def restored(
    value: dict[str, Any], data: bytes, path: str, catalogue: Catalogue, beside: Sequence[Allowance] = ()
) -> FileReport:
    """The report of the draft with these bytes, its messages in the catalogue's language."""
    decisions = value.get("allowances", ())
    source = data.decode(value["codec"]) if value["findings"] or decisions else ""
    language = value["language"]
    allowances = tuple(_decided(d, source, path, beside) for d in decisions)
    return FileReport(
        path,
        language,
        value["language_from"],
        value["genre"],
        value["genre_from"],
        tuple(_restored(f, source, path, catalogue, language) for f in value["findings"]),
        tuple(Skipped(*skipped) for skipped in value["skipped"]),
        allowed=tuple(
            _let(allowances[number], _restored(finding, source, path, catalogue, language))
            for number, finding in value.get("allowed", ())
        ),
        allowances=allowances,
        format=value["format"],
        notes=tuple(value.get("notes", ())),
    )


def _codec(data: bytes, document: Document) -> str:
    for codec in _CODECS:
        if not (codec == "utf-8" and data.startswith(b"\xef\xbb\xbf")):
            try:
                if data.decode(codec) == document.draft.source:
                    return codec
            except UnicodeDecodeError:
                break
    raise Uncachable


def _stored(placed: PlacedFinding, document: Document) -> dict[str, Any]:
    finding = placed.finding
    if finding is None:
        raise Uncachable
    return {
        "rule": placed.rule,
        "severity": placed.severity,
        "place": _place(placed.place),
        "message": finding.message,
        "help": finding.help,
        "suggestion": finding.suggestion,
        "fingerprint": placed.fingerprint,
        "values": {key: _value(value, document) for key, value in _values(finding, document).items()},
        "target": _target(finding.target, document),
        "related": _related(placed, finding, document),
        "edits": [[e.source_start, e.source_end, _replacement(e.text, document.draft.source)] for e in finding.edits],
    }


def _replacement(text: str, source: str) -> list[Any]:
    """The text of an edit: what it moves within the draft as offsets, what is new as it is."""
    moved = text.strip()
    at = source.find(moved) if moved else -1
    if at >= 0:
        before, _, behind = text.partition(moved)
        return [before, [at, at + len(moved)], behind]
    if any(text[i : i + _MOST_LITERAL] in source for i in range(len(text) - _MOST_LITERAL + 1)):
        raise Uncachable
    return [text]


def _values(finding: Finding, document: Document) -> dict[str, Value]:
    if finding.target is None:
        return dict(finding.values)
    party = party_at(document, finding.target) if isinstance(finding.target, Span) else None
    return {"target": finding.target, **finding.values, **they(party)}


def _related(placed: PlacedFinding, finding: Finding, document: Document) -> list[Any]:
    return [
        [_place(place), related.note, {key: _value(value, document) for key, value in related.values.items()}]
        for related, (place, _) in zip(finding.related, placed.related, strict=True)
    ]


def _place(place: Place) -> list[int]:
    return [place.start, place.end, place.line, place.column, place.end_line, place.end_column]


def _value(value: Value, document: Document) -> Any:
    """A number; a word of the rule's own as it is; words of the draft as pairs of offsets and single characters."""
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        at = document.draft.source.find(value) if value else -1
        return {"as it is": [[at, at + len(value)] if at >= 0 else value]}
    gender, body = nature(document, value)
    value, small = cited(document, value)
    parts = _offsets(Span(value.start + small, value.end), document)
    return {"phrase": [document.text[value.start].lower(), *parts] if small else parts, "gender": gender, "body": body}


def _target(value: Value | None, document: Document) -> Any:
    return _offsets(value, document) if isinstance(value, Span) else None if value is None else _value(value, document)


def _offsets(span: Span, document: Document) -> list[Any]:
    parts: list[Any] = []
    literal = 0
    for offset in range(span.start, span.end):
        start, end = document.source_span(Span(offset, offset + 1))
        character = document.text[offset]
        if document.draft.source[start:end] != character:
            parts.append(character)
            literal += not character.isspace()
        elif parts and isinstance(parts[-1], list) and parts[-1][1] == start:
            parts[-1][1] = end
        else:
            parts.append([start, end])
    if literal > _MOST_LITERAL:
        raise Uncachable
    return parts


def _text(value: Any, source: str) -> str:
    if isinstance(value, int):
        return str(value)
    parts = value.get("as it is") or value["phrase"] if isinstance(value, dict) else value
    return "".join(part if isinstance(part, str) else source[part[0] : part[1]] for part in parts)


def _shown(value: Any, source: str, draft_language: str, language: str) -> str:
    """A value as messages show it: words of the draft with single spaces."""
    text = _text(value, source)
    if not (isinstance(value, dict) and "phrase" in value):
        return text
    phrase = phrase_of(" ".join(text.split()), draft_language, language)
    if isinstance(phrase, Phrase):
        phrase.gender, phrase.body = value["gender"], value["body"]
    return phrase


def _restored(value: dict[str, Any], source: str, path: str, catalogue: Catalogue, language: str) -> PlacedFinding:
    rule = value["rule"]

    def shown(values: dict[str, Any]) -> dict[str, str]:
        return {key: _shown(v, source, language, catalogue.language) for key, v in values.items()}

    texts = shown(value["values"])
    target = None if value["target"] is None else _text(value["target"], source)

    def say(key: str, more: dict[str, str] | None = None) -> str:
        return catalogue.text(rule, key, texts | (more or {}))

    return PlacedFinding(
        rule=rule,
        severity=value["severity"],
        path=path,
        place=Place(*value["place"]),
        message=say(value["message"]),
        help=say(value["help"]),
        why=say("why"),
        suggestion=say(value["suggestion"]) if value["suggestion"] else None,
        target=target,
        fingerprint=value["fingerprint"],
        edits=tuple(Edit(start, end, _text(parts, source)) for start, end, parts in value["edits"]),
        related=tuple((Place(*place), say(note, shown(values))) for place, note, values in value["related"]),
    )


_OWN = ("line", "column", "scope", "origin", "expired", "used", "judged", "fault")
_CUT = ("reason", "by", "until", "match")


def _decision(allowance: Allowance, source: str, beside: Sequence[Allowance]) -> dict[str, Any]:
    """A decision without its words: those of a draft as offsets, one of the side file by its number there."""
    kept: dict[str, Any] = {key: getattr(allowance, key) for key in _OWN}
    if allowance.origin == "side file":
        numbers = [n for n, entry in enumerate(beside) if entry.fingerprint == allowance.fingerprint]
        if not numbers:
            raise Uncachable
        return kept | {"beside": numbers[-1], "rules": list(allowance.rules)}
    return kept | {
        "rules": [_cut(name, source) for name in allowance.rules],
        **{key: _cut(getattr(allowance, key), source) for key in _CUT},
    }


def _decided(kept: dict[str, Any], source: str, path: str, beside: Sequence[Allowance]) -> Allowance:
    values: dict[str, Any] = {key: kept[key] for key in _OWN}
    if "beside" in kept:
        values["rules"] = tuple(kept["rules"])
        entry: Allowance = replace(beside[kept["beside"]], **values)
        return entry
    values |= {key: source[slice(*kept[key])] for key in _CUT}
    return Allowance(tuple(source[start:end] for start, end in kept["rules"]), path, **values)


def _cut(text: str, source: str) -> list[int]:
    at = source.find(text)
    if at < 0:
        raise Uncachable
    return [at, at + len(text)]


def _behind(allowed: Allowed, report: FileReport) -> int:
    """The number of the decision that lets a finding stand."""
    for number, a in enumerate(report.allowances):
        if (a.origin, a.reason, a.by, a.until) == (allowed.origin, allowed.reason, allowed.by, allowed.until):
            return number
    raise Uncachable


def _let(allowance: Allowance, finding: PlacedFinding) -> Allowed:
    return Allowed(finding, allowance.origin, allowance.reason, allowance.by, allowance.until)


def _days(allowances: Sequence[Allowance], today: str) -> list[str]:
    """The first and the last day on which decisions are as they are today; empty where none has a date."""
    dates = [a.until for a in allowances if a.until]
    return [today, min((day for day in dates if day >= today), default="")] if dates else ["", ""]
