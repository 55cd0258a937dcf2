"""Everything that checking a file needs beside the file: plugins, the configuration that holds for it, the command line's wishes."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from typing import TypeVar

from newslint.config import Config, ConfigError, Layer, find, read
from newslint.document import Document
from newslint.engine import Settings, document_of, lint
from newslint.errors import UserError
from newslint.plugins import Registry, UnreadableDraft
from newslint.records import dataclass, replace
from newslint.report import Allowance, Failure, FileReport
from newslint.resolve import Resolved, resolve
from newslint.side_file import find as side_file

STDIN = "-"
Found = TypeVar("Found")


@dataclass(frozen=True)
class Wishes:
    """What the command line says about settings; it holds before every configuration. Can be sent to other processes."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    lang: str | None = None
    genre: str | None = None
    ui_lang: str | None = None
    config: str | None = None
    isolated: bool = False
    today: str = ""
    cache: str = ""
    summary: bool = False

    def layers(self) -> tuple[Layer, ...]:
        given: dict[str, dict[str, object]] = {
            "--preset": {"presets": list(self.presets)},
            "--select": {"select": list(self.select)},
            "--ignore": {"ignore": list(self.ignore)},
            "--lang": {"lang": self.lang},
            "--genre": {"genre": self.genre},
            "--ui-lang": {"ui_lang": self.ui_lang},
        }
        return tuple(
            Layer(option, {key: value for key, value in values.items() if value})
            for option, values in given.items()
            if any(values.values())
        )


class Workspace:
    """Checks files one by one; keeps what several files share (configurations by folder, settings by section).

    `given` holds the bytes of drafts that do not stand in files, by their path (standard input, an editor's buffers).
    """

    def __init__(self, registry: Registry, wishes: Wishes | None = None, given: dict[str, bytes] | None = None) -> None:
        self.registry = registry
        self.wishes = wishes or Wishes()
        self.given = given or {}
        self._configs: dict[str, Config | None] = {}
        self._folders: dict[str, Config | None] = {}
        self._beside: dict[str, tuple[Allowance, ...]] = {}
        self._resolved: dict[tuple[object, ...], tuple[Resolved, Registry]] = {}

    def config(self, path: str) -> Config | None:
        """The configuration that holds for a file; ConfigError where it cannot be used."""
        if self.wishes.isolated:
            return None
        if self.wishes.config is not None:
            return self._read(self.wishes.config)
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._folders:
            found = find(folder)
            self._folders[folder] = self._read(found) if found else None
        return self._folders[folder]

    def _read(self, path: str) -> Config | None:
        path = os.path.join(os.getcwd(), path)
        if path not in self._configs:
            self._configs[path] = read(path, self.wishes.cache)
        return self._configs[path]

    def resolved(self, path: str) -> tuple[Resolved, Registry]:
        """The settings for a file with their origins, and the registry with the configuration's own folders of data."""
        config = self.config(path)
        layers = config.layers(path) if config else ()
        key = (config.path if config else None, *(layer.origin for layer in layers))
        if key not in self._resolved:
            registry = self.registry.extended(config.extend) if config and config.extend else self.registry
            resolved = resolve((*layers, *self.wishes.layers()), registry, self.wishes.today)
            speaks(registry, resolved)
            self._resolved[key] = (resolved, registry)
        return self._resolved[key]

    def settings(self, path: str) -> Settings:
        return self.resolved(path)[0].settings

    def excludes(self, path: str) -> bool:
        config = self.config(path)
        return config is not None and config.excludes(path)

    def beside(self, path: str) -> tuple[Allowance, ...]:
        """The decisions of the side file that holds for a draft."""
        if self.wishes.isolated:
            return ()
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._beside:
            found = side_file(folder)
            decisions: tuple[Allowance, ...] = ()
            if found:
                from newslint.side_file import read as read_side_file

                decisions = read_side_file(found)
            self._beside[folder] = decisions
        return self._beside[folder]

    def document(self, path: str) -> Document:
        """The document of a file; UnreadableDraft where it cannot be read, ConfigError where its settings cannot."""
        resolved, registry = self.resolved(path)
        if path not in self.given and not os.path.lexists(path):
            raise UnreadableDraft(missing(path))
        suffix = os.path.splitext(path)[1].lower() if path != STDIN else ".md"
        reader = registry.suffixes.get(suffix)
        if reader is None:
            kinds = ", ".join(sorted(registry.suffixes))
            raise UnreadableDraft(f"no plugin reads {suffix or 'files without a suffix'}; newslint reads {kinds}")
        data = self.given[path] if path in self.given else read_bytes(path)
        try:
            draft = reader.read(data, path)
        except UnreadableDraft:
            raise
        except Exception as error:
            raise UnreadableDraft(
                f"the reader {reader.name} failed: {type(error).__name__}: {error}; report it with the draft's markup"
            ) from error
        return document_of(draft, registry, resolved.settings, path)

    def check(self, path: str, keep_document: bool = True) -> FileReport:
        """The report of one file; whatever keeps it from being checked is in the report's errors."""

        def checked() -> FileReport:
            document = self.document(path)
            report = lint(document, self.settings(path), self.beside(path))
            if self.wishes.summary:
                from newslint.brief import summary_lines

                report = replace(report, summary=summary_lines(document, self.settings(path).ui_language))
                document.release()
            return report if keep_document else without_document(report)

        return self.guarded(path, checked)

    def guarded(self, path: str, work: Callable[[], FileReport]) -> FileReport:
        try:
            return work()
        except UnreadableDraft as error:
            message = str(error).removeprefix(f"{path}: ")
        except UserError as error:
            message = str(error)
        except Exception as error:
            message = f"newslint itself failed: {type(error).__name__}: {error}; please report it"
        return FileReport(path, errors=(Failure(path, message),))


def speaks(registry: Registry, resolved: Resolved) -> None:
    """ConfigError where messages are wanted in a language in which there are none."""
    wanted = resolved.settings.ui_language
    if wanted and wanted not in (known := registry.spoken):
        origin = resolved.values["ui_lang"][1]
        where = origin if origin.startswith("--") else f"{origin}: ui-lang"
        raise ConfigError(f"{where}: there are no messages in {wanted!r}; there are some in {', '.join(known)}")


def without_document(report: FileReport) -> FileReport:
    return replace(report, document=None)


def read_bytes(path: str) -> bytes:
    """The bytes of a file; UnreadableDraft says what keeps them from being read, and what to do."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            kind = "a folder" if os.path.isdir(path) else "no regular file"
            raise UnreadableDraft(f"is {kind}; name a draft, or a folder without a draft's suffix")
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise UnreadableDraft(missing(path)) from None
    except PermissionError:
        raise UnreadableDraft("no permission to read it; change its mode, or leave it out with exclude") from None
    except OSError as error:
        raise UnreadableDraft(f"cannot be read: {error.strerror or error}") from None


def missing(path: str) -> str:
    """Why a file is not there, with the nearest name in its folder."""
    if os.path.islink(path):
        return f"is a link to {os.readlink(path)}, which does not exist; mend or remove it"
    from newslint.nearest import nearest

    folder, name = os.path.split(path)
    try:
        beside = os.listdir(folder or ".")
    except OSError:
        return f"no such file: there is no folder {folder}"
    return f"no such file{nearest(name, beside, '; check the name, or it was removed while newslint ran', 0.7)}"
