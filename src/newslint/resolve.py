"""From layers to settings: defaults, presets, configuration, its sections, command line; the later wins.

`document.house` gets what the configuration's `[house]` says, and what the stacked presets demand: `presets` (their names), `labels`
(accepted labels of paid matter), `label_sets` (by preset), `word_marker` (a bare asterisk is no marker), `reason_required`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newslint.config import ConfigError, Layer
from newslint.engine import Settings
from newslint.kept import cached_property
from newslint.plugins import Registry
from newslint.presets import Preset, load_presets, stacked_labels
from newslint.records import dataclass, field
from newslint.rule import Rule, Severity

DEFAULT = "default"


@dataclass
class Resolved:
    """Settings for a file, and for every value where it came from."""

    settings: Settings
    values: dict[str, tuple[Any, str]]
    severities: dict[str, tuple[Severity, str]]


def resolve(layers: Iterable[Layer], registry: Registry, today: str = "") -> Resolved:
    """What holds under these layers; ConfigError where one names a rule or preset that there is not."""
    return _Resolution(tuple(layers), registry, Names.of(registry)).resolved(today)


@dataclass(frozen=True)
class Names:
    """What rules can be called by: their names, former names, cases and plugins."""

    rules: Mapping[str, type[Rule]]
    aliases: Mapping[str, str]
    plugins: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, registry: Registry) -> Names:
        aliases = {alias: name for name, rule in registry.rules.items() for alias in rule.aliases}
        plugins: dict[str, list[str]] = {}
        for name in registry.rules:
            plugins.setdefault(registry.owner("rule", name), []).append(name)
        return cls(registry.rules, aliases, {plugin: tuple(names) for plugin, names in plugins.items()})

    def rule(self, name: str, origin: str) -> str:
        """The rule that a name or former name means; ConfigError with the nearest one."""
        found = self.aliases.get(name, name)
        if found not in self.rules:
            raise ConfigError(f"{origin}: there is no rule {name!r}{self._near(name, self.rules)}")
        return found

    def several(self, name: str, origin: str) -> tuple[str, ...]:
        """The rules that a name in select or ignore means: one, a plugin's, or all."""
        if name == "all":
            return tuple(self.rules)
        if name in self.plugins and name not in self.rules:
            return self.plugins[name]
        known = [*self.rules, *self.plugins]
        if self.aliases.get(name, name) not in self.rules:
            raise ConfigError(f"{origin}: there is no rule and no plugin {name!r}{self._near(name, known)}")
        return (self.aliases.get(name, name),)

    def graded(self, key: str, origin: str) -> str:
        """A key of a severity table (`rule` or `rule/case`) with former names replaced."""
        name, slash, grade = key.partition("/")
        rule = self.rule(name, origin)
        if slash and grade not in self.rules[rule].grades:
            cases = ", ".join(sorted(self.rules[rule].grades)) or "none"
            raise ConfigError(f"{origin}: the rule {rule} has no case {grade!r}; its cases: {cases}")
        return f"{rule}{slash}{grade}"

    @staticmethod
    def _near(name: str, known: Iterable[str]) -> str:
        from newslint.nearest import nearest

        return nearest(name, known, "; `newslint rules` lists them")


@dataclass
class _Resolution:
    layers: tuple[Layer, ...]
    registry: Registry
    names: Names
    values: dict[str, tuple[Any, str]] = field(default_factory=dict)

    def resolved(self, today: str) -> Resolved:
        for layer in self.layers:
            for key, value in layer.values.items():
                if key not in ("select", "ignore", "severity", "rules", "house"):
                    self.values[key] = (value, layer.origin)
        self._check_names()
        presets = self._presets()
        chosen, named = self._chosen()
        severities = self._severities(presets, "", named)
        genres = sorted({genre for preset in presets for genre in preset.genre})
        overlays = {g: _plain(self._severities(presets, g, named)) for g in genres}
        settings = Settings(
            severities=_plain(severities),
            rules=self._rules(chosen),
            overlays=overlays,
            language=self._value("lang"),
            language_from=self._origin("lang"),
            genre=self._value("genre"),
            genre_from=self._origin("genre"),
            ui_language=self._value("ui_lang"),
            default_language=self._value("default_lang") or self._interface(),
            house=self._house(presets),
            salt=self._value("salt") or "",
            today=today,
        )
        shown = {key: entry for key, entry in severities.items() if key.partition("/")[0] in chosen}
        return Resolved(settings, self.values, shown)

    def _check_names(self) -> None:
        """ConfigError with every name that means no rule and no preset, so that nobody mends them one run at a time."""
        wrong: list[str] = []
        asked: list[tuple[Callable[[str, str], object], Iterable[str], str]] = [
            (self._preset, *self.values.get("presets", ((), "")))
        ]
        for layer in self.layers:
            asked += [
                (self.names.several, layer.values.get(key) or (), _at(layer, key)) for key in ("select", "ignore")
            ]
            asked.append((self.names.graded, layer.values.get("severity") or (), f"{layer.origin}: severity"))
            asked.append((self.names.rule, layer.values.get("rules") or (), f"{layer.origin}: rules"))
        for look_up, names, origin in asked:
            for name in names:
                try:
                    look_up(name, origin)
                except ConfigError as error:
                    wrong.append(str(error))
        if wrong:
            raise ConfigError("\n".join(wrong))

    def _value(self, key: str) -> Any:
        return self.values.get(key, (None, ""))[0]

    def _origin(self, key: str) -> str:
        origin = self.values.get(key, ("", "configuration"))[1]
        return "command line" if origin.startswith("--") else "configuration"

    def _interface(self) -> str:
        """The language in which newslint speaks here: `--ui-lang`, else the environment's where a plugin has words for it."""
        if self._value("ui_lang"):
            return str(self._value("ui_lang"))
        locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
        code = re.split(r"[_.@-]", locale.lower(), maxsplit=1)[0]
        return code if code and code != "en" and code in self.registry.languages else "en"

    @cached_property
    def _known_presets(self) -> Mapping[str, Preset]:
        return load_presets(self.registry.folders)

    def _preset(self, name: str, origin: str) -> Preset:
        """The preset of a name; ConfigError with the nearest one."""
        known = self._known_presets
        if name not in known:
            from newslint.nearest import nearest

            hint = nearest(name, known, f"; there are {', '.join(known)}", 0.4)
            raise ConfigError(f"{origin}: there is no preset {name!r}{hint}")
        return known[name]

    def _presets(self) -> list[Preset]:
        names, _ = self.values.setdefault("presets", ((), "built in"))
        stack = [DEFAULT, *(name for name in dict.fromkeys(names) if name != DEFAULT)]
        return [self._known_presets[name] for name in stack if name in self._known_presets]

    def _chosen(self) -> tuple[set[str], dict[str, str]]:
        """The rules that are on, and those that were named one by one (they run even where a preset has them off)."""
        chosen = set(self.names.rules)
        named: dict[str, str] = {}
        for layer in self.layers:
            if layer.values.get("select") is not None:
                at = _at(layer, "select")
                wanted = [(n, self.names.several(n, at)) for n in layer.values["select"]]
                chosen = {rule for _, rules in wanted for rule in rules}
                named = {r: layer.origin for n, rules in wanted if n == "all" or len(rules) == 1 for r in rules}
            for name in layer.values.get("ignore") or ():
                chosen -= set(self.names.several(name, _at(layer, "ignore")))
        return chosen, named

    def _severities(
        self, presets: list[Preset], genre: str, named: Mapping[str, str]
    ) -> dict[str, tuple[Severity, str]]:
        """Every rule and case with its severity and origin: rule, presets, the genre's overlay, then the configuration."""
        table: dict[str, tuple[Severity, str]] = {}
        for name, rule in self.names.rules.items():
            table[name] = (rule.severity, "rule")
            table |= {f"{name}/{grade}": (severity, "rule") for grade, severity in rule.grades.items()}
        for preset in presets:
            origin = f"preset {preset.name}"
            if preset.raised:
                table |= {k: (preset.raised[s], origin) for k, (s, _) in table.items() if s in preset.raised}
            _lay(table, preset.severity, origin)
        for preset in presets:
            _lay(table, preset.genre.get(genre, {}), f"preset {preset.name}, genre {genre}")
        for name, origin in named.items():
            if table[name][0] == "off":
                default = self.names.rules[name].severity
                table[name] = ("warning" if default == "off" else default, origin)
        for layer in self.layers:
            given = layer.values.get("severity") or {}
            exact = {self.names.graded(key, f"{layer.origin}: severity"): value for key, value in given.items()}
            for key in [key for key in exact if "/" not in key]:
                cases = {f"{key}/{grade}": exact[key] for grade in self.names.rules[key].grades}
                exact = cases | exact
            _lay(table, exact, layer.origin)
        return table

    def _rules(self, chosen: Iterable[str]) -> dict[str, Rule]:
        options: dict[str, dict[str, Any]] = {}
        origins: dict[str, str] = {}
        for layer in self.layers:
            for name, given in (layer.values.get("rules") or {}).items():
                rule = self.names.rule(name, f"{layer.origin}: rules")
                options.setdefault(rule, {}).update(given)
                origins[rule] = layer.origin
                self.values |= {f"rules.{rule}.{key}": (value, layer.origin) for key, value in given.items()}
        made: dict[str, Rule] = {}
        for name in sorted(set(chosen) | set(options)):
            rule_class = self.names.rules[name]
            if name in options:
                from newslint.config_schema import options_of

                made[name] = options_of(origins[name], rule_class, options[name])
            else:
                made[name] = rule_class()
        return {name: rule for name, rule in made.items() if name in set(chosen)}

    def _house(self, presets: list[Preset]) -> dict[str, Any]:
        house: dict[str, Any] = {
            "presets": tuple(preset.name for preset in presets),
            "labels": stacked_labels(presets),
            "label_sets": {preset.name: preset.labels for preset in presets if preset.labels},
            "word_marker": any(preset.word_marker for preset in presets),
            "reason_required": any(preset.reason_required for preset in presets),
        }
        for layer in self.layers:
            for key, value in (layer.values.get("house") or {}).items():
                house[key] = value
                self.values[f"house.{key}"] = (value, layer.origin)
        return house


def _at(layer: Layer, key: str) -> str:
    """Where a name stands: an option says it itself, a configuration by its key."""
    return layer.origin if layer.origin.startswith("--") else f"{layer.origin}: {key}"


def _lay(table: dict[str, tuple[Severity, str]], given: Mapping[str, Severity], origin: str) -> None:
    for key, severity in given.items():
        if key in table:
            table[key] = (severity, origin)
            if severity == "off" and "/" not in key:
                table |= {k: ("off", origin) for k in table if k.startswith(f"{key}/")}


def _plain(table: Mapping[str, tuple[Severity, str]]) -> dict[str, Severity]:
    return {key: severity for key, (severity, _) in table.items()}
