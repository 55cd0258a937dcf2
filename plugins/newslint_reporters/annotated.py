"""The drafts with carets under what was found (the format of seeds and rule pages)."""

from __future__ import annotations

from newslint import FileReport, Report, Style, draw_carets, expression, printable
from newslint_reporters.ansi import Paint
from newslint_reporters.concise import line

# What would steer a terminal gives way to a mark of the same width, so that columns hold; line ends and tabs stay.
_UNSAFE = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def render(report: Report, style: Style) -> str:
    """The annotated draft; of several, each under its path. A draft that cannot be shown has one line a finding."""
    texts = [(file.path, _text(file, style)) for file in report.files]
    if len(texts) == 1:
        return texts[0][1]
    return "\n".join(f"==> {printable(path)} <==\n{text}" for path, text in texts)


def _text(file: FileReport, style: Style) -> str:
    document = style.document(file)
    if document is None:
        return "".join(line(finding, style, Paint(False)) + "\n" for finding in file.findings)
    return _UNSAFE.sub("\ufffd", draw_carets(document.draft.source, file.findings))
