"""Front matter: a table of YAML (`---`) or TOML (`+++`) at the head of a draft."""

from __future__ import annotations

from typing import Any

from newslint import UnreadableDraft, expression

_OPEN = expression(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?=[^\r\n])")
_CLOSE = {
    "---": expression(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)"),
    "+++": expression(r"(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)"),
}
_DEEPEST = 40
_LONGEST = 1_000_000


def front_matter(source: str, path: str) -> tuple[dict[str, Any], int]:
    """The table at the head of a source and the offset where the draft begins; ({}, 0) where there is none.

    UnreadableDraft says what is wrong with it: no mapping, anchors and aliases, too deep, not to be parsed.
    """
    opened = _OPEN.match(source) if source.startswith(("---", "+++")) else None
    if opened is None:
        return {}, 0
    fence = opened.group(1)
    closed = _CLOSE[fence].search(source, opened.end())
    if closed is None:
        return {}, 0
    inner = source[opened.end() : closed.start()]
    if len(inner) > _LONGEST:
        raise UnreadableDraft(f"{path}: front matter longer than {_LONGEST} characters; is a closing {fence} missing?")
    table = _yaml(inner, path) if fence == "---" else _toml(inner, path)
    return {str(key): value for key, value in table.items()}, closed.end()


def _toml(inner: str, path: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(inner.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnreadableDraft(
            f"{path}: front matter (TOML, +++): {error}; lines count from the one after +++"
        ) from error


def _yaml(inner: str, path: str) -> dict[Any, Any]:
    from newslint_readers.plain_yaml import plain

    simple = plain(inner)
    if simple is not None:
        return simple
    import yaml

    loader = _loader(yaml)
    try:
        _refuse_bombs(yaml, inner, loader, path)
        table = yaml.load(inner, loader)  # noqa: S506
    except (yaml.YAMLError, ValueError, RecursionError, TypeError) as error:
        # libyaml has a limit of its own, newer ones a lower one: it may strike before _refuse_bombs has counted that far.
        if isinstance(error, RecursionError) or "nesting depth" in str(error):
            raise _too_deep(path) from error
        raise UnreadableDraft(f"{path}: front matter (YAML, ---): {_reason(error)}") from error
    if table is None:
        return {}
    if not isinstance(table, dict):
        raise UnreadableDraft(
            f"{path}: front matter (YAML, ---) is {type(table).__name__}, not a table; write `key: value` lines between the "
            "two ---, or leave an empty line after the first --- where it is a rule and no front matter"
        )
    return table


def _loader(yaml: Any) -> Any:
    """The safe loader, but for times that no calendar has (2026-02-30): they stay text, for who asks for the key to judge."""
    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    construct = base.construct_yaml_timestamp

    def timestamp(self: Any, node: Any) -> Any:
        try:
            return construct(self, node)
        except ValueError:
            return node.value

    loader = type("Loader", (base,), {})
    loader.add_constructor("tag:yaml.org,2002:timestamp", timestamp)  # type: ignore[attr-defined]
    return loader


def _refuse_bombs(yaml: Any, inner: str, loader: Any, path: str) -> None:
    depth = 0
    for event in yaml.parse(inner, loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            raise UnreadableDraft(
                f"{path}: front matter uses a YAML alias (*{event.anchor}), which newslint does not follow; write the value out"
            )
        if depth > _DEEPEST:
            raise _too_deep(path)


def _too_deep(path: str) -> UnreadableDraft:
    return UnreadableDraft(f"{path}: front matter is nested deeper than {_DEEPEST} levels; make it flatter")


def _reason(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"line {mark.line + 2}, column {mark.column + 1}: {problem}" if mark else str(problem)
