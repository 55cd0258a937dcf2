"""Facts stay the same when a paragraph is wrapped anew; bad input neither crashes nor takes more than linear time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from newslint_timing import linear

from newslint import Attribution, Document, Name, Party, Quote, Registry, Sentence
from newslint.engine import Settings, document_of

Make = Callable[..., Document]

STORY = (
    "Die Werft in Bad Neustadt schließt ihr Dock, wie die Betreiberin am Montag mitteilte. „Wir haben keine Wahl“, sagte "
    "Geschäftsführer Jan Bode. Die Pumpen seien alt. Nach Angaben des Betriebsrats soll die Leitung Warnungen überhört haben. "
    "Die Opposition forderte eine Untersuchung. Bode wies die Vorwürfe zurück. Er sprach von „haltlosen Gerüchten“."
)


def shape(document: Document, lengths: bool = True) -> list[tuple[object, ...]]:
    facts: list[tuple[object, ...]] = []
    for kind in (Sentence, Quote, Attribution):
        for fact in document.facts(kind):
            facts.append((kind.__name__, fact.start, fact.end, getattr(fact, "kind", ""), getattr(fact, "source", "")))
    return facts


@given(st.lists(st.integers(0, 60), min_size=1, max_size=8))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=30
)
def test_wrapping_changes_no_fact(registry: Registry, breaks: list[int]) -> None:
    words = STORY.split(" ")
    gaps = [" "] * (len(words) - 1)
    for at in breaks:
        gaps[at % len(gaps)] = "\n"
    wrapped = words[0] + "".join(g + w for g, w in zip(gaps, words[1:], strict=True))
    made = []
    for text in (STORY, wrapped):
        draft = registry.readers["markdown"].read(text.encode(), "draft.md")
        made.append(shape(document_of(draft, registry, Settings(language="de"), "draft")))
    assert made[0] == made[1]


BAD = [
    "",
    "„",
    "“”„“\"\"''‚‘»«›‹" * 40,
    "„Das bleibt offen. Und noch offen.\n\nUnd „hier auch.",
    STORY.upper(),
    re.sub(r"[.,„“]", "", STORY),
    "Bode sagte\u0302, die Ha\u0308lle sei zu.",
    "Die Be\u00adtrei\u00adberin sagte,\u00a0das\u00a0Dock\u00a0bleibe\u00a0zu.",
    "Es war ein Mond\nin jener Nacht\nder hat gelacht\nund hat gewohnt",
    "Bode 3:1 Holt 2:0\nLenz 4:4 Kern 1:1\n" * 30,
    "Bode, Holt, Lenz, Kern, Adam, Berg, Cruz, " * 200,
    "the minister said dass the Halle sei closed, says Bode, et alors.",
    "und " * 500,
    "sagte, " * 500,
    "nach Angaben der Angaben der " * 200,
    "Er soll soll soll haben. " * 100,
    ")" * 300 + "(" * 300,
]


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("language", ["de", "en"])
def test_bad_input_gives_spans_inside_the_text(document: Make, text: str, language: str) -> None:
    made = document(text, language=language, format="plain")
    for kind in (Sentence, Quote, Name, Attribution):
        for fact in made.facts(kind):
            assert 0 <= fact.start < fact.end <= len(made.text)


def test_decomposed_letters_are_read_as_composed(document: Make) -> None:
    made = document("Die Ha\u0308ndlerin sagte, sie ko\u0308nne nicht.", language="de", format="plain")
    assert made.slice(made.facts(Attribution)[0].source[0]) == "Die Händlerin"


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "„Das bleibt offen. ",
        "sagte, dass ",
        "Bode, ",
        "(",
        "„",
        "\"'",
        "nach Angaben der ",
        STORY + " ",
        "der das die ",
        "a",
        "A.",
    ],
)
def test_time_grows_with_size_only(document: Make, piece: str) -> None:
    def attributing(size: int) -> Callable[[], object]:
        made = document(piece * (size // len(piece)), language="de", format="plain")
        return lambda: made.facts(Attribution)

    linear(attributing, 50_000, 8)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "story"),
    [
        (
            "de",
            "Die {} GmbH, das Berliner Unternehmen, teilte mit, die Firma habe geprüft. Der Sprecher der {} AG sagte, er gehe. ",
        ),
        ("en", "{} Corporation, the Berlin start-up, said the company was fine. {} Moll, its chief, said he agreed. "),
    ],
)
def test_many_parties_take_linear_time(document: Make, language: str, story: str) -> None:
    def casting(count: int) -> Callable[[], object]:
        ends = (f"{a}{b}{c}{d}" for a in "aeiou" for b in "bdfgklmnprst" for c in "aeiou" for d in "bdfgklmnprst")
        names = [f"{first}{end}" for end in ends for first in ("V", "Z", "Kr")][:count]
        made = document("".join(story.format(name, name) for name in names), language=language, format="plain")
        return lambda: made.facts(Party)

    linear(casting, 1_200, 8)


@pytest.mark.slow
def test_a_quotation_never_closed_in_five_megabytes(document: Make) -> None:
    def quoting(times: int) -> Callable[[], object]:
        made = document("„Anfang. " + "Noch ein Satz steht hier. " * times, language="de", format="plain")
        return lambda: found.append(len(made.facts(Quote)))

    found: list[int] = []
    linear(quoting, 48_000)
    assert set(found) == {1}


@pytest.mark.slow
def test_facts_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import sys, json; from newslint import load, Attribution; from newslint.engine import Settings, document_of;"
        "r = load(); d = document_of(r.readers['plain'].read(sys.argv[1].encode(), 'x.txt'), r, Settings(language='de'), 'x');"
        "print(json.dumps([repr(a) for a in d.facts(Attribution)]))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, STORY],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "17")
    }
    assert len(outputs) == 1
    assert len(json.loads(outputs.pop())) >= 5
