"""The measure itself: quadratic work is told from linear work."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from newslint_timing import linear


def counting(steps: int) -> Callable[[], object]:
    return lambda: sum(1 for _ in range(steps))


def test_linear_work_passes() -> None:
    linear(counting, 500_000)


def test_quadratic_work_fails() -> None:
    with pytest.raises(AssertionError, match="4 times as much"):
        linear(lambda size: counting(size * size), 1_000)
