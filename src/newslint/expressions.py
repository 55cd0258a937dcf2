"""Regular expressions that are compiled when they are first used: a draft needs half of those that newslint knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:

    def expression(text: str, flags: int = 0) -> re.Pattern[str]: ...

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
