"""Rules on sources and quotations."""

from __future__ import annotations

from pathlib import Path

from newslint import hookimpl


@hookimpl
def newslint_data() -> list[Path]:
    return [Path(__file__).parent]
