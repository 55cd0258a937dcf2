"""From a draft to findings: detect language and genre, run the rules, place and phrase what they found."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from newslint.document import Document, Draft, NotCovered, Span
from newslint.facts import Sentence
from newslint.messages import Catalogue
from newslint.plugins import Registry
from newslint.report import Failure, FileReport, Place, PlacedFinding, Skipped
from newslint.rule import Finding, Rule, Severity


@dataclass(frozen=True)
class Settings:
    """What holds for one file: resolved from presets, configuration and command line."""

    severities: Mapping[str, Severity] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    language: str | None = None
    genre: str | None = None
    ui_language: str | None = None
    default_language: str = "en"
    house: Mapping[str, Any] = field(default_factory=dict)
    salt: str = ""

    def severity(self, rule: Rule, grade: str) -> Severity:
        """The severity of a rule's finding of a grade; "off" where it is not to be reported."""
        if grade and f"{rule.name}/{grade}" in self.severities:
            return self.severities[f"{rule.name}/{grade}"]
        default = rule.grades.get(grade, rule.severity) if grade else rule.severity
        return (
            self.severities.get(rule.name, default) if not grade or self.severities.get(rule.name) == "off" else default
        )


def lint(document: Document, settings: Settings) -> FileReport:
    """Run every enabled rule over the document; a rule that crashes is an error, the others still report."""
    found: list[tuple[Rule, Severity, Finding]] = []
    skipped: list[Skipped] = []
    errors: list[Failure] = []
    for name in sorted(settings.rules):
        rule = settings.rules[name]
        if document.genre in rule.silent_in:
            continue
        if rule.links and not document.draft.links_visible:
            skipped.append(Skipped(name, f"links cannot be seen in {document.draft.format}"))
            continue
        missing = [kind.__name__ for kind in rule.needs if not document.covers(kind)]
        if missing:
            skipped.append(Skipped(name, f"no plugin finds {', '.join(missing)} in language {document.language!r}"))
            continue
        try:
            for finding in rule.check(document):
                severity = settings.severity(rule, finding.grade)
                if severity != "off":
                    found.append((rule, severity, finding))
        except NotCovered as error:
            skipped.append(Skipped(name, str(error)))
        except Exception as error:
            errors.append(Failure(document.path, f"rule {name} failed: {type(error).__name__}: {error}", name))
    return FileReport(
        document.path,
        document.language,
        document.language_from,
        document.genre,
        document.genre_from,
        tuple(place(document, found, settings)),
        tuple(skipped),
        tuple(errors),
        document=document,
    )


def place(
    document: Document, found: Iterable[tuple[Rule, Severity, Finding]], settings: Settings
) -> Iterator[PlacedFinding]:
    """Findings with lines, columns, messages in the reader's language and fingerprints, in order of the source."""
    catalogue = Catalogue.load(document.registry, settings.ui_language or document.language)
    seen: Counter[str] = Counter()
    ordered = sorted(found, key=lambda item: (item[2].span.start, item[2].span.end, item[2].rule))
    for rule, severity, finding in ordered:
        print_of = fingerprint(document, finding, settings.salt, seen)
        start, end = document.source_span(finding.span)
        texts = catalogue.render(rule.name, finding, document)
        yield PlacedFinding(
            rule=rule.name,
            severity=severity,
            path=document.path,
            place=Place.of(document, start, end),
            related=tuple(
                (Place.of(document, *document.source_span(r.span)), note)
                for r, note in zip(finding.related, texts.notes, strict=True)
            ),
            message=texts.message,
            help=texts.help,
            why=texts.why,
            suggestion=texts.suggestion,
            target=text_of(document, finding.target),
            fingerprint=print_of,
            edits=finding.edits,
            finding=finding,
        )


def text_of(document: Document, value: Span | str | None) -> str | None:
    return document.slice(value) if isinstance(value, Span) else value


def fingerprint(document: Document, finding: Finding, salt: str, seen: Counter[str]) -> str:
    """A finding's identity by content: rule, sentence (or anchor), target and how often that came before; no line."""
    if finding.anchor is not None:
        context = finding.anchor
    else:
        sentences = document.facts_in(Sentence, finding.span) if document.covers(Sentence) else ()
        around = sentences[0] if sentences else document.block_at(finding.span.start)
        context = " ".join(document.slice(around).split()).lower()
    target = text_of(document, finding.target) or ""
    key = "\x1f".join((salt, finding.rule, context, target))
    seen[key] += 1
    return hashlib.blake2b(f"{key}\x1f{seen[key]}".encode(), digest_size=16).hexdigest()


def document_of(draft: Draft, registry: Registry, settings: Settings, path: str) -> Document:
    """A document from a draft: its language and genre from front matter, configuration, or the text itself."""
    from newslint.detect import genre_of, language_of

    language, language_from = language_of(draft, settings, registry)
    genre, genre_from = genre_of(draft, settings, language, registry)
    return Document(
        draft,
        registry,
        path=path,
        language=language,
        language_from=language_from,
        genre=genre,
        genre_from=genre_from,
        house=settings.house,
    )
