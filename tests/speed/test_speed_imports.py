"""What a plain check must not import: each of these costs more than the check itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ALWAYS = {
    "pydantic",
    "asyncio",
    "importlib.metadata",
    "email",
    "http",
    "xml",
    "concurrent.futures.process",
    "multiprocessing",
    "regex",
    "pluggy",
    "argparse",
    "gettext",
    "locale",
    "heapq",
}
# turbohtml brings these itself.
SLOW = {"inspect", "dataclasses", "pathlib", "urllib.parse", "datetime", "html.entities"}
FORMATS = {
    "one.md": (
        b"# Rat tagt\n\nDer Rat tagt am Dienstag. Das sagte ein Sprecher.\n",
        SLOW | {"yaml", "turbohtml", "tomllib"},
    ),
    "one.txt": (b"Rat tagt\n\nDer Rat tagt am Dienstag.\n", SLOW | {"yaml", "turbohtml", "pyromark", "tomllib"}),
    "front.md": (b"---\nlang: de\n---\n\nDer Rat tagt.\n", SLOW | {"turbohtml"}),
    "inline.md": (b'Der Rat <a href="https://a.test">tagt</a>.\n', SLOW | {"turbohtml", "yaml"}),
    "page.html": (b"<p>Der Rat tagt.</p>", {"yaml", "pyromark"}),
}


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_plain_check_imports_nothing_heavy(name: str, tmp_path: Path) -> None:
    data, unwanted = FORMATS[name]
    (tmp_path / name).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "newslint", "check", "--isolated", name],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr[-500:]
    lines = done.stderr.decode().splitlines()
    imported = {line.rsplit("|", 1)[1].strip() for line in lines if line.startswith("import time:")}
    assert "newslint.document" in imported, "nothing was measured"
    assert not imported & (ALWAYS | unwanted)


@pytest.mark.parametrize("collects", [True, False])
def test_an_import_looks_for_no_garbage_and_leaves_the_collector_as_it_was(collects: bool) -> None:
    code = (
        f"import gc\nif not {collects}: gc.disable()\n"
        "runs = []\ngc.callbacks.append(lambda phase, _: runs.append(phase))\n"
        "import newslint\nprint(len(runs), gc.isenabled())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    runs, enabled = done.stdout.split()
    # What stands before the first line of the package may still start one.
    assert int(runs) <= 2
    assert enabled == str(collects).encode()
