"""The bits that spare a search: set where a word of the list stands in the sentence, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document
from newslint_accusation.cues import Grammar
from newslint_accusation.marks import _LISTS, Marks, bits


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", _LISTS)
def test_each_word_of_a_list_sets_its_bit(name: str, language: str, document: Callable[..., Document]) -> None:
    words = document("Kolb.", language=language).words
    known, marks = words.derived(Grammar).sets.get(name, frozenset()), words.derived(Marks)
    assert all(marks.among(["kolb", word]) & bits(name) for word in known)
    assert not marks.among(["kolb"]) & bits(name)


@pytest.mark.parametrize("name", _LISTS)
def test_each_list_is_one_of_the_grammar(name: str, document: Callable[..., Document]) -> None:
    assert any(name in document("Kolb.", language=code).words.derived(Grammar).sets for code in ("de", "en"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_phrase_of_the_law_holds_a_sign(language: str, document: Callable[..., Document]) -> None:
    facts = document("Kolb.", language=language).words.derived(Grammar).facts
    assert all(any(sign in phrase for sign in facts["law_signs"]) for phrase in facts["law_in_general"])
