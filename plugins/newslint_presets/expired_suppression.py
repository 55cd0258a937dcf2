"""An allowance whose date has passed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allowance, AllowanceRule, Document, Finding


class ExpiredSuppression(AllowanceRule):
    name = "expired-suppression"
    severity = "warning"
    baselined = False

    def judge(self, allowance: Allowance, document: Document) -> Iterator[Finding]:
        if allowance.expired:
            yield self.about(allowance, values={"rules": ", ".join(allowance.rules), "until": allowance.until})
