"""An allowance that lets nothing stand any more."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allowance, AllowanceRule, Document, Finding


class UnusedSuppression(AllowanceRule):
    name = "unused-suppression"
    severity = "warning"

    def judge(self, allowance: Allowance, document: Document) -> Iterator[Finding]:
        if allowance.judged and not (allowance.used or allowance.expired or allowance.fault):
            yield self.about(allowance, values={"rules": ", ".join(allowance.rules)})
