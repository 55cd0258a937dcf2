"""Regular expressions that are compiled when they are first used: a draft needs half of those that newslint knows."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from newslint.kept import cached_property

# Code points; to look through more than this again and again, for a match at one place, would take a square of time.
_LONG = 8_000
# The text of which stretches were looked through last, and the same in small letters: a draft's is a thousand times.
_last = [("", "")]


def small(text: str) -> str:
    """A text in small letters, code point for code point (İ has two as a small letter)."""
    said = text.lower()
    return said if len(said) == len(text) else text.replace("İ", "I").lower()


def kept_small(text: str) -> str:
    """A text in small letters, kept until stretches of another one are looked through."""
    known, said = _last[0]
    if text is not known:
        said = small(text)
        _last[0] = text, said
    return said


if TYPE_CHECKING:

    def expression(text: str, flags: int = 0) -> re.Pattern[str]: ...

    def sought(text: str, words: tuple[str, ...]) -> re.Pattern[str]: ...

else:
    _METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    class expression:  # noqa: N801 — written like the function that it stands for
        """What `re.compile(text, flags)` gives, later; for constants of modules."""

        def __init__(self, text: str, flags: int = 0) -> None:
            self.pattern = text
            self.flags = flags

        def __getattr__(self, name: str) -> Any:
            if name not in _METHODS:
                raise AttributeError(name)
            # From now on the methods are found at once, without this detour.
            compiled = re.compile(self.pattern, self.flags)
            self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
            return getattr(compiled, name)

    # What stands for letters in an expression without being one.
    _SIGNS = expression(r"\\.|\(\?P")
    _CASED = expression(r"[A-ZÄÖÜ]|\(\?-i:")

    class sought:  # noqa: N801
        """An expression that ignores case, compiled where one of the words stands that a match cannot do without.

        Most texts have none of them, and to look for words is quicker than to match. The words are in small letters; an
        expression that the standard library does not know is compiled by `regex`.

        To ignore case takes twice as long as to look in small letters, for a match too: an expression without a capital is
        held against the text in small letters, and so are the words of what it found.
        """

        def __init__(self, text: str, words: tuple[str, ...]) -> None:
            self.pattern = text
            self._words = words
            self._plain = not _CASED.search(_SIGNS.sub("", text))

        def _may_stand(self, said: str, start: int, end: int) -> bool:
            if min(end, len(said)) - start > _LONG:
                return True
            said = said[start:end]
            # A loop, as `any` over a generator takes twice as long.
            for word in self._words:
                if word in said:
                    return True
            return not self._words

        @cached_property
        def _compiled(self) -> Any:
            case = 0 if self._plain else re.IGNORECASE
            try:
                return re.compile(self.pattern, case)
            except re.error:
                import regex

                return regex.compile(self.pattern, regex.IGNORECASE)

        def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            known, said = _last[0]
            if text is not known:
                said = kept_small(text) if start or end < len(text) else small(text)
            words = self._words
            if words and min(end, len(said)) - start <= _LONG:
                # As `_may_stand`, spelt out: this is asked for every sentence.
                stretch = said[start:end]
                for word in words:
                    if word in stretch:
                        break
                else:
                    return None
            return self._compiled.search(said if self._plain else text, start, end)

        def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            known, said = _last[0]
            if text is not known:
                said = kept_small(text) if start or end < len(text) else small(text)
            # At its one place a match is told sooner than whether its words stand anywhere behind.
            ready = "_compiled" in self.__dict__ or self._may_stand(said, start, end)
            return self._compiled.match(said if self._plain else text, start, end) if ready else None

        def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            known, said = _last[0]
            if text is not known:
                said = kept_small(text) if start or end < len(text) else small(text)
            if not self._may_stand(said, start, end):
                return None
            return self._compiled.fullmatch(said if self._plain else text, start, end)

        def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            known, said = _last[0]
            if text is not known:
                said = kept_small(text) if start or end < len(text) else small(text)
            # Goes through the whole stretch in any case, so that a look before costs a long one no square of time.
            if self._words and not any(said.find(word, start, end) >= 0 for word in self._words):
                return iter(())
            return self._compiled.finditer(said if self._plain else text, start, end)
