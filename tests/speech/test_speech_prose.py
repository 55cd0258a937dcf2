"""What stands between words is told once: signs, marks, beginnings; and hundreds of ends of words in one look-up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Document
from newslint_speech.names_words import Endings
from newslint_speech.prose import Prose

Make = Callable[..., Document]


def test_signs_marks_and_beginnings(document: Make) -> None:
    prose = document("Um 14:30, sagte er: „Das – nun ja – ist 1,5 Mal so viel.“ Dann ging er.", language="de").derived(
        Prose
    )
    told = {word: (prose.gaps[i], prose.marks[i], prose.begins[i]) for i, word in enumerate(prose.words)}
    assert told["30"] == (":", "", True)
    assert told["sagte"] == (",", ",", False)
    assert told["das"] == (": „", ":", True)
    assert told["nun"] == ("–", "–", True)
    assert told["5"] == (",", "", False)
    assert told["viel"] == ("", "", False)
    assert told["dann"] == (".“", "", True)


@pytest.mark.parametrize("text", ["", "„“", "Werft", "„Werft“ – und Dock.\n\nEnde"])
def test_what_stands_around_words_is_the_whole_text(document: Make, text: str) -> None:
    made = document(text, language="de")
    prose = made.derived(Prose)
    printed = [prose.text[start:end] for start, end in zip(prose.starts, prose.ends, strict=True)]
    whole = "".join(gap + word for gap, word in zip(prose.before, printed, strict=True)) + "".join(prose.behind[-1:])
    assert whole == (made.text if printed else "")
    assert prose.behind[:-1] == prose.before[1:]


@given(st.sets(st.text("abcde", min_size=2, max_size=5), max_size=12), st.text("abcde", max_size=8))
def test_ends_are_found_as_one_by_one(endings: set[str], word: str) -> None:
    assert Endings(endings).close(word) == word.endswith(tuple(endings))
