"""newslint: a linter for article drafts. This module is the public API; everything else is private."""

from __future__ import annotations

from newslint.document import Anchor, Block, CircularFacts, Comment, Document, Draft, NotCovered, Span
from newslint.facts import (
    Allegation,
    Attribution,
    Disclosure,
    Link,
    Name,
    Party,
    Quote,
    Response,
    Sentence,
)
from newslint.hookspecs import hookimpl
from newslint.language import Group, Language
from newslint.plugins import Annotator, PluginError, Reader, Registry, Reporter, UnreadableDraft, load
from newslint.rule import Edit, Finding, Related, Rule, Severity
from newslint.source_map import SourceMap, TextBuilder
from newslint.tokens import Hit, Tokens

__version__ = "0.1.0"

__all__ = [
    "Allegation",
    "Anchor",
    "Annotator",
    "Attribution",
    "Block",
    "CircularFacts",
    "Comment",
    "Disclosure",
    "Document",
    "Draft",
    "Edit",
    "Finding",
    "Group",
    "Hit",
    "Language",
    "Link",
    "Name",
    "NotCovered",
    "Party",
    "PluginError",
    "Quote",
    "Reader",
    "Registry",
    "Related",
    "Reporter",
    "Response",
    "Rule",
    "Sentence",
    "Severity",
    "SourceMap",
    "Span",
    "TextBuilder",
    "Tokens",
    "UnreadableDraft",
    "hookimpl",
    "load",
]
