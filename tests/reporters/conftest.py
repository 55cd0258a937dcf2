"""The toy registry and a run over toy drafts."""

from __future__ import annotations

import pytest
from newslint_toy import ENGLISH, GERMAN, toy_file, toy_registry, toy_report

from newslint import Registry, Report


@pytest.fixture(scope="session")
def toys() -> Registry:
    return toy_registry()


@pytest.fixture(scope="session")
def run(toys: Registry) -> Report:
    """A German draft with three findings, an English one with two, a clean one, and one that is gone."""
    return toy_report(
        toys,
        toy_file(toys, GERMAN, "artikel/nordlicht.md"),
        toy_file(toys, ENGLISH, "northlight.md"),
        toy_file(toys, "# Sommerfest\n\nDer Verein feiert.\n", "fest.md"),
        broken=True,
    )
