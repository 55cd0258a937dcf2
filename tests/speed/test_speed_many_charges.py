"""A text of thousands of charges takes time in proportion to its length, though each looks around for its accused and its source."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from newslint_timing import linear

from newslint import Allegation, Document, Registry, Response
from newslint.engine import Settings, document_of
from newslint_accusation.evidence import nearest_source
from newslint_reply.heard import hearings

PIECES = {
    "one paragraph": ("de", "Kurt Rehm stahl Geld. "),
    "the same people again": ("en", "Two spies lied. Police arrested two of its managers. "),
}
ANSWERED = "Ann {0} stole cars. Ann {0} denied it. A lawyer for Ann {0} did not respond. "


def written(registry: Registry, language: str, piece: str, size: int) -> Document:
    names = ("B" + "".join(chr(97 + number // 26**place % 26) for place in range(3)) for number in range(size))
    text = "".join(piece.format(next(names)) for _ in range(size // len(piece)))
    return document_of(
        registry.readers["plain"].read(text.encode(), "x.txt"), registry, Settings(language=language), "x.txt"
    )


def finding(registry: Registry, language: str, piece: str, size: int) -> Callable[[], object]:
    document = written(registry, language, piece, size)

    def task() -> None:
        assert document.facts(Allegation)

    return task


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(PIECES))
def test_charges_are_found_in_linear_time(registry: Registry, name: str) -> None:
    linear(partial(finding, registry, *PIECES[name]), 30_000, times=8)


@pytest.mark.slow
def test_the_source_beside_each_is_found_in_linear_time(registry: Registry) -> None:
    def looking(size: int) -> Callable[[], object]:
        document = written(registry, *PIECES["one paragraph"], size)
        found = document.facts(Allegation)
        return lambda: [nearest_source(document, one) for one in found]

    linear(looking, 60_000, times=8)


@pytest.mark.slow
def test_late_answers_are_told_in_linear_time(registry: Registry) -> None:
    def judging(size: int) -> Callable[[], object]:
        document = written(registry, "en", ANSWERED, size)
        assert document.facts(Response)
        assert all(hearing.due for hearing in hearings(document))
        judge = registry.rules["late-counter-statement"]()
        return lambda: list(judge.check(document))

    linear(judging, 60_000, times=8)
