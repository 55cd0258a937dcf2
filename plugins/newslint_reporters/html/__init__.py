"""The report as one page: an overview, then every draft as prose with its findings in the margin.

The page needs no network and loads nothing: style and script stand in it, and a content security policy allows these two and nothing
else. Every word of a draft is escaped; addresses of links are shown, never linked.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from newslint import FileReport, Report, Style
from newslint_reporters.ansi import Paint
from newslint_reporters.closing import counts
from newslint_reporters.html.article import Numbers, article
from newslint_reporters.html.escaping import e
from newslint_reporters.html.overview import overview, toolbar
from newslint_reporters.labels import labels_of

# Beyond this many drafts the clean ones are only counted, so that the page stays one that a browser opens.
_MOST_CLEAN = 200
_HERE = Path(__file__).parent


def render(report: Report, style: Style) -> str:
    labels = labels_of(report, style)
    numbers = Numbers()
    shown = [file for file in report.files if file.findings or file.errors or len(report.files) <= _MOST_CLEAN]
    shown.sort(key=lambda file: not (file.findings or file.errors))
    articles = [article(file, style, labels, numbers, i) for i, file in enumerate(shown, 1)]
    css = (_HERE / "page.css").read_text(encoding="utf-8")
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    title = f"newslint: {counts(report, labels, Paint(False))}"
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{labels.code}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(css, script)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="robots" content="noindex">',
            f"<title>{e(title)}</title>",
            f"<style>{css}</style>",
            "</head>",
            "<body>",
            f'<a class="skip" href="#articles">{e(labels("html.skip"))}</a>',
            f"<header><h1>newslint</h1><p>{e(counts(report, labels, Paint(False)))}</p></header>",
            "<main>",
            overview(report, _anchors(shown), style, labels),
            toolbar(report, style, labels),
            f'<section id="articles" aria-label="{e(labels("html.articles"))}">',
            *articles,
            f'<p id="nothing" hidden>{e(labels("html.nothing"))}</p>',
            "</section>",
            "</main>",
            f"<footer><p>{e(labels('html.local'))}</p></footer>",
            f"<script>{script}</script>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _anchors(files: list[FileReport]) -> dict[str, str]:
    return {file.path: f"a{i}" for i, file in enumerate(files, 1)}


def _policy(css: str, script: str) -> str:
    def source(text: str) -> str:
        return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"

    return (
        f"default-src 'none'; style-src {source(css)}; script-src {source(script)}; base-uri 'none'; form-action 'none'"
    )
