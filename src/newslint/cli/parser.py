"""Options of a command; what is wrong with them is said in one line, with the nearest right name."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from newslint.cli.errors import UsageError


class Parser(argparse.ArgumentParser):
    """argparse without the list of all options in front of each message."""

    def parse_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> Any:  # type: ignore[override]
        found, unknown = self.parse_known_args(args, namespace)
        if unknown:
            from newslint.nearest import nearest

            option = unknown[0].partition("=")[0]
            near = nearest(option, self._option_string_actions, f"; `{self.prog} --help` lists the options", 0.6)
            what = "option" if option.startswith("-") else "place here for"
            self.error(f"there is no {what} {option!r}{near if option.startswith('-') else ''}")
        return found

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            from newslint.nearest import nearest

            known = list(map(str, action.choices))
            raise argparse.ArgumentError(
                action, f"there is no {value!r}{nearest(str(value), known, '; there are ' + ', '.join(known))}"
            )

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog.removeprefix('newslint ')}: {message.removeprefix('argument ')}")
