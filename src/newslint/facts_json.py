"""Facts as plain values, as `newslint facts` prints them and other programs read them."""

from __future__ import annotations

import dataclasses
from typing import Any

from newslint.document import Document, NotCovered, Span
from newslint.facts import FACTS


def facts_as_json(document: Document) -> dict[str, Any]:
    """All facts of a document by class, in order of the text; a class that no plugin finds in the language is left out."""
    facts: dict[str, list[dict[str, Any]]] = {}
    for kind in FACTS:
        try:
            facts[kind.__name__] = [fact_as_json(fact, document) for fact in document.facts(kind)]
        except NotCovered:
            continue
    return {
        "path": document.path,
        "language": document.language,
        "language_from": document.language_from,
        "genre": document.genre,
        "genre_from": document.genre_from,
        "facts": facts,
    }


def fact_as_json(fact: Span, document: Document) -> dict[str, Any]:
    """A fact: its line, `start` and `end` (code points in the file), and its fields with spans as [start, end] in the file."""
    start, end = document.source_span(fact)
    line, column = document.lines.position(start)
    own = {f.name: _value(getattr(fact, f.name), document) for f in dataclasses.fields(fact)}
    if "charges" in own:
        own["charges"] = [document.source_span(Span(at, at + 1))[0] for at in own["charges"]]
    return own | {"line": line, "column": column, "start": start, "end": end}


def _value(value: Any, document: Document) -> Any:
    if type(value) is Span:
        return list(document.source_span(value))
    if isinstance(value, tuple):
        return [_value(item, document) for item in value]
    if isinstance(value, Span):
        return {"start": (place := document.source_span(value))[0], "end": place[1]}
    return value
