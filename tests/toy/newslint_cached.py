"""Toy drafts checked through a cache."""

from __future__ import annotations

from dataclasses import replace

from newslint_toy import toy_settings

from newslint import FileReport, Registry
from newslint.cache import Cache
from newslint.engine import document_of, lint
from newslint.report import PlacedFinding


def checked(toys: Registry, cache: Cache, text: str, path: str = "a.md", **changes: object) -> tuple[FileReport, bool]:
    """The report, and whether it came from the cache."""
    settings = toy_settings(toys, **changes)
    data = text.encode()
    key = cache.key(data, ".md", cache.context(settings, toys))
    found = cache.get(key, data, path, settings, toys)
    if found is not None:
        return found, True
    document = document_of(toys.suffixes[".md"].read(data, path), toys, settings, path)
    report = lint(document, settings)
    cache.put(key, data, report, document, today=settings.today)
    return report, False


def bare(report: FileReport) -> FileReport:
    """The report as the cache gives it back: without the document and the findings as rules made them."""

    def plain(finding: PlacedFinding) -> PlacedFinding:
        return replace(finding, finding=None)

    allowed = tuple(replace(a, finding=plain(a.finding)) for a in report.allowed)
    return replace(report, document=None, findings=tuple(map(plain, report.findings)), allowed=allowed)
