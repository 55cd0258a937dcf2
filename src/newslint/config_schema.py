"""What may stand in a configuration, as pydantic models; imported only when there is a configuration to validate.

The JSON schema that editors use (`schema/config.json`) is generated from here by `tools/build_schema.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newslint.config import ConfigError, shown
from newslint.nearest import nearest

SeverityName = Literal["error", "warning", "info", "off"]
Genre = Literal["news", "analysis", "opinion", "interview", "review", "shopping", "court", "satire", "sponsored"]
Code = Annotated[str, Field(pattern=r"^[a-z]{2,3}$", description="language code, as in ISO 639: de, en")]


def kebab(name: str) -> str:
    return name.replace("_", "-")


class Table(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=kebab, populate_by_name=True, strict=True)


class House(Table):
    """What the rules should know of the newsroom; handed to them as `document.house`."""

    outlet: str | None = Field(None, description="the outlet's name, as it calls itself in notices")
    affiliations: list[str | dict[str, Any]] | None = Field(
        None, description="owners, investors and partners whose mention asks for a disclosure"
    )
    own_shop: list[str] | None = Field(
        None, description="hosts of the outlet's own shop: links to it are no affiliate links"
    )
    redirects: list[str] | None = Field(None, description="the outlet's own redirects to shops, as host/path")
    networks: list[dict[str, Any]] | None = Field(None, description="further affiliate networks")
    accept: list[str] | None = Field(None, description="words and names that the rules of language let pass")
    labels: list[str] | None = Field(
        None, description="labels of paid matter that the outlet accepts, instead of the preset's"
    )
    markers: list[str] | None = Field(None, description="marks at a link that the outlet accepts, beside the preset's")
    marker: str | dict[str, str] | None = Field(None, description="the mark that --fix appends to a link; by language")
    notices: dict[str, str] | None = Field(None, description="the outlet's own notices, by kind or language, for --fix")
    amazon_statement: bool | None = Field(None, description="whether the site's footer carries Amazon's statement")
    min_reply_hours: int | float | None = Field(
        None, ge=0, description="the shortest deadline that a party may be given"
    )


class Section(Table):
    """Settings that may differ from path to path."""

    presets: list[str] | None = Field(None, description="press codes and laws; the later wins")
    select: list[str] | None = Field(None, description="only these rules (names of rules or plugins, or all)")
    ignore: list[str] | None = Field(None, description="not these rules (names of rules or plugins)")
    severity: dict[str, SeverityName] | None = Field(None, description="by rule, or by rule/case")
    rules: dict[str, dict[str, Any]] | None = Field(None, description="options, by rule")
    lang: Code | None = Field(None, description="the language of drafts that do not say it themselves")
    genre: Genre | None = Field(None, description="the genre of drafts that do not say it themselves")
    house: House | None = None


class PathSection(Section):
    match: list[str] = Field(min_length=1, description="patterns of paths, relative to this file: opinion/**")


class Configuration(Section):
    """newslint.toml, or [tool.newslint] in pyproject.toml."""

    model_config = ConfigDict(title="newslint configuration")

    paths: list[PathSection] | None = Field(None, description="settings for some paths; the later wins")
    default_lang: Code | None = Field(None, description="the language of drafts too short to tell")
    ui_lang: Code | None = Field(None, description="the language of messages; each draft's own if not set")
    fail_on: Literal["error", "warning", "info", "never"] | None = Field(
        None, description="exit with 1 from this severity on"
    )
    min_severity: Literal["error", "warning", "info"] | None = Field(None, description="show nothing below")
    exclude: list[str] | None = Field(None, description="patterns of paths that are not checked")
    extend: list[str] | None = Field(None, description="folders of data: words, messages, rules, presets, pages")
    baseline: str | None = Field(None, description="file with findings that are known")
    salt: str | None = Field(None, description="makes fingerprints of this project its own")
    cache: bool | None = Field(None, description="whether results are kept between runs")


def validated(path: str, table: Mapping[str, Any]) -> dict[str, Any]:
    """The settings as plain data with underscored keys; ConfigError lists everything that is wrong."""
    try:
        found = Configuration.model_validate(_kebab_keys(table))
    except ValidationError as error:
        # A number that is none is wrong as a whole number and as a decimal: said once.
        raise ConfigError("\n".join(dict.fromkeys(_said(shown(path), e) for e in error.errors()))) from None
    return found.model_dump(exclude_none=True)


_NAMED_BY_USERS = frozenset({"severity", "rules", "networks", "affiliations", "notices", "marker"})


def _kebab_keys(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {
            kebab(key): inner if kebab(key) in _NAMED_BY_USERS else _kebab_keys(inner) for key, inner in value.items()
        }
    return [_kebab_keys(item) for item in value] if isinstance(value, list) else value


# What pydantic says of the commonest slips, in words for somebody who writes TOML and no Python.
_WORDED = {
    "missing": "is missing",
    "list_type": "should be a list in square brackets",
    "string_type": "should be text in quotation marks",
    "string_pattern_mismatch": "should be the code of a language, such as 'de' or 'en'",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "int_type": "should be a number",
    "int_parsing": "should be a number",
    "float_type": "should be a number",
    "float_parsing": "should be a number",
    "dict_type": "should be a table",
    "model_type": "should be a table",
}


# Sections in which other programs' files, and pyproject.toml, hold what stands at the top of newslint.toml.
_SECTIONS = {"newslint": "newslint", "tool": "tool.newslint"}


def _said(path: str, error: Any) -> str:
    place = [part for part in error["loc"] if not str(part).startswith(("list[", "dict[", "str", "int", "float"))]
    key = ".".join(str(part) for part in place)
    if error["type"] == "extra_forbidden":
        if str(place[-1]).replace("-", "_") in House.model_fields:
            return f"{path}: unknown key {key!r}; it stands under [house]"
        if key in _SECTIONS:
            return f"{path}: unknown key {key!r}; settings stand without [{_SECTIONS[key]}] in this file"
        return f"{path}: unknown key {key!r}{nearest(str(place[-1]), _fields(place[:-1]))}"
    said = _WORDED.get(error["type"], f"{error['msg'][0].lower()}{error['msg'][1:]}")
    given, hint = "", ""
    if error["type"] != "missing" and not isinstance(error["input"], dict):
        given = f", not {str(error['input']).lower() if isinstance(error['input'], bool) else repr(error['input'])}"
    if error["type"] == "literal_error":
        said = f"should be {error['ctx']['expected']}"
        hint = nearest(
            str(error["input"]), said.removeprefix("should be ").replace("'", "").replace(" or ", ", ").split(", ")
        )
    return f"{path}: {key}: {said}{given}{hint}"


def _fields(place: Iterable[Any]) -> list[str]:
    model: type[BaseModel] = Configuration
    for part in place:
        if part in ("paths", "house"):
            model = PathSection if part == "paths" else House
    return [kebab(name) for name in model.model_fields]


def options_of(path: str, rule: type[Any], given: Mapping[str, Any]) -> Any:
    """The rule with its options validated; ConfigError names the file, the rule and the option."""
    from dataclasses import fields

    from pydantic import TypeAdapter

    names = [field.name for field in fields(rule)]
    options = {key.replace("-", "_"): value for key, value in given.items()}
    for key in options:
        if key not in names:
            has = f"; its options: {', '.join(kebab(n) for n in names)}" if names else "; it has no options"
            house = nearest(key, House.model_fields, cutoff=0.75)
            has += f"{house} in [house]" if house else ""
            raise ConfigError(f"{path}: rules.{rule.name}: unknown option {kebab(key)!r}{nearest(key, names, has)}")
    try:
        return TypeAdapter(rule).validate_python(options)
    except ValidationError as error:
        said = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}, not {e['input']!r}" for e in error.errors())
        raise ConfigError(f"{path}: rules.{rule.name}.{said}") from None
