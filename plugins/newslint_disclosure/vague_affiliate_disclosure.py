"""vague-affiliate-disclosure: a notice that leaves the reader in the dark about money."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Edit, Finding, Related, Rule, Span


class VagueAffiliateDisclosure(Rule):
    """A rejected label as the only notice is a warning; a euphemism that a commission sentence explains is a hint."""

    name = "vague-affiliate-disclosure"
    severity = "warning"
    grades = {"rejected": "warning", "euphemism": "info", "conflict": "info"}  # noqa: RUF012
    needs = (Disclosure,)
    only_with = Disclosure

    def check(self, document: Document) -> Iterator[Finding]:
        if not document.facts(Disclosure):
            return
        from newslint_disclosure.coverage import coverage_of

        coverage = coverage_of(document)
        notices = coverage.notices
        if notices and any(notice.says_earns for notice in notices):
            yield from self._euphemisms(document, next(n for n in notices if n.says_earns))
        elif notices:
            yield from self._dark(
                document, [n for n in notices if coverage.standard.rejects(document.slice(n)) or not n.label]
            )
        if coverage.standard.conflict and (notices or coverage.labels):
            first = notices[0] if notices else coverage.labels[0][0]
            names = ", ".join(coverage.standard.conflict)
            span = self._short(document, Span(first.start, first.end))
            yield self.finding(span, grade="conflict", message="conflict", values={"presets": names})
        by_word: dict[str, list[Disclosure]] = {}
        for label, _ in coverage.labels:
            if label.label and coverage.standard.rejects(document.slice(label)):
                by_word.setdefault(document.slice(label).lower(), []).append(label)
        for labels in by_word.values():
            from newslint_disclosure.edits import relabelled

            edits = tuple(edit for label in labels for edit in relabelled(document, label, coverage.standard))
            yield from self._dark(document, labels, "slot", edits)

    def _dark(
        self, document: Document, notices: list[Disclosure], message: str = "message", edits: tuple[Edit, ...] = ()
    ) -> Iterator[Finding]:
        if notices:
            first = Span(notices[0].start, notices[0].end)
            yield self.finding(
                first,
                grade="rejected",
                message=message,
                values={"label": self._short(document, first)},
                edits=edits,
                related=tuple(Related(Span(n.start, n.end), "related.again") for n in notices[1:4]),
            )

    def _euphemisms(self, document: Document, notice: Disclosure) -> Iterator[Finding]:
        from newslint_disclosure.grammar import grammar_of

        text = document.slice(notice)
        part = grammar_of(document.words).find("euphemism", text)
        if part is not None:
            span = Span(notice.start + part.start, notice.start + part.end)
            yield self.finding(span, grade="euphemism", message="euphemism", values={"label": span})

    @staticmethod
    def _short(document: Document, span: Span) -> Span:
        end = document.text.find(". ", span.start, span.end)
        return span if end < 0 else Span(span.start, end + 1)
