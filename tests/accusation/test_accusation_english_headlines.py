"""English headlines, marked or not: present tense, articles left out, an accused whom the text names below. All invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Reader = Callable[[str], tuple[Allegation, ...]]

BODY = "\n\nThe Port Avon hacker Carl Wenz pleaded guilty to fraud on Monday.\n\nWenz broke into two servers.\n\nHe is 41.\n"


@pytest.fixture(scope="module")
def allegations(document: Callable[..., Document]) -> Reader:
    return lambda text: document(text, language="en").facts(Allegation)


@pytest.mark.parametrize("mark", ["# ", ""])
def test_a_short_first_line_is_a_headline(mark: str, allegations: Reader) -> None:
    first = allegations(f"{mark}Hacker who read ministers' letters gets 52-month sentence{BODY}")[0]
    assert (first.sentence, first.place, first.target) == (0, "headline", "Carl Wenz")


def test_a_long_first_paragraph_is_none(allegations: Reader) -> None:
    long = "Carl Wenz bribed two inspectors of the harbour in May and, as his friends in the town all say, he also bribed their wives."
    assert allegations(f"{long}{BODY}")[0].place == "lead"


@pytest.mark.parametrize(
    ("headline", "charged"),
    [
        ("Carl Wenz takes bribes", True),
        ("Harbour board ignores warnings over leak", True),
        ("Council leader steers contract to his brother", True),
        ("Council leader steers ship to its harbour", False),
        ("Harbour board ignores bribery scandal", True),
        ("Harbour board ignores rain", False),
        ("Man steals car", False),
    ],
)
def test_the_present_of_a_headline_tells_what_was_done(headline: str, charged: bool, allegations: Reader) -> None:
    assert bool(allegations(f"# {headline}\n\nThe harbour is closed.\n")) == charged


def test_hearsay_in_a_headline_is_hedged(allegations: Reader) -> None:
    text = (
        "# Carl Wenz Reportedly Caught in Another Row\n\nCarl Wenz bribed two inspectors. Wenz also forged invoices.\n"
    )
    assert [a.sourcing for a in allegations(text) if a.sentence == 0] == ["hedged"]


def test_a_charge_before_a_colon_is_no_source(allegations: Reader) -> None:
    found = allegations("# FIX IS IN: Kestrel Foods bribes judges\n\nThe harbour is closed.\n")
    assert [(a.target, a.sourcing) for a in found] == [("Kestrel Foods", "asserted")]
