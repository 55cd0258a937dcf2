"""Words of a draft in the sentence of a message."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import Document, Registry, Span
from newslint.cache import Cache
from newslint.cli import main
from newslint.engine import Settings, document_of, lint
from newslint.wording import filled, noun_phrase

Make = Callable[..., Document]


@pytest.mark.parametrize(
    ("draft", "words", "code", "template", "said"),
    [
        ("de", "Das Werk", "de", "Vorwurf gegen {target}.", "Vorwurf gegen „das Werk“."),
        ("de", "Das Werk", "de", "{target} schweigt.", "Das Werk schweigt."),
        ("de", "Das Werk", "de", "Die Quelle „{target}“ fehlt.", "Die Quelle „das Werk“ fehlt."),
        ("de", "Das Werk", "de", "Etwa: „[Wer?] wirft {target} vor, …“.", "Etwa: „[Wer?] wirft ‚das Werk‘ vor, …“."),
        ("de", "Das Werk", "en", "A charge against {target}.", "A charge against “das Werk”."),
        ("de", "Dasburg", "de", "Vorwurf gegen {target}.", "Vorwurf gegen Dasburg."),
        ("en", "The mill", "en", "A charge against {target}.", "A charge against the mill."),
        ("en", "The mill", "de", "Vorwurf gegen {target}.", "Vorwurf gegen „the mill“."),
        ("en", "Theresa", "en", "A charge against {target}.", "A charge against Theresa."),
    ],
)
def test_an_article_fits_its_place(document: Make, draft: str, words: str, code: str, template: str, said: str) -> None:
    made = document(f"{words} ...", language=draft, format="plain")
    value = noun_phrase(made, Span(0, len(words)), code)
    assert filled(template, {"target": value}) == said


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("The links support us. More below.", "The links support us.", "“The links support us.” hides it."),
        ("The Harlow Ltd. mill is shut.", "The Harlow Ltd.", "“the Harlow Ltd.” hides it."),
    ],
)
def test_a_whole_sentence_is_quoted_as_it_stands(document: Make, text: str, words: str, said: str) -> None:
    made = document(text, language="en", format="plain")
    value = noun_phrase(made, Span(0, len(words)), "en")
    assert filled("“{target}” hides it.", {"target": value}) == said


def test_a_name_with_an_article_in_the_middle_of_a_sentence_keeps_its_capital(document: Make) -> None:
    made = document("He reads The Courier.", language="en", format="plain")
    assert noun_phrase(made, Span(9, 20), "en") == "The Courier"


def test_a_number_chooses_and_an_unknown_value_is_said() -> None:
    template = "{n} {n|link|links} by {who}"
    assert filled(template, {"n": "1"}) == "1 link by {who}"
    assert filled(template, {"n": "2"}) == "2 links by {who}"


def test_quotation_marks_within_quotation_marks_are_single() -> None:
    assert filled("Genannt ist „{source}“.", {"source": "die „Elbpost“"}) == "Genannt ist „die ‚Elbpost‘“."


@pytest.mark.parametrize(
    ("language", "data", "rule", "said"),
    [
        (
            "de",
            "Die Stadtwerke Bergheim AG baut neu.\n\nDer Vorstand soll Akten vernichtet haben.\n",
            "hedged-allegation",
            "über den Vorstand",
        ),
        (
            "en",
            "Maria Lund runs the mill.\n\nShe bribed two officials.\n",
            "missing-counter-statement",
            "No reply of Maria Lund",
        ),
    ],
)
def test_a_report_with_such_words_comes_from_the_cache_unchanged(
    registry: Registry, tmp_path: Path, language: str, data: str, rule: str, said: str
) -> None:
    raw = data.encode()
    settings = Settings(language=language, rules={rule: registry.rules[rule]()})
    cache = Cache(tmp_path)
    key = cache.key(raw, ".md", cache.context(settings, registry))
    made = document_of(registry.suffixes[".md"].read(raw, "a.md"), registry, settings, "a.md")
    report = lint(made, settings)
    cache.put(key, raw, report, made)
    kept = cache.get(key, raw, "a.md", settings, registry)
    assert kept is not None
    assert [(f.message, f.help, f.suggestion) for f in kept.findings] == [
        (f.message, f.help, f.suggestion) for f in report.findings
    ]
    assert any(said in f.message for f in report.findings)


def test_a_slip_in_a_commands_name_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bref", "a.md"]) == 2
    assert "did you mean 'brief'?" in capsys.readouterr().err
