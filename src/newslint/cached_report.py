"""A report as the cache keeps it: without a word of the draft, to be worded again from the draft's own bytes."""

from __future__ import annotations

from typing import Any

from newslint.document import Document, Span
from newslint.messages import Catalogue
from newslint.report import FileReport, Place, PlacedFinding, Skipped
from newslint.rule import Edit, Finding, Value
from newslint.wording import begins_sentence, phrase_of

# A value that is cut from the draft may hold this many characters of its own for what stands for something in the source.
_MOST_LITERAL = 12
_CODECS = ("utf-8", "utf-8-sig")


class Uncachable(Exception):
    """A report cannot be kept without text of the draft."""


def stored(report: FileReport, data: bytes, document: Document) -> dict[str, Any]:
    """The report as JSON values; Uncachable where it holds what may be text of the draft."""
    if report.errors or report.allowed or report.allowances or report.notes or report.summary:
        raise Uncachable
    if not (report.language.isalpha() and len(report.language) <= 3):
        raise Uncachable
    return {
        "codec": _codec(data, document),
        "language": report.language,
        "language_from": report.language_from,
        "genre": report.genre,
        "genre_from": report.genre_from,
        "format": report.format,
        "skipped": [[s.rule, s.reason] for s in report.skipped],
        "findings": [_stored(finding, document) for finding in report.findings],
    }


def restored(value: dict[str, Any], data: bytes, path: str, catalogue: Catalogue) -> FileReport:
    """The report of the draft with these bytes, its messages in the catalogue's language."""
    source = data.decode(value["codec"]) if value["findings"] else ""
    return FileReport(
        path,
        value["language"],
        value["language_from"],
        value["genre"],
        value["genre_from"],
        tuple(_restored(f, source, path, catalogue, value["language"]) for f in value["findings"]),
        tuple(Skipped(rule, reason) for rule, reason in value["skipped"]),
        format=value["format"],
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
        "values": {key: _value(value, document) for key, value in _values(finding).items()},
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


def _values(finding: Finding) -> dict[str, Value]:
    return dict(finding.values) if finding.target is None else {"target": finding.target, **finding.values}


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
    if not begins_sentence(document, value):
        return _offsets(value, document)
    return [document.text[value.start].lower(), *_offsets(Span(value.start + 1, value.end), document)]


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
    parts = value["as it is"] if isinstance(value, dict) else value
    return "".join(part if isinstance(part, str) else source[part[0] : part[1]] for part in parts)


def _shown(value: Any, source: str, draft_language: str, language: str) -> str:
    """A value as messages show it: words of the draft with single spaces."""
    text = _text(value, source)
    return phrase_of(" ".join(text.split()), draft_language, language) if isinstance(value, list) else text


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
