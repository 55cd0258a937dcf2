"""What is wrong with the word lists of a newsroom's folder: misspelt lists and keys would pass silently and change nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from newslint.language import read_words
from newslint.nearest import nearest
from newslint.pattern_schema import Term
from newslint.plugins import Registry

_KEYS = frozenset(Term.model_fields) | {"lemma", "off", "field", "origin"}


def word_files(folder: Path) -> list[Path]:
    """The files of words of a folder of data."""
    return sorted((folder / "languages").glob("*/*.toml"))


def check_words(folder: Path, registry: Registry) -> list[str]:
    """What is wrong with `languages/CODE/*.toml` of a folder, file by file; empty where all can be used."""
    rules = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in (folder / "rules").glob("*.toml"))
    return [f"{path}: {fault}" for path in word_files(folder) for fault in _faults(path, registry, rules)]


def _faults(path: Path, registry: Registry, rules: str) -> Iterator[str]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        yield str(error)
        return
    code = path.parent.name
    known = {name for shipped in registry.folders for name in read_words(shipped, code)}
    if not known:
        yield f"the folder {code!r} is no language; write languages/en or languages/de"
        return
    for name, table in tables.items():
        if name in known and isinstance(table, Mapping):
            listed = registry.language(code).group(name).entries
            yield from (f"[{name}]: {fault}" for fault in _of_table(table, listed))
        elif f'"{name}"' not in rules:
            yield f"[{name}] is no list of words, and no rule of this folder names it{nearest(name, known)}"


def _of_table(table: Mapping[str, Any], listed: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for key, why in (("source", ": say where the words come from"), ("entries", "")):
        if key not in table:
            meant = next((given for given in table if nearest(given, [key], cutoff=0.7)), "")
            yield f"the key {key!r} is missing{f'; {meant!r} is not known' if meant else why}"
    keys = {*_KEYS, *(key for entry in listed for key in entry)}
    terms = {_term(entry) for entry in listed}
    for number, entry in enumerate(table.get("entries", ()), 1):
        if not isinstance(entry, Mapping):
            continue
        word = _term(entry)
        place = repr(word) if word else f"entry {number}"
        for key in entry:
            if key not in keys:
                yield f"{place}: the key {key!r} is not known{nearest(key, keys)}"
        if not word:
            yield f"{place}: the key 'term' is missing"
        elif entry.get("off") and word not in terms:
            yield f"{place} is not in the list, so there is nothing to switch off{nearest(word, terms, cutoff=0.75)}"


def _term(entry: Mapping[str, Any]) -> str:
    return str(entry.get("term") or entry.get("lemma") or "")
