"""German words, as data."""

from __future__ import annotations

import os

from newslint import hookimpl


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]
