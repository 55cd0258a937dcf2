"""Words of a text: the quick way for letters of western Europe and the way for all others part a text alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Needles, Tokens

# A letter that the quick way does not know; apart from the text, so that it changes none of its words.
FAR = " ž"
SIGNS = "aé ß'’-‐_.,;0ªµ÷×„“”–…\n"


@given(st.text(st.sampled_from(SIGNS + "tdmTRE"), max_size=40))
def test_both_ways_part_a_text_alike(text: str) -> None:
    quick, other = Tokens.of(text), Tokens.of(text + FAR)
    assert quick.words == other.words[:-1]
    assert (quick.starts, quick.ends) == (other.starts[:-1], other.ends[:-1])
    assert [*quick.gaps[:-1], quick.gaps[-1] + " "] == other.gaps[:-1]


@given(st.text(st.sampled_from(SIGNS + "žЖक๏²"), max_size=40))
def test_letters_from_elsewhere_change_nothing_in_the_lines_of_a_long_text(line: str) -> None:
    far = "word " * 2000 + "\n"
    alone, long = Tokens.of(line), Tokens.of(far + line + "\n" + far)
    assert long.words == [*["word"] * 2000, *alone.words, *["word"] * 2000]
    assert [start - len(far) for start in long.starts[2000:-2000]] == alone.starts


@pytest.mark.parametrize("far", ["", FAR])
def test_figures_that_are_raised_belong_to_no_word(far: str) -> None:
    assert Tokens.of(f"80 m² für ¼ Preis{far}").words[:5] == ["80", "m", "für", "preis", "ž"][: 4 + bool(far)]


@given(
    st.lists(st.text(st.sampled_from("ab [!"), min_size=1, max_size=6)), st.text(st.sampled_from("ab [!c"), max_size=30)
)
def test_needles_are_found_where_they_stand(needles: list[str], text: str) -> None:
    assert Needles(needles).within(text, Tokens.of(text).places) == [needle for needle in needles if needle in text]
