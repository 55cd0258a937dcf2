"""The measure itself: quadratic work is told from linear work."""

from __future__ import annotations

from collections.abc import Callable

import newslint_timing
import pytest
from newslint_timing import linear


def steps(number: int) -> Callable[[], float]:
    return lambda: number / 1_000_000


@pytest.fixture(autouse=True)
def a_clock_of_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a task returns is the time that it took, so that no load of the machine decides."""
    monkeypatch.setattr(newslint_timing, "_seconds", lambda task: task())


def test_linear_work_passes() -> None:
    linear(lambda size: steps(size), 500_000)


def test_quadratic_work_fails() -> None:
    with pytest.raises(AssertionError, match="4 times as much"):
        linear(lambda size: steps(size * size), 1_000)


def test_the_real_clock_counts_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    linear(lambda size: lambda: sum(range(size)), 500_000)
