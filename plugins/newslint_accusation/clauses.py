"""Where the clauses of a sentence begin, by its punctuation: not at words put in, nor at the members of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import ByWord

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

_BRACKETED = 3
_ADJECTIVES = ("e", "er", "es", "en", "em")
_MARKS = frozenset(",;:()[]–—")
_TYPED_DASH = " - "


def _parts(gap: str) -> bool:
    return gap == _TYPED_DASH or (len(gap) > 1 and not _MARKS.isdisjoint(gap))


# Whether what stands between two words parts two clauses; there are few different gaps.
PARTS = ByWord(_parts)


def joined(view: View, breaks: list[int]) -> list[int]:
    """The breaks without those of a word or two in brackets (`Karl Wenz (51) wird`) and, in German, of lists."""
    text, tokens = view.document.text, view.document.tokens
    german, ands = view.document.language == "de", view.scene.frames.sets["and"]
    kept = breaks[-1:]
    listed = False
    for at in range(len(breaks) - 2, 0, -1):
        i, following = breaks[at], breaks[at + 1]
        before, length = tokens.gaps[i], following - i
        comma = german and before == ", "
        if comma:
            single = length == 1 and _is_age(view, i)
        else:
            single = length <= _BRACKETED and "(" in before and text.startswith(")", tokens.ends[following - 1])
        if single:
            if kept and kept[-1] == following and following != view.range.stop:
                kept.pop()
            continue
        listed = comma and _is_listed(view, i, following, ands, last=not listed)
        if not listed:
            kept.append(i)
    return [*breaks[:1], *reversed(kept)]


def _is_age(view: View, token: int) -> bool:
    """`Karl Wenz, 52, wird`: a number alone between commas."""
    end = view.document.tokens.ends[token]
    return view.document.tokens.words[token].isdigit() and view.document.text[end : end + 1] == ","


def _is_listed(view: View, first: int, stop: int, ands: frozenset[str], *, last: bool) -> bool:
    """`Betrug, schwere Geldwäsche und Untreue`: a noun, perhaps with an adjective, and then `und` or the next comma."""
    text, tokens = view.document.text, view.document.tokens
    noun = first
    if text[tokens.starts[noun]].islower() and tokens.words[noun].endswith(_ADJECTIVES):
        noun += 1
    if noun >= stop or not text[tokens.starts[noun]].isupper():
        return False
    if noun + 1 < stop:
        return tokens.words[noun + 1] in ands
    return not last
