"""`newslint test`: lint pages and drafts with carets, and show where they differ from what was found."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from newslint.plugins import Registry
from newslint.testing import CaretsDiffer, check_draft, check_page, installed, is_page, updated

HELP = "lint rule pages and drafts with carets, and show where they differ from what was found"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a page, a draft, or a folder of them")
    parser.add_argument(
        "--update", action="store_true", help="write the carets that are found; look at the difference!"
    )


def run(options: argparse.Namespace) -> int:
    """0 where all hold, 1 where some differ, 2 where there is nothing to test or a file cannot be read."""
    given = [Path(path) for path in options.paths]
    words, misspelt = _words(given, installed())
    registry, examples, wrong = _houses(given, installed())
    paths = [path for given in options.paths for path in _files(Path(given), registry)]
    missing = [given for given in options.paths if not Path(given).exists()]
    for given in missing:
        print(f"newslint: {given}: no such file or folder", file=sys.stderr)
    for line in (*misspelt, *wrong):
        print(line)
    for files, kind, faults in ((words, "words", misspelt), (examples, "rules", wrong)):
        if files:
            said = f"{_counted(files)} of {kind}"
            print(f"{said} tested, {_faults(len(faults))}" if faults else f"{said} hold{'s' if files == 1 else ''}")
    if not paths and not examples and not words:
        print("newslint: nothing to test: no drafts, no rule pages, no rules/*.toml and no words here", file=sys.stderr)
        return 2
    failed, broken = len(wrong) + len(misspelt), len(missing)
    for path in paths:
        try:
            if options.update:
                _write(path, updated(path, registry))
            elif _page(path, registry):
                check_page(path, registry)
            else:
                check_draft(path, registry)
        except CaretsDiffer as error:
            failed += 1
            print(error)
        except (OSError, UnicodeDecodeError) as error:
            broken += 1
            print(f"newslint: {path}: {error}", file=sys.stderr)
    differ = failed - len(wrong) - len(misspelt)
    if paths:
        print(f"{_counted(len(paths))} tested, {f'{differ} not as drawn' if differ else 'all as drawn'}")
    return 2 if broken else int(failed > 0)


def _counted(files: int) -> str:
    return f"{files} file" if files == 1 else f"{files} files"


def _faults(number: int) -> str:
    return f"{number} fault" if number == 1 else f"{number} faults"


def _words(given: list[Path], registry: Registry) -> tuple[int, list[str]]:
    """How many files of words the folders hold that are not the product's own, and what is wrong with them."""
    from newslint.words_check import check_words, word_files

    known = {Path(folder).resolve() for folder in registry.folders}
    folders = [path for path in given if path.is_dir() and path.resolve() not in known]
    return sum(len(word_files(f)) for f in folders), [line for f in folders for line in check_words(f, registry)]


def _houses(given: list[Path], registry: Registry) -> tuple[Registry, int, list[str]]:
    """The registry with the folders of data among the paths, how many files of rules they hold, and what is wrong with them."""
    from newslint.pattern_examples import check_examples

    known = {Path(folder).resolve() for folder in registry.folders}
    folders = [path for path in given if (path / "rules").is_dir() and any((path / "rules").glob("*.toml"))]
    wrong = [line for folder in folders for line in check_examples(folder, registry)]
    count = sum(1 for folder in folders for _ in (folder / "rules").glob("*.toml"))
    new = [folder for folder in folders if folder.resolve() not in known]
    return (registry.extended(new) if new and not wrong else registry), count, wrong


def _files(given: Path, registry: Registry) -> Iterator[Path]:
    """Every page and draft of a folder; a README beside them is neither."""
    if not given.is_dir():
        yield from [given] if given.exists() else []
        return
    code = any(given.rglob("*.py"))
    for path in sorted(given.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(given).parts)
        if hidden or not path.is_file() or path.suffix.lower() not in registry.suffixes or path.stem.isupper():
            continue
        if not code or _page(path, registry):
            yield path


def _page(path: Path, registry: Registry) -> bool:
    return path.suffix == ".md" and is_page(path.read_text(encoding="utf-8"), registry)


def _write(path: Path, text: str) -> None:
    if path.read_bytes().decode("utf-8") != text:
        path.write_bytes(text.encode("utf-8"))
        print(f"rewrote {path}")
