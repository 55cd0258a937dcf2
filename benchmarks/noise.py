"""How noisy are the rules on sober news? Prints rates per 1,000 words and a seeded draw of findings to judge by eye.

    NEWSLINT_CORPUS=FOLDER python benchmarks/noise.py [--seed 4] [--draw 20] [--texts 400] [--level error] [--rules a,b]

FOLDER holds `attribution/wikinews.train.jsonl` and `attribution/polnear.train.jsonl` (one JSON object a line with `id`, `lang`
and `text`). Nothing of them is kept: the draw goes to standard output alone.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint import PlacedFinding, Registry, load
from newslint.engine import Settings, document_of, lint

CORPORA = ("wikinews.train", "polnear.train")
Found = tuple[str, PlacedFinding, str]


def texts(folder: Path, corpus: str, limit: int, seed: int) -> list[dict[str, Any]]:
    """The corpus, or a seeded part of it."""
    lines = (folder / "attribution" / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return rows if limit >= len(rows) else random.Random(seed).sample(rows, limit)


def findings(rows: list[dict[str, Any]], registry: Registry, rules: set[str]) -> Iterator[Found]:
    """Every finding of the default rules with its text's id and the words around it."""
    for row in rows:
        settings = Settings(
            rules={name: rule() for name, rule in registry.rules.items() if not rules or name in rules},
            language=row["lang"],
        )
        draft = registry.readers["plain"].read(row["text"].encode(), f"{row['id']}.txt")
        report = lint(document_of(draft, registry, settings, row["id"]), settings)
        for placed in report.findings:
            assert placed.finding is not None
            span = placed.finding.span
            start, end = max(0, span.start - 260), span.end + 200
            around = (
                f"{draft.text[start : span.start]}⟦{draft.text[span.start : span.end]}⟧{draft.text[span.end : end]}"
            )
            yield row["id"], placed, " ".join(around.split())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--draw", type=int, default=20, help="findings drawn from each corpus")
    parser.add_argument("--texts", type=int, default=10_000, help="texts read of each corpus")
    parser.add_argument("--level", default="error")
    parser.add_argument("--rules", default="", type=lambda names: {n for n in names.split(",") if n})
    options = parser.parse_args()
    folder = os.environ.get("NEWSLINT_CORPUS")
    if not folder:
        print("NEWSLINT_CORPUS names no folder of corpora", file=sys.stderr)
        return 2
    registry = load()
    for corpus in CORPORA:
        rows = texts(Path(folder) / "corpus", corpus, options.texts, options.seed)
        found = list(findings(rows, registry, options.rules))
        words = sum(len(row["text"].split()) for row in rows)
        levels = Counter(placed.severity for _, placed, _ in found)
        print(f"-- {corpus}: {len(rows)} texts, {words} words; per 1,000 words:")
        print("   " + "  ".join(f"{level} {1000 * count / words:.3f}" for level, count in sorted(levels.items())))
        for rule, count in Counter(f"{p.rule} ({p.severity})" for _, p, _ in found).most_common():
            print(f"   {1000 * count / words:7.3f}  {rule}")
        drawn = [item for item in found if item[1].severity == options.level]
        for name, placed, around in random.Random(options.seed).sample(drawn, min(options.draw, len(drawn))):
            print(f"\n[{name}] {placed.rule}: {placed.message}\n    {around}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
