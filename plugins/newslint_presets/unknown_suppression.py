"""An allowance that newslint cannot understand, or that names a rule that there is not."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allowance, AllowanceRule, Document, Finding


class UnknownSuppression(AllowanceRule):
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
