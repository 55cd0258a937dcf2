"""Whole runs through the command line: several formats, the cache, what is new, confidential artefacts, and bad luck."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from newslint_timing import linear

from newslint import Registry, Reporter, load
from newslint.annotated import strip
from newslint.cache import Cache
from newslint.cli import main
from newslint.recall import Recall
from newslint.workspace import Wishes, Workspace

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").rglob("*.md"))
CHARGE = "Die Firma Tannfeld hat ihre Kunden jahrelang betrogen. Der skandalöse Vorgang ist bekannt.\n"
REPLY = "Eine Sprecherin der Firma Tannfeld wies den Vorwurf zurück: „Das stimmt nicht.“\n"
DRAFT = f"---\nlang: de\n---\n# Tannfeld unter Druck\n\n{CHARGE}\n{REPLY}"


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **more}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_a_kept_report_of_a_real_draft_is_the_same(seed: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(strip(seed.read_text(encoding="utf-8"))[0], encoding="utf-8")
    workspace = Workspace(REGISTRY, Wishes(isolated=True))
    recall = Recall(workspace, Cache(tmp_path / "cache"))
    first = recall.report(str(draft), keep_document=False)
    again = recall.report(str(draft), keep_document=False)
    assert replace(again, findings=()) == replace(first, findings=())
    assert again.findings == tuple(replace(f, finding=None) for f in first.findings)


REGISTRY: Registry = load()


def test_several_formats_in_one_run(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "a.md", "-f", "full", "-f", "sarif=out.sarif", "-f", "junit=out.xml", "--exit-zero"])
    assert code == 0
    assert "a.md:" in capsys.readouterr().out
    assert json.loads((here / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (here / "out.xml").read_text(encoding="utf-8").startswith("<?xml")


def test_a_warm_run_says_the_same(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.md").write_text(DRAFT.replace("Tannfeld", "Nordlicht") * 20, encoding="utf-8")
    outs = []
    for options in (["--no-cache"], [], []):
        main(["check", "a.md", "b.md", "-f", "full", "--exit-zero", *options])
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1] == outs[2]
    assert (here.parent / "cache" / "newslint" / "results.sqlite").exists()


def test_deleting_a_reply_is_new_wherever_the_finding_stands(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    git("mv", "a.md", "b.md")
    main(["check", "--since", "HEAD", "-f", "json", "--exit-zero"])
    assert json.loads(capsys.readouterr().out)["findings"] == [], "a renamed draft has nothing new"
    Path("b.md").write_text(DRAFT.replace(REPLY, ""), encoding="utf-8")
    main(["check", "--since", "HEAD", "-f", "json", "--exit-zero"])
    new = json.loads(capsys.readouterr().out)["findings"]
    if "missing-counter-statement" in REGISTRY.rules:
        assert "missing-counter-statement" in {finding["rule"] for finding in new}
    assert "unattributed-allegation" not in {finding["rule"] for finding in new}


def test_the_life_of_a_baseline(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "write"]) == 0
    assert main(["check", "--baseline", ".newslint-baseline.json", "--fail-on", "info"]) == 0
    Path("a.md").write_text(DRAFT + "\nDas dreiste Vorgehen empört alle.\n", encoding="utf-8")
    assert main(["check", "--baseline", ".newslint-baseline.json", "--fail-on", "info"]) == 1
    capsys.readouterr()
    assert main(["baseline", "update"]) == 1, "update still fails on what is new"
    assert "loaded-language" in capsys.readouterr().out
    assert main(["baseline", "update"]) == 1, "and does not swallow it"
    Path("a.md").write_text("---\nlang: de\n---\nAlles ist gut.\n", encoding="utf-8")
    main(["check", "--baseline", ".newslint-baseline.json"])
    assert "fit no finding any more" in capsys.readouterr().err
    assert main(["baseline", "prune"]) == 0
    assert json.loads(Path(".newslint-baseline.json").read_text(encoding="utf-8"))["findings"] == []


def test_a_corrupt_baseline_ends_the_run(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.json").write_text("{", encoding="utf-8")
    assert main(["check", "a.md", "--baseline", "b.json"]) == 2
    assert "is no baseline" in capsys.readouterr().err
    assert main(["check", "a.md", "--since", "nonsense"]) == 2


def test_a_baseline_is_not_written_over_what_cannot_be_checked(here: Path) -> None:
    Path("bad.md").write_bytes(b"\xff\xff")
    assert main(["baseline", "write"]) == 2
    assert not Path(".newslint-baseline.json").exists()


def test_artefacts_without_text_hold_no_sentence(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reason = '<!-- newslint: allow unattributed-allegation reason="Mandant Vossberg klagt" until=2999-01-01 -->'
    Path("b.md").write_text(DRAFT.replace(CHARGE, f"{reason}\n{CHARGE}"), encoding="utf-8")
    files = [f"{name}=out.{name}" for name in REGISTRY.reporters]
    for _ in range(2):
        main(["check", "a.md", "b.md", "--no-text", "--exit-zero", *(part for f in files for part in ("-f", f))])
    main(["baseline", "write"])
    capsys.readouterr()
    places = [p for p in here.parent.rglob("*") if p.is_file() and p.suffix != ".md"]
    assert any(p.name == "results.sqlite" for p in places)
    assert len(places) > len(REGISTRY.reporters)
    words = [
        "Tannfeld",
        "Vossberg",
        "Vorgang ist bekannt",
        "wies den Vorwurf zurück",
        "hat ihre Kunden",
        "Eine Sprecherin der",
    ]
    for place in places:
        kept = place.read_bytes()
        held = [word for word in words if word.encode() in kept]
        assert not held, f"{place.name} holds {held}"


@pytest.mark.parametrize("target", ["missing/out.sarif", "a.md/out.sarif"])
def test_an_output_that_cannot_be_written_is_said(here: Path, capsys: pytest.CaptureFixture[str], target: str) -> None:
    assert main(["check", "a.md", "-f", f"sarif={target}"]) == 2
    assert target in capsys.readouterr().err


def test_a_format_that_fails_does_not_take_the_others_along(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> str:
        raise ValueError("no such template")

    broken = Registry(
        REGISTRY.readers, REGISTRY.annotators, REGISTRY.rules,
        {**REGISTRY.reporters, "grouped": Reporter("grouped", fails)}, REGISTRY.folders,
    )  # fmt: skip
    monkeypatch.setattr("newslint.cli.options.load", lambda: broken)
    assert main(["check", "a.md", "-f", "grouped", "-f", "json=out.json", "--exit-zero"]) == 2
    said = capsys.readouterr().err
    assert "the format grouped failed: ValueError: no such template at " in said
    assert "Traceback" not in said
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["findings"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes of POSIX")
@pytest.mark.parametrize("name", ["check", "facts"])
def test_a_process_that_dies_costs_one_draft(here: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    for number in range(12):
        Path(f"d{number:02}.md").write_text(DRAFT.replace("Tannfeld", f"Tannfeld {number}"), encoding="utf-8")
    # The draft's reader ends the process, as memory running out would: no exception, no word.
    code = (
        "import os, sys; from newslint import workspace; from newslint.cli import main; read = workspace.read_bytes\n"
        "def deadly(path):\n"
        "    if path.endswith('d07.md') and os.getpid() != parent: os._exit(9)\n"
        "    return read(path)\n"
        "parent = os.getpid(); workspace.read_bytes = deadly; sys.exit(main(sys.argv[1:]))\n"
    )
    more = {"check": ["--exit-zero", "--no-cache", "-f", "json"], "facts": ["--format", "jsonl"]}[name]
    command = [sys.executable, "-c", code, name, ".", "-j", "2", *more]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=120)
    assert done.returncode == 2, done.stderr
    assert "d07.md: a process of newslint died at this draft" in done.stderr
    assert "Traceback" not in done.stderr
    if name == "facts":
        assert len(done.stdout.splitlines()) == 12
        return
    report = json.loads(done.stdout)
    assert [error["path"] for error in report["errors"]] == ["./d07.md"]
    assert len({finding["path"] for finding in report["findings"]}) == 12


@pytest.mark.slow
def test_thousands_of_findings(here: Path) -> None:
    def checking(count: int) -> Callable[[], object]:
        text = "".join(f"Der skandalöse Fall {n} war schändlich.\n\n" for n in range(count))
        Path(f"many{count}.md").write_text(f"---\nlang: de\n---\n{text}", encoding="utf-8")
        return lambda: main(["check", f"many{count}.md", "--no-cache", "--exit-zero", *files])

    files = [part for name in REGISTRY.reporters for part in ("-f", f"{name}=out.{name}")]
    linear(checking, 400)
    found = json.loads(Path("out.json").read_text(encoding="utf-8"))["findings"]
    assert len(found) >= 1600


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_interrupting_leaves_nothing_half_written(here: Path) -> None:
    Path("big.md").write_text("---\nlang: de\n---\n" + DRAFT.partition("# ")[2] * 20000, encoding="utf-8")
    command = [sys.executable, "-m", "newslint", "check", "big.md", "-f", "json=out.json", "--no-cache"]
    # A shell that runs the tests in the background hands on that interrupts are ignored.
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    run = subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE, text=True, preexec_fn=heeding)
    time.sleep(1.5)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Traceback" not in said
    assert sorted(p.name for p in here.iterdir()) == ["a.md", "big.md"]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "killpg"), reason="groups of processes of POSIX")
def test_interrupting_several_processes_is_one_line(here: Path) -> None:
    for number in range(400):
        Path(f"d{number:03}.md").write_text(DRAFT.replace("Tannfeld", f"Tannfeld {number}") * 12, encoding="utf-8")
    command = [sys.executable, "-m", "newslint", "check", ".", "-j", "2", "-f", "json=out.json", "--no-cache"]
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    run = subprocess.Popen(
        command, env=environment(), stderr=subprocess.PIPE, text=True, preexec_fn=heeding, start_new_session=True
    )
    time.sleep(2)
    # A terminal sends it to all processes of the run.
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert (run.returncode, said) == (130, "newslint: interrupted\n")
    assert not Path("out.json").exists()


@pytest.mark.slow
def test_two_runs_at_once(here: Path) -> None:
    command = [sys.executable, "-m", "newslint", "check", "a.md", "-f", "json=out.json", "--exit-zero"]
    runs = [subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [run.communicate(timeout=60)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["files"]
