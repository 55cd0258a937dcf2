"""Checking with a cache: a draft that was checked before, under the same settings by the same code, is not checked again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.report import FileReport
from newslint.workspace import Workspace, read_bytes, without_document

if TYPE_CHECKING:
    from newslint.cache import Cache


def recalled(workspace: Workspace, cache: Cache | None, path: str, keep_document: bool) -> FileReport:
    """The report of one file, from the cache where it has it; then without a document."""
    if cache is None or path in workspace.given:
        return workspace.check(path, keep_document)
    found, key, data = _found(workspace, cache, path)
    if found is not None:
        return found
    report = workspace.check(path)
    if key and report.document is not None:
        cache.put(key, data, report, report.document)
    return report if keep_document else without_document(report)


def _found(workspace: Workspace, cache: Cache, path: str) -> tuple[FileReport | None, bytes, bytes]:
    """The kept report if there is one, the draft's key and its bytes; whatever is wrong with the draft is said when it is checked."""
    try:
        config = workspace.config(path)
        if config is not None and config.values.get("cache") is False:
            return None, b"", b""
        resolved, registry = workspace.resolved(path)
        if workspace.beside(path):
            return None, b"", b""
        data = read_bytes(path)
    except Exception:
        return None, b"", b""
    suffix = os.path.splitext(path)[1].lower()
    key = cache.key(data, suffix, resolved.settings, cache.context(resolved.settings, registry))
    return cache.get(key, data, path, resolved.settings, registry), key, data
