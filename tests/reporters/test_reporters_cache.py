"""The cache: the same report as without, no text, never in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from newslint_cached import bare, checked
from newslint_toy import ENGLISH, GERMAN, toy_registry, toy_settings

from newslint import Registry
from newslint.cache import FILE, Cache, canonical, clean, state
from newslint.engine import Settings

ENTITY = "Die Firma Nord&shy;licht &amp; Söhne\nhat alle betrogen.  Das ist skandalös.\n"
DRAFTS = [GERMAN, ENGLISH, ENTITY, "\ufeff" + GERMAN, GERMAN.replace("\n", "\r\n"), "Nichts.\n"]


@pytest.mark.parametrize("text", DRAFTS)
def test_a_kept_report_is_the_same(toys: Registry, tmp_path: Path, text: str) -> None:
    first, _ = checked(toys, Cache(tmp_path), text)
    again, kept = checked(toys, Cache(tmp_path), text)
    assert kept
    assert again == bare(first)


def test_another_name_and_another_readers_language_are_no_other_draft(toys: Registry, tmp_path: Path) -> None:
    checked(toys, Cache(tmp_path), GERMAN)
    again, kept = checked(toys, Cache(tmp_path), GERMAN, "renamed.md")
    assert kept
    assert {f.path for f in again.findings} == {"renamed.md"}


@pytest.mark.parametrize(
    "changes", [{"language": "en"}, {"rules": {}}, {"severities": {"toy-word": "error"}}, {"salt": "x"}]
)
def test_other_settings_are_another_key(toys: Registry, tmp_path: Path, changes: dict[str, Any]) -> None:
    checked(toys, Cache(tmp_path), GERMAN)
    assert not checked(toys, Cache(tmp_path), GERMAN, **changes)[1]
    assert not checked(toys, Cache(tmp_path), GERMAN + " ")[1]


def test_changed_code_or_data_is_another_state(toys: Registry, tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    extended = toys.extended([tmp_path])
    before = state(extended)
    assert state(extended) == before
    (tmp_path / "languages" / "words.toml").write_text("x", encoding="utf-8")
    assert state(extended) != before


def test_no_word_of_a_draft_is_kept(toys: Registry, tmp_path: Path) -> None:
    for text in DRAFTS:
        checked(toys, Cache(tmp_path), text)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for word in ("betrogen", "cheated", "Nordlicht", "Northlight", "skandal", "Kunden", "years", "Söhne"):
        assert word.encode() not in kept


def test_only_the_owner_may_read_it(toys: Registry, tmp_path: Path) -> None:
    checked(toys, Cache(tmp_path / "cache"), GERMAN)
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    for path in (tmp_path / "cache").iterdir():
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("spoil", [b"garbage" * 300, b"", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_corrupt_cache_is_said_and_made_anew(
    toys: Registry, tmp_path: Path, spoil: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(toys, Cache(tmp_path), GERMAN)
    clean(tmp_path)
    (tmp_path / FILE).write_bytes(spoil)
    report, kept = checked(toys, Cache(tmp_path), GERMAN)
    assert not kept
    assert len(report.findings) == 3
    assert ("is made anew" in capsys.readouterr().err) == bool(spoil)
    assert checked(toys, Cache(tmp_path), GERMAN)[1]


def test_an_entry_that_cannot_be_read_is_said(
    toys: Registry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = Cache(tmp_path)
    checked(toys, cache, GERMAN)
    cache._do("UPDATE results SET value = ?", ('{"language": "de"}',))
    report, kept = checked(toys, cache, GERMAN)
    assert not kept
    assert len(report.findings) == 3
    assert "corrupt" in capsys.readouterr().err


def test_no_place_for_a_cache_is_no_reason_to_fail(
    toys: Registry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    report, kept = checked(toys, Cache(tmp_path / "file"), GERMAN)
    assert not kept
    assert len(report.findings) == 3
    assert "going on without it" in capsys.readouterr().err


def test_clean_removes_it(toys: Registry, tmp_path: Path) -> None:
    checked(toys, Cache(tmp_path), GERMAN)
    assert clean(tmp_path) > 0
    assert list(tmp_path.iterdir()) == []
    assert clean(tmp_path) == 0


def test_settings_read_the_same_in_every_process(toys: Registry) -> None:
    settings = Settings(house={"b": frozenset({"x", "y", "z"}), "a": [1]}, rules=toy_settings(toys).rules)
    code = (
        "from newslint_toy import *; from newslint.cache import canonical; from newslint.engine import Settings;"
        "r = toy_registry(); print(canonical(Settings(house={'a': [1], 'b': frozenset({'z', 'y', 'x'})},"
        "rules=toy_settings(r).rules)))"
    )
    path = os.pathsep.join(sys.path)
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }  # fmt: skip
    assert said == {canonical(settings)}


def test_all_fields_of_a_strangers_rule_are_part_of_the_key() -> None:
    import dataclasses

    @dataclasses.dataclass(frozen=True)
    class Strange:
        words: tuple[str, ...] = ()
        deep: bool = dataclasses.field(default=False, kw_only=True)

    assert canonical(Strange(("a",))) != canonical(Strange(("b",)))
    assert canonical(Strange(deep=True)) != canonical(Strange())


def test_a_run_from_the_cache_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(
            "Der Rat tagt am Dienstag, und niemand weiß, wann er das n\u00e4chste Mal tagt.\n", "utf-8"
        )
    code = "import sys; from newslint.cli import main; main(['check', '.', '-q']); print(' '.join(sys.modules))"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True)
        loaded = set(done.stdout.split())
    assert "newslint.cached_report" in loaded
    assert not loaded & {
        "hashlib",
        "dataclasses",
        "inspect",
        "pydantic",
        "concurrent.futures",
        "multiprocessing",
        "yaml",
    }
    assert not loaded & {"pyromark", "newslint_readers.markdown", "newslint.document.Draft", "newslint_speech.german"}


def test_runs_at_the_same_time_share_it(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path[:0] = [sys.argv[1]]; from pathlib import Path; from newslint_toy import *;"
        "from newslint.cache import Cache\n"
        "r = toy_registry(); s = toy_settings(r); c = Cache(Path(sys.argv[2])); x = c.context(s, r)\n"
        "for n in range(200):\n"
        "    t = f'Satz {n}: betrogen.\\n'; d = t.encode(); k = c.key(d, '.md', x)\n"
        "    found = c.get(k, d, 'a.md', s, r)\n"
        "    if found is None:\n"
        "        f = toy_file(r, t); c.put(k, d, f, f.document)\n"
        "    else: assert len(found.findings) == 1\n"
    )
    toy = str(Path(__file__).parents[1] / "toy")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, toy, str(tmp_path)]
    runs = [subprocess.Popen(command, env=env, stderr=subprocess.PIPE) for _ in range(3)]
    assert [run.communicate(timeout=60)[1] for run in runs] == [b""] * 3
    assert [run.returncode for run in runs] == [0] * 3
    assert toy_registry()


def test_a_configuration_is_validated_once(tmp_path: Path) -> None:
    from newslint.config import ConfigError, read

    path = tmp_path / "newslint.toml"
    folder = tmp_path / "cache"
    path.write_text('lang = "de"\n[[paths]]\nmatch = ["opinion/**"]\ngenre = "opinion"\n', encoding="utf-8")
    first = read(path, str(folder))
    (kept,) = folder.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    again = read(path, str(folder))
    assert (again.values, again.layers(str(tmp_path / "opinion" / "a.md"))) == (
        first.values,
        first.layers(str(tmp_path / "opinion" / "a.md")),
    )
    kept.write_text("{", encoding="utf-8")
    assert read(path, str(folder)).values == first.values
    path.write_text("lnag = 'de'\n", encoding="utf-8")
    with pytest.raises(ConfigError):
        read(path, str(folder))
    assert len(list(folder.iterdir())) == 1
    assert clean(folder) > 0


def test_a_kept_configuration_needs_no_pydantic(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('lang = "de"\n', encoding="utf-8")
    (tmp_path / "a.md").write_text("Alles gut.\n", encoding="utf-8")
    code = "import sys; from newslint.cli import main; main(['check', 'a.md', '-q']); print('pydantic' in sys.modules)"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    said = [
        subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True
        ).stdout.split()[-1]
        for _ in range(2)
    ]
    assert said == ["True", "False"]
