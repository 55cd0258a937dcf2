"""Presets: severities and demands of press codes and laws, as data that plugins hand over.

A data folder holds `presets/NAME.toml`:

    title = "German Press Code"
    reason-required = true                  # exceptions must say why
    labels = ["Anzeige", "Werbung"]         # what counts as a label of paid matter; `keep-labels` narrows the set below instead
    word-marker = false                     # whether a bare asterisk is no marker
    raise = { info = "warning" }            # every rule that is not named here
    planned = ["rule-to-come"]              # rules named here that no plugin offers yet
    [severity]
    missing-counter-statement = "error"
    "vague-affiliate-disclosure/rejected" = "error"
    [genre.opinion]
    loaded-language = "off"

Beside it may stand `presets.json` with all of them, written by `tools/build_data.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.data_files import built, parsed, stem, written
from newslint.records import dataclass, field
from newslint.rule import Severity


@dataclass(frozen=True, slots=True)
class Preset:
    """One preset; `severity` and `genre` are keyed by `rule` and `rule/grade`."""

    name: str
    title: str = ""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    genre: Mapping[str, Mapping[str, Severity]] = field(default_factory=dict)
    raised: Mapping[str, Severity] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    keep_labels: tuple[str, ...] = ()
    reason_required: bool = False
    word_marker: bool = False
    planned: tuple[str, ...] = ()
    folder: str | None = None

    @classmethod
    def of(cls, name: str, table: Mapping[str, Any], folder: str | None = None) -> Preset:
        return cls(
            name,
            table.get("title", ""),
            table.get("severity", {}),
            table.get("genre", {}),
            table.get("raise", {}),
            tuple(table.get("labels", ())),
            tuple(table.get("keep-labels", ())),
            bool(table.get("reason-required", False)),
            bool(table.get("word-marker", False)),
            tuple(table.get("planned", ())),
            folder,
        )


def load_presets(folders: Iterable[str]) -> dict[str, Preset]:
    """All presets by name; one in a later folder (a newsroom's own) replaces one of the same name."""
    found: dict[str, Preset] = {}
    for folder in folders:
        for name, table in read_presets(folder).items():
            found[name] = Preset.of(name, table, folder)
    return dict(sorted(found.items()))


def read_presets(folder: str) -> dict[str, Any]:
    ready: dict[str, Any] | None = built(folder, "presets.json")
    return ready if ready is not None else {stem(path): parsed(path) for path in written(folder, "presets")}


def stacked_labels(presets: Iterable[Preset]) -> tuple[str, ...]:
    """The accepted labels of stacked presets: the last set that is named, narrowed by those that only keep some."""
    labels: tuple[str, ...] = ()
    for preset in presets:
        if preset.labels:
            labels = preset.labels
        if preset.keep_labels:
            labels = tuple(label for label in labels if label in preset.keep_labels)
    return labels
