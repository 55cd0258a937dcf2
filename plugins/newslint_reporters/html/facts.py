"""What newslint understood of a draft, to be shown on demand."""

from __future__ import annotations

from newslint import (
    Accused,
    Allegation,
    Attribution,
    Disclosure,
    Document,
    Link,
    NotCovered,
    Party,
    Response,
    Span,
    dataclass,
    entry_for,
    record_of,
)

KINDS = ("Attribution", "Allegation", "Accused", "Party", "Response", "Link", "Disclosure")
_CLASSES = (Attribution, Allegation, Accused, Party, Response, Link, Disclosure)
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact as the page lists it: its kind, where it stands in the text, and what was understood."""

    kind: str
    span: Span
    details: str


def facts_of(document: Document) -> list[Shown]:
    """All facts that the page shows, in order of the text; of a class that fails or is not covered there are none."""
    found: list[Shown] = []
    for kind, fact_class in zip(KINDS, _CLASSES, strict=True):
        try:
            facts: tuple[Span, ...] = document.facts(fact_class)
        except NotCovered:
            continue
        except Exception as error:
            # A page is still worth having; the run itself has said that the annotator fails.
            found.append(Shown(kind, Span(0, 0), type(error).__name__))
            continue
        found += [Shown(kind, Span(fact.start, fact.end), _details(fact, document)) for fact in facts]
    return sorted(found, key=lambda fact: (fact.span, fact.kind))


def excerpt(document: Document, span: Span) -> str:
    """The words of a fact, shortened."""
    text = " ".join(document.slice(span).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _details(fact: Span, document: Document) -> str:
    if isinstance(fact, Attribution):
        source = " ".join(document.slice(part) for part in fact.source)
        return _listed(source or "–", fact.act, fact.kind, fact.quality)
    if isinstance(fact, Allegation):
        return _listed(fact.target, fact.sourcing, fact.stage)
    if isinstance(fact, Accused):
        return _listed(fact.name, *_record(fact, document))
    if isinstance(fact, Party):
        return _listed(fact.name, fact.kind)
    if isinstance(fact, Response):
        return _listed(fact.target, fact.kind)
    if isinstance(fact, Link):
        return _listed(fact.url, f"affiliate ({fact.network or fact.reason})" if fact.affiliate else "")
    if isinstance(fact, Disclosure):
        return _listed(fact.kind, fact.place, "label" if fact.label else "")
    return ""


def _record(accused: Accused, document: Document) -> tuple[str, ...]:
    """What the desk's record says of an accused party, or whether an answer is due of it."""
    entry = entry_for(accused.name, record_of(document))
    if entry is None:
        return (f"due: {accused.due}",)
    asked = entry.asked.strftime("%Y-%m-%d %H:%M") if entry.asked else "?"
    return (f"replies: {asked}", entry.via, entry.answer or "")


def _listed(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
