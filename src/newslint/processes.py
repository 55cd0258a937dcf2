"""Work spread over processes, in order; a process that dies costs the one item at which it died."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Result = TypeVar("Result")
Task = Callable[[Sequence[str]], list[Result]]
DIED = (
    "a process of newslint died at this draft (out of memory, or killed from outside); check it alone, "
    "and report it with the draft's markup if that dies too"
)


def spread(
    task: Task[Result], items: Sequence[str], count: int, size: int, lost: Callable[[str, str], Result]
) -> Iterator[Result]:
    """The results of a task for pieces of `size` items, in the order of the items, from `count` processes.

    When a process dies, nobody can say which piece it worked on: what is not done then is done item by item in a process of its
    own, and the item at which that dies is `lost(item, why)`.
    """
    pieces = [items[start : start + size] for start in range(0, len(items), size)]
    with _pool(count) as pool:
        pending = _submitted(pool, task, pieces)
        try:
            for number, piece in enumerate(pieces):
                results = _answer(pending[number]) if number < len(pending) else None
                yield from results if results is not None else _one_by_one(task, piece, lost)
        finally:
            for future in pending:
                future.cancel()


def _submitted(
    pool: ProcessPoolExecutor, task: Task[Result], pieces: Sequence[Sequence[str]]
) -> list[Future[list[Result]]]:
    pending: list[Future[list[Result]]] = []
    try:
        for piece in pieces:
            pending.append(pool.submit(task, piece))
    except BrokenProcessPool:
        pass
    return pending


def _answer(future: Future[list[Result]]) -> list[Result] | None:
    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _one_by_one(task: Task[Result], items: Sequence[str], lost: Callable[[str, str], Result]) -> Iterator[Result]:
    for item in items:
        with _pool(1) as pool:
            results = _answer(pool.submit(task, [item]))
        yield from results if results is not None else [lost(item, DIED)]


def _pool(count: int) -> ProcessPoolExecutor:
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    return ProcessPoolExecutor(count, multiprocessing.get_context(method))
