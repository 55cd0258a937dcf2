"""Errors that end a run."""

from __future__ import annotations


class UserError(Exception):
    """Something that the user can mend; the message says what and how. Ends a run with exit 2."""


def where(error: Exception) -> str:
    """What an unexpected error says, and the line of code at which it arose."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" at {at.tb_frame.f_code.co_filename}:{at.tb_lineno}" if at is not None else ""
    return f"{type(error).__name__}: {error}{place}"
