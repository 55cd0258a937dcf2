"""Every term of the lists: found where it judges, left alone in quotation marks; political labels in pairs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint import Document, Registry
from newslint.engine import Settings, document_of, lint

ROOT = Path(__file__).resolve().parents[2]
GROUPS = ("loaded-adjectives", "loaded-nouns", "loaded-verbs", "loaded-phrases")
FRAMES = {"en": ("Yesterday", "today."), "de": ("Gestern war das", "bei Ostrau.")}
QUOTES = {"en": "“{}”", "de": "„{}“"}
LONGEST = {"en": 1000, "de": 350}

# label and counterpart: both are listed, in the same field
PAIRS = {
    "en": [
        ("leftist", "rightist"),
        ("radical left", "radical right"),
        ("left-wing media", "right-wing media"),
        ("anti-choice", "pro-abortion"),
        ("pro-life", "pro-choice"),
        ("gun lobby", "anti-gun"),
        ("climate denier", "climate alarmist"),
    ],
    "de": [
        ("linksgrün", "rechtsbraun"),
        ("linker Mob", "rechter Mob"),
        ("linke Chaoten", "rechte Chaoten"),
        ("Gutmensch", "Wutbürger"),
        ("Klimaleugner", "Klimahysteriker"),
        ("Corona-Leugner", "Corona-Hysterie"),
        ("Impfverweigerer", "Impfzwang"),
        ("Maskenverweigerer", "Maulkorbpflicht"),
        ("Schwurbler", "Schlafschaf"),
    ],
}


def entries(registry: Registry, language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """(a form, entry) of every term; a form that the entry's tags let through."""
    for name in GROUPS:
        group = registry.language(language).group(name)
        forms: dict[int, str] = {}
        for form in group.forms:
            for number, tag in group.readings(form):
                tags = set(tag.split("|"))
                wanted = set(group.entries[number].get("tags", ()))
                if (not wanted or wanted & tags) and not any(t.startswith("split.") for t in tags):
                    forms.setdefault(number, form)
        for first in group.phrases:
            for rest, number, _ in group.continuations(first):
                forms.setdefault(number, " ".join([first, *rest]))
            for packed in group.led[first].values():
                for before, behind, entry, _ in group.around(packed):
                    forms.setdefault(group.entries.index(entry), " ".join([*before, first, *behind]))
        for number, entry in enumerate(group.entries):
            if not entry.get("off"):
                yield forms[number], entry


def plain(pattern: str) -> str:
    return pattern.rstrip("*").replace("#", "7")


def example(language: str, form: str, entry: dict[str, Any], quoted: bool = False) -> str:
    """A sentence with the term and what its guards ask for around it."""
    if str(entry.get("lemma") or entry.get("term"))[:1].isupper() or entry.get("case") == "upper":
        form = form[:1].upper() + form[1:]
    before, after = FRAMES[language]
    words = [before, *[plain(w) for w in entry.get("only_after", ())[:1]]]
    words += [form, *[plain(w) for w in entry.get("only_before", ())[:1]]]
    words += [plain(w) for w in entry.get("near", ())[:1]]
    inner = " ".join(words)
    return f"{QUOTES[language].format(inner + ' ' + after)}" if quoted else f"{inner} {after}"


def lines_found(registry: Registry, language: str, paragraphs: list[str]) -> set[int]:
    rules = {"loaded-language": registry.rules["loaded-language"]()}
    # so many verdicts in one text would be read as opinion
    settings = Settings(rules=rules, language=language, genre="news")
    draft = registry.readers["markdown"].read("\n\n".join(paragraphs).encode(), "draft.md")
    return {f.place.line // 2 for f in lint(document_of(draft, registry, settings, "draft.md"), settings).findings}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_term_is_found_in_the_authors_voice_and_not_in_a_quotation(registry: Registry, language: str) -> None:
    terms = list(entries(registry, language))
    assert 120 <= len(terms) <= LONGEST[language]
    flagged = [example(language, form, entry) for form, entry in terms]
    found = lines_found(registry, language, flagged)
    assert [text for n, text in enumerate(flagged) if n not in found] == []
    quoted = [example(language, form, entry, quoted=True) for form, entry in terms]
    assert lines_found(registry, language, quoted) == set()


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_term_says_why_it_judges_and_what_to_write_instead(registry: Registry, language: str) -> None:
    fields = registry.language(language).group("loaded-fields").facts["fields"]
    for _, entry in entries(registry, language):
        assert fields[entry["field"]]["judges"]
        assert entry.get("instead") or fields[entry["field"]]["instead"], entry


@pytest.mark.parametrize("language", ["de", "en"])
def test_political_labels_and_their_counterparts_are_treated_alike(registry: Registry, language: str) -> None:
    listed = {str(e.get("lemma") or e.get("term")): e for _, e in entries(registry, language)}
    for one, other in PAIRS[language]:
        assert one in listed, one
        assert other in listed, other
        assert listed[one]["field"] == listed[other]["field"], (one, other)
        assert bool(listed[one].get("grade")) == bool(listed[other].get("grade"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Bürokratie-Wahnsinn kostet Geld."),
        ("de", "Die Miet-Klatsche trifft Ostrau."),
        ("de", "Der Abgas-Skandal beschäftigt den Rat."),
        ("de", "Die Horrorzahlen liegen vor."),
    ],
)
def test_compounds_that_judge_are_found(document: Any, language: str, text: str) -> None:
    assert found(document(text, language=language))


@pytest.mark.parametrize(
    "text",
    ["Die Ausflüge beginnen.", "Der Horrorfilm läuft.", "Die Chaostheorie hilft.", "Unter Beifallklatschen ging er."],
)
def test_compounds_that_only_look_so_are_left_alone(document: Any, text: str) -> None:
    assert not found(document(text, language="de"))


def found(document: Document) -> list[str]:
    rule = document.registry.rules["loaded-language"]()
    return [document.slice(f.span) for f in rule.check(document)]


@pytest.mark.parametrize("genre", ["opinion", "satire", "interview", "review", "shopping"])
def test_the_rules_of_language_are_silent_in_genres_that_may_judge(registry: Registry, genre: str) -> None:
    for name in ("loaded-language", "loaded-reporting-verb", "attitude-adverb", "euphemism", "agentless-harm"):
        assert genre in registry.rules[name].silent_in


def test_the_tables_for_readers_are_up_to_date() -> None:
    run = subprocess.run([sys.executable, ROOT / "tools" / "build_terms.py", "--check"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_to_do_instead_is_never_quoted_as_if_it_were_wording(registry: Registry, language: str) -> None:
    """Neutral forms are wording, an instruction, or both ("large; give the figure"): quotation marks would make all of it wording."""
    settings = Settings(rules={"loaded-language": registry.rules["loaded-language"]()}, language=language)
    told = 0
    for form, entry in entries(registry, language):
        before, after = FRAMES[language]
        draft = registry.readers["plain"].read(f"{before} {form} {after}".encode(), "x.txt")
        for finding in lint(document_of(draft, registry, settings, "x.txt"), settings).findings:
            instead = str(finding.finding.values.get("instead", "")) if finding.finding else ""
            if instead and ";" in instead:
                told += 1
                assert instead in finding.help, entry
                assert not any(mark + instead in finding.help + finding.message for mark in "„“\"'"), entry
    assert told > 5
