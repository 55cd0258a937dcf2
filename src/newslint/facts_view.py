"""What was understood of a draft, for people to read: the parties, then line by line who says what, who is accused, what earns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newslint.document import NotCovered, Span
from newslint.facts import Allegation, Attribution, Disclosure, Link, Party, Quote, Response
from newslint.terminal import printable

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.report import Style

_KINDS = {
    "direct": "word for word",
    "indirect": "in other words",
    "reported": "as a speech act",
    "reportative": "as hearsay",
    "belief": "as a belief",
}
_QUALITIES = {
    "named": "named",
    "described": "described, not named",
    "official": "an office or its speaker",
    "document": "a document",
    "medium": "a medium",
    "vague": "VAGUE",
    "none": "NO SOURCE",
}
_WARNING, _DIM, _BOLD, _RESET = "\x1b[33m", "\x1b[2m", "\x1b[1m", "\x1b[0m"
_INDENT = 8


def render_facts(document: Document, style: Style) -> str:
    """The whole view of one document, without a line end; `style.width` wraps it, `style.color` marks what lacks a source."""
    head = f"{printable(document.path)}  {document.language} ({document.language_from}), {document.genre} ({document.genre_from})"
    lines = [head]
    parties = list(_parties(document, style)) if style.text else []
    if parties:
        lines += ["", _bold("Who is who", style), *parties]
    rows = sorted(_rows(document, style.text), key=lambda row: row[0])
    if rows:
        lines += ["", _bold("What the draft says", style)]
    for start, title, words, weak in rows:
        line = document.lines.position(document.source_span(Span(start, start + 1))[0])[0]
        colour = _WARNING if weak and style.color else ""
        lines.append(f"{line:>5}  {colour}{printable(title)}{_RESET if colour else ''}")
        if words and style.text:
            lines += _wrapped(words, style)
    return "\n".join(lines)


def _bold(text: str, style: Style) -> str:
    return f"{_BOLD}{text}{_RESET}" if style.color else text


def _wrapped(words: str, style: Style) -> list[str]:
    width = max(30, style.width - _INDENT)
    lines = textwrap.wrap(printable(" ".join(words.split())), width) or [""]
    dim, reset = (_DIM, _RESET) if style.color else ("", "")
    return [f"{' ' * _INDENT}{dim}{line}{reset}" for line in lines]


def _known(document: Document, kind: type[Any]) -> tuple[Any, ...]:
    try:
        return document.facts(kind)
    except NotCovered:
        return ()


def _parties(document: Document, style: Style) -> Iterator[str]:
    for party in _known(document, Party):
        forms = sorted({" ".join(form.split()) for form in party.forms} - {party.name})
        also = f"  also: {', '.join(forms[:6])}" if forms else ""
        line = printable(f"       {party.name or document.slice(party)} ({party.kind}){also}")
        yield line if len(line) <= style.width else line[: max(20, style.width - 1)] + "…"


def _rows(document: Document, text: bool) -> Iterator[tuple[int, str, str, bool]]:
    """(offset, what it is, the words, whether it lacks a good source)."""
    spoken: list[Attribution] = list(_known(document, Attribution))
    for said in spoken:
        yield _said(document, said, text)
    inside = [span for said in spoken for span in said.content]
    for quote in _known(document, Quote):
        if quote.kind in ("speech", "fragment") and not any(span.overlaps(quote) for span in inside):
            yield quote.start, "in quotation marks, nobody says it", document.slice(quote), True
    for charge in _known(document, Allegation):
        unsourced = charge.sourcing in ("asserted", "hedged", "vague")
        yield (
            charge.start,
            f"ALLEGATION{f' against {charge.target}' if text else ''}: {charge.sourcing}",
            document.slice(charge),
            unsourced,
        )
    for answer in _known(document, Response):
        yield (
            answer.start,
            f"answer of {answer.target if text and answer.target else 'the accused'}: {_answer(document, answer, text)}",
            document.slice(answer),
            False,
        )
    for link in _known(document, Link):
        if link.affiliate:
            yield (
                link.start,
                f"link that earns ({link.network or 'unknown network'}, {link.confidence})",
                link.label,
                False,
            )
    for notice in _known(document, Disclosure):
        yield notice.start, f"disclosure: {notice.kind}", document.slice(notice), False


def _answer(document: Document, answer: Response, text: bool) -> str:
    """The kind of an answer, through whom it came, and who asked when."""
    found = {"through": answer.through, "asked by": answer.asked_by, "asked": answer.asked_at}
    if not (answer.asked_by or answer.asked_at):
        found["asked:"] = answer.request
    told = [f"{key} {document.slice(span)}" if text else key for key, span in found.items() if span is not None]
    return " · ".join([answer.kind, *(" ".join(part.split()) for part in told)])


def _said(document: Document, said: Attribution, text: bool) -> tuple[int, str, str, bool]:
    source = " ← ".join(" ".join(document.slice(span).split()) for span in said.source) or "somebody"
    if not text:
        source = "source" if said.source else "somebody"
    elif name := _behind(document, said, source):
        source = f"{source} ({name})"
    parts = [f"{source}: {said.act}{' (negated)' if said.negated else ''}", _KINDS[said.kind], _QUALITIES[said.quality]]
    if said.distance > 0:
        parts.append(f"source {said.distance} sentence{'s' if said.distance > 1 else ''} before")
    words = " … ".join(document.slice(span) for span in said.content) or document.slice(said)
    return said.start, " · ".join(parts), words, said.quality in ("vague", "none")


def _behind(document: Document, said: Attribution, source: str) -> str:
    """The name of the party that a source before the sentence stands for, where its own words do not say it ("Demnach")."""
    if said.distance < 1 or not said.party or not said.source:
        return ""
    name = next((party.name for party in _known(document, Party) if party.key == said.party), "")
    return "" if name in source else " ".join(name.split())
