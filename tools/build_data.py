"""Build the compact tables of words and messages from their TOML sources, or check that they are what they should be.

    python tools/build_data.py            write plugins/*/languages/CODE.json, messages/CODE.json presets.json, networks.json and
                                          standards.json
    python tools/build_data.py --check    write nothing; exit 1 and name what differs

A group with `inflect = "verb" | "noun" | "adjective" | "graded"` (an adjective with its steps) gets the forms of every entry's
`lemma`; an entry may set `inflect` itself ("none" for fixed words) and add `forms` (a list, or form → tags); `keep` lists the only tags
whose forms are wanted. Words that share all else stand in one entry, as `lemmas` (inflected; a verb with a particle is built as
an entry of its own) or `terms` (fixed; the built entry's `term` is the first). Phrases of a group with `rarest = true` are built to be
found by the rarest of their words (see `newslint.packed`).
"""

from __future__ import annotations

import json
import sys
import tomllib
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from inflect import inflect
from literals import demands, literals
from newslint import packed
from newslint.language import index_group
from newslint.messages import flatten
from newslint.pattern_schema import read_checked
from newslint.patterns import compiled

ROOT = Path(__file__).resolve().parent.parent
TABLES = ("networks", "standards")
# A text of the word lists with one of these is an expression.
SIGNS = set("\\|(")
FOR_PEOPLE = ("origin", "examples", "other")


def expanded(language: str, table: dict[str, Any]) -> dict[str, Any]:
    """The table with `forms` (form → tags) on every entry that is to be inflected."""
    entries = []
    for entry in chain.from_iterable(parted(language, table, raw) for raw in table.get("entries", ())):
        word_class = entry.get("inflect", table.get("inflect", "none"))
        lemmas, terms = entry.pop("lemmas", ()), entry.pop("terms", ())
        if terms:
            entry |= {"term": terms[0], "forms": dict.fromkeys(sorted(terms), "")}
        elif word_class != "none" and (lemmas or "lemma" in entry):
            forms = inflected(language, word_class, [entry | {"lemma": lemma} for lemma in lemmas] or [entry])
            forms = {form: tags for form, tags in forms.items() if kept(tags, table.get("keep"))}
            own = entry.get("forms", ())
            forms |= dict(own) if isinstance(own, dict) else dict.fromkeys(own, "")
            entry["forms"] = dict(sorted(forms.items()))
        entries.append(entry)
    return table | {"entries": entries}


def parted(language: str, table: dict[str, Any], raw: dict[str, Any] | str) -> list[dict[str, Any]]:
    """An entry as a table; of its `lemmas` the verbs with a particle, which differs, become entries of their own."""
    entry = dict(raw) if isinstance(raw, dict) else {"term": raw}
    word_class, lemmas = entry.get("inflect", table.get("inflect")), entry.get("lemmas", ())
    alone = [lemma for lemma in lemmas if word_class == "verb" and is_separable(language, lemma)]
    together = [lemma for lemma in lemmas if lemma not in alone]
    if not alone:
        return [entry]
    del entry["lemmas"]
    return [*([entry | {"lemmas": together}] if together else ()), *(entry | {"lemma": lemma} for lemma in alone)]


def is_separable(language: str, lemma: str) -> bool:
    tags = chain.from_iterable(inflect(language, "verb", {"lemma": lemma}).values())
    return any(tag.startswith("split.") for tag in tags)


def inflected(language: str, word_class: str, entries: list[dict[str, Any]]) -> dict[str, str]:
    """The forms of all words of one entry, with the tags that any of them gives a form."""
    found: dict[str, set[str]] = {}
    for entry in entries:
        for form, tags in inflect(language, word_class, entry).items():
            found.setdefault(form, set()).update(tags)
    return {form: "|".join(sorted(tags)) for form, tags in found.items()}


def kept(tags: str, wanted: list[str] | None) -> bool:
    """Whether a form is to be kept: a group's `keep` names the tags that it needs, to spare the others' room."""
    return wanted is None or any(tag.removeprefix("split.") in wanted for tag in tags.split("|"))


def built(folder: Path) -> dict[Path, str]:
    """What the data folder's built tables should hold, by path."""
    files: dict[Path, str] = {}
    told: dict[str, list[str]] = {}
    for language in sorted(path for path in (folder / "languages").glob("*") if path.is_dir()):
        groups: dict[str, packed.Part] = {}
        common = common_words(language.name)
        for source in sorted(language.glob("*.toml")):
            for name, table in tomllib.loads(source.read_text(encoding="utf-8")).items():
                if name in groups:
                    raise SystemExit(f"{source}: the group {name!r} stands twice in {language}")
                if not table.get("source"):
                    raise SystemExit(f"{source}: the group {name!r} names no source")
                if name == "function-words":
                    # Of use to this builder alone.
                    table.pop("common", None)
                groups[name] = index_group(expanded(language.name, table), common)
        files[language.with_suffix(".json")] = packed.dumps(groups, needs_of(groups))
        told[language.name] = groups["function-words"].facts["words"] if "function-words" in groups else []
    if any(told.values()):
        files[folder / "languages" / "function-words.json"] = dumps(told)
    for name in TABLES:
        if (folder / name).is_dir():
            files[folder / f"{name}.json"] = dumps(merged(folder / name))
    for source in sorted((folder / "messages").glob("*.toml")):
        tables = tomllib.loads(source.read_text(encoding="utf-8"))
        files[source.with_suffix(".json")] = dumps({rule: flatten(table) for rule, table in tables.items()})
    tables = {
        name: with_literals(compiled(table))
        for source in sorted((folder / "rules").glob("*.toml"))
        for name, table in read_checked(source).items()
    }
    if tables:
        files[folder / "rules.json"] = dumps(tables)
    presets = sorted((folder / "presets").glob("*.toml"))
    if presets:
        files[folder / "presets.json"] = dumps({p.stem: tomllib.loads(p.read_text(encoding="utf-8")) for p in presets})
    return files


@cache
def common_words(language: str) -> dict[str, int]:
    """The words that many texts of a language have, with their rank: the commonest first."""
    tables = [
        tomllib.loads(p.read_text(encoding="utf-8")) for p in (ROOT / "plugins").glob(f"*/languages/{language}/*.toml")
    ]
    listed = [table["function-words"] for table in tables if "function-words" in table]
    words = [word for key in ("words", "common") for group in listed for word in group.get(key, ())]
    return {word: number for number, word in enumerate(dict.fromkeys(words))}


def needs_of(groups: dict[str, packed.Part]) -> dict[str, list[list[str]]]:
    """The words that each expression of a language's lists needs, by its text: of each of the sets one."""
    tables = [table for part in groups.values() for table in (part.facts, *part.entries())]
    values = [value for table in tables for value in table.values()]
    lists = [value if isinstance(value, list) else [value] for value in values]
    said = {text for listed in lists for text in listed if isinstance(text, str) and SIGNS & set(text)}
    found = {text: demands(text) for text in sorted(said)}
    return {text: [sorted({word.lower() for word in words}) for words in sets] for text, sets in found.items() if sets}


def with_literals(spec: dict[str, Any]) -> dict[str, Any]:
    """The rule with `literals` beside every `pattern`: for each expression the words of which a text must hold one."""
    for table in spec["languages"].values():
        for selector in (table, *(table[key] for key in ("when", "needs", "one", "other") if key in table)):
            if "pattern" in selector:
                given = selector["pattern"]
                folded = str if selector.get("exact_case") else str.casefold
                selector["literals"] = [
                    sorted({folded(word) for word in literals(pattern) or ()})
                    for pattern in ([given] if isinstance(given, str) else given)
                ]
    return spec


def merged(folder: Path) -> dict[str, Any]:
    """All tables of a folder's TOML files in one, without what only people and tests read."""
    tables: dict[str, Any] = {}
    for source in sorted(folder.glob("*.toml")):
        for name, table in tomllib.loads(source.read_text(encoding="utf-8")).items():
            if name in tables:
                raise SystemExit(f"{source}: the table {name!r} stands twice in {folder.name}")
            if not table.get("origin"):
                raise SystemExit(f"{source}: the table {name!r} names no origin")
            tables[name] = {key: value for key, value in table.items() if key not in FOR_PEOPLE}
    return tables


def dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def main() -> int:
    check = "--check" in sys.argv[1:]
    stale = []
    for folder in sorted((ROOT / "plugins").iterdir()):
        for path, text in built(folder).items():
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(path)
                if not check:
                    path.write_text(text, encoding="utf-8")
    for path in stale:
        print(f"{'stale' if check else 'wrote'}: {path.relative_to(ROOT)}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
