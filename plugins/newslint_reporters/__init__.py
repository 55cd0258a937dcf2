"""Output formats."""

from __future__ import annotations

from newslint import Reporter, hookimpl


@hookimpl
def newslint_reporters() -> list[Reporter]:
    return []
