"""The GitHub Action's steps as its runner starts them, and `newslint` as a program on the path."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
DRAFT = "---\nlang: de\n---\n# Tannfeld\n\nDer skandalöse Vorgang ist bekannt.\n"


def on_the_path(folder: Path) -> None:
    """Put the `newslint` under test as a program into a folder."""
    folder.mkdir()
    program = folder / "newslint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newslint "$@"\n', encoding="utf-8")
    program.chmod(0o755)


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def step(work: Path, place: Path, number: int, **inputs: str) -> tuple[int, str]:
    """Run a step in a work tree, with inputs (`_` for `-`) and everything else at its default; its exit code and what it printed.

    `place` is the runner's own folder: its programs stand in `bin`, the step's output and summary are written there.
    """
    given = {
        name: inputs.get(name.replace("-", "_"), inputs.get(name, str(about.get("default", ""))))
        for name, about in ACTION["inputs"].items()
    }
    at = ACTION["runs"]["steps"][number]
    values = {f"${{{{ inputs.{name} }}}}": value for name, value in given.items()}
    values["${{ github.action_path }}"] = str(ROOT)
    environment = {
        **os.environ,
        "PATH": f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "GITHUB_OUTPUT": str(place / "output"),
        "GITHUB_STEP_SUMMARY": str(place / "summary.md"),
        "XDG_CACHE_HOME": str(place / "cache"),
        **{name: values[value] for name, value in at["env"].items()},
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", at["run"]],
        cwd=work, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr
