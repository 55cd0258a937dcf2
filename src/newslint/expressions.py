"""Regular expressions that are compiled when they are first used: a draft needs half of those that newslint knows."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from newslint.kept import cached_property

# Code points; to look through more than this again and again, for a match at one place, would take a square of time.
_LONG = 8_000

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

    class sought:  # noqa: N801
        """An expression that ignores case, compiled where one of the words stands that a match cannot do without.

        Most texts have none of them, and to look for words is quicker than to match. The words are in small letters; an
        expression that the standard library does not know is compiled by `regex`.
        """

        def __init__(self, text: str, words: tuple[str, ...]) -> None:
            self.pattern = text
            self._words = words

        def _may_stand(self, text: str, start: int, end: int) -> bool:
            if min(end, len(text)) - start > _LONG:
                return True
            return self._said(text[start:end])

        def _said(self, text: str) -> bool:
            said = text.lower()
            # A loop, as `any` over a generator takes twice as long, and this is asked for every sentence.
            for word in self._words:
                if word in said:
                    return True
            return not self._words

        @cached_property
        def _compiled(self) -> Any:
            try:
                return re.compile(self.pattern, re.IGNORECASE)
            except re.error:
                import regex

                return regex.compile(self.pattern, regex.IGNORECASE)

        def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            return self._compiled.search(text, start, end) if self._may_stand(text, start, end) else None

        def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            # At its one place a match is told sooner than whether its words stand anywhere behind.
            ready = "_compiled" in self.__dict__ or self._may_stand(text, start, end)
            return self._compiled.match(text, start, end) if ready else None

        def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            return self._compiled.fullmatch(text, start, end) if self._may_stand(text, start, end) else None

        def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            # Goes through the whole stretch in any case, so that a look before costs a long one no square of time.
            return self._compiled.finditer(text, start, end) if self._said(text[start:end]) else iter(())
