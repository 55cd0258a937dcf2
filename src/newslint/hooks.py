"""Calling the hooks of plugins: each once, without arguments; what it returns is a list.

Pluggy does it, and refuses a hook that there is not or that wants arguments. Where only the plugins of newslint itself are
installed, which the tests hold against pluggy, their hooks are called as they stand: a start without pluggy and the modules
that it needs is 10 ms shorter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from newslint import hookspecs
from newslint.errors import UserError

OWN = "newslint"
HOOKS = ("newslint_readers", "newslint_annotators", "newslint_rules", "newslint_reporters", "newslint_data")

Given = Mapping[str, Mapping[str, list[Any]]]


class PluginError(UserError):
    """A plugin cannot be used; the message names it and its distribution, and says what to do. Ends a run with exit 2."""


def called(modules: Mapping[str, ModuleType], owners: Mapping[str, str]) -> Given:
    """By plugin and hook, what the hooks of the plugins return; `owners` are their distributions."""
    if all(distribution.rpartition("-")[0] == OWN for distribution in owners.values()):
        return {name: _plainly(name, module) for name, module in sorted(modules.items())}
    return by_pluggy(modules, owners)


def _plainly(name: str, module: ModuleType) -> dict[str, list[Any]]:
    given: dict[str, list[Any]] = {}
    for hook in HOOKS:
        function: Any = getattr(module, hook, None)
        if hasattr(function, "newslint_impl"):
            with at_fault(f"plugin {name!r}: its hook {hook} failed"):
                given[hook] = function()
    return given


def by_pluggy(modules: Mapping[str, ModuleType], owners: Mapping[str, str]) -> Given:
    """The same by pluggy, which checks every hook against its specification."""
    import pluggy

    specified = pluggy.HookspecMarker("newslint")
    for hook in HOOKS:
        specified(getattr(hookspecs, hook))
    manager = pluggy.PluginManager("newslint")
    manager.add_hookspecs(hookspecs)
    for name, module in modules.items():
        said = f"plugin {name!r} ({module.__name__}, from {owners[name]}) cannot be loaded"
        with at_fault(said, f"mend or uninstall {owners[name]}"):
            manager.register(module, name=name)
            manager.check_pending()
    return {name: _gathered(manager, name) for name in sorted(modules)}


def _gathered(manager: Any, name: str) -> dict[str, list[Any]]:
    plugin = manager.get_plugin(name)
    others = [p for p in manager.get_plugins() if p is not plugin]
    given: dict[str, list[Any]] = {}
    for hook in HOOKS:
        with at_fault(f"plugin {name!r}: its hook {hook} failed"):
            lists = manager.subset_hook_caller(hook, others)()
            given[hook] = [item for items in lists for item in items]
    return given


@contextmanager
def at_fault(what: str, remedy: str = "") -> Iterator[None]:
    """Turn whatever a plugin raises into a PluginError that says what failed, why, and what to do."""
    try:
        yield
    except Exception as error:
        advice = f"; {remedy}" if remedy else ""
        raise PluginError(f"{what}: {type(error).__name__}: {error}{advice}") from error
