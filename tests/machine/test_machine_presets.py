"""The presets are what the table of standards says, and name only rules that there are or that are marked as planned."""

from __future__ import annotations

import pytest

from newslint import Registry
from newslint.config import Layer
from newslint.presets import Preset, load_presets, stacked_labels
from newslint.resolve import resolve

COLUMNS = ("de-pressekodex", "at-ehrenkodex", "ch-presserat", "eu", "us-ftc", "uk-ipso", "strict")
# default, then the columns in their order
TABLE = """
unattributed-allegation              E  E E E E W E E
headline-outruns-body                E  E E E E E E E
guilt-as-fact                        E  E E E E W E E
hedged-allegation                    W  W W W W W W E
missing-counter-statement            W  E E E W W E E
unexplained-silence                  W  W E E W W W E
one-sided-counter-statement          -  W W W - - W E
late-counter-statement               I  I I W I I I W
insinuation                          W  W W W W W W E
unattributed-quote                   W  W W W W W W E
identified-suspect                   -  I W I - - W W
stacked-hedge                        W  W W W W W W W
loaded-language                      W  W W W W W W W
unexplained-anonymity                -  - - - - W W W
undisclosed-affiliate-link           E  E E E E E E E
late-affiliate-disclosure            W  W W W W E E E
unmarked-affiliate-link              I  W W W W W W E
vague-affiliate-disclosure/rejected  W  W E E W E E E
vague-affiliate-disclosure/euphemism I  I I I I W W W
unqualified-affiliate-link           I  I I I I I I W
missing-amazon-statement             W  W W W W E W E
self-serving-disclosure              I  I I I I I W W
unlabelled-advertising               E  E E E E E E E
undisclosed-ai-text                  I  - - I E - I E
undisclosed-investment-interest      -  I - I W - W W
undisclosed-own-interest             W  W W W W W W W
"""
SEVERITY = {"E": "error", "W": "warning", "I": "info", "-": "off"}
ROWS = {row.split()[0]: [SEVERITY[cell] for cell in row.split()[1:]] for row in TABLE.strip().splitlines()}


@pytest.fixture(scope="module")
def presets(registry: Registry) -> dict[str, Preset]:
    return load_presets(registry.folders)


@pytest.mark.parametrize("name", COLUMNS)
def test_severities_are_those_of_the_table(presets: dict[str, Preset], name: str) -> None:
    wrong = {}
    for rule, cells in ROWS.items():
        default, expected = cells[0], cells[1 + COLUMNS.index(name)]
        found = presets[name].severity.get(rule, presets[name].raised.get(default, default))
        if found != expected:
            wrong[rule] = (found, expected)
    assert not wrong


def test_a_rule_states_its_default_itself(registry: Registry) -> None:
    # An error may be a warning until its precision is measured.
    for key, cells in ROWS.items():
        name, _, grade = key.partition("/")
        if name in registry.rules:
            rule = registry.rules[name]
            found = rule.grades.get(grade, rule.severity) if grade else rule.severity
            assert found == cells[0] or (cells[0] == "error" and found == "warning"), key


def test_named_rules_exist_or_are_planned(registry: Registry, presets: dict[str, Preset]) -> None:
    planned = {name for preset in presets.values() for name in preset.planned}
    named = {
        key.partition("/")[0]
        for preset in presets.values()
        for table in (preset.severity, *preset.genre.values())
        for key in table
    }
    assert named <= planned | set(registry.rules)
    assert not planned & set(registry.rules), "these exist by now: take the mark off"


def test_later_preset_wins_and_a_layer_keeps_the_rest(registry: Registry) -> None:
    both = resolve([Layer("x", {"presets": ["de-pressekodex", "eu"]})], registry).settings.house
    assert both["presets"] == ("default", "de-pressekodex", "eu")
    assert both["labels"] == ("Anzeige", "Werbung")
    assert both["reason_required"] is True


def test_strict_narrows_the_labels(presets: dict[str, Preset]) -> None:
    assert stacked_labels([presets["default"], presets["uk-ipso"], presets["strict"]]) == ("Ad", "Advertisement")
    assert "Anzeige" in stacked_labels([presets["default"], presets["strict"]])


def test_strict_raises_hints(registry: Registry) -> None:
    severities = resolve([Layer("x", {"presets": ["strict"]})], registry).severities
    assert "info" not in {severity for severity, _ in severities.values()}


def test_opinion_mutes_words_not_allegations(registry: Registry) -> None:
    settings = resolve([], registry).settings
    rule = registry.rules["loaded-language"]()
    assert settings.severity(rule, "", "news") == "warning"
    assert settings.severity(rule, "", "opinion") == "off"
