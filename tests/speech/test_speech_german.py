"""Who says what in German: one invented sentence for each construction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Attribution, Document

Make = Callable[..., Document]


def found(document: Document) -> list[tuple[str, str, str]]:
    """(kind, content, source) of every attribution with content."""
    return [
        (
            a.kind,
            " … ".join(document.slice(s) for s in a.content),
            " … ".join(document.slice(s) for s in a.source),
        )
        for a in document.facts(Attribution)
        if a.content
    ]


CASES = [
    # verbs with a clause
    (
        "Die Bürgermeisterin sagte, dass die Halle schließt.",
        ("indirect", "dass die Halle schließt", "Die Bürgermeisterin"),
    ),
    ("Der Verein teilte am Montag mit, die Kasse sei leer.", ("indirect", "die Kasse sei leer", "Der Verein")),
    ("Am Montag räumte der Kämmerer ein, die Liste sei falsch.", ("indirect", "die Liste sei falsch", "der Kämmerer")),
    (
        "Jana Holt warf dem Werk vor, Abwasser in den Bach zu leiten.",
        ("indirect", "Abwasser in den Bach zu leiten", "Jana Holt"),
    ),
    ("Jana Holt schilderte, wie er sie einsperrte.", ("indirect", "wie er sie einsperrte", "Jana Holt")),
    ("Die Halle sei zu klein, sagte Trainer Bode.", ("indirect", "Die Halle sei zu klein", "Trainer Bode")),
    (
        "Jana Holt, Sprecherin der Werft, sagte, das Dock bleibe zu.",
        ("indirect", "das Dock bleibe zu", "Jana Holt, Sprecherin der Werft"),
    ),
    ("Der Rat hat angekündigt, die Gebühr zu senken.", ("indirect", "die Gebühr zu senken", "Der Rat")),
    ("Die Ärztin geht davon aus, dass er gesund wird.", ("belief", "dass er gesund wird", "Die Ärztin")),
    # quotations
    ("Bode fälschte Rechnungen, sagte Jana Holt.", ("indirect", "Bode fälschte Rechnungen", "Jana Holt")),
    ("Der Wirt bestach zwei Prüfer, sagte Jana Holt.", ("indirect", "Der Wirt bestach zwei Prüfer", "Jana Holt")),
    ("„Wir machen weiter“, sagte Bode.", ("direct", "„Wir machen weiter“", "Bode")),
    ("Bode sagte: „Wir machen weiter.“", ("direct", "„Wir machen weiter.“", "Bode")),
    ("„Kommt ihr noch?“, fragte die Wirtin.", ("direct", "„Kommt ihr noch?“", "die Wirtin")),
    ("„Wir bleiben hier“, freute sich die Wirtin.", ("direct", "„Wir bleiben hier“", "die Wirtin")),
    ("Die Wirtin zog „aus Sorge um den Bach“ fort.", ("direct", "„aus Sorge um den Bach“", "Die Wirtin")),
    ("Die Wirtin nannte den Plan „völlig verrückt“.", ("direct", "„völlig verrückt“", "Die Wirtin")),
    # frames
    ("Laut Polizei war die Straße glatt.", ("indirect", "war die Straße glatt", "Polizei")),
    (
        "Die Straße war nach Angaben der Feuerwehr glatt.",
        ("indirect", "Die Straße war … glatt", "Angaben der Feuerwehr"),
    ),
    ("Der Feuerwehr zufolge war die Straße glatt.", ("indirect", "war die Straße glatt", "Der Feuerwehr")),
    ("Die Straße war glatt, so die Feuerwehr.", ("indirect", "Die Straße war glatt", "die Feuerwehr")),
    ("Wie die Werft mitteilte, bleibt das Dock zu.", ("indirect", "bleibt das Dock zu", "die Werft")),
    ("In dem Bericht heißt es, die Pumpe sei alt.", ("indirect", "die Pumpe sei alt", "dem Bericht")),
    # speech acts with an object
    (
        "Die Opposition forderte eine Untersuchung.",
        ("reported", "Die Opposition forderte eine Untersuchung.", "Die Opposition"),
    ),
    (
        "Der Betreiber wies die Vorwürfe zurück.",
        ("reported", "Der Betreiber wies die Vorwürfe zurück.", "Der Betreiber"),
    ),
    ("Die Werft kündigte einen Neubau an.", ("reported", "Die Werft kündigte einen Neubau an.", "Die Werft")),
    # nouns and predicates
    ("Sie vertritt die Ansicht, dass der Damm hält.", ("belief", "dass der Damm hält", "Sie")),
    (
        "Der Vorwurf der Anwohner, der Damm sei brüchig, wiegt schwer.",
        ("indirect", "der Damm sei brüchig", "der Anwohner"),
    ),
    # mood
    ("Er soll die Kasse gestohlen haben.", ("reportative", "Er soll die Kasse gestohlen haben.", "")),
    (
        "Die Wirtin will davon nichts gewusst haben.",
        ("reportative", "Die Wirtin will davon nichts gewusst haben", "Die Wirtin"),
    ),
    ("Das war angeblich geplant.", ("reportative", "Das war angeblich geplant", "")),
    ("Die Werft erklärte, das Dock stagniere in Lärm.", ("indirect", "das Dock stagniere in Lärm", "Die Werft")),
    (
        "Die Werft will die Halle abreißen. Dazu soll der Kran verkauft werden.",
        ("reported", "Dazu soll der Kran verkauft werden.", "Die Werft"),
    ),
    ("Bei dem Fund soll es sich um Öl handeln.", ("reportative", "Bei dem Fund soll es sich um Öl handeln.", "")),
    (
        "Die Wirtin hofft weiter. Daran ändere auch der Streit nichts.",
        ("indirect", "Daran ändere auch der Streit nichts.", "Die Wirtin"),
    ),
    # who can speak is the subject
    (
        "Die Verschiebung der Wahl bezeichnete Jana Holt als Fehler.",
        ("reported", "Die Verschiebung der Wahl bezeichnete Jana Holt als Fehler.", "Jana Holt"),
    ),
    (
        "Jana Holt zeigte sich nach der Sitzung zufrieden: „Das Dock bleibt offen.“",
        ("direct", "„Das Dock bleibt offen.“", "Jana Holt"),
    ),
    (
        "Besorgt äußerte sich der Trainer des Vereins: „Das Dach hält nicht“, sagte er.",
        ("direct", "„Das Dach hält nicht“", "er"),
    ),
    (
        "Einige Tage später sagte der Wirt, die Halle sei leer.",
        ("indirect", "die Halle sei leer", "der Wirt"),
    ),
    (
        "Der örtlichen Zeitung sagte Jana Holt, die Halle sei leer.",
        ("indirect", "die Halle sei leer", "Jana Holt"),
    ),
    (
        "Das Oberhaupt des Vereins, die Ärztin Jana Holt, bat Trainer Bode, die Halle zu räumen.",
        ("indirect", "die Halle zu räumen", "Das Oberhaupt des Vereins, die Ärztin Jana Holt"),
    ),
    ("Aus der Werft verlautete, das Dock bleibe zu.", ("indirect", "das Dock bleibe zu", "der Werft")),
    (
        "In dem Antrag, der dem Rat vorliegt, heißt es, das Dock bleibe zu.",
        ("indirect", "das Dock bleibe zu", "dem Antrag"),
    ),
    (
        "Jana Holt, Ärztin am Ort, wird von der Zeitung mit den Worten zitiert: „Das Dach hält.“",
        ("direct", "„Das Dach hält.“", "Jana Holt, Ärztin am Ort"),
    ),
    ("Von der Werft kam der Hinweis, das Dock sei voll.", ("indirect", "das Dock sei voll", "der Werft")),
    ("Wie aus dem Bericht hervorgeht, fehlt Geld.", ("indirect", "fehlt Geld", "dem Bericht")),
    ("Nach Bodes Meinung reicht das Geld nicht.", ("indirect", "reicht das Geld nicht", "Bodes Meinung")),
    ("Der Rat ist zuversichtlich, die Halle zu retten.", ("belief", "die Halle zu retten", "Der Rat")),
    ("Der Damm ist gebrochen. Das berichten Anwohner.", ("indirect", "Der Damm ist gebrochen … Das", "Anwohner")),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:40] for c in CASES])
def test_construction(document: Make, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(document(text, language="de", format="plain"))


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Unfall war die Straße gesperrt.",
        "Nach zwei Jahren kam er zurück.",
        "Die Halle soll 2031 gebaut werden.",
        "Er will morgen nach Bad Neustadt fahren.",
        "Der Brand forderte zwölf Verletzte.",
        "Es sei denn, es regnet.",
        "Die bestätigte Zahl liegt vor.",
        "So wollte man Geld sparen.",
        "Das Lokal heißt „Zur Post“.",
        "Die Wirtin fuhr mit der „alten Dame“ fort.",
        "Der Kran ist alt. Er soll bis zum Herbst verkauft werden.",
        "Der Rat ist aufgefordert, die Halle zu retten.",
        "Bode schrieb Karten, unterstützte den Verein und half.",
        "Das Dock ist so groß, wie man es nicht erwartet hatte.",
    ],
)
def test_own_voice(document: Make, text: str) -> None:
    assert found(document(text, language="de", format="plain")) == []


def test_the_mood_carries_the_speaker_on(document: Make) -> None:
    made = document(
        "Bode sagte, er gehe. Die Halle sei zu klein. Auch das Dach habe Löcher.", language="de", format="plain"
    )
    first, second = made.facts(Attribution)
    assert made.slice(second.source[0]) == "Bode"
    assert (first.distance, second.distance) == (0, 1)
    assert [made.slice(c) for c in second.content] == ["Die Halle sei zu klein.", "Auch das Dach habe Löcher."]


def test_hearsay_has_a_source_of_its_paragraph_or_of_the_sentence_before(document: Make) -> None:
    said = "Bode sagte, er gehe."
    hearsay = "Zudem soll der Wirt gelogen haben."
    distances = {
        f"{said} {hearsay}": 1,
        f"{said} Der Ort ist klein. {hearsay}": 2,
        f"{said}\n\n{hearsay}": 1,
        f"{said} Der Ort ist klein.\n\n{hearsay}": -1,
    }
    for text, distance in distances.items():
        assert document(text, language="de", format="plain").facts(Attribution)[-1].distance == distance


def test_a_report_behind_own_voice_belongs_to_whom_that_is_about(document: Make) -> None:
    made = document(
        "Die Bürgermeisterin sieht den Streit gelassen. Die Halle sei sicher.", language="de", format="plain"
    )
    attribution = made.facts(Attribution)[0]
    assert ([made.slice(s) for s in attribution.source], attribution.distance) == (["Die Bürgermeisterin"], 1)


def test_a_pointing_word_stands_for_the_source_before(document: Make) -> None:
    made = document("Die Polizei sagte, er sei fort. Demnach fehlt auch das Boot.", language="de", format="plain")
    said, pointed = made.facts(Attribution)
    assert [made.slice(s) for s in pointed.source] == ["Demnach"]
    assert (pointed.distance, pointed.party, pointed.quality) == (1, said.party, "official")


def test_a_heading_breaks_every_chain(document: Make) -> None:
    made = document("Bode sagte, er gehe.\n\n## Die Halle\n\nDie Halle sei zu klein.", language="de")
    assert made.facts(Attribution)[-1].source == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Die Anwohner warfen dem Werk vor, den Bach zu vergiften.", "accuse"),
        ("Das Werk bestritt, den Bach vergiftet zu haben.", "deny"),
        ("Die Anwohner forderten, dass das Werk schließt.", "demand"),
        ("Das Werk räumte ein, dass Öl auslief.", "admit"),
        ("Die Ärztin bezweifelte, dass Öl auslief.", "doubt"),
        ("Das Werk kündigte an, den Bach zu reinigen.", "announce"),
    ],
)
def test_act(document: Make, text: str, act: str) -> None:
    assert act in {a.act for a in document(text, language="de", format="plain").facts(Attribution)}


@pytest.mark.parametrize(
    ("text", "quality"),
    [
        ("Experten sagten, der Damm halte.", "vague"),
        ("Die Polizei sagte, der Damm halte.", "official"),
        ("Laut einer Studie hält der Damm.", "document"),
        ("Die Zeitung schrieb, der Damm halte.", "medium"),
        ("Der Damm soll gebrochen sein.", "none"),
    ],
)
def test_quality(document: Make, text: str, quality: str) -> None:
    assert document(text, language="de", format="plain").facts(Attribution)[0].quality == quality


def test_quotative_wollen_names_both_ends_of_the_chain(document: Make) -> None:
    text = "So will der Kurier von einem Beamten erfahren haben, dass der Damm bricht."
    made = document(text, language="de", format="plain")
    assert [made.slice(s) for s in made.facts(Attribution)[0].source] == ["der Kurier", "einem Beamten"]


def test_an_impersonal_man_inside_an_office(document: Make) -> None:
    made = document("Im Finanzministerium ist man überzeugt, dass die Steuer sinkt.", language="de", format="plain")
    attribution = made.facts(Attribution)[0]
    assert [made.slice(s) for s in attribution.source] == ["Finanzministerium", "man"]
    assert attribution.quality == "official"
