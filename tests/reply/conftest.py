"""What tests of replies share: who is heard in a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Response


@pytest.fixture(scope="session")
def answers(document: Callable[..., Document]) -> Callable[[str, str], set[str]]:
    """`answers("de", text)`: the names of the accused whose answer stands in a text, in their own words or another's."""

    def heard(language: str, text: str) -> set[str]:
        found = document(text, language=language).facts(Response)
        return {response.target or "" for response in found if response.kind != "third-party"}

    return heard
