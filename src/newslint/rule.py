"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from newslint.document import Span
from newslint.records import dataclass, field

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.report import Allowance

Severity = Literal["error", "warning", "info", "off"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")

# A value that goes into a message. Words of the draft are given as spans, never as text, so that a finding can be kept
# in the cache and in logs without a word of the draft.
Value = Span | str | int


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding points to; `note` is a key of the message catalogue."""

    span: Span
    note: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in the source (source offsets, `end` exclusive) that mends a finding."""

    source_start: int
    source_end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault: where it stands, and what a message needs to explain it.

    `message` and `help` are keys in the rule's table of the message catalogue. `grade` names a case of the rule whose
    severity is set on its own (`rule/grade` in presets and configuration). `target` is the accused or the link.
    `anchor` replaces the sentence in the fingerprint where the finding is about something absent. `suggestion` is a key of
    the catalogue too: wording to use. `source` (source offsets) is the place of a finding outside the text: in a comment, in front matter.
    """

    rule: str
    span: Span
    values: Mapping[str, Value] = field(default_factory=dict)
    message: str = "message"
    help: str = "help"
    suggestion: str | None = None
    grade: str = ""
    target: Span | str | None = None
    related: tuple[Related, ...] = ()
    anchor: str | None = None
    edits: tuple[Edit, ...] = ()
    source: tuple[int, int] | None = None


@dataclass(frozen=True)
class Rule:
    """One check. Subclasses name the fault, and yield findings from the facts of a document.

    Fields of a subclass are its options: typed, with defaults, set in the configuration. `needs` are the facts without
    which the rule cannot judge; a language in which no plugin finds them lists the rule as skipped. `only_with` is a fact of
    them that the rule speaks of: a document that has none is not shown to it. `grades` are severities
    of cases that a finding names. `links` rules are skipped where a format shows no links. `silent_in` are the genres in
    which the rule is silent. What a rule finds that is not `baselined` is reported whatever a baseline holds. A rule keeps
    no state: `check` depends on the document and the options alone.
    """

    name: ClassVar[str]
    severity: ClassVar[Severity] = "warning"
    grades: ClassVar[Mapping[str, Severity]] = {}
    needs: ClassVar[tuple[type[Any], ...]] = ()
    only_with: ClassVar[type[Any] | None] = None
    links: ClassVar[bool] = False
    silent_in: ClassVar[frozenset[str]] = frozenset()
    aliases: ClassVar[tuple[str, ...]] = ()
    baselined: ClassVar[bool] = True

    def check(self, document: Document) -> Iterator[Finding]:
        raise NotImplementedError

    def begun_by(self, document: Document) -> tuple[str, ...]:
        """Groups of word lists: a document of the same language without a word that begins anything in them is not shown to the rule."""
        return ()

    def finding(self, span: Span, **details: Any) -> Finding:
        """A finding of this rule; `details` are the fields of Finding."""
        return Finding(self.name, span, **details)


@dataclass(frozen=True)
class AllowanceRule(Rule):
    """A check of the decisions to let findings stand; it is asked once for each, after all other rules have run."""

    def check(self, document: Document) -> Iterator[Finding]:
        return iter(())

    def judge(self, allowance: Allowance, document: Document) -> Iterator[Finding]:
        """Findings about one decision, made by `self.about`."""
        raise NotImplementedError

    def about(self, allowance: Allowance, **details: Any) -> Finding:
        """A finding of this rule; the engine sets its place to where the decision is written."""
        anchor = f"{allowance.origin} {' '.join(allowance.rules)} {allowance.scope}"
        return Finding(self.name, Span(0, 0), anchor=anchor, **details)
