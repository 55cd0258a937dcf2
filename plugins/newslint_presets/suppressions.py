"""The rules on allowances: without a reason, past their date, not to be understood, of no use any more."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allowance, AllowanceRule, Document, Finding


class ExpiredSuppression(AllowanceRule):
    """An allowance whose date has passed."""

    name = "expired-suppression"
    severity = "warning"
    baselined = False

    def judge(self, allowance: Allowance, document: Document) -> Iterator[Finding]:
        if allowance.expired:
            yield self.about(allowance, values={"rules": ", ".join(allowance.rules), "until": allowance.until})


class SuppressionWithoutReason(AllowanceRule):
    """An allowance that does not say why."""

    name = "suppression-without-reason"
    severity = "off"

    def judge(self, allowance: Allowance, document: Document) -> Iterator[Finding]:
        if not allowance.reason.strip() and not allowance.fault:
            yield self.about(allowance, values={"rules": ", ".join(allowance.rules)})


class UnknownSuppression(AllowanceRule):
    """An allowance that newslint cannot understand, or that names a rule that there is not."""

    name = "unknown-suppression"
    severity = "warning"

    def judge(self, allowance: Allowance, document: Document) -> Iterator[Finding]:
        if allowance.fault:
            yield self.about(allowance, message=f"message-{allowance.fault}", values={"until": allowance.until[:40]})
            return
        rules = document.registry.rules
        known = set(rules) | {alias for rule in rules.values() for alias in rule.aliases}
        for name in allowance.rules:
            if name not in known:
                import difflib

                near = difflib.get_close_matches(name, sorted(known), 1, 0.5)
                message = "message-near" if near else "message"
                yield self.about(allowance, message=message, values={"name": name[:60], "near": "".join(near)})


class UnusedSuppression(AllowanceRule):
    """An allowance that lets nothing stand any more."""

    name = "unused-suppression"
    severity = "warning"

    def judge(self, allowance: Allowance, document: Document) -> Iterator[Finding]:
        if allowance.judged and not (allowance.used or allowance.expired or allowance.fault):
            yield self.about(allowance, values={"rules": ", ".join(allowance.rules)})
