from __future__ import annotations

import pytest

from newslint import ByWord, by_word


def test_a_word_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def tell(word: str) -> int:
        asked.append(word)
        return len(word)

    table = ByWord(tell)
    assert [table["rat"], table["rat"], table["stadt"]] == [3, 3, 5]
    assert asked == ["rat", "stadt"]
    monkeypatch.setattr(by_word, "_MOST", 3)
    for word in ("a", "bb", "ccc", "dddd", "rat"):
        assert table[word] == len(word)
        assert len(table) <= 3


def test_what_is_told_does_not_depend_on_what_was_asked_before() -> None:
    table = ByWord(lambda word: word.endswith("e"))
    assert [word in table for word in ("Rede", "Rat")] == [True, False]
    assert [table.get(word, True) for word in ("Rat", "Rede")] == [False, True]
    assert [word in table for word in ("Rede", "Rat")] == [True, False]
