"""Quotation marks of all shapes, paired and unpaired."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Document, Quote, Registry
from newslint.engine import Settings, document_of

Make = Callable[..., Document]


def quotes(document: Document) -> list[str]:
    return [document.slice(q) for q in document.facts(Quote)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "„Das geht nicht“, sagte Huber.", ["„Das geht nicht“"]),
        ("de", "»Das geht nicht«, sagte Huber.", ["»Das geht nicht«"]),
        ("de", "«Das geht nicht», sagte Huber.", ["«Das geht nicht»"]),
        ("de", '"Das geht nicht", sagte Huber.', ['"Das geht nicht"']),
        ("de", "„Er sagte ‚nein‘ zu mir“, klagte sie.", ["„Er sagte ‚nein‘ zu mir“", "‚nein‘"]),
        ("de", "Ich hab’s gewusst, Hans' Haus brennt.", []),
        ("de", "„Das geht nicht”, sagte Huber.", ["„Das geht nicht”"]),
        ("de", "“Das geht nicht”, sagte Huber.", ["“Das geht nicht”"]),
        ("en", "“It’s over,” Lee said.", ["“It’s over,”"]),
        ("en", "‘It’s over,’ Lee said.", ["‘It’s over,’"]),
        ("en", "“He said ‘no’ to me,” Lee said.", ["“He said ‘no’ to me,”", "‘no’"]),
        ("en", "''It was late,'' he said.", ["''It was late,''"]),
        ("en", "The workers' union met in the '90s.", []),
    ],
)
def test_pairs(document: Make, language: str, text: str, expected: list[str]) -> None:
    assert quotes(document(text, language=language, format="plain")) == expected


def test_a_quotation_over_three_paragraphs(document: Make) -> None:
    text = "„Wir beginnen heute.\n\n„Wir enden morgen.\n\n„Dann ruhen wir“, sagte Huber.\n\nSie ging."
    found = document(text, language="de", format="plain").facts(Quote)
    assert [q.continued for q in found] == [False, True, True]


def test_a_missing_close_ends_with_the_sentence(document: Make) -> None:
    found = document("„Das bleibt offen. Er ging.\n\nSie blieb.", language="de", format="plain")
    assert quotes(found) == ["„Das bleibt offen."]
    assert not found.facts(Quote)[0].closed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("„Wir werden das niemals hinnehmen“, sagte Huber.", "speech"),
        ("Sie sprach von „enormen Mengen“ an Müll.", "fragment"),
        ("Sie las den Roman „Am Fluss“ zweimal.", "title"),
        ("Die „Neustädter Nachrichten“ erscheinen täglich.", "title"),
        ("Seine „Freunde“ kamen nicht.", "scare"),
        ("Er kommt auf die „schwarze Liste“ der Stadt.", "title"),
    ],
)
def test_kinds(document: Make, text: str, kind: str) -> None:
    assert [q.kind for q in document(text, language="de", format="plain").facts(Quote)] == [kind]


@given(st.text(alphabet="„“”\"‚‘’'‹›«» \nab.,", max_size=60))
def test_any_marks_give_spans_inside_the_text(registry: Registry, text: str) -> None:
    draft = registry.readers["plain"].read(text.encode(), "draft.txt")
    for language in ("de", "en"):
        made = document_of(draft, registry, Settings(language=language), "draft")
        for quote in made.facts(Quote):
            assert 0 <= quote.start < quote.end <= len(made.text)
