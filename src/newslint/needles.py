"""Several strings of which a text has mostly none: each is soon told to be missing by a sign or a word in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newslint.expressions import expression
from newslint.few import Stems

# Letters and these stand in every text.
_SIGN = expression(r"[^\w\s,.:-]")
# Words and figures inside a string, so that they are no parts of others in the text.
_WHOLE = expression(r"(?<= )(?:[^\W\d_]|[0-9])+(?= )")


class Needles:
    """Strings in small letters, to be looked for in texts in small letters."""

    def __init__(self, strings: Iterable[str]) -> None:
        self._strings = tuple(strings)
        self._known = {
            needle: ("".join(_SIGN.findall(needle)[:1]), sorted(set(_WHOLE.findall(needle)), key=_rarity, reverse=True))
            for needle in self._strings
        }
        self.stems = Stems(self._known)

    def __bool__(self) -> bool:
        return bool(self._known)

    def within(self, text: str, words: Collection[str], among: Iterable[str] | None = None) -> list[str]:
        """Those that stand in a text; `words` are its words, `among` are those that may stand in it, as its `stems` tell."""
        found = []
        for needle in self._strings if among is None else among:
            sign, whole = self._known[needle]
            for word in whole:
                if word not in words:
                    break
            else:
                if sign in text and needle in text:
                    found.append(needle)
        return found


def _rarity(word: str) -> tuple[bool, int]:
    """A figure is rarer than a word, and a long word than a short one."""
    return word.isdigit(), len(word)
