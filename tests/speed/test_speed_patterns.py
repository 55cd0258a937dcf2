"""What stands in for the `regex` library where it would cost too much, held against it."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint import Tokens, sought
from newslint.packed import NEEDS

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
from literals import demands, literals  # noqa: E402

WORD = regex.compile(r"\w+(?:[-‐‑]\w+)*(?:['’](?:t|re|ve|ll|d|m)\b)?")


def words_by_unicode(text: str) -> list[tuple[int, int, str]]:
    found = [match.span() for match in WORD.finditer(text.replace("İ", "I").lower())]
    straight = text.replace("İ", "I").lower().replace("’", "'").replace("‐", "-").replace("‑", "-")
    return [(start, end, straight[start:end]) for start, end in found]


def words(text: str) -> list[tuple[int, int, str]]:
    tokens = Tokens.of(text)
    return list(zip(tokens.starts, tokens.ends, tokens.words, strict=True))


@given(st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("aßÖ't’d²½\u0308-‑ ")), max_size=40))
def test_words_end_where_unicode_says(text: str) -> None:
    assert words(text) == words_by_unicode(text)


def test_no_letter_of_any_script_is_taken_otherwise() -> None:
    wrong = [code for code in range(0x2FFFF) if words(f"a{chr(code)}b") != words_by_unicode(f"a{chr(code)}b")]
    assert not [f"{code:x}" for code in wrong]


def shipped() -> list[tuple[str, list[str], bool]]:
    found = []
    for path in sorted(ROOT.glob("plugins/*/rules.json")):
        for spec in json.loads(path.read_bytes()).values():
            for table in spec["languages"].values():
                given_ = table.get("pattern", [])
                for number, pattern in enumerate([given_] if isinstance(given_, str) else given_):
                    found.append((pattern, table["literals"][number], bool(table.get("exact_case"))))
    return found


@pytest.mark.parametrize(("pattern", "needed", "exact"), shipped())
def test_a_match_holds_one_of_the_words_it_needs(pattern: str, needed: list[str], exact: bool) -> None:
    assert needed, "this one is compiled for every draft: write it so that a word is needed"

    @given(st.from_regex(re.compile(pattern, 0 if exact else re.IGNORECASE)))
    def holds(text: str) -> None:
        assert any(word in (text if exact else text.casefold()) for word in needed)

    holds()


def listed() -> list[tuple[str, list[list[str]]]]:
    tables = (json.loads(path.read_bytes()) for path in sorted(ROOT.glob("plugins/*/languages/??.json")))
    return [(text, sets) for table in tables for text, sets in table.get(NEEDS, {}).items()]


@pytest.mark.parametrize(("pattern", "needed"), listed())
def test_a_match_of_a_list_holds_one_of_each_set_of_words_it_needs(pattern: str, needed: list[list[str]]) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)

    @settings(max_examples=15, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(compiled, alphabet=st.characters(max_codepoint=0xFF)))
    def holds(text: str) -> None:
        assert all(any(word in text.lower() for word in words) for words in needed)

    holds()


def test_an_expression_is_sought_where_its_words_stand() -> None:
    text = "Der Sprecher wies das zurück. Die FIRMA schwieg."
    late = sought(r"\b(?:firma|konzern) (\w+)", ("firma", "konzern"))
    assert [m.span() for m in late.finditer(text)] == [(34, 47)]
    found = late.search(text, 10)
    assert found is not None
    assert found[1] == "schwieg"
    assert late.search(text, 0, 30) is None
    assert late.match(text, 34) is not None
    assert late.match(text, 33) is None
    assert late.fullmatch(text, 34, 47) is not None
    assert list(late.finditer(text, 0, 20)) == []
    assert sought("(", ("firma",)).search("Der Rat") is None
    assert sought(r"\p{Lu}rat", ()).search("Der Rat") is None


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bshots? (?:were )?discharged\b", ["discharged"]),
        (r"\bshots? (?:were )?fired\b", ["shot fired", "shot were ", "shots fire", "shots were"]),
        (r"(?:gun|rifle) went off", [" went off"]),
        (r"\[(?:your|add|the) \w+\]", ["[add ", "[the ", "[your "]),
        (r"\bw[oi]n\b", ["win", "won"]),
        (r"(?:kills|leaves)\w*x?", ["kills", "leaves"]),
        (r"(?:kills|\w+)", None),
        (r"(?:kills)?", None),
        (r"(?:kills){0,2} b", None),
        (r"(?:kills)+", ["kills"]),
        (r"(?!kills)\w+", None),
        ("(", None),
    ],
)
def test_the_words_that_an_expression_needs(pattern: str, needed: list[str] | None) -> None:
    assert literals(pattern) == needed


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\b(?:gave|lent)\b[^.]{0,30}\b(?:us|for review)\b", [["gave", "lent"]]),
        (r"\b(?:gave|lent)\b[^.]{0,30}\b(?:for us|for review)\b", [["for review", "for us"], ["gave", "lent"]]),
        (r"\bpress trip\b", [["press trip"]]),
        (r"\w+", []),
    ],
)
def test_each_stretch_of_an_expression_needs_words_of_its_own(pattern: str, needed: list[list[str]]) -> None:
    assert demands(pattern) == needed
