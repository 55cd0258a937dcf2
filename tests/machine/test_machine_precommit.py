"""The hooks, run by the real pre-commit on a scratch repository; the package index is all the network it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).parents[2]
BAD = "---\nlang: en\n---\n\nPryce, a notorious dealmaker, left on Tuesday.\n"
GOOD = "---\nlang: en\n---\n\nThe council met on Tuesday.\n"


def test_hooks_take_what_is_read_and_nothing_else() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    patterns = set(regex.findall(r"files: (.+)", text))
    assert len(patterns) == 1
    [pattern] = patterns
    taken = [
        name
        for name in ("a.md", "a.mdx", "a.html", "a.htm", "a.txt", "a.docx", "a.py", "README")
        if regex.search(pattern, name)
    ]
    assert taken == ["a.md", "a.mdx", "a.html", "a.htm", "a.txt"]


@pytest.mark.slow
def test_a_bad_draft_blocks_and_a_clean_one_passes(tmp_path: Path) -> None:
    hooks = snapshot(tmp_path / "hooks")
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "good.md").write_text(GOOD, encoding="utf-8")
    (drafts / "bad.docx").write_bytes(BAD.encode())
    git(drafts, "init", "-q")
    git(drafts, "add", "-A")
    clean = tried(hooks, drafts, "newslint-strict")
    assert clean.returncode == 0, clean.stdout
    assert "Passed" in clean.stdout
    (drafts / "bad.md").write_text(BAD, encoding="utf-8")
    git(drafts, "add", "-A")
    bad = tried(hooks, drafts, "newslint-strict")
    assert bad.returncode == 1, bad.stdout
    assert "bad.md:5:10" in bad.stdout
    assert "loaded-language" in bad.stdout
    assert "docx" not in bad.stdout
    assert tried(hooks, drafts, "newslint").returncode == 0, "a warning alone does not block"


def snapshot(folder: Path) -> Path:
    """The project as it stands, as a repository of its own."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "-z"],
        capture_output=True,
        check=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "snapshot")
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=newslint", "-c", "user.email=team@newslint.dev"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def tried(hooks: Path, drafts: Path, hook: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "GIT_DIR", "GIT_INDEX_FILE")}
    environment["PRE_COMMIT_HOME"] = str(hooks.parent / "home")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), hook, "--all-files", "--color=never"],
        cwd=drafts,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
    )
