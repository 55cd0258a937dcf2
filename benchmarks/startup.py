"""How long `newslint check one.md` takes as a whole process, over bare Python and beside proselint.

    python benchmarks/startup.py [--runs 15]

Budgets over bare Python: the machine with an empty rule set 60 ms, all rules 110, front matter + 15, HTML + 30, a
configuration not seen before 250; as a whole process no slower than proselint on the same draft.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from drafts import draft
from processes import Times, environment, milliseconds, peak_megabytes, table

_SIZE = 5_000
_COMPARED = ("en.md", "de.md")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        print(measure(Path(name), runs))


def measure(folder: Path, runs: int) -> str:
    """The table of start-up times; writes its drafts into the folder."""
    write_drafts(folder)
    env = environment(folder / "cache")
    python = [sys.executable]
    check = [sys.executable, "-m", "newslint", "check"]
    cases: list[tuple[str, list[str], float | None]] = [
        ("bare Python", [*python, "-c", "pass"], None),
        ("newslint --version", [*python, "-m", "newslint", "--version"], 60),
        ("check en.md, one rule", [*check, "--isolated", "--select", "loaded-language", "en.md"], 60),
        ("check en.md", [*check, "--isolated", "en.md"], 110),
        ("check de.md", [*check, "--isolated", "de.md"], 110),
        ("check front.md (front matter)", [*check, "--isolated", "front.md"], 125),
        ("check page.html", [*check, "--isolated", "page.html"], 140),
    ]
    if importlib.util.find_spec("proselint"):
        cases += [(f"proselint {name}", [*python, "-m", "proselint", "check", name], None) for name in _COMPARED]
    bare: Times | None = None
    rows = []
    spent: dict[str, float] = {}
    for title, command, budget in cases:
        times = milliseconds(command, folder, env, runs)
        bare = bare or times
        spent[title] = times.processor
        over = times.processor - bare.processor
        verdict = "" if budget is None else ("yes" if over <= budget else "NO")
        figures = [f"{value:.0f}" for value in (times.median, times.least, times.processor, over)]
        rows.append([title, *figures, f"{budget or '':}", verdict])
    memory = peak_megabytes([*check, "--isolated", "fifty.md"], folder, env)
    return (
        table(["whole process, ms", "median", "least", "processor", "over bare", "budget", "kept"], rows)
        + beside_proselint(spent)
        + f"\n\npeak memory, check of a 50 kB draft: {memory:.0f} MB (budget 60)"
    )


def beside_proselint(spent: Mapping[str, float]) -> str:
    """How the checks compare with proselint, which was run in between on the same drafts."""
    others = {name: spent.get(f"proselint {name}") for name in _COMPARED}
    shares = ", ".join(f"{name} {spent[f'check {name}'] / other:.2f}" for name, other in others.items() if other)
    if not shares:
        return "\n\nproselint is not installed: not compared"
    return f"\n\nprocessor time beside proselint on the same draft (budget 1.00): {shares}"


def write_drafts(folder: Path) -> None:
    """The drafts that are measured: 5 kB each, and one of 50 kB."""
    for language in ("en", "de"):
        (folder / f"{language}.md").write_text(draft(language, _SIZE), encoding="utf-8")
    (folder / "fifty.md").write_text(draft("de", 50_000), encoding="utf-8")
    front = f"---\nlang: de\nauthor: Marlene Oster\n---\n\n{draft('de', _SIZE)}"
    (folder / "front.md").write_text(front, encoding="utf-8")
    paragraphs = "\n".join(f"<p>{line}</p>" for line in draft("de", _SIZE).splitlines() if line)
    page = f"<!doctype html><html lang=de><head><title>Mühle</title></head><body><article>{paragraphs}</article></body></html>"
    (folder / "page.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
