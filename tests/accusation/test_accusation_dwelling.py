"""What a text that is about one accused tells by the way: sent back where it is a deed, done, and nobody else's. All invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

Reader = Callable[[str], tuple[Allegation, ...]]

WENZ = (
    "The publican Carl Wenz forged invoices, prosecutors said. Wenz bribed two inspectors, prosecutors said. "
    "Wenz also falsified the accounts, prosecutors said.\n\nHe owns four pubs in Lund.\n\n{}"
)
OTHERS = (
    "The publican Carl Wenz forged invoices, prosecutors said. Dan Holt bribed two inspectors, prosecutors said. "
    "Rose Finch falsified the accounts, prosecutors said.\n\nHe owns four pubs in Lund.\n\n{}"
)
TILLS = "For years a second set of tills was used at two of the pubs to hide cash sales."


@pytest.fixture(scope="module")
def allegations(document: Callable[..., Document]) -> Reader:
    return lambda text: document(text, language="en").facts(Allegation)


def _plain(found: tuple[Allegation, ...]) -> list[str]:
    return [a.target for a in found if a.sourcing == "asserted" and not a.implied]


def test_a_deed_by_the_way_in_a_text_about_one_accused_is_asked_about(allegations: Reader) -> None:
    assert _plain(allegations(WENZ.format(TILLS))) == ["Carl Wenz"]


@pytest.mark.parametrize(
    "text",
    [
        "A second set of tills could be used to hide cash sales.",
        "Sales were hidden, an inspector said.",
        "The barman Jim Moss was known for hiding cash sales.",
        "Two guests were killed in the cellar.",
        "The till was stolen on Wednesday.",
        "Cash sales are rare in Lund.",
    ],
)
def test_what_may_be_is_told_by_somebody_or_is_anothers_is_not(text: str, allegations: Reader) -> None:
    assert "Carl Wenz" not in _plain(allegations(WENZ.format(text)))


def test_nor_is_it_in_a_text_about_several(allegations: Reader) -> None:
    assert _plain(allegations(OTHERS.format(TILLS))) == []
