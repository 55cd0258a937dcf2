"""`.newslint-allow.toml`: decisions about drafts whose format has no comments, by the fingerprint of the finding."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from newslint.config import ConfigError, text_of, upwards
from newslint.report import Allowance

FILE = ".newslint-allow.toml"
_KEYS = ("fingerprint", "rule", "reason", "until", "by", "path")


def find(folder: str) -> str | None:
    """The side file that holds in a folder: its own or the nearest above it."""
    return next((place for at in upwards(folder) if os.path.isfile(place := os.path.join(at, FILE))), None)


def read(path: str) -> tuple[Allowance, ...]:
    """The decisions in a side file; ConfigError names the entry that cannot be used."""
    import tomllib

    try:
        text = text_of(path)
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    entries = table.get("allow", [])
    if set(table) - {"allow"} or not isinstance(entries, list):
        raise ConfigError(f"{path}: only [[allow]] tables may stand here")
    return tuple(_entry(path, text, number, entry) for number, entry in enumerate(entries, 1))


def _entry(path: str, text: str, number: int, entry: Mapping[str, Any]) -> Allowance:
    unknown = [key for key in entry if key not in _KEYS]
    if unknown:
        raise ConfigError(f"{path}: allow {number}: unknown key {unknown[0]!r}; there are {', '.join(_KEYS)}")
    mark = str(entry.get("fingerprint", ""))
    if not mark:
        raise ConfigError(
            f"{path}: allow {number}: the fingerprint is missing; `newslint check --format json` prints it"
        )
    from newslint.suppress import is_day

    until = str(entry.get("until", ""))
    if until and not is_day(until):
        raise ConfigError(f"{path}: allow {number}: until is a date, as in 2026-12-31, not {until!r}")
    return Allowance(
        (str(entry["rule"]),) if entry.get("rule") else (),
        path,
        text.count("\n", 0, max(0, text.find(mark))) + 1,
        1,
        scope="file",
        origin="side file",
        reason=str(entry.get("reason", "")),
        by=str(entry.get("by", "")),
        until=until,
        fingerprint=mark,
    )
