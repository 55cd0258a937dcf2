"""The right name nearest to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable

# A part is short: fewer letters may differ.
_PART = 0.75


def nearest(word: str, known: Iterable[str], otherwise: str = "", cutoff: float = 0.5) -> str:
    """`; did you mean …?` where some known name is near, or a part of it between hyphens, else what there is to say instead."""
    from difflib import get_close_matches

    names = sorted(known)
    found = get_close_matches(word, names, 1, cutoff)
    if not found:
        parts = {part: name for name in reversed(names) for part in name.split("-") if "-" in name}
        found = [parts[part] for part in get_close_matches(word, parts, 1, max(cutoff, _PART))]
    return f"; did you mean {found[0]!r}?" if found else otherwise
