"""Timing of whole processes."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


def environment(cache: Path) -> dict[str, str]:
    """The environment of a run as users have it: byte code kept, no user settings."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(cache / "pyc"), "XDG_CACHE_HOME": str(cache), "NO_COLOR": "1"}


@dataclass(frozen=True)
class Times:
    """Milliseconds of repeated runs: the median and the least wall time, and the least time of the processor."""

    median: float
    least: float
    processor: float


def milliseconds(command: Sequence[str], folder: Path, env: Mapping[str, str], runs: int) -> Times:
    """How long a command takes, after one run that is not counted; the processor's time is steady on a busy machine."""
    wall, processor = [], []
    for _ in range(runs + 1):
        begin = time.perf_counter()
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(command, cwd=folder, env=dict(env), stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            wall.append((time.perf_counter() - begin) * 1000)
            processor.append((usage.ru_utime + usage.ru_stime) * 1000)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in (0, 1):
                errors.seek(0)
                sys.exit(f"{' '.join(command)} ended with {process.returncode}: {errors.read().decode()[-500:]}")
    return Times(statistics.median(wall[1:]), min(wall[1:]), min(processor[1:]))


def peak_megabytes(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> float:
    """The greatest resident size of a command's process."""
    process = subprocess.Popen(command, cwd=folder, env=dict(env), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_maxrss / 1024


def resident_megabytes() -> float:
    """The greatest resident size of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows as text, columns aligned: the first to the left, the others to the right."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    lines = []
    for row in [head, ["-" * width for width in widths], *rows]:
        cells = [
            cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
