"""An allowance that does not say why."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allowance, AllowanceRule, Document, Finding


class SuppressionWithoutReason(AllowanceRule):
    name = "suppression-without-reason"
    severity = "off"

    def judge(self, allowance: Allowance, document: Document) -> Iterator[Finding]:
        if not allowance.reason.strip() and not allowance.fault:
            yield self.about(allowance, values={"rules": ", ".join(allowance.rules)})
