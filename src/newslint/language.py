"""Word lists of all plugins, merged into one pack per language and loaded when that language is met.

A data folder holds `languages/CODE/*.toml`, one table a group of words:

    [reporting-verbs]
    source = "where the list comes from and how it was cut"
    inflect = "verb"                      # optional: forms are generated when the pack is built
    entries = [{ lemma = "behaupten", act = "accuse" }, …]

Beside it stands `languages/CODE.json`, the same with all forms, written by `tools/build_data.py`. A folder without that
file (a newsroom's own) is read from its TOML; then an entry's forms are its `forms`, else its `lemma` or `term`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from newslint.records import dataclass
from newslint.tokens import Tokens

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Group:
    """One list of words: `entries`, and by which forms they are found.

    `forms`: single word → (number of the entry, tag of the form); `phrases`: first word → (further words, number, tag), longest first.

    `facts` holds what the table says beside its entries (sets of words, patterns, notes).
    """

    name: str
    entries: tuple[dict[str, Any], ...]
    forms: Mapping[str, list[tuple[int, str]]]
    phrases: Mapping[str, list[tuple[list[str], int, str]]]
    facts: Mapping[str, Any]

    def __contains__(self, word: str) -> bool:
        return word in self.forms

    def of(self, word: str) -> list[dict[str, Any]]:
        """The entries that have the (lower-case) word as a form."""
        return [self.entries[number] for number, _ in self.forms.get(word, ())]


EMPTY = Group("", (), {}, {}, {})


def entry_forms(entry: Mapping[str, Any]) -> dict[str, str]:
    """The forms by which an entry is found, with their tags; `forms` may be a plain list."""
    forms = entry.get("forms")
    if isinstance(forms, Mapping):
        return dict(forms)
    word = entry.get("lemma") or entry.get("term")
    return dict.fromkeys(forms or ([word] if word else []), "")


def index_group(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table of a word list with its forms indexed, as JSON holds it: entries, forms, phrases, facts."""
    forms: dict[str, list[tuple[int, str]]] = {}
    phrases: dict[str, list[tuple[list[str], int, str]]] = {}
    entries = [dict(entry) if isinstance(entry, Mapping) else {"term": entry} for entry in table.get("entries", ())]
    for number, entry in enumerate(entries):
        for form, tag in entry_forms(entry).items():
            words = Tokens.of(form).words
            if len(words) == 1:
                forms.setdefault(words[0], []).append((number, tag))
            elif words:
                phrases.setdefault(words[0], []).append((words[1:], number, tag))
    for rest in phrases.values():
        rest.sort(key=lambda phrase: (-len(phrase[0]), phrase))
    kept = [{key: value for key, value in entry.items() if key not in ("forms", "origin")} for entry in entries]
    facts = {key: value for key, value in table.items() if key not in ("entries", "source", "origin", "inflect")}
    return {"entries": kept, "forms": forms, "phrases": phrases, "facts": facts}


def read_words(folder: Path, code: str) -> dict[str, dict[str, Any]]:
    """The groups of one data folder for a language: from the built table where there is one, else from the TOML files."""
    built = folder / "languages" / f"{code}.json"
    if built.exists():
        loaded: dict[str, dict[str, Any]] = json.loads(built.read_bytes())
        return loaded
    sources = sorted((folder / "languages" / code).glob("*.toml"))
    if not sources:
        return {}
    import tomllib

    groups: dict[str, dict[str, Any]] = {}
    for path in sources:
        with path.open("rb") as file:
            for name, table in tomllib.load(file).items():
                groups[name] = index_group(table)
    return groups


def read_function_words(folder: Path) -> dict[str, list[str]]:
    """The words by which languages are told apart, by code; a small table of its own, so that no whole pack is read for it."""
    built = folder / "languages" / "function-words.json"
    if built.exists():
        loaded: dict[str, list[str]] = json.loads(built.read_bytes())
        return loaded
    if not (folder / "languages").is_dir():
        return {}
    found: dict[str, list[str]] = {}
    for path in sorted((folder / "languages").iterdir()):
        # The builder writes the small table wherever there are such words: a built folder without it has none.
        if path.is_dir() and not path.with_suffix(".json").exists():
            group = read_words(folder, path.name).get("function-words", {})
            found[path.name] = list(group.get("facts", {}).get("words", ()))
    return found


class Language:
    """The merged word lists of one language; groups are asked for by name."""

    def __init__(self, code: str, folders: Iterable[Path]) -> None:
        self.code = code
        self._raw: dict[str, list[dict[str, Any]]] = {}
        for folder in folders:
            for name, group in read_words(folder, code).items():
                self._raw.setdefault(name, []).append(group)
        self._groups: dict[str, Group] = {}
        self._sets: dict[tuple[str, str], frozenset[str]] = {}
        self._derived: dict[Callable[[Language], Any], Any] = {}

    def __bool__(self) -> bool:
        return bool(self._raw)

    def names(self) -> list[str]:
        return sorted(self._raw)

    def group(self, name: str) -> Group:
        """A group by name, merged from all folders; an empty one where no plugin has it."""
        found = self._groups.get(name)
        if found is None:
            found = self._groups[name] = _merge(name, self._raw.get(name, []))
        return found

    def derived(self, make: Callable[[Language], T]) -> T:
        """What `make` builds from the words of this language, built once and kept with them; `make` is a class or a named function."""
        if make not in self._derived:
            self._derived[make] = make(self)
        found: T = self._derived[make]
        return found

    def words(self, name: str, key: str = "words") -> frozenset[str]:
        """A plain set of words that stands in a group under `key`, lower-cased."""
        found = self._sets.get((name, key))
        if found is None:
            found = self._sets[name, key] = frozenset(word.lower() for word in self.group(name).facts.get(key, ()))
        return found


def _merge(name: str, parts: list[dict[str, Any]]) -> Group:
    if not parts:
        return EMPTY
    if len(parts) == 1:
        part = parts[0]
        return Group(name, tuple(part["entries"]), part["forms"], part["phrases"], part["facts"])
    entries: list[dict[str, Any]] = []
    forms: dict[str, list[tuple[int, str]]] = {}
    phrases: dict[str, list[tuple[list[str], int, str]]] = {}
    facts: dict[str, Any] = {}
    for part in parts:
        shift = len(entries)
        entries += part["entries"]
        for word, numbers in part["forms"].items():
            forms.setdefault(word, []).extend((n + shift, tag) for n, tag in numbers)
        for word, rests in part["phrases"].items():
            phrases.setdefault(word, []).extend((rest, n + shift, tag) for rest, n, tag in rests)
        for key, value in part["facts"].items():
            facts[key] = [*facts[key], *value] if isinstance(value, list) and key in facts else value
    for rests in phrases.values():
        rests.sort(key=lambda phrase: (-len(phrase[0]), phrase))
    return Group(name, tuple(entries), forms, phrases, facts)
