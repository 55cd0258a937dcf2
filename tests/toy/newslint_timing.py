"""Whether work grows with the size of its input only: told by ratio, so that a busy machine fails no test."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

ROUNDS = 4
# Linear work on a fourfold input takes four times as long, quadratic work sixteen times: between them is room for noise.
SLACK = 2.2
# Seconds; below this a clock and a collection of garbage measure themselves.
FLOOR = 0.03


def linear(work: Callable[[int], Callable[[], object]], size: int, times: int = 4) -> None:
    """Hold that `work(size)` made ready and then done takes about a `times`-th of `work(times * size)`: the best of several rounds each."""
    small = large = float("inf")
    for _ in range(ROUNDS):
        small, large = min(small, _seconds(work(size))), min(large, _seconds(work(times * size)))
        if large < SLACK * times * max(small, FLOOR):
            return
    raise AssertionError(f"{small:.3f} s of the processor for {size}, {large:.3f} s for {times} times as much")


def _seconds(task: Callable[[], object]) -> float:
    """What the task takes by itself: a collector at work would look through all that the tests before have left."""
    collects = gc.isenabled()
    gc.disable()
    try:
        begun = process_time()
        task()
        return process_time() - begun
    finally:
        if collects:
            gc.enable()
