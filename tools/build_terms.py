"""Write the tables of loaded words for readers: docs/terms-de.md and docs/terms-en.md, or check that they are up to date.

python tools/build_terms.py            write
python tools/build_terms.py --check    write nothing; exit 1 and name what differs
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "plugins" / "newslint_bias" / "languages"
TEXT = {
    "en": {
        "title": "Loaded words, English",
        "head": "What newslint flags in English news, why, and what to write instead. Written by `tools/build_terms.py` from the "
        "word lists of `newslint_bias`; change those. How a newsroom adds, overrides and accepts terms: [house-rules.md](house-rules.md).",
        "count": "{loaded} loaded words and phrases, {adverbs} adverbs of attitude, {verbs} verbs of saying, {euphemisms} euphemisms.",
        "columns": ("Term", "Why", "Instead", "Only where, not where", "Origin"),
        "verbs": "Verbs of saying",
        "adverbs": "Adverbs of attitude",
        "euphemisms": "Euphemisms",
        "promotion": "Words of advertising, beside links that earn",
    },
    "de": {
        "title": "Wertende Wörter, Deutsch",
        "head": "Was newslint in deutschen Nachrichten anmerkt, warum, und was stattdessen zu schreiben ist. Geschrieben von "
        "`tools/build_terms.py` aus den Wortlisten von `newslint_bias`; ändern Sie diese. Wie eine Redaktion Wörter ergänzt, ersetzt "
        "und zulässt: [house-rules.md](house-rules.md).",
        "count": "{loaded} wertende Wörter und Wendungen, {adverbs} wertende Adverbien, {verbs} Verben des Sagens, "
        "{euphemisms} Beschönigungen.",
        "columns": ("Wort", "Warum", "Stattdessen", "Nur wo, nicht wo", "Herkunft"),
        "verbs": "Verben des Sagens",
        "adverbs": "Wertende Adverbien",
        "euphemisms": "Beschönigungen",
        "promotion": "Wörter der Werbung, neben Links, die Geld bringen",
    },
}
LOADED = ("loaded-adjectives", "loaded-nouns", "loaded-verbs", "loaded-phrases", "loaded-compounds")
SECTIONS = (
    ("verbs", "judging-verbs"),
    ("adverbs", "attitude-adverbs"),
    ("euphemisms", "euphemisms"),
    ("promotion", "promotional-words"),
)
GUARDS = {
    "only_after": "… {}",
    "only_before": "{} …",
    "near": "+ {}",
    "not_after": "≠ {} …",
    "not_before": "≠ … {}",
    "not_near": "− {}",
    "unless": "∅ {}",
    "only": "= {}",
    "not": "≠ {}",
}
SHOWN = 5


def groups(language: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for source in sorted((WORDS / language).glob("*.toml")):
        found |= tomllib.loads(source.read_text(encoding="utf-8"))
    return found


def page(language: str) -> str:
    """The whole page of a language: a section a field, then verbs, adverbs and euphemisms."""
    text, lists = TEXT[language], groups(language)
    fields = lists["loaded-fields"]["fields"]
    out = [f"# {text['title']}", "", str(text["head"]), "", counted(text, lists), ""]
    for field, about in fields.items():
        rows = sorted(rows_of(lists, LOADED, field, about), key=str.lower)
        out += [f"## {field}", "", f"{about['judges']} ({len(rows)})", "", *head(text["columns"]), *rows, ""]
    for title, name in SECTIONS:
        out += [f"## {text[title]}", "", *head(text["columns"]), *rows_of(lists, (name,), None, lists[name]), ""]
    return "\n".join(out)


def counted(text: Mapping[str, Any], lists: Mapping[str, Any]) -> str:
    """How many terms of each kind are listed; a word and the compounds that end or begin with it are one."""
    names = {"loaded": LOADED} | {title: (name,) for title, name in SECTIONS if title != "promotion"}
    lengths = {
        title: len(
            {term(e).strip("…-").lower() for name in group for e in entries_of(lists.get(name, {})) if not e.get("off")}
        )
        for title, group in names.items()
    }
    return str(text["count"]).format(**lengths)


def entries_of(table: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for listed in (*table.get("entries", ()), *table.get("endings", ()), *table.get("beginnings", ())):
        yield listed if isinstance(listed, Mapping) else {"term": listed}


def head(columns: Any) -> list[str]:
    return ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]


def rows_of(
    lists: Mapping[str, Any], names: tuple[str, ...], field: str | None, about: Mapping[str, Any]
) -> Iterator[str]:
    for name in names:
        table = lists.get(name, {})
        for entry in entries_of(table):
            if entry.get("off") or (field is not None and entry.get("field") != field):
                continue
            why = entry.get("judges") or table.get("grades", {}).get(entry.get("grade")) or about.get("judges", "")
            instead = entry.get("instead") or about.get("instead", "")
            origin = entry.get("origin") or table["origin"]
            if not (why and instead):
                raise SystemExit(f"{name}: {term(entry)} does not say why it is listed, or what to write instead")
            yield f"| {term(entry)} | {why} | {instead} | {guards(entry)} | {origin} |"


def term(entry: Mapping[str, Any]) -> str:
    if "ending" in entry:
        return f"…{'-' if entry.get('hyphen') else ''}{entry['ending']}"
    return f"{entry['beginning']}…" if "beginning" in entry else str(entry.get("lemma") or entry.get("term"))


def guards(entry: Mapping[str, Any]) -> str:
    said = []
    for key, shape in GUARDS.items():
        words = entry.get(key, ())
        if words:
            said.append(shape.format(", ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")))
    return "; ".join(said).replace("|", "\\|")


def main() -> int:
    check = "--check" in sys.argv[1:]
    stale = []
    for language in sorted(TEXT):
        path = ROOT / "docs" / f"terms-{language}.md"
        text = page(language)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
            if not check:
                path.write_text(text, encoding="utf-8")
    for path in stale:
        print(f"{'stale' if check else 'wrote'}: {path.relative_to(ROOT)}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
