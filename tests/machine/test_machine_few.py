"""What few words are is told of each word once; strings that may stand in a text are told by its words."""

from __future__ import annotations

from collections.abc import Callable, Collection

from hypothesis import given
from hypothesis import strategies as st

from newslint import Document, Few, Tokens
from newslint.beginnings import Beginnings
from newslint.few import Stems

Make = Callable[..., Document]


def test_each_word_is_told_once_whenever_a_table_is_asked_for() -> None:
    told: list[str] = []

    def tell(new: Collection[str]) -> dict[str, int]:
        told.extend(new)
        return {word: len(word) for word in new if word.startswith("b")}

    words, early, late = Beginnings(), Few(lambda new: dict.fromkeys(new, 1)), Few(tell)
    first, second = {"bern": 0, "oslo": 0}, {"bern": 0, "basel": 0}
    words.add_table(early)
    assert late not in words.among(first)
    words.add_table(late)
    assert words.among(first)[late] == [("bern", 4)]
    assert sorted(words.among(second)[late]) == [("basel", 5), ("bern", 4)]
    assert sorted(told) == ["basel", "bern", "oslo"]


WORDS = st.text(st.sampled_from("abßéI'-[ !.’"), max_size=12)


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=4))
def test_no_string_that_stands_in_a_text_is_missed(strings: list[str], pieces: list[str]) -> None:
    stems = Stems(strings)
    text = "".join([*pieces, *strings[:1], *pieces])
    words = Tokens.of(text).places
    told = {string for held in stems._holding.tell(words).values() for string in held}.union(stems._untold)
    assert told.issuperset(string for string in strings if string in text)


def test_a_text_says_which_of_some_strings_may_stand_in_it(document: Make) -> None:
    stems = Stems(["soll ich", "[ort", "HAMMER", "an ai"])
    text = document("Der Vorschlaghammer liegt im Hof.", language="de", format="plain")
    assert stems.within(text) == {"HAMMER", "an ai"}
