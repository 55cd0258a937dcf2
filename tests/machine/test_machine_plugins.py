"""Layers, entry points, a stranger's plugin with a language of its own, and what a run imports."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pluggy
import pytest

import newslint
from newslint import hookimpl, hooks
from newslint.plugins import installed_plugins

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(path for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").exists())


def imports(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(module, names) of every import in a file, wherever it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, ()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, tuple(alias.name for alias in node.names)


def test_the_core_imports_no_plugin() -> None:
    for path in sorted((ROOT / "src").rglob("*.py")):
        wrong = [module for module, _ in imports(path) if module.startswith("newslint_")]
        assert not wrong, f"{path} imports {wrong}"


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda path: path.name)
def test_plugins_import_public_names_and_themselves(plugin: Path) -> None:
    public = set(newslint.__all__)
    wrong = []
    for path in sorted(plugin.rglob("*.py")):
        for module, names in imports(path):
            top = module.partition(".")[0]
            if top.startswith("newslint_") and top != plugin.name:
                wrong.append(f"{path}: the plugin {module}")
            if top == "newslint" and (module != "newslint" or set(names) - public):
                wrong.append(f"{path}: {module}: {', '.join(names)} is not public")
    assert not wrong, "\n".join(wrong)


def test_entry_points_are_the_folders_of_plugins() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {path.name for path in PLUGINS}
    assert set(project["project"]["entry-points"]["newslint"].values()) == folders
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert {Path(package).name for package in packages} == folders | {"newslint"}


def test_own_hooks_are_called_as_pluggy_calls_them() -> None:
    modules = {path.name: import_module(path.name) for path in PLUGINS}
    own = dict.fromkeys(modules, "newslint-1.0")
    plain, checked = (names_of(way(modules, own)) for way in (hooks.called, hooks.by_pluggy))
    assert plain == checked
    assert len(checked) > 80


def names_of(given: hooks.Given) -> list[tuple[str, str, str]]:
    return [
        (plugin, hook, str(getattr(item, "name", item)))
        for plugin, hooks_of in sorted(given.items())
        for hook, items in sorted(hooks_of.items())
        for item in items
    ]


def test_a_hook_is_marked_as_pluggy_marks_it() -> None:
    @hookimpl
    def ours() -> list[str]:
        return []

    @pluggy.HookimplMarker("newslint")
    def theirs() -> list[str]:
        return []

    assert vars(ours) == vars(theirs)


STRANGER = """
from pathlib import Path
from newslint import Annotator, Finding, Reporter, Rule, Sentence, Span, hookimpl


def sentences(document):
    for number, block in enumerate(document.blocks):
        yield Sentence(block.start, block.end, number, number)


class Shouts(Rule):
    name = "toy-shouts"
    needs = (Sentence,)

    def check(self, document):
        for hit in document.hits("shouts"):
            yield self.finding(Span(hit.start, hit.end))


@hookimpl
def newslint_annotators():
    return [Annotator(Sentence, sentences, ("tok",))]


@hookimpl
def newslint_rules():
    return [Shouts]


@hookimpl
def newslint_reporters():
    return [Reporter("count", lambda report, style: f"{len(list(report.findings))} shouts")]


@hookimpl
def newslint_data():
    return [Path(__file__).parent]
"""


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """A folder as an installation leaves it, with a plugin that knows a language of its own."""
    site = tmp_path / "site"
    package = site / "toki_lint"
    words = package / "languages" / "tok"
    words.mkdir(parents=True)
    (package / "__init__.py").write_text(STRANGER, encoding="utf-8")
    (package / "messages").mkdir()
    (package / "messages" / "en.toml").write_text('[toy-shouts]\nmessage = "It shouts."\n', encoding="utf-8")
    (words / "words.toml").write_text(
        '[function-words]\nsource = "invented"\nwords = ["li", "e", "la", "pi", "mi", "ona"]\n'
        '[shouts]\nsource = "invented"\nentries = [{ term = "wawa" }, { term = "mu suli" }]\n',
        encoding="utf-8",
    )
    (site / "toki_lint-1.0.dist-info").mkdir()
    (site / "toki_lint-1.0.dist-info" / "entry_points.txt").write_text(
        "[console_scripts]\nx = y:z\n\n[newslint]\ntoki = toki_lint\n", encoding="utf-8"
    )
    return site


def run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "plugins"), str(site)])
    environment = os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "newslint", *arguments]
    return subprocess.run(command, cwd=site.parent, env=environment, capture_output=True, text=True)


def test_a_stranger_brings_a_language(stranger: Path) -> None:
    draft = stranger.parent / "draft.md"
    draft.write_text("ona li toki e ni la mi wawa. mi pi ma li pona e ona la mu suli li kama.\n", encoding="utf-8")
    found = json.loads(run(stranger, "check", "-f", "json", "draft.md").stdout)
    [file] = found["files"]
    assert (file["language"], file["language_from"]) == ("tok", "detected")
    shouts = [(f["column"], f["end_column"], f["message"]) for f in found["findings"] if f["rule"] == "toy-shouts"]
    assert shouts == [(24, 28, "It shouts."), (56, 63, "It shouts.")]
    assert all("'tok'" in skipped["reason"] or "links" in skipped["reason"] for skipped in found["skipped"])
    assert run(stranger, "check", "-f", "count", "--select", "toki", "draft.md").stdout == "2 shouts\n"
    listed = json.loads(run(stranger, "plugins", "--json").stdout)
    assert [p for p in listed if p["name"] == "toki"] == [
        {
            "name": "toki",
            "module": "toki_lint",
            "distribution": "toki_lint-1.0",
            "rules": ["toy-shouts"],
            "readers": [],
            "reporters": ["count"],
            "facts": ["Sentence"],
            "words": ["tok"],
            "presets": [],
        }
    ]


def test_a_stranger_with_a_taken_name_is_named(stranger: Path) -> None:
    module = stranger / "toki_lint" / "__init__.py"
    module.write_text(STRANGER.replace("toy-shouts", "unused-suppression"), encoding="utf-8")
    done = run(stranger, "check", ".")
    assert done.returncode == 2
    assert "two plugins offer the rule 'unused-suppression': presets" in done.stderr
    assert "toki (toki_lint-1.0)" in done.stderr


def test_plugins_are_found_in_a_fixed_order(stranger: Path) -> None:
    assert installed_plugins([str(stranger)]) == [("toki", "toki_lint", "toki_lint-1.0")]


HEAVY = ("pydantic", "asyncio", "importlib.metadata", "multiprocessing", "subprocess", "sqlite3", "difflib", "hashlib")


def test_a_run_without_configuration_imports_nothing_heavy(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("The council met on Tuesday, and nobody said why the bridge had been closed.\n", encoding="utf-8")
    code = (
        "import sys; from newslint.cli import main\n"
        f"main(['check', '-f', 'full', {str(draft)!r}])\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "plugins")])
    environment = os.environ | {"PYTHONPATH": path}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.stderr.strip().splitlines()[-1] == "[]"
