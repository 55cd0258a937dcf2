"""Colours of a terminal."""

from __future__ import annotations

from collections.abc import Mapping

_CODES: Mapping[str, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "bold": "1",
    "dim": "2",
    "gutter": "34",
    "good": "32",
}


class Paint:
    """Colours words where the terminal wants colours, else leaves them as they are."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def __call__(self, kind: str, text: str) -> str:
        return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if self._on and text else text
