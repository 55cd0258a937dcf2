"""Output formats."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module

from newslint import Report, Reporter, Style, hookimpl

_FORMATS = (
    "annotated",
    "azure",
    "checkstyle",
    "concise",
    "full",
    "github",
    "gitlab",
    "grouped",
    "html",
    "json",
    "jsonl",
    "junit",
    "markdown",
    "rdjson",
    "rdjsonl",
    "sarif",
)


def _lazy(module: str) -> Callable[[Report, Style], str]:
    def render(report: Report, style: Style) -> str:
        text: str = import_module(f"newslint_reporters.{module}").render(report, style)
        return text

    return render


@hookimpl
def newslint_reporters() -> list[Reporter]:
    return [Reporter(name, _lazy(name)) for name in _FORMATS]


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]
