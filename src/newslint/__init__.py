"""newslint: a linter for article drafts. This module is the public API; everything else is private."""

# ruff: noqa: E402
from __future__ import annotations

import gc

# All that is made here stays: to look for garbage among it would take 1 ms of every start.
_collects = gc.isenabled()
gc.disable()

from typing import TYPE_CHECKING, Any

from newslint.by_word import ByWord
from newslint.document import Anchor, Block, CircularFacts, Comment, Document, Draft, NotCovered, Span
from newslint.expressions import expression, sought
from newslint.facts import (
    Accused,
    Act,
    Allegation,
    Attribution,
    AttributionKind,
    Disclosure,
    Due,
    Link,
    Name,
    Party,
    Quality,
    Quote,
    QuoteKind,
    Response,
    Sentence,
    Sourcing,
)
from newslint.few import Few
from newslint.guards import matches
from newslint.hooks import PluginError
from newslint.hookspecs import hookimpl
from newslint.kept import cached_property
from newslint.language import Group, Language
from newslint.needles import Needles
from newslint.patterns import first_per_sentence
from newslint.plugins import Annotator, Reader, Registry, Reporter, UnreadableDraft, load
from newslint.records import dataclass, field, replace
from newslint.reply_record import ReplyEntry, entry_for, record_of, same_party
from newslint.report import Allowance, Allowed, Failure, FileReport, Place, PlacedFinding, Report, Skipped, Style
from newslint.rule import AllowanceRule, Edit, Finding, Related, Rule, Severity
from newslint.selectors import Found, select
from newslint.source_map import SourceMap, TextBuilder
from newslint.terminal import printable
from newslint.tokens import Hit, Tokens
from newslint.voice import Voices, voices

if _collects:
    if not gc.get_freeze_count():
        # Moves all of it to what is old already; else Python would look through it at once.
        gc.freeze()
        gc.unfreeze()
    gc.enable()

if TYPE_CHECKING:
    from newslint.annotated import draw_carets
    from newslint.columns import utf8_column
    from newslint.pages import page as rule_page
    from newslint.pages import summary as page_summary
    from newslint.report_json import as_json

__version__ = "0.1.0"

__all__ = [
    "Accused",
    "Act",
    "Allegation",
    "Allowance",
    "AllowanceRule",
    "Allowed",
    "Anchor",
    "Annotator",
    "Attribution",
    "AttributionKind",
    "Block",
    "ByWord",
    "CircularFacts",
    "Comment",
    "Disclosure",
    "Document",
    "Draft",
    "Due",
    "Edit",
    "Failure",
    "Few",
    "FileReport",
    "Finding",
    "Found",
    "Group",
    "Hit",
    "Language",
    "Link",
    "Name",
    "Needles",
    "NotCovered",
    "Party",
    "Place",
    "PlacedFinding",
    "PluginError",
    "Quality",
    "Quote",
    "QuoteKind",
    "Reader",
    "Registry",
    "Related",
    "ReplyEntry",
    "Report",
    "Reporter",
    "Response",
    "Rule",
    "Sentence",
    "Severity",
    "Skipped",
    "SourceMap",
    "Sourcing",
    "Span",
    "Style",
    "TextBuilder",
    "Tokens",
    "UnreadableDraft",
    "Voices",
    "__version__",
    "as_json",
    "cached_property",
    "dataclass",
    "draw_carets",
    "entry_for",
    "expression",
    "field",
    "first_per_sentence",
    "hookimpl",
    "load",
    "matches",
    "page_summary",
    "printable",
    "record_of",
    "replace",
    "rule_page",
    "same_party",
    "select",
    "sought",
    "utf8_column",
    "voices",
]


# What only some runs need is imported when it is asked for.
_LATER = {
    "as_json": ("newslint.report_json", "as_json"),
    "draw_carets": ("newslint.annotated", "draw_carets"),
    "page_summary": ("newslint.pages", "summary"),
    "rule_page": ("newslint.pages", "page"),
    "utf8_column": ("newslint.columns", "utf8_column"),
}


def __getattr__(name: str) -> Any:
    if name in _LATER:
        from importlib import import_module

        module, own = _LATER[name]
        return getattr(import_module(module), own)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
