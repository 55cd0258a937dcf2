"""How much prose newslint reads and judges a second on one core, stage by stage, and how its memory grows.

    python benchmarks/throughput.py [--size 300000] [--rules]

Budgets: all facts and rules together 1 MB a second; Markdown reading 20 MB a second. With `--rules`, each rule's share.
Where NEWSLINT_CORPUS names a folder with `corpus/attribution/wikinews.dev.jsonl` and `polnear.dev.jsonl`, real texts come first,
one by one, read and judged by all rules: a first pass, which meets every word for the first time, and the median of later ones.
The draft of our own is a hard case in one piece: a charge in every fourth sentence, five times as many as news have.
Times are the processor's, so that a busy machine does not spoil them.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from drafts import CORPORA, draft, real_texts
from newslint import Accused, Allegation, Attribution, Document, Draft, Party, Registry, Response, load
from newslint.cli import seldom_collected
from newslint.engine import Settings, document_of, lint
from processes import resident_megabytes, table

STEPS = ("read", "speech", "allegations and replies", "the rest")
_PASSES = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=300_000)
    parser.add_argument("--rules", action="store_true", help="show each fact's and each rule's share")
    options = parser.parse_args()
    # As the command line does; else a part is charged with the garbage of those before it.
    seldom_collected()
    registry = load()
    if folder := os.environ.get("NEWSLINT_CORPUS"):
        print(real_table(registry, folder) + "\n")
    rows, shares = [], []
    for language in ("de", "en"):
        warm_up(registry, language)
        source = draft(language, options.size).encode()
        rows += stages(registry, source, language)
        shares += parts(registry, source, language)
    print(table(["draft full of charges", "kB", "s", "MB/s"], rows))
    if options.rules:
        print(
            "\n"
            + table(["part", "ms"], [[name, f"{spent * 1000:.0f}"] for spent, name in sorted(shares, reverse=True)])
        )
    print(f"\npeak memory of this process: {resident_megabytes():.0f} MB")


def real_table(registry: Registry, folder: str) -> str:
    """How fast real texts are read and judged, and the milliseconds a MB of each stage in the later passes."""
    rows = []
    for corpus in CORPORA:
        texts, language = real_texts(folder, corpus)
        megabytes = sum(map(len, texts)) / 1e6
        first, *later = [judged(registry, texts, language) for _ in range(_PASSES + 1)]
        rates = megabytes / sum(first), statistics.median(megabytes / sum(spent) for spent in later)
        shares = [statistics.median(step) * 1000 / megabytes for step in zip(*later, strict=True)]
        figures = [f"{megabytes * 1000:.0f}", *(f"{rate:.2f}" for rate in rates), *(f"{share:.0f}" for share in shares)]
        rows.append([f"{language}: {corpus}", *figures])
    return table(["real texts", "kB", "first pass, MB/s", "MB/s", *(f"{step}, ms a MB" for step in STEPS)], rows)


def judged(registry: Registry, texts: Sequence[bytes], language: str) -> list[float]:
    """Processor seconds of each step, over all texts."""
    spent, reader, all_rules = [0.0] * len(STEPS), registry.readers["plain"], settings(registry, language)
    for text in texts:
        times = [time.process_time()]
        document = document_of(reader.read(text, "text.txt"), registry, all_rules, "text.txt")
        times.append(time.process_time())
        for kinds in ((Attribution, Party), (Allegation, Accused, Response)):
            for kind in kinds:
                document.facts(kind)
            times.append(time.process_time())
        lint(document, all_rules)
        times.append(time.process_time())
        for step, (begin, end) in enumerate(pairwise(times)):
            spent[step] += end - begin
    return spent


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Processor seconds of the faster of two runs, and what the work gave."""
    best, result = float("inf"), None
    for _ in range(2):
        begin = time.process_time()
        result = work()
        best = min(best, time.process_time() - begin)
    return best, result


def settings(registry: Registry, language: str) -> Settings:
    """All rules, as they are without configuration."""
    return Settings(rules={name: rule() for name, rule in registry.rules.items()}, language=language)


def fresh(draft_: Draft, registry: Registry, language: str) -> Document:
    """A document without facts."""
    return document_of(draft_, registry, settings(registry, language), "draft.md")


def warm_up(registry: Registry, language: str) -> None:
    """Load word lists and compile patterns, which a long text does not pay for twice."""
    read = registry.readers["markdown"].read(draft(language, 3000, seed=2).encode(), "draft.md")
    lint(fresh(read, registry, language), settings(registry, language))


def stages(registry: Registry, source: bytes, language: str) -> list[list[str]]:
    """Reading, and reading with all facts and rules."""
    reader = registry.readers["markdown"]
    plain = registry.readers["plain"]
    read_time, read = seconds(lambda: reader.read(source, "draft.md"))
    text_time, _ = seconds(lambda: plain.read(source, "draft.txt"))
    lint_time, _ = seconds(lambda: lint(fresh(read, registry, language), settings(registry, language)))
    megabytes = len(source) / 1e6
    return [
        [f"{language}: {name}", f"{len(source) / 1000:.0f}", f"{spent:.3f}", f"{megabytes / spent:.2f}"]
        for name, spent in (
            ("read Markdown", read_time),
            ("read plain text", text_time),
            ("all facts and rules", lint_time),
            ("read and judge", read_time + lint_time),
        )
    ]


def parts(registry: Registry, source: bytes, language: str) -> list[tuple[float, str]]:
    """Seconds of every fact (those it asks for were found before) and of every rule on its own."""
    document = fresh(registry.readers["markdown"].read(source, "draft.md"), registry, language)
    spent: list[tuple[float, str]] = []
    for kind in registry.annotators:
        if document.covers(kind):
            begin = time.process_time()
            document.facts(kind)
            spent.append((time.process_time() - begin, f"{language}: fact {kind.__name__}"))
    for name, rule in settings(registry, language).rules.items():
        if all(document.covers(kind) for kind in rule.needs):
            begin = time.process_time()
            list(rule.check(document))
            spent.append((time.process_time() - begin, f"{language}: rule {name}"))
    return spent


if __name__ == "__main__":
    main()
