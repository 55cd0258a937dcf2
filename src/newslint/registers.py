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
    registers = context.get("registers", {})
    return not any(_spoken(document, registers[name]) for name in (*field.get("not_in", ()), *entry.get("not_in", ())))


def _spoken(document: Document, register: Mapping[str, Any]) -> bool:
    """Whether a document has enough of a register's words; one look-up a word of the register."""
    places = document.tokens.places
    count = sum(len(places[word]) for word in register["words"] if word in places)
    least: float = max(register.get("least", 1), register.get("share", 0.0) * len(document.tokens))
    return count >= least
