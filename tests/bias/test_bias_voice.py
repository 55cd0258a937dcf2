"""Whose words: reported speech without quotation marks, turns of speech, settled names, and the registers of sport and the arts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document


def found(document: Document, rule: str = "loaded-language") -> list[str]:
    return [document.slice(f.span) for f in document.registry.rules[rule]().check(document)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Soziologin Lea Brandt meinte dazu, dass die fanatische Haltung des Rates nichts ändere.",
        "Gegner des Gesetzes verweisen auf die katastrophalen Zustände in den Heimen.",
        "Brandt sagte, der Rat sehe mit Sorge hin. Man habe den Konsul einbestellt, um gegen das inakzeptable Vorgehen zu protestieren.",
        "Die Partei wurde von Brandt als heuchlerisch bezeichnet.",
        "In seinem Buch hat Rehm die Entgleisungen des Vereins angeprangert.",
        "Der Verband warnt vor einer verantwortungslosen Politik.",
    ],
)
def test_reported_words_are_not_the_outlets(document: Callable[..., Document], text: str) -> None:
    assert found(document(text, language="de")) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Der Rat veröffentlichte am Dienstag die dreiste Entscheidung.", "dreiste"),
        ("Rehm hofft auf Hilfe. Die skandalöse Sperrung dauert an.", "skandalöse"),
        ("Der erschreckendste Fall liegt zwei Jahre zurück.", "erschreckendste"),
    ],
)
def test_the_authors_own_words_are_found(document: Callable[..., Document], text: str, word: str) -> None:
    assert found(document(text, language="de")) == [word]


def test_english_beliefs_are_the_believers_only_in_a_clause(document: Callable[..., Document]) -> None:
    assert found(document("Orla Finch believes that the shameless deal will end.", language="en")) == []
    assert found(document("The council signed the shameless deal on Monday.", language="en")) == ["shameless"]


@pytest.mark.parametrize(
    "post",
    [
        "This shameless deal must go\n\n— Orla Finch (@orlafinch) 3 May 2026",
        "This shameless deal must go — Orla Finch (@orlafinch) 3 May 2026",
        '<post author="Orla Finch" id="7">This shameless deal must go</post>',
        '<post post-author="Orla Finch" note="\n\nThe shameless deal.\n\n">This must go<post/>',
    ],
)
def test_posts_without_quotation_marks_are_their_authors(document: Callable[..., Document], post: str) -> None:
    around = "The council signed on Monday.\n\n{}\n\nThe ferry stays until May."
    assert found(document(around.format(post), language="en", format="plain")) == []
    plain = around.format("The shameless deal (see page 3) was signed by Orla Finch")
    assert found(document(plain, language="en", format="plain")) == ["shameless"]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Finch views the harbour deal as a shameless gift.",
        "Islanders have attacked the owner of the old ferry as too cozy with the council.",
        "Opponents have singled out the mayor's plan for the quay as beyond the pale.",
        "The board will sign what the fishermen see as a disastrous lease.",
        "To many on the island, the inspector is a buffoon and a nuisance.",
        "More troubling to some in the room was the price of the boat.",
        "The answer did not meet Finch's point, that the mayor might be beholden to special interests.",
        "They share a belief that none of it was shameful.",
        "Finch has tried to shed the fringe label since May.",
        "It is not a crazy idea to close the quay.",
        "The ferry timetable isn't so laughable.",
        "Finch was asked if she would stop pandering to the island.",
        "A broadcaster asked the mayor of the island whether the deal was shameless.",
        'It is "a relic of the past" that is plainly ridiculous, Finch said.',
    ],
)
def test_english_views_of_others_and_denied_verdicts_are_not_the_outlets(
    document: Callable[..., Document], text: str
) -> None:
    assert found(document(text, language="en")) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor signed the shameless deal as rain fell on the quay.", "shameless"),
        ("It was not only a laughable idea, it cost 3 million euros.", "laughable"),
        ("The belief is old. That shameless deal will end in May.", "shameless"),
        ("Finch lambasted the board to many cheers.", "lambasted"),
        ("Asked about the shameless deal, Finch left.", "shameless"),
        ("The laughable plan of which Finch said", "laughable"),
    ],
)
def test_english_verdicts_stay_the_outlets_beside_such_words(
    document: Callable[..., Document], text: str, word: str
) -> None:
    assert found(document(text, language="en")) == [word]


def test_turns_of_speech_are_the_speakers(document: Callable[..., Document]) -> None:
    text = "The court released the tape on Monday.\n\nFINCH: It is a shameless deal.\n\nREHM: No.\n\nFINCH: It is vile.\n\n"
    drawn = document(text + "The judge read it twice, and the shameless parts were struck out of it.", language="en")
    assert drawn.genre == "news"
    assert found(drawn) == ["shameless"]
    assert (
        drawn.text.index("and the shameless")
        < next(iter(drawn.registry.rules["loaded-language"]().check(drawn))).span.start
    )


@pytest.mark.parametrize(
    "text",
    [
        "Das Fleisch stammt aus der Zeit des Futter-Skandals 1999.",
        "Der Wirecard-Skandal beschäftigt die Gerichte.",
        "Das NS-Regime verbot das Blatt.",
    ],
)
def test_settled_names_of_events_are_left_alone(document: Callable[..., Document], text: str) -> None:
    assert found(document(text, language="de")) == []


MATCH = (
    "Der Trainer wechselte zur Halbzeit zwei Spieler. Das Tor fiel in der ersten Minute, der Treffer zum Ausgleich nach der Halbzeit. "
    "Die Mannschaft gewann das Spiel und bleibt in der Tabelle vor dem Verein aus Ostrau."
)


@pytest.mark.parametrize(
    ("around", "sentence", "words"),
    [
        (MATCH, "Die Fans pfiffen gnadenlos.", []),
        (MATCH, "Der Vorstand ist dreist.", ["dreist"]),
        ("Der Rat tagte am Montag.", "Die Stadt kürzt gnadenlos.", ["gnadenlos"]),
        (
            "Der Roman erschien im Mai, der Film folgt. Der Regisseur holte Schauspieler auf die Bühne, das Publikum blieb.",
            "Die arrogante Schlange und die meisterhafte Musik bleiben.",
            [],
        ),
    ],
)
def test_sport_and_the_arts_have_their_own_register(
    document: Callable[..., Document], around: str, sentence: str, words: list[str]
) -> None:
    assert found(document(f"{around} {sentence}", language="de")) == words
