"""The configuration: where it stands, what it holds, and which part of it concerns a file.

`newslint.toml`, or the table `[tool.newslint]` of a `pyproject.toml`, found upwards from each draft; nearest first. What it says is
validated by `newslint.config_schema` (pydantic, imported only when there is something to validate) and kept as layers, which
`newslint.resolve` turns into settings.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from newslint.errors import UserError
from newslint.files import pattern
from newslint.records import dataclass, field

FILE = "newslint.toml"


class ConfigError(UserError):
    """A configuration cannot be used; the message names the file, the key and the nearest right name. Ends a run with exit 2."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings from one place; `origin` is how that place is called ("newslint.toml", "newslint.toml, paths opinion/**", "--lang")."""

    origin: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Config:
    """A configuration file as read: `values` validated, keys with underscores; `sections` concern the paths they match."""

    path: str
    values: Mapping[str, Any]
    sections: tuple[tuple[Callable[[str], bool], Layer], ...] = ()
    extend: tuple[str, ...] = ()
    excluded: Callable[[str], bool] = field(default=lambda _: False)

    @property
    def folder(self) -> str:
        return os.path.dirname(self.path)

    @property
    def name(self) -> str:
        return os.path.basename(self.path)

    def relative(self, path: str) -> str:
        """The path of a draft as patterns of this configuration see it."""
        return os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")

    def excludes(self, path: str) -> bool:
        return self.excluded(self.relative(path))

    def layers(self, path: str) -> tuple[Layer, ...]:
        """The file's own layer, then the sections that match the path, in their order."""
        relative = self.relative(path)
        return (
            Layer(self.name, self.values),
            *(layer for matches, layer in self.sections if matches(relative)),
        )


def find(folder: str) -> str | None:
    """The configuration that holds in a folder: its own or the nearest above it."""
    for at in upwards(folder):
        own, project = os.path.join(at, FILE), os.path.join(at, "pyproject.toml")
        if os.path.isfile(own):
            return own
        if os.path.isfile(project):
            with open(project, "rb") as file:
                if b"[tool.newslint" in file.read():
                    return project
    return None


def upwards(folder: str) -> Iterator[str]:
    """A folder and those above it, the nearest first."""
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def read(path: str | os.PathLike[str], cache: str = "") -> Config:
    """The configuration in a file; ConfigError says what is wrong with it. `cache` is a folder that keeps what was validated."""
    from newslint.config_snapshot import recalled

    path = os.fspath(path)
    table = table_of(path)

    def validate() -> dict[str, Any]:
        from newslint.config_schema import validated

        return validated(path, table)

    return build(path, recalled(path, table, cache, validate))


def table_of(path: str) -> Mapping[str, Any]:
    """The file's settings as written."""
    import tomllib

    try:
        table = tomllib.loads(text_of(path))
    except FileNotFoundError:
        raise ConfigError(f"{shown(path)}: there is no such configuration; `newslint init` writes one") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{shown(path)}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown(path)}: is no valid TOML: {error}") from error
    if os.path.basename(path) != "pyproject.toml":
        return table
    found: Mapping[str, Any] = table.get("tool", {}).get("newslint", {})
    return found


def shown(path: str) -> str:
    """A path as a message shows it: from the working folder where it lies below that."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative


def text_of(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def build(path: str, values: Mapping[str, Any]) -> Config:
    """A configuration from validated values (plain data, as the cache may keep them)."""
    own = {key: value for key, value in values.items() if key not in ("paths", "extend", "exclude")}
    sections = tuple(
        (
            pattern(section["match"]),
            Layer(
                f"{os.path.basename(path)}, paths {', '.join(section['match'])}",
                {k: v for k, v in section.items() if k != "match"},
            ),
        )
        for section in values.get("paths", ())
    )
    extend = _folders(os.path.dirname(path), values.get("extend", ()))
    for folder in extend:
        if not os.path.isdir(folder):
            raise ConfigError(f"{shown(path)}: extend: there is no folder {shown(folder)}")
    return Config(path, own, sections, extend, pattern(values.get("exclude", ())))


def _folders(beside: str, names: Iterable[str]) -> tuple[str, ...]:
    if not names:
        return ()
    from pathlib import Path

    return tuple(str(Path(beside, name)) for name in names)
