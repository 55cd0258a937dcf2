"""Checking with a cache: a draft that was checked before, under the same settings by the same code, is not checked again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.plugins import Registry, UnreadableDraft
from newslint.records import dataclass
from newslint.report import Allowance, FileReport
from newslint.workspace import Workspace, read_bytes, without_document

if TYPE_CHECKING:
    from newslint.cache import Cache
    from newslint.engine import Settings


_COLD = 40


class Recall:
    """A cache for a workspace's drafts; what the drafts of a folder share is worked out once."""

    def __init__(self, workspace: Workspace, cache: Cache | None) -> None:
        self.workspace = workspace
        self.cache = cache
        self._shared: dict[str, _Shared | None] = {}

    def report(self, path: str, keep_document: bool) -> FileReport:
        """The report of one file, from the cache where it has it; then without a document."""
        found, key, data = self.found(path)
        if found is not None:
            return found
        report = self.workspace.check(path)
        shared = self._of(path) if key else None
        if self.cache is not None and shared is not None and report.document is not None:
            today = shared.settings.today
            self.cache.put(key, data, report, report.document, shared.beside, today)
        return report if keep_document else without_document(report)

    def known(self, paths: Sequence[str]) -> dict[str, FileReport]:
        """The kept reports of drafts; the search ends soon where most have none. The cache is closed, for other processes to open."""
        reports: dict[str, FileReport] = {}
        for number, path in enumerate(paths):
            found = self.found(path)[0]
            if found is not None:
                reports[path] = found
            elif number - len(reports) > _COLD + len(reports):
                break
        if self.cache is not None:
            self.cache.close()
        return reports

    def found(self, path: str) -> tuple[FileReport | None, bytes, bytes]:
        """The kept report if there is one, the draft's key and its bytes (empty where none can be kept)."""
        shared = self._of(path)
        if self.cache is None or shared is None:
            return None, b"", b""
        try:
            data = read_bytes(path)
        except UnreadableDraft:
            # Said when it is checked.
            return None, b"", b""
        key = self.cache.key(data, os.path.splitext(path)[1].lower(), shared.context)
        return self.cache.get(key, data, path, shared.settings, shared.registry, shared.beside), key, data

    def _of(self, path: str) -> _Shared | None:
        """What holds for a draft; None where its report is not to be kept."""
        if self.cache is None or path in self.workspace.given:
            return None
        folder = os.path.dirname(path)
        if folder in self._shared:
            return self._shared[folder]
        try:
            config = self.workspace.config(path)
            shared = None if config is not None and config.values.get("cache") is False else self._made(path)
        except Exception:
            # Whatever is wrong with the configuration is said when the draft is checked.
            return None
        if config is None or not config.sections:
            self._shared[folder] = shared
        return shared

    def _made(self, path: str) -> _Shared | None:
        assert self.cache is not None
        resolved, registry = self.workspace.resolved(path)
        beside = self.workspace.beside(path)
        context = self.cache.context(resolved.settings, registry, beside)
        return _Shared(resolved.settings, registry, beside, context)


@dataclass(frozen=True, slots=True)
class _Shared:
    settings: Settings
    registry: Registry
    beside: tuple[Allowance, ...]
    context: str
