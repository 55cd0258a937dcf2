"""Errors that end a run."""

from __future__ import annotations


class UserError(Exception):
    """Something that the user can mend; the message says what and how. Ends a run with exit 2."""
