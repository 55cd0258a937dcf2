"""The right name nearest to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], otherwise: str = "", cutoff: float = 0.5) -> str:
    """`; did you mean …?` where some known name is near, else what there is to say instead."""
    from difflib import get_close_matches

    found = get_close_matches(word, sorted(known), 1, cutoff)
    return f"; did you mean {found[0]!r}?" if found else otherwise
