"""Facts for people to read: see `newslint.facts_view`."""

from __future__ import annotations

from newslint.facts_view import render_facts as render

__all__ = ["render"]
