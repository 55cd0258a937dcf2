"""Who says what in English, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from newslint_printed import printed
from newslint_timing import linear

from newslint import Attribution, Document

Maker = Callable[..., Document]


def first(document: Document) -> Attribution:
    found = document.facts(Attribution)
    assert found, document.text
    return found[0]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ('"The dam is safe," Lea Brandt said.', "Lea Brandt", "said", '"The dam is safe,"'),
        (
            '"The dam is safe," said Lea Brandt, a lawyer for the city.',
            "Lea Brandt, a lawyer for the city",
            "said",
            '"The dam is safe,"',
        ),
        ('"The dam," Brandt said, "is safe."', "Brandt", "said", '"The dam," | "is safe."'),
        ('Brandt told reporters: "The dam is safe."', "Brandt", "told", '"The dam is safe."'),
        ("The ministry said that the dam was safe.", "The ministry", "said", "that the dam was safe"),
        ("Brandt said the dam was safe.", "Brandt", "said", "the dam was safe"),
        ("The dam was safe, Brandt said.", "Brandt", "said", "The dam was safe"),
        ("According to Tom Weller, the dam was safe.", "Tom Weller", "According to", "the dam was safe"),
        ("The dam was safe, according to two engineers.", "two engineers", "according to", "The dam was safe"),
        (
            "Lea Brandt, a Quillon adviser, denied the allegations.",
            "Lea Brandt, a Quillon adviser",
            "denied",
            "the allegations",
        ),
        ("The council plans to sell the harbour.", "The council", "plans", "to sell the harbour"),
        ("Weller has never admitted that he knew.", "Weller", "has never admitted", "that he knew"),
        ("Weller did not say whether he knew.", "Weller", "did not say", "whether he knew"),
        ("Prosecutors told the court that Weller lied.", "Prosecutors", "told", "that Weller lied"),
    ],
)
def test_source_cue_and_content(document: Maker, text: str, source: str, cue: str, content: str) -> None:
    made = document(text, language="en", format="plain")
    found = first(made)
    assert printed(made, found.source).rstrip(",") == source
    assert printed(made, found.cue) == cue
    assert printed(made, found.content).rstrip(".,") == content.rstrip(".,")


@pytest.mark.parametrize(
    ("text", "kind", "act"),
    [
        ('"We lost," Weller said.', "direct", "say"),
        ("Weller claimed that the vote was rigged.", "indirect", "accuse"),
        ("Weller rejected the charge.", "reported", "deny"),
        ("Weller believes the vote was rigged.", "belief", "believe"),
        ("The firm is said to have paid bribes.", "reportative", "say"),
        ("The firm allegedly paid bribes for years.", "reportative", "say"),
        ("The union urged the firm to stop the work.", "indirect", "demand"),
    ],
)
def test_kind_and_act(document: Maker, text: str, kind: str, act: str) -> None:
    found = first(document(text, language="en", format="plain"))
    assert (found.kind, found.act) == (kind, act)


@pytest.mark.parametrize(
    "text",
    [
        "The report was long and had many pages.",
        "The United States added twelve points to its lead.",
        "Heavy rain fell in the northern states on Monday.",
        "The charge for parking rose by two euros.",
        "He likes",
    ],
)
def test_no_attribution(document: Maker, text: str) -> None:
    assert not document(text, language="en", format="plain").facts(Attribution)


@pytest.mark.parametrize(
    ("text", "quality"),
    [
        ("Norwegian officials said the dam was safe.", "official"),
        ("Officials said the dam was safe.", "vague"),
        ("Lea Brandt said the dam was safe.", "named"),
        ("Critics say the dam is unsafe.", "vague"),
        ("A police spokesman said the dam was safe.", "official"),
        ("The lawsuit alleges that the dam was unsafe.", "document"),
        ("The firm reportedly paid bribes for years.", "none"),
    ],
)
def test_quality(document: Maker, text: str, quality: str) -> None:
    assert first(document(text, language="en", format="plain")).quality == quality


def test_quotation_goes_on_in_the_next_sentence(document: Maker) -> None:
    made = document('"We lost," Weller said. "We will try again."', language="en", format="plain")
    assert [printed(made, fact.content) for fact in made.facts(Attribution)] == ['"We lost," | "We will try again."']


def test_source_is_carried_to_a_quotation_of_its_own(document: Maker) -> None:
    made = document(
        'Lea Brandt said the dam was safe.\n\n"Nobody was hurt and nobody will be hurt."\n',
        language="en",
        format="plain",
    )
    carried = made.facts(Attribution)[-1]
    assert printed(made, carried.source) == "Lea Brandt"
    assert carried.distance == 1


def test_participle_takes_the_subject_of_the_sentence(document: Maker) -> None:
    made = document("Lea Brandt left the hall early, saying that she was tired.", language="en", format="plain")
    assert "Lea Brandt" in [printed(made, fact.source) for fact in made.facts(Attribution) if fact.cue_lemma == "say"]


def test_negation_is_seen(document: Maker) -> None:
    assert first(document("Weller did not say that he knew.", language="en", format="plain")).negated


@pytest.mark.parametrize(
    "piece",
    [
        "allegedly ",
        "he said, ",
        "according to ",
        '"That stays open. ',
        "seems to ",
        "Brandt and Weller, ",
        "who said that ",
        "Weller's plan to plan to ",
        "Bank of Bank of ",
    ],
)
def test_time_grows_with_size_only(document: Maker, piece: str) -> None:
    def attributing(size: int) -> Callable[[], object]:
        made = document(piece * (size // len(piece)), language="en", format="plain")
        return lambda: made.facts(Attribution)

    linear(attributing, 10_000, 8)


SWAPS = {
    "Lea Brandt": "Ivo Terkel",
    "Brandt": "Terkel",
    "Quillon": "Marbeck",
    "Tom Weller": "Ada Sprock",
    "Weller": "Sprock",
}
STORY = (
    "Lea Brandt said on Monday that Quillon had paid bribes. Quillon denied the allegations. "
    '"We did nothing wrong," Tom Weller told reporters. "The dam is safe." Weller added that he would resign. '
    "According to Brandt, the company plans to appeal."
)


def test_other_names_change_no_attribution(document: Maker) -> None:
    swapped = STORY
    for old, new in SWAPS.items():
        swapped = swapped.replace(old, new)

    def shape(text: str) -> list[tuple[object, ...]]:
        facts = document(text, language="en", format="plain").facts(Attribution)
        return [(f.kind, f.act, f.quality, f.distance, f.cue_lemma, len(f.content), len(f.source)) for f in facts]

    assert shape(STORY) == shape(swapped)
    assert len(shape(STORY)) >= 5
