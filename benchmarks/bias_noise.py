"""How noisy the rules of language are: findings per 1,000 words of news, and a seeded draw of them to judge.

    NEWSLINT_CORPUS=folder python benchmarks/bias_noise.py [--draw 50] [--seed 7] [--set wikinews.train]

The folder holds `attribution/SET.jsonl`, one text a line with `id`, `lang` and `text`. The texts are written to a temporary
folder as .txt files and linted together. Prints a count for each rule and a sample, without saying which is right: each finding
with the text's id, the rule, its message and enough text around to judge it without the code.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

RULES = (
    "agentless-harm",
    "attitude-adverb",
    "euphemism",
    "group-generalisation",
    "loaded-language",
    "loaded-reporting-verb",
)
ROOM = 400


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--draw", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--set", default="wikinews.train")
    options = arguments.parse_args()
    corpus = os.environ.get("NEWSLINT_CORPUS")
    if not corpus:
        print("NEWSLINT_CORPUS is not set: it names the folder of the corpora, which are not part of the project")
        return 0
    source = Path(corpus) / "corpus" / "attribution" / f"{options.set}.jsonl"
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        for row in rows:
            path = Path(folder) / f"{row['id']}.txt"
            path.write_bytes(row["text"].encode())
            texts[str(path)] = row["text"]
        findings = linted(sorted(texts))
    words = sum(len(text.split()) for text in texts.values())
    print(f"{len(findings)} findings in {words} words: {1000 * len(findings) / words:.2f} per 1,000")
    for rule, count in sorted(Counter(f["rule"] for f in findings).items()):
        print(f"  {rule:<24} {count:4d}")
    drawn = random.Random(options.seed).sample(findings, min(options.draw, len(findings)))
    for number, finding in enumerate(drawn, 1):
        path, (before, found, after) = str(finding["path"]), around(texts[str(finding["path"])], finding)
        print(
            f"{number:3d} [{Path(path).stem}] {finding['rule']}: {finding['message']}\n      … {before}[[{found}]]{after} …"
        )
    return 0


def around(text: str, finding: Mapping[str, Any]) -> tuple[str, str, str]:
    """What stands before a finding, its own words, and what follows, each on one line."""
    lines = text.splitlines(keepends=True)
    start, end = (
        sum(map(len, lines[: finding[line] - 1])) + finding[column] - 1
        for line, column in (("line", "column"), ("end_line", "end_column"))
    )
    parts = (text[max(0, start - ROOM) : start], text[start:end], text[end : end + ROOM])
    before, found, after = (" ".join(part.split()) for part in parts)
    return before + " ", found, " " + after


def linted(paths: list[str]) -> list[dict[str, Any]]:
    """The findings of the rules of language in the files."""
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--format",
        "json",
        "--exit-zero",
        "--select",
        ",".join(RULES),
    ]
    run = subprocess.run([*command, *paths], capture_output=True, encoding="utf-8")
    if run.returncode not in (0, 1):
        sys.exit(run.stderr[-2000:])
    found: list[dict[str, Any]] = json.loads(run.stdout)["findings"]
    return found


if __name__ == "__main__":
    sys.exit(main())
