"""The caret format: strip, annotate, reconcile."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.annotated import Caret, annotate, caret, reconcile, split, strip

DRAFT = "Die Firma log.\n    ^^^^^ toy-charge\n    ^^^^^ toy-word\nNichts.\n"


def test_carets_are_stripped_and_drawn_again() -> None:
    bare, carets = strip(DRAFT)
    assert bare == "Die Firma log.\nNichts.\n"
    assert carets == (Caret(1, 5, 10, "toy-charge"), Caret(1, 5, 10, "toy-word"))
    assert annotate(bare, carets) == DRAFT


def test_carets_interrupt_no_paragraph() -> None:
    bare, _ = strip("Erste Zeile\n^^^^^ toy-word\nzweite Zeile.\n")
    assert bare == "Erste Zeile\nzweite Zeile.\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(end: str) -> None:
    text = DRAFT.replace("\n", end)
    bare, carets = strip(text)
    assert annotate(bare, carets) == text


def test_a_file_without_a_last_line_end() -> None:
    text = "Sie logen.\n    ^^^^^ toy-charge"
    bare, carets = strip(text)
    assert bare == "Sie logen."
    assert annotate(bare, carets) == text


def test_a_finding_over_lines_is_drawn_to_the_end_of_its_first() -> None:
    assert caret("r", ["abc def\n", "ghi\n"], 1, 5, 2, 3) == Caret(1, 5, 8, "r")


def test_an_empty_finding_is_one_caret() -> None:
    assert caret("r", ["abc\n"], 1, 4, 1, 4) == Caret(1, 4, 5, "r")


def test_carets_of_a_sentence_are_no_caret_line() -> None:
    assert strip("x ^^^ y\n^^^\n^^^ Not-a-rule-name\n")[1] == ()


def test_known_errors_stay_while_they_hold() -> None:
    expected = (Caret(1, 1, 4, "a", "missed"), Caret(2, 1, 4, "b", "false"))
    assert reconcile([Caret(2, 1, 4, "b")], expected) == expected


def test_an_improvement_must_remove_the_word() -> None:
    expected = (Caret(1, 1, 4, "a", "missed"), Caret(2, 1, 4, "b", "false"))
    assert reconcile([Caret(1, 1, 4, "a")], expected) == (Caret(1, 1, 4, "a"),)


def test_known_errors_are_read_and_written() -> None:
    text = "abc\n^^^ missed: some-rule\n^^^ false: other-rule\n"
    bare, carets = strip(text)
    assert [c.known for c in carets] == ["missed", "false"]
    assert annotate(bare, carets).splitlines()[1:] == ["^^^ false: other-rule", "^^^ missed: some-rule"]


LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="^\r\n"), max_size=12), max_size=6)


@given(LINES, st.lists(st.tuples(st.integers(1, 6), st.integers(1, 9), st.integers(1, 5)), max_size=5))
def test_stripping_undoes_annotating(lines: list[str], places: list[tuple[int, int, int]]) -> None:
    source = "".join(f"{line}\n" for line in lines)
    carets = tuple(sorted({Caret(n, a, a + w, "rule") for n, a, w in places if n <= len(lines)}))
    assert strip(annotate(source, carets)) == (source, carets)


@given(st.text(alphabet="ab^ \r\n"))
def test_split_loses_nothing(text: str) -> None:
    assert "".join(split(text)) == text
