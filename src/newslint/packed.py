"""How a built table of words is laid out: for a start that reads little of it.

`languages/CODE.json` is JSON with a group's words on one line and its entries on the next, so that both can be read alone and
when they are needed; a line before them says which words a text must have for an expression in the table to match. Forms stand
in two strings, the words and their readings, in the same order: they become a dictionary six times as fast as if each were a
list. A word's readings are `entry:tag;entry:tag`, those of a phrase's first word `word+word:entry:tag;…` with the further words;
a tag stands there as its number in the group's list of tags, and not at all where it is empty. In a group that says `rarest` a
phrase stands under the word of it that fewest texts have, and that word's place in it is left empty (`in++nähe`): most texts have
"in" a dozen times, and no phrase of the list with it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

# By a word of theirs: the further words, the number of the entry, the tag.
Phrases = dict[str, list[tuple[list[str], int, str]]]

_ENTRIES = " entries"
NEEDS = " needs"


class Part(NamedTuple):
    """What one data folder says of a group of words; `entries` reads its entries."""

    forms: Mapping[str, str]
    phrases: Mapping[str, str]
    facts: Mapping[str, Any]
    entries: Callable[[], list[dict[str, Any]]]
    tags: Sequence[str] = ("",)

    @classmethod
    def of(
        cls,
        forms: Mapping[str, Iterable[tuple[int, str]]],
        phrases: Mapping[str, Iterable[tuple[list[str], int, str]]],
        facts: Mapping[str, Any],
        entries: list[dict[str, Any]],
    ) -> Part:
        """A part from readings that are not packed yet."""
        said = {tag for found in forms.values() for _, tag in found}
        said |= {tag for found in phrases.values() for _, _, tag in found}
        tags = ["", *sorted(said - {""})]
        numbers = {tag: number for number, tag in enumerate(tags)}
        packed = {word: ";".join(_reading(n, numbers[tag]) for n, tag in found) for word, found in forms.items()}
        return cls(
            packed,
            {word: _longest_first(found, numbers) for word, found in phrases.items()},
            facts,
            lambda: entries,
            tags,
        )

    def before(self, other: Part) -> Part:
        """This part and another one of the same group as one; the other's entries follow."""
        entries, further = self.entries(), other.entries()
        tags = list(dict.fromkeys([*self.tags, *other.tags]))
        numbers = {tag: number for number, tag in enumerate(tags)}
        forms, facts = dict(self.forms), dict(self.facts)
        phrases = _by_first(self) if other.phrases else dict(self.phrases)
        for word, packed in other.forms.items():
            found = readings(other.tags, packed)
            moved = ";".join(_reading(number + len(entries), numbers[tag]) for number, tag in found)
            forms[word] = f"{forms[word]};{moved}" if word in forms else moved
        for word, packed in (_by_first(other) if self.phrases else other.phrases).items():
            unpacked = phrase_readings(other.tags, packed)
            moved_phrases = [(rest, number + len(entries), tag) for rest, number, tag in unpacked]
            own = phrase_readings(self.tags, phrases[word]) if word in phrases else []
            phrases[word] = _longest_first([*own, *moved_phrases], numbers)
        for key, value in other.facts.items():
            facts[key] = [*facts[key], *value] if isinstance(value, list) and key in facts else value
        return Part(forms, phrases, facts, lambda: [*entries, *further], tags)


def _reading(entry: int, tag: int) -> str:
    return f"{entry}:{tag}" if tag else str(entry)


def _longest_first(phrases: Iterable[tuple[list[str], int, str]], numbers: Mapping[str, int]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase[0]), phrase))
    return ";".join(f"{'+'.join(rest)}:{_reading(number, numbers[tag])}" for rest, number, tag in ordered)


def readings(tags: Sequence[str], packed: str) -> list[tuple[int, str]]:
    """(number of the entry, tag) of each reading of a word."""
    found = []
    for reading in packed.split(";"):
        number, _, tag = reading.partition(":")
        found.append((int(number), tags[int(tag or 0)]))
    return found


def phrase_readings(tags: Sequence[str], packed: str) -> list[tuple[list[str], int, str]]:
    """(further words, number of the entry, tag) of each phrase."""
    found = []
    for reading in packed.split(";"):
        words, _, rest = reading.partition(":")
        number, _, tag = rest.partition(":")
        found.append((words.split("+"), int(number), tags[int(tag or 0)]))
    return found


def by_second(packed: str) -> dict[str, str]:
    """The phrases of a first word by their second one, still packed: of the hundreds that begin with "zu" a text has few."""
    return _by_neighbour(packed, lambda words: "" if "" in words else words[0])


def by_previous(packed: str) -> dict[str, str]:
    """The phrases of a word that stands further on in them by the word before it, still packed."""
    return _by_neighbour(packed, lambda words: words[words.index("") - 1] if "" in words else "")


def _by_neighbour(packed: str, told: Callable[[list[str]], str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for reading in packed.split(";"):
        word = told(reading.partition(":")[0].split("+"))
        if word:
            found.setdefault(word, []).append(reading)
    return {word: ";".join(readings) for word, readings in found.items()}


def by_rarest(phrases: Mapping[str, list[tuple[list[str], int, str]]], common: Mapping[str, int]) -> Phrases:
    """Phrases under the rarest of their words and no longer under the first: the longest that is not common, else the least common."""
    found: Phrases = {}
    for first, listed in phrases.items():
        for rest, number, tag in listed:
            words = [first, *rest]
            at = max(range(len(words)), key=lambda at: (common.get(words[at], len(common)), len(words[at]), -at))
            found.setdefault(words[at], []).append(([*words[:at], "", *words[at + 1 :]] if at else rest, number, tag))
    return found


def _by_first(part: Part) -> dict[str, str]:
    """The phrases of a part under their first words, as those of a list without built tables stand."""
    if not part.facts.get("rarest"):
        return dict(part.phrases)
    found: Phrases = {}
    for word, packed in part.phrases.items():
        for words, number, tag in phrase_readings(part.tags, packed):
            first, *rest = [one or word for one in words] if "" in words else [word, *words]
            found.setdefault(first, []).append((rest, number, tag))
    numbers = {tag: number for number, tag in enumerate(part.tags)}
    return {first: _longest_first(listed, numbers) for first, listed in found.items()}


def dumps(groups: Mapping[str, Part], needs: Mapping[str, list[list[str]]] | None = None) -> str:
    """The groups of a language as a built table; `needs` are the words without which the expressions in it match nothing."""
    lines = [f"{_json(NEEDS)}:{_json(needs)}"] if needs else []
    for name, part in sorted(groups.items()):
        body = {"forms": _columns(part.forms), "phrases": _columns(part.phrases), "facts": part.facts}
        body |= {"tags": part.tags}
        lines += [f"{_json(name)}:{_json(body)}", f"{_json(name + _ENTRIES)}:{_json(part.entries())}"]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _columns(table: Mapping[str, str]) -> list[str]:
    ordered = sorted(table)
    return [" ".join(ordered), " ".join(table[word] for word in ordered)]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def parts_of(data: bytes) -> dict[str, Callable[[], Part]]:
    """The groups of a built table, each to be read when it is asked for; what is not read is neither copied nor decoded."""
    places: dict[str, slice] = {}
    at = data.find(b"\n") + 1
    while (end := data.find(b"\n", at)) > 0:
        name_end = data.find(b'":', at, end)
        places[data[at + 1 : name_end].decode()] = slice(name_end + 2, end)
        at = end + 1

    def value(name: str) -> Any:
        return json.loads(data[places[name]].rstrip(b",\r"))

    def read(name: str) -> Part:
        body = value(name)
        forms, phrases = (_table(*body[key]) for key in ("forms", "phrases"))
        return Part(forms, phrases, body["facts"], lambda: value(name + _ENTRIES), body["tags"])

    groups: dict[str, Callable[[], Part]] = {name: partial(read, name) for name in places if name + _ENTRIES in places}
    if NEEDS in places:
        groups[NEEDS] = lambda: Part({}, {}, value(NEEDS), list)
    return groups


def _table(words: str, packed: str) -> dict[str, str]:
    return dict(zip(words.split(" "), packed.split(" "), strict=True)) if words else {}
