"""The steps of a procedure, as `Allegation.stage` names them, by what they decide."""

from __future__ import annotations

CASE = frozenset({"arrest", "charge", "trial"})
"""Somebody is held or before a court, and nothing is decided."""
OPEN = CASE | {"investigation", "suspicion"}
"""Nothing is decided."""
RULED = frozenset({"verdict", "fine", "admission"})
"""It is settled that the deed was done."""
