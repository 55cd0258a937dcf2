"""Compounds: words found by how they end or begin, as German makes them by the dozen (Bürokratie-Wahnsinn).

A group of the word lists holds them under `endings` and `beginnings`, each a table with `ending` or `beginning` and, where it
helps, `only` (whole words that count), `not` (whole words that do not), `hyphen` (only behind a hyphen).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newslint.guards import matches
from newslint.tokens import Hit

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.language import Group

_CASES = ("", "s", "es", "e", "n", "en", "er", "ern")


def compounds(document: Document, group: Group) -> Iterator[Hit]:
    """Where compounds of a group stand, in order of the text; the words of the text are compared once each."""
    endings = {e["ending"] + case: e for e in group.facts.get("endings", ()) for case in _CASES}
    beginnings = {e["beginning"]: e for e in group.facts.get("beginnings", ())}
    if not endings and not beginnings:
        return
    tails, heads = tuple(endings), tuple(beginnings)
    tokens = document.tokens
    found: dict[str, Mapping[str, Any] | None] = {}
    for i, word in enumerate(tokens.words):
        if word in found:
            entry = found[word]
        else:
            entry = _ends(word, tails, endings) or _begins(word, heads, beginnings)
            found[word] = entry
        if entry is not None and document.text[tokens.starts[i]].isupper():
            yield Hit(tokens.starts[i], tokens.ends[i], i, i, {"case": "upper", **entry}, "")


def _ends(word: str, tails: tuple[str, ...], endings: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any] | None:
    if not word.endswith(tails):
        return None
    for tail in sorted(tails, key=len, reverse=True):
        entry = endings[tail]
        before = word[: -len(tail)]
        if word.endswith(tail) and len(before) > 2 and counts(word, tail, entry):
            return None if entry.get("hyphen") and not before.endswith("-") else entry
    return None


def _begins(word: str, heads: tuple[str, ...], beginnings: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any] | None:
    if not word.startswith(heads):
        return None
    for head in heads:
        entry = beginnings[head]
        if word.startswith(head) and len(word) > len(head) + 2 and counts(word, "", entry):
            return entry
    return None


def counts(word: str, tail: str, entry: Mapping[str, Any]) -> bool:
    """Whether the entry's `only` and `not` let the word through; case endings are left out of account."""
    stem = word[: -len(tail)] + entry["ending"] if tail else word
    if matches(stem, entry.get("not", ())) or matches(word, entry.get("not", ())):
        return False
    return "only" not in entry or stem in entry["only"] or word in entry["only"]
