"""What few words are is told of each word once; strings that may stand in a text are told by its words."""

from __future__ import annotations

from collections.abc import Callable, Collection

from hypothesis import given
from hypothesis import strategies as st

from newslint import Document, Few, Tokens
from newslint.few import Met, Stems

Make = Callable[..., Document]


def test_each_word_is_told_once_whenever_a_table_is_asked_for() -> None:
    told: list[str] = []

    def tell(new: Collection[str]) -> dict[str, int]:
        told.extend(new)
        return {word: len(word) for word in new if word.startswith("b")}

    met, table = Met(), Few(tell)
    first, second = {"bern": 0, "oslo": 0}, {"bern": 0, "basel": 0}
    met.meet(first)
    assert met.among(table, first) == [("bern", 4)]
    met.meet(second)
    assert sorted(met.among(table, second)) == [("basel", 5), ("bern", 4)]
    assert sorted(told) == ["basel", "bern", "oslo"]


WORDS = st.text(st.sampled_from("abßéI'-[ !.’"), max_size=12)


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=4))
def test_no_string_that_stands_in_a_text_is_missed(strings: list[str], pieces: list[str]) -> None:
    met, stems = Met(), Stems(strings)
    text = "".join([*pieces, *strings[:1], *pieces])
    words = Tokens.of(text).places
    met.meet(words)
    told = {string for _, held in met.among(stems._holding, words) for string in held}.union(stems._untold)
    assert told.issuperset(string for string in strings if string in text)


def test_a_text_says_which_of_some_strings_may_stand_in_it(document: Make) -> None:
    stems = Stems(["soll ich", "[ort", "HAMMER", "an ai"])
    text = document("Der Vorschlaghammer liegt im Hof.", language="de", format="plain")
    assert stems.within(text) == {"HAMMER", "an ai"}
