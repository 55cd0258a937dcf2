"""The view of the facts in a terminal."""

from __future__ import annotations

from collections.abc import Callable

from newslint import Document
from newslint.facts_view import render_facts
from newslint.report import Style

TEXT = "„Wir bleiben hier“, sagte Jana Holt. Die Halle sei sicher.\n\nDas Werk soll Öl verloren haben."


def test_who_says_what_line_by_line(document: Callable[..., Document]) -> None:
    view = render_facts(document(TEXT, language="de", format="plain"), Style(width=100))
    assert "    1  Jana Holt: say · word for word · named" in view
    assert "        „Wir bleiben hier“" in view
    assert "source 1 sentence before" in view
    assert "    3  somebody: say · as hearsay · NO SOURCE" in view


def test_lines_are_wrapped_to_the_terminal(document: Callable[..., Document]) -> None:
    view = render_facts(
        document(TEXT.replace("hier", "hier und warten " * 12), language="de", format="plain"), Style(width=60)
    )
    assert max(len(line) for line in view.splitlines()[2:] if line.startswith(" " * 8)) <= 60


def test_nothing_of_the_draft_where_no_text_may_be_shown(document: Callable[..., Document]) -> None:
    view = render_facts(document(TEXT, language="de", format="plain"), Style(text=False))
    assert "Wir bleiben" not in view
    assert "Holt" not in view
