"""Finding, loading and verifying plugins: from installed distributions to one immutable registry."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any

from newslint.data_files import has_rules, stem
from newslint.hooks import PluginError, at_fault, called
from newslint.kept import cached_property
from newslint.language import Language, languages_in, read_function_words
from newslint.records import dataclass, field

if TYPE_CHECKING:
    from newslint.document import Document, Draft
    from newslint.messages import Catalogue
    from newslint.rule import Rule

GROUP = "newslint"


@dataclass(frozen=True, slots=True)
class Reader:
    """A file format. `read(data, path)` turns the bytes of a file into a Draft and raises UnreadableDraft."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Draft]


class UnreadableDraft(Exception):
    """A file cannot be read as a draft; the message says why, where (byte offset) and what to do."""


@dataclass(frozen=True, slots=True)
class Annotator:
    """A finder of one class of facts; `languages` empty means every language."""

    fact: type[Any]
    find: Callable[[Document], Iterable[Any]]
    languages: tuple[str, ...] = ()

    def covers(self, language: str) -> bool:
        return not self.languages or language in self.languages


@dataclass(frozen=True, slots=True)
class Reporter:
    """An output format. `render(report, style)` returns the whole text; see newslint.report for both."""

    name: str
    render: Callable[[Any, Any], str]


@dataclass(frozen=True)
class Registry:
    """All that the plugins know, once and for all runs of a process. Every mapping is sorted and read-only."""

    readers: Mapping[str, Reader]
    annotators: Mapping[type[Any], tuple[Annotator, ...]]
    rules: Mapping[str, type[Rule]]
    reporters: Mapping[str, Reporter]
    folders: tuple[str, ...]
    owners: Mapping[tuple[str, str], str] = field(default_factory=dict)
    _languages: dict[str, Language] = field(default_factory=dict, repr=False, compare=False)
    _annotators: dict[str, Mapping[type[Any], tuple[Annotator, ...]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _catalogues: dict[str, Catalogue] = field(default_factory=dict, repr=False, compare=False)

    def owner(self, what: str, name: str) -> str:
        """The plugin that offers a "rule", a "reader" or a "reporter" of this name, or an empty text."""
        return self.owners.get((what, name), "")

    def language(self, code: str) -> Language:
        """The word lists of a language, loaded when first asked for."""
        found = self._languages.get(code)
        if found is None:
            found = self._languages[code] = Language(code, self.folders)
        return found

    def annotators_for(self, language: str) -> Mapping[type[Any], tuple[Annotator, ...]]:
        """The finders that know a language, by what they find."""
        found = self._annotators.get(language)
        if found is None:
            able = {kind: tuple(a for a in known if a.covers(language)) for kind, known in self.annotators.items()}
            found = self._annotators[language] = {kind: known for kind, known in able.items() if known}
        return found

    def catalogue(self, code: str) -> Catalogue:
        """The messages of a language, loaded when first asked for."""
        found = self._catalogues.get(code)
        if found is None:
            from newslint.messages import Catalogue

            found = self._catalogues[code] = Catalogue(self, code)
        return found

    @cached_property
    def suffixes(self) -> Mapping[str, Reader]:
        """Lower-case suffix (".md") → its reader."""
        return {suffix: reader for reader in self.readers.values() for suffix in reader.suffixes}

    @cached_property
    def function_words(self) -> Mapping[str, frozenset[str]]:
        """By language, the words by which it is told from others."""
        words: dict[str, set[str]] = {}
        for folder in self.folders:
            for code, found in read_function_words(folder).items():
                words.setdefault(code, set()).update(word.lower() for word in found)
        return {code: frozenset(words[code]) for code in sorted(words)}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages for which some folder has words."""
        return tuple(sorted({code for folder in self.folders for code in languages_in(folder)}))

    @property
    def spoken(self) -> tuple[str, ...]:
        """Codes of the languages in which some folder has messages."""
        places = [os.path.join(folder, "messages") for folder in self.folders]
        names = [name for place in places if os.path.isdir(place) for name in os.listdir(place)]
        return tuple(sorted({stem(name) for name in names if name.endswith((".toml", ".json"))}))

    def extended(self, folders: Iterable[str | os.PathLike[str]]) -> Registry:
        """This registry with further folders of data (a newsroom's `extend`)."""
        further = tuple(os.fspath(folder) for folder in folders)
        rules = {name: (rule, self.owner("rule", name)) for name, rule in self.rules.items()}
        merged = with_data_rules(rules, [(folder, folder) for folder in further])
        return Registry(
            self.readers,
            self.annotators,
            MappingProxyType({name: rule for name, (rule, _) in merged.items()}),
            self.reporters,
            (*self.folders, *further),
            MappingProxyType({**self.owners, **{("rule", name): owner for name, (_, owner) in merged.items()}}),
        )


def installed_plugins(path: Iterable[str] | None = None) -> list[tuple[str, str, str]]:
    """(name, module, distribution) of every entry point in the group, sorted by name.

    Reads `*.dist-info/entry_points.txt` along sys.path itself: 2 ms where importlib.metadata takes 30. The working folder is
    left out: code comes by installation, never from beside the drafts.
    """
    found: dict[str, tuple[str, str, str]] = {}
    here = ("", ".", os.getcwd())
    for folder in dict.fromkeys(f for f in sys.path if f not in here) if path is None else path:
        for info in _dist_infos(folder):
            try:
                with open(os.path.join(folder, info, "entry_points.txt"), "rb") as file:
                    data = file.read()
            except OSError:
                continue
            if b"[%b]" % GROUP.encode() in data:
                for name, module in _entries(data.decode()):
                    found.setdefault(name, (name, module, info.removesuffix(".dist-info")))
    return [found[name] for name in sorted(found)]


def _dist_infos(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))
    except OSError:
        return []


def _entries(text: str) -> Iterable[tuple[str, str]]:
    inside = False
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("["):
            inside = line == f"[{GROUP}]"
        elif inside and "=" in line and not line.startswith("#"):
            name, _, module = line.partition("=")
            yield name.strip(), module.strip().partition(":")[0].strip()


def load(plugins: Iterable[tuple[str, str, str]] | None = None) -> Registry:
    """Import every plugin and gather what its hooks return; PluginError names the plugin that is at fault."""
    modules: dict[str, ModuleType] = {}
    owners: dict[str, str] = {}
    for name, module, distribution in installed_plugins() if plugins is None else plugins:
        with at_fault(
            f"plugin {name!r} ({module}, from {distribution}) cannot be loaded", f"mend or uninstall {distribution}"
        ):
            modules[name] = import_module(module)
        owners[name] = distribution
    return registry_of(called(modules, owners), owners)


def registry_of(given: Mapping[str, Mapping[str, list[Any]]], owners: Mapping[str, str] | None = None) -> Registry:
    """A registry from what each plugin gave, by the plugin's name; duplicates are errors that name both."""
    owners = owners or {}
    rules = _unique("rule", given, "newslint_rules", owners)
    readers = _unique("reader", given, "newslint_readers", owners)
    reporters = _unique("reporter", given, "newslint_reporters", owners)
    annotators: dict[type[Any], tuple[Annotator, ...]] = {}
    for name in sorted(given):
        for annotator in given[name].get("newslint_annotators", ()):
            annotators[annotator.fact] = (*annotators.get(annotator.fact, ()), annotator)
    owned = {os.fspath(folder): name for name in sorted(given) for folder in given[name].get("newslint_data", ())}
    rules = with_data_rules(rules, owned.items())
    offered = {"rule": rules, "reader": readers, "reporter": reporters}
    return Registry(
        MappingProxyType({k: v for k, (v, _) in readers.items()}),
        MappingProxyType(annotators),
        MappingProxyType({k: v for k, (v, _) in rules.items()}),
        MappingProxyType({k: v for k, (v, _) in reporters.items()}),
        tuple(owned),
        MappingProxyType({(what, name): owner for what in offered for name, (_, owner) in offered[what].items()}),
    )


def with_data_rules(rules: Mapping[str, tuple[Any, str]], folders: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The rules with those that folders of data hold (`rules/*.toml`); a name that is taken is an error."""
    merged = dict(rules)
    for folder, owner in folders:
        if not has_rules(folder):
            continue
        from newslint.patterns import read_rules, rule_of

        for name, spec in read_rules(folder).items():
            if name in merged:
                raise PluginError(
                    f"{folder}: the rule {name!r} is already there, from {merged[name][1]}; give it another name"
                )
            merged[name] = (rule_of(name, spec), owner)
    return dict(sorted(merged.items()))


def _unique(
    what: str, given: Mapping[str, Mapping[str, list[Any]]], hook: str, owners: Mapping[str, str]
) -> dict[str, tuple[Any, str]]:
    found: dict[str, tuple[Any, str]] = {}
    for plugin in sorted(given):
        for item in given[plugin].get(hook, ()):
            if item.name in found:
                first = found[item.name][1]
                raise PluginError(
                    f"two plugins offer the {what} {item.name!r}: {first} ({owners.get(first, '?')}) and "
                    f"{plugin} ({owners.get(plugin, '?')}); uninstall one of them"
                )
            found[item.name] = (item, plugin)
    return dict(sorted(found.items()))
