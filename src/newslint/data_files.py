"""Files of data folders: built tables (JSON) and what editors write (TOML). Without pathlib, which would be imported at every start."""

from __future__ import annotations

import json
import os
from typing import Any


def built(*place: str) -> Any:
    """What a built table holds; None where there is none."""
    try:
        with open(os.path.join(*place), "rb") as file:
            return json.loads(file.read())
    except (FileNotFoundError, NotADirectoryError):
        return None


def written(*place: str) -> list[str]:
    """The TOML files that stand in a folder, sorted; none where there is no such folder."""
    folder = os.path.join(*place)
    if not os.path.isdir(folder):
        return []
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".toml")]


def parsed(path: str) -> dict[str, Any]:
    """What a TOML file says."""
    import tomllib

    with open(path, "rb") as file:
        return tomllib.load(file)


def stem(path: str) -> str:
    """The name of a file without folder and suffix."""
    return os.path.splitext(os.path.basename(path))[0]


def has_rules(folder: str) -> bool:
    """Whether a data folder has rules made of data."""
    return any(os.path.exists(os.path.join(folder, name)) for name in ("rules.json", "rules"))
