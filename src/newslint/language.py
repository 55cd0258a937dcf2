"""Word lists of all plugins, merged into one pack per language and loaded when that language is met.

A data folder holds `languages/CODE/*.toml`, one table a group of words:

    [reporting-verbs]
    source = "where the list comes from and how it was cut"
    inflect = "verb"                      # optional: forms are generated when the pack is built
    entries = [{ lemma = "behaupten", act = "accuse" }, …]

Beside it stands `languages/CODE.json`, the same with all forms, written by `tools/build_data.py`; its layout is described in
`newslint.packed`. A folder without that file (a newsroom's own) is read from its TOML; then an entry's forms are its
`forms`, else its `lemma` or `term`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial, reduce
from typing import Any, TypeVar

from newslint.beginnings import Beginnings
from newslint.by_word import ByWord
from newslint.data_files import built, parsed, written
from newslint.kept import cached_property
from newslint.packed import NEEDS, Part, Phrases, by_previous, by_rarest, by_second, parts_of, phrase_readings, readings
from newslint.tokens import Tokens

T = TypeVar("T")
Entry = dict[str, Any]
Phrase = tuple[list[str], Entry, str]
# The words before the one that a phrase is found by, those behind it, what is said of it.
Around = tuple[list[str], list[str], Entry, str]
Uses = tuple[Mapping[str, str], list[tuple[Entry, str]]]


class Group:
    """One list of words: `entries`, and by which forms they are found.

    `forms`: single word → its readings, packed; `phrases`: first word → the further words with theirs, packed, longest
    first. `readings` and `continuations` unpack them. Where `facts` say `rarest`, a phrase stands under the rarest of its words:
    `uses` and `continuations` have those that begin with it, `led` has the others. `facts` holds what the table says beside its
    entries (sets of words, patterns, notes).
    """

    def __init__(self, name: str, part: Part) -> None:
        self.name = name
        self.forms: Mapping[str, str] = part.forms
        self.phrases: Mapping[str, str] = part.phrases
        self.facts: Mapping[str, Any] = part.facts
        self._part = part
        # Unpacked once: the words of a newsroom's drafts come again and again.
        self._readings = ByWord(partial(readings, part.tags))
        self._unpacked: dict[str, list[Phrase]] = {}
        self._around: dict[str, list[Around]] = {}
        self._derived: dict[Callable[[Group], Any], Any] = {}

    @cached_property
    def entries(self) -> tuple[dict[str, Any], ...]:
        """What the table says of each of its words, in its order; read when a word of the group is met."""
        return tuple(self._part.entries())

    @cached_property
    def compounded(self) -> bool:
        """Whether it holds ends or beginnings of compounds (see `newslint.compounds`)."""
        return "endings" in self.facts or "beginnings" in self.facts

    @cached_property
    def uses(self) -> Mapping[str, Uses]:
        """What begins with a word: the phrases by their second word, packed, and the readings of the word alone."""
        return ByWord(self._uses)

    def _uses(self, word: str) -> Uses:
        phrases = by_second(self.phrases[word]) if word in self.phrases else {}
        return phrases, [(self.entries[number], tag) for number, tag in self.readings(word)]

    def unpacked(self, phrases: str) -> list[Phrase]:
        """(further words, entry, tag) of each of the phrases that `uses` has for a first and a second word, longest first."""
        found = self._unpacked.get(phrases)
        if found is None:
            found = [
                (rest, self.entries[number], tag) for rest, number, tag in phrase_readings(self._part.tags, phrases)
            ]
            self._unpacked[phrases] = found
        return found

    @cached_property
    def led(self) -> Mapping[str, Mapping[str, str]]:
        """The phrases that are found by a word further on in them: by the word before it, packed."""
        return ByWord(self._led)

    def _led(self, word: str) -> Mapping[str, str]:
        return by_previous(self.phrases[word]) if word in self.phrases else {}

    def around(self, phrases: str) -> list[Around]:
        """(words before, words behind, entry, tag) of each of the phrases that `led` has for a word and the one before it."""
        found = self._around.get(phrases)
        if found is None:
            found = self._around[phrases] = []
            for words, number, tag in phrase_readings(self._part.tags, phrases):
                at = words.index("")
                found.append((words[:at], words[at + 1 :], self.entries[number], tag))
        return found

    def __contains__(self, word: str) -> bool:
        return word in self.forms

    def readings(self, word: str) -> list[tuple[int, str]]:
        """(number of the entry, tag of the form) of each entry that has the (lower-case) word as a form."""
        packed = self.forms.get(word)
        return [] if packed is None else self._readings[packed]

    def continuations(self, word: str) -> list[tuple[list[str], int, str]]:
        """(further words, number of the entry, tag) of each phrase that begins with the word, longest first."""
        packed = self.phrases.get(word)
        return [] if packed is None else [one for one in phrase_readings(self._part.tags, packed) if "" not in one[0]]

    def derived(self, make: Callable[[Group], T]) -> T:
        """What `make` builds from the words of this group, built once and kept with them; `make` is a class or a named function."""
        if make not in self._derived:
            self._derived[make] = make(self)
        found: T = self._derived[make]
        return found

    def of(self, word: str) -> list[dict[str, Any]]:
        """The entries that have the (lower-case) word as a form."""
        return [self.entries[number] for number, _ in self.readings(word)]


EMPTY = Group("", Part({}, {}, {}, list))


def entry_forms(entry: Mapping[str, Any]) -> dict[str, str]:
    """The forms by which an entry is found, with their tags; `forms` may be a plain list."""
    forms = entry.get("forms")
    if isinstance(forms, Mapping):
        return dict(forms)
    word = entry.get("lemma") or entry.get("term")
    return dict.fromkeys(forms or ([word] if word else []), "")


def index_group(table: Mapping[str, Any], common: Mapping[str, int] | None = None) -> Part:
    """A table of a word list with its forms indexed; where it says `rarest`, phrases by their rarest word (`common`: word → rank)."""
    forms: dict[str, list[tuple[int, str]]] = {}
    phrases: Phrases = {}
    entries = [dict(entry) if isinstance(entry, Mapping) else {"term": entry} for entry in table.get("entries", ())]
    for number, entry in enumerate(entries):
        for form, tag in entry_forms(entry).items():
            words = Tokens.of(form).words
            if len(words) == 1:
                forms.setdefault(words[0], []).append((number, tag))
            elif words:
                phrases.setdefault(words[0], []).append((words[1:], number, tag))
    if common and table.get("rarest"):
        phrases = by_rarest(phrases, common)
    kept = [{key: value for key, value in entry.items() if key != "forms"} for entry in entries]
    facts = {key: value for key, value in table.items() if key not in ("entries", "source", "inflect")}
    return Part.of(forms, phrases, facts, kept)


def read_words(folder: str, code: str) -> dict[str, Callable[[], Part]]:
    """The groups of one data folder for a language, each to be read when it is asked for: from the built table, else from TOML."""
    try:
        with open(os.path.join(folder, "languages", f"{code}.json"), "rb") as file:
            return parts_of(file.read())
    except (FileNotFoundError, NotADirectoryError):
        tables = [parsed(path) for path in written(folder, "languages", code)]
    return {name: partial(index_group, table) for groups in tables for name, table in groups.items()}


def read_function_words(folder: str) -> dict[str, list[str]]:
    """The words by which languages are told apart, by code; a small table of its own, so that no whole pack is read for it."""
    ready: dict[str, list[str]] | None = built(folder, "languages", "function-words.json")
    if ready is not None:
        return ready
    found: dict[str, list[str]] = {}
    for code in languages_in(folder):
        # The builder writes the small table wherever there are such words: a built folder without it has none.
        if not os.path.exists(os.path.join(folder, "languages", f"{code}.json")):
            group = read_words(folder, code).get("function-words")
            found[code] = list(group().facts.get("words", ())) if group else []
    return found


def languages_in(folder: str) -> list[str]:
    """Codes of the languages for which a data folder has words."""
    place = os.path.join(folder, "languages")
    names = sorted(os.listdir(place)) if os.path.isdir(place) else []
    return [name for name in names if os.path.isdir(os.path.join(place, name))]


class Language:
    """The merged word lists of one language; groups are asked for by name."""

    def __init__(self, code: str, folders: Iterable[str]) -> None:
        self.code = code
        self._raw: dict[str, list[Callable[[], Part]]] = {}
        for folder in folders:
            for name, group in read_words(folder, code).items():
                self._raw.setdefault(name, []).append(group)
        self._groups: dict[str, Group] = {}
        self._sets: dict[tuple[str, str], frozenset[str]] = {}
        self._demands: dict[str, tuple[tuple[str, ...], ...]] | None = None
        self._derived: dict[Callable[[Language], Any], Any] = {}
        self.beginnings = Beginnings()

    def __bool__(self) -> bool:
        return bool(self._raw)

    def names(self) -> list[str]:
        return sorted(name for name in self._raw if name != NEEDS)

    def needs(self, text: str) -> tuple[str, ...]:
        """Words, in small letters, of which every match of an expression in the lists holds one; empty where that is not known."""
        return next(iter(self.demands(text)), ())

    def demands(self, text: str) -> tuple[tuple[str, ...], ...]:
        """All sets of such words that are known of an expression, the most telling first: a match holds one of each."""
        if self._demands is None:
            tables = [read().facts for read in self._raw.get(NEEDS, ())]
            self._demands = {pattern: tuple(map(tuple, sets)) for table in tables for pattern, sets in table.items()}
        return self._demands.get(text, ())

    def group(self, name: str) -> Group:
        """A group by name, merged from all folders; an empty one where no plugin has it."""
        found = self._groups.get(name)
        if found is None:
            parts = [read() for read in self._raw.get(name, ())]
            found = self._groups[name] = Group(name, reduce(Part.before, parts)) if parts else EMPTY
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
            found = self._sets[name, key] = frozenset(map(str.lower, self.group(name).facts.get(key, ())))
        return found
