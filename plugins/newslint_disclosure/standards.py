"""What each press code and law accepts as a notice, as data: `standards/*.toml`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from newslint import dataclass


@dataclass(frozen=True, slots=True)
class Standard:
    """The demands of the presets in force taken together; a word passes only where all of them accept it.

    Where no label suits all of them, `conflict` names them and the last preset's labels hold.
    """

    names: tuple[str, ...]
    labels: frozenset[str]
    rejected: frozenset[str]
    markers: frozenset[str]
    sign: str
    amazon: bool
    conflict: tuple[str, ...] = ()

    def rejects(self, label: str) -> bool:
        """Whether a label is no sufficient notice by itself."""
        word = normal(label)
        if word in self.labels:
            return False
        return word in self.rejected or "*" in self.rejected


def normal(label: str) -> str:
    """A label as the tables have it: lower case, single spaces, no brackets or stops around it."""
    return " ".join(label.lower().replace("‑", "-").split()).strip(" .:!|()[]{}–—-/\u201e\u201c\u201d\"'*»«")


@lru_cache(maxsize=1)
def tables() -> dict[str, dict[str, Any]]:
    with open(os.path.join(os.path.dirname(__file__), "standards.json"), "rb") as file:
        loaded: dict[str, dict[str, Any]] = json.loads(file.read())
    return loaded


@lru_cache(maxsize=1)
def advertising_labels() -> frozenset[str]:
    return frozenset(tables()["advertising-labels"]["words"])


def standard_of(house: Mapping[str, Any]) -> Standard:
    """The standard in force: the presets of the configuration, else the default; the newsroom's own labels replace theirs."""
    known = tables()
    named = [name for name in house.get("presets") or () if name in known and "sign" in known[name]]
    names = tuple(name for name in named if name != "default") or ("default",)
    sets: Mapping[str, Iterable[str]] = house.get("label_sets") or {}
    shipped = {normal(label) for labels in sets.values() for label in labels}
    own = {normal(label) for label in house.get("labels") or ()}
    markers = {normal(word) for word in house.get("markers") or ()}
    return _combined(names, tuple(sorted(own)) if own - shipped else (), tuple(sorted(markers)))


@lru_cache(maxsize=16)
def _combined(names: tuple[str, ...], own: tuple[str, ...], markers: tuple[str, ...]) -> Standard:
    known = [tables()[name] for name in names]
    common = frozenset.intersection(*(frozenset(t["labels"]) for t in known))
    labels = common or frozenset(known[-1]["labels"])
    order = ("anywhere", "above", "never")
    return Standard(
        names,
        frozenset(own) or labels,
        frozenset().union(*(t["rejected"] for t in known)) - frozenset(own),
        frozenset.intersection(*(frozenset(t["markers"]) for t in known)) | frozenset(markers),
        max((t["sign"] for t in known), key=order.index),
        any(t.get("amazon", False) for t in known),
        names if not (common or own) else (),
    )
