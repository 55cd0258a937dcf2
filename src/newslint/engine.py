"""From a draft to findings: detect language and genre, run the rules, place and phrase what they found."""

from __future__ import annotations

# hashlib loads OpenSSL, which costs as much as all rules.
from _blake2 import blake2b
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newslint.document import Document, Draft, NotCovered, Span
from newslint.errors import where
from newslint.facts import Sentence
from newslint.kept import cached_property
from newslint.plan import Plan
from newslint.plugins import Registry
from newslint.records import dataclass, field, replace
from newslint.report import Allowance, Allowed, Failure, FileReport, Place, PlacedFinding, Skipped
from newslint.rule import AllowanceRule, Finding, Rule, Severity

if TYPE_CHECKING:
    from newslint.suppress import Standing


# Drafts may say that they are in any of thousands of languages.
_MOST_PLANS = 100


@dataclass(frozen=True)
class Settings:
    """What holds for one file: resolved from presets, configuration and command line.

    `severities` are keyed by `rule` and `rule/grade`; `overlays` replace them whole in a genre.
    Names that are missing have the severity that the rule itself states. `house` is passed on to the document.
    `today` (ISO) decides which allowances have expired.
    """

    severities: Mapping[str, Severity] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    overlays: Mapping[str, Mapping[str, Severity]] = field(default_factory=dict)
    language: str | None = None
    language_from: str = "configuration"
    genre: str | None = None
    genre_from: str = "configuration"
    ui_language: str | None = None
    default_language: str = "en"
    house: Mapping[str, Any] = field(default_factory=dict)
    salt: str = ""
    today: str = ""

    def severity(self, rule: Rule, grade: str, genre: str = "") -> Severity:
        """The severity of a rule's finding of a grade in a genre; "off" where it is not to be reported."""
        table = self.overlays.get(genre, self.severities)
        if not grade:
            return table.get(rule.name, rule.severity)
        graded = table.get(f"{rule.name}/{grade}")
        if graded is None:
            graded = (
                "off" if table.get(rule.name) == "off" else rule.grades.get(grade, table.get(rule.name, rule.severity))
            )
        return graded

    def runs(self, rule: Rule, genre: str) -> bool:
        """Whether some finding of the rule could be reported in a genre."""
        return any(self.severity(rule, grade, genre) != "off" for grade in ("", *rule.grades))

    @cached_property
    def _plans(self) -> dict[tuple[object, ...], Plan]:
        return {}

    def plan(self, document: Document) -> Plan:
        """The rules to run on a document; documents of one language, genre and format have the same."""
        draft, registry = document.draft, document.registry
        # A registry stays as long as its plan does, so that no other takes its id.
        kind = (document.language, document.genre, draft.format, draft.links_visible, id(registry))
        found = self._plans.get(kind)
        if found is None:
            if len(self._plans) >= _MOST_PLANS:
                self._plans.clear()
            found = self._plans[kind] = Plan.of(document, self)
        return found


Found = list[tuple[Rule, Severity, Finding]]


def lint(document: Document, settings: Settings, beside: Iterable[Allowance] = ()) -> FileReport:
    """Run every enabled rule over the document; a rule that crashes is an error, the others still report.

    `beside` are decisions from a side file that may concern the document.
    """
    plan = settings.plan(document)
    found, skipped, errors = _found(document, plan, settings)
    placed = list(place(document, found, settings)) if found else []
    kept, allowed, decisions = decided(document, placed, beside, settings)
    if decisions:
        unable = {entry.rule for entry in skipped} | {error.rule for error in errors}
        able = {rule.name for rule in plan.rules} - unable
        decisions = [
            replace(d, allowance=replace(d.allowance, judged=able.issuperset(d.allowance.rules))) for d in decisions
        ]
        kept += place(document, about(decisions, plan.rules, document, settings), settings)
    document.release()
    return FileReport(
        document.path,
        document.language,
        document.language_from,
        document.genre,
        document.genre_from,
        tuple(sorted(kept, key=lambda f: (f.place.start, f.place.end, f.rule))),
        tuple(skipped),
        tuple(errors),
        tuple(allowed),
        tuple(decision.allowance for decision in decisions),
        format=document.draft.format,
        notes=tuple(notes(document)),
        document=document,
    )


def _found(document: Document, plan: Plan, settings: Settings) -> tuple[Found, list[Skipped], list[Failure]]:
    """What the rules find, which of them cannot judge the document, and which crashed on it."""
    found: Found = []
    errors: list[Failure] = []
    steps, unable = plan.asked(document)
    skipped = list(unable)
    for step in steps:
        rule = step.rule
        if step.begun_by and not any(map(document.begins, step.begun_by)):
            continue
        try:
            for finding in rule.check(document):
                severity = settings.severity(rule, finding.grade, document.genre)
                if severity != "off":
                    found.append((rule, severity, finding))
        except NotCovered as error:
            skipped.append(Skipped(rule.name, str(error), error.language))
        except Exception as error:
            errors.append(Failure(document.path, crash(rule.name, document, error), rule.name))
    if len(skipped) > len(unable):
        skipped.sort(key=lambda entry: entry.rule)
    return found, skipped, errors


def notes(document: Document) -> Iterator[str]:
    """What a reader should know of a draft beside its findings."""
    declared = document.front_matter.get("lang")
    if declared is not None and document.language_from != "front matter":
        yield "lang in the front matter is no code of a language (de, en); not heeded"
    if not document.text or document.text.isspace():
        yield "there is no text to check: the draft is empty"
    elif document.language_from == "not recognised":
        yield "language not recognised; set lang in the front matter or --lang"
    elif document.language_from == "default":
        yield (
            f"too short or too mixed to tell its language; taken as {document.language} (default-lang, else --ui-lang, "
            "else LANG, else en); set lang in the front matter or --lang"
        )
    elif document.language_from == "guessed":
        yield (
            f"too short or too mixed to be sure of its language; taken as {document.language} by what signs there are; "
            "set lang in the front matter or --lang"
        )
    elif document.language not in document.registry.languages:
        yield f"no plugin knows the language {document.language!r} ({document.language_from})"
    genre = document.front_matter.get("genre")
    if isinstance(genre, str) and document.genre_from != "front matter":
        yield f"unknown genre in front matter; taken for {document.genre} ({document.genre_from})"


def decided(
    document: Document, placed: list[PlacedFinding], beside: Iterable[Allowance], settings: Settings
) -> tuple[list[PlacedFinding], list[Allowed], list[Standing]]:
    """Findings that stay, findings that are allowed, decisions with what became of them; cheap where there are none."""
    beside = tuple(beside)
    front = "newslint" in document.front_matter
    if not beside and not front and not any("newslint" in comment.content for comment in document.draft.comments):
        return placed, [], []
    from datetime import date

    from newslint.suppress import apply, standing

    today = settings.today or date.today().isoformat()
    return apply(document, placed, standing(document), beside, today)


def about(
    decisions: Iterable[Standing], running: Iterable[Rule], document: Document, settings: Settings
) -> Iterator[tuple[Rule, Severity, Finding]]:
    """What the rules about decisions find, placed where the decision is written."""
    rules = [rule for rule in running if isinstance(rule, AllowanceRule)]
    for decision in decisions:
        for rule in rules:
            for finding in rule.judge(decision.allowance, document):
                severity = settings.severity(rule, finding.grade, document.genre)
                if severity != "off":
                    yield rule, severity, replace(finding, source=decision.source)


def crash(rule: str, document: Document, error: Exception) -> str:
    """What to say of a rule that raised: which, whose, where, and how to go on."""
    owner = document.registry.owner("rule", rule)
    return (
        f"rule {rule}{f' (plugin {owner})' if owner else ''} failed: {where(error)}; "
        f"report it, and go on with --ignore {rule}"
    )


def place(
    document: Document, found: Iterable[tuple[Rule, Severity, Finding]], settings: Settings
) -> Iterator[PlacedFinding]:
    """Findings with lines, columns, messages in the reader's language and fingerprints, in order of the source."""
    catalogue = document.registry.catalogue(settings.ui_language or document.language)
    seen: dict[str, int] = {}
    ordered = sorted(found, key=lambda item: (item[2].span.start, item[2].span.end, item[2].rule, item[2].source or ()))
    for rule, severity, finding in ordered:
        print_of = fingerprint(document, finding, settings.salt, seen)
        start, end = finding.source or document.source_span(finding.span)
        texts = catalogue.render(rule.name, finding, document)
        yield PlacedFinding(
            rule=rule.name,
            severity=severity,
            path=document.path,
            place=Place.of(document, start, end),
            related=tuple(
                (Place.of(document, *document.source_span(r.span)), note)
                for r, note in zip(finding.related, texts.notes, strict=True)
            ),
            message=texts.message,
            help=texts.help,
            why=texts.why,
            suggestion=texts.suggestion,
            target=text_of(document, finding.target),
            fingerprint=print_of,
            edits=finding.edits,
            finding=finding,
        )


def text_of(document: Document, value: Span | str | None) -> str | None:
    return document.slice(value) if isinstance(value, Span) else value


def fingerprint(document: Document, finding: Finding, salt: str, seen: dict[str, int]) -> str:
    """A finding's identity by content: rule, sentence (or anchor), target and how often that came before; no line."""
    if finding.anchor is not None:
        context = finding.anchor
    else:
        sentences = document.facts_in(Sentence, finding.span) if document.covers(Sentence) else ()
        blocks = document.blocks
        around = sentences[0] if sentences else document.block_at(finding.span.start) if blocks else finding.span
        context = " ".join(document.slice(around).split()).lower()
    target = text_of(document, finding.target) or ""
    key = "\x1f".join((salt, finding.rule, context, target))
    count = seen[key] = seen.get(key, 0) + 1
    return blake2b(f"{key}\x1f{count}".encode(), digest_size=16).hexdigest()


def document_of(draft: Draft, registry: Registry, settings: Settings, path: str) -> Document:
    """A document from a draft: its language and genre from front matter, configuration, or the text itself."""
    import newslint.detect as detect

    # Language and genre are told by the tokens that the facts need too.
    document = Document(draft, registry, path=path, house=settings.house)
    document.language, document.language_from = detect.language_of(document, settings)
    document.genre, document.genre_from = detect.genre_of(document, settings)
    return document
