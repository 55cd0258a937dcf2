"""Results of earlier runs, so that a draft that has not changed is not checked again.

An sqlite file in the user's cache folder, for its owner's eyes only. A key is a hash of the draft's bytes, its format, the
settings, and the state of all code and data that could judge it (names, sizes and times of files). A value holds rule names,
offsets and keys of messages, and no text: words of a draft that a message quotes, and those of decisions to let findings stand, are
kept as offsets and cut out of the draft again when it is read. A report with such decisions holds until the first of them expires. A
report that cannot be kept so (its words are not the draft's own, a rule crashed) is not kept at all.
Whatever is wrong with the file is said once, and it is made anew; a run never depends on it.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time

# hashlib loads OpenSSL, which costs more than all else at the start of a run from the cache.
from _blake2 import blake2b
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from newslint.cached_report import Uncachable, holds, restored, stored
from newslint.config_snapshot import PREFIX
from newslint.document import Document
from newslint.engine import Settings
from newslint.plugins import Registry
from newslint.records import replace
from newslint.report import Allowance, FileReport
from newslint.terminal import printable

FILE = "results.sqlite"
_DAYS = 60
_WAIT = 5.0


def folder() -> Path:
    """Where the cache stands: below `$XDG_CACHE_HOME`, else `~/.cache`."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newslint"


def clean(where: Path | None = None) -> int:
    """Remove the cache; how many bytes that freed."""
    freed = 0
    place = where or folder()
    for path in sorted((*place.glob(f"{FILE}*"), *place.glob(f"{PREFIX}*.json"))):
        freed += path.stat().st_size
        path.unlink(missing_ok=True)
    return freed


class Cache:
    """Reports by key; safe when several processes use it at once. Opened on first use, one connection a process."""

    def __init__(self, where: Path) -> None:
        self.path = where / FILE
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        self._broken = False
        self._stamps: dict[int, str] = {}
        self._contexts: dict[tuple[int, int], tuple[Settings, Sequence[Allowance], str]] = {}

    def key(self, data: bytes, suffix: str, context: str) -> bytes:
        """What a report depends on, but for the day: an entry itself says until when it holds."""
        digest = blake2b(data, digest_size=24)
        digest.update(f"\x1f{suffix}\x1f{context}".encode())
        return digest.digest()

    def context(self, settings: Settings, registry: Registry, beside: Sequence[Allowance] = ()) -> str:
        """All that a report depends on beside the draft, as a hash; worked out once for each settings object."""
        known = self._contexts.get((id(settings), id(beside)))
        if known is not None:
            return known[-1]
        stamp = self._stamps.get(id(registry))
        if stamp is None:
            stamp = self._stamps[id(registry)] = state(registry)
        plain = canonical(replace(settings, today=""))
        whole = f"{stamp}\x1f{plain}" + (f"\x1f{canonical(beside)}" if beside else "")
        found = blake2b(whole.encode(errors="backslashreplace"), digest_size=16).hexdigest()
        # The objects are kept so that their ids stay theirs.
        self._contexts[id(settings), id(beside)] = (settings, beside, found)
        return found

    def get(
        self,
        key: bytes,
        data: bytes,
        path: str,
        settings: Settings,
        registry: Registry,
        beside: Sequence[Allowance] = (),
    ) -> FileReport | None:
        """The report of a draft that was checked before, with its messages as they are worded now."""
        row = self._do("SELECT value FROM results WHERE key = ?", (key,))
        if not row:
            return None
        try:
            value = json.loads(row[0][0])
            if not holds(value, settings.today):
                return None
            language = settings.ui_language or value["language"]
            return restored(value, data, path, registry.catalogue(language), beside)
        except (ValueError, KeyError, TypeError, IndexError):
            self._spoilt("an entry cannot be read")
            return None

    def put(
        self,
        key: bytes,
        data: bytes,
        report: FileReport,
        document: Document,
        beside: Sequence[Allowance] = (),
        today: str = "",
    ) -> None:
        """Keep a report, if that can be done without a word of the draft."""
        try:
            value = json.dumps(stored(report, data, document, beside, today), separators=(",", ":"))
        except Uncachable:
            return
        day = int(time.time() // 86400)
        self._do("INSERT OR REPLACE INTO results (key, value, day) VALUES (?, ?, ?)", (key, value, day))

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed. A connection must not be carried into another process."""
        if self._connection is not None and self._process == os.getpid():
            self._connection.close()
        self._connection = None

    def _do(self, statement: str, values: tuple[Any, ...]) -> list[Any]:
        if self._broken:
            return []
        try:
            return self._open().execute(statement, values).fetchall()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                self._give_up(str(error))
        except sqlite3.DatabaseError as error:
            self._spoilt(str(error))
        except OSError as error:
            self._give_up(error.strerror or str(error))
        return []

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None and self._process == os.getpid():
            return self._connection
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, value TEXT, day INTEGER) WITHOUT ROWID"
        )
        self._connection, self._process = connection, os.getpid()
        if os.urandom(1)[0] == 0:
            connection.execute("DELETE FROM results WHERE day < ?", (int(time.time() // 86400) - _DAYS,))
        return connection

    def _spoilt(self, why: str) -> None:
        """Say that the file is corrupt, and begin a new one."""
        _say(f"the cache {self.path} is corrupt ({why}); it is made anew")
        self.close()
        try:
            clean(self.path.parent)
        except OSError as error:
            self._give_up(error.strerror or str(error))

    def _give_up(self, why: str) -> None:
        _say(f"the cache {self.path} cannot be used ({why}); going on without it")
        self._broken = True


def _say(message: str) -> None:
    print(f"newslint: {printable(message)}", file=sys.stderr)


def state(registry: Registry) -> str:
    """A hash of the names, sizes and times of all code and data that judge drafts, and of the names of what is installed."""
    roots = {Path(__file__).parent, *map(Path, registry.folders)}
    for module_name in {rule.__module__.partition(".")[0] for rule in registry.rules.values()}:
        module = sys.modules.get(module_name)
        if module is not None and module.__file__:
            roots.add(Path(module.__file__).parent)
    for reader in registry.readers.values():
        module = sys.modules.get(reader.read.__module__.partition(".")[0])
        if module is not None and module.__file__:
            roots.add(Path(module.__file__).parent)
    digest = blake2b(f"{sys.version}".encode(), digest_size=16)
    for root in sorted(roots):
        for line in _listed(str(root)):
            digest.update(line.encode(errors="surrogateescape"))
    for place in dict.fromkeys(sys.path):
        if place and os.path.isdir(place):
            installed = sorted(name for name in os.listdir(place) if name.endswith(".dist-info"))
            digest.update("\n".join(installed).encode(errors="surrogateescape"))
    return digest.hexdigest()


def _listed(root: str) -> Iterable[str]:
    found: list[str] = []
    folders = [root]
    while folders:
        at = folders.pop()
        with os.scandir(at) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                else:
                    about = entry.stat()
                    found.append(f"{entry.path}\x1f{about.st_mtime_ns}\x1f{about.st_size}\n")
    return sorted(found)


def canonical(value: Any) -> str:
    """A text that is the same for the same settings in every process."""
    names = _fields(type(value))
    if names is not None:
        inner = {name: getattr(value, name) for name in names}
        return f"{type(value).__module__}.{type(value).__qualname__}{canonical(inner)}"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{canonical(k)}:{canonical(value[k])}" for k in sorted(value, key=str)) + "}"
    if isinstance(value, (set, frozenset)):
        return "{" + ",".join(sorted(map(canonical, value))) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    return repr(value)


def _fields(kind: type) -> tuple[str, ...] | None:
    """The names of a data class's fields; None for any other class."""
    own = kind.__dict__.get("__record_fields__")
    if own is not None:
        return tuple(own)
    # A class of the standard library's kind can only be there where its module is.
    standard = sys.modules.get("dataclasses")
    if standard is None or not standard.is_dataclass(kind):
        return None
    return tuple(field.name for field in standard.fields(kind))
