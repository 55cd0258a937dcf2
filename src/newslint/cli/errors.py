"""What to say of an error that ends a run."""

from __future__ import annotations

from newslint.errors import UserError, where


class UsageError(UserError):
    """The command line asks for what there is not; the message says what there is."""


def said(error: Exception) -> str:
    """The message for errors that a user can mend, and for a fault of newslint's own."""
    if isinstance(error, UserError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return f"newslint itself failed: {where(error)}; please report it"
