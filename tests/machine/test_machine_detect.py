"""Language and genre: how they are known, and that nothing is guessed from too little."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Registry
from newslint.config import Layer
from newslint.detect import detect_language
from newslint.engine import Settings, document_of, lint
from newslint.resolve import resolve

GERMAN = "Der Rat hat am Dienstag nicht über die Brücke entschieden, weil der Bericht noch nicht vorlag und die Kosten offen waren."
ENGLISH = "The council did not decide on the bridge on Tuesday because the report was not there and nobody knew what it would cost them."
FRENCH = (
    "La ville a annoncé mardi que les travaux du pont ne commenceront pas avant le printemps. Le maire dit que le budget "
    "manque et que les entreprises ont du retard; on ignore si le contrat sera signé. Les habitants attendent depuis un an."
)


RUSSIAN = (
    "Городской совет решил во вторник, что мост через реку будет отремонтирован только в следующем году. По словам мэра, денег "
    "на работы нет, и компании в порту этим недовольны."
)
OTHERS = {
    "nl": "De gemeenteraad heeft dinsdag besloten dat de brug over de rivier pas volgend jaar wordt vernieuwd. Volgens de wethouder "
    "is er nog geen geld voor het werk, en de bedrijven in de haven zijn daar niet blij mee.",
    "sv": "Kommunen beslutade på tisdagen att bron över ån inte ska byggas om förrän nästa år. Enligt borgmästaren finns det inga "
    "pengar till arbetet, och företagen i hamnen är missnöjda med beskedet.",
    "da": "Byrådet besluttede tirsdag, at broen over åen først skal fornyes næste år. Borgmesteren sagde, at der ikke er penge til "
    "arbejdet, og virksomhederne ved havnen er utilfredse med det.",
    "it": "Il consiglio ha deciso martedì che il ponte sul fiume non sarà rinnovato prima del prossimo anno. Secondo il sindaco "
    "non ci sono soldi per i lavori e le imprese del porto non sono contente.",
    "es": "El consejo decidió el martes que el puente sobre el río no será renovado hasta el próximo año. Según el alcalde no hay "
    "dinero para las obras y las empresas del puerto no están contentas.",
    "pl": "Rada zdecydowała we wtorek, że most na rzece zostanie odnowiony dopiero w przyszłym roku. Burmistrz mówi, że nie ma "
    "pieniędzy na prace, a firmy w porcie nie są zadowolone.",
    "af": "Die raad het Dinsdag besluit dat die brug oor die rivier eers volgende jaar herstel sal word. Volgens die burgemeester "
    "is daar nie geld vir die werk nie, en die maatskappye by die hawe is ook nie tevrede nie.",
    "lb": "De Gemengerot huet en Dënschdeg decidéiert, datt d'Bréck iwwer de Floss eréischt d'nächst Joer renovéiert gëtt. De "
    "Buergermeeschter seet, et wier keng Sue fir d'Aarbechten do, an d'Entreprisen am Hafe sinn net frou domat.",
}


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_without_a_pack_is_named_and_not_guessed_over(registry: Registry, code: str) -> None:
    text = OTHERS[code]
    assert detect_language(text, "en", registry) == (code, "detected")
    for words in range(1, len(text.split())):
        found, how = detect_language(" ".join(text.split()[:words]), "en", registry)
        if words > 2 or how != "guessed":
            assert found in (code, "en", "und"), "never taken for German, and English only by default"
    assert detect_language(" ".join(text.split()[:25]), "en", registry)[1] != "default" or code == "da"


@pytest.mark.parametrize("text", [GERMAN, ENGLISH])
def test_a_beginning_of_german_or_english_is_never_another_language(registry: Registry, text: str) -> None:
    right = detect_language(text, "en", registry)[0]
    words = text.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            code, how = detect_language(" ".join(words[start:end]), right, registry)
            assert code == right, (how, words[start:end])


def test_what_is_taken_by_default_is_said(registry: Registry) -> None:
    draft = registry.readers["markdown"].read(b"---\nlang: deutsch\n---\n\nKurz.\n", "draft.md")
    report = lint(document_of(draft, registry, Settings(), "draft.md"), Settings())
    assert report.notes == (
        "lang in the front matter is no code of a language (de, en); not heeded",
        "too short or too mixed to tell its language; taken as en (default-lang, else --ui-lang, else LANG, else en); "
        "set lang in the front matter or --lang",
    )
    draft = registry.readers["markdown"].read(b"Kurz und gut.\n", "draft.md")
    assert lint(document_of(draft, registry, Settings(), "draft.md"), Settings()).notes == (
        "too short or too mixed to be sure of its language; taken as de by what signs there are; "
        "set lang in the front matter or --lang",
    )
    empty = registry.readers["markdown"].read(b"", "draft.md")
    assert lint(document_of(empty, registry, Settings(), "draft.md"), Settings()).notes == (
        "there is no text to check: the draft is empty",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (GERMAN, ("de", "detected")),
        (ENGLISH, ("en", "detected")),
        (FRENCH, ("fr", "detected")),
        (RUSSIAN, ("und", "not recognised")),
        (" ".join(RUSSIAN.split()[:12]), ("und", "not recognised")),
        (
            "Mallory sold Northlight to Harbour Holdings, Westhaven, Tannfeld, Nordheim and Grantley Partners",
            ("en", "guessed"),
        ),
        ("Kettle A1 https://shop.example/dp/B0/de/la/que/para/con?el=los Kettle B2", ("en", "default")),
        ("", ("en", "default")),
        ("Nordtec AG, 2026", ("en", "default")),
        (f"{GERMAN} {ENGLISH}", ("en", "guessed")),
    ],
)
def test_language_by_words(registry: Registry, text: str, found: tuple[str, str]) -> None:
    assert detect_language(text, "en", registry) == found


@pytest.mark.parametrize("default", ["de", "en"])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ortsrat\n\nLandrätin Erna Pohl hat Mittel verschwendet.", "de"),
        ("Erna Pohl, Landrätin von Auental, hat Mittel verschwendet und Akten vernichtet.", "de"),
        ("Erna Pohl fälschte Akten.", "de"),
        ("Schöffin bestochen", "de"),
        ("Erna Pohl took bribes and the records.", "en"),
        ("Jürgen Pohl is a thief.", "en"),
        ("Mayor of Auental, a liar", "en"),
    ],
)
def test_a_short_text_is_decided_by_what_evidence_there_is(
    registry: Registry, text: str, code: str, default: str
) -> None:
    assert detect_language(text, default, registry) == (code, "guessed")


def test_letters_that_no_pack_knows_speak_for_none(registry: Registry) -> None:
    assert detect_language("Köp bröd, Åsa", "en", registry) == ("en", "default")


@pytest.mark.parametrize(
    ("environment", "ui_lang", "configured", "code"),
    [
        ({"LANG": "de_AT.UTF-8"}, None, None, "de"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "de_DE"}, None, None, "de"),
        ({"LANG": "de_AT.UTF-8"}, "en", None, "en"),
        ({"LANG": "de_AT.UTF-8"}, None, "en", "en"),
        ({"LANG": "C.UTF-8"}, "de", None, "de"),
        ({"LANG": "fr_FR.UTF-8"}, None, None, "en"),
        ({}, None, None, "en"),
    ],
)
def test_where_nothing_speaks_for_a_language_the_interface_decides(
    registry: Registry,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    ui_lang: str | None,
    configured: str | None,
    code: str,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    given = {"ui_lang": ui_lang, "default_lang": configured}
    layers = (Layer("test", {key: value for key, value in given.items() if value}),)
    assert resolve(layers, registry, "").settings.default_language == code


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
    assert report.notes == ("no plugin knows the language 'fr' (detected)",)
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
    found = document_of(draft, registry, Settings(genre="analysis", language="en"), "draft.md")
    assert (found.genre, found.genre_from) == ("analysis", "configuration")
    found = document_of(draft, registry, Settings(language="en"), "draft.md")
    assert (found.genre, found.genre_from) == ("opinion", "label in the text")
