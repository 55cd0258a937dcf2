"""unlabelled-advertising: somebody pays for the text, and no plain label stands above it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Disclosure, Document, Finding, Rule, Span


class UnlabelledAdvertising(Rule):
    """By the draft's own data (`sponsor`, genre sponsored) an error; by a sponsor's phrase at the head a warning."""

    name = "unlabelled-advertising"
    severity = "error"
    grades = {"phrase": "warning"}  # noqa: RUF012
    needs = (Disclosure,)

    def check(self, document: Document) -> Iterator[Finding]:
        sponsored = document.front_matter.get("sponsor") or document.genre == "sponsored"
        labels = [d for d in document.facts(Disclosure) if d.kind == "advertising"]
        if not document.blocks or not (sponsored or labels):
            return
        from newslint_disclosure.standards import standard_of

        standard, head = standard_of(document.house), head_of(document)
        labels = [d for d in labels if d.start < head.end]
        if any(plain(document, d, standard.labels) for d in labels):
            return
        label = next(
            iter(sorted(standard.labels & {"anzeige", "werbung"} if document.language == "de" else standard.labels)), ""
        )
        if sponsored:
            first = document.blocks[0]
            span = Span(first.start, first.end)
            yield self.finding(span, values={"label": label}, anchor="unlabelled-advertising")
            return
        for phrase in labels:
            if not phrase.label:
                yield self.finding(
                    Span(phrase.start, phrase.end), grade="phrase", message="phrase", values={"label": label}
                )
                return


def head_of(document: Document) -> Span:
    """From the top to the end of the first paragraph of the text."""
    for block in document.blocks:
        if block.kind == "lead" or (block.kind == "paragraph" and block.end - block.start > 120):
            return Span(0, block.end)
    return Span(0, document.blocks[-1].end if len(document.blocks) < 3 else document.blocks[2].end)


def plain(document: Document, disclosure: Disclosure, labels: frozenset[str]) -> bool:
    """Whether a statement is, or plainly contains, an accepted label."""
    import re

    text = document.slice(disclosure).lower()
    return any(re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text) for label in labels)
