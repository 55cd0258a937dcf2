"""The lists themselves are not one-sided: what is listed of one political side is listed of the other, in terms and in guards."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

WORDS = Path(__file__).resolve().parents[2] / "plugins" / "newslint_bias" / "languages"
SIDES = {
    "en": [
        ("left", "right"),
        ("left-wing", "right-wing"),
        ("far-left", "far-right"),
        ("left-leaning", "right-leaning"),
        ("leftist", "rightist"),
        ("liberal", "conservative"),
        ("liberals", "conservatives"),
        ("democratic", "republican"),
        ("democrats", "republicans"),
        ("labour", "tory"),
    ],
    "de": [("linke", "rechte"), ("linken", "rechten"), ("linker", "rechter"), ("linkes", "rechtes"), ("cdu", "spd")],
}
# taunts that have no mirror image in the language, each with what is said of the other side
TAUNTS = {
    "limousine liberal": "country-club conservative",
}
GUARDS = ("only_after", "only_before", "near", "not_after", "not_before", "not_near")


def terms(language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for source in sorted((WORDS / language).glob("*.toml")):
        for table in tomllib.loads(source.read_text(encoding="utf-8")).values():
            for entry in table.get("entries", ()):
                if isinstance(entry, dict) and not entry.get("off"):
                    yield str(entry.get("lemma") or entry.get("term")).lower(), entry


def mirrors(language: str) -> dict[str, str]:
    return {one: other for pair in SIDES[language] for one, other in (pair, pair[::-1])}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_term_for_one_side_is_listed_for_the_other(language: str) -> None:
    mirror, listed = mirrors(language), dict(terms(language))
    taunts = TAUNTS | {other: one for one, other in TAUNTS.items()}
    sided = [term for term in listed if any(word in mirror for word in term.split(" "))]
    assert len(sided) >= 4
    for term in sided:
        other = taunts.get(term) or " ".join(mirror.get(word, word) for word in term.split(" "))
        assert other in listed, f"{term!r} is listed, {other!r} is not"
        assert listed[term]["field"] == listed[other]["field"], (term, other)


@pytest.mark.parametrize("language", ["de", "en"])
def test_guards_name_both_sides(language: str) -> None:
    mirror = mirrors(language)
    for term, entry in terms(language):
        for guard in GUARDS:
            words = entry.get(guard, ())
            assert {mirror[word] for word in words if word in mirror} <= set(words), (term, guard)
