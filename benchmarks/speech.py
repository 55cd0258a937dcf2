"""How much real prose newslint reads a second for who says what: sentences, quotations, names, parties, attributions.

    NEWSLINT_CORPUS=FOLDER python benchmarks/speech.py [--passes 5]

FOLDER/corpus/attribution holds `wikinews.dev.jsonl` and `polnear.dev.jsonl` (one JSON object a line with `lang` and `text`);
without FOLDER nothing is measured, and that is said. Budget: 1 MB a second on one core, in German and in English, from the
bytes of the texts to all facts. The first pass meets every word for the first time and reads the word lists, the others do not;
their median counts. Times are the processor's; a machine that is busy otherwise is slower in them too.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Sequence
from itertools import pairwise

from drafts import CORPORA, real_texts
from newslint import Attribution, Name, Party, Quote, Registry, Sentence, load
from newslint.engine import Settings, document_of
from processes import table

STEPS = ("read", "language and genre", "Sentence", "Quote", "Name", "Party", "Attribution")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passes", type=int, default=5, help="passes over each corpus after the first")
    options = parser.parse_args()
    folder = os.environ.get("NEWSLINT_CORPUS")
    if not folder:
        print("skipped: NEWSLINT_CORPUS names no folder with the corpora")
        return
    registry = load()
    rates, shares = [], []
    for corpus in CORPORA:
        texts, language = real_texts(folder, corpus)
        megabytes = sum(map(len, texts)) / 1e6
        passes = [seconds(texts, language, registry) for _ in range(options.passes + 1)]
        first, *later = [megabytes / sum(spent) for spent in passes]
        rates.append(
            [f"{language}: {corpus}", f"{megabytes * 1000:.0f}", f"{first:.2f}", f"{statistics.median(later):.2f}"]
        )
        medians = [statistics.median(step) for step in zip(*passes[1:], strict=True)]
        shares.append([language, *(f"{spent * 1000 / megabytes:.0f}" for spent in medians)])
    print(table(["corpus", "kB", "first pass, MB/s", "MB/s"], rates))
    print("\nms a MB\n" + table(["", *STEPS], shares))


def seconds(texts: Sequence[bytes], language: str, registry: Registry) -> list[float]:
    """Processor seconds of each step, over all texts."""
    spent = [0.0] * len(STEPS)
    reader, settings = registry.readers["plain"], Settings(language=language)
    for text in texts:
        times = [time.process_time()]
        draft = reader.read(text, "text.txt")
        times.append(time.process_time())
        document = document_of(draft, registry, settings, "text.txt")
        times.append(time.process_time())
        for kind in (Sentence, Quote, Name, Party, Attribution):
            document.facts(kind)
            times.append(time.process_time())
        for step, (begin, end) in enumerate(pairwise(times)):
            spent[step] += end - begin
    return spent


if __name__ == "__main__":
    main()
