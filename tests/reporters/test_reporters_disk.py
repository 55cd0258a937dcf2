"""Full disks: a small file system that really is full, and a limit on the size of files."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

DRAFT = "---\nlang: de\n---\n# Tannfeld\n\n" + "Der skandalöse Vorgang ist bekannt.\n\n" * 400


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    place = tmp_path / "drafts"
    place.mkdir()
    (place / "a.md").write_text(DRAFT, encoding="utf-8")
    return place


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB with an old report on it and no byte left."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], capture_output=True)
    if mounted.returncode:
        pytest.skip("a file system of its own can be mounted by root only")
    try:
        (place / "out").write_text("old", encoding="utf-8")
        filler = os.open(place / "filler", os.O_WRONLY | os.O_CREAT)
        with suppress(OSError):
            while True:
                os.write(filler, b"\0" * 4096)
        os.close(filler)
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def checked(
    drafts: Path, *arguments: str, cache: Path | None = None, limit: int = 0
) -> subprocess.CompletedProcess[str]:
    """Run newslint in a process of its own, where wanted with a limit on the bytes of a file."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "XDG_CACHE_HOME": str(cache or drafts / "cache"),
    }
    return subprocess.run(
        [sys.executable, "-m", "newslint", *arguments], cwd=drafts, env=environment, capture_output=True, text=True,
        timeout=120, preexec_fn=limited if limit else None,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["html", "json", "sarif"])
def test_a_full_disk_leaves_the_old_report(drafts: Path, disk: Path, name: str) -> None:
    done = checked(drafts, "check", "a.md", "--exit-zero", "-f", f"{name}={disk / 'out'}")
    assert done.returncode == 2
    assert f"{disk / 'out'}: cannot be written: No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert (disk / "out").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in disk.iterdir()) == ["filler", "out"]


def test_the_other_reports_of_a_run_are_written_all_the_same(drafts: Path, disk: Path) -> None:
    done = checked(
        drafts, "check", "a.md", "--exit-zero", "-f", f"html={disk / 'out'}", "-f", "json=out.json", "-f", "concise"
    )
    assert done.returncode == 2
    assert len(json.loads((drafts / "out.json").read_text(encoding="utf-8"))["findings"]) >= 400
    assert done.stdout.count("loaded-language") >= 400


def test_a_cache_on_a_full_disk_is_done_without(drafts: Path, disk: Path) -> None:
    done = checked(drafts, "check", "a.md", "--exit-zero", "-f", "concise", cache=disk)
    assert done.returncode == 0, done.stderr
    assert "going on without it" in done.stderr
    assert done.stdout.count("loaded-language") >= 400


def test_a_baseline_on_a_full_disk_is_not_half_written(drafts: Path, disk: Path) -> None:
    done = checked(drafts, "baseline", "write", "a.md", "--baseline", str(disk / "out"))
    assert done.returncode == 2, done.stdout
    assert (disk / "out").read_text(encoding="utf-8") == "old"


def test_a_file_that_may_not_grow_is_not_half_written(drafts: Path) -> None:
    (drafts / "out").write_text("old", encoding="utf-8")
    done = checked(drafts, "check", "a.md", "--exit-zero", "--no-cache", "-f", "html=out", limit=20_000)
    assert done.returncode == 2
    assert "out: cannot be written: File too large" in done.stderr
    assert (drafts / "out").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in drafts.iterdir()) == ["a.md", "out"]
