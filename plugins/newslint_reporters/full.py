"""The face of newslint: each finding with its sentence in a frame, what would satisfy the rule, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, FileReport, Place, PlacedFinding, Report, Style, printable
from newslint_reporters.ansi import Paint
from newslint_reporters.closing import closing, wrapped
from newslint_reporters.concise import shown
from newslint_reporters.frame import rows
from newslint_reporters.labels import Labels

_MOST_RELATED = 5
_COMMENTS = ("markdown", "html")


def render(report: Report, style: Style) -> str:
    blocks = [block for file in report.files for block in _file(file, style)]
    end = closing(report, style, style.width)
    return "\n".join([*blocks, end]) if blocks else end


def _file(file: FileReport, style: Style) -> Iterator[str]:
    if not file.findings:
        return
    document = style.document(file)
    labels = Labels(style.ui_language or file.language)
    explained: set[str] = set()
    for finding in file.findings:
        lines = list(_finding(finding, document, style, labels))
        lines += _advice(finding, file, document, style, labels, finding.rule not in explained)
        explained.add(finding.rule)
        yield "".join(f"{line}\n" for line in lines)


def _finding(finding: PlacedFinding, document: Document | None, style: Style, labels: Labels) -> Iterator[str]:
    paint = Paint(style.color)
    where = f"{shown(finding.path)}:{finding.place.line}:{finding.place.column}:"
    severity = paint(finding.severity, labels(f"severity.{finding.severity}"))
    yield f"{paint('bold', where)} {severity} {paint('bold', finding.rule)}"
    if not style.text:
        return
    yield from wrapped(printable(finding.message), style.width)
    if document is None:
        return
    gutter = max(len(str(p.end_line)) for p in (finding.place, *(p for p, _ in finding.related)))
    yield from _frame(document, finding.place, finding.severity, "^", gutter, style)
    for place, note in finding.related[:_MOST_RELATED]:
        at = f"{shown(finding.path)}:{place.line}:{place.column}"
        yield f"{' ' * gutter} {paint('gutter', ':::')} {at} {printable(note)}".rstrip()
        yield from _frame(document, place, "gutter", "-", gutter, style)
    more = len(finding.related) - _MOST_RELATED
    if more > 0:
        yield f"{' ' * gutter} {paint('gutter', '=')} {labels('more', n=more)}"


def _frame(document: Document, place: Place, colour: str, mark: str, gutter: int, style: Style) -> Iterator[str]:
    paint = Paint(style.color)
    bar = paint("gutter", "|")
    for row in rows(document, place, style.width - gutter - 3):
        number = paint("gutter", f"{row.line or '':>{gutter}}")
        yield f"{number} {bar} {row.text}".rstrip()
        if row.length:
            yield f"{' ' * gutter} {bar} {' ' * row.indent}{paint(colour, mark * row.length)}"


def _advice(
    finding: PlacedFinding, file: FileReport, document: Document | None, style: Style, labels: Labels, first: bool
) -> Iterator[str]:
    """Help and suggestion of each finding; the standard and the line that allows it with a rule's first in a file."""
    paint = Paint(style.color)
    said = []
    if style.text:
        said = [("help", finding.help), ("suggestion", finding.suggestion)]
    if first:
        said += [("why", finding.why), ("allow", allow(finding, file, document, labels))]
    wide = max((len(labels(key)) for key, text in said if text), default=0)
    for key, text in said:
        if text:
            # What is to be copied stays in one piece.
            lines = [text] if key == "allow" else wrapped(printable(text), style.width - wide - 4)
            yield f"  {paint('bold', f'{labels(key):>{wide}}:')} {lines[0]}"
            yield from (f"{' ' * (wide + 4)}{line}" for line in lines[1:])


def allow(finding: PlacedFinding, file: FileReport, document: Document | None, labels: Labels) -> str:
    """The line to write before the paragraph so that the finding stands; a format without comments has none."""
    decision = f'{finding.rule} reason="{labels("reason")}" until={labels("until")}'
    if document is not None and finding.place.end <= document.draft.front_matter_end:
        return f"newslint: allow {decision}   ({labels('in-front-matter')})"
    if file.format not in _COMMENTS and not finding.path.endswith((".md", ".markdown", ".mdx", ".html", ".htm")):
        return ""
    return f"<!-- newslint: allow {decision} -->"
