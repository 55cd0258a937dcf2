"""A cold and a warm run over many unchanged drafts: `python benchmarks/cache.py [NUMBER]`.

The drafts are the seeds of this repository, each with a line of its own so that no two are the same. Prints a table; exit 1 where
the warm run is not ten times as fast as the cold one.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newslint.annotated import strip

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").rglob("*.md"))
WANTED = 10


def drafts(folder: Path, number: int) -> None:
    for i in range(number):
        seed = SEEDS[i % len(SEEDS)]
        text, _ = strip(seed.read_text(encoding="utf-8"))
        (folder / f"{i:05}-{seed.name}").write_text(f"{text}\nDraft number {i}.\n", encoding="utf-8")


def run(folder: Path, cache: Path, *options: str) -> tuple[float, float]:
    """Seconds of a whole run, and of processors in it: the latter hold on a machine that has other work too."""
    command = [sys.executable, "-m", "newslint", "check", str(folder), "--exit-zero", "--format", "json", *options]
    started, used = time.perf_counter(), spent()
    subprocess.run(command, env=os.environ | {"XDG_CACHE_HOME": str(cache)}, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started, spent() - used


def spent() -> float:
    """Seconds that processors have spent on processes that this one has waited for."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as place:
        folder, cache = Path(place) / "drafts", Path(place) / "cache"
        folder.mkdir()
        drafts(folder, number)
        run(folder, cache, "--no-cache", "--select", "loaded-language")  # compiles and reads all files once
        times = {"without a cache": run(folder, cache, "--no-cache"), "cold": run(folder, cache)}
        times["warm"] = min(run(folder, cache) for _ in range(3))
    cold = times["cold"][0]
    print(f"{number} drafts")
    for name, (seconds, processors) in times.items():
        print(
            f"  {name:16} {seconds:7.2f} s   {processors:7.2f} s of processors   {cold / seconds:5.1f} times as fast as cold"
        )
    return int(cold < WANTED * times["warm"][0])


if __name__ == "__main__":
    sys.exit(main())
