"""Tests of rules: their pages and whole drafts with carets. For plugin authors, in pytest or with `newslint test FOLDER`.

    def test_pages() -> None:
        for page in Path("my_plugin").rglob("*.md"):
            check_page(page)

A page is a rule's `NAME.md`; its examples are fenced blocks with the info string `draft LANGUAGE [FORMAT]`, each linted
with only that rule. A draft is linted with all rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from newslint import annotated
from newslint.engine import Settings, document_of, lint
from newslint.expressions import expression
from newslint.plugins import Registry, load
from newslint.records import dataclass, replace
from newslint.report import FileReport
from newslint.rule import Rule, Severity

HEADINGS = ("What it flags", "What is fine", "Why", "Options", "Known misses and false alarms")
FORMATS = {"md": "draft.md", "txt": "draft.txt", "html": "draft.html"}

_FENCE = expression(r"^(?P<fence>`{3,}|~{3,})draft(?P<info>[^\r\n]*)\r?\n(?P<body>.*?)^(?P=fence)[ \t]*$", re.M | re.S)
_TITLE = expression(r"#[ \t]+(?P<name>[a-z][a-z0-9-]*)[ \t]*$", re.M)


class CaretsDiffer(AssertionError):
    """What was found is not what is drawn; the message is a diff of the whole text."""


@dataclass(frozen=True, slots=True)
class Example:
    """A fenced draft of a page; `start` and `end` are its offsets in the page, `line` the first line of the draft."""

    text: str
    language: str
    name: str
    start: int
    end: int
    line: int


def check_page(path: str | Path, registry: Registry | None = None) -> None:
    """Lint the examples of a rule's page with only that rule; CaretsDiffer shows what differs, or which part is missing."""
    page = Path(path).read_text(encoding="utf-8")
    registry = registry or installed()
    wrong = list(_gaps(path, page, registry))
    if not wrong:
        wrong = [
            annotated.difference(example.text, found, f"{path}:{example.line}")
            for example, found in _linted(page, registry)
            if found != example.text
        ]
    if wrong:
        raise CaretsDiffer("\n".join(wrong))


def check_draft(path: str | Path, registry: Registry | None = None, settings: Settings | None = None) -> None:
    """Lint a draft with carets by all rules; CaretsDiffer shows what differs."""
    expected = Path(path).read_bytes().decode("utf-8")
    found = annotated_again(expected, str(path), registry or installed(), settings)
    if found != expected:
        raise CaretsDiffer(annotated.difference(expected, found, str(path)))


def updated(path: str | Path, registry: Registry | None = None) -> str:
    """The text of a page or draft with the carets that are found; known errors that still hold stay marked."""
    text = Path(path).read_bytes().decode("utf-8")
    registry = registry or installed()
    if not is_page(text, registry):
        return annotated_again(text, str(path), registry)
    for example, found in reversed(list(_linted(text, registry))):
        text = text[: example.start] + found + text[example.end :]
    return text


def is_page(text: str, registry: Registry) -> bool:
    """Whether a Markdown file is a rule's page: it is headed by a rule's name, or holds examples."""
    return title(text) in registry.rules or bool(_FENCE.search(text))


def title(page: str) -> str:
    """The rule that a page is headed by, or an empty text."""
    match = _TITLE.match(page)
    return match["name"] if match else ""


def examples(page: str) -> Iterator[Example]:
    """The drafts of a page in their order."""
    for match in _FENCE.finditer(page):
        language, _, suffix = match["info"].strip().partition(" ")
        start, end = match.span("body")
        name = FORMATS.get(suffix.strip() or "md", f"draft.{suffix.strip()}")
        yield Example(match["body"], language, name, start, end, page.count("\n", 0, start) + 1)


def annotated_again(text: str, path: str, registry: Registry, settings: Settings | None = None) -> str:
    """A draft with carets, stripped, linted and annotated with what was found."""
    bare, expected = annotated.strip(text)
    report = lint_text(bare, path, registry, settings)
    found = annotated.carets_of(bare, report.findings)
    return annotated.annotate(bare, annotated.reconcile(found, expected))


def lint_text(text: str, path: str, registry: Registry, settings: Settings | None = None) -> FileReport:
    """The report of a text, read as the path's suffix says, by default with all rules; a crashed rule is raised."""
    settings = settings or Settings(rules={name: rule() for name, rule in registry.rules.items()})
    reader = registry.suffixes.get(Path(path).suffix.lower())
    if reader is None:
        raise CaretsDiffer(
            f"{path}: no plugin reads files of this kind; there are {', '.join(sorted(registry.suffixes))}"
        )
    draft = reader.read(text.encode(), path)
    report = lint(document_of(draft, registry, settings, path), settings)
    if report.errors:
        raise CaretsDiffer("\n".join(error.message for error in report.errors))
    return report


@cache
def installed() -> Registry:
    """The registry of all installed plugins."""
    return load()


def only(rule: type[Rule], language: str | None = None) -> Settings:
    """Settings under which one rule runs and every case of it is reported, also those that are off by default."""
    severities: Mapping[str, Severity] = {
        name: "warning"
        for name, severity in ((rule.name, rule.severity), *((f"{rule.name}/{g}", s) for g, s in rule.grades.items()))
        if severity == "off"
    }
    return Settings(rules={rule.name: rule()}, severities=severities, language=language)


def _linted(page: str, registry: Registry) -> Iterator[tuple[Example, str]]:
    settings = only(registry.rules[title(page)])
    for example in examples(page):
        language = replace(settings, language=example.language or None)
        yield example, annotated_again(example.text, example.name, registry, language)


def _gaps(path: str | Path, page: str, registry: Registry) -> Iterator[str]:
    rule = title(page)
    if rule not in registry.rules:
        yield f"{path}: the page is not headed by the name of a rule (found {rule or 'none'!r})"
    headings = re.findall(r"^##[ \t]+(.+?)[ \t]*$", _FENCE.sub("", page), re.M)
    missing = [heading for heading in HEADINGS if heading not in headings]
    if missing:
        yield f"{path}: headings are missing: {', '.join(missing)}"
    for example in examples(page):
        if example.name.rpartition(".")[2] not in FORMATS or not example.language:
            yield f"{path}:{example.line}: an example is headed `draft LANGUAGE [md|txt|html]`"
    if not any(annotated.strip(example.text)[1] for example in examples(page)):
        yield f"{path}: no example draws a finding of {rule}"
