"""Command lines that say plainly what they mean, read without argparse: to import it and to fill it takes 2 ms of a run of 80."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from types import SimpleNamespace
from typing import Any

# The name of its value, the action, the choices, and what makes the value of the text.
_Option = tuple[str, str, Collection[str] | None, Callable[[str], Any]]


class PlainParser:
    """Takes the options of a command as argparse does; what it does not understand at once is left to argparse.

    That is all that asks for help or is wrong, options that are shortened or joined, and paths on both sides of an option.
    """

    def __init__(self) -> None:
        self._options: dict[str, _Option] = {}
        self._defaults: dict[str, Any] = {}
        self._places = ""

    def add_argument_group(self, _title: str) -> PlainParser:
        return self

    def add_argument(
        self,
        *names: str,
        action: str = "store",
        default: Any = None,
        choices: Collection[str] | None = None,
        type: Callable[[str], Any] = str,
        nargs: str = "",
        metavar: str = "",
        help: str = "",
    ) -> None:
        name = next((name for name in names if name.startswith("--")), names[0]).lstrip("-").replace("-", "_")
        if nargs:
            self._places = name
        for option in names if not nargs else ():
            self._options[option] = (name, action, choices, type)
        self._defaults[name] = False if action == "store_true" else default

    def parsed(self, arguments: Sequence[str]) -> SimpleNamespace | None:
        """What the arguments say, or None where argparse has to look at them."""
        found = {name: list(value) if isinstance(value, list) else value for name, value in self._defaults.items()}
        places: list[str] = []
        left = list(reversed(arguments))
        last_place = 0
        while left:
            argument = left.pop()
            if not argument.startswith("-"):
                if places and last_place != len(left) + 1:
                    return None
                places.append(argument)
                last_place = len(left)
            elif not self._taken(argument, left, found):
                return None
        found[self._places] = places
        return SimpleNamespace(**found)

    def _taken(self, argument: str, left: list[str], found: dict[str, Any]) -> bool:
        """Enter an option, with the value that follows it; False where this is not so simple."""
        option = self._options.get(argument)
        if option is None:
            return False
        name, action, choices, kind = option
        if action == "store_true":
            found[name] = True
            return True
        if not left or left[-1].startswith("-"):
            return False
        value = left.pop()
        if choices is not None and value not in choices:
            return False
        try:
            read = kind(value)
        except Exception:  # what is wrong with a value is said by argparse, which is not imported here
            return False
        if action == "append":
            found[name].append(read)
        else:
            found[name] = read
        return True
