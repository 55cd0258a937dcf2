"""Language and genre: how they are known, and that nothing is guessed from too little."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Registry
from newslint.detect import detect_language, genre_of
from newslint.engine import Settings, document_of, lint

GERMAN = "Der Rat hat am Dienstag nicht über die Brücke entschieden, weil der Bericht noch nicht vorlag und die Kosten offen waren."
ENGLISH = "The council did not decide on the bridge on Tuesday because the report was not there and nobody knew what it would cost them."
FRENCH = (
    "La ville a annoncé mardi que les travaux du pont ne commenceront pas avant le printemps. Le maire dit que le budget "
    "manque et que les entreprises ont du retard; on ignore si le contrat sera signé. Les habitants attendent depuis un an."
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (GERMAN, ("de", "detected")),
        (ENGLISH, ("en", "detected")),
        (FRENCH, ("und", "not recognised")),
        ("", ("en", "default")),
        ("Nordtec AG, 2026", ("en", "default")),
        (f"{GERMAN} {ENGLISH}", ("en", "default")),
    ],
)
def test_language_by_words(registry: Registry, text: str, found: tuple[str, str]) -> None:
    assert detect_language(text, "en", registry) == found


def test_short_text_takes_the_configured_default(registry: Registry) -> None:
    assert detect_language("Kurz.", "de", registry) == ("de", "default")


@pytest.mark.parametrize(
    ("front", "settings", "found"),
    [
        ("lang: de-AT", Settings(language="en"), ("de", "front matter")),
        ("lang: de-AT", Settings(language="en", language_from="command line"), ("de", "front matter")),
        ("lang: ''", Settings(language="de"), ("de", "configuration")),
        ("lang: 12", Settings(), ("en", "detected")),
        ("lang: fr", Settings(), ("fr", "front matter")),
    ],
)
def test_language_by_word_of_mouth(registry: Registry, front: str, settings: Settings, found: tuple[str, str]) -> None:
    draft = registry.readers["markdown"].read(f"---\n{front}\n---\n\n{ENGLISH}\n".encode(), "draft.md")
    document = document_of(draft, registry, settings, "draft.md")
    assert (document.language, document.language_from) == found


def test_unknown_language_is_said_and_rules_are_listed(registry: Registry) -> None:
    draft = registry.readers["markdown"].read(FRENCH.encode(), "draft.md")
    settings = Settings(rules={name: rule() for name, rule in registry.rules.items()})
    report = lint(document_of(draft, registry, settings, "draft.md"), settings)
    assert report.notes == ("language not recognised; set lang in the front matter or --lang",)
    running = [rule for rule in settings.rules.values() if settings.runs(rule, "news")]
    needy = {rule.name for rule in running if any(fact.__name__ == "Sentence" for fact in rule.needs)}
    assert needy <= {skipped.rule for skipped in report.skipped}


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("# Kommentar: Die Brücke ist ein Fehler", "opinion"),
        ("# Die Brücke ist ein Fehler – ein Kommentar", "opinion"),
        ("Kommentar\n\n# Die Brücke ist ein Fehler", "opinion"),
        ("# Die Brücke ist ein Fehler\n\nEin Kommentar von Lea Brandt", "opinion"),
        ("Anzeige\n\n# So schlafen Sie besser", "sponsored"),
        ("# So schlafen Sie besser\n\nAnzeige", "news"),
        ("# Kommentar des Ministers sorgt für Ärger", "news"),
        ("# Minister: Kommentar war ein Fehler", "news"),
        ("# Die Brücke\n\nDer Kommentar von Lea Brandt im Blatt hat den Rat am Dienstag sehr geärgert.", "news"),
        ("---\ngenre: court\n---\n\n# Kommentar: Das Urteil", "court"),
        ("---\nrubrik: Glosse\n---\n\n# Das Urteil", "opinion"),
    ],
)
def test_genre_by_what_the_text_says(document: Callable[..., Document], text: str, genre: str) -> None:
    assert document(f"{text}\n\n{GERMAN}\n", language="de").genre == genre


def test_configured_genre_holds_before_labels(registry: Registry) -> None:
    draft = registry.readers["markdown"].read(b"# Opinion | The bridge\n", "draft.md")
    assert genre_of(draft, Settings(genre="analysis"), "en", registry) == ("analysis", "configuration")
    assert genre_of(draft, Settings(), "en", registry) == ("opinion", "label in the text")
