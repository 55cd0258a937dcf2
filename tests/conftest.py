"""What tests share: the registry of all installed plugins, and documents made from a few words."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from newslint import Document, Registry, load
from newslint.engine import Settings, document_of

# A machine that has other work is no fault of a property.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Short texts are taken for the language of who runs newslint; no test may depend on who that is.
# The same goes for how wide their terminal is.
for name in ("LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"):
    os.environ.pop(name, None)
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load()


@pytest.fixture(scope="session")
def document(registry: Registry) -> Callable[..., Document]:
    """Makes a document from text: `document("Er lügt.", language="de", format="plain")`."""

    def make(text: str, language: str | None = None, format: str = "markdown", genre: str | None = None) -> Document:
        draft = registry.readers[format].read(text.encode(), f"draft.{format}")
        return document_of(draft, registry, Settings(language=language, genre=genre), "draft")

    return make
