"""Registers: what a text is about, as its words show it, where a word that judges elsewhere is the manner of the field.

"gnadenlos" is said of a match as it is, a review may praise. A group of words that is a rule's `context` holds `registers`, each
a table with `words` and the `least` number and `share` of them that a text has; a field of the group is silent in those
that its `not_in` names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.document import Document


def fits(document: Document, entry: Mapping[str, Any], context: Mapping[str, Any]) -> bool:
    """Whether an entry speaks up in a document: neither it nor its field is silent in a register of the text."""
    field = context.get("fields", {}).get(entry.get("field", ""), {})
    silent = (*field.get("not_in", ()), *entry.get("not_in", ()))
    if not silent:
        return True
    spoken, registers = document.derived(_Spoken), context.get("registers", {})
    return not any(spoken.has(registers[name]) for name in silent)


class _Spoken:
    """Whether a document has enough of a register's words: one look-up a word of the register, once a document."""

    def __init__(self, document: Document) -> None:
        self._tokens = document.tokens
        self._known: dict[int, bool] = {}

    def has(self, register: Mapping[str, Any]) -> bool:
        known = self._known.get(id(register))
        if known is None:
            places = self._tokens.places
            count = sum(len(places[word]) for word in register["words"] if word in places)
            least: float = max(register.get("least", 1), register.get("share", 0.0) * len(self._tokens))
            known = self._known[id(register)] = count >= least
        return known
