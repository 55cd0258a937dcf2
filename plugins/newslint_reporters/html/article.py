"""A draft as prose: its blocks, each with the findings that begin in it beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newslint import Block, Document, FileReport, Place, PlacedFinding, Span, Style, dataclass, field
from newslint_reporters.closing import said
from newslint_reporters.html.escaping import e, path, prose
from newslint_reporters.html.facts import Shown, excerpt, facts_of
from newslint_reporters.labels import Labels

_TAGS = {"headline": "h3", "subhead": "h4", "quotation": "blockquote"}


@dataclass
class Numbers:
    """Names of places in the page, by fingerprint so that links hold from run to run; each is given once."""

    used: dict[str, int] = field(default_factory=dict)

    def of(self, fingerprint: str) -> str:
        name = f"f-{fingerprint[:12]}"
        count = self.used[name] = self.used.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text with what is said of it: a class, and the name of the finding that it belongs to."""

    span: Span
    kind: str
    finding: str = ""


def article(file: FileReport, style: Style, labels: Labels, numbers: Numbers, number: int) -> str:
    """One draft; without its text only where what was found."""
    own = Labels(style.ui_language or file.language)
    names = [numbers.of(finding.fingerprint) for finding in file.findings]
    document = style.document(file)
    errors = "".join(
        f'<p class="broken">{e(labels("not-checked"))}: {e(said(error, style))}</p>' for error in file.errors
    )
    read = f"{file.language} ({file.language_from}), {file.genre} ({file.genre_from})" if file.language else ""
    if document is None:
        cards = "".join(_cards(file.findings, names, style, own).values())
        body = f'<div class="row"><div class="notes">{cards}</div></div>'
    else:
        body = _prose(document, file, names, style, own, labels)
    clean = " clean" if not file.findings and not file.errors else ""
    return (
        f'<article class="draft{clean}" id="a{number}" aria-labelledby="a{number}-h" data-path="{e(file.path)}">'
        f'<header><h2 id="a{number}-h"><a href="#a{number}">{path(file.path)}</a></h2>'
        f'<p class="read">{e(labels.count("findings", len(file.findings)))}{e(" · " + read if read else "")}</p></header>'
        f"{errors}{body}</article>"
    )


def _prose(document: Document, file: FileReport, names: list[str], style: Style, labels: Labels, page: Labels) -> str:
    facts = facts_of(document)
    spans = [_span(document, finding.place) for finding in file.findings]
    marks = [Mark(fact.span, f"fact-{fact.kind}") for fact in facts]
    marks += [Mark(s, f.severity, n) for s, f, n in zip(spans, file.findings, names, strict=True)]
    for finding, name in zip(file.findings, names, strict=True):
        marks += [
            Mark(_span(document, place), "related", f"{name}-r{i}") for i, (place, _) in enumerate(finding.related)
        ]
    blocks = [document.block_index(span.start) for span in spans]
    cards = _cards(file.findings, names, style, labels, document)
    rows = ""
    for i, block in enumerate(document.blocks):
        beside = "".join(cards[name] for name, at in zip(names, blocks, strict=True) if at == i)
        rows += (
            f'<div class="row"><div class="prose" lang="{e(document.language)}">{_block(document, block, marks)}</div>'
        )
        rows += f'<div class="notes">{beside}</div></div>'
    if not document.blocks:
        rows = "".join(cards.values())
    return rows + _fact_list(document, facts, page)


def _span(document: Document, place: Place) -> Span:
    """The stretch of the text that a place in the source stands for; empty where it stands outside the text."""
    to_text = document.draft.source_map.to_text
    start = to_text(place.start)
    return Span(start, max(start, to_text(place.end)))


def _block(document: Document, block: Block, marks: list[Mark]) -> str:
    tag = _TAGS.get(block.kind, "p")
    inner = _marked(document, block, [mark for mark in marks if mark.span.overlaps(block)])
    return f'<{tag} class="{block.kind}">{inner}</{tag}>'


def _marked(document: Document, block: Block, marks: list[Mark]) -> str:
    """The block's text cut at the edges of marks; each piece says what covers it, the first of a finding carries its name."""
    edges = {block.start, block.end}
    for mark in marks:
        edges |= {max(block.start, mark.span.start), min(block.end, mark.span.end)}
    cuts = sorted(edges)
    out = ""
    for start, end in pairwise(cuts):
        covering = [mark for mark in marks if mark.span.start <= start and end <= mark.span.end]
        text = e(document.text[start:end])
        for mark in covering:
            if mark.finding and max(mark.span.start, block.start) == start:
                text = f'<span id="m-{mark.finding}"></span>{text}'
        classes = " ".join(sorted({mark.kind for mark in covering}))
        named = sorted({mark.finding for mark in covering if mark.kind in ("error", "warning", "info")})
        if named:
            out += f'<mark class="{classes}" data-finding="{" ".join(named)}">{text}</mark>'
        elif classes:
            out += f'<span class="{classes}">{text}</span>'
        else:
            out += text
    return out


def _cards(
    findings: Sequence[PlacedFinding],
    names: Sequence[str],
    style: Style,
    labels: Labels,
    document: Document | None = None,
) -> dict[str, str]:
    """The findings of a draft by their names; the standard stands with a rule's first."""
    cards: dict[str, str] = {}
    explained: set[str] = set()
    for finding, name in zip(findings, names, strict=True):
        cards[name] = _card(finding, name, style, labels, document, finding.rule not in explained)
        explained.add(finding.rule)
    return cards


def _card(
    finding: PlacedFinding, name: str, style: Style, labels: Labels, document: Document | None, first: bool
) -> str:
    place = f"{finding.place.line}:{finding.place.column}"
    where = f'<a href="#m-{name}">{place}</a>' if document is not None else place
    head = (
        f'<p class="head"><b class="{finding.severity}">{e(labels(f"severity.{finding.severity}"))}</b> '
        f'<a class="rule" href="#{name}">{e(finding.rule)}</a> <span class="place">{where}</span></p>'
    )
    said = ""
    if style.text:
        said = f"<p>{prose(finding.message)}</p>" + _terms(
            [
                (labels("help"), finding.help),
                (labels("suggestion"), finding.suggestion or ""),
                (labels("why"), finding.why if first else ""),
            ]
        )
        said += _related(finding, name)
    return (
        f'<section class="note {finding.severity}" id="{name}" tabindex="-1" aria-label="{e(finding.rule)} {place}"'
        f' data-rule="{e(finding.rule)}" data-severity="{finding.severity}">{head}{said}</section>'
    )


def _terms(terms: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f"<dt>{e(term)}</dt><dd>{prose(text)}</dd>" for term, text in terms if text)
    return f"<dl>{rows}</dl>" if rows else ""


def _related(finding: PlacedFinding, name: str) -> str:
    items = "".join(
        f'<li><a href="#m-{name}-r{i}">{place.line}:{place.column}</a> {e(note)}</li>'
        for i, (place, note) in enumerate(finding.related)
    )
    return f'<ul class="related-places">{items}</ul>' if items else ""


def _fact_list(document: Document, facts: list[Shown], labels: Labels) -> str:
    """Everything that was understood, as a table that can be unfolded."""
    if not facts:
        return ""
    rows = "".join(
        f"<tr><td>{e(labels(f'fact.{fact.kind}'))}</td>"
        f'<td lang="{e(document.language)}">{e(excerpt(document, fact.span))}</td><td>{e(fact.details)}</td></tr>'
        for fact in facts
    )
    head = "".join(f'<th scope="col">{e(labels(key))}</th>' for key in ("html.fact", "html.words", "html.understood"))
    return (
        f'<details class="facts"><summary>{e(labels("html.facts"))} ({len(facts)})</summary>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{e(labels("html.facts"))}: {e(document.path)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>"
    )
