"""Every preset × language × placement × wording of the tables on what counts as a notice."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint import Disclosure, Registry
from newslint.engine import Settings, document_of, lint

TABLE = tomllib.loads(Path(__file__).with_name("wordings.toml").read_text(encoding="utf-8"))
PRESETS = {
    "default": "default",
    "de": "de-pressekodex",
    "at": "at-ehrenkodex",
    "ch": "ch-presserat",
    "us": "us-ftc",
    "uk": "uk-ipso",
    "strict": "strict",
}
LEAD = {
    "de": "Wir haben drei Kessel vier Wochen lang in der Küche benutzt und ihre Deckel verglichen.",
    "en": "We used three kettles in the kitchen for four weeks and compared their lids with care.",
}
BODY = {
    "de": "Der zweite kocht langsamer, sein Griff bleibt kühl, und der Deckel schließt auch nach Wochen noch dicht.",
    "en": "The second boils more slowly, its handle stays cool, and the lid still closes tightly after many weeks.",
}
LINK = "[Murmel](https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=https%3A%2F%2Fshop.example)"


def cases(kind: str, *verdicts: str) -> list[Any]:
    return [
        pytest.param(row["lang"], words, preset, verdict, id=f"{preset}-{row['lang']}-{words}-{verdict}")
        for row in TABLE[kind]
        for words in row["words"]
        for verdict in verdicts
        for preset in row.get(verdict, ())
    ]


@pytest.fixture
def rules_of(registry: Registry) -> Callable[..., dict[str, str]]:
    chosen = {name: rule() for name, rule in registry.rules.items() if "affiliate" in name}

    def found(lang: str, preset: str, *paragraphs: str) -> dict[str, str]:
        data = "\n\n".join(("# Drei Kessel", *paragraphs)).encode()
        draft = registry.readers["markdown"].read(data, "draft.md")
        settings = Settings(rules=chosen, language=lang, house={"presets": ("default", PRESETS[preset])})
        report = lint(document_of(draft, registry, settings, "draft.md"), settings)
        assert not report.errors
        return {f.rule: f.finding.grade if f.finding else "" for f in report.findings}

    return found


Found = Callable[..., dict[str, str]]


@pytest.mark.parametrize(("lang", "words", "preset", "verdict"), cases("label", "good", "bad"))
def test_label_over_a_slot(rules_of: Found, lang: str, words: str, preset: str, verdict: str) -> None:
    found = rules_of(lang, preset, LEAD[lang], words, BODY[lang])
    assert (found.get("vague-affiliate-disclosure") == "rejected") == (verdict == "bad")


@pytest.mark.parametrize(("lang", "words", "preset", "verdict"), cases("label", "good"))
def test_label_above_the_block_of_the_link(rules_of: Found, lang: str, words: str, preset: str, verdict: str) -> None:
    found = rules_of(lang, preset, LEAD[lang], words, f"{BODY[lang]} {LINK}")
    assert "undisclosed-affiliate-link" not in found


@pytest.mark.parametrize(("lang", "words", "preset", "verdict"), cases("label", "good", "bad"))
def test_label_below_the_link_discloses_nothing(
    rules_of: Found, lang: str, words: str, preset: str, verdict: str
) -> None:
    assert "undisclosed-affiliate-link" in rules_of(lang, preset, LEAD[lang], f"{BODY[lang]} {LINK}", words)


@pytest.mark.parametrize(("lang", "words", "preset", "verdict"), cases("term", "bad"))
def test_term_without_a_word_on_money(rules_of: Found, lang: str, words: str, preset: str, verdict: str) -> None:
    found = rules_of(lang, preset, LEAD[lang], words, f"{BODY[lang]} {LINK}")
    assert found.get("vague-affiliate-disclosure") == "rejected"
    assert "undisclosed-affiliate-link" not in found


@pytest.mark.parametrize("place", ["above the headline", "behind the lead", "below the link", "at the end"])
@pytest.mark.parametrize(("lang", "words", "preset", "verdict"), cases("sentence", "good"))
def test_sentence_by_place(rules_of: Found, lang: str, words: str, preset: str, verdict: str, place: str) -> None:
    linked = f"{LINK}. {BODY[lang]}"
    order = {
        "above the headline": (words, LEAD[lang], linked),
        "behind the lead": (LEAD[lang], words, linked),
        "below the link": (LEAD[lang], linked, words, BODY[lang]),
        "at the end": (LEAD[lang], linked, BODY[lang], words),
    }
    found = rules_of(lang, preset, *order[place])
    assert "undisclosed-affiliate-link" not in found
    assert "stale-affiliate-disclosure" not in found
    assert found.get("vague-affiliate-disclosure") != "rejected"
    assert ("late-affiliate-disclosure" in found) == (place in ("below the link", "at the end"))
    assert "unmarked-affiliate-link" in found


@pytest.mark.parametrize(("lang", "words", "preset", "verdict"), cases("sentence", "good"))
def test_sentence_without_links_is_stale(rules_of: Found, lang: str, words: str, preset: str, verdict: str) -> None:
    assert "stale-affiliate-disclosure" in rules_of(lang, preset, LEAD[lang], words, BODY[lang])


@pytest.mark.parametrize(("lang", "words", "preset", "verdict"), cases("marker", "good", "bad"))
def test_word_at_the_link(rules_of: Found, lang: str, words: str, preset: str, verdict: str) -> None:
    found = rules_of(lang, preset, LEAD[lang], f"{LINK} {words}: {BODY[lang]}")
    told = not {"undisclosed-affiliate-link", "vague-affiliate-disclosure"} & set(found)
    assert told == (verdict == "good")


@pytest.mark.parametrize(("lang", "words", "preset", "verdict"), cases("sign", "above", "below", "never"))
def test_sign_with_a_legend(rules_of: Found, lang: str, words: str, preset: str, verdict: str) -> None:
    linked = f"{LINK}*. {BODY[lang]}"
    above = rules_of(lang, preset, LEAD[lang], words, linked)
    below = rules_of(lang, preset, LEAD[lang], linked, BODY[lang], words)
    if verdict == "above":
        assert "unmarked-affiliate-link" not in above
        assert "late-affiliate-disclosure" not in above
    if verdict == "below":
        assert "late-affiliate-disclosure" not in below
    if verdict == "never":
        assert "unmarked-affiliate-link" in above
        assert "late-affiliate-disclosure" in below
    if verdict == "above" and preset != "default":
        assert "late-affiliate-disclosure" in below


@pytest.mark.parametrize("words", ["Some links earn us money.", "The links in this article bring us a little money."])
def test_links_that_earn_us_money_are_a_notice(rules_of: Found, words: str) -> None:
    found = rules_of("en", "default", words, LEAD["en"], LINK)
    assert "undisclosed-affiliate-link" not in found
    assert "vague-affiliate-disclosure" not in found


def test_a_notice_begins_behind_a_short_word(registry: Registry) -> None:
    text = b"# A kettle\n\nIt is good, so buy it now. This post contains affiliate links.\n\n" + LINK.encode()
    document = document_of(registry.readers["markdown"].read(text, "draft.md"), registry, Settings(language="en"), "d")
    assert [document.slice(d) for d in document.facts(Disclosure)] == ["This post contains affiliate links."]


@pytest.mark.parametrize("name", ["context", "link-context", "term", "scheme", "purchase", "marked"])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_what_says_that_links_earn_names_a_thing(registry: Registry, lang: str, name: str) -> None:
    facts = registry.language(lang).group("disclosure-words").facts
    pattern = re.compile("|".join(f"(?:{part})" for part in facts[name]), re.IGNORECASE)

    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern, alphabet=st.characters(max_codepoint=0xFF)))
    def holds(text: str) -> None:
        assert any(thing in text.lower() for thing in facts["things"])

    holds()
