"""A toy plugin for tests of reports: a rule that flags words, with facts enough for every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import regex

from newslint import Annotator, Document, Finding, Registry, Related, Rule, Sentence, Span, hookimpl, load
from newslint.engine import Settings, document_of, lint
from newslint.report import Failure, FileReport, Report

FOLDER = Path(__file__).parent


def sentences(document: Document) -> Iterable[Sentence]:
    found = 0
    for number, block in enumerate(document.blocks):
        for match in regex.finditer(r"\S.*?[.!?](?=\s|$)|\S.*$", document.slice(block), regex.S):
            yield Sentence(block.start + match.start(), block.start + match.end(), number, found)
            found += 1


class ToyCharge(Rule):
    name = "toy-charge"
    severity = "error"

    def check(self, document: Document) -> Iterator[Finding]:
        for match in regex.finditer(r"\b(?:betrogen|cheated)\b", document.text):
            span = Span(*match.span())
            named = regex.search(r"Nordlicht|Northlight", document.text)
            related = (Related(Span(*named.span()), "related.accused"),) if named else ()
            yield self.finding(
                span,
                values={"word": span},
                target=Span(*named.span()) if named else None,
                related=related,
                suggestion="suggestion",
            )


@dataclass(frozen=True)
class ToyWord(Rule):
    name = "toy-word"
    severity = "warning"
    words: tuple[str, ...] = ("skandalös", "outrageous")

    def check(self, document: Document) -> Iterator[Finding]:
        for word in self.words:
            for match in regex.finditer(word, document.text):
                yield self.finding(Span(*match.span()), values={"word": Span(*match.span())})


class ToyNote(Rule):
    name = "toy-note"
    severity = "info"

    def check(self, document: Document) -> Iterator[Finding]:
        for match in regex.finditer("gestern|yesterday", document.text):
            yield self.finding(Span(*match.span()))


TOY_RULES: tuple[type[Rule], ...] = (ToyCharge, ToyWord, ToyNote)


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return list(TOY_RULES)


@hookimpl
def newslint_data() -> list[Path]:
    return [FOLDER]


def toy_registry(*further: type[Rule]) -> Registry:
    """The installed readers and reporters with nothing but the toy rules."""
    real = load()
    return Registry(
        real.readers,
        {Sentence: (Annotator(Sentence, sentences),)},
        {rule.name: rule for rule in (*TOY_RULES, *further)},
        real.reporters,
        (*real.folders, str(FOLDER)),
    )


def toy_settings(registry: Registry, **changes: object) -> Settings:
    settings = Settings(rules={name: rule() for name, rule in registry.rules.items()})
    return replace(settings, **changes)  # type: ignore[arg-type]


def toy_file(registry: Registry, text: str, path: str = "draft.md", **changes: object) -> FileReport:
    settings = toy_settings(registry, **changes)
    draft = registry.suffixes[Path(path).suffix].read(text.encode(), path)
    return lint(document_of(draft, registry, settings, path), settings)


GERMAN = """# Nordlicht in der Kritik

Die Firma Nordlicht hat ihre Kunden jahrelang betrogen. Das Vorgehen war gestern bekannt geworden.

Ein skandalöses Verhalten, wie der Verband findet.
"""
ENGLISH = """# Northlight under fire

Northlight cheated its customers for years. That became known yesterday.
"""

HOSTILE = """# Nordlicht <script>alert(1)</script> </style> "onload=alert(1)

Sie haben betrogen: [x](javascript:alert(1)) `<img src=x onerror=alert(1)>` &lt;b&gt; </script><script>alert(2)</script> skandalös.
"""


def toy_report(registry: Registry, *files: FileReport, broken: bool = False) -> Report:
    lost = FileReport("gone.md", errors=(Failure("gone.md", "gone.md: no such file; check the path"),))
    return Report((*files, lost) if broken else files)
