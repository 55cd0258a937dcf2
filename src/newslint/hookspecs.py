"""The hooks by which a plugin hands over what it knows. Each is called once, at start, and returns a list.

A plugin is a module (or package) named in the entry-point group `newslint`:

    [project.entry-points.newslint]
    my_house = "my_house"

Its hooks are functions marked with `newslint.hookimpl`. Whatever they return is data or pure functions: newslint keeps
it in one immutable registry. Import heavy libraries inside the functions that need them, not at the top: every
plugin is imported at every start.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from newslint.plugins import Annotator, Reader, Reporter
    from newslint.rule import Rule

HookT = TypeVar("HookT", bound=Callable[..., Any])


def hookimpl(function: HookT) -> HookT:
    """Mark a function of a plugin as one of its hooks: `pluggy.HookimplMarker("newslint")`, without the import of pluggy."""
    unset = dict.fromkeys(("wrapper", "hookwrapper", "optionalhook", "tryfirst", "trylast"), False)
    function.newslint_impl = {**unset, "specname": None}  # type: ignore[attr-defined]
    return function


def newslint_readers() -> list[Reader]:  # type: ignore[empty-body]
    """File formats: a name, the suffixes it reads, and a function from bytes to a Draft."""


def newslint_annotators() -> list[Annotator]:  # type: ignore[empty-body]
    """Finders of facts: the fact's class, a function from a document to facts, and the languages it knows (none: all)."""


def newslint_rules() -> list[type[Rule]]:  # type: ignore[empty-body]
    """Rule classes. A name that another plugin uses is an error at start."""


def newslint_reporters() -> list[Reporter]:  # type: ignore[empty-body]
    """Output formats: a name and a function from a report to text."""


def newslint_data() -> list[str | os.PathLike[str]]:  # type: ignore[empty-body]
    """Folders of data: `languages/CODE/*.toml` (words), `messages/CODE.toml`, `rules/*.toml`, `presets/*.toml`, `pages/*.md`."""
