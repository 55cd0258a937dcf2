"""Validated configurations of earlier runs, so that one that has not changed is read without pydantic.

One small file each in the user's cache folder, for its owner's eyes only, named after a hash of the settings as written and of the
code that validates them. Whatever is wrong with one, the configuration is validated again.
"""

from __future__ import annotations

import json
import os

# hashlib would load OpenSSL.
from _blake2 import blake2b
from collections.abc import Callable, Mapping
from typing import Any

PREFIX = "configuration-"


def recalled(
    path: str, table: Mapping[str, Any], folder: str, validated: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """The validated settings of a configuration, from the folder where it has them (empty: never)."""
    try:
        plain = json.dumps(table, sort_keys=True)
    except TypeError:
        return validated()
    if not folder:
        return validated()
    code = os.stat(os.path.join(os.path.dirname(__file__), "config_schema.py"))
    key = f"{path}\x1f{code.st_mtime_ns}\x1f{code.st_size}\x1f{plain}".encode(errors="backslashreplace")
    place = os.path.join(folder, f"{PREFIX}{blake2b(key, digest_size=16).hexdigest()}.json")
    try:
        with open(place, "rb") as file:
            kept: dict[str, Any] = json.loads(file.read())
        return kept
    except (OSError, ValueError):
        values = validated()
    _keep(place, values)
    return values


def _keep(place: str, values: dict[str, Any]) -> None:
    """Write the settings whole or not at all; where that is not possible the next run validates again."""
    try:
        text = json.dumps(values)
        if json.loads(text) != values:
            return
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        temporary = f"{place}.{os.getpid()}"
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(temporary, place)
    except (OSError, TypeError):
        return
